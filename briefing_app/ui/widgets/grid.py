"""Cards of one size in rows that fill the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent


class Grid(RowList):
    """A list laid out as a grid.

    Args:
        delegate: paints a card into its cell.
        least_width, height: of a cell, in px at the text size in force.
    """

    def __init__(
        self, name: str, delegate: QStyledItemDelegate, least_width: Callable[[], int], height: Callable[[], int]
    ) -> None:
        self._least_width, self._height = least_width, height  # first: Qt lays out while it is made
        super().__init__(name)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def doItemsLayout(self) -> None:
        """Qt: as many columns as there is room for, all of one width."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)  # Qt keeps it free, too
        room = self.maximumViewportSize().width() - bar - 1
        self.setGridSize(QSize(room // max(1, room // self._least_width()), self._height()))
        super().doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrows are Qt's own; letters are keys of the page, not a search."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other columns."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
