"""Files that a person brings in, told apart by their names; a table that does not name its columns is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.formats import incoming
from briefing_app.formats.incoming import spreadsheet
from briefing_app.model.exchange import Columns
from briefing_app.ui import words

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.model.exchange import Report
    from briefing_app.ui.desk import Desk

KINDS = "Decks, briefings and results ({})".format(" ".join(f"*{suffix}" for suffix in incoming.SUFFIXES))
_TABLES = frozenset({".csv", ".tsv"})
_FOR_GOOD = frozenset({".briefing", ".json"})
_LASTING = "What {} brings cannot be taken back. It is added to what is here; nothing here is lost."
_SURE = ("Take it in", "Leave it")
_NONE = "None"


def bring(desk: Desk, path: Path) -> Report | str | None:
    """Take a file in.

    Returns:
        What became of each row; a sentence where rows are no cards; None: the person changed their mind.

    Raises:
        BriefingError: it cannot be read; nothing here was changed.
    """
    if path.suffix.casefold() in _FOR_GOOD and desk.asks.choose("Import", _LASTING.format(path.name), _SURE) != 0:
        return None
    match path.suffix.casefold():
        case ".briefing":
            brought = desk.workspace.exchange.bring_briefing(path, desk.now())
            articles, cards = words.count(brought.articles, "new article"), words.count(brought.cards, "new card")
            return f"{path.name}: {articles}, {cards}, {words.count(brought.corrections, 'new correction')}."
        case ".json":
            learnt = desk.workspace.party.read_results(path, desk.now())
            told = f"{learnt.name}: {words.count(learnt.added, 'answer')} went into your cards."
            return told + (f" {learnt.unknown} are of cards that are not here." if learnt.unknown else "")
        case suffix if suffix in _TABLES:
            rows = spreadsheet.look(path)
            columns = spreadsheet.named(rows[0] if rows else ()) or _asked(desk, rows)
            return desk.workspace.exchange.bring(path, desk.now(), columns) if columns else None
        case _:
            return desk.workspace.exchange.bring(path, desk.now())


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
