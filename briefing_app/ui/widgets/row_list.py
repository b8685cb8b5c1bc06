"""A list of rows on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from briefing_app.ui.painting import RowDelegate
from briefing_app.ui.tables import Row, RowModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


_MANY = 500  # rows that are wrapped anew faster than a frame takes


class RowList(QListView):
    """A list of rows.

    Signals:
        chosen(Row): the person moved to another row.
        opened(Row): the person pressed Enter or clicked it.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, *, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(lead_width, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown now."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row], *, select: int | None = None) -> None:
        """Show these; the row with the key that was chosen before stays chosen, else number `select`."""
        before = self.current()
        self._model.replace(rows)
        kept = next((nth for nth, row in enumerate(rows) if before and row.key and row.key == before.key), select)
        if kept is not None and kept < len(rows):
            self.setCurrentIndex(self._model.index(kept, 0))

    def current(self) -> Row | None:
        """The chosen row."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def choose(self, key: str) -> bool:
        """Move to the row with this key; whether there is one."""
        for nth, row in enumerate(self._model.rows):
            if row.key == key and not row.heading:
                self.setCurrentIndex(self._model.index(nth, 0))
                self.scrollTo(self.currentIndex())
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other lines, other heights; at once, where Qt would wait a tenth of a second."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and len(self.rows) < _MANY:
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another text size, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.rows[index.row()])

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()])
