"""Lists of the desk: rows as high as they need be while they are few, all alike when there are thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui import theme
from briefing_app.ui.curation.found import ASK
from briefing_app.ui.painting import (
    beside,
    line_height,
    paint_disc,
    paint_ground,
    paint_lines,
    small_font,
    tag_width,
    wrapped,
)
from briefing_app.ui.tables import ROW, Index, Row
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

MANY = 100  # rows; above, all are equally high, so that a list of thousands stands at once
_PAD = 10
_DISC = 32
_BAR = 12  # px for the scroll bar
_LINES = 3
_ALIKE = 3  # lines of detail where all rows are alike
_LARGE = 130  # per cent of the usual text size, above which nothing fits on one line
_LEAD = 26  # px for a letter before the title


class DeskDelegate(QStyledItemDelegate):
    """Paints title, detail and tag; what is only suggested has its tag in the colour of warnings."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self.alike = False
        self.target = -1  # the row that another would be laid on

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the words need, or for a fixed number of lines where all are alike."""
        row: Row = index.data(ROW)
        if self.alike:
            return QSize(0, 2 * line_height(_title_font(row)) + _ALIKE * line_height(small_font()) + 2 * _PAD)
        title, detail = self._wrapped(row)
        words = len(title) * line_height(_title_font(row)) + len(detail) * line_height(small_font())
        return QSize(0, max(words, theme.scaled(_DISC) if row.disc else 0) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours: QPalette = option.palette
        rect: QRect = option.rect
        paint_ground(painter, rect, colours, option.state)
        if index.row() == self.target:
            painter.setPen(QPen(colours.highlight().color(), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 7, 7)
        title, detail = self._wrapped(row)
        x, y = rect.left() + self._indent(row), rect.top() + _PAD
        self._paint_lead(painter, rect, row, colours)
        if beside(row, self._room(row), _title_font(row)):
            self._paint_tag(painter, rect, row, colours)
        text = colours.color(QPalette.ColorRole.Text)
        y = paint_lines(painter, QPoint(x, y), title, _title_font(row), text)
        muted = colours.color(QPalette.ColorRole.PlaceholderText)
        paint_lines(painter, QPoint(x, y), detail, small_font(), muted)
        painter.restore()

    def _paint_lead(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        if row.disc:
            size = theme.scaled(_DISC)
            paint_disc(painter, QRect(rect.left() + _PAD, rect.top() + _PAD, size, size), row.lead, row.key, colours)
        elif row.lead:
            warns = row.mark == "warning"
            painter.setPen(colours.color(QPalette.ColorRole.BrightText if warns else QPalette.ColorRole.Highlight))
            painter.setFont(theme.font(theme.scaled(theme.BODY), bold=True))
            where = QPoint(rect.left() + _PAD, rect.top() + _PAD + QFontMetrics(painter.font()).ascent())
            painter.drawText(where, row.lead)

    def _paint_tag(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        role = QPalette.ColorRole.BrightText if row.mark in (ASK, "warning") else QPalette.ColorRole.PlaceholderText
        painter.setFont(small_font())
        painter.setPen(colours.color(role))
        space = rect.adjusted(_PAD, _PAD + 1, -_PAD, 0)
        painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.tag)

    def _indent(self, row: Row) -> int:
        return _PAD + (theme.scaled(_DISC) + _PAD if row.disc else theme.scaled(_LEAD) if row.lead else 0)

    def _wrapped(self, row: Row) -> tuple[list[str], list[str]]:
        room, font = self._room(row), _title_font(row)
        apart = not beside(row, room, font)
        title = wrapped(row.title, font, room if apart else room - tag_width(row), 2 if self.alike else _LINES)
        detail = " · ".join(part for part in (row.tag, row.detail) if part) if apart else row.detail
        return title, self._detail(detail, room)

    def _room(self, row: Row) -> int:
        return max(80, self._view.width() - _BAR - self._indent(row) - _PAD)

    def _detail(self, text: str, room: int) -> list[str]:
        """Wrapped; of several lines each is cut where the room ends."""
        if "\n" not in text:
            return wrapped(text, small_font(), room, 2) if text else []
        each = 2 if theme.scaled(100) > _LARGE and not self.alike else 1
        return [line for part in text.splitlines() for line in wrapped(part, small_font(), room, each)]


class DeskList(RowList):
    """Rows that may be dropped on one another.

    Signals:
        dropped(str, str): the person drew the row with the first key on that with the second.
    """

    dropped = Signal(str, str)

    def __init__(self, name: str, *, draws: bool = False) -> None:
        super().__init__(name)
        self._delegate = DeskDelegate(self)
        self.setItemDelegate(self._delegate)
        self._draws = draws
        self._drawn: Row | None = None
        self._from = QPoint()

    def show_rows(self, rows: Sequence[Row], *, select: int | None = None) -> None:
        """Show these; what was chosen stays so, else what stands where it stood."""
        before = self.currentIndex().row()
        self._delegate.alike = len(rows) > MANY
        self.setUniformItemSizes(len(rows) > MANY)
        super().show_rows(rows, select=select)
        if rows and not self.currentIndex().isValid() and before >= 0:
            self.setCurrentIndex(self.model().index(min(before, len(rows) - 1), 0))

    def step(self, by: int) -> None:
        """Go down or up so many rows, as far as there are any."""
        row = max(0, min(self.currentIndex().row() + by, len(self.rows) - 1))
        self.setCurrentIndex(self.model().index(row, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: perhaps a row is going to be drawn on another."""
        super().mousePressEvent(event)
        self._drawn = self.current() if self._draws else None
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: while a row is drawn, the one it would be laid on is shown."""
        where = event.position().toPoint()
        far = (where - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._drawn and event.buttons() & Qt.MouseButton.LeftButton:
            if far:
                self.setCursor(Qt.CursorShape.DragCopyCursor)
                self._over(self.indexAt(where))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: one row on another."""
        drawn, self._drawn = self._drawn, None
        index = self.indexAt(event.position().toPoint())
        self.unsetCursor()
        self._over(QModelIndex())
        on = self.rows[index.row()].key if index.isValid() else ""
        if drawn and on and on != drawn.key:
            self.dropped.emit(drawn.key, on)
        else:
            super().mouseReleaseEvent(event)

    def _over(self, index: QModelIndex) -> None:
        self._delegate.target = index.row() if index.isValid() else -1
        self.viewport().update()


def _title_font(row: Row) -> QFont:
    return theme.font(theme.scaled(16 if row.serif else theme.BODY), serif=row.serif, bold=row.strong)
