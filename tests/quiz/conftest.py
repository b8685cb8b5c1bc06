"""A small dossier built by hand: ministers of two countries, a president and four dated events."""

from __future__ import annotations

import pytest

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Difference,
    Dossier,
    Event,
    Office,
    Quote,
    QuoteKind,
    Slot,
    Status,
    Version,
)
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When

NORTH = Article("north.md", "Ana Petrova met Omar Haddad.", outlet="Northern Post", published=When("2024-03-05"))
SOUTH = Article("south.md", "Omar Haddad met Ana Petrova.", outlet="Southern Mail", published=When("2024-03-06"))
MET = "Ana Petrova met Omar Haddad in Geneva."
PROOF = (Evidence(NORTH.key, Span(0, 28)),)


def person(name: str, title: str, side: str, salience: float) -> Actor:
    office = Office(title, When("2024-03"), former=False, evidence=PROOF)
    return Actor(f"person/{name}", name, ActorKind.PERSON, offices=(office,), side=side, salience=salience)


def event(what: str, day: str, *actors: str) -> Event:
    keys = tuple(f"person/{actor}" for actor in actors)
    return Event(f"event/{what}", what, When(day), Status.HAPPENED, keys, PROOF, salience=0.5, confidence=0.9)


@pytest.fixture
def dossier() -> Dossier:
    actors = (
        person("Ana Petrova", "Foreign Minister of Norvia", "Norvia", 0.9),
        person("Omar Haddad", "Foreign Minister of Sudria", "Sudria", 0.8),
        person("Lena Brandt", "Prime Minister of Norvia", "Norvia", 0.6),
        person("Juan Ortiz", "President of Sudria", "Sudria", 0.5),
        person("Mara Lind", "Finance Minister of Norvia", "Norvia", 0.3),
        person("Ivo Stern", "Interior Minister of Norvia", "Norvia", 0.2),
        person("Rosa Vidal", "Finance Minister of Sudria", "Sudria", 0.2),
        person("Amir Nasser", "Health Minister of Sudria", "Sudria", 0.2),
        person("Dina Khoury", "Trade Minister of Sudria", "Sudria", 0.1),
    )
    lands = tuple(
        Actor(f"country/{name}", name, ActorKind.COUNTRY, side=name, mentions=PROOF, salience=0.1)
        for name in ("Norvia", "Sudria", "Estria", "Westria", "Midland")
    )
    events = (
        event(MET, "2024-03-04", "Ana Petrova", "Omar Haddad"),
        event("Lena Brandt resigned.", "2024-02-10", "Lena Brandt"),
        event("Juan Ortiz signed the treaty.", "2024-01-20", "Juan Ortiz"),
        event("Mara Lind visited Sudria.", "2023-12-01", "Mara Lind"),
    )
    quote = Quote("quote/open", "The door is open", QuoteKind.SPEECH, PROOF, speaker="person/Ana Petrova")
    south = Version("6 March", (Evidence(SOUTH.key, Span(0, 28)),))
    difference = Difference(
        "difference/day", Slot.DATE, "the day of the talks", "e", (Version("5 March", PROOF), south)
    )
    return Dossier((NORTH, SOUTH), (*actors, *lands), (quote,), events, (difference,))


@pytest.fixture
def cards() -> tuple[Card, ...]:
    def card(key: str, kind: CardKind, front: str, back: str, fact: str) -> Card:
        return Card(key, kind, Form.QUESTION, front, back, fact, PROOF)

    return (
        card("c1", CardKind.QUOTE, "Who said “The door is open”?", "Ana Petrova", "quote/open"),
        card("c2", CardKind.ACTOR, "Who was foreign minister of Sudria?", "Omar Haddad", "person/Omar Haddad"),
        card("c3", CardKind.EVENT, "When did Lena Brandt resign?", "10 February 2024", "event/Lena Brandt resigned."),
        card("c5", CardKind.EVENT, "Whom did Ana Petrova meet in Geneva?", "Somebody", f"event/{MET}"),
        card("c6", CardKind.EVENT, "What did Juan Ortiz sign?", "The treaty", "event/Juan Ortiz signed the treaty."),
        card("c7", CardKind.EVENT, "Which country did Mara Lind visit?", "Sudria", "event/Mara Lind visited Sudria."),
        card("c4", CardKind.DIFFERENCE, "On which day were the talks?", "5 or 6 March", "difference/day"),
    )
