"""Quotes: a wall of what was said, word for word, and by whom; with the names hidden it is a test of oneself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.codec import to_json
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import ActorKind, QuoteKind
from briefing_app.ui import words
from briefing_app.ui.curation.picker import Picker, PickSheet
from briefing_app.ui.pages.facts_page import FactsPage
from briefing_app.ui.quote_cards import cards_of
from briefing_app.ui.quote_tiles import QuoteDelegate, QuoteTiles, first_words
from briefing_app.ui.rows import actor_row
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, chooser, refill
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.wall import Wall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor, Quote
    from briefing_app.ui.desk import Desk

EVERYBODY = "Everybody"
NOBODY = "Nobody named"
KINDS = {
    "All kinds": (QuoteKind.SPEECH, QuoteKind.FRAGMENT, QuoteKind.PRINT),
    "Whole sentences": (QuoteKind.SPEECH,),
    "Fragments": (QuoteKind.FRAGMENT,),
    "In print": (QuoteKind.PRINT,),
}


class QuotesPage(FactsPage):
    """The wall of quotations."""

    def __init__(self, desk: Desk) -> None:
        words_ = "Read some articles, and their quotes hang here."
        super().__init__(desk, "quote", "Nobody has said anything yet", words_)
        self._quotes: tuple[Quote, ...] = ()
        self._tiles = QuoteTiles(self._dossier)
        self._guessed: set[str] = set()  # shown one by one while the others are hidden
        self._speaker = chooser("Said by", (EVERYBODY,), self._show_wall)
        self._kind = chooser("Kind of quote", KINDS, self._show_wall)
        self._hide = button("Hide names", self._toggled, sign="eye-off", tip="Test yourself (H)", name="hide")
        self._hide.setCheckable(True)
        self._header = Header("Quotes", self._speaker, self._kind, self._hide)
        delegate = QuoteDelegate()
        self._wall = Wall("Quotes", delegate, delegate.height)
        self._wall.opened.connect(self._open)
        self._fill(self._header, self._wall)
        bind(self, {"H": self._hide.click, "X": self._reject, "E": self._give_speaker, "C": self._make_card})
        bind(self._wall, {"Space": self._reveal})

    def show_facts(self) -> bool:
        """Hang up what was said."""
        self._quotes = tuple(quote for quote in self._dossier.quotes if quote.kind in KINDS["All kinds"])
        self._tiles = QuoteTiles(self._dossier)
        names = sorted({self._tiles.name(quote) for quote in self._quotes} - {""})
        refill(self._speaker, (EVERYBODY, *names))
        self._show_wall()
        return bool(self._quotes)

    def take_focus(self) -> None:
        """Begin with the wall."""
        self._wall.setFocus()

    def _listed(self) -> Sequence[Quote]:
        wanted, kinds = self._speaker.currentText(), KINDS[self._kind.currentText()]
        said = [quote for quote in self._quotes if quote.kind in kinds]
        return [quote for quote in said if wanted in (EVERYBODY, self._tiles.name(quote))]

    def _show_wall(self) -> None:
        hides = self._hide.isChecked()
        listed = self._listed()
        tiles = [self._tiles.tile(q, hidden=hides and q.key not in self._guessed) for q in listed]
        hint = "Space shows the name" if hides else "Enter opens the source"
        self._header.say(f"{words.count(len(listed), 'quote')} · {hint}")
        self._wall.show_rows(tiles, select=0)

    def _toggled(self) -> None:
        self._guessed.clear()
        self._hide.setText(" Show names" if self._hide.isChecked() else " Hide names")
        self._show_wall()

    def _reveal(self) -> None:
        chosen = self._wall.current()
        if chosen and self._hide.isChecked():
            self._guessed ^= {chosen.key}
            self._show_wall()

    def _open(self, chosen: Row) -> None:
        """A click on what is hidden is a guess; else it asks for the source."""
        if self._hide.isChecked() and chosen.key not in self._guessed:
            self._reveal()
        else:
            self._open_row(chosen)

    def _current(self) -> Quote | None:
        chosen = self._wall.current()
        return next((quote for quote in self._quotes if chosen and quote.key == chosen.key), None)

    def _give_speaker(self) -> None:
        quote = self._current()
        if quote:
            title = f"Who said “{first_words(quote.text)}”?"
            rows = self._offered(quote)
            picker = Picker(title, rows, "Give the speaker", self._said_by, first=quote.speaker or "")
            picker.chosen.connect(partial(self._take_speaker, quote))
            PickSheet(picker, self.window()).open()

    def _said_by(self, key: str) -> str:
        name = next((actor.name for actor in self._dossier.actors if actor.key == key), "")
        return f"{name} said it" if name else "Nobody is named for it"

    def _take_speaker(self, quote: Quote, key: str) -> None:
        self._wish(CorrectionKind.SPEAKER, quote.key, key or None, self._said_by(key))

    def _offered(self, quote: Quote) -> list[Row]:
        """The present speaker, nobody, those whom its articles name, people first, and all the others."""
        near = {piece.article for piece in quote.evidence}

        def rank(actor: Actor) -> tuple[bool, bool, bool, float]:
            here = any(mention.article in near for mention in actor.mentions)
            return actor.key != quote.speaker, not here, actor.kind is not ActorKind.PERSON, -actor.salience

        actors = sorted(self._dossier.actors, key=rank)
        rows = [replace(actor_row(each), tag="now" if each.key == quote.speaker else "") for each in actors]
        nobody = Row(NOBODY, detail="The speaker is not known", tag="" if quote.speaker else "now")
        rows.insert(1 if quote.speaker else 0, nobody)
        return rows

    def _make_card(self) -> None:
        quote = self._current()
        speaker = next((a for a in self._dossier.actors if quote and a.key == quote.speaker), None)
        if quote and speaker:
            offered = cards_of(quote, speaker)
            picked = self._desk.asks.choose("Make a card", "What should it ask?", list(offered))
            if picked is not None:
                card = list(offered.values())[picked]
                self._wish(CorrectionKind.CARD_ADD, card.key, to_json(card).decode(), "A card is made")

    def _reject(self) -> None:
        self._reject_row(self._wall.current(), "Rejected: this is no quote")
