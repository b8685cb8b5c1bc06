"""What is known now: the dossier and the cards with everything a person put right, each correction shown at once.

A correction is laid over the dossier in memory; what follows from it by comparing the articles anew comes with the
next merging, which may run elsewhere meanwhile.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from briefing_app.cards.put_right import with_corrections
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.workspace import checking

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from briefing_app.model.cards import Card
    from briefing_app.model.exchange import Arrived
    from briefing_app.model.facts import Dossier
    from briefing_app.store.store import Store
    from briefing_app.workspace.steps import Digest

_TYPED = frozenset(
    {
        CorrectionKind.RENAME,
        CorrectionKind.SIDE,
        CorrectionKind.PLACE,
        CorrectionKind.WORDING,
        CorrectionKind.NOTE,
        CorrectionKind.CARD,
    }
)
"""Corrections whose value is what a person typed or pasted."""
_SOON_COUNTED = 2_000  # cards that are loaded and looked through in a moment


class Picture:
    """The dossier and the cards of one briefing.

    Args:
        store: open; used only in the thread that calls.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._dossier: Dossier | None = None
        self._made: tuple[Card, ...] | None = None
        self._cards: tuple[Card, ...] | None = None
        self._left: tuple[tuple[checking.Suggestion, ...], Counter[str]] | None = None
        self._rows: tuple[Correction, ...] | None = None
        self._found: tuple[Dossier, Sequence[Card]] | None = None  # what a search finds
        self._before: list[tuple[Correction, Dossier]] = []

    def dossier(self) -> Dossier:
        """What the articles say together."""
        if self._dossier is None:
            inside = set(self._store.corrected())
            facts = (row for row in self.corrections() if row.kind is not CorrectionKind.DECK_ADD)
            newer = [row for row in facts if round(row.at.timestamp() * 1000) not in inside]
            stored = self._store.dossier()
            self._found = self._found or (stored, self._store.cards())
            self._dossier = _laid(stored, newer)
        return self._dossier

    def corrections(self) -> tuple[Correction, ...]:
        """What a person put right and did not take back, in the order in which it was done."""
        if self._rows is None:
            self._rows = self._store.corrections()
        return self._rows

    def cards(self) -> tuple[Card, ...]:
        """The cards, the worthiest first."""
        if self._cards is None:
            self._made = self._store.cards() if self._made is None else self._made
            self._cards = with_corrections(self._made, self.corrections())
        return self._cards

    def suggestions(self) -> tuple[checking.Suggestion, ...]:
        """What a person should look at, in the order in which the articles tell it."""
        return self._to_check()[0]

    def to_check(self, kept: int | None, cards: int) -> int | None:
        """How many suggestions there are; None: nobody has counted them, and it would take too long now.

        Args:
            kept: what was counted at the last merging.
            cards: how many there are, loaded or not.
        """
        if kept is None and not cards:  # nothing was merged yet
            return 0
        loaded = self._made is not None and self._dossier is not None
        if self._left or loaded or (kept is None and cards <= _SOON_COUNTED):
            return len(self.suggestions())
        return kept

    def left_to_check(self, article: str) -> int:
        """How many suggestions one article has."""
        return self._to_check()[1][article]

    def _to_check(self) -> tuple[tuple[checking.Suggestion, ...], Counter[str]]:
        if self._left is None:
            found = checking.suggestions(self.dossier(), self.cards())
            self._left = (found, checking.per_article(found))
        return self._left

    def index(self) -> None:
        """Have the search find what is shown, also what was put right a moment ago."""
        now = (self.dossier(), self.cards())
        if self._found and self._found != now and not self._store.read_only:
            self._store.reindex(self._found, now)
            self._found = now

    def forget(self) -> None:
        """The store was written to past this picture: look again."""
        self._dossier = self._made = self._cards = self._left = self._rows = self._found = None
        self._before.clear()

    def add(self, cards: Sequence[Card]) -> None:
        """Show what a file brought: the store has its cards already, and the search will."""
        came = {card.key: card for card in cards}
        self._rows = self._left = None
        if self._cards is None:
            self.forget()
            return
        self._made = self._cards = _with(self._cards, came)
        if self._found:
            self._found = (self._found[0], _with(self._found[1], came))

    def take(self, made: Digest, now: datetime | None = None) -> None:
        """Keep what a merging made and show it; corrections noted while it ran are laid over it."""
        self._rows = None
        newer = [row for row in self.corrections() if row not in made.corrections]
        decks = [row for row in newer if row.kind is CorrectionKind.DECK_ADD]
        cards = with_corrections(made.cards, decks) if decks else made.cards
        with self._store.much():
            self._store.put_dossier(made.dossier)
            self._store.put_cards(cards, now)
            self._store.put_corrected(made.corrections)
            self._store.figures.put_to_check(made.to_check)
            self._store.figures.put_merged()
        self.forget()
        self._found = (made.dossier, cards)
        self._dossier = _laid(made.dossier, newer)

    def correct(self, kind: CorrectionKind, target: str, value: str | None, now: datetime) -> None:
        """Log a correction and show it.

        Raises:
            CorrectionError: it cannot hold; nothing was changed.
        """
        from briefing_app.collate import holding  # noqa: PLC0415 - not needed to open the window

        words = plain(value) if value and kind in _TYPED else value
        dossier = self.dossier()
        holding.check(kind, target, words, dossier, self.cards())
        row = Correction(kind, target, words, now)
        self._store.add_correction(row)
        self._rows = None
        self._before.append((row, dossier))
        self._dossier = _laid(dossier, [row])
        self._cards = self._left = None

    def undo(self) -> Correction | Arrived | None:
        """Take the last correction back, also one of an earlier sitting; None if there is none.

        Where a file came in since, that: with all that it brought. What a correction had changed is as before at once
        if nothing was merged since, else with the next merging; so are the cards of a file.
        """
        came = self._store.arrivals.last()
        if came:
            with self._store.much():
                self._store.arrivals.take_back(came.number)
            self.forget()
            return came
        undone = self._store.drop_last_correction()
        if undone:
            self._dossier = self._before.pop()[1] if self._before else None
        self._cards = self._left = self._rows = None
        return undone


def _with(cards: Sequence[Card], came: Mapping[str, Card]) -> tuple[Card, ...]:
    """The cards with those that came, which stand in the place of their elders or behind all."""
    return tuple(({card.key: card for card in cards} | dict(came)).values())


def plain(text: str) -> str:
    """`text` without markup; what a browser would run is gone with what it stands in."""
    import nh3  # noqa: PLC0415 - not needed to open the window

    return html.unescape(nh3.clean(text, tags=set()))


def _laid(dossier: Dossier, corrections: Sequence[Correction]) -> Dossier:
    from briefing_app.collate.build import lay  # noqa: PLC0415 - not needed to open the window

    return lay(dossier, corrections) if corrections else dossier
