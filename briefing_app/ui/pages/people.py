"""People: a grid of everybody in the briefing; behind each card all that is known of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QStackedWidget, QWidget

from briefing_app.model import offices
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import ActorKind
from briefing_app.ui import portrait, words
from briefing_app.ui.curation.merging import likest
from briefing_app.ui.curation.picker import Picker, PickSheet
from briefing_app.ui.pages.facts_page import FactsPage
from briefing_app.ui.people_tiles import PersonDelegate, least_width, person_tile, tile_height
from briefing_app.ui.rows import actor_row
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, chooser, column, refill, row
from briefing_app.ui.widgets.grid import Grid
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.person import PersonCard

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor
    from briefing_app.ui.desk import Desk

ALL_SIDES = "All sides"
NO_SIDE = "No side"


class PeoplePage(FactsPage):
    """The grid, and one person's page in its place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "users", "Nobody yet", "Read some articles, and everybody in them stands here.")
        self._kind = ActorKind.PERSON
        self._open_key = ""  # of the actor whose page is open
        self._header = Header("Who’s who", *self._chips())
        self._filter = QLineEdit(placeholderText="Filter by name or office", clearButtonEnabled=True)
        self._filter.setAccessibleName("Filter by name or office")
        self._filter.textChanged.connect(lambda _text: self._show_grid())
        self._side = chooser("Side", (ALL_SIDES,), self._show_grid)
        self._grid = Grid("People", PersonDelegate(), least_width, tile_height)
        self._grid.opened.connect(lambda chosen: self._open_person(chosen.key))
        self._person = PersonCard(
            (
                button("Rename", self._rename, kind="quiet", sign="pencil", tip="Correct the name (E)"),
                button("Merge", self._merge, kind="quiet", sign="users", tip="The same as another (M)"),
                button("Side", self._give_side, kind="quiet", sign="git-compare", tip="Whom they act for (S)"),
                button("Reject", self._reject, kind="quiet", sign="x", tip="This is nobody (X)"),
            )
        )
        self._person.left.connect(self.step_back)
        self._person.opened.connect(self._open_detail)
        self._lay_out()
        bind(self, {"E": self._rename, "M": self._merge, "S": self._give_side, "X": self._reject})
        bind(self, {"/": self._filter.setFocus})
        bind(self._filter, {"Down": self._grid.setFocus, "Return": self._grid.setFocus})

    def show_facts(self) -> bool:
        """Stand everybody in the grid."""
        actors = self._dossier.actors
        number = {kind: sum(actor.kind is kind for actor in actors) for kind in self._chip}
        self._header.say(" · ".join(f"{n} {words.ACTOR_KINDS[kind].lower()}" for kind, n in number.items() if n))
        self._show_grid()
        if self._open_key:
            self._open_person(self._open_key)
        return bool(actors)

    def show_actor(self, key: str) -> None:
        """Open one actor's page."""
        actor = self._actor(key)
        if actor:
            self._filter.clear()
            self._side.setCurrentText(ALL_SIDES)
            self._choose_kind(actor.kind)
            self._grid.choose(key)
            self._open_person(key)

    def take_focus(self) -> None:
        """Begin with the grid, or the person whose page is open."""
        (self._person if self._open_key else self._grid).setFocus()

    def step_back(self) -> bool:
        """Close the source, else the person's page; whether one was open."""
        if super().step_back():
            return True
        if not self._open_key:
            return False
        self._open_key = ""
        self._sheets.setCurrentIndex(0)
        self._grid.setFocus()
        return True

    def _chips(self) -> list[QPushButton]:
        group = QButtonGroup(self, exclusive=True)
        self._chip: dict[ActorKind, QPushButton] = {}
        for kind in ActorKind:
            chip = button(words.ACTOR_KINDS[kind], partial(self._choose_kind, kind), kind="quiet")
            chip.setCheckable(True)
            group.addButton(chip)
            self._chip[kind] = chip
        self._chip[self._kind].setChecked(True)
        return list(self._chip.values())

    def _choose_kind(self, kind: ActorKind) -> None:
        self._kind = kind
        self._chip[kind].setChecked(True)
        self._open_key = ""
        self._sheets.setCurrentIndex(0)
        self._show_grid()

    def _lay_out(self) -> None:
        everybody = QWidget()
        everybody.setLayout(column(row(self._filter, self._side), self._grid, gap=16))
        self._sheets = QStackedWidget()
        self._sheets.addWidget(everybody)
        self._sheets.addWidget(self._person)
        self._fill(self._header, self._sheets)

    def _actor(self, key: str) -> Actor | None:
        return next((actor for actor in self._dossier.actors if actor.key == key), None)

    def _current(self) -> Actor | None:
        chosen = self._grid.current()
        return self._actor(self._open_key or (chosen.key if chosen else ""))

    def _show_grid(self) -> None:
        kind = [actor for actor in self._dossier.actors if actor.kind is self._kind]
        sides = sorted({actor.side for actor in kind if actor.side})
        refill(self._side, (ALL_SIDES, *sides, *((NO_SIDE,) if sides else ())))
        self._side.setEnabled(bool(sides))
        wanted, side = self._filter.text().casefold(), self._side.currentText()
        shown = [
            actor
            for actor in kind
            if wanted in portrait.searchable(actor) and side in (ALL_SIDES, actor.side or NO_SIDE)
        ]
        day = offices.last_day(self._dossier)
        shown.sort(key=lambda actor: -actor.salience)
        self._grid.show_rows([person_tile(actor, day) for actor in shown], select=0)

    def _open_person(self, key: str) -> None:
        actor = self._actor(key)
        if not actor:
            self.step_back()
            return
        again = self._open_key == key
        self._open_key = key
        self._person.show_person(actor, portrait.bio(actor, self._dossier), portrait.portrait(actor, self._dossier))
        self._sheets.setCurrentIndex(1)
        if not again:
            self._person.setFocus()

    def _open_detail(self, chosen: Row) -> None:
        if chosen.evidence:
            self._open_row(chosen)
        elif chosen.key:
            self.show_actor(chosen.key)

    def _rename(self) -> None:
        actor = self._current()
        name = self._desk.asks.text("Correct a name", "The right name:", actor.name) if actor else None
        if actor and name:
            self._wish(CorrectionKind.RENAME, actor.key, name, f"{actor.name} is now {name}")

    def _merge(self) -> None:
        actor = self._current()
        if not actor:
            return
        kin = (each for each in self._dossier.actors if each.kind is actor.kind and each.key != actor.key)
        others, alike = likest(actor, sorted(kin, key=lambda each: -each.salience))
        rows = [actor_row(each) for each in others]
        picker = Picker(f"{actor.name} is the same as …", rows, "Merge", partial(self._foretell, actor), first=alike)
        picker.chosen.connect(partial(self._merge_into, actor))
        PickSheet(picker, self.window()).open()

    def _foretell(self, gone: Actor, key: str) -> str:
        stays = self._actor(key)
        mentions = words.count(len(gone.mentions), "mention")
        return f"{mentions} of {gone.name} will point to {stays.name}" if stays else ""

    def _merge_into(self, gone: Actor, key: str) -> None:
        stays = self._actor(key)
        if stays:
            self._open_key = key if self._open_key else ""
            self._wish(CorrectionKind.MERGE, gone.key, key, f"{gone.name} is now {stays.name}")

    def _give_side(self) -> None:
        actor = self._current()
        if not actor:
            return
        sides = {each.name for each in self._dossier.actors if each.kind is ActorKind.COUNTRY}
        sides |= {each.side for each in self._dossier.actors if each.side}
        now = actor.side or NO_SIDE
        rows = [Row(each, key=each, tag="now" if each == now else "") for each in (*sorted(sides), NO_SIDE)]
        title = f"Whom does {actor.name} act for?"
        picker = Picker(title, rows, "Give the side", partial(_told_side, actor), first=now)
        picker.chosen.connect(partial(self._act_for, actor))
        PickSheet(picker, self.window()).open()

    def _act_for(self, actor: Actor, side: str) -> None:
        given = None if side == NO_SIDE else side
        if given != actor.side:
            self._wish(CorrectionKind.SIDE, actor.key, given, _told_side(actor, side))

    def _reject(self) -> None:
        actor = self._current()
        if actor:
            self._wish(CorrectionKind.REJECT, actor.key, None, f"Rejected: {actor.name}")


def _told_side(actor: Actor, side: str) -> str:
    return f"{actor.name} acts for {'nobody' if side == NO_SIDE else side}"
