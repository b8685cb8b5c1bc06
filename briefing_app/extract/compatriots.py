"""Whose country a description names: 'the Argentine leader' is nobody who acts for Brazil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast

_DESCRIBING = frozenset({"amod", "compound", "nmod"})


def nations(head: Token) -> set[str]:
    """The countries that the words before a description name: 'the | Argentine leader'."""
    words = (word for word in head.lefts if word.dep_ in _DESCRIBING)
    return {country for word in words if (country := gazetteer.country_of(word.text))}


def is_of_another(cast: Cast, key: str, head: Token) -> bool:
    """Whether the description `head` gives another country than that for which `key` acts."""
    side = next((actor.side for actor in cast.actors if actor.key == key), None)
    own = gazetteer.country_of(side) if side else None
    named = nations(head) if own else set()
    return bool(named) and own not in named
