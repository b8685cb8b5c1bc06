"""Who takes part in an event, as readers list them: more than the doer and the one it is done to.

Who is found in the event's own clause decides what an event is and when it was; the list that is shown is longer.
Measured on 190 events of 29 annotated articles, right of those given and found of those wanted: names in the clause
alone 87 and 60 in 100, with the clauses below it 84 and 70, with the whole sentence, where it tells no other event,
81 and 75. What is left out was listed in 21 of 110 cases: the country or body before another's name or office ('the
American diplomat', 'Denmark’s Hansa Bank'), a country or body behind 'in' (where it happened), anybody behind 'on' or
'about', and names inside those of places ('the Taiwan Strait').
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.extract import event_groups, event_parts, event_who, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story

_MOST = 6
_ASIDE = frozenset({"on", "about"})
_MODIFIES = frozenset({"compound", "amod", "nmod", "poss"})
_BECOMES = frozenset({"attr", "oprd"})
_SITES = frozenset({"LOC", "FAC"})


def with_parties(story: Story, events: Sequence[Candidate]) -> list[Candidate]:
    """The same events, each with all who take part in it, those of its own clause first."""
    told: dict[int, int] = {}
    for one in events:
        told[one.sentence.start] = told.get(one.sentence.start, 0) + 1
    return [replace(one, actors=_parties(story, one, alone=told[one.sentence.start] == 1)) for one in events]


def _parties(story: Story, one: Candidate, *, alone: bool) -> tuple[str, ...]:
    words = one.sentence if alone else event_parts.clause_head(one.dated.trigger).subtree
    outside = [word for word in words if not story.quoted[word.i]]
    parties = dict.fromkeys(_named(story, outside))
    aside = {key for key in event_parts.keys(story, outside) if key not in parties}
    doer = one.actors[:1] if one.has_doer else ()
    return tuple(dict.fromkeys((*doer, *(key for key in one.actors if key not in aside), *parties)))[:_MOST]


def _named(story: Story, words: Sequence[Token]) -> Iterator[str]:
    """Keys of those among all named who take part, in order of the text."""
    for word in words:
        if not _only_tells_which(story, word):
            yield from event_parts.keys(story, [word])
            yield from event_groups.meant(story, word)


def _only_tells_which(story: Story, word: Token) -> bool:
    """Whether a name only says where, of what, or which other one is meant; or an office what somebody becomes."""
    key = story.cast.at(word.idx, word.idx + len(word))
    if key is None or key not in story.actors:
        return word.dep_ in _BECOMES and word.pos_ == "NOUN"
    head = word
    while head.dep_ in {"conj", "appos"}:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.lower_ in _ASIDE or (head.head.lower_ == "in" and story.is_group(key))
    if head.dep_ in _MODIFIES and head.head.lower_ in runs.words("common") and story.is_group(key):
        return True  # 'the Finnish carmaker'
    if word.ent_type_ in _SITES and story.is_group(key) and head.dep_ not in {"nsubj", "nsubjpass"}:
        return True
    other = event_who.who(story, head.head) if head.dep_ in _MODIFIES else None
    return other is not None and other != key
