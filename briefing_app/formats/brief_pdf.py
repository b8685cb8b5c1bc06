"""The one page for a meeting as PDF, on paper that A4 and Letter both hold (fpdf2; docs/adr/0010)."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from briefing_app.formats.sheet import EDGE, END, WIDE, Sheet
from briefing_app.model.brief import PartKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.brief import Brief, Item

_DATE = 32.0  # mm: the column of dates
_GAP = 6.0  # mm between two columns


@contextmanager
def ruler() -> Iterator[Callable[[Brief], bool]]:
    """What tells whether a page ends above its foot."""
    with closing(Sheet()) as sheet:
        yield lambda page: _drawn(sheet, page) <= END


def write_page(page: Brief, path: Path, now: datetime) -> None:
    """Write the page; what does not fit on it is not there any more (`brief.fitted`).

    Raises:
        OSError: the file cannot be written.
    """
    with closing(Sheet()) as sheet:
        sheet.tell(page.title, now)
        _drawn(sheet, page)
        left_out = f" · {page.left_out} more facts in the briefing" if page.left_out else ""
        sheet.foot(f"{page.foot}{left_out} · what the machine is unsure of is left out")
        path.write_bytes(bytes(sheet.output()))


def _drawn(sheet: Sheet, page: Brief) -> float:
    """Draw everything but the foot; where it ends, in mm from the top."""
    sheet.add_page()
    sheet.say(page.title, 19, WIDE, bold=True)
    sheet.say(page.line, 9, WIDE, pale=True)
    for part in page.parts:
        if part.items:
            sheet.head(part.kind)
            _DRAW.get(part.kind, _stacked)(sheet, part.items)
    return float(sheet.y)


def _people(sheet: Sheet, people: Sequence[Item]) -> None:
    """In two columns, read line by line."""
    width = (WIDE - _GAP) / 2
    for nth in range(0, len(people), 2):
        top, bottom = sheet.y, sheet.y
        for column, item in enumerate(people[nth : nth + 2]):
            sheet.set_xy(EDGE + column * (width + _GAP), top)
            sheet.say(item.lead, 9, width, bold=True)
            sheet.say(item.text, 8.5, width, pale=True)
            bottom = max(bottom, sheet.y)
        sheet.set_xy(EDGE, bottom + 1.2)


def _dated(sheet: Sheet, dates: Sequence[Item]) -> None:
    """The date at the left, what happened at the right."""
    for item in dates:
        top = sheet.y
        sheet.say(item.lead, 8.5, _DATE, bold=True)
        bottom = sheet.y
        sheet.set_xy(EDGE + _DATE, top)
        sheet.say(item.text, 9, WIDE - _DATE)
        sheet.say(item.note, 7, WIDE - _DATE, pale=True)
        sheet.set_xy(EDGE, max(bottom, sheet.y) + 1)


def _stacked(sheet: Sheet, items: Sequence[Item]) -> None:
    """Lead, words and source below one another."""
    for item in items:
        if item.lead:
            sheet.say(item.lead, 9, WIDE, bold=True)
        sheet.say(item.text, 9, WIDE)
        if item.note:
            sheet.say(item.note, 7.5, WIDE, pale=True)
        sheet.set_y(sheet.y + 1.4)


_DRAW = {PartKind.PEOPLE: _people, PartKind.DATES: _dated}
