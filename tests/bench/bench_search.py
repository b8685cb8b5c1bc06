"""Speed of a keystroke in the search: `pytest tests/bench/bench_search.py --benchmark-only`.

Cards of 24 words, drawn from 20,000 as often as words of a language are (Zipf), one in two answered. Figures stand in
docs/benchmarks.md.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, CardKind, Form, Memory, Stage
from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Status
from briefing_app.model.hits import Asking
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_ASKING = Asking(_NOW, _NOW.replace(hour=4), "fsrs6:x", lambda chance: 1 / chance - 1)
_LETTERS = "etaoinshrdlucmfwypvbgkjqxz"
_OFTEN = (
    12,
    9,
    8,
    7.5,
    7,
    6.7,
    6.3,
    6,
    6,
    4.2,
    4,
    2.8,
    2.7,
    2.4,
    2.2,
    2.3,
    2,
    1.9,
    1,
    1.5,
    2,
    0.8,
    0.2,
    0.1,
    0.1,
    0.1,
)
_TYPED = {
    "one letter": "m",
    "two letters": "mi",
    "the commonest word": "the ",
    "three common words": "the minister said",
    "a word half typed": "the minist",
    "a phrase": '"the minister"',
    "a slip": "ministre",
    "one or the other": "minister or summit",
    "without": "minister -summit",
    "an actor": "actor:haddad",
    "an actor and a letter": "actor:haddad m",
    "a month": "date:2023-06",
    "a month and a word": "the date:2023-06",
    "new ones": "is:new",
    "due ones": "is:due",
    "memory": "prop:s>21",
    "memory and a word": "the prop:r<0.9",
    "a source": "source:post",
}


def _words(rng: Random) -> list[str]:
    made = {"".join(rng.choices(_LETTERS, _OFTEN, k=rng.randint(3, 11))) for _ in range(20_000)}
    return ["the", "of", "to", "said", "minister", "in", "and", "summit", *sorted(made)]


def _filled(store: Store, count: int) -> None:
    rng = Random(1)
    words = _words(rng)
    weights = list(accumulate(1 / (nth + 2) for nth in range(len(words))))
    article = Article("north.md", "The talks", title="Talks", outlet="Northern Post")
    proof = (Evidence(article.key, Span(0, 3)),)
    actors = tuple(Actor(f"person/{name}", name, ActorKind.PERSON) for name in ("Omar Haddad", "Ana Petrova"))

    def text(length: int) -> str:
        return " ".join(rng.choices(words, cum_weights=weights, k=length))

    def event(nth: int) -> Event:
        when = When.of(2020 + nth % 5, 1 + nth % 12)
        return Event(f"event/{nth}", text(12), when, Status.HAPPENED, (actors[nth % 50 > 0].key,), proof)

    def card(nth: int, fact: Event) -> Card:
        return Card(f"{nth}", CardKind.EVENT, Form.QUESTION, text(14), text(10), fact.key, proof, actors=fact.actors)

    events = tuple(event(nth) for nth in range(count // 5))
    with store.together():
        store.put_article(article)
        store.put_dossier(Dossier((article,), actors, (), events))
        store.put_cards([card(nth, events[nth % len(events)]) for nth in range(count)])
        memories = {
            f"{nth}": Memory(
                Stage.REVIEW,
                nth % 60 + 0.5,
                5.0,
                _NOW + timedelta(days=nth % 90 - 1),
                _NOW - timedelta(days=5),
                None,
                3,
            )
            for nth in range(0, count, 2)
        }
        store.put_memories(memories, scheduler="fsrs6:x")


@pytest.fixture(scope="module", params=[10_000, 100_000])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("bench") / "briefing.db", now=_NOW) as opened:
        _filled(opened, request.param)
        opened.prepare_search()
        yield opened


@pytest.mark.parametrize("typed", _TYPED.values(), ids=_TYPED)
def test_keystroke(store: Store, typed: str, benchmark: BenchmarkFixture) -> None:
    """At most 2 ms over 10,000 cards and 20 ms over 100,000; five of a kind, as the window asks."""
    benchmark(store.search, typed, _ASKING, 5)


def test_words_read_before_the_first_keystroke(store: Store, benchmark: BenchmarkFixture) -> None:
    """What opening the field costs after the index has changed."""

    def prepare() -> None:
        store._search._known._state = None
        store.prepare_search()

    benchmark(prepare)
