"""Articles are read and merged off the main thread; what comes of it is stored here, on the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QThreadPool, QTimer, Signal

from briefing_app.errors import BriefingError
from briefing_app.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.text import Article
    from briefing_app.workspace import Digest, Progress, Snapshot, Workspace

_WAIT_MSEC = 1_500  # an article takes about half a second


class Reading(QObject):
    """The one long piece of work: read articles one by one, keep each, then merge them all into one dossier.

    What is asked for while it runs is done afterwards. After a cancel, the articles read so far are kept and merged.

    Signals:
        advanced(words, done, total): how far it is; a total of 0 means nobody can tell yet.
        failed(error): a BriefingError about one article; the rest goes on.
        changed(): the dossier and the cards are new.
        finished(kept, same): nothing more to do; so many articles were kept since it began, so many files were as
            they had been.
    """

    advanced = Signal(str, int, int)
    failed = Signal(object)
    changed = Signal()
    finished = Signal(int, int)

    def __init__(self, workspace: Workspace, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._now = now
        self._waiting: list[Iterator[Progress]] = []
        self._task: Task | None = None
        self._stale = False
        self._quiet = False  # merging is not told of
        self._kept = 0
        self._same = 0
        self._clock = QElapsedTimer()
        self._untold = False  # what was merged is stored and not yet shown
        self._closed = False  # nothing is begun any more
        self._gone = False  # nothing is kept any more

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def read(self, places: Iterable[Path], *, any_language: bool = False) -> None:
        """Read these files and folders; with `any_language` also what does not look English."""
        self._ask(self._workspace.reading(list(places), any_language=any_language))

    def read_pasted(self, text: str, name: str) -> None:
        """Read this text."""
        self._ask(self._workspace.reading_pasted(text, name))

    def read_again(self, article: Article) -> None:
        """Read an article again, with what the person has told of it."""
        self._ask(self._workspace.rereading(article))

    def update(self, *, quiet: bool = False) -> None:
        """Merge anew: a correction was made, an article was taken out; `quiet`: what comes of it is shown already."""
        self._quiet = quiet and not self.busy
        self._stale = True
        self._next()

    def cancel(self) -> None:
        """Stop after the article being read."""
        self._waiting.clear()
        if self._task:
            self.advanced.emit("Stopping after this article …", 0, 0)
            self._task.cancel()

    def close(self) -> None:
        """Stop, wait a moment for the thread, and keep the article it was reading. Nothing is begun afterwards."""
        self.cancel()
        self._closed = True
        QThreadPool.globalInstance().waitForDone(_WAIT_MSEC)
        QCoreApplication.sendPostedEvents(self)  # what the thread said last, while the store is still open
        self._gone = True

    def _ask(self, work: Iterator[Progress]) -> None:
        self._waiting.append(work)
        if not self.busy:
            self.advanced.emit("Reading …", 0, 0)
        self._next()

    def _next(self) -> None:
        if self.busy or self._closed:
            return
        if self._waiting:
            self._clock.start()
            self._start(Task(_each(self._waiting.pop(0)), self), self._keep)
        elif self._stale:
            self._stale = False
            if not self._quiet:
                self.advanced.emit("Putting it together …", 0, 0)
            self._start(Task(_digesting(self._workspace.snapshot()), self), self._keep_digest)
        else:
            kept, same, self._kept, self._same = self._kept, self._same, 0, 0
            self._quiet = False
            self.finished.emit(kept, same)

    def _start(self, task: Task, use: object) -> None:
        self._task = task
        task.yielded.connect(use)
        task.failed.connect(self._fail)
        task.finished.connect(self._end)
        task.start()

    def _keep(self, progress: Progress) -> None:
        if self._gone:
            return
        if progress.error:
            self.failed.emit(progress.error)
        elif progress.article:
            self._workspace.keep(progress)
            self._kept += 1
            self._stale = True
        else:
            self._same += 1
        if progress.done < progress.total:
            left = progress.left(self._clock.elapsed() / 1000)
            said = f"Reading {progress.done + 1} of {progress.total} …{f' {left}' if left else ''}"
            self.advanced.emit(said, progress.done, progress.total)

    def _keep_digest(self, made: Digest) -> None:
        if self._gone:
            return
        if self._workspace.is_whole(made):
            self._workspace.keep_digest(made, self._now())
            self._untold = True
        else:
            self._stale = True  # to keep it would bring back what was taken out meanwhile

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BriefingError):
            raise error  # a mistake of the program: the excepthook reports it
        self.failed.emit(error)

    def _end(self) -> None:
        """Storing, showing and what follows are turns of their own: the window answers between them."""
        if self._untold:
            QTimer.singleShot(0, self, self._show)
        else:
            self._go_on()

    def _show(self) -> None:
        self._untold = False
        if not self._gone:
            self.changed.emit()
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None
        self._next()


def _each(work: Iterator[Progress]) -> Generator[object, None, None]:
    yield from work


def _digesting(snapshot: Snapshot) -> Generator[object, None, None]:
    from briefing_app.workspace import digested  # noqa: PLC0415 - what merges is loaded when it is needed, not at start

    yield digested(snapshot)
