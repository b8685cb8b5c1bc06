"""Several choices of which any may hold: one stop of the Tab key, arrows go through them, Space turns one over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui.widgets.basics import button
from briefing_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Toggles(QWidget):
    """Names of which any number is on.

    Signals:
        changed(): another set of them is.
    """

    changed = Signal()

    def __init__(self, what: str, names: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(what)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._names = list(names)
        self._now = 0
        self._buttons = [
            button(name, partial(self._turned, nth), kind="segment") for nth, name in enumerate(self._names)
        ]
        for made in self._buttons:
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(Flow(*self._buttons, gap=6))
        self._tell()

    def on(self) -> frozenset[int]:
        """Which are on."""
        return frozenset(nth for nth, made in enumerate(self._buttons) if made.isChecked())

    def set_on(self, wanted: Iterable[int]) -> None:
        """Turn these on and the others off; nobody is told."""
        chosen = set(wanted)
        for nth, made in enumerate(self._buttons):
            made.setChecked(nth in chosen)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the next one, or this one turned over."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self._now = max(0, min(self._now + step, len(self._buttons) - 1))
            self._tell()
        elif event.key() == Qt.Key.Key_Space:
            self._buttons[self._now].click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: show where the keys go."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: they go elsewhere."""
        super().focusOutEvent(event)
        self._tell()

    def _turned(self, nth: int) -> None:
        self._now = nth
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """The one the keys are at wears the ring, and a screen reader says it with its state; ✓ beside the colour."""
        here = self._buttons[self._now]
        self.setAccessibleDescription(f"{self._names[self._now]}, {'on' if here.isChecked() else 'off'}")
        for nth, made in enumerate(self._buttons):
            made.setText(f"✓ {self._names[nth]}" if made.isChecked() else self._names[nth])
            ringed = self.hasFocus() and nth == self._now
            if made.property("ringed") is not ringed:
                made.setProperty("ringed", ringed)
                made.style().polish(made)
