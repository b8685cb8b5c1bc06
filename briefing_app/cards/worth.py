"""Which card is learnt first: who and what the briefing turns on, the kinds taking turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.model.cards import Card, CardKind
from briefing_app.model.facts import Event, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.desk import Desk

# How often a kind has its turn: the smaller, the more often.
_TURN = {CardKind.EVENT: 1.0, CardKind.ACTOR: 1.2, CardKind.QUOTE: 1.4, CardKind.DIFFERENCE: 3.0}
_SOURCES = 0.05  # for each further article that tells it
_SUGGESTED = 0.3  # what an unsure fact loses


def ranked(cards: Iterable[Card], desk: Desk) -> list[Card]:
    """The cards with their worth (0..1), the worthiest first."""
    found: list[Card] = []
    weighed = sorted(((weight(card, desk), card) for card in cards), key=lambda row: (-row[0], row[1].key))
    seen = dict.fromkeys(CardKind, 0)
    for _, card in weighed:
        turn = (seen[card.kind] + 0.5) * _TURN[card.kind]
        seen[card.kind] += 1
        found.append(replace(card, worth=round(1 / (1 + turn / 10), 4)))
    return sorted(found, key=lambda card: (-card.worth, card.key))


def weight(card: Card, desk: Desk) -> float:
    """How much a card matters among those of its kind."""
    people = max((actor.salience for actor in desk.cast(card.actors)), default=0.0)
    sources = len({piece.article for piece in card.evidence})
    fact = desk.facts.get(card.fact)
    own = (
        fact.salience if isinstance(fact, Event) else 1 / fact.rank if isinstance(fact, Quote) and fact.rank else 0.0
    )
    return people + own + _SOURCES * (sources - 1) - _SUGGESTED * card.suggested
