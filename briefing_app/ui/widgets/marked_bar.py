"""A scroll bar that shows where in the text something is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

_INSET = 4  # px at either end, where the rounded page begins


@dataclass(frozen=True)
class Tick:
    """One mark: how far down the text it stands (0..1), in which colour; `strong` ones are drawn over the others."""

    place: float
    colour: QColor
    strong: bool = False


class MarkedScrollBar(QScrollBar):
    """A vertical scroll bar with ticks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: tuple[Tick, ...] = ()

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What is marked now, the strong ones last."""
        return self._ticks

    def show_ticks(self, ticks: Iterable[Tick]) -> None:
        """Mark these."""
        self._ticks = tuple(sorted(ticks, key=lambda tick: tick.strong))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the bar, and the ticks over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.height() - 2 * _INSET
        for tick in self._ticks:
            y = _INSET + round(tick.place * room)
            width = self.width() - (2 if tick.strong else 6)
            colour = QColor(tick.colour)
            colour.setAlpha(220 if tick.strong else 110)
            painter.fillRect(self.width() - width - 1, y, width, 2, colour)
        painter.end()
