"""What questions are made from, looked up by key, and what a question in the making is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from string import ascii_uppercase
from typing import TYPE_CHECKING

from briefing_app.model import left_out
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Dossier
from briefing_app.model.games import Question
from briefing_app.model.party import LONGEST
from briefing_app.quiz.recurring import Recurring

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Event, Quote

CHOICES = 4
PROMPT_LIMIT = 240
"""Characters; a longer prompt cannot be read from the back of the room."""
CHOICE_LIMIT = 110
"""Characters of a sentence among four: they must be read at a glance."""


_SEXED = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself|Mr|Mrs|Ms)\b", re.IGNORECASE)


def lettered(told: Iterable[object]) -> str:
    """What is to be told of each choice, behind its letter: 'A May 2023 · B 5 June 2023'."""
    return " · ".join(f"{letter} {each}" for letter, each in zip(ascii_uppercase, told, strict=False))


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that may be asked, and the keys of the facts it would use up."""

    question: Question
    facts: frozenset[str]


@dataclass(frozen=True)
class Ground:
    """A dossier with its cards in the order in which they are to be asked, and chance.

    Attributes:
        dossier: what is known.
        cards: the first is asked first.
        rng: draws the wrong choices and their order.
        words: of a question, at the most.
        offered: how often somebody was a wrong choice so far, by name; so that others have their turn.
    """

    dossier: Dossier
    cards: Sequence[Card]
    rng: Random
    words: int = LONGEST
    offered: Counter[str] = field(default_factory=Counter)

    @cached_property
    def asking(self) -> tuple[Card, ...]:
        """The cards that ask something which can be read out: no blanks, not too long."""
        short = (card for card in self.readable if len(card.front) <= PROMPT_LIMIT)
        return tuple(card for card in short if card.form is Form.QUESTION)

    @cached_property
    def choosing(self) -> tuple[Card, ...]:
        """Those that can be asked with choices: those to be read out, and a printed passage with something left out.

        Not where 'he' or 'her' stands in it: it tells whom the blank holds.
        """
        asking = {card.key for card in self.asking}
        return tuple(card for card in self.readable if card.key in asking or _is_passage(card))

    @cached_property
    def readable(self) -> tuple[Card, ...]:
        """The cards whose front can be read in the time."""
        return tuple(card for card in self.cards if len(card.front.split()) <= self.words)

    @cached_property
    def taught(self) -> dict[str, None]:
        """The keys of the facts that cards are made of, in the order of the cards."""
        return dict.fromkeys(card.fact for card in self.cards)

    @cached_property
    def events(self) -> dict[str, Event]:
        """By key."""
        return {event.key: event for event in self.dossier.events}

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        """By key."""
        return {quote.key: quote for quote in self.dossier.quotes}

    @cached_property
    def recurring(self) -> Recurring:
        """Which events came again."""
        return Recurring(self.dossier)

    @cached_property
    def deeds(self) -> dict[str, list[Event]]:
        """By key of their doer, the events of cards in the order of the cards."""
        found = defaultdict[str, list["Event"]](list)
        for event in (self.events[fact] for fact in self.taught if fact in self.events):
            for doer in event.actors[:1]:
                found[doer].append(event)
        return found

    @cached_property
    def sayings(self) -> dict[str, list[Card]]:
        """By key of the speaker, the cards of quotes."""
        found = defaultdict[str, list[Card]](list)
        for card in self.cards:
            quote = self.quotes.get(card.fact)
            if quote and quote.speaker and card.kind is CardKind.QUOTE:
                found[quote.speaker].append(card)
        return found

    @cached_property
    def named(self) -> dict[str, Actor]:
        """Actors by their name; of two of one name the first."""
        return {actor.name: actor for actor in reversed(self.dossier.actors)}


def _is_passage(card: Card) -> bool:
    """Whether a card asks what is left out of a printed passage that does not tell the sex of its speaker."""
    sexed = card.kind is CardKind.QUOTE and _SEXED.search(card.front)
    return card.form is Form.CLOZE and not sexed and left_out.of(card.front) is not None
