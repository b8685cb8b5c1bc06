"""Nouns that news uses for things of one kind, so that one may stand for another: a 'trip' for a 'visit'."""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon

_NO_FAMILIES = frozenset({"parties", "of time", "of here", "epithets", "kinds", "general"})
_ONE = {"truce": "accord"}  # a ceasefire is a deal too
# families of which a headline rarely names two
_TOLD_BY_HEADLINES = frozenset({"accord", "law", "vote", "judgment", "loan", "meeting", "journey", "inquiry"})


@cache
def families() -> dict[str, str]:
    """Each noun that news uses for a thing of a kind, with its family: 'trip' -> 'journey'."""
    lists = lexicon.load("pointers")
    return {noun: sort for sort, nouns in lists.items() if sort not in _NO_FAMILIES for noun in nouns}


def names(headline: str, noun: str) -> bool:
    """Whether a headline names what 'the' and a noun mean below it: has the noun, or one of its family."""
    words = re.findall(r"[a-z]+", headline.lower())
    family = _kind(noun)
    return family in _TOLD_BY_HEADLINES and (noun in words or any(_kind(word) == family for word in words))


def _kind(noun: str) -> str | None:
    found = families().get(noun)
    return _ONE.get(found or "", found)
