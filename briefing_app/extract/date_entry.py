"""What words that are counted from now mean in an entry of a chronology: there they are counted from its date.

'The ministry says on Wednesday' in an entry of 11 July is of the 12th: what an entry tells goes on from its day,
unless it had been before. 'Last year' may be counted from either, and then nobody can tell; 'today' is the writer's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.extract import calendar_rules as calendar
from briefing_app.extract import date_nearest, date_passage, date_values
from briefing_app.extract.calendar_rules import Tense
from briefing_app.extract.date_grammar import WEEKDAY_NUMBER, Other
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.extract.date_grammar import Sight, Step

_REACH = 100  # characters of its sentence before a weekday
_SENTENCE = re.compile(r"[.!?]\s|\n")
_HAD = re.compile(r"\bhad\b|\w[’']d\b")
_WEEK = 7


def told_in(entry: When, value: Callable[[Sight], When | Step | Other | None], s: Sight, now: When) -> When | Other:
    """What relative words of an entry mean.

    Args:
        entry: its date.
        value: the rule's.
        s: the sight of the words, as seen from the article's date.
        now: what they mean from there.
    """
    if value is date_values.today:
        return now
    if value is date_values.weekday:
        return _weekday(entry, s)
    if value in date_nearest.YEARLESS:
        inside = date_passage.in_year(now, entry.first.year)
        long = entry.precision is Precision.YEAR and inside is not None
        return inside if long and inside is not None else date_passage.nearest_to(now, entry)
    then = value(replace(s, base=entry))
    return now if then == now else Other.VAGUE


def _weekday(entry: When, s: Sight) -> When | Other:
    """The first such day from the entry's on, the last before it of what had been; that of its stretch."""
    number = WEEKDAY_NUMBER[s["weekday"]]
    if entry.precision is Precision.DAY:
        before = _HAD.search(_SENTENCE.split(s.before(_REACH))[-1]) is not None
        back = before or s["which"].endswith(("last", "past", "previous"))
        ahead = s["which"].endswith(("next", "coming"))
        tense = Tense.PAST if back else Tense.FUTURE
        found = calendar.weekday(number, entry.first, tense, other_week=back or ahead)
        late = found.first > s.base.last and entry.first <= s.base.first
        return calendar.weekday(number, entry.first, Tense.PAST) if late and not ahead else found
    first = calendar.weekday(number, entry.first, Tense.FUTURE)
    only = entry.precision is Precision.INTERVAL and first.last <= entry.last < first.first + timedelta(_WEEK)
    return first if only and not s["which"] else Other.VAGUE
