"""The deck as cards to print on both sides and cut out, or to fold (fpdf2; docs/adr/0010).

A sheet of questions is followed by the sheet of their answers, mirrored so that each answer lies behind its question:
columns when the paper is turned about its long edge, rows about its short edge. Printers that do not meet themselves
are helped by an offset of the answers in mm, to be read off a test sheet.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.fonts import TTFFont

from briefing_app import paths
from briefing_app.errors import FormatError
from briefing_app.formats.asked import Asked, plain_cards
from briefing_app.formats.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # mm
_PT = 25.4 / 72  # mm
_PAD = 4.0  # mm between the edge of a card and its words
_LEAD = 1.3  # height of a line, times its size
_SOURCE, _DETAIL = 7.5, 9.0  # pt
_EM = 1000.0  # pt: the size at which widths are measured
_LARGEST, _LEAST = 13.0, 6.0  # pt
_STEP = 0.5  # pt
_FURTHEST = 20.0  # mm that answers can be moved
_INK, _PALE, _LINE = (28, 29, 31), (95, 100, 107), (190, 190, 186)
_TEST_SHEET = "Print this sheet on both sides: the crosses should meet. How far they are apart is the offset."


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cards lie on a sheet; lengths in mm, from the top left.

    Attributes:
        paper: the only one it is for; empty for any.
        left, top: of the first card.
        across, down: from one card to the next.
    """

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    paper: str = ""

    def place(self, nth: int) -> tuple[float, float]:
        """Left and top of the nth card of a sheet."""
        row, column = divmod(nth, self.columns)
        return self.left + column * self.across, self.top + row * self.down

    def behind(self, nth: int, duplex: str) -> int:
        """Which place of the sheet of answers lies behind the nth of the sheet of questions."""
        row, column = divmod(nth, self.columns)
        if duplex == "short":
            return (self.rows - 1 - row) * self.columns + column
        return row * self.columns + self.columns - 1 - column


_LABELS = {
    "avery-5371": Grid(2, 5, 88.9, 50.8, 19.05, 12.7, 88.9, 50.8, "letter"),  # business cards, 3.5 × 2 in
    "avery-5388": Grid(1, 3, 127.0, 76.2, 44.45, 25.4, 127.0, 76.2, "letter"),  # index cards, 5 × 3 in
    "avery-c32011": Grid(2, 5, 85.0, 54.0, 15.0, 13.5, 95.0, 54.0, "a4"),  # business cards, 85 × 54 mm
}


def grid(layout: str, paper: str) -> Grid:
    """The places of a layout: '2x4' and '2x5' fill the paper, labels have sizes of their own."""
    if layout in _LABELS:
        return _LABELS[layout]
    columns, rows = map(int, layout.split("x"))
    width, height = PAPERS[paper]
    one = ((width - 20) / columns, (height - 20) / rows)
    return Grid(columns, rows, *one, 10.0, 10.0, *one)


def write(
    deck: Deck,
    path: Path,
    now: datetime,
    *,
    paper: str = "a4",
    layout: str = "2x4",
    duplex: str = "long",
    right: str = "0",
    down: str = "0",
    test_sheet: str = "no",
) -> None:
    """Write the sheets.

    Args:
        paper: 'a4' or 'letter'; a layout of labels brings its own.
        layout: '2x4', '2x5' or a label's name.
        duplex: turned about the 'long' or 'short' edge; 'fold': answers beside their questions, to be folded.
        right, down: mm by which the answers are moved.
        test_sheet: 'yes' puts a sheet of crosses first.

    Raises:
        FormatError: an offset is no number of at most 20 mm.
        OSError: the file cannot be written.
    """
    places = grid(layout, paper)
    offset = (_millimetres(right), _millimetres(down))
    with closing(_Sheets(PAPERS[places.paper or paper], places)) as sheets:
        sheets.set_title(one_line(deck.name) or "Cards")
        sheets.set_creator("Briefing")
        sheets.creation_date = now
        if test_sheet == "yes":
            sheets.test(offset)
        if duplex == "fold":
            _folded(sheets, deck, places)
        else:
            _both_sides(sheets, deck, places, duplex, offset)
        path.write_bytes(bytes(sheets.output()))


