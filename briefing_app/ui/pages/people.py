"""People: everybody in the briefing, and all that is known of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QSplitter, QStackedLayout, QWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import ActorKind
from briefing_app.ui import rows, words
from briefing_app.ui.desk import Wish
from briefing_app.ui.pages.articles import correction
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import box, button, column, label, row
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Difference, Dossier
    from briefing_app.ui.desk import Desk

_KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)


class PeoplePage(QWidget):
    """A list of actors; beside it what one of them holds, said and did.

    Signals:
        wished(Wish): the person corrects something.
        evidence_asked(Evidence): show where it is stated.
    """

    wished = Signal(object)
    evidence_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dossier: Dossier | None = None
        self._kind = ActorKind.PERSON
        self._header = Header("People", *self._chips())
        self._filter = QLineEdit(placeholderText="Filter by name or office", clearButtonEnabled=True)
        self._filter.setAccessibleName("Filter by name or office")
        self._filter.textChanged.connect(lambda _text: self._show_list())
        self._list = RowList("People")
        self._list.chosen.connect(lambda _row: self._show_one())
        self._list.opened.connect(self._enter)
        self._name = label("", "title", wrap=True, select=True)
        self._also = label("", "muted", wrap=True, select=True)
        self._details = RowList("What is known")
        self._details.opened.connect(self._open)
        self._lay_out()
        bind(self, {"E": self._rename, "M": self._merge, "X": self._reject})

    def refresh(self) -> None:
        """Show what there is now."""
        self._dossier = self._desk.workspace.dossier()
        self._pages.setCurrentIndex(1 if self._dossier.actors else 0)
        number = {kind: sum(actor.kind is kind for actor in self._dossier.actors) for kind in _KINDS}
        self._header.say(" · ".join(f"{number[kind]} {words.ACTOR_KINDS[kind].lower()}" for kind in _KINDS))
        self._show_list()

    def show_actor(self, key: str) -> None:
        """Open one actor."""
        actor = self._actor(key)
        if actor:
            self._filter.clear()
            self._choose_kind(actor.kind)
            self._list.choose(key)

    def take_focus(self) -> None:
        """Begin with the list."""
        self._list.setFocus()

    def _chips(self) -> list[QPushButton]:
        group = QButtonGroup(self, exclusive=True)
        self._chip = {}
        for kind in _KINDS:
            chip = button(words.ACTOR_KINDS[kind], partial(self._choose_kind, kind), kind="quiet")
            chip.setCheckable(True)
            group.addButton(chip)
            self._chip[kind] = chip
        self._chip[self._kind].setChecked(True)
        return list(self._chip.values())

    def _choose_kind(self, kind: ActorKind) -> None:
        if kind in self._chip:
            self._kind = kind
            self._chip[kind].setChecked(True)
            self._show_list()

    def _lay_out(self) -> None:
        tools = row(
            button("Rename", self._rename, kind="quiet", sign="pencil", tip="Correct the name (E)"),
            button("Merge", self._merge, kind="quiet", sign="users", tip="The same as another (M)"),
            button("Reject", self._reject, kind="quiet", sign="x", tip="This is nobody (X)"),
            1,
            gap=4,
        )
        head = column(self._name, self._also, tools, gap=4)
        head.setContentsMargins(12, 8, 12, 4)
        side = box(column(head, self._details, margin=(12, 16, 12, 12)), "panel")
        left = QWidget()
        left.setLayout(column(self._filter, self._list))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        left.setMinimumWidth(240)
        side.setMinimumWidth(360)
        for part in (left, side):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([340, 620])
        full = QWidget()
        layout = column(self._header, margin=PAGE, gap=20)
        layout.addWidget(splitter, 1)
        full.setLayout(layout)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(
            Empty("users", "Nobody yet", "Read some articles, and everybody in them is listed here.")
        )
        self._pages.addWidget(full)

    def _actor(self, key: str) -> Actor | None:
        listed = self._dossier.actors if self._dossier else ()
        return next((actor for actor in listed if actor.key == key), None)

    def _current(self) -> Actor | None:
        chosen = self._list.current()
        return self._actor(chosen.key) if chosen else None

    def _show_list(self) -> None:
        if not self._dossier:
            return
        wanted = self._filter.text().casefold()
        shown = [actor for actor in self._dossier.actors if actor.kind is self._kind and wanted in _searchable(actor)]
        shown.sort(key=lambda actor: -actor.salience)
        self._list.show_rows([rows.actor_row(actor) for actor in shown], select=0)
        if not shown:
            self._name.setText("")
            self._also.setText("Nobody by that name.")
            self._details.show_rows([])

    def _show_one(self) -> None:
        actor = self._current()
        if actor and self._dossier:
            self._name.setText(actor.name)
            self._also.setText(_about(actor))
            self._details.show_rows(portrait(actor, self._dossier))

    def _enter(self, _chosen: Row) -> None:
        self._details.setFocus()

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)

    def _rename(self) -> None:
        actor = self._current()
        wish = correction(actor.key, self._dossier, self._desk) if actor and self._dossier else None
        if wish:
            self.wished.emit(wish)

    def _merge(self) -> None:
        actor = self._current()
        if not actor or not self._dossier:
            return
        others = [each for each in self._dossier.actors if each.kind is actor.kind and each.key != actor.key]
        picked = self._desk.asks.choose("Merge", f"{actor.name} is the same as:", [each.name for each in others])
        if picked is not None:
            other = others[picked]
            self.wished.emit(Wish(CorrectionKind.MERGE, actor.key, other.key, f"{actor.name} is now {other.name}"))

    def _reject(self) -> None:
        actor = self._current()
        if actor:
            self.wished.emit(Wish(CorrectionKind.REJECT, actor.key, None, f"Rejected: {actor.name}"))


def portrait(actor: Actor, dossier: Dossier) -> list[Row]:
    """All that is known of an actor: offices, what the sources differ in, what was said, what happened."""
    offices = [
        Row(
            words.office(held),
            detail=words.source(held.evidence[0], dossier) if held.evidence else "",
            evidence=rows.first_in(held.evidence, None),
        )
        for held in actor.offices
    ]
    quotes = [rows.quote_row(quote, dossier) for quote in dossier.quotes if quote.speaker == actor.key]
    events = [rows.event_row(event) for event in dossier.events if actor.key in event.actors]
    differing = [found for found in dossier.differences if _concerns(found, actor)]
    return [
        *rows.section("Offices", offices),
        *rows.section(
            "Sources differ", [line for found in differing for line in rows.difference_rows(found, dossier)]
        ),
        *rows.section("Said", quotes),
        *rows.section("Took part in", events),
    ]


def _concerns(found: Difference, actor: Actor) -> bool:
    return found.fact == actor.key or any(actor.name in version.value for version in found.versions)


def _searchable(actor: Actor) -> str:
    return "\n".join([actor.name, *actor.aliases, *(held.title for held in actor.offices)]).casefold()


def _about(actor: Actor) -> str:
    also = f"also {', '.join(actor.aliases[:6])}" if actor.aliases else ""
    return " · ".join(part for part in (actor.side, words.count(len(actor.mentions), "mention"), also) if part)
