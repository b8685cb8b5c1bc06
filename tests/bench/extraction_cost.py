"""What extraction costs beside a bare parse of the same text by the same model, in turns in one process.

.venv/bin/python tests/bench/extraction_cost.py [--rounds 5] [FILE…]

FILE…: articles (`.txt`, `.md`); without any, the sample briefing. Each round parses and reads every article, by
turns; what is said is processor time, the median of the rounds: against the model as spaCy loads it, and against our
own pipeline, whose matrix products are faster.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.extract import parse, provenance, reader
from briefing_app.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language

    from briefing_app.model.text import Article


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _times(article: Article, bare: Language) -> tuple[float, float, float]:
    """Seconds of the bare parse, of our own pipeline's and of the reading."""
    return (
        _seconds(lambda: list(bare.pipe([article.text]))),
        _seconds(lambda: list(parse.pipeline().pipe([article.text]))),
        _seconds(lambda: reader.read(article)),
    )


def _round(articles: list[Article], bare: Language) -> tuple[float, float, float]:
    plain, own, read = map(sum, zip(*(_times(article, bare) for article in articles), strict=True))
    return plain, own, read


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    names = given.files or sorted(Path(paths.sample()).glob("20*.md"))
    articles = [files.read_file(path) for path in names]
    bare = parse.loaded(provenance.installed() or provenance.SHIPPED)
    _round(articles, bare)  # what is read and compiled once is not an article's cost
    rounds = [_round(articles, bare) for _ in range(given.rounds)]
    plain, own, read = (median(times) for times in zip(*rounds, strict=True))
    _say(f"{len(articles)} articles: bare parse {plain:.2f} s, our pipeline {own:.2f} s, extraction {read:.2f} s")
    _say(f"extraction / bare parse {_spread(read / plain for plain, _, read in rounds)}")
    _say(f"extraction / our pipeline {_spread(read / own for _, own, read in rounds)}")


def _say(line: str) -> None:
    print(line)  # noqa: T201 - a report for whoever ran it


def _spread(ratios: Iterable[float]) -> str:
    low, *_, high = ordered = sorted(ratios)
    return f"{median(ordered):.2f} ({low:.2f}–{high:.2f})"


if __name__ == "__main__":
    main()
