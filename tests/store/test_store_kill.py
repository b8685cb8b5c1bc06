"""Kill -9 at any moment: what was acknowledged is there, what was half done is not (BRIEFING_KILLS: how often)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing_app.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

_KILLS = int(os.environ.get("BRIEFING_KILLS", "10"))
_NOW = datetime(2026, 11, 22, tzinfo=UTC)

_ANSWERING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.model.cards import Memory, Rating, Review
from briefing_app.store.store import Store
now = datetime(2026, 11, 22, tzinfo=UTC)
with Store.open(Path(sys.argv[1]), now=now) as store:
    number = 0
    while True:
        number = store.add_review(Review(f"card {number % 50}", now, Rating.GOOD, 1.0), Memory(), scheduler="m:p")
        print(number, flush=True)
"""

_KEEPING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.store.store import Store
with Store.open(Path(sys.argv[1]), now=datetime(2026, 11, 22, tzinfo=UTC)) as store:
    number = len(store.articles())
    while True:
        article = Article(f"{number}.txt", f"Article {number}. " + "Words upon words. " * 3000)
        store.keep(article, Extraction(article.key))
        print(number := number + 1, flush=True)
"""


def _acknowledged_before_kill(program: str, path: Path, chance: Random) -> int:
    """Run `program` until it has acknowledged something, kill it a little later; the last number it printed."""
    with subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(chance.random() * 0.03)
        child.kill()
        said = [first, *child.stdout.read().splitlines(keepends=True)]
    return int([line for line in said if line.endswith("\n")][-1])


@pytest.mark.parametrize("seed", range(_KILLS))
def test_no_acknowledged_answer_is_lost_by_a_kill(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "briefing.db"

    acknowledged = _acknowledged_before_kill(_ANSWERING, path, Random(seed))

    with Store.open(path, now=_NOW) as store:
        assert len(store.reviews()) >= acknowledged
        assert store.doctor() == ()


@pytest.mark.parametrize("seed", range(max(_KILLS // 5, 1)))
def test_no_article_is_half_kept_after_a_kill(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "briefing.db"

    acknowledged = _acknowledged_before_kill(_KEEPING, path, Random(seed))

    with Store.open(path, now=_NOW) as store:
        assert len(store.articles()) == len(store.extractions()) >= acknowledged
        assert store.doctor() == ()
