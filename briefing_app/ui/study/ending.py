"""The end of a sitting: how much, how long, what moved, and the hardest once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui import theme, words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.cards import Card

_WIDTH = 560  # px at the usual text size
_AIR = 24
_HARDEST = 3
_SHORT = 140  # characters of a side


class Ending(QWidget):
    """What a sitting brought.

    Signals:
        again_asked(): the hardest once more.
        undo_asked(), finished(), modes_asked(): as the buttons say.
    """

    again_asked = Signal()
    undo_asked = Signal()
    finished = Signal()
    modes_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "title", wrap=True)
        self._done = label("", "body", wrap=True)
        self._moved = label("", "lead", wrap=True)
        self._then = label("", "muted", wrap=True)
        self._hard = [(label("", "body", wrap=True), label("", "small", wrap=True)) for _ in range(_HARDEST)]
        self._again = button("Study those", self.again_asked.emit, name="study-those")
        self._finish = button("Finish   Enter", self.finished.emit, kind="primary", name="finish")
        tools = row(
            button("Undo   U", self.undo_asked.emit, kind="quiet", name="undo-last"),
            button("Something else   /", self.modes_asked.emit, kind="quiet", name="else"),
            1,
            gap=4,
        )
        listed = [column(*pair, gap=0) for pair in self._hard]
        hard = column(label("THE HARDEST", "eyebrow"), *listed, margin=(20, 16, 20, 16), gap=12)
        self._panel = box(hard, "panel")
        self._inside = QWidget()
        said = column(self._title, self._done, self._moved, self._then, gap=8)
        deeds = row(self._finish, self._again, 1)
        self._inside.setLayout(column(1, said, self._panel, deeds, tools, 2, margin=(0, 24, 0, 24), gap=16))
        whole = QWidget()
        whole.setLayout(row(1, self._inside, 1))
        self.setLayout(column(scrolled(whole)))
        bind(self, {key: press_or(self.finished.emit) for key in ("Return", "Enter")})

    @property
    def words(self) -> str:
        """All it says."""
        parts = (self._title, self._done, self._moved, self._then)
        return " ".join(part.text() for part in parts if part.text())

    def tell(self, title: str, done: str, moved: str, then: str) -> None:
        """Say it; empty lines are left out."""
        for part, said in ((self._title, title), (self._done, done), (self._moved, moved), (self._then, then)):
            part.setText(said)
            part.setVisible(bool(said))

    def offer(self, hardest: Sequence[Card]) -> None:
        """The cards to be studied once more."""
        self._panel.setVisible(bool(hardest))
        self._again.setVisible(bool(hardest))
        self._again.setText("Study that one   H" if len(hardest) == 1 else f"Study those {len(hardest)}   H")
        for nth, (front, back) in enumerate(self._hard):
            front.setVisible(nth < len(hardest))
            back.setVisible(nth < len(hardest))
            if nth < len(hardest):
                front.setText(words.one_line(words.asked_in_short(hardest[nth].front), _SHORT))
                back.setText(words.one_line(hardest[nth].back, _SHORT))

    def take_focus(self) -> None:
        """Enter is enough; a screen reader says all of it with the button."""
        self._finish.setAccessibleDescription(self.words)
        self._finish.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: as wide as is good to read, and as the page has room for."""
        super().resizeEvent(event)
        self._inside.setFixedWidth(max(1, min(theme.scaled(_WIDTH), self.width() - 2 * _AIR)))
