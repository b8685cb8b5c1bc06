"""The head of a page: its title, a line under it, and what can be done at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from briefing_app.ui.widgets.basics import column, label, row

PAGE = (40, 32, 40, 24)  # px around a page: left, top, right, bottom


class Line(QLabel):
    """A line that ends in an ellipsis where there is no room for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setMinimumWidth(1)

    @property
    def wanted(self) -> int:
        """Px that all of it takes."""
        return self.fontMetrics().horizontalAdvance(self.text())

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
        self._line = Line()
        self._title = label(title, "title")
        self._tools = row(*tools, gap=8)
        for tool in tools:
            self._tools.setAlignment(tool, Qt.AlignmentFlag.AlignVCenter)
        self._all = row(column(self._title, self._line, gap=4), self._tools, gap=16)
        self._all.setStretch(0, 1)
        self.setLayout(self._all)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the tools stand below the title where both have no room side by side."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        most = max(self._title.sizeHint().width(), min(self._line.wanted, self.width()))
        beside = most + 16 + self._tools.sizeHint().width() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._all.direction() is not way:
            self._all.setDirection(way)
            self._all.setSpacing(16 if beside else 8)
            self._tools.setAlignment(Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft)

    def say(self, words: str) -> None:
        """The line under the title."""
        self._line.setText(words)
        self._place()
