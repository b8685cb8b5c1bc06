"""Lands and spellings in the names of bodies: 'American military' and 'US military' are one name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate import names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.collate.names import Words

LONGEST = 4  # words of a country's name
_OWN = ("labour",)  # Britain's Labour Party and Australia's Labor Party are told apart by nothing else


@cache
def spelt(name: Words) -> Words:
    """A body's name in one spelling, the land it begins with by the state's name; without order."""
    for size in range(min(LONGEST, len(name) - 1), 0, -1):
        if (land := state(name[:size])) in states():
            name = (*land, *name[size:])
            break
    return tuple(sorted(_american().get(word, word) for word in name))


def state(name: Words) -> Words:
    """The words of a state's name for any form of it; other words as they are."""
    land = _nations().get(" ".join(name))
    return tuple(names.fold(land).split()) if land else name


@cache
def states() -> frozenset[Words]:
    """The words of every state's name."""
    return frozenset(tuple(names.fold(land).split()) for land in _nations().values())


@cache
def _american() -> Mapping[str, str]:
    rows = lexicon.load("spellings").items()
    return {british: american for american, row in rows for british in row if british not in _OWN}


@cache
def _nations() -> Mapping[str, str]:
    return {names.fold(form): state for form, state in lexicon.nations().items()}
