"""Speed of the store: `pytest tests/bench/bench_store.py --benchmark-only`. Figures stand in docs/benchmarks.md."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Review, Stage
from briefing_app.model.text import Article
from briefing_app.store.store import Store
from briefing_app.study.schedule import Scheduler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_KNOWN = Memory(Stage.LEARNING, 2.3, 5.1, _NOW, _NOW, 1, 1)
_WORDS = ["minister", "summit", "talks", "trade", "premier", "visit", "border", "statement", "agreed", "resigned"]
_WORDS += ["bank", "tonnes", "press", "official"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "briefing.db", now=_NOW) as opened:
        yield opened


def _cards(count: int) -> list[Card]:
    return [
        Card(
            f"card-{number}",
            CardKind.EVENT,
            Form.QUESTION,
            f"When did the {_WORDS[number % 14]} of {number} speak of the {_WORDS[number % 11]}?",
            f"On day {number} of the {_WORDS[number % 13]}",
            f"event/{number}",
            (),
        )
        for number in range(count)
    ]


def test_answer_committed(store: Store, benchmark: BenchmarkFixture) -> None:
    """The answer and the new memory, on the disk: at most 1 ms median."""
    review = Review("card-1", _NOW, Rating.GOOD, 3.0)

    benchmark.pedantic(  # type: ignore[no-untyped-call]  # pytest-benchmark leaves it untyped
        store.add_review, (review, _KNOWN), {"scheduler": "fsrs6:x"}, rounds=2000, iterations=1, warmup_rounds=50
    )


def test_store_opened(tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    path = tmp_path / "briefing.db"
    Store.open(path, now=_NOW).close()

    benchmark(lambda: Store.open(path, now=_NOW).close())


def test_ten_thousand_cards_put(store: Store, benchmark: BenchmarkFixture) -> None:
    cards = _cards(10_000)

    benchmark.pedantic(store.put_cards, (cards,), rounds=3)  # type: ignore[no-untyped-call]  # as above


def test_article_kept(store: Store, benchmark: BenchmarkFixture) -> None:
    texts = iter(range(10_000))

    benchmark(lambda: store.put_article(Article("a.txt", f"{next(texts)} " + " ".join(_WORDS) * 60)))


def test_thousand_answers_replayed(benchmark: BenchmarkFixture) -> None:
    log = [Review(f"card-{n % 200}", _NOW + timedelta(days=n // 200), Rating.GOOD, 3.0) for n in range(1000)]

    benchmark(Scheduler().replay, log)
