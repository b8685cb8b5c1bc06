"""How long the sample briefing takes from file to facts, against a bare parse of the same text by the same model.

./run test tests/bench/bench_reading.py --benchmark-only
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from briefing_app import paths
from briefing_app.collate.build import collate
from briefing_app.extract import parse, provenance, reader
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.reading import files
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    parse.pipeline()
    return tuple(files.read_file(path) for path in sorted(Path(paths.sample()).glob("20*.md")))


@pytest.fixture(scope="module")
def extractions(articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    return tuple(reader.read(article) for article in articles)


def test_bare_parse_of_the_sample(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    bare = parse.loaded(provenance.installed() or provenance.SHIPPED)
    benchmark(lambda: list(bare.pipe([article.text for article in articles])))


def test_extraction_of_the_sample(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    benchmark(lambda: [reader.read(article) for article in articles])


def test_collating_the_sample(
    benchmark: BenchmarkFixture, articles: tuple[Article, ...], extractions: tuple[Extraction, ...]
) -> None:
    benchmark(lambda: collate(articles, extractions))


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    parse.pipeline()
    with Store.open(now=datetime(2026, 11, 22, tzinfo=UTC)) as store:
        yield Workspace(store, reader.read, UTC)


def _take(workspace: Workspace, place: Path) -> None:
    for step in workspace.reading([place]):
        workspace.keep(step)


def _rewritten(path: Path, rounds: Iterator[int]) -> None:
    path.write_text(f"{path.read_text('utf-8')}\nIt was rewritten {next(rounds)} times.\n", "utf-8")


def test_one_changed_article(benchmark: BenchmarkFixture, workspace: Workspace, tmp_path: Path) -> None:
    file, rounds = tmp_path / "one.md", itertools.count()
    file.write_text(min(paths.sample().glob("20*.md")).read_text("utf-8"), "utf-8")
    measure: Callable[..., None] = benchmark.pedantic
    measure(_take, (workspace, file), setup=lambda: _rewritten(file, rounds), rounds=10)


def test_one_changed_article_among_200(benchmark: BenchmarkFixture, workspace: Workspace, tmp_path: Path) -> None:
    samples = [path.read_text("utf-8") for path in sorted(paths.sample().glob("20*.md"))]
    for number in range(200):
        (tmp_path / f"{number:03}.md").write_text(
            f"{samples[number % len(samples)]}\nIt was article {number}.\n", "utf-8"
        )
    _take(workspace, tmp_path)
    rounds = itertools.count()
    measure: Callable[..., None] = benchmark.pedantic
    measure(_take, (workspace, tmp_path), setup=lambda: _rewritten(tmp_path / "000.md", rounds), rounds=10)
