"""How often strict readers passed cards of each way of asking, on articles from which no rule had been learnt.

What is passed more often is learnt first: a person who wishes fewer cards than the facts give has the better ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model import left_out

if TYPE_CHECKING:
    from briefing_app.model.cards import Card

# By the beginning of a card's key, and what its front asks for: passed, and judged in all. Verdicts on 475 cards of
# the code of 23 November 2026, made of 71 articles by six writers and seven newspapers (docs/adr/0025).
_READ: dict[str, tuple[int, int]] = {
    "actor/who": (102, 110),
    "actor/post": (6, 8),
    "actor/body": (15, 17),
    "actor/seat": (17, 18),
    "actor/whose": (3, 5),
    "quote/who": (39, 44),
    "quote/who speaker": (35, 43),
    "quote/print": (31, 44),
    "quote/words": (3, 5),
    "event/print date": (52, 62),
    "event/print month and year": (47, 55),
    "event/print year": (12, 16),
    "event/when": (28, 34),
    "event/measure": (6, 6),
}
_USUAL, _WEIGHS = 0.8, 5  # of every ten cards eight passed; so many cards a way is thought to have had before


def share(card: Card) -> float:
    """The share (0..1) of cards asked like this one that strict readers passed; of few read, near that of all."""
    way = "/".join(card.key.split("/")[1:3])
    printed = left_out.of(card.front)
    asked = f"{way} {printed.asks}" if printed else way
    passed, judged = _READ.get(asked) or _READ.get(way, (0, 0))
    return (passed + _USUAL * _WEIGHS) / (judged + _WEIGHS)
