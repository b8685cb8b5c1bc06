"""Days of print that would tell what a sibling asks: a report of what was done today (rubric H4).

'Which date is left out of what the Harbour Gazette printed in May 2024: “Norway signed the treaty on […]”?' is
answered by every front that shows another passage of 'what the Harbour Gazette printed on 22 May 2024'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import seen
from briefing_app.cards.sentences import passage
from briefing_app.cards.words import wording
from briefing_app.model import left_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.when import When

_COUNTS_FROM_IT = re.compile(  # only under its day does one know which 'Monday', 'last week', 'three days ago' is
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? (?:\d|(?:the )?\d|[JFMASOND][a-z]+ \d))|"
    r"[Tt]o(?:day|night|morrow)|[Yy]esterday|(?:days?|weeks?|fortnight) ago|"
    r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming) (?:week|weekend|fortnight|days))\b"
)
_ON_A_DAY = re.compile(r" printed on \d{1,2} [A-Z]")


def hidden(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """The cards, of which those of an article under whose day of print another asks that day tell only the month.

    What counts from that day ('on Monday', 'last week') keeps it, and what asks it goes.
    """
    told = {card.evidence[0].article for card in cards if card.evidence and _needs_its_day(card)}
    kept = [card for card in cards if not (_asks_its_day(card, desk) and card.evidence[0].article in told)]
    asked = {when for card in kept if (when := _asks_its_day(card, desk))}
    return [_of_the_month(card, desk) if desk.published(card.evidence) in asked else card for card in kept]


def spared(cards: Iterable[Card], others: Iterable[Card], desk: Desk) -> Iterator[Card]:
    """The cards without those that would cost another its question: they need the day of print that it asks."""
    asked = {card.evidence[0].article for card in others if _asks_its_day(card, desk)}
    return (card for card in cards if card.evidence[0].article not in asked or not _needs_its_day(card))


def _asks_its_day(card: Card, desk: Desk) -> When | None:
    """The day of print, where a card asks it for the day of what was done."""
    when = desk.published(card.evidence) if card.evidence and seen.is_date(card.back) else None
    return when if when is not None and seen.answer(card) == str(when) else None


def _needs_its_day(card: Card) -> bool:
    """Whether a front tells its day of print, and its passage counts from it."""
    found = left_out.of(card.front)
    on_a_day = found is not None and _ON_A_DAY.search(found.source)
    return found is not None and bool(on_a_day) and _COUNTS_FROM_IT.search(passage.bare(found.passage)) is not None


def _of_the_month(card: Card, desk: Desk) -> Card:
    """The card under the month of print, unless its passage needs the day."""
    day, found = desk.published(card.evidence), left_out.of(card.front)
    if day is None or found is None or _needs_its_day(card):
        return card
    told = found.source.replace(f" printed on {day}", f" printed {wording.month_of(day)}", 1)
    return replace(card, front=left_out.front(found.asks, told, found.passage))
