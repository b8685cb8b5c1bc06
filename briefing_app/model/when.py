"""Dates as precisely as they are known, written in EDTF (ISO 8601-2:2019, levels 0 and 1 as far as used here).

Four forms are enough for news: a year `2023`, a month `2023-06`, a day `2023-06-18`, and an interval
`2023-06-18/2023-06-19` of two of the same. A season becomes the interval of its months.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MONTHS = tuple(calendar.month_name)


class Precision(IntEnum):
    """How exactly a date is known; a larger value is more exact."""

    INTERVAL = 0
    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True)
class When:
    """A date at the precision that is known.

    Attributes:
        edtf: the EDTF form, e.g. `2023-06`.

    Raises:
        ValueError: `edtf` is not one of the four forms, names no real date, or its interval runs backwards.
    """

    edtf: str

    def __post_init__(self) -> None:
        """Refuse what is not a date."""
        if self.last < self.first:
            raise ValueError(f"the interval runs backwards: {self.edtf}")

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> When:
        """A year, a month or a day."""
        parts = [f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part is not None)]
        return cls("-".join(parts))

    @classmethod
    def day(cls, value: date) -> When:
        """One day."""
        return cls(value.isoformat())

    @classmethod
    def between(cls, first: When, last: When) -> When:
        """From the start of `first` to the end of `last`; one form if both are the same."""
        if first == last:
            return first
        return cls(f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}")

    @property
    def precision(self) -> Precision:
        """Day, month or year, or interval."""
        return Precision.INTERVAL if "/" in self.edtf else Precision(self.edtf.count("-") + 1)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return _span(self.edtf)[0]

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        return _span(self.edtf)[1]

    def overlaps(self, other: When) -> bool:
        """Whether some day fits both."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: When) -> bool:
        """Whether every day of `other` fits this one."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        """In English, day before month: '18 June 2023', 'June 2023', '2023', '18–19 June 2023'."""
        head, _, tail = self.edtf.partition("/")
        return _spoken(head) if not tail else _spoken_interval(head, tail)


def _parts(form: str) -> tuple[int, int | None, int | None]:
    match = _FORM.fullmatch(form)
    if not match:
        raise ValueError(f"not an EDTF date of the forms used here: {form!r}")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


@cache  # a briefing asks for few dates, each of them thousands of times
def _span(edtf: str) -> tuple[date, date]:
    head, *tail = edtf.split("/")
    return _bounds(head)[0], _bounds(tail[-1] if tail else head)[1]


def _bounds(form: str) -> tuple[date, date]:
    year, month, day = _parts(form)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _spoken(form: str) -> str:
    year, month, day = _parts(form)
    return " ".join([*([str(day)] if day else []), *([_MONTHS[month]] if month else []), str(year)])


def _spoken_interval(head: str, tail: str) -> str:
    """The two ends with what they share said once, as style guides have it (18–19 June 2023)."""
    first, last = _parts(head), _parts(tail)
    if first[0] == last[0] and first[1] and last[1]:
        if first[1] == last[1] and first[2] and last[2]:
            return f"{first[2]}–{_spoken(tail)}"
        return (
            f"{_spoken(head).rsplit(' ', 1)[0]} – {_spoken(tail)}"
            if first[2] or last[2]
            else (f"{_MONTHS[first[1]]}–{_spoken(tail)}")
        )
    return f"{_spoken(head)} – {_spoken(tail)}"
