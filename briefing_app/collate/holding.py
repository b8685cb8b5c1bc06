"""Whether a correction can hold: refused in place with a sentence, before it is logged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from briefing_app.codec import from_json
from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind, Likelihood
from briefing_app.model.cards import Card
from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Office, Quote, Status
from briefing_app.model.text import Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing_app.model.text import Evidence

T = TypeVar("T")
_STRETCH = re.compile(r"(?P<article>[^:]+):(?P<start>\d+)-(?P<end>\d+)")
_KINDS: dict[str, type[Actor | Quote | Event]] = {"quote": Quote, "event": Event}


def check(kind: CorrectionKind, target: str, value: str | None, dossier: Dossier, cards: Iterable[Card]) -> None:
    """Refuse a correction that cannot hold.

    Args:
        kind, target, value: see `Correction`.
        dossier: as it is now.
        cards: as they are now.

    Raises:
        CorrectionError: what is wrong with it, in one sentence.
    """
    _checks(dossier, cards)[kind](target, value or "")


def _checks(dossier: Dossier, cards: Iterable[Card]) -> dict[CorrectionKind, Callable[[str, str], object]]:
    desk = _Desk(dossier, cards)
    return {
        CorrectionKind.ACCEPT: desk.anything,
        CorrectionKind.REJECT: desk.anything,
        CorrectionKind.LIKELIHOOD: desk.likelihood,
        CorrectionKind.RENAME: lambda key, value: desk.named(key, desk.actors, "actor", value, "A name"),
        CorrectionKind.MERGE: desk.merge,
        CorrectionKind.SPLIT: desk.split,
        CorrectionKind.OFFICE: desk.office,
        CorrectionKind.OFFICE_REJECT: lambda key, value: desk.named(key, desk.actors, "actor", value, "An office"),
        CorrectionKind.SIDE: lambda key, _: desk.known(key, desk.actors, "actor"),
        CorrectionKind.SPEAKER: desk.speaker,
        CorrectionKind.DATE: desk.date,
        CorrectionKind.STATUS: desk.status,
        CorrectionKind.PLACE: lambda key, _: desk.known(key, desk.events, "event"),
        CorrectionKind.WHO: desk.who,
        CorrectionKind.WORDING: lambda key, value: desk.named(key, desk.events, "event", value, "A sentence"),
        CorrectionKind.ADD: desk.addition,
        CorrectionKind.VERDICT: desk.verdict,
        CorrectionKind.NOTE: desk.note,
        CorrectionKind.CARD: desk.card,
        CorrectionKind.CARD_REJECT: lambda key, _: desk.known(key, desk.cards, "card"),
        CorrectionKind.CARD_ADD: desk.card_addition,
        CorrectionKind.DECK_ADD: lambda _, value: _read(value, tuple[Card, ...]),
    }


class _Desk:
    """A dossier and its cards by key, and what each correction asks of them."""

    def __init__(self, dossier: Dossier, cards: Iterable[Card]) -> None:
        self.texts = {article.key: article.text for article in dossier.articles}
        self.actors = {actor.key: actor for actor in dossier.actors}
        self.quotes = {quote.key: quote for quote in dossier.quotes}
        self.events = {event.key: event for event in dossier.events}
        self.differences = {row.key: row for row in dossier.differences}
        self.cards = {card.key: card for card in cards}

    def known(self, key: str, facts: dict[str, T], what: str) -> T:
        if key not in facts:
            raise CorrectionError(f"This {what} is no longer in the briefing.", "Look for it again.")
        return facts[key]

    def anything(self, key: str, _: str) -> None:
        self.known(key, self.actors | self.quotes | self.events | self.differences | self.cards, "fact")

    def named(self, key: str, facts: dict[str, T], what: str, value: str, part: str) -> None:
        self.known(key, facts, what)
        if not value.strip():
            raise CorrectionError(f"{part} cannot be empty.", "Type one, or press Esc to leave it as it was.")

    def merge(self, key: str, value: str) -> None:
        if key == value:
            raise CorrectionError("This cannot be merged into itself.", "Choose another one.")
        families: tuple[tuple[dict[str, object], str], ...] = (
            (dict(self.actors), "actor"),
            (dict(self.quotes), "quote"),
            (dict(self.events), "event"),
        )
        for facts, what in families:
            if key in facts:
                self.known(value, facts, what)
                self._alike(key, value)
                return
        raise CorrectionError("This is no longer in the briefing.", "Look for it again.")

    def _alike(self, *keys: str) -> None:
        """A body taken for a person may be one; a country never is."""
        kinds = {self.actors[key].kind for key in keys if key in self.actors}
        if kinds == {ActorKind.COUNTRY, ActorKind.PERSON}:
            raise CorrectionError("These are a country and a person, so they cannot be one.", "Choose another one.")

    def split(self, key: str, form: str) -> None:
        actor = self.known(key, self.actors, "actor")
        if form not in actor.aliases:
            raise CorrectionError(
                f"“{form}” is no other form of {actor.name}’s name.", "Choose one of the forms that are listed."
            )

    def office(self, key: str, value: str) -> None:
        self.known(key, self.actors, "actor")
        if not _read(value.partition("\n")[0], Office).title.strip():
            raise CorrectionError("An office needs a title.", "Type one, or press Esc to leave it as it was.")

    def speaker(self, key: str, value: str) -> None:
        self.known(key, self.quotes, "quote")
        if value and value not in self.actors:
            raise CorrectionError(
                "Nobody of that name is among the actors.", "Add the actor first, then the speaker."
            )

    def date(self, key: str, value: str) -> None:
        self.known(key, self.events, "event")
        if value:
            _date(value)

    def status(self, key: str, value: str) -> None:
        self.known(key, self.events, "event")
        if value not in set(Status):
            raise CorrectionError(f"“{value}” is no status.", f"Choose one of {', '.join(Status)}.")

    def who(self, key: str, value: str) -> None:
        self.known(key, self.events, "event")
        for actor in value.splitlines():
            self.known(actor, self.actors, "actor")

    def addition(self, key: str, value: str) -> None:
        fact = _read(value, _KINDS.get(key.partition("/")[0], Actor))
        if fact.key != key:
            raise CorrectionError("This fact does not carry its own key.")
        self._found(fact.mentions if isinstance(fact, Actor) else fact.evidence)
        words = fact.name if isinstance(fact, Actor) else fact.text if isinstance(fact, Quote) else fact.what
        if not words.strip():
            raise CorrectionError("There is nothing in it yet.", "Select some words of the article.")

    def verdict(self, key: str, value: str) -> None:
        row = self.known(key, self.differences, "difference")
        if value and value not in {version.value for version in row.versions}:
            raise CorrectionError(f"No source says “{value}”.", "Choose what one of them says, or both.")

    def likelihood(self, key: str, value: str) -> None:
        self.anything(key, "")
        if value and value not in set(Likelihood):
            raise CorrectionError(f"“{value}” is no likelihood.", f"Choose one of {', '.join(Likelihood)}.")

    def note(self, target: str, _: str) -> None:
        found = _STRETCH.fullmatch(target)
        if not found or not self._holds(found["article"], int(found["start"]), int(found["end"])):
            raise CorrectionError("The words this note is on are no longer there.", "Select them again.")

    def card(self, key: str, value: str) -> None:
        self.known(key, self.cards, "card")
        front, _, back = value.partition("\n")
        self._sides(front, back)

    def card_addition(self, key: str, value: str) -> None:
        card = _read(value, Card)
        self._sides(card.front, card.back)
        self._found(card.evidence)
        if card.key != key:
            raise CorrectionError("This card does not carry its own key.")

    def _sides(self, front: str, back: str) -> None:
        if not front.strip() or not back.strip():
            raise CorrectionError("A card needs a question and an answer.", "Type both, or press Esc.")

    def _found(self, evidence: Iterable[Evidence]) -> None:
        if not all(self._holds(piece.article, piece.span.start, piece.span.end) for piece in evidence):
            raise CorrectionError("Its words are not in the article.", "Select them again.")

    def _holds(self, article: str, start: int, end: int) -> bool:
        return Span(start, max(start, end)).of(self.texts.get(article, "")).strip() != ""


def _date(value: str) -> When:
    try:
        return When(value)
    except ValueError as error:
        raise CorrectionError(
            f"“{value}” is no date.", "Write 2024, 2024-03, 2024-03-12 or 2024-03-12/2024-03-14."
        ) from error


def _read(value: str, kind: type[T]) -> T:
    try:
        return from_json(value, kind)
    except ValueError as error:
        raise CorrectionError("This cannot be read as what it should be.", str(error)) from error
