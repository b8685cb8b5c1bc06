#!/usr/bin/env python3
"""How late a 10 ms timer fires on the window's thread while the sample is read: `python tests/bench/window_awake.py`.

Prints the number of ticks, the 95th and 99th percentile and the maximum lateness in milliseconds, and how many were
more than 50 ms late. Real window, real store on disk, the reader in its own process; offscreen unless told otherwise.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from briefing_app import app as briefing
from briefing_app import paths

TICK_MSEC = 10
TOO_LATE_MSEC = 50


def main() -> None:
    """Read and measure."""
    app = QApplication(sys.argv[:1])
    late: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        window = briefing.build(app, Path(folder), sorted(paths.sample().glob("20*.md")))
        window.settled.connect(gc.freeze)  # as app.run does
        gc.freeze()
        window.show()
        app.processEvents()  # the first painting is start-up, not reading; peers/watch.py measures it
        last = time.perf_counter()

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            late.append((now - last) * 1000 - TICK_MSEC)
            last = now
            if len(late) > 1 / TICK_MSEC * 1000 and not window.busy:
                app.quit()

        timer = QTimer(interval=TICK_MSEC, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        timer.start()
        app.exec()
        timer.stop()
        window.close()
    ranked = sorted(late)
    p95, p99 = (ranked[int(share * len(late))] for share in (0.95, 0.99))
    print(  # noqa: T201 - a script that reports
        f"{len(late)} ticks; late by p95 {p95:.1f} ms, p99 {p99:.1f} ms, "
        f"most {ranked[-1]:.1f} ms; {sum(value > TOO_LATE_MSEC for value in late)} over {TOO_LATE_MSEC} ms"
    )


if __name__ == "__main__":
    main()
