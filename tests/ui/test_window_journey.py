"""One way through the whole window by keyboard, on a real store: read, study, undo, restart, quiz, export."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.extract import reader
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.widgets.card import StudyCard
from tests.ui.hands import answer_whatever_is_asked, press

TO_STUDY = 10


def control(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)


def asked(window: MainWindow) -> str:
    card = window.page("study").findChild(StudyCard)
    assert card is not None
    return card.question


def play_to_the_end(window: MainWindow) -> None:
    seat = cast("QuizPage", window.page("quiz"))._seat
    while seat.isVisible():
        answer_whatever_is_asked(seat)


def test_from_articles_to_a_deck_by_keyboard_alone(
    open_window: Callable[..., MainWindow], answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "data", (), reader.read)  # a first run: the sample is read
    qtbot.waitUntil(lambda: not window.busy, timeout=120_000)
    assert len(window.workspace.cards()) >= TO_STUDY

    control(Qt.Key.Key_1)
    press(Qt.Key.Key_Space)
    for _ in range(TO_STUDY):
        press(Qt.Key.Key_Space, Qt.Key.Key_4)
    after_ten = asked(window)
    press(Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_U)
    assert asked(window) == after_ten
    assert window.workspace.answers() == TO_STUDY

    window.close()
    window = open_window(tmp_path / "data")
    control(Qt.Key.Key_6)
    assert asked(window) == after_ten

    press(Qt.Key.Key_Escape)  # while a card is asked the numbers are its flags
    control(Qt.Key.Key_7)
    sheet = cast("QuizPage", window.page("quiz"))._setup
    sheet._where.setFocus()
    press(Qt.Key.Key_Right)  # one laptop, passed around
    sheet.take_focus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(cast("QuizPage", window.page("quiz"))._seat.isVisible, timeout=30_000)
    play_to_the_end(window)
    assert window.workspace.party.past()

    control(Qt.Key.Key_9)
    answers.append(tmp_path / "talks.apkg")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "talks.apkg").exists, timeout=20_000)
    with zipfile.ZipFile(tmp_path / "talks.apkg") as package:
        assert any(name.startswith("collection.") for name in package.namelist())
