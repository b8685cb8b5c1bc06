"""Type to find one of many, see what will follow, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from briefing_app.model.keys import slug
from briefing_app.ui import theme
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.ui.tables import Row

_MOST = 90  # rows shown, few enough that each is as high as its words; who has more types another letter
_SHEET = 520, 600  # px


class Picker(QWidget):
    """A field, what it finds, and what choosing it will do.

    Args:
        title: what is asked ('Omar Hadad is the same as …').
        choices: all there are; a row is found by what its title and detail hold, whatever the accents.
        deed: what the button says ('Merge').
        foretell: what choosing the row with this key will do.
        first: the key that is proposed; without one nothing is, so that Enter does nothing before somebody chose.

    Signals:
        chosen(str): key of what was chosen.
        left(): the person changed their mind.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self, title: str, choices: Sequence[Row], deed: str, foretell: Callable[[str], str], *, first: str = ""
    ) -> None:
        super().__init__()
        self._choices = [(slug(f"{choice.title} {choice.detail}"), choice) for choice in choices]
        self._foretell = foretell
        self._field = QLineEdit(placeholderText="Type to find", clearButtonEnabled=True)
        self._field.setAccessibleName(title)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(lambda _text: self._show())
        self._list = DeskList("What is found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.chosen.connect(lambda _row: self._tell())
        self._list.opened.connect(lambda _row: self._choose())
        self._said = label("", "small", wrap=True)
        self._deed = button(deed, self._choose, kind="primary", tip="Enter", name="choose")
        tools = row(1, button("Cancel", self.left.emit, tip="Esc"), self._deed)
        self.setFocusProxy(self._field)
        layout = column(label(title, "lead", wrap=True), self._field, self._list, self._said, tools, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._show()
        self._list.choose(first)

    @property
    def foretold(self) -> str:
        """What choosing will do."""
        return self._said.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows move in the list while the field keeps the focus; Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by:
                self._list.step(by)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        wanted = slug(self._field.text())
        found = [choice for searched, choice in self._choices if wanted in searched]
        self._list.show_rows(found[:_MOST], select=0 if wanted else None)
        self._deed.setEnabled(self._list.current() is not None)
        if not found:
            self._said.setText("Nothing has these words.")

    def _tell(self) -> None:
        now = self._list.current()
        self._deed.setEnabled(now is not None)
        self._said.setText(self._foretell(now.key) if now else "")

    def _choose(self) -> None:
        now = self._list.current()
        if now:
            self.chosen.emit(now.key)


class PickSheet(QDialog):
    """A picker over a page: goes when something is chosen, or at Esc.

    Args:
        picker: what is asked.
        parent: the window it stands over.
    """

    def __init__(self, picker: Picker, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Choose")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(theme.scaled(_SHEET[0]), parent.width() - 40), min(_SHEET[1], parent.height() - 40))
        picker.chosen.connect(self.accept)
        picker.left.connect(self.reject)
        self.setLayout(column(picker, margin=20))
        picker.setFocus()
