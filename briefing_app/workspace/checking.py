"""What a person should look at: facts the machine is unsure of, those that the deck rests on first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.model import confidence
from briefing_app.model.facts import Actor, ActorKind, Event, Quote, QuoteKind
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier

_NOBODYS = (QuoteKind.SCARE, QuoteKind.TITLE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One fact or card to be accepted, put right or rejected.

    Attributes:
        key: of the actor, event, quote or card.
        evidence: the first place that states it.
    """

    key: str
    evidence: Evidence


def unsure(fact: Actor | Quote | Event) -> bool:
    """Whether a person should look at this fact first; words that are nobody's speech and mere places need none."""
    nobodys = isinstance(fact, Quote) and fact.kind in _NOBODYS and fact.speaker is None
    place = isinstance(fact, Actor) and fact.kind is ActorKind.PLACE  # on no card
    return fact.confidence < confidence.LIKELY and not (nobodys or place)


def suggestions(dossier: Dossier, cards: Sequence[Card]) -> tuple[Suggestion, ...]:
    """All there is to check: what a card of the deck rests on, then the rest; each by articles, in text order.

    So whoever has time for ten of a hundred puts right what would be learnt. A suggested card is left out while the
    fact it asks is itself to be checked: it goes the way of its fact.
    """
    facts = [*_unsure(dossier.actors), *_unsure(dossier.quotes), *_unsure(dossier.events)]
    asked = {found.key for found in facts}
    made = [
        Suggestion(card.key, card.evidence[0])
        for card in cards
        if card.suggested and card.evidence and card.fact not in asked
    ]
    learnt = {key for card in cards for key in (card.key, card.fact, *card.actors)}
    nth = {key: place for place, key in enumerate(article.key for article in dossier.articles)}
    last = len(nth)
    return tuple(
        sorted(
            (*facts, *made),
            key=lambda row: (row.key not in learnt, nth.get(row.evidence.article, last), row.evidence.span.start),
        )
    )


def per_article(found: Iterable[Suggestion]) -> Counter[str]:
    """How many suggestions each article has, by its key."""
    return Counter(row.evidence.article for row in found)


def _unsure(facts: Sequence[Actor | Quote | Event]) -> Iterator[Suggestion]:
    for fact in facts:
        if fact.confidence >= confidence.LIKELY:
            continue
        evidence = fact.mentions if isinstance(fact, Actor) else fact.evidence
        if evidence and unsure(fact):
            yield Suggestion(fact.key, evidence[0])
