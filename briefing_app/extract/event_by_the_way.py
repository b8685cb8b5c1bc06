"""Who is named in the sentence of an event only by the way: as its source, in an apposition, beside another clause.

Five annotators who had not seen one another's lists left out 18 in 22 of those named inside an apposition that the
event's own clause does not need, 6 in 8 of the sources behind 'according to', and 12 in 16 of the countries that
only say which thing a person speaks of or handles ('Lund sold Danish gas'); of those in the clause itself 18 in 100.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract.event_bystanders import MODIFIES, head_of_name
from briefing_app.extract.event_scenery import acts_for_others, first_of_several
from briefing_app.extract.event_words import words
from briefing_app.extract.scene import is_human_noun
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_PAIR = 2  # listed, beside whom an owner is one too many
_MEANWHILE = frozenset({"as", "before"})

Named = tuple[tuple["Token", tuple[str, ...]], ...]


class _Told(NamedTuple):
    """An event's sentence: the words over its clause, those that tell it, by place, and those that name somebody."""

    above: frozenset[int]
    words: frozenset[int]
    named: Named


def without(story: Story, head: Token, told: frozenset[int], named: Named, found: Sequence[str]) -> tuple[str, ...]:
    """Those of `found` that take part, or all where nobody else does.

    Args:
        head: of the clause that tells the event.
        told: the words that are told of it, by place.
        named: the words of its sentence that name somebody, each with whom.
        found: keys.
    """
    here = _Told(frozenset({head.i, *(word.i for word in head.ancestors)}), told, named)
    kept = tuple(key for key in found if not _is_beside(story, key, here))
    first, others = kept[:_PAIR], kept[_PAIR:]
    return (*first, *(key for key in others if not _only_owns(story, key, here))) or tuple(found)


def _only_owns(story: Story, key: str, here: _Told) -> bool:
    """Whether all words that name somebody stand before a thing of his.

    Not before a deed ('Lund's meeting with Mori') or before who acts ('Hansa's chairman, Tom Berg, wrote to Lund').
    """
    places = [word for word, keys in here.named if key in keys]
    heads = [first_of_several(head_of_name(story, word)) for word in places]
    owned = [head.head for head in heads if head.dep_ == "poss"]
    deeds = words("dated_nouns", "occasions")
    things = [one for one in owned if one.dep_ not in _SUBJECTS and one.lemma_.lower() not in deeds]
    return bool(heads) and len(things) == len(heads)


def _is_beside(story: Story, key: str, here: _Told) -> bool:
    """Whether all words that name somebody do so by the way."""
    places = [word for word, keys in here.named if key in keys]
    return bool(places) and all(_by_the_way(story, word, key, here) for word in places)


def _by_the_way(story: Story, word: Token, key: str, here: _Told) -> bool:
    name = head_of_name(story, word)
    if _is_source(name) or _says_which_thing(story, name, key, here.named):
        return True
    over = (first_of_several(name), *first_of_several(name).ancestors)  # 'the heads, Lee and Berg': they do
    return word.i not in here.words and any(_opens_an_aside(one) for one in over if one.i not in here.above)


def _opens_an_aside(word: Token) -> bool:
    """Whether what hangs on a word is an apposition, what happened meanwhile, or 'hours after the court ruled'."""
    if word.dep_ == "appos":
        return True
    marks = [one for one in word.lefts if one.dep_ in {"mark", "prep", "advmod"}] if word.dep_ == "advcl" else []
    meanwhile = any(one.dep_ == "mark" and one.lower_ in _MEANWHILE for one in marks)
    return meanwhile or any(map(_is_measured, marks))


def _is_measured(word: Token) -> bool:
    """'days before', 'a week after': of what happened then only the time matters."""
    return word.i > 0 and word.lower_ in {"after", "before"} and word.nbor(-1).lemma_.lower() in _TIMES


def _is_source(name: Token) -> bool:
    """'according to Hansa Bank', 'according to two Danish diplomats'."""
    over = (one for one in (name, *name.ancestors) if one.dep_ == "pobj" and one.head.lower_ == "to")
    return any(one.head.head.lower_ == "according" for one in over)


def _says_which_thing(story: Story, name: Token, key: str, named: Named) -> bool:
    """'Lund sold Danish gas': a country before a thing, where those who act are persons, takes no part."""
    first = first_of_several(name)
    thing = first.head
    if story.kind(key) is not ActorKind.COUNTRY or first.dep_ not in MODIFIES - {"poss"} or thing.pos_ != "NOUN":
        return False
    if is_human_noun(thing.lemma_.lower()) or acts_for_others(thing) or _acts(thing):
        return False
    doers = {one for word, keys in named if _acts(word) for one in keys} - {key}
    return bool(doers) and all(story.kind(one) is ActorKind.PERSON for one in doers)


def _acts(word: Token) -> bool:
    first = first_of_several(word)
    return first.dep_ in _SUBJECTS or (first.dep_ == "pobj" and first.head.dep_ == "agent")
