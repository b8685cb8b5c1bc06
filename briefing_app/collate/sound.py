"""Whether two spellings are one name by ear: a slip or another transliteration, or two names that people have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from briefing_app import lexicon

# letters that transliterations exchange: Qanooni, Kanooni; Sergei, Sergey; Youssef, Yusuf
_EXCHANGED = (
    (re.compile(r"x"), "ks"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|q|c(?![eih])"), "k"),
    (re.compile(r"c(?=[ei])|z"), "s"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[aeiou])h"), ""),
    (re.compile(r"(?<=[a-z])[yj]|^y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
# a vowel inside a word is as good as another; the last one tells Mario from Maria
_INSIDE = re.compile(r"(?<=[a-z])[aeiou]+(?=[^aeiou])")


def is_slip(one: str, other: str, *, family: bool) -> bool:
    """Whether a word of a name may be a slip for the other.

    Args:
        one, other: folded words.
        family: they are family names.
    """
    if family:
        return not (one in _family_names() and other in _family_names())
    sexes = {_given_names().get(one), _given_names().get(other)}
    if None in sexes:
        return True
    return is_alike(one, other) and sexes != {"male", "female"}


def is_alike(one: str, other: str) -> bool:
    """Whether two words sound alike and, so written, differ by one letter more, less or exchanged."""
    first, second = _written(one), _written(other)
    return DamerauLevenshtein.distance(first, second) <= 1 and _INSIDE.sub("a", first) == _INSIDE.sub("a", second)


def is_misprint(one: str, other: str) -> bool:
    """Whether one is a given name, and the other, which is none, is a letter away from it."""
    return is_name(one) != is_name(other) and DamerauLevenshtein.distance(one, other) == 1


def is_name(word: str) -> bool:
    """Whether it is a given name that people have."""
    return word in _given_names()


@cache
def _written(word: str) -> str:
    for form, letter in _EXCHANGED:
        word = form.sub(letter, word)
    return word


@cache
def _given_names() -> dict[str, str]:
    return {_folded(name): sex for sex, row in lexicon.load("given_names").items() for name in row}


@cache
def _family_names() -> frozenset[str]:
    return frozenset(map(_folded, lexicon.load("family_names")["names"]))


def _folded(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
