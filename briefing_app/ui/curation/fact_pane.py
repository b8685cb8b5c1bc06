"""The facts of an article in five tabs, what can be done with one, and the form in which it is put right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Actor, Difference, Event, Quote
from briefing_app.ui.curation import making
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.curation.forms import EditForm
from briefing_app.ui.curation.found import LETTERS, TABS, tables
from briefing_app.ui.curation.merging import merge_picker
from briefing_app.ui.curation.picker import Picker
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column, label
from briefing_app.ui.widgets.flow import Flow
from briefing_app.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from briefing_app.ui.curation.curator import Curator
    from briefing_app.ui.curation.found import Fact

_TIPS = ("Actors", "Events", "Quotes", "Cards", "Differences")
_NOTHING = (
    "Nobody was found in this article.\nSelect a name in the text and press 1.",
    "No events were found.\nSelect words of the text and press 2.",
    "No quotes were found.\nSelect what was said and press 3.",
    "No cards come from this article.\nSelect the answer in the text and press 4.",
    "The sources agree on what this article says.",
)
_DIFFER = len(TABS) - 1
_VERSIONS = 4  # with a button each


class FactPane(QWidget):
    """Which facts there are, and all deeds on the one that is chosen.

    Signals:
        pointed(Evidence): show where it is stated.
    """

    pointed = Signal(object)

    def __init__(self, curator: Curator) -> None:
        super().__init__()
        self._curator = curator
        self._article = ""
        self._tables: tuple[list[Row], ...] = ([],) * len(TABS)
        self.tabs = Tabs("Kinds of facts", tuple(zip(TABS, _TIPS, strict=True)))
        self.tabs.changed.connect(lambda _nth: self._show_tab())
        self.list = DeskList("Facts of this article", draws=True)
        self.list.chosen.connect(self._point)
        self.list.opened.connect(self._point)
        self.list.dropped.connect(self._draw)
        self._empty = label("", "muted", wrap=True)
        self._refusal = label("", "warning", wrap=True)
        self._refusal.hide()
        self._deeds = self._make_deeds()
        self._form: QWidget | None = None
        self._lay_out()

    # ------------------------------------------------------------------ what is shown

    def show_article(self, key: str) -> None:
        """Show what was found in the article with this key; a fact that was chosen stays so."""
        self._article = key
        self._tables = tables(key, self._curator.found(key), self._curator.picture)
        self._name_tabs()
        self._show_tab()

    def choose(self, key: str) -> bool:
        """Choose a fact in whichever tab it stands; whether there is one."""
        for nth, table in enumerate(self._tables):
            if any(row.key == key for row in table):
                self.tabs.setCurrentIndex(nth)
                return self.list.choose(key)
        return False

    def current(self) -> Fact | None:
        """The fact that is chosen."""
        row = self.list.current()
        return self._curator.fact(row.key.partition("\n")[0]) if row else None

    @property
    def busy(self) -> bool:
        """Whether a form is open."""
        return self._form is not None

    @property
    def form(self) -> QWidget | None:
        """The form that is open."""
        return self._form

    @property
    def refusal(self) -> str:
        """Why the last deed could not be."""
        return self._refusal.text()

    def open(self, form: QWidget) -> None:
        """Show a form in the place of the list."""
        self.close_form()
        self._form = form
        self._room.addWidget(form)
        self._pages.setCurrentIndex(1)
        form.setFocus()

    def close_form(self) -> bool:
        """Back to the list; whether a form was open."""
        if not self._form:
            return False
        form, self._form = self._form, None
        self.tabs.setFocus()  # what is being typed is kept first
        self._room.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._pages.setCurrentIndex(0)
        if self.list.isVisible():
            self.list.setFocus()
        return True

    # ------------------------------------------------------------------ deeds

    def accept(self, fact: Fact | None = None) -> None:
        """It is right as it stands."""
        fact = fact or self.current()
        if fact and not isinstance(fact, Difference):
            self.refuse(self._curator.accept(fact))

    def reject(self, fact: Fact | None = None) -> None:
        """It is none."""
        fact = fact or self.current()
        if fact:
            self.refuse(self._curator.reject(fact))

    def edit(self, fact: Fact | None = None) -> None:
        """Put it right field by field."""
        fact = fact or self.current()
        if fact and not isinstance(fact, Difference):
            form = EditForm(fact, self._curator)
            form.left.connect(self.close_form)
            self.open(form)

    def merge(self, fact: Fact | None = None, into: str = "") -> None:
        """Choose what it is the same as."""
        fact = fact or self.current()
        if not isinstance(fact, Actor | Quote | Event):
            return
        picker = merge_picker(fact, self._curator, into)
        picker.chosen.connect(partial(self._merge_into, fact))
        picker.left.connect(self.close_form)
        self.open(picker)

    def split(self) -> None:
        """Choose which form of a name is somebody else's."""
        actor = self.current()
        if not isinstance(actor, Actor):
            return
        if not actor.aliases:
            self.refuse(f"{actor.name} is named in one form only: there is nothing to split.")
            return
        forms = [Row(form, key=form) for form in actor.aliases]
        title = f"Which of these is not {actor.name}?"
        picker = Picker(title, forms, "Split", lambda form: f"{form} will stand alone", first=forms[0].key)
        picker.chosen.connect(partial(self._split_off, actor))
        picker.left.connect(self.close_form)
        self.open(picker)

    def settle(self, nth: int | None) -> None:
        """Of a difference version `nth` is right, None for all of them, each dated by its source."""
        found = self.current()
        if isinstance(found, Difference) and (nth is None or nth < len(found.versions)):
            value = None if nth is None else found.versions[nth].value
            told = "Both stand, each dated by its source" if value is None else f"{value} is right"
            self.refuse(self._curator.correct(CorrectionKind.VERDICT, found.key, value, told))

    def dispute(self) -> None:
        """Make a card of a difference."""
        found = self.current()
        if isinstance(found, Difference):
            card = making.disputed(found, self._curator.picture.dossier)
            self.refuse(self._curator.correct(CorrectionKind.CARD_ADD, card.key, making.packed(card), "Made a card"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little room the tabs go without their numbers."""
        super().resizeEvent(event)
        self._name_tabs()

    # ------------------------------------------------------------------ inside

    def _name_tabs(self) -> None:
        numbers = [len(table) for table in self._tables]
        numbers[_DIFFER] = sum(row.strong for row in self._tables[_DIFFER])
        counted = [f"{name} {number}" for name, number in zip(TABS, numbers, strict=True)]
        for names in (counted, TABS):
            self.tabs.set_names(names)
            if self.tabs.fit():
                return

    def _make_deeds(self) -> dict[str, QPushButton]:
        def deed(words: str, do: Callable[[], object], tip: str) -> QPushButton:
            return button(words, do, kind="quiet", tip=tip, name=words.casefold())

        made = {
            "Accept": deed("Accept", self.accept, "It is right as it stands (A)"),
            "Edit": deed("Edit", self.edit, "Put it right (E)"),
            "Merge": deed("Merge", self.merge, "The same as another (M), or draw one row on the other"),
            "Split": deed("Split", self.split, "One of the names is somebody else’s (S)"),
        }
        for nth in range(_VERSIONS):
            name = f"{LETTERS[nth]} is right"
            made[name] = deed(name, partial(self.settle, nth), f"{name} ({LETTERS[nth]})")
        made["Both, dated"] = deed("Both, dated", partial(self.settle, None), "Each is dated by its source (O)")
        made["Make a card"] = deed("Make a card", self.dispute, "A card that asks for what each says (M)")
        made["Reject"] = deed("Reject", self.reject, "This is none (X)")
        return made

    def _lay_out(self) -> None:
        tools = QWidget()
        tools.setLayout(Flow(*self._deeds.values(), gap=2))
        self._empty.setContentsMargins(12, 16, 12, 0)
        listed = QWidget()
        layout = column(self._empty, self.list, self._refusal, tools, gap=8)
        layout.setStretch(1, 1)
        listed.setLayout(layout)
        self._holder = QWidget()
        self._room = column(margin=(8, 8, 0, 0))
        self._holder.setLayout(self._room)
        both = QWidget()
        self._pages = QStackedLayout(both)
        self._pages.addWidget(listed)
        self._pages.addWidget(self._holder)
        outer = column(self.tabs, both, gap=4)
        outer.setStretch(1, 1)
        self.setLayout(outer)

    def _show_tab(self) -> None:
        nth = self.tabs.currentIndex()
        self.list.show_rows(self._tables[nth], select=None)
        self._empty.setText(_NOTHING[nth])
        self._empty.setVisible(not self._tables[nth])
        self.list.setVisible(bool(self._tables[nth]))
        self._refusal.hide()
        self._show_deeds()

    def _show_deeds(self) -> None:
        nth, fact = self.tabs.currentIndex(), self.current()
        wanted = {
            0: {"Accept", "Edit", "Merge", "Split", "Reject"},
            3: {"Accept", "Edit", "Reject"},
            _DIFFER: {"Both, dated", "Make a card", "Reject"},
        }.get(nth, {"Accept", "Edit", "Merge", "Reject"})
        if isinstance(fact, Difference):
            wanted |= {f"{letter} is right" for letter in LETTERS[: len(fact.versions)]}
        for name, made in self._deeds.items():
            made.setVisible(name in wanted)
            made.setEnabled(fact is not None)

    def _point(self, row: Row) -> None:
        self._refusal.hide()
        self._show_deeds()
        if row.evidence:
            self.pointed.emit(row.evidence)

    def _draw(self, gone: str, stays: str) -> None:
        fact = self._curator.fact(gone)
        if fact:
            self.merge(fact, stays)

    def _merge_into(self, gone: Fact, key: str) -> None:
        stays = self._curator.fact(key)
        if stays:
            self.close_form()
            self.refuse(self._curator.merge(gone, stays))
            self.list.choose(key)

    def _split_off(self, actor: Actor, form: str) -> None:
        self.close_form()
        self.refuse(self._curator.split(actor, form))

    def refuse(self, refusal: str) -> None:
        """Say why something cannot be; nothing takes it back."""
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))
