"""A large button with a letter and words that may take several lines: a choice of the quiz."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from briefing_app.ui import theme
from briefing_app.ui.painting import wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

LETTERS = "ABCDEFGH"
_BADGE = 32
_PAD = 16
_LINES = 4
_LEAST = 72  # px high


class State(Enum):
    """How a choice stands."""

    OPEN = auto()
    TAKEN = auto()
    RIGHT = auto()
    WRONG = auto()


_SIGNS = {State.RIGHT: "✓", State.WRONG: "✗"}


class Tile(QAbstractButton):
    """One choice. Its state is told by colour, by sign and by its accessible description."""

    def __init__(self, nth: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = LETTERS[nth]
        self._words = words
        self._state = State.OPEN
        self.setAccessibleName(f"{self._badge}: {words}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def state(self) -> State:
        """As it is shown now."""
        return self._state

    def mark(self, state: State, badge: str = "") -> None:
        """Show another state; `badge` replaces the letter (a place in an order)."""
        self._state = state
        self._badge = badge or self._badge
        self.setAccessibleDescription("" if state is State.OPEN else state.name.lower())
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as high as the wrapped words."""
        lines = len(self._lines(max(self.width(), 240)))
        return QSize(320, max(_LEAST, lines * QFontMetrics(_font()).lineSpacing() + 2 * _PAD))

    def minimumSizeHint(self) -> QSize:
        """Qt: one line."""
        return QSize(160, _LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw the tile as it stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._colour()
        self._paint_ground(painter, colour)
        self._paint_badge(painter, colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.setFont(_font())
        lines = "\n".join(self._lines(self.width()))
        painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lines)
        painter.end()

    def _paint_ground(self, painter: QPainter, colour: QColor) -> None:
        role = (
            QPalette.ColorRole.Midlight
            if self.underMouse() and self._state is State.OPEN
            else QPalette.ColorRole.Base
        )
        painter.setBrush(self.palette().color(role))
        heavy = self.hasFocus() or self._state is not State.OPEN
        edge = colour if heavy else self.palette().color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2 if heavy else 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)

    def _paint_badge(self, painter: QPainter, colour: QColor) -> None:
        circle = QRect(_PAD, (self.height() - _BADGE) // 2, _BADGE, _BADGE)
        solid = self._state is not State.OPEN
        painter.setPen(QPen(colour if solid else self.palette().color(QPalette.ColorRole.Dark), 1.5))
        painter.setBrush(colour if solid else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setFont(theme.font(theme.scaled(15), bold=True))
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText if solid else QPalette.ColorRole.Text))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _SIGNS.get(self._state, self._badge))

    def _colour(self) -> QColor:
        roles = {State.RIGHT: QPalette.ColorRole.LinkVisited, State.WRONG: QPalette.ColorRole.BrightText}
        return self.palette().color(roles.get(self._state, QPalette.ColorRole.Highlight))

    def _room(self) -> QRect:
        return self.rect().adjusted(2 * _PAD + _BADGE, 8, -_PAD, -8)

    def _lines(self, width: int) -> list[str]:
        return wrapped(self._words, _font(), width - 3 * _PAD - _BADGE, _LINES)


def _font() -> QFont:
    return theme.font(theme.scaled(17))
