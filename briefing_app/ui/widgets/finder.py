"""Search everything: a field and what it finds, over the window (Ctrl+K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import column, label
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing_app.model.hits import Found, Hit

_WAIT_MSEC = 120
_KINDS = {
    "article": "article",
    "card": "card",
    "quote": "quote",
    "event": "event",
    "difference": "sources differ",
}


class Finder(QDialog):
    """Type, move with the arrow keys, Enter.

    Args:
        find: gives the hits for words, best first.
        actors: what each actor is ('person', 'country'), by key.

    Signals:
        found(str, str): kind and key of what was picked.
    """

    found = Signal(str, str)

    def __init__(self, find: Callable[[str], Found], actors: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Search")
        self.setObjectName("finder")
        self.setModal(True)
        self._find = find
        self._actors = actors
        self._kinds: dict[str, str] = {}
        self._field = QLineEdit(placeholderText="Search people, events, quotes, articles, cards")
        self._field.setAccessibleName("Search everything")
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._type)
        self._list = RowList("What was found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(self._pick)
        self._hint = label("", "small")
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MSEC)
        self._typing.timeout.connect(self._search)
        self.setLayout(column(self._field, self._hint, self._list, margin=16, gap=8))
        self.resize(min(680, parent.width() - 80), min(480, parent.height() - 120))
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows move in the list while the field keeps the focus; Enter picks."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by:
                self._move(by)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _type(self, _text: str) -> None:
        self._typing.start()

    def _search(self) -> None:
        hits = sorted(self._find(self._field.text()).hits, key=lambda hit: hit.kind != "actor")  # people first
        self._kinds = {f"{hit.kind} {hit.key}": hit.kind for hit in hits}
        listed = [
            Row(hit.title, key=f"{hit.kind} {hit.key}", detail=_detail(hit), tag=self._tag(hit)) for hit in hits
        ]
        self._list.show_rows(listed, select=0)
        self._hint.setText("" if hits or not self._field.text().strip() else "Nothing has these words.")

    def _tag(self, hit: Hit) -> str:
        return self._actors.get(hit.key, "") if hit.kind == "actor" else _KINDS[hit.kind]

    def _move(self, by: int) -> None:
        index = self._list.currentIndex()
        row = max(0, min(index.row() + by, len(self._list.rows) - 1))
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def _enter(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._search()
        chosen = self._list.current()
        if chosen:
            self._pick(chosen)

    def _pick(self, chosen: Row) -> None:
        kind = self._kinds[chosen.key]
        self.accept()
        self.found.emit(kind, chosen.key.removeprefix(f"{kind} "))


def _detail(hit: Hit) -> str:
    return "" if hit.snippet == hit.title else " · ".join(hit.snippet.splitlines())
