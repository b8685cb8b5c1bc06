"""Cards that came in by the thousand enter the search afterwards, some at a time: the index is half of their cost.

That some are left is kept with the cards in one commit, so after a crash it goes on. Whoever searches has the rest
done first, so that nothing is ever missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store import engine, entries, rows

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

AT_ONCE = 100
"""Cards that enter the index in some 10 ms."""

_MANY = 2_000  # where somebody waits for all; in one commit many more would be written to the disk again and again
_NAME = "cards to be indexed"
_SOME = """SELECT rowid, body FROM card WHERE rowid > ? AND NOT retired
    AND NOT EXISTS (SELECT 1 FROM entry WHERE kind = 'card' AND entry.key = card.key) ORDER BY rowid LIMIT ?"""


class Indexing:
    """What is still to be indexed in one store.

    Args:
        db: of an open store; used only in its thread.
        path: its file.
    """

    def __init__(self, db: Database, path: Path | None) -> None:
        self._db = db
        self._path = path
        self._at = 0  # cards up to this row have entries

    @property
    def behind(self) -> bool:
        """Whether there are cards that no search would find."""
        return self._db.conn.execute("SELECT 1 FROM setting WHERE name = ?", (_NAME,)).fetchone() is not None

    def wait(self) -> None:
        """Note that cards without entries are about to be put; the caller has a transaction open."""
        self._at = 0
        self._db.execute("INSERT OR IGNORE INTO setting VALUES (?, '')", (_NAME,))

    def some(self, most: int = AT_ONCE) -> bool:
        """Put the next cards into the index, in one commit; whether any may be left."""
        if not self.behind:
            return False
        with engine.Transaction(self._db, self._path, lambda: None):  # also in the copy of a write-protected store
            found = self._db.execute(_SOME, (self._at, most)).fetchall()
            entries.add_cards(self._db, [rows.card((body,)) for _, body in found])
            if len(found) < most:
                self._db.execute("DELETE FROM setting WHERE name = ?", (_NAME,))
        self._at = found[-1][0] if found else 0
        return len(found) == most

    def rest(self) -> None:
        """Put all that is left into the index."""
        if self.behind:
            with engine.roomy(self._db):
                while self.some(_MANY):
                    pass
