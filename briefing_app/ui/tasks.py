"""Long work off the main thread: a generator runs elsewhere, its values arrive here one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator


class Task(QObject):
    """A running piece of work. Its signals are delivered in the thread that made it.

    The generator must not touch the database nor any widget: it yields values, and a slot does something with them.

    Signals:
        yielded(value): one value of the generator.
        failed(error): the exception that ended it.
        finished(): always, last.
    """

    yielded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, work: Generator[object, None, None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False

    def cancel(self) -> None:
        """Stop after the value being made; it and those before stay, and the work's own `finally` blocks run."""
        self._cancelled = True

    def start(self) -> None:
        """Begin, in a thread of the pool."""
        QThreadPool.globalInstance().start(_Runner(self))

    def run(self) -> None:
        """Do the work in the calling thread; `start` is how others begin it."""
        try:
            for value in self._work:
                self.yielded.emit(value)  # before the look at `cancel`: what is done is not thrown away
                if self._cancelled:
                    break
        except Exception as error:  # noqa: BLE001 - whatever it is, the main thread has to hear of it
            self.failed.emit(error)
        finally:
            self._work.close()
            self.finished.emit()


class Worker(QObject):
    """One piece of work at a time; of what is asked for meanwhile only the last, and only its result is told.

    Args:
        tell: called with what is in the tuples that a piece of work yields.
    """

    def __init__(self, tell: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._task: Task | None = None
        self._stale = False
        self._next: Callable[[], Generator[object, None, None]] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._task is not None

    def do(self, work: Callable[[], Generator[object, None, None]]) -> None:
        """Let this run; what runs already is forgotten, and what waited is not begun."""
        if self._task:
            self.forget()
            self._next = work
            return
        self._stale = False
        self._task = Task(work(), self)
        self._task.yielded.connect(self._hand_on)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._end)
        self._task.start()

    def forget(self) -> None:
        """Nothing more is told of what was asked for."""
        self._next = None
        self._stale = True
        if self._task:
            self._task.cancel()

    def _hand_on(self, value: tuple[object, ...]) -> None:
        if not self._stale:
            self._tell(*value)

    def _fail(self, error: Exception) -> None:
        raise error  # a mistake of the program: the excepthook reports it

    def _end(self) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None
        if self._next:
            work, self._next = self._next, None
            self.do(work)


class Steps(QObject):
    """Work in the window's own thread, a step a turn, so that the window is drawn and answers between two.

    Args:
        work: the steps.
        done: called after the last one.
    """

    def __init__(self, work: Iterator[object], done: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._done = done
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)
        self._turn.start()

    def _step(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self._turn.stop()
            self.deleteLater()
            self._done()
        except BaseException:
            self._turn.stop()
            raise


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()
