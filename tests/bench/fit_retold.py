#!/usr/bin/env python3
"""Fits which two reports tell one event, and measures it: `fit_retold.py [--labels FILE] [--write] STORE=SHEET…`.

Each STORE is a data folder with the articles of one briefing, read; SHEET lists the events that several of them tell:
`{"same_events": [{"told": [{"sentence": …}, …]}]}`. A pair of reports is one event if one of these is told by both
their sentences; FILE puts right what follows wrongly from that (`[[[what, what], true], …]`, by the wording of the
reports), since a sentence may tell two things. Printed is the honest figure: every briefing judged by weights fitted
on the others. `--write` puts the weights of all into `resources/lexicon`.

The regression is logistic with a ridge on traits of one scale, solved by Newton's method, as in `fit_events.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import paths  # noqa: E402 - after the path
from briefing_app.cli.place import opened  # noqa: E402 - the same
from briefing_app.collate import build, events, retold  # noqa: E402 - the same
from briefing_app.collate.reports import Weights  # noqa: E402 - the same
from briefing_app.model.text import Evidence, Span  # noqa: E402 - the same
from tests.bench import logistic  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from briefing_app.collate.reports import Report
    from briefing_app.model.text import Article

    Numbers = NDArray[np.float64]
    Labels = Mapping[frozenset[str], bool]

RIDGE = 10.0
KEPT = (0.9, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5)  # odds from which on the share of right pairs is printed


@dataclass(slots=True)
class Pair:
    """Two reports that may be one, and whether they are."""

    briefing: str
    one: Report
    other: Report
    traits: Mapping[str, float]
    same: bool
    odds: float = 0.0


def main() -> None:
    """Fit, measure, and write if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("briefings", nargs="+")
    options.add_argument("--labels", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    known = json.loads(given.labels.read_text("utf-8")) if given.labels else []
    labels = {frozenset(wordings): same for wordings, same in known}
    briefings = [one.partition("=")[::2] for one in given.briefings]
    pairs = [pair for store, sheet in briefings for pair in _pairs(store, sheet, labels)]
    for briefing in {pair.briefing for pair in pairs}:
        weights = _fitted([pair for pair in pairs if pair.briefing != briefing])
        for pair in pairs:
            if pair.briefing == briefing:
                pair.odds = sum(weights[name] * value for name, value in pair.traits.items())
    _report(pairs)
    if given.write:
        _write(pairs, len(given.briefings))


def _pairs(store: str, sheet: str, labels: Labels) -> Iterator[Pair]:
    found, articles = _reports(Path(store))
    same = [_told(event["told"], articles) for event in json.loads(Path(sheet).read_text("utf-8"))["same_events"]]
    weights = Weights(found)
    for first, second in retold.considered(found):
        one, other = found[first], found[second]
        by_sheet = any(_is_told(one, told) and _is_told(other, told) for told in same)
        label = labels.get(frozenset((one.event.what, other.event.what)), by_sheet)
        yield Pair(Path(sheet).name, one, other, retold.traits(one, other, weights), label)


def _reports(store: Path) -> tuple[list[Report], Sequence[Article]]:
    """The reports of a briefing before any of them are merged, as the program takes them apart."""
    caught: list[Report] = []
    merge = events.merge

    def caught_first(found: Sequence[Report], articles: int) -> events.Merged:
        caught.extend(found)
        return merge(found, articles)

    build.events.merge = caught_first  # type: ignore[attr-defined]
    with opened(store) as workspace:
        dossier = build.collate(workspace._store.articles(), workspace._store.extractions())
    build.events.merge = merge  # type: ignore[attr-defined]
    return caught, dossier.articles


def _told(rows: Sequence[Mapping[str, str]], articles: Sequence[Article]) -> list[Evidence]:
    sentences = [row["sentence"] for row in rows]
    return [
        Evidence(article.key, Span(start, start + len(sentence)))
        for article in articles
        for sentence in sentences
        if (start := article.text.find(sentence)) >= 0
    ]


def _is_told(report: Report, told: Sequence[Evidence]) -> bool:
    here = report.event.evidence[0]
    return any(
        here.article == there.article and here.span.start < there.span.end and there.span.start < here.span.end
        for there in told
    )


def _fitted(pairs: Sequence[Pair]) -> dict[str, float]:
    names = sorted(pairs[0].traits)
    traits = np.array([[pair.traits[name] for name in names] for pair in pairs], dtype=np.float64)
    truth = np.array([pair.same for pair in pairs], dtype=np.float64)
    scale = np.array([1.0 if name == "always" else spread for name, spread in zip(names, traits.std(0), strict=True)])
    pull = np.array([0.0 if name == "always" else RIDGE for name in names])
    found = logistic.fitted(traits / scale, truth, pull) / scale
    return dict(zip(names, map(float, found), strict=True))


def _chosen(pairs: Sequence[Pair]) -> list[Pair]:
    """Those of which each report is the other's clear counterpart, likeliest first."""
    rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
    for pair in pairs:
        rivals[id(pair.one), pair.other.article.key].append(pair.odds)
        rivals[id(pair.other), pair.one.article.key].append(pair.odds)
    best = {key: retold.clear_best(row) for key, row in rivals.items()}
    sides = [((id(p.one), p.other.article.key), (id(p.other), p.one.article.key)) for p in pairs]
    chosen = [p for p, (one, other) in zip(pairs, sides, strict=True) if p.odds == best[one] == best[other]]
    return sorted(chosen, key=lambda pair: -pair.odds)


def _report(pairs: Sequence[Pair]) -> None:
    chosen = _chosen(pairs)
    sys.stdout.write(f"{len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one event\n")
    for least in KEPT:
        kept = [pair for pair in chosen if 1 / (1 + np.exp(-pair.odds)) >= least]
        right = sum(pair.same for pair in kept)
        sys.stdout.write(f"odds from {least}: {len(kept)} joined, {right} right, {right / max(1, len(kept)):.2f}\n")
    for pair in chosen:
        if not pair.same and 1 / (1 + np.exp(-pair.odds)) >= KEPT[-1]:
            told = f"{pair.one.event.what} | {pair.other.event.what}"
            sys.stdout.write(f"wrong at {1 / (1 + np.exp(-pair.odds)):.2f} in {pair.briefing}: {told}\n")


def _write(pairs: Sequence[Pair], briefings: int) -> None:
    same = sum(pair.same for pair in pairs)
    by = f"by tests/bench/fit_retold.py on {len(pairs)} pairs, {same} of them one event, of {briefings} briefings"
    table = {
        "about": f"What each trait of two reports adds to the log odds that they tell one event; fitted {by}.",
        "weights": {name: round(weight, 2) for name, weight in _fitted(pairs).items()},
    }
    path = paths.resources() / "lexicon" / "retold_weights.json"
    path.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
