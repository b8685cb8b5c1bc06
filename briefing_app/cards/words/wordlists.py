"""Words of English that the questions on events go by, read from `resources/lexicon/questions.json`."""

from __future__ import annotations

from functools import cache

from briefing_app import lexicon


@cache
def listed(section: str) -> frozenset[str]:
    """The words of one section.

    Raises:
        DataError: the word list is damaged.
    """
    return frozenset(lexicon.load("questions")[section])
