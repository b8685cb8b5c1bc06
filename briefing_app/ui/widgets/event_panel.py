"""One event beside the timeline: what and when, the sentences that state it, who took part, its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from briefing_app.model.sentences import sentence_of
from briefing_app.ui import rows, words
from briefing_app.ui.tables import Row, initials
from briefing_app.ui.widgets.basics import column, label, row
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier, Event
    from briefing_app.model.text import Evidence

WIDTH = 340  # px
NO_DATE = "Date not known"


class EventPanel(QFrame):
    """All of one event.

    Signals:
        opened(Row): Enter or a click on a sentence, somebody or a card.
    """

    opened = Signal(object)

    def __init__(self, tools: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._when = label("", "small", wrap=True)
        self._what = label("", "lead", wrap=True, select=True)
        self._where = label("", "muted", wrap=True)
        self._known = RowList("Sentences, people and cards of this event")
        self._known.opened.connect(self.opened)
        self.setFocusProxy(self._known)
        head = column(self._when, self._what, self._where, gap=6)
        head.setContentsMargins(12, 8, 12, 0)
        layout = column(head, self._known, row(*tools, 1, gap=4), margin=12, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def what(self) -> str:
        """The event it shows."""
        return self._what.text()

    @property
    def known(self) -> RowList:
        """The list of what is known of it."""
        return self._known

    def show_event(self, event: Event, dossier: Dossier, cards: Sequence[Card]) -> None:
        """Show an event."""
        self._when.setText(str(event.when) if event.when else NO_DATE)
        self._what.setText(event.what)
        told = " · ".join(part for part in (words.happening(event), rows.sureness(event.confidence)) if part)
        self._where.setText(told)
        self._where.setVisible(bool(told))
        self._known.show_rows(about(event, dossier, cards))
        self._known.scrollToTop()


def about(event: Event, dossier: Dossier, cards: Sequence[Card]) -> list[Row]:
    """The sentences, the people and the cards of an event, each under its heading."""
    stated = [_sentence(piece, dossier) for piece in event.evidence]
    present = {actor.key: actor for actor in dossier.actors if actor.key in event.actors}
    people = [
        Row(present[key].name, key=key, detail=words.role(present[key]), lead=initials(present[key].name), disc=True)
        for key in event.actors
        if key in present
    ]
    asked = [
        Row(words.asked_in_short(card.front), detail=card.back, evidence=rows.first_in(card.evidence, None))
        for card in cards
        if card.fact == event.key
    ]
    return [
        *rows.section("Stated in", [line for line in stated if line.title]),
        *rows.section("Who", people),
        *rows.section("Cards", asked),
    ]


def _sentence(piece: Evidence, dossier: Dossier) -> Row:
    article = next((each for each in dossier.articles if each.key == piece.article), None)
    said = sentence_of(article.text, piece.span).of(article.text) if article else ""
    return Row(" ".join(said.split()), detail=words.source(piece, dossier), serif=True, evidence=piece)
