"""Counting on the calendar at the precision that is known: 'four years earlier' is a year, never a day.

Weeks run from Monday to Sunday (ISO 8601). Seasons are the meteorological ones of the northern hemisphere, winter
named for the year in which it begins; there is no way to tell from a text which hemisphere it means.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Callable


class Unit(StrEnum):
    """What news counts in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Tense(Enum):
    """Where the words around a date look."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"  # no telling


SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season."""

_NEEDS = {
    Unit.DAY: Precision.DAY,
    Unit.WEEKEND: Precision.DAY,
    Unit.WEEK: Precision.DAY,
    Unit.FORTNIGHT: Precision.DAY,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.YEAR,
}


def reaches(base: When, unit: Unit) -> bool:
    """Whether `base` is known exactly enough to count in `unit` from it."""
    return base.precision >= _NEEDS[unit]


def shift(base: When, count: int, unit: Unit) -> When | None:
    """The `unit` that lies `count` units from the one `base` is in; None where `base` is not known that exactly.

    Raises:
        OverflowError, ValueError: the result lies outside the years 1..9999.
    """
    if not reaches(base, unit):
        return None
    return _COUNTED[unit](base.first, count)


def week_of(day: date) -> When:
    """Monday to Sunday of the week that `day` is in."""
    monday = day - timedelta(days=day.weekday())
    return When.between(When.day(monday), When.day(monday + timedelta(days=6)))


def weekend_of(day: date) -> When:
    """Saturday and Sunday of the week that `day` is in."""
    saturday = day + timedelta(days=5 - day.weekday())
    return When.between(When.day(saturday), When.day(saturday + timedelta(days=1)))


def month_at(year: int, month: int) -> When:
    """A month; `month` may run under 1 or over 12 into the years beside."""
    years, index = divmod(month - 1, 12)
    return When.of(year + years, index + 1)


def months(year: int, month: int, count: int) -> When:
    """The interval of `count` months that begins in `month`."""
    return When.between(month_at(year, month), month_at(year, month + count - 1))


def season(name: str, year: int) -> When:
    """The three months of a season ('autumn' 2023 is 2023-09/2023-11)."""
    return months(year, SEASON_STARTS[name.lower()], 3)


def decade(year: int) -> When:
    """The ten years that begin with `year`."""
    return When.between(When.of(year), When.of(year + 9))


def nearest(month: int, day: int | None, base: When, tense: Tense) -> When:
    """A day or month without a year: the one nearest to `base` on the side the tense looks to.

    A month counts as past or coming while it lasts. Raises ValueError where the day does not exist.
    """
    options = [_at(base.first.year + step, month, day) for step in (-1, 0, 1)]
    real = [option for option in options if option]
    if not real:
        raise ValueError(f"no such day: {month}-{day}")
    fitting = [option for option in real if _fits(option, base, tense)]
    return min(fitting or real, key=lambda option: abs((option.first - base.first).days))


def _fits(option: When, base: When, tense: Tense) -> bool:
    """Whether it lies on the side of `base` that the tense looks to; what `base` lies in fits both."""
    if tense is Tense.PAST:
        return option.first <= base.last
    return tense is Tense.OPEN or option.last >= base.first


def _at(year: int, month: int, day: int | None) -> When | None:
    try:
        return When.of(year, month, day)
    except ValueError:  # 29 February of a common year
        return None


def nearest_season(name: str, base: When, tense: Tense) -> When:
    """A season without a year, nearest to `base` on the side the tense looks to."""
    options = [season(name, base.first.year + step) for step in (-1, 0, 1)]
    fitting = [option for option in options if _fits(option, base, tense)]
    return min(fitting, key=lambda option: abs((option.first - base.first).days))


def weekday(index: int, base: date, tense: Tense, *, other_week: bool = False) -> When:
    """A day of the week (0 is Monday) nearest to `base`, which counts itself unless `other_week`."""
    away = (index - base.weekday()) % 7 if tense is Tense.FUTURE else -((base.weekday() - index) % 7)
    if other_week and away == 0:
        away = 7 if tense is Tense.FUTURE else -7
    return When.day(base + timedelta(days=away))


def so_far(whole: When, base: When) -> When:
    """The part of `whole` that is over by `base` ('earlier this week' on a Friday is Monday to Friday)."""
    last = min(whole.last, base.last)
    return whole if last < whole.first else When.between(When.day(whole.first), When.day(last))


def still_to_come(whole: When, base: When) -> When:
    """The part of `whole` that begins with `base` ('later this week')."""
    first = max(whole.first, base.first)
    return whole if first > whole.last else When.between(When.day(first), When.day(whole.last))


_COUNTED: dict[Unit, Callable[[date, int], When]] = {
    Unit.DAY: lambda day, count: When.day(day + timedelta(days=count)),
    Unit.WEEKEND: lambda day, count: weekend_of(day + timedelta(weeks=count)),
    Unit.WEEK: lambda day, count: week_of(day + timedelta(weeks=count)),
    Unit.FORTNIGHT: lambda day, count: week_of(day + timedelta(weeks=2 * count)),
    Unit.MONTH: lambda day, count: month_at(day.year, day.month + count),
    Unit.QUARTER: lambda day, count: months(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * count, 3),
    Unit.YEAR: lambda day, count: When.of(day.year + count),
    Unit.DECADE: lambda day, count: decade(day.year // 10 * 10 + 10 * count),
}
"""The unit that lies so many units from the one a day is in."""
