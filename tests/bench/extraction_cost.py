"""What extraction costs beside a bare parse of the same text by the same model, in turns in one process.

.venv/bin/python tests/bench/extraction_cost.py [--rounds 5] [FILE…]

FILE…: articles (`.txt`, `.md`); without any, the sample briefing. Each round parses and reads every article, the two in
turns; what is said is processor time, the medians over the rounds and over the articles' sum.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.extract import parse, reader
from briefing_app.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.text import Article


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _round(articles: list[Article]) -> tuple[float, float]:
    """Seconds of the bare parses and of the readings; each article by both before the next."""
    bare = read = 0.0
    for article in articles:
        bare += _seconds(lambda: list(parse.pipeline().pipe([article.text])))
        read += _seconds(lambda: reader.read(article))
    return bare, read


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    names = given.files or sorted(Path(paths.sample()).glob("20*.md"))
    articles = [files.read_file(path) for path in names]
    _round(articles)  # what is read and compiled once is not the article's cost
    rounds = [_round(articles) for _ in range(given.rounds)]
    ratios = sorted(read / bare for bare, read in rounds)
    bare, read = (median(times) for times in zip(*rounds, strict=True))
    print(f"{len(articles)} articles: parse {bare:.2f} s, extraction {read:.2f} s")
    print(f"ratio {median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})")


if __name__ == "__main__":
    main()
