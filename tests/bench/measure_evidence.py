"""Measure how often each kind of evidence for an actor or an office is right, against annotated articles.

    python -m tests.bench.measure_evidence [--write] [DIRECTORY …]

Each directory holds NNN.txt, NNN.json (as shared/gold/GUIDE.md describes) and index.json; tests/gold by default.
Three of four prior successes are added, so that rare evidence is not over- or underrated. A place that an annotation
passes over counts for nothing: annotators name few. `--write` puts the figures into resources/lexicon/evidence.json.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing_app.extract import actors, assurance, marks
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import ActorKind
from briefing_app.reading import files, index
from tests.bench import gold_measures
from tests.gold import scoring, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing_app.model.facts import Actor

_STEP = 1 / 1024  # the number of a kind is read back from the confidence it was given
_GROUPS = frozenset(("organisation", "country"))
_ABOUT = (
    "Measured precision of each kind of evidence for an actor or an office (tests/bench/measure_evidence.py): right "
    "of all it gave, on {articles} annotated articles, those of tests/gold among them, with three of "
    "four prior successes added so that rare evidence is not over- or underrated."
)


def _number(kind: str) -> float:
    return assurance.KINDS.index(kind) * _STEP


def _kind(confidence: float) -> str:
    return assurance.KINDS[round(confidence / _STEP)]


def judged(text: Path, given: index.Given) -> Iterator[tuple[str, bool]]:
    """Each actor and office found in the article `text`: the kind of its evidence, and whether it is right."""
    article = index.with_given(files.read_file(text), given)
    found = actors.find(parse(article), article, marks.stretches(visible(article)), _number).actors
    gold = sheets.annotated(text.with_suffix(".json")).actors
    for actor in found:
        same = _same(gold, actor)
        if same is None and actor.kind is ActorKind.PLACE and not _listed(gold, actor):
            continue
        yield _kind(actor.confidence), same is not None
        if same:
            for office in actor.offices:
                yield _kind(office.confidence), any(scoring.same_office(office.title, role) for role in same.roles)


def _same(gold: Iterable[sheets.Actor], actor: Actor) -> sheets.Actor | None:
    """The annotated actor of this kind and name; a group may go by any of its names."""
    kinds = _GROUPS if actor.kind in _GROUPS else {actor.kind.value}
    name = sheets.folded(actor.name)
    fitting = (one for one in gold if one.kind in kinds and name in (one.forms if kinds is _GROUPS else one.names))
    return next(fitting, None)


def _listed(gold: Iterable[sheets.Actor], actor: Actor) -> bool:
    return any(sheets.folded(actor.name) in one.forms for one in gold)


def main() -> None:
    """Print the figures; with `--write` keep them."""
    options = gold_measures.asked(__doc__)
    count = gold_measures.counted(options.folders, judged)
    figures = {kind: round(count.figure(kind), 2) for kind in assurance.KINDS}
    for kind, figure in figures.items():
        sys.stdout.write(f"{figure:.2f}  of {count[kind]:>4}  {kind}\n")
    if options.write:
        gold_measures.keep("evidence.json", _ABOUT.format(articles=count.articles), figures)


if __name__ == "__main__":
    main()
