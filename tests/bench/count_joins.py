"""Counts which small words keep apart in print: `python tests/bench/count_joins.py FOLDER… [--write]`.

Each FOLDER holds news as `*.txt`, some million words together. Two words keep apart if they stand together less than
four times where chance alone, by how often each is printed, would join them ten times or more: by Poisson's law one
pair in a hundred would be so by chance. `--write` puts them into `resources/lexicon/small_words_apart.json`, by which
`cards/rubric/joins.py` tells a front that was cut or joined wrongly. Only counts leave the texts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import paths  # noqa: E402 - after the path
from briefing_app.cards.rubric import joins  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterable

_SELDOM, _EXPECTED = 4, 10


def main() -> None:
    """Count, and write if told to."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    words, pairs = _counted(file for folder in given.folders for file in folder.glob("*.txt"))
    small = sorted(joins.small_words())
    apart = {
        one: [
            two for two in small if pairs[one, two] < _SELDOM and words[one] * words[two] >= _EXPECTED * words.total()
        ]
        for one in small
    }
    sys.stdout.write(f"{words.total()} words, {sum(map(len, apart.values()))} pairs that keep apart\n")
    if given.write:
        _write({one: seconds for one, seconds in apart.items() if seconds})


def _counted(files: Iterable[Path]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for file in files:
        for run in joins.runs(" ".join(file.read_text(encoding="utf-8").split())):
            lower = [word.lower() for word in run]
            words.update(lower)
            pairs.update(pairwise(lower))
    return words, pairs


def _write(apart: dict[str, list[str]]) -> None:
    path = paths.resources() / "lexicon" / "small_words_apart.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    head = json.dumps({"about": table["about"]}, ensure_ascii=False)[:-1]
    rows = ",\n    ".join(f"{json.dumps(one)}: {json.dumps(seconds)}" for one, seconds in apart.items())
    path.write_text(f'{head},\n  "words": {{\n    {rows}\n  }}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
