"""The one page for a meeting as PDF, on paper that A4 and Letter both hold (fpdf2; docs/adr/0010)."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from briefing_app import paths
from briefing_app.model.brief import PartKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.brief import Brief, Item

PAPER = (210.0, 297.0)  # mm: A4
HEIGHT = 279.4  # mm: of Letter, which is the shorter one
_EDGE = 15.0  # mm
_WIDE = PAPER[0] - 2 * _EDGE
_DATE = 32.0  # mm: the column of dates
_GAP = 6.0  # mm between two columns
_PT = 0.3528  # mm
_INK, _PALE, _LINE = (28, 29, 31), (95, 100, 107), (200, 200, 196)


class _Sheet(FPDF):
    """A page that is drawn from the top; `y` says how far it is full."""

    def __init__(self) -> None:
        super().__init__(format=PAPER)
        self.set_auto_page_break(auto=False)
        self.set_margin(_EDGE)
        self.c_margin = 0.0
        fonts = paths.resources() / "fonts"
        self.add_font("Inter", "", fonts / "Inter-Regular.ttf")
        self.add_font("Inter", "B", fonts / "Inter-SemiBold.ttf")

    def say(self, words: str, size: float, width: float, *, bold: bool = False, pale: bool = False) -> None:
        """Words from where the pen is, wrapped at `width` mm; the pen ends below them, at the same left."""
        self.set_font("Inter", "B" if bold else "", size)
        self.set_text_color(*(_PALE if pale else _INK))
        self.multi_cell(width, size * _PT * 1.32, words, align="L", new_x=XPos.LEFT, new_y=YPos.NEXT)

    def close(self) -> None:
        """Let go of the files of the typefaces, which fpdf2 keeps open."""
        for face in self.fonts.values():
            if isinstance(face, TTFFont):
                face.ttfont.close()


@contextmanager
def ruler() -> Iterator[Callable[[Brief], bool]]:
    """What tells whether a page ends above its foot."""
    with closing(_Sheet()) as sheet:
        yield lambda page: _drawn(sheet, page) <= HEIGHT - _EDGE - 8


def write_page(page: Brief, path: Path, now: datetime) -> None:
    """Write the page; what does not fit on it is not there any more (`brief.fitted`).

    Raises:
        OSError: the file cannot be written.
    """
    with closing(_Sheet()) as sheet:
        sheet.set_title(page.title)
        sheet.set_creator("Briefing")
        sheet.set_lang("en")
        sheet.creation_date = now
        _drawn(sheet, page)
        sheet.set_xy(_EDGE, HEIGHT - _EDGE - 4)
        left_out = f" · {page.left_out} more facts in the briefing" if page.left_out else ""
        sheet.say(f"{page.foot}{left_out} · what the machine is unsure of is left out", 7, _WIDE, pale=True)
        path.write_bytes(bytes(sheet.output()))


def _drawn(sheet: _Sheet, page: Brief) -> float:
    """Draw everything but the foot; where it ends, in mm from the top."""
    sheet.add_page()
    sheet.say(page.title, 19, _WIDE, bold=True)
    sheet.say(page.line, 9, _WIDE, pale=True)
    for part in page.parts:
        if part.items:
            _head(sheet, part.kind)
            _DRAW.get(part.kind, _stacked)(sheet, part.items)
    return float(sheet.y)


def _head(sheet: _Sheet, words: str) -> None:
    sheet.set_xy(_EDGE, sheet.y + 4.5)
    sheet.set_draw_color(*_LINE)
    sheet.line(_EDGE, sheet.y, _EDGE + _WIDE, sheet.y)
    sheet.set_y(sheet.y + 1.6)
    sheet.say(words, 10.5, _WIDE, bold=True)
    sheet.set_y(sheet.y + 0.8)


def _people(sheet: _Sheet, people: Sequence[Item]) -> None:
    """In two columns, read line by line."""
    width = (_WIDE - _GAP) / 2
    for nth in range(0, len(people), 2):
        top, bottom = sheet.y, sheet.y
        for column, item in enumerate(people[nth : nth + 2]):
            sheet.set_xy(_EDGE + column * (width + _GAP), top)
            sheet.say(item.lead, 9, width, bold=True)
            sheet.say(item.text, 8.5, width, pale=True)
            bottom = max(bottom, sheet.y)
        sheet.set_xy(_EDGE, bottom + 1.2)


def _dated(sheet: _Sheet, dates: Sequence[Item]) -> None:
    """The date at the left, what happened at the right."""
    for item in dates:
        top = sheet.y
        sheet.say(item.lead, 8.5, _DATE, bold=True)
        bottom = sheet.y
        sheet.set_xy(_EDGE + _DATE, top)
        sheet.say(item.text, 9, _WIDE - _DATE)
        sheet.say(item.note, 7, _WIDE - _DATE, pale=True)
        sheet.set_xy(_EDGE, max(bottom, sheet.y) + 1)


def _stacked(sheet: _Sheet, items: Sequence[Item]) -> None:
    """Lead, words and source below one another."""
    for item in items:
        if item.lead:
            sheet.say(item.lead, 9, _WIDE, bold=True)
        sheet.say(item.text, 9, _WIDE)
        if item.note:
            sheet.say(item.note, 7.5, _WIDE, pale=True)
        sheet.set_y(sheet.y + 1.4)


_DRAW = {PartKind.PEOPLE: _people, PartKind.DATES: _dated}