def warnings(deck: Deck, **chosen: str) -> tuple[str, ...]:  # noqa: ARG001 - as `write`
    """Which letters the typeface lacks."""
    with closing(_Sheets(PAPERS["a4"], grid("2x4", "a4"))) as sheets:
        known = sheets.letters()
    lacking = {
        letter
        for each in plain_cards(deck)
        for letter in one_line(each.prompt + each.answer + each.detail)
        if ord(letter) not in known
    }
    if not lacking:
        return ()
    shown = " ".join(sorted(lacking)[:8])
    return (f"The typeface of the cards lacks {len(lacking)} letters ({shown}); they print as boxes.",)


def _both_sides(sheets: _Sheets, deck: Deck, places: Grid, duplex: str, offset: tuple[float, float]) -> None:
    for cards in _sheetfuls(plain_cards(deck), places.columns * places.rows):
        sheets.add_page()
        sheets.cuts()
        for nth, each in enumerate(cards):
            sheets.question(places.place(nth), each)
        sheets.add_page()
        for nth, each in enumerate(cards):
            left, top = places.place(places.behind(nth, duplex))
            sheets.answer((left + offset[0], top + offset[1]), each)


def _folded(sheets: _Sheets, deck: Deck, places: Grid) -> None:
    """Two columns: the question at the left, its answer at the right; one sheet of it is printed on one side."""
    for cards in _sheetfuls(plain_cards(deck), places.columns * places.rows // 2):
        sheets.add_page()
        sheets.cuts()
        for nth, each in enumerate(cards):
            sheets.question(places.place(2 * nth), each)
            sheets.answer(places.place(2 * nth + 1), each)


def _sheetfuls(cards: Iterable[Asked], most: int) -> Iterator[Sequence[Asked]]:
    left = iter(cards)
    while taken := tuple(islice(left, most)):
        yield taken


def _millimetres(typed: str) -> float:
    try:
        length = float(typed.replace(",", "."))
    except ValueError:
        length = _FURTHEST + 1
    if not abs(length) <= _FURTHEST:
        raise FormatError(f"'{typed}' is no offset.", f"Give a number of mm from -{_FURTHEST:g} to {_FURTHEST:g}.")
    return length


def _cut(lines: list[str], most: int) -> list[str]:
    """The first `most` lines; the last of them ends in '…' where more would come."""
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-2]}…"]


