"""Tabs that stand in a second line where the first is full, as Qt's own cannot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from briefing_app.ui.widgets.basics import button, plain
from briefing_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_GAP, _APART = 2, 6  # px
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tabs(Segments):
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
        made = [
            button(name, partial(self.setCurrentIndex, nth), kind=kind, tip=tip)
            for nth, (name, tip) in enumerate(names)
        ]
        super().__init__(what, made, _GAP if kind == "tab" else _APART)
        for one in made:
            one.setAutoExclusive(True)
        made[0].setChecked(True)

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
            self.setCurrentIndex(self._beside(step))
        else:
            super().keyPressEvent(event)
