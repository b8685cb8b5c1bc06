"""Numbers with their units in a sentence, and when two of them say the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEDGED = 0.12  # how far 'about', 'nearly' may stand from the figure
_ROUNDED = 0.03  # how far rounding may take a measured length: 150 yards, 137 metres, 140 metres


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something, as printed.

    Attributes:
        value: in the base unit (metres, minutes) where the unit is a measure, else a count.
        unit: the base unit, or the thing counted, in the singular.
        words: as printed: 'nearly six hours'.
        start: index of the words in the sentence.
        hedged: 'about', 'nearly', 'more than' stands before it.
        measured: the unit is a measure, so that rounding is to be expected.
    """

    value: float
    unit: str
    words: str
    start: int
    hedged: bool
    measured: bool

    def agrees(self, other: Amount) -> bool:
        """Whether both can be one true figure, hedged or rounded."""
        slack = _HEDGED if self.hedged or other.hedged else _ROUNDED if self.measured or other.measured else 0.0
        return abs(self.value - other.value) <= slack * max(self.value, other.value)


def amounts(sentence: str) -> Iterator[Amount]:
    """The amounts that `sentence` states; years, days of the month and bare numbers are none."""
    for match in _pattern().finditer(sentence):
        noun = match["unit"].casefold()
        factor, unit = _measures().get(noun, (1.0, noun.removesuffix("s")))
        yield Amount(
            value=_value(match["number"], match["half"]) * factor,
            unit=unit,
            words=match.group().strip(),
            start=match.start(),
            hedged=bool(match["hedge"]),
            measured=noun in _measures(),
        )


@cache
def _pattern() -> re.Pattern[str]:
    lists = lexicon.load("amounts")
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(_numerals())})"
    nouns = (*lists["measures"], *lists["counted"])
    units = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    hedges = "|".join(sorted(map(re.escape, lists["hedges"]), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,])(?P<hedge>(?:{hedges})\s+)?(?P<number>{number})(?P<half> and a half)?[\s-]+"
        rf"(?:(?:{'|'.join(lists['between'])})\s+){{0,2}}(?P<unit>{units})\b(?!-)",
        re.IGNORECASE,
    )


@cache
def _numerals() -> tuple[str, ...]:
    return tuple(sorted(lexicon.load("amounts")["numerals"], key=len, reverse=True))


@cache
def _measures() -> dict[str, tuple[float, str]]:
    """Unit to (how many of the base unit it is, the base unit)."""
    table = lexicon.load("amounts")
    found = {}
    for row in table["measures in base units"]:
        unit, factor, base = row.split()
        found[unit] = (float(factor), base)
    return found


def _value(number: str, half: str | None) -> float:
    numerals = lexicon.load("amounts")["numerals"]
    word = number.casefold()
    value = float(numerals.index(word)) if word in numerals else float(number.replace(",", ""))
    return value + (0.5 if half else 0.0)
