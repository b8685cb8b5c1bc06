"""Somebody's own results of a game as a file: small JSON that their program reads into their log of answers.

    {"briefing": "results", "version": 1, "results": {"game": …, "title": …, "name": …, "points": …, "answers": [
        {"card": …, "at": "2026-11-22T09:00:03Z", "took": 3.2, "ways": 4, "right": true, "sure": false}]}}

What it holds comes from another computer: it is checked here, and bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.codec import from_json, to_json
from briefing_app.errors import FormatError
from briefing_app.formats.text import one_line
from briefing_app.model.party import Results

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

VERSION = 1
_LARGEST = 1_000_000  # bytes; a game of 20 questions makes 3,000
_MOST = 1_000  # answers
_NAME = 40  # characters that are shown
_LONGEST = 3_600.0  # seconds for one answer


@dataclass(frozen=True, slots=True)
class _File:
    briefing: str
    version: int
    results: Results


@dataclass(frozen=True, slots=True)
class _Head:
    briefing: str
    version: int


def text(results: Results) -> str:
    """The file's content."""
    return to_json(_File("results", VERSION, results)).decode()


def read(path: Path, now: datetime) -> Results:
    """What such a file holds.

    Args:
        path: the file.
        now: UTC-aware; an answer of later than this is none.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer version.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise FormatError(f"{path.name} is too large for the results of a quiz.", "Choose another file.")
        data = path.read_bytes()
    except OSError as error:
        raise FormatError(f"{path} cannot be read ({error.strerror}).", "Choose another file.") from error
    return _checked(_decoded(data, path.name), path.name, now)


def _decoded(data: bytes, name: str) -> Results:
    try:
        head = from_json(data, _Head)
        if head.briefing == "results" and head.version > VERSION:
            raise FormatError(f"{name} is from a newer version; nothing was changed.", "Update the program.")
        file = from_json(data, _File)
    except (ValueError, RecursionError) as error:
        raise _none(name) from error
    if file.briefing != "results":
        raise _none(name)
    return file.results


def _checked(results: Results, name: str, now: datetime) -> Results:
    if len(results.answers) > _MOST or any(
        each.at.tzinfo is None or each.at > now or not 0 <= each.took < float("inf") for each in results.answers
    ):
        raise _none(name)
    bounded = tuple(replace(each, took=min(each.took, _LONGEST)) for each in results.answers)
    return replace(results, name=one_line(results.name)[:_NAME], answers=bounded)


def _none(name: str) -> FormatError:
    return FormatError(f"{name} does not hold the results of a quiz; nothing was changed.", "Choose another file.")
