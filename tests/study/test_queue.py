from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.study import queue

BERLIN = ZoneInfo("Europe/Berlin")
moments = st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # given by timezones
zones = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("2026-11-22 03:59:59", 21),
        ("2026-11-22 04:00:00", 22),
        ("2026-11-22 23:59:59", 22),
        ("2026-11-23 00:30:00", 22),
    ],
)
def test_day_begins_at_four_in_the_morning(clock: str, day: int) -> None:
    local = datetime.fromisoformat(clock).replace(tzinfo=BERLIN)

    assert queue.study_day(local.astimezone(UTC), BERLIN) == date(2026, 11, day)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-28", 23), ("2026-03-29", 24), ("2026-10-24", 25), ("2026-10-25", 24)]
)
def test_day_is_as_long_as_the_clock_makes_it(day: str, hours: int) -> None:
    noon = datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=BERLIN)

    start, end = queue.day_bounds(noon.astimezone(UTC), BERLIN)

    assert end - start == timedelta(hours=hours)


@given(moments, zones)
def test_moment_lies_in_its_own_day_everywhere(moment: datetime, zone: ZoneInfo) -> None:
    start, end = queue.day_bounds(moment, zone)

    assert start <= moment < end


@given(moments, zones)
def test_days_follow_one_another_without_a_gap(moment: datetime, zone: ZoneInfo) -> None:
    _, end = queue.day_bounds(moment, zone)

    assert queue.day_bounds(end, zone)[0] == end
