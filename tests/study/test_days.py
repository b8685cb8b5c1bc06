from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.study.days import budget, study_days

_BERLIN = ZoneInfo("Europe/Berlin")
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)  # a Sunday


def test_the_last_session_is_on_the_day_before_the_meeting() -> None:
    days = study_days(_NOW, datetime(2026, 11, 25, 8, tzinfo=UTC), _BERLIN)

    assert days == (date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24))


def test_on_the_day_of_the_meeting_there_is_still_today() -> None:
    assert study_days(_NOW, _NOW + timedelta(hours=3), _BERLIN) == (date(2026, 11, 22),)


def test_after_the_meeting_there_is_no_day() -> None:
    assert study_days(_NOW, _NOW - timedelta(minutes=1), _BERLIN) == ()


def test_a_meeting_at_two_in_the_night_is_of_the_day_before() -> None:
    late = datetime(2026, 11, 25, 2, tzinfo=_BERLIN)

    assert study_days(_NOW, late, _BERLIN)[-1] == date(2026, 11, 23)


def test_each_weekday_has_its_minutes_and_today_what_is_left_of_them() -> None:
    days = study_days(_NOW, datetime(2026, 11, 25, 8, tzinfo=UTC), _BERLIN)

    assert budget(days, (10, 20, 30, 40, 50, 60, 70), spent=600) == (60 * 60, 10 * 60, 20 * 60)


@given(st.integers(0, 400), st.floats(0, 1e5))
def test_no_day_has_less_than_no_time(days: int, spent: float) -> None:
    found = study_days(_NOW, _NOW + timedelta(days=days, hours=1), _BERLIN)

    assert min(budget(found, (5, 5, 5, 5, 5, 0, 0), spent)) >= 0
