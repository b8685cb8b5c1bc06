"""Dates counted from the one told before: 'two days later', 'the same week', 'that October'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.calendar_rules import Unit
from briefing_app.extract.date_grammar import Step

if TYPE_CHECKING:
    from briefing_app.extract.date_grammar import Sight


def later(s: Sight) -> Step:
    """'two days later'."""
    return Step(s.number("count"), s.unit())


def earlier(s: Sight) -> Step:
    """'a month earlier'."""
    return Step(-s.number("count"), s.unit())


def following(s: Sight) -> Step:
    """'the following week'."""
    return Step(1, s.unit())


def previous(s: Sight) -> Step:
    """'the previous day'."""
    return Step(-1, s.unit())


def same(s: Sight) -> Step:
    """'the same day', 'later that year'."""
    return Step(0, s.unit())


def that_month(s: Sight) -> Step | None:
    """'that October': of the year told of before."""
    return Step(0, Unit.YEAR, s.month()) if s.capital() else None


def following_month(s: Sight) -> Step | None:
    """'the following March': the next one after the date told before."""
    return Step(1, Unit.YEAR, s.month()) if s.capital() else None


def day_after(_: Sight) -> Step:
    """'the day after'."""
    return Step(1, Unit.DAY)


def day_before(_: Sight) -> Step:
    """'the day before'."""
    return Step(-1, Unit.DAY)


def that_day(_: Sight) -> Step:
    """'that evening'."""
    return Step(0, Unit.DAY)


def hours_later(_: Sight) -> Step:
    """'less than 24 hours later', 'hours later': that day or the next."""
    return Step(1, Unit.DAY, whole=True)
