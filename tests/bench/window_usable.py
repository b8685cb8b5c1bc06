#!/usr/bin/env python3
"""How long the window takes to be seen and to be usable: `python tests/bench/window_usable.py DATA_DIR [RUNS]`.

Each run is a process of its own, timed from its exec: `seen` is the first painting, `usable` the first moment the
event loop is free after the store is open and Home is shown. DATA_DIR holds a briefing that was read before.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STARTED = "BRIEFING_BENCH_STARTED"


def measure(data_dir: Path) -> None:
    """Open the window once, print the two times, end."""
    import gc  # noqa: PLC0415 - nothing may be imported before the clock of this run is read

    gc.disable()  # as briefing_app.__main__ does
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - part of what is measured

    from briefing_app import app  # noqa: PLC0415 - the same

    furnish, began = app.furnish, float(os.environ[STARTED])

    def timed(*given: object) -> None:
        seen = time.time() - began  # noqa: TID251 - a clock across two processes
        furnish(*given)  # type: ignore[arg-type]

        def report() -> None:
            print(f"seen {seen:.3f} s, usable {time.time() - began:.3f} s", flush=True)  # noqa: T201, TID251
            os._exit(0)

        QTimer.singleShot(0, report)

    app.furnish = timed  # type: ignore[assignment]
    app.run([], data_dir)


def main() -> None:
    """Measure RUNS times."""
    data_dir, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6
    if STARTED in os.environ:
        measure(data_dir)
    for _ in range(runs):
        env = os.environ | {STARTED: str(time.time())}  # noqa: TID251 - as above
        subprocess.run([sys.executable, __file__, str(data_dir)], env=env, check=True)


if __name__ == "__main__":
    main()
