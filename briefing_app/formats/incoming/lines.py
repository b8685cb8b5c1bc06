"""Files of text: Anki's, which say of themselves what their columns hold, and lines copied from Quizlet.

Anki's headers stand in its manual ("Importing, text files"). The first two columns that hold a text ask and answer;
clozes become one card a gap.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.formats import gaps, made
from briefing_app.formats.text import one_line
from briefing_app.model.exchange import Arrival, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefing_app.model.exchange import Columns

_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
_APART = ("guid column", "notetype column", "deck column", "tags column")


@dataclass(slots=True)
class _Headers:
    """What an Anki file says of itself."""

    separator: str = "\t"
    html: bool = False
    guid: int | None = None
    apart: set[int] = field(default_factory=set)

    def take(self, name: str, value: str) -> None:
        """One line `#name:value`; what is unknown or wrong is passed over, as Anki does."""
        if name == "separator":
            self.separator = _SEPARATORS.get(value.casefold(), value if len(value) == 1 else self.separator)
        elif name == "html":
            self.html = value.strip().casefold() == "true"
        elif name in _APART and value.strip().isdecimal() and int(value) > 0:
            self.apart.add(int(value) - 1)
            if name == "guid column":
                self.guid = int(value) - 1


def read(path: Path, _columns: Columns | None) -> Arrival:
    """The cards of a file of text.

    Raises:
        FormatError: it cannot be read.
    """
    text = made.text_of(path)
    headers, rest, above = _headers(text)
    csv.field_size_limit(made.LARGEST)
    rows = csv.reader(rest.splitlines(keepends=True), delimiter=headers.separator)
    return made.arrival(path, _cards(rows, headers, above))


def _headers(text: str) -> tuple[_Headers, str, int]:
    """The headers, what stands below them, and how many lines they are."""
    headers, lines = _Headers(), text.splitlines(keepends=True)
    above = 0
    for line in lines:
        if not line.startswith("#"):
            break
        name, _, value = line[1:].rstrip("\n").partition(":")
        headers.take(name.strip().casefold(), value)
        above += 1
    return headers, "".join(lines[above:]), above


def _cards(rows: Iterator[list[str]], headers: _Headers, above: int) -> Iterator[Taken | Row]:
    number = above
    for number, row in enumerate(_sound(rows), start=above + 1):
        if any(cell.strip() for cell in row):
            yield from _card(number, row, headers)


def _sound(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows up to one that the reader cannot take."""
    try:
        yield from rows
    except csv.Error:
        yield []


def _card(number: int, row: Sequence[str], headers: _Headers) -> Iterator[Taken | Row]:
    words = [
        made.unmarked(cell) if headers.html else cell for nth, cell in enumerate(row) if nth not in headers.apart
    ]
    guid = row[headers.guid].strip() if headers.guid is not None and headers.guid < len(row) else ""
    front, back, detail = ([*words, "", "", ""])[:3]
    key = f"card/import/{made.known_by(guid)}" if guid else ""
    if gaps.any_in(front):
        for nth, (asking, answer) in gaps.cards(front).items():
            own = f"{key or f'card/import/{made.known_by(front)}'}/{nth}"
            yield _taken(number, asking, answer, one_line(back), own)
        return
    yield _taken(number, front.strip(), back.strip(), one_line(detail), key)


def _taken(number: int, front: str, back: str, detail: str, key: str) -> Taken | Row:
    if reason := made.fault(front, back):
        return made.skipped(number, front or back, reason)
    return Taken(number, made.card(front, back, detail, key=key))
