"""Tiles of one width and many heights, each in the column that is shortest so far.

Ten thousand quotations are measured a few at a time while nothing else is to do, so the first of them stand at once.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui import theme
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.tables import Index

GAP = 16
_COLUMN = 300  # px at 100 %: narrower tiles break lines too often
_MOST_COLUMNS = 3
_BATCH = 120  # tiles measured at a time: about 15 ms
_BAR = 12  # px for the scroll bar
_Move = QAbstractItemView.CursorAction


class Wall(RowList):
    """A masonry of rows.

    Args:
        delegate: paints a tile.
        height: px that a row needs at a width.
    """

    def __init__(self, name: str, delegate: QStyledItemDelegate, height: Callable[[Index, int], int]) -> None:
        self._height = height
        self._rects: list[QRect] = []  # in the order of the rows, in px from the top of the wall
        self._columns: list[list[int]] = [[]]  # numbers of rows, from the top
        super().__init__(name)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._lay_more)

    # ------------------------------------------------------------------ where the tiles stand

    def doItemsLayout(self) -> None:
        """Qt: lay the first tiles; the others follow while nothing else is to do."""
        QAbstractItemView.doItemsLayout(self)
        room = self.viewport().width() - _BAR
        number = max(1, min(_MOST_COLUMNS, (room + GAP) // (theme.scaled(_COLUMN) + GAP)))
        self._rects = []
        self._columns = [[] for _ in range(number)]
        self._lay_more()

    def _lay_more(self, most: int = _BATCH) -> None:
        width = self._tile_width()
        bottoms = [self._rects[column[-1]].bottom() + 1 + GAP if column else 0 for column in self._columns]
        end = min(len(self.rows), len(self._rects) + most)
        for nth in range(len(self._rects), end):
            column = bottoms.index(min(bottoms))
            height = self._height(self.model().index(nth, 0), width)
            self._rects.append(QRect(column * (width + GAP), bottoms[column], width, height))
            self._columns[column].append(nth)
            bottoms[column] += height + GAP
        self.updateGeometries()
        self.viewport().update()
        if end < len(self.rows):
            self._more.start()

    def _lay_to(self, nth: int) -> None:
        if nth >= len(self._rects):
            self._lay_more(nth + 1 - len(self._rects))

    def _tile_width(self) -> int:
        number = len(self._columns)
        return max(80, (self.viewport().width() - _BAR - (number - 1) * GAP) // number)

    def updateGeometries(self) -> None:
        """Qt: how far there is to scroll."""
        QAbstractItemView.updateGeometries(self)
        height = max((rect.bottom() + 1 for rect in self._rects), default=0)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme.scaled(40))
        bar.setRange(0, max(0, height - self.viewport().height()))

    def visualRect(self, index: Index) -> QRect:
        """Qt: where a tile is now; nowhere while it is not laid."""
        if not index.isValid() or index.row() >= len(self._rects):
            return QRect()
        return self._rects[index.row()].translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt: the tile under a point."""
        x, y = point.x(), point.y() + self.verticalOffset()
        column = x // (self._tile_width() + GAP)
        if 0 <= column < len(self._columns):
            nth = self._in_column(column, y)
            if nth is not None and self._rects[nth].contains(x, y):
                return self.model().index(nth, 0)
        return QModelIndex()

    def verticalOffset(self) -> int:
        """Qt: how far it is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Qt: never sideways."""
        return 0

    def scrollTo(self, index: Index, _hint: QAbstractItemView.ScrollHint | None = None) -> None:
        """Qt: bring a tile into view."""
        self._lay_to(index.row())
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0 or rect.height() > self.viewport().height():
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + 1)

    def _in_column(self, column: int, y: int) -> int | None:
        """The tile of a column at height `y` or the last one above it."""
        numbers = self._columns[column]
        place = bisect_right(numbers, y, key=lambda nth: self._rects[nth].top()) - 1
        return numbers[max(0, place)] if numbers else None

    # ------------------------------------------------------------------ moving and choosing

    def moveCursor(self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        """Qt: up and down within the column, left and right to the next one at about the same height."""
        now = self.currentIndex().row()
        if not self.rows:
            return QModelIndex()
        if now < 0 or action is _Move.MoveHome:
            return self.model().index(0, 0)
        self._lay_to(now)
        return self.model().index(self._next(now, action), 0)

    def _next(self, now: int, action: QAbstractItemView.CursorAction) -> int:
        if action is _Move.MoveEnd:
            return len(self.rows) - 1
        if action in (_Move.MoveNext, _Move.MovePrevious):
            return max(0, min(len(self.rows) - 1, now + (1 if action is _Move.MoveNext else -1)))
        column = next(nth for nth, numbers in enumerate(self._columns) if now in numbers)
        if action in (_Move.MoveLeft, _Move.MoveRight):
            column += 1 if action is _Move.MoveRight else -1
            beside = 0 <= column < len(self._columns)
            found = self._in_column(column, self._rects[now].center().y()) if beside else None
            return now if found is None else found
        page = self.viewport().height() if action in (_Move.MovePageDown, _Move.MovePageUp) else 0
        return (
            self._below(now, column, page)
            if action in (_Move.MoveDown, _Move.MovePageDown)
            else self._above(now, column, page)
        )

    def _below(self, now: int, column: int, page: int) -> int:
        wanted = self._rects[now].bottom() + GAP + 2 + page
        if self._columns[column][-1] == now or self._rects[self._columns[column][-1]].top() < wanted:
            self._lay_more()
        found = self._in_column(column, wanted)
        return now if found is None else found

    def _above(self, now: int, column: int, page: int) -> int:
        found = self._in_column(column, self._rects[now].top() - GAP - 1 - page)
        return now if found is None else found

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt: choose the tile under the middle of `rect`."""
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Qt: what to draw anew when the choice changes; all that is seen, which is little."""
        del selection
        return QRegion(self.viewport().rect())

    def isIndexHidden(self, _index: Index) -> bool:
        """Qt: none is."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrows are Qt's own; letters are keys of the page, not a search."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the tiles that are seen."""
        painter = QPainter(self.viewport())
        seen = event.rect().translated(0, self.verticalOffset())
        hovered = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        for numbers in self._columns:
            first = bisect_right(numbers, seen.top(), key=lambda nth: self._rects[nth].bottom())
            for nth in numbers[first:]:
                if self._rects[nth].top() > seen.bottom():
                    break
                self._paint_tile(painter, nth, hovered=nth == hovered.row() and self.viewport().underMouse())
        painter.end()

    def _paint_tile(self, painter: QPainter, nth: int, *, hovered: bool) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        index = self.model().index(nth, 0)
        option.rect = self.visualRect(index)
        if hovered:
            option.state |= QStyle.StateFlag.State_MouseOver
        else:
            option.state &= ~QStyle.StateFlag.State_MouseOver
        chosen = index == self.currentIndex()
        if chosen:
            option.state |= QStyle.StateFlag.State_Selected
        if chosen and self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        else:
            option.state &= ~QStyle.StateFlag.State_HasFocus
        self.itemDelegate().paint(painter, option, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other columns; the chosen tile stays in view."""
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another text size, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.doItemsLayout()
