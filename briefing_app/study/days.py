"""The days until a meeting and the time there is on each of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.study.queue import study_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

FARTHEST = timedelta(days=731)
"""How far ahead a meeting may be: every day is simulated, and a plan of two years takes some six seconds."""


def study_days(now: datetime, meeting: datetime, tz: tzinfo) -> tuple[date, ...]:
    """The days on which there may be a session: from today's to the one before the meeting's, or today alone.

    On the day of the meeting there is the warm-up. Empty once the meeting has begun. A day begins at four.

    Args:
        now: UTC-aware.
        meeting: UTC-aware.
        tz: where the person is.
    """
    if meeting <= now:
        return ()
    today, last = study_day(now, tz), study_day(meeting, tz)
    return tuple(today + timedelta(days=nth) for nth in range(max((last - today).days, 1)))


def budget(days: Sequence[date], minutes: Sequence[int], spent: float = 0.0) -> tuple[float, ...]:
    """Seconds for each day.

    Args:
        days: from today on.
        minutes: by weekday, Monday first.
        spent: seconds studied today already.
    """
    seconds = [minutes[day.weekday()] * 60.0 for day in days]
    return tuple(max(each - (0 if nth else spent), 0.0) for nth, each in enumerate(seconds))
