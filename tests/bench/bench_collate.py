"""Merging 100 and 1,000 articles: `./run test tests/bench/bench_collate.py --benchmark-only`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.collate.conftest import Newsroom

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PEOPLE = ("Antony Blinken", "Anthony Blinken", "Blinken", "Qin Gang", "Wang Yi", "Li Qiang", "Li Keqiang", "Li")
DEEDS = ("met Qin Gang", "visited Beijing", "refused to meet Wang Yi", "arrived in Beijing", "called off a visit")
DAYS = ("2023-06-18", "2023-06-19", "2023-06", "2024-04-26", None)


def full(articles: int) -> Newsroom:
    """Articles of eight events and eight quotes each, by the same few people."""
    newsroom = Newsroom()
    for number in range(articles):
        page = newsroom.page(f"Article {number}.", published=f"2023-{number % 12 + 1:02d}-{number % 28 + 1:02d}")
        for step in range(8):
            key = page.person(PEOPLE[(number + step) % len(PEOPLE)], "minister")
            page.event(f"{PEOPLE[step]} {DEEDS[step % 5]} for the {number % 40}th time.", DAYS[step % 5], key)
            page.quote(f"We must stop, and {number % 50} more words of this kind", key)
    return newsroom


@pytest.mark.parametrize("articles", [100, 1000])
def test_articles_merged(benchmark: BenchmarkFixture, articles: int) -> None:
    newsroom = full(articles)
    benchmark(newsroom.dossier)
