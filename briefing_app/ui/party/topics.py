"""What a quiz is to be about: people and articles to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from briefing_app.model.keys import slug
from briefing_app.ui import words
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from briefing_app.ui.desk import Desk

_MOST = 200  # rows shown; who has more types a letter
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TOPIC, _ARTICLE = "topic", "article"


class Topics(QDialog):
    """A list to tick: letters filter it, arrows move, Enter ticks, Esc is done.

    Signals:
        chosen(frozenset[str], frozenset[str]): names of actors, keys of articles.
    """

    chosen = Signal(object, object)

    def __init__(self, desk: Desk, topics: frozenset[str], articles: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ask about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, min(600, parent.height() - 40))
        self._ticked = {*((_TOPIC, name) for name in topics), *((_ARTICLE, key) for key in articles)}
        self._offered = [(_TOPIC, name, name, "") for name in desk.workspace.party.topics()] + [
            (_ARTICLE, each.key, words.headline(each), words.byline(each) or "article")
            for each in desk.workspace.articles()
        ]
        self._field = QLineEdit(placeholderText="A person, an article …", clearButtonEnabled=True)
        self._field.setAccessibleName("Filter")
        self._field.installEventFilter(self)
        self._field.textChanged.connect(lambda _text: self._show())
        self._list = DeskList("What is asked about")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(lambda _row: self.tick())
        hint = "Several people: about any of them. With articles: what they tell there."
        done = button("Done   Esc", self.reject, kind="primary", name="done")
        done.setAutoDefault(False)
        tick = button("Tick   Enter", self.tick, name="tick")
        tick.setAutoDefault(False)
        layout = column(
            self._field, self._list, label(hint, "small", wrap=True), row(1, tick, done), margin=20, gap=12
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.finished.connect(lambda _code: self._tell())
        self._show()
        self._field.setFocus()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._list.rows

    def tick(self) -> None:
        """The chosen row is asked about, or no longer."""
        line = self._list.current()
        if line:
            kind, _, key = line.key.partition(" ")
            self._ticked ^= {(kind, key)}
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows move in the list while the field keeps the focus; Enter ticks."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._list.step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tick()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        wanted = slug(self._field.text().strip())
        found = [
            Row(title, key=f"{kind} {key}", detail=detail, tag="✓ asked" if (kind, key) in self._ticked else "")
            for kind, key, title, detail in self._offered
            if wanted in slug(f"{title} {detail}")
        ]
        self._list.show_rows(found[:_MOST], select=0)

    def _tell(self) -> None:
        topics = frozenset(key for kind, key in self._ticked if kind == _TOPIC)
        self.chosen.emit(topics, frozenset(key for kind, key in self._ticked if kind == _ARTICLE))
