"""Strips at the foot of the window: work that goes on, and a word to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from briefing_app.ui.widgets.basics import button, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICE_MSEC = 10_000


class WorkStrip(QFrame):
    """'Reading 3 of 5', how far, and a way to stop.

    Args:
        tip: what becomes of what is done so far.

    Signals:
        cancelled(): the person wants no more of it.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, tip: str = "Articles read so far are kept") -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._words = label()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedSize(240, 4)
        self._stop = button("Cancel", self.cancelled.emit, kind="quiet", name="cancel", tip=tip)
        self.setLayout(row(self._words, 1, self._bar, self._stop, margin=(24, 4, 16, 4), gap=16))
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_work(self, words: str, done: int, total: int) -> None:
        """So much of so much; a total of 0 means nobody can tell."""
        self._words.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        self.show()


class Notice(QFrame):
    """One sentence, perhaps with a button; goes away by itself unless it tells of trouble."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._words = label(wrap=True, select=True)
        self._deed = button("", self._do, name="deed")
        self._deed.hide()
        self._close = button("", self.hide, kind="quiet", sign="x", tip="Close this message")
        layout = row(self._words, self._deed, self._close, margin=(24, 8, 16, 8), gap=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._wanted: Callable[[], object] | None = None
        self._leaving = QTimer(self, singleShot=True, interval=NOTICE_MSEC)
        self._leaving.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def tell(
        self, words: str, deed: str = "", do: Callable[[], object] | None = None, *, stays: bool = False
    ) -> None:
        """Say something; `deed` names a button that does `do`."""
        self._words.setText(words)
        self._wanted = do
        self._deed.setText(deed)
        self._deed.setVisible(bool(deed))
        self.show()
        if stays:
            self._leaving.stop()
        else:
            self._leaving.start()

    def take_back(self, words: str) -> None:
        """Say this no longer."""
        if self._words.text() == words:
            self.hide()

    def _do(self) -> None:
        self.hide()
        if self._wanted:
            self._wanted()
