from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.errors import StoreError
from briefing_app.ui.messages import Crashes, Dialogs, PassageDialog, show_crash


@pytest.fixture
def told(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[list[tuple[str, str]]]:
    """What the excepthook would show; the hook before is put back."""
    del qapp
    before = sys.excepthook
    heard: list[tuple[str, str]] = []
    crashes = Crashes()
    crashes.happened.connect(lambda sentence, details: heard.append((sentence, details)))
    sys.excepthook = crashes.report
    yield heard
    sys.excepthook = before
    capsys.readouterr()


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_mistake_is_told_with_its_details(told: list[tuple[str, str]]) -> None:
    error = raised(ZeroDivisionError("seven by nought"))
    sys.excepthook(type(error), error, error.__traceback__)
    [(sentence, details)] = told
    assert "safe" in sentence
    assert "seven by nought" in details


def test_known_trouble_is_told_as_its_sentence_alone(told: list[tuple[str, str]]) -> None:
    error = raised(StoreError("The disk is full; nothing was lost.", "Free some space."))
    sys.excepthook(type(error), error, error.__traceback__)
    assert told == [("The disk is full; nothing was lost. Free some space.", "")]


def with_box(deed: str, seen: list[Qt.TextFormat]) -> None:
    """Press the button of the open box whose text this is."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    seen.append(box.textFormat())
    for found in box.findChildren(QPushButton):
        if deed in found.text():
            found.click()
    box.close()


def test_details_can_be_copied_and_are_plain_text(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[Qt.TextFormat] = []
    QTimer.singleShot(0, lambda: with_box("Copy details", seen))
    show_crash("Something <b>happened</b>.", "Traceback: seven by nought")
    assert QGuiApplication.clipboard().text() == "Traceback: seven by nought"
    assert seen == [Qt.TextFormat.PlainText]


def test_paste_dialog_offers_the_clipboard_and_gives_what_was_typed(qtbot: QtBot) -> None:
    dialog = PassageDialog("Paste", "The text:", "from the clipboard ")
    qtbot.addWidget(dialog)
    assert dialog.passage() == "from the clipboard"
    QTest.keyClicks(dialog._field, "typed ")
    assert dialog.passage() == "typed from the clipboard"


def test_paste_that_is_cancelled_gives_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PassageDialog)
        dialog.reject()

    QTimer.singleShot(0, cancel)
    assert Dialogs(parent).passage("Paste", "The text:") is None
