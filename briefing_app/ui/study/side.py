"""What opens beside the card: its source, the dossier of its actors, what the sources differ in; one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefing_app.model.offices import last_day
from briefing_app.ui import portrait, rows, theme, words
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.drawer import LEAST, WIDTH, SourceDrawer
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Difference, Dossier
    from briefing_app.model.text import Evidence
    from briefing_app.ui.tables import Row
    from briefing_app.workspace import Workspace


class _Facts(QFrame):
    """A title and rows, each of which may open its source."""

    closed = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._title = label("", "lead", wrap=True)
        self._byline = label("", "small", wrap=True)
        self.list = RowList("What is known")
        self.list.opened.connect(self._open)
        shut = button("", self.closed.emit, kind="quiet", sign="x", tip="Close (Esc)")
        head = row(column(self._title, self._byline, gap=4), shut, gap=8)
        head.setStretch(0, 1)
        head.setContentsMargins(24, 24, 12, 8)
        body = column(self.list, margin=(12, 0, 12, 12))
        self.setLayout(column(head, body))

    def show_facts(self, title: str, byline: str, listed: Sequence[Row]) -> None:
        """Show these."""
        self._title.setText(title)
        self._byline.setText(byline)
        self._byline.setVisible(bool(byline))
        self.list.setAccessibleName(title)
        self.list.show_rows(listed, select=next((nth for nth, each in enumerate(listed) if not each.heading), None))
        self.list.scrollToTop()
        self.list.setFocus()

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.opened.emit(chosen.evidence)


class Side(QStackedWidget):
    """The drawer at the right of the study page.

    Signals:
        changed(): it was opened or closed, so the room is to be shared anew.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._source = SourceDrawer()
        self._facts = _Facts()
        self._actor = ""  # whose dossier is shown
        self._card = ""
        self._over_facts = False  # the source was opened from the facts and goes back to them
        self._source.closed.connect(self.step_back)
        self._facts.closed.connect(self.step_back)
        self._facts.opened.connect(self._open_of_facts)
        self.addWidget(self._source)
        self.addWidget(self._facts)
        self.hide()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the facts show."""
        return self._facts.list.rows

    def shows_source(self) -> bool:
        """Whether it is the source that is open."""
        return self.isVisible() and self.currentWidget() is self._source

    def open_source(self, evidence: Evidence) -> bool:
        """The article at its sentence; whether it is still here."""
        try:
            article = self._workspace.article(evidence.article)
        except KeyError:
            return False
        self._over_facts = False
        self._bring(self._source)
        self._source.show_source(article, evidence.span)
        return True

    def open_dossier(self, card: Card) -> bool:
        """The dossier of the card's actor, of the next one each time; whether it has any."""
        dossier = self._workspace.dossier()
        known = {actor.key: actor for actor in dossier.actors}
        keys = [key for key in dict.fromkeys(_people(card, dossier)) if key in known]
        if not keys:
            return False
        again = self._card == card.key and self.isVisible() and self._actor in keys
        self._actor = keys[(keys.index(self._actor) + 1) % len(keys)] if again else keys[0]
        self._card = card.key
        actor = known[self._actor]
        self._bring(self._facts)
        self._facts.show_facts(actor.name, self._byline(actor, keys), portrait.portrait(actor, dossier))
        return True

    def open_differences(self, card: Card) -> bool:
        """What the sources tell differently of the card's fact; whether they do."""
        dossier = self._workspace.dossier()
        differing: list[Difference] = [each for each in dossier.differences if card.fact in (each.key, each.fact)]
        if not differing:
            return False
        self._actor = ""
        self._bring(self._facts)
        listed = [line for each in differing for line in rows.difference_rows(each, dossier)]
        self._facts.show_facts("Sources differ", "Enter shows the sentence.", listed)
        return True

    def step_back(self) -> bool:
        """From a source to the facts it was opened from, else shut; whether anything was open."""
        was_open = self.isVisible()
        if was_open and self.currentWidget() is self._source and self._over_facts:
            self._bring(self._facts)
            self._facts.list.setFocus()
        elif was_open:
            self.shut()
        return was_open

    def enter(self) -> bool:
        """Open the row that has the focus; whether one had."""
        chosen = self._facts.list.current() if self._facts.list.hasFocus() else None
        if chosen:
            self._facts.list.opened.emit(chosen)
        return chosen is not None

    def shut(self) -> None:
        """Close whatever is open."""
        if self.isVisible():
            self.hide()
            self.changed.emit()

    def fit(self, room: int, *, whole: bool) -> None:
        """Take a fair share of `room` px, or all of it."""
        self.setFixedWidth(room if whole else min(theme.scaled(WIDTH), max(LEAST, room * 2 // 5)))

    def _byline(self, actor: Actor, keys: Sequence[str]) -> str:
        role = words.role(actor, last_day(self._workspace.dossier()))
        more = f"{keys.index(actor.key) + 1} of {len(keys)} on this card: W" if len(keys) > 1 else ""
        return "  ·  ".join(part for part in (role, more) if part)

    def _open_of_facts(self, evidence: Evidence) -> None:
        self._over_facts = self.open_source(evidence)

    def _bring(self, widget: QWidget) -> None:
        self.setCurrentWidget(widget)
        widget.show()
        self.show()
        self.changed.emit()


def _people(card: Card, dossier: Dossier) -> Iterator[str]:
    """Keys of those a card is about: its own actors, else those of its fact."""
    yield from (card.fact, *card.actors)
    about = {card.fact, *(each.fact for each in dossier.differences if each.key == card.fact)}
    yield from about
    yield from (key for event in dossier.events if event.key in about for key in event.actors)
    yield from (quote.speaker for quote in dossier.quotes if quote.key in about and quote.speaker)
