#!/usr/bin/env python3
"""Fits what makes a line furniture, and measures it: `python tests/bench/fit_furniture.py SOURCE… [--write]`.

A SOURCE is a folder of pages whose furniture begins with a tilde (`tests/reading/pages`), a folder of annotated
articles (`NNN.json`, its texts beside it or after a colon: `GOLD:TEXTS`), or after `clean=` a folder of articles
without pages around them, where the rules are right. Traits are the program's own. Printed is the honest figure:
every page judged by weights fitted on the others. `--write` puts the weights of all pages into `resources/lexicon`,
`--wrong` tells which lines are judged wrongly.

The rules know the pages they were made on, so their marks are too good there for a regression that shall work where
rules fail: a part of the marks is hidden while it is fitted (`HIDDEN`). The regression is that of `fit_events`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import paths  # noqa: E402 - after the path
from briefing_app.reading import furniture, likely  # noqa: E402 - the same
from tests.bench import logistic  # noqa: E402 - the same
from tests.reading import tildes  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.reading.line_traits import View

RIDGE = 2.0
RAREST = 8  # lines that must have a trait for it to get a weight
HIDDEN = (5, 3)  # of the rules' marks every fifth, and once more every third
FOLDS = 10
CLEAN = 0.5  # weight of a line of an article without a page
STEPS = (0.4, 0.8, 1.2, 1.6, 2.0, 2.4)
MOSTLY = 0.5  # of a line's characters


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its length, its traits, whether it is furniture, whether the rules say so."""

    words: str
    traits: frozenset[str]
    is_furniture: bool
    by_rule: bool


@dataclass(slots=True)
class Page:
    """One annotated page: its lines as the rules leave them, and as they are when marks are hidden."""

    name: str
    clean: bool
    rows: list[Row]
    hidden: list[Row] = field(default_factory=list)


def main() -> None:
    """Fit, measure, and write if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", nargs="+")
    options.add_argument("--write", action="store_true")
    options.add_argument("--wrong", action="store_true")
    given = options.parse_args()
    pages = [page for source in given.source for page in _pages(source)]
    odds = _judged(pages)
    _report(pages, odds)
    if given.wrong:
        _tell_wrong(pages, odds)
    if given.write:
        _write(pages)


def _pages(source: str) -> Iterator[Page]:
    clean = source.startswith("clean=")
    folder, _, texts = source.removeprefix("clean=").partition(":")
    annotated = sorted(Path(folder).glob("[0-9]*.json"))
    for path in annotated:
        gold = json.loads(path.read_text("utf-8"))
        text = next(Path(texts or folder).glob(f"{path.stem}*.txt")).read_text("utf-8")
        yield _page(
            path.stem, text, {at for start, end in gold.get("boilerplate_spans", ()) for at in range(start, end)}
        )
    for path in () if annotated else sorted(Path(folder).glob("*.txt")):
        text, spans = tildes.read(path.read_text("utf-8"))
        marked = {at for span in spans for at in range(span.start, span.end)}
        yield _page(path.stem, text, None if clean else marked)


def _page(name: str, text: str, marked: set[int] | None) -> Page:
    view = furniture.by_rules(text)
    kinds = [line.kind for line in view.page]
    truth = [
        kind is not None
        if marked is None
        else sum(at in marked for at in range(line.start, line.span.end)) > MOSTLY * len(line.raw)
        for kind, line in zip(kinds, view.page, strict=True)
    ]
    ruled = [kind is not None for kind in kinds]
    page = Page(name, marked is None, _rows(view, truth, ruled))
    for every in HIDDEN:
        for at, line in enumerate(view.page):
            line.kind = None if at % every == 0 else kinds[at]
        page.hidden += _rows(view, truth, ruled)
    return page


def _rows(view: View, truth: Sequence[bool], ruled: Sequence[bool]) -> list[Row]:
    return [
        Row(line.raw, view.traits(at), truth[at], ruled[at]) for at, line in enumerate(view.page) if at != view.title
    ]


def _judged(pages: Sequence[Page]) -> dict[str, list[float]]:
    """The log odds of each page's lines, by weights fitted without it."""
    found = {}
    for fold in range(FOLDS):
        weights = _fitted([page for at, page in enumerate(pages) if at % FOLDS != fold])
        for page in pages[fold::FOLDS]:
            found[page.name] = [_odds(weights, row) for row in page.rows]
    return found


def _odds(weights: Mapping[str, float], row: Row) -> float:
    odds = sum(weights.get(trait, 0.0) for trait in row.traits)
    return odds if likely.may_be(row.traits) else min(odds, 0.0) - 1


def _fitted(pages: Sequence[Page]) -> dict[str, float]:
    rows = [(row, CLEAN if page.clean else 1.0) for page in pages for row in page.hidden]
    counted = Counter(trait for row, _ in rows for trait in row.traits)
    names = sorted(trait for trait, times in counted.items() if times >= RAREST)
    at = {name: number for number, name in enumerate(names)}
    traits = np.zeros((len(rows), len(names)))
    for number, (row, _) in enumerate(rows):
        traits[number, [at[trait] for trait in row.traits if trait in at]] = 1
    truth = np.array([float(row.is_furniture) for row, _ in rows])
    weight = np.array([one for _, one in rows])
    found = logistic.fitted(traits, truth, np.full(len(names), RIDGE), weight)
    return dict(zip(names, (float(one) for one in found), strict=True))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _report(pages: Sequence[Page], odds: Mapping[str, Sequence[float]]) -> None:
    shown = [page for page in pages if not page.clean]
    _say(f"{len(shown)} pages, {len(pages) - len(shown)} clean texts; by characters, title left out")
    for least in (float("inf"), *STEPS):
        hit = marked = wanted = 0
        for page in shown:
            for row, one in zip(page.rows, odds[page.name], strict=True):
                says = row.by_rule or one >= least
                hit += len(row.words) * (says and row.is_furniture)
                marked, wanted = marked + len(row.words) * says, wanted + len(row.words) * row.is_furniture
        clean = sum(
            one >= least and not row.by_rule
            for page in pages
            if page.clean
            for row, one in zip(page.rows, odds[page.name], strict=True)
        )
        figures = f"P {hit / marked:.3f}  R {hit / wanted:.3f}  F1 {2 * hit / (marked + wanted):.3f}"
        _say(f"odds {least:>4}: {figures}  lines of clean texts {clean}")


def _tell_wrong(pages: Sequence[Page], odds: Mapping[str, Sequence[float]]) -> None:
    for page in pages:
        for row, one in zip(page.rows, odds[page.name], strict=True):
            if (row.by_rule or one >= likely.SURE) != row.is_furniture:
                _say(
                    f"{page.name:<20.20} {'missed' if row.is_furniture else 'WRONG':<7} {one:5.1f} {row.words[:110]}"
                )


def _write(pages: Sequence[Page]) -> None:
    lines = sum(len(page.rows) for page in pages)
    about = (
        "What each trait of a line adds to the log odds that it is furniture; fitted by tests/bench/fit_furniture.py "
        f"on {len(pages)} pages and articles with {lines} lines."
    )
    weights = {name: round(one, 2) for name, one in sorted(_fitted(pages).items())}
    path = paths.resources() / "lexicon" / "furniture_weights.json"
    path.write_text(json.dumps({"about": about, "weights": weights}, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
