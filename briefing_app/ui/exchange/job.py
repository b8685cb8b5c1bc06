"""A file is written off the window's thread; it can be stopped, and then there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class WriteJob(QObject):
    """One file being written.

    Args:
        write: writes it, and tells the number of cards done; it touches neither store nor widget.

    Signals:
        moved(int): so many cards are done.
        failed(error): what ended it.
        done(bool): last of all; whether the file is there.
    """

    moved = Signal(int)
    failed = Signal(object)
    done = Signal(bool)

    def __init__(self, write: Callable[[Callable[[int], None]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._stopped = False

    def stop(self) -> None:
        """Leave no file; what stood in its place stays."""
        self._stopped = True

    def start(self) -> None:
        """Begin, in a thread of the pool."""
        QThreadPool.globalInstance().start(_Runner(self))

    def run(self) -> None:
        """Write in the calling thread; `start` is how others begin it."""
        written = False
        try:
            self._write(self._tell)
            written = True
        except _Stopped:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, the window has to hear of it
            self.failed.emit(error)
        self.done.emit(written)

    def _tell(self, cards: int) -> None:
        if self._stopped:
            raise _Stopped
        self.moved.emit(cards)


class _Stopped(Exception):  # noqa: N818 - no error: a person wished it
    """The file is not wanted any more."""


class _Runner(QRunnable):
    def __init__(self, job: WriteJob) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
