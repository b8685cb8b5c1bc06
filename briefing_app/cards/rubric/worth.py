"""Which card is learnt first: who and what the briefing turns on, the kinds taking turns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import passed, seen, stance
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.briefing import Likelihood
from briefing_app.model.cards import Card, CardKind
from briefing_app.model.facts import Event, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.cards.desk import Desk

# How often a kind has its turn: the smaller, the more often.
_TURN = {CardKind.EVENT: 1.0, CardKind.ACTOR: 1.2, CardKind.QUOTE: 1.4, CardKind.DIFFERENCE: 3.0}
_SOURCES = 0.05  # for each further article that tells it
_QUOTES_OF_ONE = 4  # quotations of one speaker in a deck
_AGAIN = 0.3  # what a further quotation of the same speaker loses
_NO_DEED = 0.3  # what an event loses whose sentence holds no word for a sort of event that briefings turn on
_LEADS = 0.2  # what an event has with which an article begins
_NEWS = 0.5  # what a card has that rests on the first sentences of an article: they tell its news
_POSITION = 0.1  # what each step of a position gives a quotation: ornament and truism come last (F9)
_MOST_STEPS = 4
_DECIDED = 0.5  # what a card has that asks what was decided or why: its date alone says less
_OF_A_DECISION = ("card/event/decided/", "card/event/why/")
_SUGGESTED = 0.3  # what an unsure fact loses
_PASSED = 4.0  # times the share of cards asked like it that strict readers passed
# what a person's word gives: more than all else together, so that what is certain to come up is learnt first
_LIKELIHOOD = {Likelihood.CERTAIN: 10.0, Likelihood.LIKELY: 1.0, None: 0.0, Likelihood.UNLIKELY: -10.0}


def ranked(cards: Iterable[Card], desk: Desk) -> list[Card]:
    """The cards with their worth (0..1), the worthiest first."""
    found: list[Card] = []
    weighed = _by_turns(sorted(((weight(card, desk), card) for card in cards), key=lambda row: (-row[0], row[1].key)))
    seen = dict.fromkeys(CardKind, 0)
    for _, card in weighed:
        turn = (seen[card.kind] + 0.5) * _TURN[card.kind]
        seen[card.kind] += 1
        found.append(replace(card, worth=round(1 / (1 + turn / 10), 4)))
    return sorted(found, key=lambda card: (-card.worth, card.key))


def _by_turns(weighed: Sequence[tuple[float, Card]]) -> list[tuple[float, Card]]:
    """Each further quotation of one speaker weighs less, and the fifth is left out: a deck is no anthology of one."""
    said: Counter[str] = Counter()
    found: list[tuple[float, Card]] = []
    for worth, card in weighed:
        speaker = card.actors[0] if card.kind is CardKind.QUOTE and card.actors else ""
        if said[speaker] < _QUOTES_OF_ONE:
            found.append((worth - _AGAIN * said[speaker], card))
        said[speaker] += bool(speaker)
    return sorted(found, key=lambda row: (-row[0], row[1].key))


def weight(card: Card, desk: Desk) -> float:
    """How much a card matters among those of its kind."""
    people = max((actor.salience for actor in desk.cast(card.actors)), default=0.0)
    sources = len({piece.article for piece in card.evidence})
    fact = desk.facts.get(card.fact)
    own = (
        fact.salience if isinstance(fact, Event) else 1 / fact.rank if isinstance(fact, Quote) and fact.rank else 0.0
    )
    leads = isinstance(fact, Event) and any(
        desk.leads.get(piece.article) == piece.span.start for piece in fact.evidence
    )
    news = card.kind is not CardKind.ACTOR and desk.tells_news(card.evidence)
    idle = isinstance(fact, Event) and not leads and not _deeds().search(fact.what)
    said = seen.quotation(card) if isinstance(fact, Quote) else None
    takes = _POSITION * min(stance.position(said.replace(BLANK, seen.answer(card))), _MOST_STEPS) if said else 0.0
    asked = _LIKELIHOOD[desk.likelihoods.get(card.fact)]
    gains = asked + people + own + takes + _SOURCES * (sources - 1) + _LEADS * leads + _NEWS * news
    gains += _DECIDED * card.key.startswith(_OF_A_DECISION)
    gains += _PASSED * passed.share(card)
    return gains - _SUGGESTED * card.suggested - _NO_DEED * idle


def sort(event: Event) -> str | None:
    """The sort of event its sentence first names ('meet', 'refuse'), or None."""
    return sort_of(event.what)


def sort_of(told: str) -> str | None:
    """The sort of event that some words first name, or None."""
    found = _deeds().search(told)
    return lexicon.inverse("event_types")[found.group().casefold()] if found else None


@cache
def _deeds() -> re.Pattern[str]:
    forms = sorted(map(re.escape, lexicon.inverse("event_types")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
