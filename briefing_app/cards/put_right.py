"""Cards as a person put them right: accepted, reworded, thrown out, written."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def with_corrections(cards: Iterable[Card], corrections: Sequence[Correction]) -> tuple[Card, ...]:
    """The cards with all corrections of them, laid in the order in which they were made.

    Args:
        cards: as they were made.
        corrections: of the briefing; those of facts change nothing here. A card thrown out comes back when it is
            accepted later.
    """
    now = {card.key: card for card in cards}
    made = dict(now)
    for row in sorted(corrections, key=lambda row: row.at):
        match row.kind:
            case CorrectionKind.CARD_REJECT:
                now.pop(row.target, None)
            case CorrectionKind.CARD_ADD if row.value:
                made[row.target] = now[row.target] = from_json(row.value, Card)
            case CorrectionKind.DECK_ADD if row.value:
                came = {card.key: card for card in _deck(row.value)}
                made |= came
                now |= came
            case CorrectionKind.ACCEPT if row.target in made:
                now[row.target] = replace(now.get(row.target, made[row.target]), suggested=False)
            case CorrectionKind.CARD if row.value and row.target in now:
                front, _, back = row.value.partition("\n")
                now[row.target] = replace(now[row.target], front=front, back=back, suggested=False)
            case _:
                pass
    return tuple(now.values())


@lru_cache(maxsize=1_024)
def _deck(value: str) -> tuple[Card, ...]:
    """The cards of a file, read once: a deck of 10,000 would else be read anew with every correction."""
    return from_json(value, tuple[Card, ...])
