"""What to study: type to find, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.model.keys import slug
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.study import modes
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.ui.study.modes import Mode

_MOST = 90  # rows shown; who has more types another letter


class Chooser(QWidget):
    """All that can be studied.

    Signals:
        chosen(Mode): that one.
        left(): the person changed their mind.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: list[tuple[str, Row, Mode]] = []
        self._shown: dict[str, Mode] = {}
        self._field = QLineEdit(placeholderText="A person, an article, a word …", clearButtonEnabled=True)
        self._field.setAccessibleName("What to study")
        self._field.installEventFilter(self)
        self._field.textChanged.connect(lambda _text: self._show())
        self._list = DeskList("What to study")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(lambda _row: self.choose())
        deeds = row(1, button("Cancel   Esc", self.left.emit), button("Study   Enter", self.choose, kind="primary"))
        self.setFocusProxy(self._field)
        layout = column(label("What to study", "title"), self._field, self._list, deeds, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._list.rows

    def offer(self, offered: Sequence[tuple[Mode, str]]) -> None:
        """Begin anew with these."""
        self._offered = [
            (slug(f"{mode.name} {what}"), Row(mode.name, key=str(nth), detail=what), mode)
            for nth, (mode, what) in enumerate(offered)
        ]
        self._field.clear()
        self._show()
        self._field.setFocus()

    def choose(self) -> None:
        """Take the row that is chosen."""
        chosen = self._list.current()
        if chosen:
            self.chosen.emit(self._shown[chosen.key])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows move in the list while the field keeps the focus; Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if Qt.Key(event.key()) in by:
                self._list.step(by[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        typed = self._field.text().strip()
        wanted = slug(typed)
        found = [(line, mode) for text, line, mode in self._offered if wanted in text][:_MOST]
        if typed:
            search = Row(
                f"Cards found by “{typed}”", key="search", detail="As Ctrl+K finds them; all its fields work"
            )
            found.append((search, modes.searched(typed)))
        self._shown = {line.key: mode for line, mode in found}
        self._list.show_rows([line for line, _ in found], select=0)
