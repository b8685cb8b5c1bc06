#!/usr/bin/env python3
"""Fits which quotation is worth a card, and measures it: `python tests/bench/fit_worth.py GOLD[:TEXTS]… [--write]`.

Each GOLD is a folder of annotated articles (`NNN.json`, as in `tests/gold`); their texts with `index.json` stand in
TEXTS, by default the same folder. Traits are the program's own (`extract.worth`). Each key quotation of an article is
paired with each other one; a logistic regression without intercept over the differences of their traits, with a
ridge, is solved by Newton's method (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, §4.4).
Printed is the honest figure: every article judged by weights fitted on the others. `--write` puts the weights of all
articles into `resources/lexicon`.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import paths  # noqa: E402 - after the path
from briefing_app.extract import reader, worth  # noqa: E402 - the same
from briefing_app.model.facts import QuoteKind  # noqa: E402 - the same
from briefing_app.reading import files, index  # noqa: E402 - the same
from tests.bench import logistic  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from briefing_app.model.text import Span

    Numbers = NDArray[np.float64]

RIDGE = 4.0
SAME = 0.8  # intersection over union of a quotation and the annotated one
SAID = frozenset({"speech", "fragment", "print"})


@dataclass(slots=True)
class Article:
    """One annotated article: the traits of its quotations, which of them are key, and how many are in the gold."""

    traits: list[dict[str, float]]
    key: list[bool]
    wanted: int


def main() -> None:
    """Fit, measure, and write if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="+")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    articles = [one for folder in given.gold for one in _articles(*folder.partition(":")[::2])]
    names = sorted({name for article in articles for row in article.traits for name in row})
    found = sum(_hits(one, names, _fitted([two for two in articles if two is not one], names)) for one in articles)
    weights = _fitted(articles, names)
    wanted = sum(article.wanted for article in articles)
    fitted = sum(_hits(one, names, weights) for one in articles)
    sys.stdout.write(f"{len(articles)} articles, {wanted} key quotations\n")
    sys.stdout.write(f"each by the others {found / wanted:.3f}, all by all {fitted / wanted:.3f}\n")
    if given.write:
        _write(names, weights, len(articles), wanted)


def _articles(gold: str, texts: str) -> Iterator[Article]:
    folder = Path(texts or gold)
    known = index.load(folder / "index.json")
    for path in sorted(Path(gold).glob("[0-9]*.json")):
        text = next(folder.glob(f"{path.stem}*.txt"))
        yield _article(json.loads(path.read_text("utf-8")), index.with_given(files.read_file(text), known[text.name]))


def _article(gold: dict[str, Any], text: Any) -> Article:  # noqa: ANN401 - reading's Article; a name of its own here would confuse
    said = [row for row in gold["quotes"] if row["kind"] in SAID and not row.get("block")]
    found = reader.read(text)
    rows = zip(found.quotes, worth.traits(found.quotes, found.actors, len(text.text)), strict=True)
    kept = [(quote, row) for quote, row in rows if quote.kind not in {QuoteKind.SCARE, QuoteKind.TITLE}]
    key = [any(one["key"] and _same(quote.evidence[0].span, one) for one in said) for quote, _ in kept]
    return Article([row for _, row in kept], key, sum(bool(one["key"]) for one in said))


def _same(span: Span, told: dict[str, Any]) -> bool:
    shared = min(span.end, told["end"]) - max(span.start, told["start"])
    return bool(shared >= SAME * (max(span.end, told["end"]) - min(span.start, told["start"])))


def _matrix(article: Article, names: Sequence[str]) -> Numbers:
    rows = [[row.get(name, 0.0) for name in names] for row in article.traits]
    return np.array(rows, dtype=np.float64).reshape(-1, len(names))


def _fitted(articles: Sequence[Article], names: Sequence[str]) -> Numbers:
    """Weights under which the key quotation of a pair comes first; each article counts by the root of its pairs."""
    rows, counts = [], []
    for article in articles:
        traits = _matrix(article, names)
        pairs = [(a, b) for a, yes in enumerate(article.key) if yes for b, no in enumerate(article.key) if not no]
        rows += [traits[a] - traits[b] for a, b in pairs]
        counts += [max(1, len(pairs)) ** -0.5] * len(pairs)
    return logistic.fitted(np.array(rows), np.ones(len(rows)), np.full(len(names), RIDGE), np.array(counts))


def _hits(article: Article, names: Sequence[str], weights: Numbers) -> int:
    """How many key quotations are among as many ranked first."""
    order = np.argsort(-(_matrix(article, names) @ weights), kind="stable")
    return sum(article.key[at] for at in order[: article.wanted])


def _write(names: Sequence[str], weights: Numbers, articles: int, wanted: int) -> None:
    about = (
        "What each trait of a quotation adds to its worth, of which only the order counts; fitted by "
        f"tests/bench/fit_worth.py on {articles} annotated articles with {wanted} key quotations."
    )
    table = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
    path = paths.resources() / "lexicon" / "worth_weights.json"
    path.write_text(json.dumps({"about": about, "weights": table}, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
