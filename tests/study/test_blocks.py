"""The times of study until the meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from briefing_app.model.briefing import Meeting
from briefing_app.study import blocks

_BERLIN = ZoneInfo("Europe/Berlin")
_NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)  # a Sunday, six in the morning in Berlin
_TALKS = Meeting("Geneva talks", datetime(2026, 11, 25, 14, tzinfo=UTC), minutes=20)


def test_each_day_until_the_meeting_has_a_block_and_the_last_hour_a_warm_up() -> None:
    found = blocks.until(_TALKS, _NOW, _BERLIN)

    assert [(block.at.astimezone(_BERLIN).hour, block.minutes, block.warm_up) for block in found] == [
        (8, 20, False),
        (8, 20, False),
        (8, 20, False),
        (14, 15, True),
    ]


def test_day_without_minutes_has_no_block() -> None:
    free_monday = replace(_TALKS, week=(0, 10, 10, 10, 10, 10, 30))

    found = blocks.until(free_monday, _NOW, _BERLIN)

    assert [(block.day, block.minutes) for block in found] == [
        (date(2026, 11, 22), 30),
        (date(2026, 11, 24), 10),
        (date(2026, 11, 25), 15),
    ]


def test_what_would_have_begun_already_is_left_out() -> None:
    found = blocks.until(_TALKS, _NOW + timedelta(hours=4), _BERLIN)

    assert [block.day.day for block in found] == [23, 24, 25]


def test_no_meeting_ahead_no_blocks() -> None:
    assert blocks.until(replace(_TALKS, at=None), _NOW, _BERLIN) == ()
    assert blocks.until(_TALKS, _NOW + timedelta(days=9), _BERLIN) == ()


def test_blocks_keep_their_hour_when_the_clocks_change() -> None:
    spring = Meeting("Talks", datetime(2027, 3, 30, 12, tzinfo=UTC))

    found = blocks.until(spring, datetime(2027, 3, 26, 5, tzinfo=UTC), _BERLIN)

    assert {block.at.astimezone(_BERLIN).hour for block in found if not block.warm_up} == {8}


def test_blocks_begin_when_the_person_usually_does() -> None:
    evenings = [datetime(2026, 11, day, 18, minute, tzinfo=UTC) for day in (18, 19, 20) for minute in (10, 40, 55)]

    assert blocks.usual_start(evenings, _BERLIN) == time(19, 0)


def test_who_never_studied_begins_at_eight() -> None:
    assert blocks.usual_start([], _BERLIN) == time(8)
