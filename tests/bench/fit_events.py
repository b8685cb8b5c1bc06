#!/usr/bin/env python3
"""Fits what makes a clause an event, and measures it: `fit_events.py GOLD[:TEXTS]… [--write] [--keep]`.

Each GOLD is a folder of annotated articles (`NNN.json`, as in `tests/gold`); their texts with `index.json` stand in
TEXTS, by default the same folder. Candidates and traits are the program's own. Printed is the honest figure: every
article judged by weights fitted on the others. `--write` puts the weights of all articles, and the precision measured
at each step of the odds, into `resources/lexicon`. With `--keep` the weights in use stay, and so does that precision:
only traits without a weight get one, beside them.

The regression is logistic, with a ridge (weights drawn from a normal distribution of variance 1 / RIDGE), solved by
Newton's method: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, §4.4.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import lexicon, paths  # noqa: E402 - after the path
from briefing_app.extract import actors, event_choice, events, marks, quotes  # noqa: E402 - after the path
from briefing_app.extract.event_extent import clause  # noqa: E402 - the same
from briefing_app.extract.event_story import Story  # noqa: E402 - the same
from briefing_app.extract.parse import parse, visible  # noqa: E402 - the same
from briefing_app.reading import files, index  # noqa: E402 - the same
from tests.bench import logistic  # noqa: E402 - the same
from tests.gold import scoring, sheets  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from briefing_app.extract.event_choice import Candidate

    Numbers = NDArray[np.float64]

RIDGE = 2.0
FIXED = 1e7  # the same for a weight that stays
RAREST = 4  # candidates that must have a trait for it to get a weight
PASSING = 0.6  # weight of an event that readers may not agree on, or that matters little
STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
ROUNDS = 2  # of fitting and labelling anew
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e|ion|ation|ment)$")
_SMALL = frozenset({
    "the", "and", "that", "was", "were", "been", "has", "had", "have", "his", "her", "their", "its", "which", "who",
    "would", "will", "said", "with", "from", "for",
})  # fmt: skip
_SHORTEST = 3  # letters


@dataclass(slots=True)
class Row:
    """One candidate: its traits, and whether an annotated event is told by it."""

    one: Candidate
    traits: frozenset[str]
    span: tuple[int, int]
    stems: frozenset[str]
    clause: frozenset[str]
    is_event: float = 0.0
    weight: float = 1.0
    odds: float = 0.5


@dataclass(slots=True)
class Article:
    """One annotated article with its candidates by sentence."""

    name: str
    gold: sheets.Sheet
    told: list[dict[str, Any]]
    sentences: list[list[Row]] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        return [row for sentence in self.sentences for row in sentence]


def main() -> None:
    """Fit, measure, and write if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="+")
    options.add_argument("--write", action="store_true")
    options.add_argument("--keep", action="store_true")
    given = options.parse_args()
    kept = dict(lexicon.weights("event_weights")) if given.keep else {}
    articles = [one for folder in given.gold for one in _articles(*folder.partition(":")[::2])]
    for article in articles:
        _label(article)
    for _ in range(ROUNDS):
        _leave_one_out(articles, kept)
        for article in articles:
            _label(article)
    _leave_one_out(articles, kept)
    _report(articles)
    if given.write and kept:
        _add(articles, kept)
    elif given.write:
        _write(articles)


def _articles(gold: str, texts: str) -> Iterator[Article]:
    folder = Path(texts or gold)
    known = index.load(folder / "index.json")
    for path in sorted(Path(gold).glob("[0-9]*.json")):
        text = next(folder.glob(f"{path.stem}*.txt"))
        yield _article(path, index.with_given(files.read_file(text), known[text.name]))


def _article(path: Path, text: Any) -> Article:  # noqa: ANN401 - reading's Article; a name of its own here would confuse
    article = Article(path.name, sheets.annotated(path), json.loads(path.read_text("utf-8"))["events"])
    doc, stretches = parse(text), marks.stretches(visible(text))
    cast = actors.find(doc, text, stretches)
    story = Story.of(doc, text, cast, quotes.find(doc, text, stretches, cast), stretches)
    for sentence, early in events.prose(doc):
        found = event_choice.candidates(story, sentence)
        article.sentences.append([_row(story, one, early=early) for one in found])
    return article


def _row(story: Story, one: Candidate, *, early: bool) -> Row:
    span = events.evidence_span(story, one)
    words = _stems(" ".join(word.text for word in clause(one.word, whole=True)))
    traits = event_choice.traits(story, one, early=early)
    return Row(one, traits, (span.start, span.end), _stems(f"{one.word.text} {one.word.lemma_}"), words)


def _stems(text: str) -> frozenset[str]:
    words = (word for word in re.findall(r"[a-z]+", text.lower()) if len(word) >= _SHORTEST and word not in _SMALL)
    return frozenset(_ENDINGS.sub("", word)[:7] for word in words)


def _label(article: Article) -> None:
    """Give each annotated event to the candidate of its sentence that says most of what the annotator wrote."""
    rows = article.rows
    for row in rows:
        row.is_event, row.weight = 0.0, 1.0
    pairs = sorted(
        (
            (_likeness(row, told), g, r)
            for g, told in enumerate(article.told)
            for r, row in enumerate(rows)
            if told["start"] - 2 <= row.one.word.idx < told["end"] + 2
        ),
        reverse=True,
    )
    given, taken = set(), set()
    for _, g, r in pairs:
        if g not in given and r not in taken:
            given.add(g)
            taken.add(r)
            told = article.told[g]
            matters = told.get("agreed", True) and told["salience"] != "passing"
            rows[r].is_event, rows[r].weight = 1.0, 1.0 if matters else PASSING


