"""Names that a newsletter prints in capitals, as they are written elsewhere: 'ANN McKENNA' -> 'Ann McKenna'.

Newsletters print the first naming of a person so, and many papers of the European Union and of Asia the family name
alone ('Ann LEE-MARSH'). The printed form stays one of the person's forms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import names

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOUTED = re.compile(r"(?P<led>(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|[OD][’'])?)(?P<loud>[^\W\d_a-z]{2,})")
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
_LEAST = 3  # letters of a word that is no abbreviation
_NUMERAL = re.compile(r"[IVX]+")
_PART = re.compile(r"[^\W\d_]+")
_FORE = {"mc": "Mc", "o’": "O’", "o'": "O'", "d’": "D’", "d'": "D'"}  # what is written before a capital


def plainly(name: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """A name without the capitals of its print; spelt as the text spells it elsewhere, where it does.

    Args:
        name: its words.
        forms: every form of it in the text.
    """
    if not any(_is_shouted(word) for word in name):
        return name
    known = {word.casefold(): word for form in forms for word in form if not (_is_loud(word) or word.isupper())}
    wholly = all(_is_loud(word) or "." in word or len(word) == 1 for word in name)
    return tuple(
        known.get(word.casefold()) or _quietly(word, opens=not at)
        if _is_shouted(word) or (wholly and _is_word(word, last=at == len(name) - 1))
        else word
        for at, word in enumerate(name)
    )


def _is_loud(word: str) -> bool:
    return any(_SHOUTED.fullmatch(part) for part in re.split(r"-", word)) and "." not in word


def _is_shouted(word: str) -> bool:
    """Whether it is a word in capitals, no initials and no number: 'LEE', 'McKENNA', not 'JD' or 'III'."""
    return _is_loud(word) and len(word) >= _LEAST and not _NUMERAL.fullmatch(word)


def _is_word(word: str, *, last: bool) -> bool:
    """Whether two capitals beside others are a short word ('LI', 'XI') and not initials ('JD') or a number ('II')."""
    if last and (names.is_suffix(word) and _NUMERAL.fullmatch(word)):
        return False
    return names.is_suffix(word) or (_is_loud(word) and bool(_VOWEL.search(word)))


def _quietly(word: str, *, opens: bool) -> str:
    if not opens and names.is_particle(word.lower()):
        return word.lower()
    return "-".join(_part(part) for part in word.split("-"))


def _part(part: str) -> str:
    found = _SHOUTED.fullmatch(part)
    if found and found["led"]:
        return found["led"] + found["loud"].capitalize()
    low = part.lower()
    fore = next((written for led, written in _FORE.items() if low.startswith(led)), "")
    return fore + low[len(fore) :].capitalize() if fore else _PART.sub(lambda one: one.group().capitalize(), low)
