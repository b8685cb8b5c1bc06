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
from briefing_app.collate import sound

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
    an added middle name, and a spelling that differs by little. Never true on the surname alone, nor for a name
    and the same with 'Jr'.
    """
    if min(len(one), len(other)) < FULL or bool(suffix(one)) != bool(suffix(other)):
        return False
    if sorted(one) == sorted(other):
        return True
    if one[-1] == other[-1] and _given_agree(one[:-1], other[:-1]):
        return True
    return spelling(one, other)


def suffix(name: Words) -> str:
    """What tells a son from his father ('jr'), or nothing."""
    return name[-1] if len(name) > FULL and name[-1] in _suffixes() else ""


def without_suffix(name: Words) -> Words:
    """('joe', 'brandt', 'jr') -> ('joe', 'brandt')."""
    return name[:-1] if suffix(name) else name


def conflict(one: Words, other: Words) -> bool:
    """Whether two names of one surname are plainly of two people: 'George A Renton', 'George C Renton'."""
    first, second = one[:-1], other[:-1]
    return (
        min(len(first), len(second)) >= FULL
        and one[-1] == other[-1]
        and _one_given(first[0], second[0])
        and not _given_agree(first, second)
    )


def spelling(one: Words, other: Words) -> bool:
    """Whether two names are the same name spelt differently ('Antony', 'Anthony' Blinken).

    Told by ear where both forms are names that people have: Ivana and Ivanka, Johnson and Johnston are two names.
    """
    if len(one) != len(other) or sorted(one) == sorted(other) or _initials(one) != _initials(other):
        return _is_transliteration(one, other)
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) != 1 or _is_nickname(*unlike[0]) or not sound.is_slip(*unlike[0], family=one[-1] != other[-1]):
        return _is_transliteration(one, other)
    near = fuzz.token_sort_ratio(" ".join(one), " ".join(other)) >= SAME_NAME
    return _long_enough(*unlike[0]) and (near or sound.is_misprint(*unlike[0]) or _is_transliteration(one, other))


def _long_enough(one: str, other: str) -> bool:
    """Two long words, or one that is just short of that and a form of it that is no name."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORT or (len(short) == _SHORT - 1 and len(long) >= _SHORT and not sound.is_name(long))


def _is_transliteration(one: Words, other: Words) -> bool:
    """Whether all words sound alike, and each differs by a letter at most ('Yunis Kanooni', 'Yunus Qanooni')."""
    return (
        len(one) == len(other)
        and one != other
        and all(
            a == b or (min(len(a), len(b)) >= _SHORT and sound.is_alike(a, b))
            for a, b in zip(one, other, strict=True)
        )
    )


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
    return 2 if without_suffix(name)[-1] == word else 1 if name[0] == word else 0


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
def _suffixes() -> frozenset[str]:
    return frozenset(map(fold, lexicon.load("name_parts")["suffixes"]))


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    return {fold(full): frozenset(map(fold, forms)) for full, forms in lexicon.load("nicknames").items()}


def _initials(name: Words) -> list[str]:
    return sorted(word[0] for word in name)
