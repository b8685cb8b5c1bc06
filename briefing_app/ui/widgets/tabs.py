"""Tabs that stand in a second line where the first is full, as Qt's own cannot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui.widgets.basics import button, plain
from briefing_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

_GAP, _APART = 2, 6  # px
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tabs(QWidget):
    """Names of which one is chosen; the arrow keys go from one to the next.

    Args:
        what: what they are the kinds of.
        names: each with its tool tip.
        kind: how they look: "tab", or "segment" for the choices of a form.

    Signals:
        changed(int): another one is.
    """

    changed = Signal(int)

    def __init__(self, what: str, names: Sequence[tuple[str, str]], kind: str = "tab") -> None:
        super().__init__()
        self.setAccessibleName(what)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._now = 0
        self._buttons = [
            button(name, partial(self.setCurrentIndex, nth), kind=kind, tip=tip)
            for nth, (name, tip) in enumerate(names)
        ]
        for made in self._buttons:
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons[0].setChecked(True)
        self.setLayout(Flow(*self._buttons, gap=_GAP if kind == "tab" else _APART))

    def currentIndex(self) -> int:
        """Which one is chosen; named as Qt names it."""
        return self._now

    def setCurrentIndex(self, nth: int) -> None:
        """Choose another; named as Qt names it."""
        self._buttons[nth].setChecked(True)
        if nth != self._now:
            self._now = nth
            self._tell()
            self.changed.emit(nth)

    def set_names(self, names: Sequence[str]) -> None:
        """Other words on the same tabs."""
        for made, name in zip(self._buttons, names, strict=True):
            if made.text() != plain(name):
                made.setText(plain(name))
        self._tell()

    def fit(self) -> bool:
        """Whether all stand in one line."""
        wide = sum(made.sizeHint().width() for made in self._buttons) + _GAP * (len(self._buttons) - 1)
        return wide <= self.width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the one before or after."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.setCurrentIndex(max(0, min(self._now + step, len(self._buttons) - 1)))
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

    def _tell(self) -> None:
        """The chosen one wears the ring of the focus, and is what a screen reader says."""
        self.setAccessibleDescription(self._buttons[self._now].text())
        for nth, made in enumerate(self._buttons):
            ringed = self.hasFocus() and nth == self._now
            if made.property("ringed") is not ringed:
                made.setProperty("ringed", ringed)
                made.style().polish(made)
