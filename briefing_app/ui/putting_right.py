"""Corrections from any page: made, told of, taken back, and merged once the person pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import Correction
from briefing_app.ui import words

if TYPE_CHECKING:
    from briefing_app.ui.book import Book
    from briefing_app.ui.desk import Desk, Wish
    from briefing_app.ui.jobs import Reading
    from briefing_app.ui.widgets.strips import Notice

_SETTLE_MSEC = 800  # after the last correction, until what follows from it is worked out


class PuttingRight(QObject):
    """Shows a correction at once; what follows from it comes by itself.

    Args:
        reading: merges anew.
        book: whose pages show it.
        notice: where it is told, with the way to take it back.
    """

    def __init__(self, desk: Desk, reading: Reading, book: Book, notice: Notice) -> None:
        super().__init__(reading)
        self._desk = desk
        self._book = book
        self._notice = notice
        self.settling = QTimer(self, singleShot=True, interval=_SETTLE_MSEC)
        self.settling.timeout.connect(lambda: reading.update(quiet=True))

    def correct(self, wish: Wish) -> None:
        """Put something right, or say why that cannot be."""
        try:
            self._desk.workspace.correct(wish.kind, wish.target, wish.value, self._desk.now())
        except CorrectionError as error:
            self._notice.tell(str(error), stays=True)
            return
        self._book.refresh()
        self.corrected(wish)

    def corrected(self, wish: Wish) -> None:
        """Something was put right and is shown: tell of it, and merge once the person pauses."""
        self.settling.start()
        self._notice.tell(wish.told, "Undo", self.undo)

    def undo(self) -> None:
        """Take back the last thing done on the study page, elsewhere the last correction or file that came in."""
        if self._book.undo():
            return
        undone = self._desk.workspace.undo_correction()
        if undone:
            self._book.refresh()
            if isinstance(undone, Correction):
                self._book.undone(undone)
            self.settling.start()
            self._notice.tell(words.taken_back(undone))
        else:
            self._notice.tell("There is nothing to take back.")
