"""Files on disk -> articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.text import Article

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path) -> Article:
    """The article in `path`."""
    return Article(path.name, path.read_text("utf-8"))
