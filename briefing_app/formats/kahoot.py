"""Questions as Kahoot's spreadsheet (see quiz_sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.formats import quiz_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.formats.asked import Asked
    from briefing_app.model.cards import Deck


def write(deck: Deck, path: Path, _now: datetime, *, too_long: str = "shorten", seconds: str = "20") -> None:
    """Write the questions with choices; `too_long` ones are shortened or left out, each has so many `seconds`.

    Raises:
        OSError: the file cannot be written.
    """
    quiz_sheet.write_kahoot(deck, path, too_long=too_long, seconds=seconds)


def warnings(deck: Deck, *, too_long: str = "shorten", seconds: str = "20") -> tuple[str, ...]:  # noqa: ARG001 - as `write`
    """What is shortened or left out, and that sources have no place."""
    lost = "Kahoot has no place for the source of an answer."
    return (*quiz_sheet.told(deck, quiz_sheet.KAHOOT, too_long), lost)


def items(deck: Deck, *, too_long: str = "shorten", seconds: str = "20") -> Iterator[Asked]:  # noqa: ARG001 - as `write`
    """The questions that go in, as they will be."""
    return quiz_sheet.fitting(deck, quiz_sheet.KAHOOT, too_long)
