from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.ui.main_window import MainWindow
from tests.ui.hands import press, said


def test_the_meeting_leaves_on_one_page_by_keyboard(
    window: MainWindow, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    window.go("export")
    target = tmp_path / "talks.pdf"
    answers.append(target)
    press(Qt.Key.Key_O, Qt.Key.Key_N, Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Saved {target}" in said(window.page("export")))
    document = pypdfium2.PdfDocument(target)
    words = document[0].get_textpage().get_text_range()
    pages = len(document)
    document.close()
    assert pages == 1
    told = ("Ana Petrova", "Foreign Minister, Norvia", "3 May 2024", "two hours (Northern Post)")
    assert [part for part in told if part not in words] == []
