"""A figure on the page: its sentence, its picture, and the same numbers as a table or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStackedLayout, QTableView, QWidget

from briefing_app.ui import theme
from briefing_app.ui.charts.chart import Chart
from briefing_app.ui.charts.figure import Figure, shown
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.ui.tables import Index

_ROWS = 6  # of a table that are seen at once


class CellModel(QAbstractTableModel):
    """The numbers of a figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None

    def replace(self, figure: Figure) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._figure = figure
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt: how many rows."""
        return 0 if parent.isValid() or not self._figure else len(self._figure.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt: how many columns."""
        return 0 if parent.isValid() or not self._figure else len(self._figure.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: a cell, numbers to the right."""
        if not self._figure or not index.isValid():
            return None
        cell = self._figure.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, str):
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: the columns' names."""
        if not self._figure or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._figure.head[section] if role == Qt.ItemDataRole.DisplayRole else None


class FigurePanel(QFrame):
    """One figure.

    Signals:
        file_asked(Figure): its numbers are wanted as a file.
    """

    file_asked = Signal(object)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(key)
        self.setProperty("role", "panel")
        self._figure: Figure | None = None
        self._title, self._told = label("", "lead", wrap=True), label("", "small", wrap=True)
        self._toggle = button("Table", self._turn, kind="quiet", name="table")
        self._toggle.setCheckable(True)
        self._csv = button("CSV", self._ask, kind="quiet", name="csv")
        self._chart, self._model, self._table = Chart(), CellModel(self), QTableView()  # last: Tab goes as made
        self._lay_out()

    @property
    def figure(self) -> Figure | None:
        """What is shown now."""
        return self._figure

    @property
    def as_table(self) -> bool:
        """Whether the numbers are shown."""
        return self._both.currentIndex() == 1

    def show_figure(self, figure: Figure) -> None:
        """Show this."""
        self._figure = figure
        self._title.setText(figure.title)
        self._told.setText(figure.told)
        self._chart.show_drawing(figure.drawing, figure.spoken)
        self._model.replace(figure)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.setAccessibleName(f"{figure.title}, table")
        self._toggle.setToolTip(f"{figure.title}: the same numbers as a table")
        self._toggle.setAccessibleName(f"{figure.title} as a table")
        self._csv.setToolTip(f"{figure.title}: save the numbers as a CSV file")
        self._csv.setAccessibleName(f"{figure.title} as a CSV file")
        self._csv.setEnabled(bool(figure.cells))
        if figure.drawing is None:
            self._both.setCurrentIndex(1)
            self._toggle.hide()

    def show_table(self, *, on: bool) -> None:
        """The numbers, or the picture where there is one."""
        on = on or self._figure is None or self._figure.drawing is None
        self._toggle.setChecked(on)
        self._both.setCurrentIndex(int(on))

    def _turn(self) -> None:
        self._both.setCurrentIndex(int(self._toggle.isChecked()))

    def _ask(self) -> None:
        if self._figure:
            self.file_asked.emit(self._figure)

    def _lay_out(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setTabKeyNavigation(False)
        table.viewport().setAutoFillBackground(False)  # the panel's own ground
        table.setMinimumHeight(theme.scaled(28) * _ROWS)
        body = QWidget()
        self._both = QStackedLayout(body)
        self._both.addWidget(self._chart)
        self._both.addWidget(table)
        head = row(column(self._title, self._told, gap=2), self._toggle, self._csv, gap=4)
        head.setStretch(0, 1)
        head.setAlignment(self._toggle, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(self._csv, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, body, margin=(20, 16, 12, 16), gap=12))


def texts(figure: Figure) -> Sequence[Sequence[str | int | float]]:
    """The rows of a file: the head, then the cells as numbers."""
    return [figure.head, *figure.cells]
