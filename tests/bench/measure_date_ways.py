"""Measure how often a date found in each way (`event_date_ways.Way`) is right, against annotated articles.

    python -m tests.bench.measure_date_ways [--write] [DIRECTORY …]

Each directory holds NNN.txt, NNN.json (as shared/gold/GUIDE.md describes) and index.json; tests/gold by default.
Counted are events that an annotation has too. Three of four prior successes are added, so that a rare way is not
over- or underrated; ways of one figure (to three places) are counted together. `--write` puts the figures into
resources/lexicon/date_ways.json.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing_app.extract import event_date_ways, reader
from briefing_app.extract.event_date_ways import Way
from briefing_app.reading import files, index
from tests.bench import gold_measures
from tests.gold import scoring, sheets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


def main() -> None:
    """Print the figures; with `--write` keep them."""
    options = gold_measures.asked(__doc__)
    count = gold_measures.counted(options.folders, judged)
    figures = {way.value: round(count.figure(event_date_ways.sureness(way)), 3) for way in Way}
    for way in Way:
        sys.stdout.write(f"{figures[way]:.2f}  of {count[event_date_ways.sureness(way)]:>4}  {way}\n")
    if options.write:
        gold_measures.keep("date_ways.json", _ABOUT.format(articles=count.articles), figures)


if __name__ == "__main__":
    main()
