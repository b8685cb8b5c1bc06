"""A page of paper that A4 and Letter both hold, drawn from the top (fpdf2; docs/adr/0010)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont

from briefing_app import paths

if TYPE_CHECKING:
    from datetime import datetime

PAPER = (210.0, 297.0)  # mm: A4
HEIGHT = 279.4  # mm: of Letter, which is the shorter one
EDGE = 15.0  # mm
WIDE = PAPER[0] - 2 * EDGE
FOOT = HEIGHT - EDGE - 4
END = HEIGHT - EDGE - 8
"""Where what stands above the foot must end, in mm from the top."""
_PT = 0.3528  # mm
_INK, _PALE, _LINE = (28, 29, 31), (95, 100, 107), (200, 200, 196)


class Sheet(FPDF):
    """A page that is drawn from the top; `y` says how far it is full."""

    def __init__(self) -> None:
        super().__init__(format=PAPER)
        self.set_auto_page_break(auto=False)
        self.set_margin(EDGE)
        self.c_margin = 0.0
        fonts = paths.resources() / "fonts"
        self.add_font("Inter", "", fonts / "Inter-Regular.ttf")
        self.add_font("Inter", "B", fonts / "Inter-SemiBold.ttf")

    def say(self, words: str, size: float, width: float, *, bold: bool = False, pale: bool = False) -> None:
        """Words from where the pen is, wrapped at `width` mm; the pen ends below them, at the same left."""
        self.set_font("Inter", "B" if bold else "", size)
        self.set_text_color(*(_PALE if pale else _INK))
        self.multi_cell(width, size * _PT * 1.32, words, align="L", new_x=XPos.LEFT, new_y=YPos.NEXT)

    def height(self, words: str, size: float, width: float) -> float:
        """How high `words` stand, in mm, wrapped at `width` mm."""
        self.set_font("Inter", "", size)
        line = size * _PT * 1.32
        lines = self.multi_cell(width, line, words, align="L", dry_run=True, output=MethodReturnValue.LINES)
        return len(cast("list[str]", lines)) * line

    def cut(self, words: str, size: float, width: float) -> str:
        """`words`, or as much of them as stands in `width` mm, with '…' behind."""
        self.set_font("Inter", "", size)
        shown = words
        while shown and self.get_string_width(f"{shown}…" if shown != words else shown) > width:
            shown = shown[:-1].rstrip()
        return words if shown == words else f"{shown}…"

    def close(self) -> None:
        """Let go of the files of the typefaces, which fpdf2 keeps open."""
        for face in self.fonts.values():
            if isinstance(face, TTFFont):
                face.ttfont.close()

    def head(self, words: str) -> None:
        """A line across the page and what comes below it."""
        self.set_xy(EDGE, self.y + 4.5)
        self.set_draw_color(*_LINE)
        self.line(EDGE, self.y, EDGE + WIDE, self.y)
        self.set_y(self.y + 1.6)
        self.say(words, 10.5, WIDE, bold=True)
        self.set_y(self.y + 0.8)

    def foot(self, words: str) -> None:
        """What stands at the end of the page."""
        self.set_xy(EDGE, FOOT)
        self.say(words, 7, WIDE, pale=True)

    def tell(self, title: str, now: datetime) -> None:
        """What the file says of itself."""
        self.set_title(title)
        self.set_creator("Briefing")
        self.set_lang("en")
        self.creation_date = now
