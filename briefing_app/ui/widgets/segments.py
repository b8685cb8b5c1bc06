"""A row of buttons that is one stop of the Tab key; the one the keys are at wears the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QPushButton


class Segments(QWidget):
    """Buttons that can be down, in as many lines as they need; what the keys do is said by whoever builds on it."""

    def __init__(self, what: str, buttons: Sequence[QPushButton], gap: int) -> None:
        super().__init__()
        self.setAccessibleName(what)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._now = 0
        self._buttons = buttons
        for made in buttons:
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(Flow(*buttons, gap=gap))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: show where the keys go."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: they go elsewhere."""
        super().focusOutEvent(event)
        self._tell()

    def _beside(self, step: int) -> int:
        """Which is so many steps on; the first and the last are ends."""
        return max(0, min(self._now + step, len(self._buttons) - 1))

    def _tell(self) -> None:
        """The one the keys are at wears the ring, and is what a screen reader says."""
        self.setAccessibleDescription(self._spoken())
        for nth, made in enumerate(self._buttons):
            ringed = self.hasFocus() and nth == self._now
            if made.property("ringed") is not ringed:
                made.setProperty("ringed", ringed)
                made.style().polish(made)

    def _spoken(self) -> str:
        return self._buttons[self._now].text()
