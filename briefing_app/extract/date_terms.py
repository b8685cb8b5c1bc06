"""Terms of several months: 'the first five months of 2023', 'the final quarter …', 'the six months to March'.

A term that ends with a month is told of as a whole ('profit rose in the year to June'): an interval of months, never
the month it ends with (TIMEX3 guidelines, durations anchored at their end: Ferro et al. 2005).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.extract import calendar_rules as calendar
from briefing_app.extract.calendar_rules import Tense, Unit
from briefing_app.extract.date_grammar import Other
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.extract.date_grammar import Sight

_IN_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}
_A_YEAR = 12  # months
_YEARS = {"last": -1, "this": 0, "next": 1, "the previous": -1}


def months_of_year(s: Sight) -> When | None:
    """'the first five months of 2023', 'the last three months of 2023'."""
    return _part_of(s, s.year())


def months_of_that_year(s: Sight) -> When | None:
    """'the first two months of this year', 'the final three months of last year'."""
    return _part_of(s, s.base.first.year + _YEARS[s["which"]])


def ago_to_the_day(s: Sight) -> When | Other:
    """'a year ago today' is a day, 'two years ago this week' a week, 'ten years ago this month' a month."""
    if s.base.precision is not Precision.DAY:
        return Other.VAGUE
    count, day = s.number("count"), s.base.first
    if s.unit() in _IN_DAYS:
        then = day - timedelta(days=_IN_DAYS[s.unit()] * count)
    else:
        there = calendar.month_at(day.year, day.month - count * _IN_MONTHS.get(s.unit(), 0)).first
        then = there.replace(day=day.day)
    if s["to"] == "today":
        return When.day(then)
    return calendar.week_of(then) if s["to"] == "this week" else When.of(then.year, then.month)


def _part_of(s: Sight, year: int) -> When | None:
    count = s.number("count")
    start = 1 if s["side"] == "first" else _A_YEAR + 1 - count
    return calendar.months(year, start, count) if 1 <= count <= _A_YEAR else None


def months_to(s: Sight) -> When | None:
    """'the six months to March 2023', 'the year ended June 30': the months up to the one it ends with."""
    count = s.number("count") if s["count"] else _A_YEAR
    if not s.capital():
        return None
    last = calendar.nearest(s.month(), None, s.base, Tense.PAST if s.tense is Tense.OPEN else s.tense)
    year = s.year() if s["year"] else last.first.year
    return calendar.months(year, s.month() + 1 - count, count)
