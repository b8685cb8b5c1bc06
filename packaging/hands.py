"""What a person does while pictures are drawn: presses keys, and waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

SETTLE_MSEC = 60


def press(*keys: Qt.Key) -> None:
    """As a person would."""
    for key in keys:
        focus = QApplication.focusWidget()
        if focus:
            QTest.keyClick(focus, key)


def wait_until(true: Callable[[], bool]) -> None:
    """Let Qt's events and the workers run until something holds."""
    loop, ticking = QEventLoop(), QTimer(interval=SETTLE_MSEC)
    ticking.timeout.connect(lambda: loop.quit() if true() else None)
    ticking.start()
    loop.exec()
