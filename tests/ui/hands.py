"""What a person's hands do in a window's tests, and where they look: everything goes to whatever has the focus."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from briefing_app.ui.curation.picker import PickSheet
from briefing_app.ui.study.ending import Ending
from briefing_app.ui.widgets.card import StudyCard
from briefing_app.ui.widgets.tile import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.model.cards import Review
    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.party.seat import Seat
    from briefing_app.workspace import Workspace


def press(*keys: Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
    """One key after the other."""
    held = Qt.KeyboardModifier.NoModifier
    if ctrl:
        held |= Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    for key in keys:
        QTest.keyClick(_focus(), key, held)


def type_in(words: str) -> None:
    """Over what the focused field holds."""
    focus = _focus()
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if words:
        QTest.keyClicks(focus, words)
    else:
        QTest.keyClick(focus, Qt.Key.Key_Delete)


def named(page: QWidget, name: str) -> QPushButton:
    """The button of this name."""
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def question(page: QWidget) -> str:
    """What the study page asks."""
    found = page.findChild(StudyCard)
    assert found is not None
    return found.question


def ending(page: QWidget) -> Ending:
    """The end of a sitting."""
    found = page.findChild(Ending)
    assert found is not None
    return found


def key_of(page: QWidget, window: MainWindow) -> str:
    """The key of the card that is asked."""
    asked = question(page)
    return next(card.key for card in window.workspace.cards() if card.front == asked)


def answer_whatever_is_asked(seat: Seat) -> None:
    """One key or a few: an answer of the team whose turn it is, or on to the next question."""
    if seat._next.isVisible() and seat._next.isEnabled() and not seat._field.isVisible():
        press(Qt.Key.Key_Space)
    elif seat._field.isVisible():
        type_in("somebody")
        press(Qt.Key.Key_Return, Qt.Key.Key_N)
    elif seat._sure.isEnabled() and seat._sure.isVisible():
        press(Qt.Key.Key_N)
    else:
        open_ones = [nth for nth, tile in enumerate(seat.tiles) if tile.state is State.OPEN]
        press(Qt.Key(Qt.Key.Key_A + open_ones[0]))


def sheet_over(window: MainWindow, qtbot: QtBot) -> PickSheet:
    """The sheet that was opened a moment ago, once the keys go there."""
    sheet = window.findChild(PickSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def logged(workspace: Workspace) -> tuple[Review, ...]:
    """The answers in the log, the oldest first."""
    return workspace.exchange.deck(datetime(2024, 5, 6, tzinfo=UTC)).reviews


def said(page: QWidget) -> list[str]:
    """What a page's labels say to somebody who looks."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
