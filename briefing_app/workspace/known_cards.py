"""Which cards of a file are here already: by their key, by Anki's name of their note, or by their words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from briefing_app.formats.asked import BLANK
from briefing_app.formats.text import GAP, one_line
from briefing_app.model.cards import Card
from briefing_app.model.exchange import Fate, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing_app.model.exchange import Arrival, Taken

_TITLE = 80  # characters of a row in a report
_ADDED = Fate.ADDED  # looked up once: an enumeration takes its time
_READ = attrgetter("front", "back", "detail", "cited", "media")


@dataclass(slots=True)
class Compared:
    """What becomes of a file.

    Attributes:
        rows: what becomes of each, in the order of the file.
        cards: those that are new here or change, as they will be.
        keys: under which key a card of the file is here, by its key in the file, where it is another one.
        sure: a card that somebody should have looked at is now as the file has it.
    """

    rows: list[Row] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    sure: bool = False


def compare(arrival: Arrival, cards: Sequence[Card], source: Callable[[Card], str]) -> Compared:
    """What becomes of each card of `arrival` among the `cards` that are here.

    Args:
        source: how a card that is here names its source.
    """
    found = Compared(rows=list(arrival.skipped))
    if cards:
        here = _Here(arrival, cards, source)
        found.rows += [_row(taken, _fate(here.find(taken), taken, found)) for taken in arrival.cards]
    else:
        found.rows += [_row(taken, _ADDED) for taken in arrival.cards]
        found.cards = [taken.card for taken in arrival.cards]
    found.rows.sort(key=itemgetter(0))
    return found


def _row(taken: Taken, fate: Fate) -> Row:
    return Row(taken.number, " ".join(taken.card.front[: 2 * _TITLE].split())[:_TITLE], fate)


def _fate(known: Card | None, taken: Taken, found: Compared) -> Fate:
    """What becomes of a card that may be here."""
    if known is None:
        found.cards.append(taken.card)
        return _ADDED
    return _laid_over(known, taken, found)


def _laid_over(known: Card, taken: Taken, found: Compared) -> Fate:
    """What becomes of a card that is here."""
    laid = _laid(taken, known)
    if laid.key != taken.card.key:
        found.keys[taken.card.key] = laid.key
    if _alike(laid, known):
        return Fate.SAME
    found.cards.append(laid)
    found.sure = found.sure or known.suggested
    return Fate.CHANGED


class _Here:
    """The cards that are here, as a file may name them."""

    def __init__(self, arrival: Arrival, cards: Sequence[Card], source: Callable[[Card], str]) -> None:
        self._keys = {card.key: card for card in cards}
        foreign = [taken for taken in arrival.cards if taken.card.key not in self._keys]
        self._guids = _guids(cards) if any(taken.guid for taken in foreign) else {}
        self._words = _words(cards, source) if foreign else {}
        asked = Counter(_plain(taken.card.front) for taken in foreign if taken.nameless)
        brought = [card for card in cards if not card.evidence] if asked else []
        fronts = Counter(_plain(card.front) for card in brought)
        self._fronts = {
            front: card for card in brought if fronts[front := _plain(card.front)] == 1 and asked[front] == 1
        }

    def find(self, taken: Taken) -> Card | None:
        """The card that `taken` is here; None: it is new.

        Of what has no name in its file another answer makes another card, but where that question came from outside.
        """
        known = self._keys.get(taken.card.key) or self._guids.get(taken.guid)
        if known:
            return known
        front = _plain(taken.card.front)
        return self._words.get((front, _plain(taken.card.back))) or (
            self._fronts.get(front) if taken.nameless else None
        )


def _guids(cards: Iterable[Card]) -> dict[str, Card]:
    from briefing_app.formats.anki import guid  # noqa: PLC0415 - loaded when a file of Anki comes

    return {guid(card.key): card for card in cards}


def _words(cards: Iterable[Card], source: Callable[[Card], str]) -> dict[tuple[str, str], Card]:
    """The cards by question and answer, also by an answer with its source in brackets (`formats/quizlet.py`)."""
    found: dict[tuple[str, str], Card] = {}
    for card in cards:
        front, back = _plain(card.front), _plain(card.back)
        found.setdefault((front, back), card)
        found.setdefault((front, f"{back} ({one_line(source(card))})"), card)
    return found


def _plain(words: str) -> str:
    return one_line(words.replace(BLANK, GAP))


def _laid(taken: Taken, here: Card | None) -> Card:
    """A card that is here with the words that came; what proves it stays.

    One that came from outside takes detail and source too; where the file has no names, only those it lacked.
    """
    card = taken.card
    if here is None:
        return card
    laid = replace(here, suggested=False) if _same_words(card, here) else _worded(card, here)
    laid = replace(laid, media=card.media or here.media)
    if here.evidence:
        return laid
    detail, cited = (
        (here.detail or card.detail, here.cited or card.cited)
        if taken.nameless
        else (card.detail or here.detail, card.cited or here.cited)
    )
    return replace(laid, detail=here.detail if one_line(detail) == one_line(here.detail) else detail, cited=cited)


def _worded(card: Card, here: Card) -> Card:
    return replace(here, front=card.front, back=card.back, form=card.form, suggested=False)


def _same_words(one: Card, other: Card) -> bool:
    return (_plain(one.front), _plain(one.back)) == (_plain(other.front), _plain(other.back))


def _alike(laid: Card, here: Card) -> bool:
    """Whether nothing that a person reads was changed."""
    return _READ(laid) == _READ(here)
