"""Measure how often a date found in each way (`event_date_ways.Way`) is right, against annotated articles.

    python -m tests.bench.measure_date_ways [--write] [DIRECTORY …]

Each directory holds NNN.txt, NNN.json (as shared/gold/GUIDE.md describes) and index.json; tests/gold by default.
Counted are events that an annotation has too. Three of four prior successes are added, so that a rare way is not
over- or underrated; ways of one figure (to three places) are counted together. `--write` puts the figures into
resources/lexicon/date_ways.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.extract import event_date_ways, reader
from briefing_app.extract.event_date_ways import Way
from briefing_app.reading import files, index
from tests.gold import scoring, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GOLD = Path(__file__).parents[1] / "gold"
_PRIOR_RIGHT, _PRIOR = 3, 4
_ABOUT = (
    "Measured precision of dates by the way in which an event has its date (tests/bench/measure_date_ways.py): right "
    "of all that {articles} annotated articles have too, those of tests/gold among them, with three of four prior "
    "successes added so that a rare way is not over- or underrated."
)


def judged(text: Path, given: index.Given) -> Iterator[tuple[float, bool]]:
    """Each dated event of the article `text` that its annotation has: how sure its date is, whether it is right."""
    article = index.with_given(files.read_file(text), given)
    found = reader.read(article)
    read = sheets.as_read(article, found)
    sure = {id(event): fact.date_confidence for event, fact in zip(read.events, found.events, strict=True)}
    for wanted, event in scoring.same_events(sheets.annotated(text.with_suffix(".json")), read):
        if event.date:
            yield sure[id(event)], event.date in {wanted.date, *wanted.date_also}


def measured(folders: Iterable[Path]) -> tuple[dict[str, float], Counter[float], int]:
    """The figure of each way, how often each of the old figures was met, and on how many articles."""
    right, met, articles = Counter[float](), Counter[float](), 0
    for folder in folders:
        given = index.load(folder / "index.json")
        for annotation in sorted(folder.glob("*[0-9].json")):
            articles += 1
            for sure, is_right in judged(annotation.with_suffix(".txt"), given[annotation.with_suffix(".txt").name]):
                met[sure] += 1
                right[sure] += is_right
    old = {way: event_date_ways.sureness(way) for way in Way}
    figures = {
        way.value: round((right[figure] + _PRIOR_RIGHT) / (met[figure] + _PRIOR), 3) for way, figure in old.items()
    }
    return figures, met, articles


def main() -> None:
    """Print the figures; with `--write` keep them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--write", action="store_true")
    asked.add_argument("folders", nargs="*", type=Path, default=[_GOLD])
    options = asked.parse_args()
    figures, met, articles = measured(options.folders)
    for way in Way:
        sys.stdout.write(f"{figures[way]:.2f}  of {met[event_date_ways.sureness(way)]:>4}  {way}\n")
    if options.write:
        table = {"about": _ABOUT.format(articles=articles), "figures": figures}
        kept = paths.resources() / "lexicon" / "date_ways.json"
        kept.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
