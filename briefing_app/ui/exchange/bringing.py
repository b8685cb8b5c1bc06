"""Files that a person brings in, told apart by their names; a table that does not name its columns is asked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing_app.formats import incoming
from briefing_app.formats.incoming import spreadsheet
from briefing_app.model.exchange import Columns, Report
from briefing_app.ui import words

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.ui.desk import Desk
    from briefing_app.workspace.arrivals import Brought, BroughtBriefing

KINDS = "Decks, briefings and results ({})".format(" ".join(f"*{suffix}" for suffix in incoming.SUFFIXES))
_TABLES = frozenset({".csv", ".tsv"})
_NONE = "None"
Reading = Callable[[Callable[[int], None]], "Brought | BroughtBriefing"]


def bring(desk: Desk, path: Path) -> Report | Reading | None:
    """Take a file in.

    Returns:
        What became of each row; of a deck or a briefing what reads it, which may run in any thread; None: the person
        changed their mind.

    Raises:
        BriefingError: it cannot be read; nothing here was changed.
    """
    match path.suffix.casefold():
        case ".briefing":
            return desk.workspace.arrivals.reading_briefing(path, desk.now())
        case ".json":
            learnt = desk.workspace.party.read_results(path, desk.now())
            return Report(path.name, learnt.rows, told=(f"The answers of {learnt.name} are in your cards' memory.",))
        case suffix if suffix in _TABLES:
            rows = spreadsheet.look(path)
            columns = spreadsheet.named(rows[0] if rows else ()) or _asked(desk, rows)
            return desk.workspace.arrivals.reading(path, desk.now(), columns, ready=True) if columns else None
        case _:
            return desk.workspace.arrivals.reading(path, desk.now(), ready=True)


def _asked(desk: Desk, rows: tuple[tuple[str, ...], ...]) -> Columns | None:
    """The columns as the person chooses them from the first rows."""
    width = max((len(row) for row in rows), default=0)
    names = [f"{nth + 1}: {words.one_line(' · '.join(_cells(rows, nth)), 60)}" for nth in range(width)]
    front = desk.asks.choose("Import a table", "Which column asks?", names)
    if front is None:
        return None
    back = desk.asks.choose("Import a table", "Which column answers?", names)
    if back is None:
        return None
    detail = desk.asks.choose("Import a table", "Which column says more under the answer?", [_NONE, *names])
    heading = desk.asks.choose("Import a table", "The first row is", ["a card", "the names of the columns"])
    return Columns(front, back, detail - 1 if detail else None, heading=heading == 1)


def _cells(rows: tuple[tuple[str, ...], ...], column: int) -> list[str]:
    return [row[column] for row in rows[:3] if column < len(row) and row[column].strip()]
