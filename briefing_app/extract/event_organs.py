"""Of which body those are who act for it: lawmakers of the parliament, officers of the police, troops of the army."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLAIN = frozenset({"det", "nummod", "amod", "compound", "cc", "conj", "punct"})


def body(story: Story, members: Token) -> tuple[str, ...]:
    """Key of the one body of the article of whose kind its members are told: 'Lawmakers had struck it out'.

    Of 'Danish troops' that of Denmark's, if the article names it.
    """
    kinds = load("members").get(members.lower_, ())
    by = members.dep_ == "pobj" and members.head.dep_ == "agent"
    if not kinds or story.quoted[members.i] or not (by or members.dep_ in _SUBJECTS):
        return ()
    if any(word.dep_ not in _PLAIN or word.lower_ == "no" for word in members.lefts):
        return ()
    if members.head.dep_ == "relcl" or any(word.lower_ == "of" for word in members.rights):
        return ()  # 'Guinea, where soldiers took power'
    keys = (story.cast.at(word.idx, word.idx + len(word)) for word in members.lefts)
    owners = {story.actors[key].name for key in keys if key in story.actors}
    found = [
        key
        for key, one in story.actors.items()
        if one.kind is ActorKind.ORGANISATION and _is_of_kind(one.name, kinds)
        if not owners or (one.side or gazetteer.country_of(one.name.split()[0])) in owners
    ]
    return tuple(found) if len(found) == 1 else ()


def _is_of_kind(name: str, kinds: tuple[str, ...]) -> bool:
    """Whether the name of a body ends with one of some words, or has it before 'of'."""
    head = name.lower().partition(" of ")[0]
    return any(head == kind or head.endswith(f" {kind}") for kind in kinds)
