"""When two names of persons can be one person's (extraction.md 5.5).

Names are compared as tuples of words without titles, accents or capitals: 'Mr. Lü Xiang' is ('lu', 'xiang').
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from briefing_app import lexicon

Words = tuple[str, ...]

# From this token_sort_ratio two full names are one (extraction.md 5.5); 'Li Qiang' and 'Li Keqiang' reach 89.
SAME_NAME = 92
FULL = 2  # words of a full name
# Below this length one letter makes another name: Wang Yi, Wang Yu.
_SHORT = 5


@cache
def fold(text: str) -> str:
    """`text` in lower case, without accents, dots or possessive endings."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[’']s?\b", "", plain).replace(".", "")


@cache
def words(name: str) -> Words:
    """The words of a name, folded, without the titles before it; a name that is all titles stays whole."""
    found = re.findall(r"\w+", fold(name))
    honorifics = lexicon.load("offices")["honorifics"]
    while len(found) > 1 and found[0] in honorifics:
        found = found[1:]
    return tuple(found)


def is_titled(name: Words) -> bool:
    """Whether a title or a nationality stands among the words ('chinese premier li keqiang')."""
    return any(word in _title_words() or word in lexicon.nations() for word in name)


@cache
def _title_words() -> frozenset[str]:
    lists = lexicon.load("offices")
    return frozenset((*lists["honorifics"], *lists["sole"], *lists["shared"]))


def same(one: Words, other: Words) -> bool:
    """Whether two full names (at least two words each) can be one person's.

    True for another order of the same words (East Asian names), a short form or initial of the given name,
    an added middle name, and a spelling that differs by little. Never true on the surname alone.
    """
    if min(len(one), len(other)) < FULL:
        return False
    if sorted(one) == sorted(other):
        return True
    if one[-1] == other[-1] and _given_agree(one[:-1], other[:-1]):
        return True
    return spelling(one, other)


def spelling(one: Words, other: Words) -> bool:
    """Whether two names are the same name spelt differently ('Antony', 'Anthony' Blinken)."""
    if len(one) != len(other) or sorted(one) == sorted(other) or _initials(one) != _initials(other):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) != 1 or min(map(len, unlike[0])) < _SHORT or _is_nickname(*unlike[0]):
        return False
    return bool(fuzz.token_sort_ratio(" ".join(one), " ".join(other)) >= SAME_NAME)


def spelling_with_office(one: Words, other: Words) -> bool:
    """A looser `spelling` for two who are given the same office: in each word one letter more, less or exchanged.

    Two transliterations thus meet (Askar Dzhumabayev, Asqar Zhumabayev); Li Qiang and Li Keqiang do not.
    """
    if len(one) != len(other) or one == other:
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return all(min(len(a), len(b)) >= _SHORT and DamerauLevenshtein.distance(a, b) == 1 for a, b in unlike)


def is_family_name(word: str, name: Words) -> int:
    """How well `word` is the family name in `name`: 2 as its last word, 1 as its first, 0 not at all."""
    return 2 if name[-1] == word else 1 if name[0] == word else 0


def _given_agree(one: Words, other: Words) -> bool:
    """Whether given names of two bearers of a surname can be one person's: 'William J', 'Bill'."""
    short, long = sorted((one, other), key=len)
    if not all(any(_one_given(a, b) for b in long) for a in short):
        return False
    return _one_given(short[0], long[0]) or len(short) < len(long)


def _one_given(one: str, other: str) -> bool:
    if one == other or _is_nickname(one, other):
        return True
    return min(len(one), len(other)) == 1 and one[0] == other[0]


@cache
def _is_nickname(one: str, other: str) -> bool:
    return is_short_for(one, other) or is_short_for(other, one)


def is_short_for(short: str, full: str) -> bool:
    """Whether `short` is a pet form of the given name `full` ('bill' of 'william')."""
    return short in _short_forms().get(full, ())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    return {fold(full): frozenset(map(fold, forms)) for full, forms in lexicon.load("nicknames").items()}


def _initials(name: Words) -> list[str]:
    return sorted(word[0] for word in name)
