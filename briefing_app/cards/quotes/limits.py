"""How many quotations of one article are asked in print, so that no article and no speaker fills the deck (H3)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.model.cards import Card

_OF_ONE = 2  # quotations of one speaker that an article is asked for in print
_OF_ARTICLE = 6  # and of all speakers


class Limits:
    """How many quotations an article, and one speaker in it, are asked for in print.

    Args:
        asked: cards that count from the start.
    """

    def __init__(self, asked: Iterable[Card] = ()) -> None:
        self._often = Counter(place for card in asked for place in _places(card))

    def takes(self, card: Card) -> bool:
        """Whether one more may be asked; it is counted then."""
        article, speaker = _places(card)
        if self._often[article] >= _OF_ARTICLE or self._often[speaker] >= _OF_ONE:
            return False
        self._often.update((article, speaker))
        return True


def _places(card: Card) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The article of a card, and its article and speaker."""
    article = card.evidence[0].article
    return (article,), (article, card.actors[0])
