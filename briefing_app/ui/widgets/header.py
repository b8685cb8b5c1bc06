"""The head of a page: its title, a line under it, and what can be done at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefing_app.ui.widgets.basics import column, label, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

PAGE = (40, 32, 40, 24)  # px around a page: left, top, right, bottom


class _Line(QLabel):
    """A line that ends in an ellipsis where there is no room for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setMinimumWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        painter.end()


class Header(QWidget):
    """Title, line and tools."""

    def __init__(self, title: str, *tools: QWidget | QBoxLayout) -> None:
        super().__init__()
        self._line = _Line()
        words = column(label(title, "title"), self._line, gap=4)
        layout = row(words, 1, *tools, gap=8)
        for tool in tools:
            layout.setAlignment(tool, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def say(self, words: str) -> None:
        """The line under the title."""
        self._line.setText(words)
