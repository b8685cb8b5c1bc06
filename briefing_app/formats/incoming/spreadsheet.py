"""Tables of cards, comma-, semicolon- or tab-separated: ours come back as they were, any other by its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError
from briefing_app.formats import made
from briefing_app.formats.incoming.cells import Rows
from briefing_app.formats.text import clean
from briefing_app.model.exchange import Arrival, Columns, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_GUARDED = re.compile(r"'+[=+\-@\t\n＝＋－＠]")  # what csv_table.safe puts before a formula
_NAMES = {
    "front": ("front", "question", "term", "prompt", "recto"),
    "back": ("back", "answer", "definition", "verso"),
    "detail": ("detail", "details", "note", "notes", "extra", "explanation"),
    "kind": ("kind", "type"),
    "key": ("key",),
    "source": ("source",),
    "sentence": ("sentence",),
    "url": ("url", "link"),
    "date": ("date",),
}
_SHOWN = 5  # rows
_SNIFFED = 10_000  # characters


def read(path: Path, how: made.How) -> Arrival:
    """The cards of a table.

    Raises:
        FormatError: it cannot be read, or nothing says which columns ask and answer.
    """
    table = _rows(path)
    rows = list(table)
    chosen = how.columns or named(rows[0] if rows else ())
    if chosen is None:
        raise FormatError(
            f"{path.name} does not say which column asks and which answers.",
            "Name the columns 'front' and 'back' in its first row, or choose them (--columns 1,2; --heading if the "
            "first row is no card).",
        )
    begin = 1 if chosen.heading else 0
    found = (_card(nth, row, chosen) for nth, row in enumerate(rows[begin:], start=begin + 1))
    return made.arrival(path, found, *table.told(), tell=how.tell)


def look(path: Path) -> tuple[tuple[str, ...], ...]:
    """The first rows, for a person who chooses the columns.

    Raises:
        FormatError: it cannot be read.
    """
    return tuple(tuple(row) for row, _ in zip(_rows(path), range(_SHOWN), strict=False))


def named(heading: Sequence[str]) -> Columns | None:
    """The columns as a first row names them; two columns without names ask and answer; None: nobody knows."""
    names = [clean(cell).strip().casefold() for cell in heading]
    found = {
        part: next((names.index(name) for name in known if name in names), None) for part, known in _NAMES.items()
    }
    front, back = found["front"], found["back"]
    if front is not None and back is not None:
        more = {part: place for part, place in found.items() if part not in {"front", "back"}}
        return Columns(front, back, **more, heading=True)
    return Columns(0, 1) if len(names) == 2 else None  # noqa: PLR2004 - a question and an answer


def _rows(path: Path) -> Rows:
    text = made.text_of(path)
    if not text.strip():
        raise FormatError(f"{path.name} is empty; nothing here was changed.", "Choose another file.")
    return Rows(text, _delimiter(path, text))


def _delimiter(path: Path, text: str) -> str:
    """What stands between the columns: of the three the one that divides the first line most often."""
    if path.suffix.casefold() == ".tsv":
        return "\t"
    first = text[:_SNIFFED].partition("\n")[0]
    return max((",", ";", "\t"), key=first.count)


def _card(number: int, row: Sequence[str], columns: Columns) -> Taken | Row:
    front, back = _cell(row, columns.front), _cell(row, columns.back)
    if reason := made.fault(front, back):
        return made.skipped(number, front or back, reason)
    key, detail, kind = (_cell(row, column) for column in (columns.key, columns.detail, columns.kind))
    proof = (_cell(row, column) for column in (columns.source, columns.sentence, columns.url, columns.date))
    card = made.card(front, back, detail, made.kind(kind), key, cited=made.source(*proof))
    return Taken(number, card, nameless=not key)


def _cell(row: Sequence[str], column: int | None) -> str:
    if column is None or column >= len(row):
        return ""
    words = clean(row[column])
    return words[1:] if _GUARDED.match(words) else words
