"""Dates of a printed sentence as gaps: 'was banned by Oslo in which year as a danger to herring'.

What a report tells of years before it, or of a day to come, is background that a meeting turns on. A year that
anybody would guess from the date of the report is not asked (B9).
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from briefing_app.cards.words.gap import Gap
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MONTH = "|".join(calendar.month_name[1:])
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<=[a-z\d] )(?:(?P<on>on|from|until|by|since|before) (?P<day>\d{{1,2}} (?:{_MONTH}) {_YEAR})|"
    rf"(?P<led>in|since|until|by|from) (?P<month>(?P<name>{_MONTH}) (?P<of>{_YEAR}))|"
    rf"(?P<lead>in|since|until|by|from) (?P<year>{_YEAR}))(?![\w/-])(?! (?:to|and|or) \d)"
)
_ANY_YEAR = re.compile(rf"(?<![\d,.]){_YEAR}(?![\d,])")
_IN_A_CLAUSE = re.compile(
    r"\b(?:since|after|when|while|until|before|as) [^,]*"
    r"\b(?:[a-z]+ed|had|was|were|[a-z]+ook|went|came|became|began|left|won|led)\b[^,]*$",
    re.IGNORECASE,
)
_LONG_AGO = 2  # years before its report of which the year itself is news


def gaps(told: str, reported: date) -> Iterator[Gap]:
    """The one date of a sentence, if it dates something else than its report.

    Args:
        told: one plain sentence without its full stop, its days and years absolute.
        reported: the day of the report.
    """
    found = _DATE.search(told)
    if found is None or len(_ANY_YEAR.findall(told)) > 1 or _IN_A_CLAUSE.search(told[: found.start()]):
        return
    if found["day"]:
        yield Gap(Span(*found.span("day")), "what date", found["day"])
    elif found["month"] and found["month"] != f"{calendar.month_name[reported.month]} {reported.year}":
        yield Gap(Span(*found.span("month")), f"which month of {found['of']}", found["month"])
    elif found["year"] and not reported.year - _LONG_AGO < int(found["year"]) <= reported.year:
        yield Gap(Span(*found.span("year")), "which year", found["year"])
