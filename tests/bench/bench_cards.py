"""The deck of 200 articles: `./run test tests/bench/bench_cards.py --benchmark-only`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards.build import build
from tests.bench.bench_collate import full

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

ARTICLES = 200
COUNT = 120


def test_the_deck_of_two_hundred_articles(benchmark: BenchmarkFixture) -> None:
    newsroom = full(ARTICLES)
    dossier = newsroom.dossier()
    benchmark(build, dossier, COUNT)
