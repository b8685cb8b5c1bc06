"""A field that holds for thousands is not listed but asked of each entry: the answers are the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, CardKind, Form, Memory, Stage
from briefing_app.model.facts import Dossier, Event, Status
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.store import MEMORY, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.hits import Asking

_CARDS = 4_200  # more than `search._FEW`
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_ARTICLE = Article("north.md", "The talks", title="Talks", outlet="Northern Post")
_PROOF = (Evidence(_ARTICLE.key, Span(0, 3)),)
_EVENT = Event("event/met", "They met", When("2023-06-18"), Status.HAPPENED, (), _PROOF)


def _card(nth: int) -> Card:
    words = f"What did envoy {nth} say of the {'harbour' if nth % 2 else 'border'}?"
    return Card(f"card/{nth:05}", CardKind.EVENT, Form.QUESTION, words, "This", _EVENT.key, _PROOF)


@pytest.fixture(scope="module")
def many() -> Iterator[Store]:
    """Every third card is new; the others were last seen one to thirty days ago."""
    now = _NOW
    with Store.open(MEMORY, now=now) as store, store.together():
        store.put_article(_ARTICLE)
        store.put_dossier(Dossier((_ARTICLE,), (), (), (_EVENT,)))
        store.put_cards(_card(nth) for nth in range(_CARDS))
        seen = {nth: now - timedelta(days=nth % 30 + 1) for nth in range(_CARDS) if nth % 3}
        memories = {
            _card(nth).key: Memory(Stage.REVIEW, 10.0, 5.0, now + timedelta(days=nth % 9 - 1), last, None, 3)
            for nth, last in seen.items()
        }
        store.put_memories(memories, scheduler="fsrs6:x")
        yield store


def _found(store: Store, typed: str, asking: Asking, limit: int = 5) -> list[str]:
    return [hit.key for hit in store.search(typed, asking, limit).hits if hit.kind == "card"]


def _cards(*numbers: int) -> list[str]:
    return [_card(nth).key for nth in numbers]


def test_of_all_the_worthiest_come_first(many: Store, asking: Asking) -> None:
    assert _found(many, "source:north", asking) == _cards(0, 1, 2, 3, 4)


def test_of_the_articles_things_each_kind_is_shown(many: Store, asking: Asking) -> None:
    kinds = [hit.kind for hit in many.search("source:north", asking, 2).hits]
    assert kinds == ["event", "card", "card", "article"]


def test_new_ones_are_those_without_memory(many: Store, asking: Asking) -> None:
    assert _found(many, "is:new", asking) == _cards(0, 3, 6, 9, 12)


def test_new_ones_with_a_word(many: Store, asking: Asking) -> None:
    assert set(_found(many, "harbour is:new", asking, 1000)) == set(_cards(*range(3, _CARDS, 6)))


def test_two_fields_that_hold_for_many(many: Store, asking: Asking) -> None:
    assert _found(many, "source:north date:2023-06 -is:new", asking) == _cards(1, 2, 4, 5, 7)


def test_one_field_that_holds_for_many_and_one_for_few(many: Store, asking: Asking) -> None:
    assert _found(many, "source:north prop:due=7", asking) == _cards(8, 17, 26, 35, 44)


def test_memory_and_a_word(many: Store, asking: Asking) -> None:
    wanted = [nth for nth in range(_CARDS) if nth % 3 and nth % 2 and nth % 9 <= 1]
    assert set(_found(many, "harbour is:due", asking, 1000)) == set(_cards(*wanted))
