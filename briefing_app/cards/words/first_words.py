"""Words that stand only where a sentence begins, and so with a capital that makes no name of them.

'Prosecutors said', 'Share prices fell': whether 'Share' is a name the article tells by what it prints inside its
sentences, and where it prints nothing there by what kind of word follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import gaps, verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST = re.compile(r"(?:^|[.!?—-][”\"]? +|\n[“\"]?)([A-Z][a-z]+)(?= ([a-z]+))")
_INSIDE = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+)")
_NAMED = re.compile(r"(?<=[\w,’'] )([A-Z][a-z]+)")
_PEOPLE = re.compile(r"(?:men|women|ants|ents|ists|ers|ors|ees|ians)$")
_SHORTEST = 4  # letters of a word that is told from a name by what follows it


def plurals(texts: Sequence[str]) -> frozenset[str]:
    """Words for people in the plural that only begin sentences, in lower case: 'gunmen', 'prosecutors'."""
    first = {word for word, _ in _found(_FIRST, texts)}
    inside = {word for text in texts for word in _INSIDE.findall(text)}
    return frozenset(word.lower() for word in first - inside if _PEOPLE.search(word))


def openings(texts: Sequence[str]) -> frozenset[str]:
    """Words that only begin sentences, and there before a noun or a preposition, in lower case: 'share', 'support'.

    What a verb follows may be a name of one word: 'Alder rose'.
    """
    found = set(_found(_FIRST, texts))
    first = {word for word, then in found if len(word) >= _SHORTEST and not verbs.is_finite(then)}
    names = {word for word, then in found if verbs.is_finite(then)}
    names |= {word for text in texts for word in _NAMED.findall(text)}
    return frozenset(
        word.lower() for word in first - names if word.lower() not in lexicon.nations() and word not in gaps.places()
    )


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    return (hit for text in texts for hit in pattern.findall(text))
