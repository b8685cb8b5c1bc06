"""What a person should look at: facts the machine is unsure of, in the order of the articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Extraction, Quote, QuoteKind, Status
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace
from briefing_app.workspace.checking import suggestions

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
FIRST = Article("first.md", "Ana Petrova came to Geneva. “A turning point,” she said.")
SECOND = Article("second.md", "Ivan Orlov left Geneva.")


def proof(article: Article, words: str) -> tuple[Evidence, ...]:
    start = article.text.index(words)
    return (Evidence(article.key, Span(start, start + len(words))),)


def actor(article: Article, name: str, confidence: float) -> Actor:
    return Actor(f"person/{name}", name, ActorKind.PERSON, mentions=proof(article, name), confidence=confidence)


def event(article: Article, words: str, confidence: float) -> Event:
    return Event(f"event/{words}", words, None, Status.HAPPENED, (), proof(article, words), confidence=confidence)


CAME = event(FIRST, "came to Geneva", 0.4)
LEFT = event(SECOND, "left Geneva", 0.4)
POINT = Quote("quote/point", "A turning point", QuoteKind.SPEECH, proof(FIRST, "A turning point"), confidence=0.5)
DOSSIER = Dossier(
    (FIRST, SECOND),
    (actor(SECOND, "Ivan Orlov", 0.7), actor(FIRST, "Ana Petrova", 0.75)),
    (POINT,),
    (LEFT, CAME),
)


def card(fact: str, evidence: tuple[Evidence, ...], *, suggested: bool) -> Card:
    return Card(f"card/{fact}", CardKind.EVENT, Form.QUESTION, "?", "!", fact, evidence, suggested=suggested)


def test_suggestions_stand_in_the_order_of_the_articles_and_their_text() -> None:
    assert [row.key for row in suggestions(DOSSIER, ())] == [
        "event/came to Geneva",
        "quote/point",
        "person/Ivan Orlov",
        "event/left Geneva",
    ]


def test_what_a_card_of_the_deck_rests_on_is_checked_first() -> None:
    asked = replace(card(LEFT.key, LEFT.evidence, suggested=False), actors=("person/Ivan Orlov",))
    assert [row.key for row in suggestions(DOSSIER, (asked,))] == [
        "person/Ivan Orlov",
        "event/left Geneva",
        "event/came to Geneva",
        "quote/point",
    ]


def test_words_that_are_nobodys_speech_need_no_checking() -> None:
    scare = replace(POINT, kind=QuoteKind.SCARE)
    assert "quote/point" not in [row.key for row in suggestions(replace(DOSSIER, quotes=(scare,)), ())]


def test_places_need_no_checking_for_no_card_asks_of_them() -> None:
    geneva = replace(actor(FIRST, "Geneva", 0.4), kind=ActorKind.PLACE)
    assert suggestions(replace(DOSSIER, actors=(geneva,), quotes=(), events=()), ()) == ()


def test_suggested_card_of_a_sure_fact_is_to_be_checked() -> None:
    made = card("person/Ana Petrova", proof(FIRST, "Ana Petrova"), suggested=True)
    assert suggestions(DOSSIER, (made,))[0].key == made.key


def test_suggested_card_goes_the_way_of_its_fact_while_that_is_to_be_checked() -> None:
    made = card(CAME.key, CAME.evidence, suggested=True)
    assert made.key not in [row.key for row in suggestions(DOSSIER, (made,))]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = {
        FIRST.key: Extraction(FIRST.key, (actor(FIRST, "Ana Petrova", 0.75),), (POINT,), (CAME,)),
        SECOND.key: Extraction(SECOND.key, (actor(SECOND, "Ivan Orlov", 0.7),), (), (LEFT,)),
    }
    store = Store.open(tmp_path / "briefing.db", now=NOW)
    made = Workspace(store, lambda article: found[article.key], UTC)
    for article in (FIRST, SECOND):
        for step in made.rereading(article):
            made.keep(step)
    made.update()
    return made


def test_accepting_and_rejecting_leave_less_to_check_at_once(workspace: Workspace) -> None:
    assert workspace.left_to_check(FIRST.key) == 2
    workspace.correct(CorrectionKind.ACCEPT, CAME.key, None, NOW)
    workspace.correct(CorrectionKind.REJECT, POINT.key, None, NOW.replace(minute=1))
    assert workspace.left_to_check(FIRST.key) == 0
    workspace.undo_correction()
    assert [row.key for row in workspace.suggestions() if row.evidence.article == FIRST.key] == [POINT.key]


def test_what_was_accepted_stays_so_after_merging_anew(workspace: Workspace) -> None:
    workspace.correct(CorrectionKind.ACCEPT, CAME.key, None, NOW)
    workspace.update()
    assert workspace.left_to_check(FIRST.key) == 1
