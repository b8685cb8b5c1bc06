#!/usr/bin/env python3
"""How late a 10 ms timer fires on the window's thread while an Anki deck comes in, and after it.

`python tests/bench/import_awake.py [CARDS]` (10,000 unless told), half of them answered three times. Prints how long
the reading, the keeping and the entering into the search took by the clock, and the lateness in each. Real window,
real store on disk; offscreen unless told otherwise.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from briefing_app import app as briefing
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.export import ExportPage
from tests.bench.exchange_speed import deck, written

TICK_MSEC = 10
TOO_LATE_MSEC = 50
Late = dict[str, list[float]]


def stage(window: MainWindow, page: ExportPage) -> str:
    """What is going on."""
    if page.coming:
        return "keeping" if window.workspace.entering else "reading"
    return "entering the search" if window.workspace.entering else "after"


def watched(app: QApplication, window: MainWindow, package: Path) -> Late:
    """How late each tick was, by what was going on."""
    window.go("export")
    page = cast("ExportPage", window.page("export"))
    late: Late = {}
    app.processEvents()
    page.bring([package])
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.setdefault(stage(window, page), []).append((now - last) * 1000 - TICK_MSEC)
        last = now
        if len(late.get("after", [])) > 1 / TICK_MSEC * 1000:
            app.quit()

    timer = QTimer(interval=TICK_MSEC, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    app.exec()
    timer.stop()
    return late


def main() -> None:
    """Bring a deck in and measure."""
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        package = written(deck(cards), "anki", Path(folder))
        window = briefing.build(app, Path(folder) / "data", [])
        gc.freeze()  # as app.run does
        window.show()
        app.processEvents()
        late = watched(app, window, package)
        window.close()
    for name, values in late.items():
        ranked, over = sorted(values), sum(value > TOO_LATE_MSEC for value in values)
        seconds = sum(values) / 1000 + len(values) * TICK_MSEC / 1000
        print(  # noqa: T201 - a script that reports
            f"{name:20} {seconds:5.2f} s, {len(values)} ticks late by p95 {ranked[int(0.95 * len(ranked))]:.1f} ms, "
            f"most {ranked[-1]:.1f} ms; {over} over {TOO_LATE_MSEC} ms"
        )


if __name__ == "__main__":
    main()
