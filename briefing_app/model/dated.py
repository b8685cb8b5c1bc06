"""Absolute dates as they are written in English sentences: reading them, and taking them out."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = [name for name in calendar.month_name if name]
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d(?!\d|,\d{3}|\s?(?:%|percent|dollars|metres|people|troops))"
_DAY_FIRST = rf"{_DAY}(?:[–-]{_DAY})? {_MONTH}(?:,? {_YEAR})?"
_MONTH_FIRST = rf"{_MONTH} {_DAY}(?!\d)(?:,? {_YEAR})?"
_FULL = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_MONTH},? {_YEAR})"
_FORM = rf"(?:{_FULL}|{_YEAR})"
_DATE = re.compile(rf"(?<!\w){_FORM}(?!\w)")
_WORDS_BEFORE = r"(?:on|in|by|during|since|from|until|for)\s+"
_PART = r"(?:(?:early|late|mid)[- ](?:in |on )?)?"
_RANGE = rf"(?:(?:between|from) {_DAY}(?: {_MONTH})? (?:and|to) )?"
_WEEKDAY = rf"(?:(?:{'|'.join(calendar.day_name)}),?\s+)?"
# A bare year needs its preposition: '2000 ships' are ships.
_LED = rf"(?:(?:{_WORDS_BEFORE})?{_PART}{_WEEKDAY}{_FULL}|{_WORDS_BEFORE}{_PART}{_YEAR}(?! [a-z]+s\b))"
_PHRASE = re.compile(
    rf"(?P<whose>\b(?:the|an?|his|her|its|their|this|that)\s+)?,?\s*(?<!\w){_RANGE}{_LED}(?![\w-])(?:,(?=\s))?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"\s*\((?:[^()]*?\s)?{_FORM}\)")


def dates_in(text: str) -> Iterator[tuple[When | None, str]]:
    """The absolute dates that `text` states, with their words; a day and month without a year give None.

    Of a range of days ('18-19 June 2023') the first is given.
    """
    for match in _DATE.finditer(text):
        words = match.group()
        year = re.search(r"\d{4}", words)
        month = re.search(_MONTH, words)
        day = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
        yield _when(*(found.group() if found else None for found in (year, month, day))), words


@lru_cache(maxsize=2**12)
def without_dates(sentence: str) -> str:
    """`sentence` without its absolute dates and the small words that led to them, well spaced, a capital first.

    'On 18 June 2023 Blinken met Qin.' -> 'Blinken met Qin.'
    """
    dated = re.search(r"\d", sentence) is not None
    bare = _PHRASE.sub(_attributive, _IN_BRACKETS.sub("", sentence)) if dated else sentence
    bare = re.sub(r"\s*\(\s*\)", "", bare)
    bare = re.sub(r"\s+([.,;:?!])", r"\1", re.sub(r"\s{2,}", " ", bare)).strip(" ,")
    return bare[:1].upper() + bare[1:]


def _attributive(match: re.Match[str]) -> str:
    """A date that belongs to a noun ('the 18 June statement') stays: without it the noun would be another thing."""
    return match.group() if match["whose"] else ""


def _when(year: str | None, month: str | None, day: str | None) -> When | None:
    if year is None:
        return None
    number = _MONTHS.index(month) + 1 if month else None
    try:
        return When.of(int(year), number, int(day) if day else None)
    except ValueError:
        return None
