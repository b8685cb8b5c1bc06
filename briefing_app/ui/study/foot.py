"""What stands below the card: what Space does now, or the grades."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from briefing_app.ui.study.grades import Grades
from briefing_app.ui.widgets.basics import button, row

if TYPE_CHECKING:
    from collections.abc import Callable


class Ask(IntEnum):
    """What is asked of the person."""

    SHOW = 0
    GRADE = 1
    GO_ON = 2


class Foot(QStackedWidget):  # not a bare QStackedLayout: that shows its first widget as a window of its own
    """One of three, all equally high, so that the card stays as large as it is.

    Args:
        show: turns the card.
        go_on: leaves a card that is only spoken of.
    """

    def __init__(self, show: Callable[[], object], go_on: Callable[[], object]) -> None:
        super().__init__()
        self.grades = Grades()
        self._shows = button("Show answer   Space", show, name="show")
        self._goes_on = button("Go on   Space", go_on, name="go-on")
        for part in (_alone(self._shows), self.grades, _alone(self._goes_on)):
            self.addWidget(part)
        for made in (self._shows, self._goes_on):
            made.setProperty("grade", "show")
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def expect(self, *, typed: bool) -> None:
        """Name the key that shows the answer: while one types Space is a space."""
        self._shows.setText(f"Show answer   {'Enter' if typed else 'Space'}")

    def bring(self, ask: Ask) -> None:
        """Ask this."""
        self.setCurrentIndex(ask)


def _alone(made: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(made))
    return holder
