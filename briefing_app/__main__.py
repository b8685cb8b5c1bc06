"""`python -m briefing_app`: with a command the command line, without one the window."""

from __future__ import annotations

import importlib
import multiprocessing
import sys

COMMANDS = "cli"
WINDOW = "app"


def main() -> None:
    """Entry of `briefing-app`: the command line if there is anything to say, else the window."""
    multiprocessing.freeze_support()  # first: the reading process starts here too when frozen
    station = COMMANDS if len(sys.argv) > 1 else WINDOW
    importlib.import_module(f"briefing_app.{station}").main()


def gui() -> None:
    """Entry of `briefing-app-gui`: the window; the words are files to read."""
    multiprocessing.freeze_support()
    importlib.import_module(f"briefing_app.{WINDOW}").main()


if __name__ == "__main__":
    main()
