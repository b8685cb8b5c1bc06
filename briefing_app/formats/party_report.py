"""A game that was played: its scores as a table, and all of it on one page of PDF."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from briefing_app.formats import csv_table
from briefing_app.formats.placing import placed
from briefing_app.formats.sheet import EDGE, END, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.party import Cell, Outcome, Report, Score

_MOST_SHOWN = 30  # people; of more the page says how many there are
_NAME = 44.0  # mm: the column of names
_ROW = 5.2  # mm
_SHADES = ((0.75, (205, 226, 211)), (0.4, (240, 231, 205)), (0.0, (244, 220, 214)))
"""From which share known a cell has which ground; its figures say the same."""


def write(report: Report, path: Path, now: datetime) -> None:
    """Write a game that was played, as a table (CSV) where the file's suffix says so, else as a page of PDF.

    Args:
        report: what is told.
        path: the file; whole or not there.
        now: aware; the stamp.

    Raises:
        FormatError: the file cannot be written.
    """
    if path.suffix.casefold() == ".csv":
        placed(path, lambda part: csv_table.write_rows(rows(report), part))
    else:
        placed(path, lambda part: write_page(report, part, now))


def rows(report: Report) -> Iterator[Sequence[str | float]]:
    """A row for everybody under a row of names: points, how many were right, and of each topic."""
    topics = report.map.topics
    yield ("name", "team", "points", "right", "asked", *topics)
    for score, cells in _with_cells(report):
        told = (f"{cell.right} of {cell.asked}" if cell else "" for cell in cells)
        yield (score.name, score.team, score.points, score.right, score.asked, *told)


def write_page(report: Report, path: Path, now: datetime) -> None:
    """Write the page; of the questions, those that fit on it.

    Args:
        report: what is told.
        path: the file.
        now: aware; the stamp.

    Raises:
        OSError: the file cannot be written.
    """
    with closing(Sheet()) as sheet:
        sheet.tell(f"Quiz: {report.title}", now)
        sheet.add_page()
        sheet.say(f"Quiz: {report.title}", 19, WIDE, bold=True)
        begun = report.begun
        people, asked = _count(len(report.scores), "player"), _count(len(report.outcomes), "question")
        sheet.say(f"{begun.day} {begun:%B %Y, %H:%M} · {people} · {asked}", 9, WIDE, pale=True)
        sheet.head("Who knows what")
        _map(sheet, report)
        answered = [outcome for outcome in report.outcomes if outcome.answered]
        sheet.head("The hardest questions" if answered else "Nobody answered")
        left = len(answered) - _questions(sheet, answered)
        more = f" · {_count(left, 'easier question')}" if left else ""
        sheet.foot(f"Guesses are taken off the shades, not off the figures{more}")
        path.write_bytes(bytes(sheet.output()))


def _with_cells(report: Report) -> Iterator[tuple[Score, list[Cell | None]]]:
    """Everybody with their cells in the order of the topics; names tell players apart."""
    keys = {player.name: player.key for player in report.map.people}
    for score in report.scores:
        yield score, [report.map.cells.get((keys.get(score.name, ""), topic)) for topic in report.map.topics]


def _map(sheet: Sheet, report: Report) -> None:
    """Names, points and right answers, then a cell for each topic."""
    width = (WIDE - _NAME - 30) / max(len(report.map.topics), 1)
    _line(sheet, ["", "points", "right", *report.map.topics], width, size=7)
    for score, cells in list(_with_cells(report))[:_MOST_SHOWN]:
        told = [f"{cell.right} of {cell.asked}" if cell else "–" for cell in cells]
        right = f"{score.right} of {score.asked}"
        _line(sheet, [score.name, str(score.points), right, *told], width, grounds=[_ground(cell) for cell in cells])
    if len(report.scores) > _MOST_SHOWN:
        sheet.say(f"and {len(report.scores) - _MOST_SHOWN} more", 7.5, WIDE, pale=True)


def _ground(cell: Cell | None) -> tuple[int, int, int] | None:
    return next((ground for share, ground in _SHADES if cell.known >= share), None) if cell else None


def _line(
    sheet: Sheet,
    words: Sequence[str],
    width: float,
    *,
    size: float = 8.5,
    grounds: Sequence[tuple[int, int, int] | None] = (),
) -> None:
    top, left = sheet.y, EDGE
    for nth, each in enumerate(words):
        wide = (_NAME, 15.0, 15.0)[nth] if nth < 3 else width  # noqa: PLR2004 - name, points, right
        ground = grounds[nth - 3] if nth >= 3 and grounds else None  # noqa: PLR2004 - the topics come behind them
        if ground:
            sheet.set_fill_color(*ground)
            sheet.rect(left, top, wide - 0.8, _ROW - 0.6, style="F")
        sheet.set_xy(left + (1.0 if nth >= 3 else 0.0), top + 0.4)  # noqa: PLR2004 - see above
        sheet.say(sheet.cut(each, size, wide - 2), size, wide, bold=not nth, pale=size < 8)  # noqa: PLR2004 - points
        left += wide
    sheet.set_xy(EDGE, top + _ROW)


def _questions(sheet: Sheet, outcomes: Sequence[Outcome]) -> int:
    """As many as fit; how many those are."""
    for nth, outcome in enumerate(outcomes):
        needed = sheet.height(f"{outcome.prompt}  {outcome.answer}", 8.5, WIDE - 20) + 9
        if sheet.y + needed > END:
            return nth
        top = sheet.y
        sheet.say(f"{outcome.right} of {outcome.answered}", 8.5, 18, bold=True)
        sheet.set_xy(EDGE + 20, top)
        sheet.say(outcome.prompt, 8.5, WIDE - 20)
        sheet.say(f"→ {outcome.answer}", 8.5, WIDE - 20, bold=True)
        if outcome.source:
            sheet.say(outcome.source, 7, WIDE - 20, pale=True)
        sheet.set_xy(EDGE, sheet.y + 1.4)
    return len(outcomes)


def _count(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