class _Sheets(FPDF):
    """Paper on which cards are drawn at their places."""

    def __init__(self, paper: tuple[float, float], places: Grid) -> None:
        super().__init__(format=paper)
        self.set_auto_page_break(auto=False)
        fonts = paths.resources() / "fonts"
        self.add_font("Inter", "", fonts / "Inter-Regular.ttf")
        self.add_font("Inter", "B", fonts / "Inter-SemiBold.ttf")
        self.set_lang("en")
        self._paper = paper
        self._places = places
        self._widths: dict[tuple[str, bool], float] = {}  # of words, at one point

    def close(self) -> None:
        """Let go of the files of the typefaces, which fpdf2 keeps open."""
        for face in self.fonts.values():
            if isinstance(face, TTFFont):
                face.ttfont.close()

    def letters(self) -> frozenset[int]:
        """The code points that both faces have."""
        faces = [face for face in self.fonts.values() if isinstance(face, TTFFont)]
        return frozenset.intersection(*(frozenset(face.cmap) for face in faces))

    def question(self, at: tuple[float, float], each: Asked) -> None:
        """The side that asks."""
        self._words(at, each.prompt, self._places.height - 2 * _PAD, bold=False)

    def answer(self, at: tuple[float, float], each: Asked) -> None:
        """The side that answers, with a line more in smaller type, and where it is written at the foot."""
        source = _cut(self._wrapped(one_line(each.citation.line), _SOURCE, bold=False), 2)
        foot = len(source) * _SOURCE * _PT * _LEAD
        height = self._places.height - 2 * _PAD - foot - 1
        line = _DETAIL * _PT * _LEAD
        detail = _cut(self._wrapped(one_line(each.detail), _DETAIL, bold=False), int(height / 2 / line))
        room = len(detail) * line + 1 if detail else 0
        below = self._words(at, each.answer, height - room, bold=True)
        self._lines((at[0] + _PAD, below + 1), detail, _DETAIL, bold=False)
        self.set_text_color(*_PALE)
        self._lines((at[0] + _PAD, at[1] + self._places.height - _PAD - foot), source, _SOURCE, bold=False)

    def cuts(self) -> None:
        """Thin lines along which the cards are cut; labels are cut already."""
        if self._places.paper:
            return
        self.set_draw_color(*_LINE)
        self.set_line_width(0.1)
        for nth in range(self._places.columns * self._places.rows):
            self.rect(*self._places.place(nth), self._places.width, self._places.height)

    def test(self, offset: tuple[float, float]) -> None:
        """A sheet and its back with a cross in the middle of each place."""
        for moved in ((0.0, 0.0), offset):
            self.add_page()
            self.set_draw_color(*_INK)
            for nth in range(self._places.columns * self._places.rows):
                left, top = self._places.place(nth)
                x, y = left + self._places.width / 2 + moved[0], top + self._places.height / 2 + moved[1]
                self.line(x - 5, y, x + 5, y)
                self.line(x, y - 5, x, y + 5)
            self.set_text_color(*_PALE)
            self._lines((10.0, 4.0), [_TEST_SHEET], _SOURCE, bold=False)

    def _words(self, at: tuple[float, float], words: str, height: float, *, bold: bool) -> float:
        """`words` in the middle of a card, as large as they fit (what never fits ends in '…'); their end, in mm."""
        line, size = one_line(words), _LARGEST
        lines = self._wrapped(line, size, bold=bold)
        while len(lines) * size * _PT * _LEAD > height and size > _LEAST:
            size -= _STEP
            lines = self._wrapped(line, size, bold=bold)
        lines = _cut(lines, max(int(height / (size * _PT * _LEAD)), 1))
        used = len(lines) * size * _PT * _LEAD
        self.set_text_color(*_INK)
        top = at[1] + _PAD + (height - used) / 2
        self._lines((at[0] + _PAD, top), lines, size, bold=bold)
        return top + used

    def _lines(self, at: tuple[float, float], lines: Sequence[str], size: float, *, bold: bool) -> None:
        self.set_font("Inter", "B" if bold else "", size)
        for nth, line in enumerate(lines):
            self.text(at[0], at[1] + (nth * _LEAD + 1) * size * _PT, line)

    def _wrapped(self, line: str, size: float, *, bold: bool) -> list[str]:
        """`line` broken at spaces, words longer than a line anywhere."""
        room = (self._places.width - 2 * _PAD) / _PT
        lines, now, used = [], "", 0.0
        for word in self._broken(line.split(" "), size, room, bold=bold):
            long = self._width(f" {word}", size, bold=bold)
            if now and used + long > room:
                lines.append(now)
                now, used = "", 0.0
            now, used = (f"{now} {word}" if now else word), used + long
        return [*lines, now] if now else lines

    def _broken(self, words: Iterable[str], size: float, room: float, *, bold: bool) -> Iterator[str]:
        """The words, one wider than `room` in pieces."""
        for word in words:
            left = word
            while (long := self._width(left, size, bold=bold)) > room:
                fitting = max(int(len(left) * room / long * 0.9), 1)
                yield left[:fitting]
                left = left[fitting:]
            yield left

    def _width(self, words: str, size: float, *, bold: bool) -> float:
        """In pt."""
        known = self._widths.get((words, bold))
        if known is None:
            face = self.fonts["interB" if bold else "inter"]
            known = self._widths[words, bold] = float(face.get_text_width(words, _EM, None)[1]) / _EM
        return known * size
