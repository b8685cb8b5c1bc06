"""The parameters of forgetting that were fitted to a person's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.study import Fitted
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from briefing_app.model.cards import Memory

_UNREAD = Fitted()
_TAKE = f"""UPDATE memory SET model = ?, parameters = ?,
    {", ".join(f"{name} = ?" for name in rows.MEMORY.split(", "))} WHERE card = ? AND reviews = ? AND last = ?"""  # noqa: S608 - our own words


class Fitting:
    """Read once: it is asked for with every answer.

    Args:
        db: of an open store; used only in its thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: Fitted | None = _UNREAD

    def fitted(self) -> Fitted | None:
        """None before any were; an empty one where what is kept is nonsense."""
        if self._known is _UNREAD:
            found = self._db.execute("SELECT value FROM setting WHERE name = 'fitted'").fetchone()
            self._known = _read(found[0]) if found else None
        return self._known

    def put(self, fitted: Fitted | None) -> None:
        """Keep the parameters, or go back to the usual ones (None); the caller has a transaction open."""
        self._known = _UNREAD
        self._db.execute("DELETE FROM setting WHERE name = 'fitted'")
        if fitted:
            self._db.execute("INSERT INTO setting VALUES ('fitted', ?)", (rows.as_text(fitted),))

    def take(self, memories: Mapping[str, Memory], scheduler: str) -> None:
        """Put memories of `scheduler` (its tag) in the place of those made of the same answers by other parameters.

        What has another number of answers or another last one stays as it is, to be replayed; the caller has a
        transaction open.
        """
        model, _, parameters = scheduler.partition(":")
        moved = ((card, rows.memory_row(memory), memory) for card, memory in memories.items())
        self._db.conn.executemany(
            _TAKE,
            [
                (model, parameters, *row, card, memory.reviews, memory.last and rows.to_ms(memory.last))
                for card, row, memory in moved
            ],
        )


def _read(text: str) -> Fitted:
    try:
        return from_json(text, Fitted)
    except ValueError:
        return Fitted()
