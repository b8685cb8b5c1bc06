"""What the measures of evidence and of dates share: annotated articles gone through, and a table of figures kept."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing_app import paths
from briefing_app.reading import index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_GOLD = Path(__file__).parents[1] / "gold"
_PRIOR_RIGHT, _PRIOR = 3, 4
Sort = TypeVar("Sort")
if TYPE_CHECKING:
    Judge = Callable[[Path, index.Given], Iterator[tuple[Sort, bool]]]


class Count(Counter[Sort]):
    """How often each sort was met, with how often it was right, and on how many articles."""

    def __init__(self) -> None:
        super().__init__()
        self.right: Counter[Sort] = Counter()
        self.articles = 0

    def figure(self, sort: Sort) -> float:
        """Its precision, three of four prior successes added (0..1)."""
        return (self.right[sort] + _PRIOR_RIGHT) / (self[sort] + _PRIOR)


def counted(
    folders: Iterable[Path], judged: Callable[[Path, index.Given], Iterator[tuple[Sort, bool]]]
) -> Count[Sort]:
    """What `judged` says of each annotated article: of what sort each thing found is, and whether it is right.

    Args:
        folders: each holds the texts, an annotation .json beside each, and index.json.
        judged: is given the text's file and what is known of it.
    """
    count: Count[Sort] = Count()
    for folder in folders:
        given = index.load(folder / "index.json")
        for annotation in sorted(folder.glob("*[0-9].json")):
            text = annotation.with_suffix(".txt")
            count.articles += 1
            for sort, is_right in judged(text, given[text.name]):
                count[sort] += 1
                count.right[sort] += is_right
    return count


def asked(about: str | None) -> argparse.Namespace:
    """The options of such a measure: `write`, and `folders` (tests/gold where none is given)."""
    options = argparse.ArgumentParser(description=about)
    options.add_argument("--write", action="store_true")
    options.add_argument("folders", nargs="*", type=Path, default=[_GOLD])
    return options.parse_args()


def keep(name: str, about: str, figures: Mapping[str, float]) -> None:
    """Write the figures as the table `name` of resources/lexicon."""
    table = json.dumps({"about": about, "figures": figures}, indent=2, ensure_ascii=False)
    (paths.resources() / "lexicon" / name).write_text(f"{table}\n", "utf-8")
