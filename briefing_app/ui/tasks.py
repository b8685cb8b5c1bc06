"""Long work off the main thread: a generator runs elsewhere, its values arrive here one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Generator


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


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()
