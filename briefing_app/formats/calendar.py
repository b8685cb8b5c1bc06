"""The times of study as a calendar file (iCalendar, RFC 5545) that any calendar takes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, vText

from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.planning import Block

_MADE_BY = "-//Briefing//Times of study//EN"
_WHAT = "What there is to do today, and where you stand, is on Briefing's first page."


def write_blocks(blocks: Sequence[Block], title: str, path: Path, now: datetime) -> None:
    """Write them; a calendar that took an earlier file of the same meeting moves its blocks instead of doubling them.

    Args:
        blocks: of study and warm-up.
        title: of the meeting.
        path: the file.
        now: aware; the stamp.

    Raises:
        OSError: the file cannot be written.
    """
    made = Calendar()
    made.add("prodid", _MADE_BY)
    made.add("version", "2.0")
    made.add("name", vText(f"Study for {title}"))  # the library knows NAME (RFC 7986) for no text, and escapes none
    for block in blocks:
        made.add_component(_event(block, title, now))
    path.write_bytes(made.to_ical())


def _event(block: Block, title: str, now: datetime) -> Event:
    what = "Warm-up" if block.warm_up else "Study"
    event = Event()
    event.add("uid", f"{digest(f'{what} {title} {block.day}')}@briefing")
    event.add("dtstamp", now)
    event.add("summary", f"{what} for {title}")
    event.add("description", _WHAT)
    event.add("dtstart", block.at)
    event.add("dtend", block.at + timedelta(minutes=block.minutes))
    return event
