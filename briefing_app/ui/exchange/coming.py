"""Files come in one after the other: read in a thread, which can be stopped, and kept here a slice a turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.errors import BriefingError
from briefing_app.model.exchange import Report
from briefing_app.ui import words
from briefing_app.ui.exchange import bringing
from briefing_app.ui.exchange.job import WriteJob
from briefing_app.workspace.arrivals import BroughtBriefing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing_app.ui.desk import Desk
    from briefing_app.workspace.arrivals import Brought


_PAUSE_MSEC = 15  # between slices of as many


class Coming(QObject):
    """Brings files in. One that cannot be read leaves the others.

    Signals:
        moved(words, done, total): how far it is; a total of 0 means nobody can tell yet.
        failed(error): what was wrong with one of them; nothing of it came in.
        unmerged(): a briefing came in, and its articles are to be merged with those that are here.
        done(reports): last of all; of those that came in, in their order.
    """

    moved = Signal(str, int, int)
    failed = Signal(object)
    unmerged = Signal()
    done = Signal(list)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Path] = []
        self._job: WriteJob | None = None
        self._name = ""
        self._brought: list[Brought | BroughtBriefing] = []  # what was read and is being kept: one, or none
        self._kept = 0
        self._told: Report | None = None
        self._reports: list[Report] = []

    @property
    def busy(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._job or self._brought or self._waiting)

    def bring(self, paths: Sequence[Path]) -> None:
        """Bring these in, after those that are on their way."""
        idle = not self.busy
        self._waiting += paths
        if idle:
            self._reports = []
            self._next()

    def stop(self) -> None:
        """Nothing of the file that is being read comes in, nor of those behind it."""
        self._waiting.clear()
        if self._job:
            self._job.stop()

    # -- one file

    def _next(self) -> None:
        while self._waiting:
            path = self._waiting.pop(0)
            try:
                found = bringing.bring(self._desk, path)
            except BriefingError as error:
                self.failed.emit(error)
                continue
            if isinstance(found, Report):
                self._reports.append(found)
            elif found is not None:
                self._read(path.name, found)
                return
        self.done.emit(self._reports)

    def _read(self, name: str, reading: bringing.Reading) -> None:
        self._name = name
        self.moved.emit(f"Reading {name} …", 0, 0)
        job = self._job = WriteJob(lambda tell: self._brought.append(reading(tell)), self)
        job.moved.connect(self._tell_read)
        job.failed.connect(self._fail)
        job.done.connect(self._begin)
        job.start()

    def _tell_read(self, rows: int) -> None:
        if rows:
            self.moved.emit(f"Reading {self._name} … {words.count(rows, 'row')}", 0, 0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BriefingError):
            raise error  # a mistake of the program: the excepthook reports it
        self.failed.emit(error)

    def _begin(self, read: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._job = None
        if not read or not self._brought:
            self._brought.clear()
            self._next()
            return
        self._kept, self._told = 0, None
        self._desk.workspace.arrivals.begin(self._brought[0])
        self._turn()

    def _turn(self) -> None:
        """Keep a slice; the window answers before the next one."""
        try:
            told = self._desk.workspace.arrivals.go_on()
        except BriefingError as error:  # the disk is full: what is kept stays, the file brings the rest another time
            self.failed.emit(error)
            told = None
        if told is None:
            self._reports += [self._told] if self._told else []
            if self._told and isinstance(self._brought[0], BroughtBriefing):
                self.unmerged.emit()
            self._brought.clear()
            self._next()
            return
        self._told = told
        self._kept += 1
        self.moved.emit(f"Keeping {self._name} …", self._kept, self._brought[0].steps)
        QTimer.singleShot(0, self, self._turn)


class Entering(QObject):
    """Has the cards of a large file enter the search while nobody waits for it.

    Signals:
        finished(): all can be found.
    """

    finished = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = QTimer(self, interval=_PAUSE_MSEC)
        self._pause.timeout.connect(self._some)

    @property
    def busy(self) -> bool:
        """Whether some are left."""
        return self._pause.isActive()

    def start(self) -> None:
        """Begin, or go on where the last run ended."""
        if self._desk.workspace.entering:
            self._pause.start()

    def stop(self) -> None:
        """No more; the rest another time."""
        self._pause.stop()

    def _some(self) -> None:
        try:
            left = self._desk.workspace.index_some()
        except BriefingError:  # the disk is full: whoever searches is told
            left = False
        if not left:
            self._pause.stop()
            self.finished.emit()