def _likeness(row: Row, told: dict[str, Any]) -> float:
    said = _stems(told["what"])
    return 2 * bool(row.stems & said) + 1.5 * len(row.clause & said) / max(1, len(row.clause | said)) + 2 * row.odds


def _leave_one_out(articles: Sequence[Article], kept: dict[str, float]) -> None:
    """Judge each article by weights fitted without it."""
    for article in articles:
        weights = _fitted([other for other in articles if other is not article], kept)
        for row in article.rows:
            row.odds = _odds(weights, row.traits)


def _odds(weights: dict[str, float], traits: frozenset[str]) -> float:
    return float(1 / (1 + np.exp(-sum(weights.get(trait, 0.0) for trait in traits))))


def _fitted(articles: Sequence[Article], kept: dict[str, float]) -> dict[str, float]:
    """Weights of all traits; those kept are drawn to what they are so hard that they stay."""
    rows = [row for article in articles for row in article.rows]
    counted = Counter(trait for row in rows for trait in row.traits)
    names = sorted(trait for trait, times in counted.items() if times >= RAREST)
    traits = np.array([[name in row.traits for name in names] for row in rows], dtype=np.float64)
    truth, weight = np.array([float(row.is_event) for row in rows]), np.array([row.weight for row in rows])
    known = np.array([kept.get(name, 0.0) for name in names])
    pull = np.array([FIXED if name in kept else RIDGE for name in names])
    found = logistic.fitted(traits, truth, pull, weight, known)
    return dict(zip(names, (float(one) for one in found), strict=True))


def _chosen(article: Article) -> list[Row]:
    by_word = {row.one.word.i: row for row in article.rows}
    rated = [[replace(row.one, odds=row.odds) for row in sentence] for sentence in article.sentences]
    return [by_word[one.word.i] for sentence in rated for one in event_choice.best(sentence)]


def _read(rows: Sequence[Row]) -> sheets.Sheet:
    found = [sheets.Event(*row.span, None, row.one.dated.trigger.status, []) for row in rows]
    return sheets.Sheet([], [], found, [])


def _report(articles: Sequence[Article]) -> None:
    rows = [row for article in articles for row in article.rows]
    loss = -np.mean([np.log(row.odds if row.is_event else 1 - row.odds) for row in rows])
    figures = scoring.figures((article.gold, _read(_chosen(article))) for article in articles)
    recall, precision, status = (figures[f"events.{name}"] for name in ("recall", "precision", "status"))
    size = f"{len(articles)} articles, {len(rows)} candidates, {sum(row.is_event for row in rows):.0f} events"
    found = f"recall {recall:.3f}  precision {precision:.3f}  status {status:.3f}"
    sys.stdout.write(f"{size}; log loss {loss:.3f}\neach judged by the others: {found}\n")


def _sureness(articles: Sequence[Article]) -> dict[str, float]:
    """Of the events chosen with odds of each step, the share that annotators marked: (right + 1) / (found + 2)."""
    found: Counter[float] = Counter()
    right: Counter[float] = Counter()
    for article in articles:
        chosen = _chosen(article)
        hits = scoring.annotated_events(article.gold, _read(chosen))
        for row, hit in zip(chosen, hits, strict=True):
            step = max((step for step in STEPS if row.odds >= step), default=STEPS[0])
            found[step] += 1
            right[step] += hit
    shares = [(right[step] + 1) / (found[step] + 2) for step in STEPS if found[step]]
    rising = np.maximum.accumulate(shares)
    return {
        f"{step}": round(float(share), 2) for step, share in zip((s for s in STEPS if found[s]), rising, strict=True)
    }


def _add(articles: Sequence[Article], kept: dict[str, float]) -> None:
    """Put the weights of traits that had none beside those that the program reads."""
    path = paths.resources() / "lexicon" / "event_weights.json"
    table = json.loads(path.read_text("utf-8"))
    new = {name: round(weight, 2) for name, weight in _fitted(articles, kept).items() if name not in kept}
    told = sum(len(article.told) for article in articles)
    by = f"beside them on {len(articles)} articles with {told} events: {', '.join(sorted(new))}"
    table["about"] = f"{table['about'].rstrip('.')}; {by}."
    table["weights"] = dict(sorted({**kept, **new}.items()))
    path.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _write(articles: Sequence[Article]) -> None:
    """Put the weights of all articles, and what was measured without each, where the program reads them."""
    folder = paths.resources() / "lexicon"
    events_told = sum(len(article.told) for article in articles)
    by = f"by tests/bench/fit_events.py on {len(articles)} annotated articles with {events_told} events"
    weighed = f"What each trait of a clause adds to the log odds that it tells an event; fitted {by}."
    measured = (
        "Of the events chosen with at least such odds, the share that annotators marked, every article judged by "
        f"weights fitted without it; measured {by}."
    )
    weights = {name: round(weight, 2) for name, weight in _fitted(articles, {}).items()}
    tables = {
        "event_weights": {"about": weighed, "weights": weights},
        "event_sureness": {"about": measured, "figures": _sureness(articles)},
    }
    for name, table in tables.items():
        (folder / f"{name}.json").write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
