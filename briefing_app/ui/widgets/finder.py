"""Search everything: a field and what it finds, over the window (Ctrl+K)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from briefing_app.model.hits import KINDS
from briefing_app.ui import theme
from briefing_app.ui.widgets.basics import column, label, scrolled
from briefing_app.ui.widgets.hit_list import HitList, HitRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.model.hits import Found, Hit

_WAIT_MSEC = 40  # a search takes a few; this only spares those in the middle of fast typing
_SPOKEN = {"actor": "", "event": "event", "quote": "quote", "difference": "sources differ"}
_SPOKEN |= {"card": "card", "article": "article"}
_HELP = (
    ("resign", "in any form: resigned, resigns"),
    ('"central bank"', "just these words, one after the other"),
    ("talks or summit   -trade", "one or the other; not this"),
    ('actor:haddad   actor:"Li Qiang"', "what has to do with somebody"),
    ("event:summit   quote:trust", "an event or a quote, and its cards"),
    ("source:reuters", "an outlet, a title or a file"),
    ("date:2023-06   date:>=2023-06-18", "when it happened or appeared"),
    ("tag:quote   tag:certain", "a kind; how likely it comes up"),
    ("is:due   is:new   is:suggested", "where a card stands"),
    ("prop:r<0.9   prop:lapses>2   rated:7", "what memory has of it"),
)
_FEW = 5  # of each kind
_MANY = 30  # where there is one kind only
_PAGE = 5  # hits that Page up and Page down go past


class Finder(QDialog):
    """Type, move with the arrow keys, Enter.

    Args:
        find: gives what answers a query, at most so many of each kind.
        actors: what each actor is ('person', 'country'), by key.

    Signals:
        found(str, str): kind and key of what was picked.
    """

    found = Signal(str, str)

    def __init__(self, find: Callable[[str, int], Found], actors: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Search")
        self.setObjectName("finder")
        self.setModal(True)
        self._find = find
        self._actors = actors
        self._field = QLineEdit(placeholderText="Search people, events, quotes, articles, cards")
        self._field.setAccessibleName("Search everything")
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._type)
        self._told = label("", "told", wrap=True)
        self._list = HitList("What was found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(self._pick)
        self._hint = label("", "small", wrap=True)
        self._below = QStackedWidget()
        self._below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # never beyond the window
        self._below.addWidget(scrolled(_help()))
        self._below.addWidget(self._list)
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MSEC)
        self._typing.timeout.connect(self._search)
        self.setLayout(column(self._field, self._told, self._below, self._hint, margin=16, gap=8))
        self.resize(min(theme.scaled(720), parent.width() - 80), min(theme.scaled(560), parent.height() - 120))
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())
        self._search()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what was being typed is no longer searched for; the store may be closed by then."""
        self._typing.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows move in the list while the field keeps the focus; Enter picks."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            deed = self._deeds().get(Qt.Key(event.key()))
            if deed:
                deed()
                return True
        return super().eventFilter(watched, event)

    def _deeds(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self._list.step(1),
            Qt.Key.Key_Up: lambda: self._list.step(-1),
            Qt.Key.Key_PageDown: lambda: self._list.step(_PAGE),
            Qt.Key.Key_PageUp: lambda: self._list.step(-_PAGE),
            Qt.Key.Key_Tab: lambda: self._list.step_kind(1),
            Qt.Key.Key_Backtab: lambda: self._list.step_kind(-1),
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
        }

    def _type(self, _text: str) -> None:
        self._typing.start()

    def _search(self) -> None:
        typed = self._field.text()
        found = self._find(typed, _FEW)
        if len({hit.kind for hit in found.hits}) == 1 and found.more:
            found = self._find(typed, _MANY)
        self._told.setText("\n".join(found.told))
        self._told.setVisible(bool(found.told))
        self._list.show_rows(list(self._rows(found)))
        self._below.setCurrentIndex(int(bool(typed.strip())))
        self._hint.setText(_hint(typed, found))

    def _rows(self, found: Found) -> Iterator[HitRow]:
        for kind, hits in groupby(found.hits, lambda hit: hit.kind):
            listed = list(hits)
            more = f"the best {len(listed)}" if kind in found.more else ""
            yield HitRow(None, KINDS[kind], more, KINDS[kind])
            for hit in listed:
                tag = self._tag(hit)
                spoken = ". ".join(part for part in (hit.title, hit.snippet, tag, _SPOKEN[kind]) if part)
                yield HitRow(hit, hit.title, tag, spoken)

    def _tag(self, hit: Hit) -> str:
        if hit.kind in {"actor", "card"}:  # the date of a card may be what it asks
            return self._actors.get(hit.key, "")
        return str(hit.when or "")

    def _enter(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._search()
        chosen = self._list.current()
        if chosen:
            self._pick(chosen)

    def _pick(self, chosen: Hit | None) -> None:
        if chosen:
            self.accept()
            self.found.emit(chosen.kind, chosen.key)


def _hint(typed: str, found: Found) -> str:
    if found.hits:
        return "↑ ↓ choose   ·   Tab next kind   ·   Enter open   ·   Esc close"
    return "" if not typed.strip() or found.told else "Nothing here has these words."


def _help() -> QWidget:
    """What can be typed, as long as nothing is."""
    grid = QGridLayout()
    grid.setContentsMargins(12, 8, 12, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for nth, (typed, means) in enumerate(_HELP):
        grid.addWidget(label(typed), nth, 0)
        grid.addWidget(label(means, "muted", wrap=True), nth, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(_HELP), 1)
    made = QWidget()
    made.setLayout(grid)
    return made
