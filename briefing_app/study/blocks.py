"""The times of study until the meeting, for a calendar."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from statistics import median_low
from typing import TYPE_CHECKING

from briefing_app.model.planning import Block
from briefing_app.study.days import study_days
from briefing_app.study.queue import study_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from briefing_app.model.briefing import Meeting

USUAL = time(8)
"""Where nobody has studied yet."""
_QUARTER = 15  # minutes
_WARM_UP = 15  # minutes
_HOUR = timedelta(hours=1)


def until(meeting: Meeting, now: datetime, zone: tzinfo, start: time = USUAL) -> tuple[Block, ...]:
    """One block for each day of study that has minutes, and the warm-up in the hour before the meeting.

    Args:
        meeting: without a date, or over: no blocks.
        now: UTC-aware; what would have begun before it is left out.
        zone: where the person is.
        start: of a block, on the person's clock.
    """
    if not meeting.at:
        return ()
    days = study_days(now, meeting.at, zone)
    sessions = [
        Block(datetime.combine(day, start, tzinfo=zone).astimezone(UTC), meeting.by_weekday[day.weekday()], day)
        for day in days
        if meeting.by_weekday[day.weekday()]
    ]
    warm_up = Block(meeting.at - _HOUR, _WARM_UP, study_day(meeting.at, zone), warm_up=True)
    return tuple(block for block in (*sessions, warm_up) if now <= block.at < meeting.at)


def usual_start(moments: Iterable[datetime], zone: tzinfo) -> time:
    """When the person begins on most days, to the quarter of an hour: the median of each day's first answer.

    Args:
        moments: of answers, in order, aware.
        zone: where the person is.
    """
    firsts = [next(own).astimezone(zone) for _, own in groupby(moments, lambda at: study_day(at, zone))]
    if not firsts:
        return USUAL
    minute = median_low([first.hour * 60 + first.minute for first in firsts]) // _QUARTER * _QUARTER
    return time(minute // 60, minute % 60)
