"""Days of print that would tell what a sibling asks: a report of what was done today (rubric H4).

'Which date is left out of what the Harbour Gazette printed in May 2024: “Norway signed the treaty on […]”?' is
answered by every front that shows another passage of 'what the Harbour Gazette printed on 22 May 2024'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import seen
from briefing_app.cards.words import wording
from briefing_app.model import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.when import When

_COUNTS_FROM_IT = re.compile(  # only under its day does one know which 'Monday', 'last week', 'three days ago' is
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]o(?:day|night|morrow)|[Yy]esterday|"
    r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Pp]revious|[Ff]ollowing) (?:week|weekend|fortnight|days)|"
    r"(?:days?|weeks?|fortnight) (?:ago|before|earlier|later)|weeks?[’']s?)\b"
)


def hidden(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """The cards, of which those of an article under whose day of print another asks that day tell only the month.

    What counts from that day ('on Monday', 'last week') keeps it.
    """
    asked = {when for card in cards if (when := _asks_its_day(card, desk))}
    return [_of_the_month(card, desk) if desk.published(card.evidence) in asked else card for card in cards]


def tellers(cards: Sequence[Card], desk: Desk) -> Iterator[tuple[Card, Card]]:
    """Pairs of cards of one article of which the first one's day of print is what the second asks."""
    asked = [(card, when) for card in cards if (when := _asks_its_day(card, desk))]
    for card, day in asked:
        article = card.evidence[0].article
        of_it = (one for one in cards if one is not card and one.evidence and one.evidence[0].article == article)
        yield from ((one, card) for one in of_it if _printed_on(one, day))


def _asks_its_day(card: Card, desk: Desk) -> When | None:
    """The day of print, where a card asks it for the day of what was done."""
    when = desk.published(card.evidence) if card.evidence and seen.is_date(card.back) else None
    return when if when is not None and seen.answer(card) == str(when) else None


def _printed_on(card: Card, day: When) -> bool:
    found = left_out.of(card.front)
    return found is not None and f" printed on {day}" in found.source


def _of_the_month(card: Card, desk: Desk) -> Card:
    """The card under the month of print, unless its passage needs the day."""
    day, found = desk.published(card.evidence), left_out.of(card.front)
    if day is None or found is None or not _printed_on(card, day) or _COUNTS_FROM_IT.search(found.passage):
        return card
    told = found.source.replace(f" printed on {day}", f" printed {wording.month_of(day)}", 1)
    return replace(card, front=left_out.front(found.asks, told, found.passage))
