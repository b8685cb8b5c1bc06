"""Where things lie: the person's data, and the files that come with the program."""

from __future__ import annotations

from pathlib import Path

import platformdirs

APP = "briefing"
STORE_NAME = "briefing.db"

_PACKAGE = Path(__file__).resolve().parent


def default_data_dir() -> Path:
    """The person's data directory on this system (not created here)."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def store_file(data_dir: Path) -> Path:
    """The one SQLite file of a data directory."""
    return data_dir / STORE_NAME


def resources() -> Path:
    """Icons, word lists and the like: inside the installed package, or beside it in a checkout."""
    return _shipped("resources")


def sample() -> Path:
    """The folder of the sample briefing."""
    return _shipped("content")


def _shipped(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
