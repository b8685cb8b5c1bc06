"""Fields of a form: each is kept as soon as it is left, and says in place why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from briefing_app.ui.widgets.basics import column, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent

    from briefing_app.ui.tables import Index

_LINES = 4  # of a passage
_SEPARATOR = "; "  # between several names


class Field(QWidget):
    """A name, something to type into or choose from, and room for a refusal.

    Args:
        keep: keeps what was typed; gives why that cannot be, or nothing. None: the form asks for it at the end.

    Signals:
        refused(): it says why what was typed cannot be.
    """

    refused = Signal()

    def __init__(self, name: str, editor: QWidget, keep: Callable[[str], str] | None) -> None:
        super().__init__()
        self.setObjectName(name)
        self._keep = keep
        self._refusal = label("", "warning", wrap=True)
        self._refusal.setMinimumWidth(1)
        self._refusal.hide()
        head = label(name, "small", wrap=True)
        editor.setAccessibleName(name)
        self.setFocusProxy(editor)
        self.setLayout(column(head, editor, self._refusal, gap=4))

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be."""
        return self._refusal.text()

    def value(self) -> str:
        """What it holds now."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Say why this cannot be; nothing takes it back."""
        self._refusal.setText(sentence.replace("/", "/\u200b"))  # where a long date may break
        self._refusal.setVisible(bool(sentence))
        if sentence:
            self.refused.emit()

    def settle(self) -> None:
        """Keep what it holds."""
        if self._keep:
            self.refuse(self._keep(self.value()))


class TextField(Field):
    """One line; `names` are offered while typing, several with semicolons between if `several`.

    Signals:
        entered(): the person pressed Enter.
    """

    entered = Signal()

    def __init__(
        self,
        name: str,
        value: str,
        keep: Callable[[str], str] | None = None,
        *,
        hint: str = "",
        names: Sequence[str] = (),
        several: bool = False,
    ) -> None:
        self._line = QLineEdit(value, placeholderText=hint)
        super().__init__(name, self._line, keep)
        self._kept = value
        if names:
            self._line.setCompleter(_Names(names, self._line, several=several))
        self._line.setCursorPosition(0)
        self._line.installEventFilter(self)
        self._line.editingFinished.connect(self._finish)
        self._line.returnPressed.connect(self.entered)
        self._line.textEdited.connect(lambda _text: self.refuse(""))

    def value(self) -> str:
        """What it holds now."""
        return self._line.text().strip()

    def clear(self) -> None:
        """Empty again, for another."""
        self._kept = ""
        self._line.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: once what was typed is kept, Ctrl+Z takes back the deed, not the letters."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Undo) and not self._line.isUndoAvailable()
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        offered: QCompleter | None = self._line.completer()  # gone already when the window closes
        popup = offered.popup() if offered is not None else None
        if popup is not None:
            popup.hide()
        if self.value() != self._kept:
            self._kept = self.value()
            self.settle()
        if self._keep and not self.refusal and self._line.isUndoAvailable():
            self._line.setText(self._line.text())  # forgets how it was typed


class PassageField(Field):
    """So many lines of plain text; Tab goes on, as everywhere."""

    def __init__(
        self, name: str, value: str, keep: Callable[[str], str] | None = None, *, lines: int = _LINES
    ) -> None:
        self._passage = _Passage(value, lines)
        super().__init__(name, self._passage, keep)
        self._kept = value
        self._passage.left.connect(self._finish)

    def put(self, value: str) -> None:
        """Hold something else, as it is kept."""
        self._kept = value
        self._passage.setPlainText(value)
        self._passage.moveCursor(QTextCursor.MoveOperation.End)

    def value(self) -> str:
        """What it holds now, on one line."""
        return " ".join(self._passage.toPlainText().split())

    def _finish(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.settle()


class ChoiceField(Field):
    """One of a few; `choices` are what is kept and what is shown."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        value: str,
        keep: Callable[[str], str] | None = None,
    ) -> None:
        self._box = QComboBox()
        super().__init__(name, self._box, keep)
        for kept, shown in choices:
            self._box.addItem(shown, kept)
        self._box.setCurrentIndex(max(0, self._box.findData(value)))
        self._box.activated.connect(lambda _nth: self.settle())

    def value(self) -> str:
        """What it holds now."""
        return str(self._box.currentData())

    def choose(self, value: str) -> None:
        """Choose, as a person would."""
        self._box.setCurrentIndex(self._box.findData(value))
        self.settle()


def several(text: str) -> list[str]:
    """The names in a field for several."""
    return [name.strip() for name in text.split(_SEPARATOR.strip()) if name.strip()]


def joined(names: Sequence[str]) -> str:
    """Several names in one field."""
    return _SEPARATOR.join(names)


class _Passage(QPlainTextEdit):
    left = Signal()

    def __init__(self, text: str, lines: int) -> None:
        super().__init__(text)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another text size, another height."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 24)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: it is left, so it is kept."""
        super().focusOutEvent(event)
        self.left.emit()


class _Names(QCompleter):
    """Offers names that hold what is typed; of several only the last is being typed."""

    def __init__(self, names: Sequence[str], parent: QObject, *, several: bool) -> None:
        super().__init__(list(names), parent)
        self._several = several
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)

    def splitPath(self, path: str) -> list[str]:
        """Qt: what of the text is compared."""
        return [path.rpartition(_SEPARATOR.strip())[2].strip() if self._several else path.strip()]

    def pathFromIndex(self, index: Index) -> str:
        """Qt: the text once a name was taken."""
        name = str(super().pathFromIndex(index))
        widget = self.widget()
        if not self._several or not isinstance(widget, QLineEdit):
            return name
        before = several(widget.text().rpartition(_SEPARATOR.strip())[0])
        return joined([*before, name])
