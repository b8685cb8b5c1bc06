"""A bar of several parts, each with its number: never colour alone, the words stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROLES = {
    "edge": QPalette.ColorRole.Mid,
    "accent": QPalette.ColorRole.Highlight,
    "good": QPalette.ColorRole.LinkVisited,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the bar: its name, how many, and its colour ("edge", "accent", "good")."""

    name: str
    number: int
    colour: str


class Meter(QWidget):
    """The parts side by side, each as long as its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these."""
        self._parts = tuple(parts)
        self.setAccessibleName(", ".join(f"{part.number} {part.name}" for part in parts))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        total = max(1, sum(part.number for part in self._parts))
        left = 0.0
        for part in self._parts:
            width = self.width() * part.number / total
            painter.setBrush(self.palette().color(_ROLES[part.colour]))
            painter.drawRect(QRectF(left, 0, width, self.height()))
            left += width
        painter.end()
