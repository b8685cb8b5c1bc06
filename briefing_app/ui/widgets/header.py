"""The head of a page: its title, a line under it, and what can be done at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.ui.widgets.basics import column, label, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

PAGE = (40, 32, 40, 24)  # px around a page: left, top, right, bottom


class Header(QWidget):
    """Title, line and tools."""

    def __init__(self, title: str, *tools: QWidget | QBoxLayout) -> None:
        super().__init__()
        self._line = label("", "muted")
        self._line.setMinimumWidth(1)
        words = column(label(title, "title"), self._line, gap=4)
        layout = row(words, 1, *tools, gap=8)
        for tool in tools:
            layout.setAlignment(tool, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def say(self, words: str) -> None:
        """The line under the title."""
        self._line.setText(words)
