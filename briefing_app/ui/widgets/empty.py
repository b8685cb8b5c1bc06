"""A page with nothing on it yet says why, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefing_app.ui import theme
from briefing_app.ui.icons import icon
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SIZE = 48  # px
_WIDTH = 480  # px at the usual text size
_AIR = 24  # px to the page's edges at the least


class _Picture(QWidget):
    """An icon, drawn anew with every change of colours."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._icon = icon(sign)
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class Empty(QWidget):
    """An icon, a sentence, the next step as buttons; in the middle of the page."""

    def __init__(self, sign: str, title: str, words: str, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self._title = label(title, "lead")
        self._words = label(words, "muted", wrap=True)
        for said in (self._title, self._words):
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture = row(1, _Picture(sign), 1)
        self._inside = QWidget()  # of a fixed width, so that the wrapped words get the height they need
        self._inside.setLayout(column(picture, self._title, self._words, row(1, *buttons, 1), gap=16))
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row(1, self._inside, 1))
        layout.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: as wide as is good to read, and as the page has room for."""
        super().resizeEvent(event)
        self._inside.setFixedWidth(max(1, min(theme.scaled(_WIDTH), self.width() - 2 * _AIR)))

    def say(self, words: str, title: str = "") -> None:
        """Another sentence, perhaps under another title."""
        self._words.setText(words)
        if title:
            self._title.setText(title)


def open_articles(deed: Callable[[], object]) -> QPushButton:
    """The next step wherever there is nothing yet."""
    return button("Open articles …", deed, kind="primary", tip="Ctrl+O")
