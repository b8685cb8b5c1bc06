"""`python -m briefing_app`: with a command the command line, without one the window."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import sys


def main() -> None:
    """Entry of `briefing-app`: the command line if there is anything to say, else the window."""
    multiprocessing.freeze_support()  # first: the reading process starts here too when frozen
    if len(sys.argv) == 1:
        _window()
    else:
        importlib.import_module("briefing_app.cli").main()


def gui() -> None:
    """Entry of `briefing-app-gui`: the window; the words are files to read."""
    multiprocessing.freeze_support()
    _window()


def _window() -> None:
    gc.disable()  # until the window is furnished: collecting among fresh modules finds nothing and costs 40 ms of 600
    importlib.import_module("briefing_app.app").main()


if __name__ == "__main__":
    main()
