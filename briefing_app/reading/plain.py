"""A file of plain text, as it is."""

from __future__ import annotations

from briefing_app.reading import encoding
from briefing_app.reading.page import Page


def read(data: bytes) -> Page:
    """The text in `data`, every character as the file has it."""
    return Page(encoding.decode(data))
