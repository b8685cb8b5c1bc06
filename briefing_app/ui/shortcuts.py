"""Keys of a page, and what Space means when a button has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def bind(widget: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Give `widget` these keys; they work while it or something in it has the focus."""
    for key, deed in keys.items():
        made = QShortcut(QKeySequence(key), widget)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(deed)


def press_or(deed: Callable[[], object]) -> Callable[[], None]:
    """`deed`, unless a button has the focus: then Space presses that button, as everywhere."""

    def do() -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            deed()

    return do
