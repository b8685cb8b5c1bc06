"""What a search found, on the screen: kind after kind, the words found standing out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.model.hits import Hit
from briefing_app.model.text import Span
from briefing_app.ui import theme
from briefing_app.ui.tables import ROW, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAD = 12
_AIR = 8  # px above and below a hit
_BAR = 12  # px for the scroll bar
_HEADING = 36  # px at 100 %
_TITLE_LINES = 2
_FAR = 90  # characters of a title that are surely seen
_LEAD = 30  # before what was found
_CUT = "… "
_SNIPPET_LINES = 2
_BREAK = re.compile(r"\s*\n\s*")
_JOINT = " · "


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit, or the heading of a kind (`hit` is None).

    Attributes:
        title: of the heading.
        tag: a word at the right end.
        spoken: all of it, for a screen reader.
    """

    hit: Hit | None
    title: str = ""
    tag: str = ""
    spoken: str = ""


class _HitModel(QAbstractListModel):
    """Hits, replaced as a whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[HitRow, ...] = ()

    def replace(self, rows: Sequence[HitRow]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt: how many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the row itself, or all of it in words."""
        if not index.isValid():
            return None
        if role == ROW:
            return self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings cannot be chosen."""
        if index.isValid() and self.rows[index.row()].hit is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class HitList(QListView):
    """A list of hits under headings.

    Signals:
        opened(Hit): the person clicked it.
    """

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = _HitModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_HitDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """What is shown now."""
        return self._model.rows

    def show_rows(self, rows: Sequence[HitRow]) -> None:
        """Show these, the first hit chosen."""
        self._model.replace(rows)
        self.scrollToTop()
        self.step(1)

    def current(self) -> Hit | None:
        """The chosen hit."""
        index = self.currentIndex()
        return self.rows[index.row()].hit if index.isValid() else None

    def step(self, by: int) -> None:
        """Move down (or up) by so many hits, past headings; not beyond the ends."""
        hits = [nth for nth, row in enumerate(self.rows) if row.hit]
        if not hits:
            return
        index = self.currentIndex()
        at = hits.index(index.row()) + by if index.isValid() else 0
        row = hits[max(0, min(at, len(hits) - 1))]
        self.setCurrentIndex(self._model.index(row, 0))
        if row == hits[0]:
            self.scrollToTop()  # with its heading

    def step_kind(self, by: int) -> None:
        """Move to the first hit of the next kind (or of the one before)."""
        firsts = [nth + 1 for nth, row in enumerate(self.rows) if not row.hit]
        here = self.currentIndex().row()
        there = [nth for nth in firsts if (nth > here if by > 0 else nth < here)]
        if there:
            self.setCurrentIndex(self._model.index(there[0] if by > 0 else there[-1], 0))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows[index.row()].hit)


class _HitDelegate(QStyledItemDelegate):
    """Paints a `HitRow`; colours from the palette."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as wide as the list, as high as the wrapped words."""
        row: HitRow = index.data(ROW)
        width = self._view.width() - _BAR
        if row.hit is None:
            return QSize(width, theme.scaled(_HEADING))
        parts = self._parts(row.hit, row, width, self._view.palette())
        return QSize(width, sum(round(part.boundingRect().height()) for part in parts) + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one row."""
        row: HitRow = index.data(ROW)
        rect: QRect = option.rect
        colours: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        if row.hit is None:
            _paint_heading(painter, rect, row)
        else:
            _paint_ground(painter, rect, colours, option.state)
            painter.setFont(_small())
            inside = rect.adjusted(_PAD, _AIR + 1, -_PAD, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.tag)
            y = float(rect.top() + _AIR)
            for part in self._parts(row.hit, row, self._view.width() - _BAR, colours):
                part.draw(painter, QPointF(rect.left() + _PAD, y))
                y += part.boundingRect().height()
        painter.restore()

    @staticmethod
    def _parts(hit: Hit, row: HitRow, width: int, colours: QPalette) -> list[QTextLayout]:
        """The title and the words around what was found, laid out."""
        room = width - 2 * _PAD
        tag = QFontMetrics(_small()).horizontalAdvance(row.tag) + _PAD if row.tag else 0
        text, muted = colours.color(QPalette.ColorRole.Text), colours.color(QPalette.ColorRole.PlaceholderText)
        title = Passage(hit.title, hit.title_marks).on_one_line().from_the_first_mark()
        parts = [title.laid_out(theme.font(theme.scaled(theme.BODY)), text, text, room - tag, _TITLE_LINES)]
        if hit.snippet.strip() and hit.snippet != hit.title:
            snippet = Passage(hit.snippet, hit.marks).on_one_line()
            parts.append(snippet.laid_out(_small(), muted, text, room, _SNIPPET_LINES))
        return parts


@dataclass(frozen=True, slots=True)
class Passage:
    """Words, some of them marked."""

    text: str
    marks: tuple[Span, ...]

    def on_one_line(self) -> Passage:
        """Line breaks become dots; the marks move along."""
        breaks = [(found.start(), found.end()) for found in _BREAK.finditer(self.text)]

        def moved(at: int) -> int:
            grown = sum(len(_JOINT) - (end - start) for start, end in breaks if end <= at)
            inside = next((start for start, end in breaks if start < at < end), None)
            return (at if inside is None else inside) + grown

        marks = tuple(Span(moved(mark.start), moved(mark.end)) for mark in self.marks)
        return Passage(_BREAK.sub(_JOINT, self.text), marks)

    def from_the_first_mark(self) -> Passage:
        """Begun shortly before what was found, where that stands so far behind that it would be cut off."""
        first = min((mark.start for mark in self.marks), default=0)
        if first < _FAR:
            return self
        start = self.text.rfind(" ", 0, first - _LEAD) + 1
        moved = len(_CUT) - start
        return Passage(_CUT + self.text[start:], tuple(Span(m.start + moved, m.end + moved) for m in self.marks))

    def laid_out(self, font: QFont, colour: QColor, marked: QColor, width: int, limit: int) -> QTextLayout:
        """In at most `limit` lines; what does not fit ends in an ellipsis."""
        layout = self.lines(font, colour, marked, width, limit)
        last = layout.lineAt(layout.lineCount() - 1)
        end = last.textStart() + last.textLength()
        if end >= len(layout.text().rstrip()):
            return layout
        cut = layout.text()[:end].rstrip()[:-1].rstrip()
        marks = tuple(Span(mark.start, min(mark.end, len(cut))) for mark in self.marks if mark.start < len(cut))
        return Passage(f"{cut}…", marks).lines(font, colour, marked, width, limit)

    def lines(self, font: QFont, colour: QColor, marked: QColor, width: int, limit: int) -> QTextLayout:
        """The first `limit` lines."""
        layout = QTextLayout(self.text, font)
        layout.setFormats([_format(0, len(self.text), colour), *(self._mark(mark, marked) for mark in self.marks)])
        layout.beginLayout()
        y = 0.0
        while layout.lineCount() < limit and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.08
        layout.endLayout()
        return layout

    @staticmethod
    def _mark(mark: Span, colour: QColor) -> QTextLayout.FormatRange:
        made = _format(mark.start, len(mark), colour)
        made.format.setFontWeight(QFont.Weight.DemiBold)
        return made


def _format(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    made.format = QTextCharFormat()
    made.format.setForeground(colour)
    return made


def _small() -> QFont:
    return theme.font(theme.scaled(14))


def _paint_heading(painter: QPainter, rect: QRect, row: HitRow) -> None:
    inside = rect.adjusted(_PAD, 0, -_PAD, -6)
    painter.setFont(theme.font(theme.scaled(14), bold=True))
    painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, row.title)
    painter.setFont(_small())
    painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, row.tag)


def _paint_ground(painter: QPainter, rect: QRect, colours: QPalette, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if not chosen and not state & QStyle.StateFlag.State_MouseOver:
        return
    pen = painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.alternateBase() if chosen else colours.midlight())
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
    painter.setPen(pen)
