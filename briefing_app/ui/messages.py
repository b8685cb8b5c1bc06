"""Everything the program says to or asks of the person outside its pages."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QPlainTextEdit, QWidget

from briefing_app.errors import BriefingError
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType


class Asks(Protocol):
    """Questions to the person; behind it dialogs, or a recorder in tests. None means: changed my mind."""

    def text(self, title: str, question: str, value: str) -> str | None:
        """One line of text."""

    def passage(self, title: str, question: str) -> str | None:
        """Many lines of text."""

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """One of several; its index."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Files to read; none when the person changed their mind."""

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """Where to write."""


class Dialogs:
    """`Asks` by the system's own dialogs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def text(self, title: str, question: str, value: str) -> str | None:
        """One line of text."""
        said, agreed = QInputDialog.getText(self._parent, title, question, text=value)
        return said.strip() if agreed and said.strip() else None

    def passage(self, title: str, question: str) -> str | None:
        """Many lines of text; what lies on the clipboard is offered."""
        dialog = PassageDialog(title, question, QGuiApplication.clipboard().text(), self._parent)
        return dialog.passage() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """One of several; its index."""
        said, agreed = QInputDialog.getItem(self._parent, title, question, list(choices), 0, editable=False)
        return list(choices).index(said) if agreed else None

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Files to read."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
        return [Path(name) for name in names]

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """Where to write."""
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(proposal), kinds)
        return Path(name) if name else None


class PassageDialog(QDialog):
    """A large field for pasted text."""

    def __init__(self, title: str, question: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(680, 520)
        self._field = QPlainTextEdit(text)
        self._field.setAccessibleName(question)
        self._field.setTabChangesFocus(True)
        agree = button("Read it", self.accept, kind="primary", tip="Ctrl+Enter")
        agree.setShortcut("Ctrl+Return")
        agree.setDefault(True)
        buttons = row(1, button("Cancel", self.reject), agree)
        self.setLayout(column(label(question, wrap=True), self._field, buttons, margin=24, gap=16))

    def passage(self) -> str | None:
        """What was pasted."""
        return self._field.toPlainText().strip() or None


class Crashes(QObject):
    """Reports what nobody foresaw: never silent, and with the details to copy."""

    happened = Signal(str, str)

    def install(self) -> None:
        """Catch what would end in a slot unseen; a known kind of trouble is told as such."""
        sys.excepthook = self.report
        self.happened.connect(show_crash)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell of an exception; what `sys.excepthook` calls."""
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, BriefingError):
            self.happened.emit(str(error), "")
        elif not isinstance(error, KeyboardInterrupt):
            details = "".join(traceback.format_exception(kind, error, trace))
            self.happened.emit("The program made a mistake. Your articles, cards and answers are safe.", details)


def show_crash(sentence: str, details: str) -> None:
    """The sentence, and the details to copy if there are any."""
    box = QMessageBox(QApplication.activeWindow())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Briefing")
    box.setText(sentence)
    if details:
        box.setInformativeText("You can go on. Copy the details if you want to report it.")
        box.setDetailedText(details)
        copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QMessageBox.StandardButton.Ok)
    box.exec()
