"""Several choices of which any may hold: one stop of the Tab key, arrows go through them, Space turns one over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from briefing_app.ui.widgets.basics import button
from briefing_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_GAP = 6  # px


class Toggles(Segments):
    """Names of which any number is on.

    Signals:
        changed(): another set of them is.
    """

    changed = Signal()

    def __init__(self, what: str, names: Sequence[str]) -> None:
        self._names = list(names)
        made = [button(name, partial(self._turned, nth), kind="segment") for nth, name in enumerate(self._names)]
        super().__init__(what, made, _GAP)
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

    def set_able(self, nth: int, why_not: str = "") -> None:
        """Whether it can be turned on; if not, why."""
        made = self._buttons[nth]
        made.setEnabled(not why_not)
        made.setToolTip(why_not)
        if why_not:
            made.setChecked(False)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the next one, or this one turned over."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self._now = self._beside(step)
            self._tell()
        elif event.key() == Qt.Key.Key_Space:
            self._buttons[self._now].click()
        else:
            super().keyPressEvent(event)

    def _turned(self, nth: int) -> None:
        self._now = nth
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """As ever, with ✓ beside the colour."""
        for name, made in zip(self._names, self._buttons, strict=True):
            made.setText(f"✓ {name}" if made.isChecked() else name)
        super()._tell()

    def _spoken(self) -> str:
        now = self._buttons[self._now]
        state = "on" if now.isChecked() else "off"
        return f"{self._names[self._now]}, {state if now.isEnabled() else now.toolTip()}"
