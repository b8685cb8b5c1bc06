"""The times of study as a calendar file, read back by the library that other calendars use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from briefing_app.errors import FormatError
from briefing_app.formats import table
from briefing_app.model.planning import Block

_AT = datetime(2026, 11, 23, 7, tzinfo=UTC)
_BLOCKS = (
    Block(_AT, 20, date(2026, 11, 23)),
    Block(_AT + timedelta(days=1), 15, date(2026, 11, 24), warm_up=True),
)
_TITLE = "Geneva talks; part 2, “the border”"


def _events(path: Path, now: datetime, blocks: tuple[Block, ...] = _BLOCKS) -> list[dict[str, object]]:
    table.write_blocks(table.named("calendar"), blocks, _TITLE, path, now)
    read = Calendar.from_ical(path.read_bytes())
    return [
        {"uid": str(each["UID"]), "what": str(each["SUMMARY"]), "at": each.start, "long": each.duration}
        for each in read.walk("VEVENT")
        if isinstance(each, Event)
    ]


def test_each_block_is_an_event_of_its_length(tmp_path: Path, now: datetime) -> None:
    found = _events(tmp_path / "talks.ics", now)

    assert [(each["at"], each["long"]) for each in found] == [
        (block.at, timedelta(minutes=block.minutes)) for block in _BLOCKS
    ]


def test_title_with_marks_that_mean_something_there_comes_through(tmp_path: Path, now: datetime) -> None:
    found = _events(tmp_path / "talks.ics", now)

    assert [each["what"] for each in found] == [f"Study for {_TITLE}", f"Warm-up for {_TITLE}"]


def test_the_name_of_the_calendar_is_escaped(tmp_path: Path, now: datetime) -> None:
    _events(tmp_path / "talks.ics", now)

    assert rb"NAME:Study for Geneva talks\; part 2\, " in (tmp_path / "talks.ics").read_bytes()


def test_block_that_moves_within_its_day_stays_the_same_event(tmp_path: Path, now: datetime) -> None:
    first = _events(tmp_path / "one.ics", now)
    later = tuple(Block(each.at + timedelta(hours=3), 30, each.day, each.warm_up) for each in _BLOCKS)

    assert [each["uid"] for each in _events(tmp_path / "two.ics", now, later)] == [each["uid"] for each in first]


def test_no_times_of_study_is_told_in_a_sentence(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(FormatError, match="no meeting lies ahead"):
        _events(tmp_path / "talks.ics", now, ())
    assert not list(tmp_path.iterdir())
