#!/usr/bin/env python3
"""How late a 10 ms timer fires while a plan is made and its slider moved: `python tests/bench/plan_awake.py [CARDS]`.

A window on a briefing of CARDS (1,000) cards, six in ten answered three times, 28 days before the meeting: the
first plan is made, then the slider goes from 5 to 60 minutes a day, one minute every 60 ms, with a rest of 400 ms at
each fifth. Prints the time until the plan was shown, the time from a rest to its band, and the timer's lateness.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSlider

from briefing_app import app as briefing
from briefing_app import paths
from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Card, CardKind, Form, Rating, Review
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.store.store import Store
from briefing_app.ui.pages.home import HomePage

TICK_MSEC = 10
TOO_LATE_MSEC = 50
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def fill(place: Path, count: int) -> None:
    """The briefing."""
    article = Article("note.txt", "Somebody met somebody.", title="Note")
    proof = (Evidence(article.key, Span(0, 8)),)
    rng = Random(5)
    with Store.open(paths.store_file(place), now=NOW) as store, store.together():
        store.keep(article, Extraction(article.key, ()))
        store.put_meeting(Meeting("Geneva talks", NOW + timedelta(days=28)))
        store.put_cards(
            Card(f"c{n}", CardKind.EVENT, Form.QUESTION, f"What happened on day {n}?", f"Thing {n}", f"e{n}", proof)
            for n in range(count)
        )
        for n in range(count * 6 // 10):
            at = NOW - timedelta(days=rng.uniform(20, 40))
            for _ in range(3):
                store.add_review(Review(f"c{n}", at, rng.choice((Rating.AGAIN, *[Rating.GOOD] * 5)), 9.0))
                at += timedelta(days=rng.uniform(1, 6))


def wait(msec: int) -> None:
    """In the event loop, as a person's thinking is."""
    loop = QEventLoop()
    QTimer.singleShot(msec, loop.quit)
    loop.exec()


class Ticks:
    """How late each tick of the timer was, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MSEC, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append((now - self._last) * 1000 - TICK_MSEC)
        self._last = now

    def tell(self, what: str) -> None:
        """Print them, and begin anew."""
        ranked = sorted(self.late)
        over = sum(each > TOO_LATE_MSEC for each in ranked)
        p99 = ranked[int(0.99 * len(ranked))]
        print(  # noqa: T201 - a script that reports
            f"{what}: {len(ranked)} ticks, late by p99 {p99:.1f} ms, most {ranked[-1]:.1f} ms; {over} over 50 ms"
        )
        self.late.clear()


def main() -> None:
    """Plan, slide and measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), count)
        window = briefing.build(app, Path(folder), tools=briefing.Tools(now=lambda: NOW))
        window.settled.connect(gc.freeze)  # as app.run does
        gc.freeze()
        window.show()
        app.processEvents()
        page = cast("HomePage", window.page("home"))
        ticks, began = Ticks(), time.perf_counter()
        while page._planning.outlook is None:
            wait(TICK_MSEC)
        print(f"the plan of {count} cards was shown after {time.perf_counter() - began:.2f} s")  # noqa: T201
        wait(500)
        ticks.tell("first plan")
        print(f"a rest of the slider to its band: median {_slide(page):.0f} ms, 150 of them the rest")  # noqa: T201
        ticks.tell("slider")
        window.close()


def _slide(page: HomePage) -> float:
    slider = cast("QSlider", page.findChild(QSlider))
    asked, found = [0.0], []
    page._planning.foreseen.connect(lambda _minutes, _forecast: found.append((time.perf_counter() - asked[0]) * 1000))
    for minutes in range(5, 60):
        slider.setValue(minutes)
        asked[0] = time.perf_counter()
        wait(60 if minutes % 5 else 400)
    return sorted(found)[len(found) // 2]


if __name__ == "__main__":
    main()
