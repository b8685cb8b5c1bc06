"""How long the sample briefing takes from file to facts, against a bare parse of the same text by the same model.

./run test tests/bench/bench_reading.py --benchmark-only
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from briefing_app import paths
from briefing_app.collate.build import collate
from briefing_app.extract import parse, reader
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.reading import files


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    parse.pipeline()
    return tuple(files.read_file(path) for path in sorted(Path(paths.sample()).glob("20*.md")))


@pytest.fixture(scope="module")
def extractions(articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    return tuple(reader.read(article) for article in articles)


def test_bare_parse_of_the_sample(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    benchmark(lambda: list(parse.pipeline().pipe([article.text for article in articles])))


def test_extraction_of_the_sample(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    benchmark(lambda: [reader.read(article) for article in articles])


def test_collating_the_sample(
    benchmark: BenchmarkFixture, articles: tuple[Article, ...], extractions: tuple[Extraction, ...]
) -> None:
    benchmark(lambda: collate(articles, extractions))
