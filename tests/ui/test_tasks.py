from __future__ import annotations

import threading
from collections.abc import Generator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing_app.ui.tasks import Task


def test_values_arrive_in_order_and_on_the_thread_that_asked(qtbot: QtBot) -> None:
    seen: list[tuple[object, bool]] = []
    task = Task(value for value in (1, 2, 3))
    receiver = Receiver(seen)
    task.yielded.connect(receiver.take)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert seen == [(1, True), (2, True), (3, True)]


def test_error_of_the_work_is_handed_over(qtbot: QtBot) -> None:
    def work() -> Generator[object, None, None]:
        yield 1
        raise ValueError("no")

    task = Task(work())
    with qtbot.waitSignal(task.failed) as told:
        task.start()
    assert isinstance(told.args[0], ValueError)


def test_cancel_ends_the_work_and_runs_its_finally(qtbot: QtBot) -> None:
    closed = threading.Event()

    def work() -> Generator[object, None, None]:
        try:
            yield from range(1_000_000)
        finally:
            closed.set()

    task = Task(work())
    with qtbot.waitSignal(task.finished):
        task.start()
        task.cancel()
    assert closed.is_set()


class Receiver(QObject):
    """Notes what came and whether it came on the main thread."""

    def __init__(self, seen: list[tuple[object, bool]]) -> None:
        super().__init__()
        self._seen = seen

    def take(self, value: object) -> None:
        self._seen.append((value, threading.current_thread() is threading.main_thread()))
