"""For which desired retention the cached memories are due.

How a memory fades does not depend on it, only when the card is asked again. So a retention that was changed needs no
replay: due dates are made anew from what is cached, some at a time, and how far they are is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_app.codec import from_json
from briefing_app.settings import Settings
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from briefing_app.model.cards import Memory

_PAGE = 200  # cards that are dated, and on the disk, in some 10 ms
_CARDS = f"""SELECT card, {rows.MEMORY} FROM memory
    WHERE model = ? AND parameters = ? AND stage = 'review' AND card > ? ORDER BY card LIMIT {_PAGE}"""  # noqa: S608


class Dated(NamedTuple):
    """The retention that due dates are for, 0..1, and the last card (by key) that has got its own; None: all have."""

    retention: float = Settings().desired_retention
    card: str | None = None


class Dating:
    """What is known of it is read once: it is asked for with every count.

    Args:
        db: of an open store; used only in its thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: Dated | None = None

    def dated(self) -> Dated:
        """How far it is."""
        if self._known is None:
            found = self._db.execute("SELECT value FROM setting WHERE name = 'dated'").fetchone()
            self._known = Dated(*from_json(found[0], tuple[float, str | None])) if found else Dated()
        return self._known

    def page(self, scheduler: str, after: str) -> dict[str, Memory]:
        """The next memories in review behind this card's, by key; none: there are no more."""
        model, _, parameters = scheduler.partition(":")
        return dict(map(rows.card_memory, self._db.execute(_CARDS, (model, parameters, after))))

    def put(self, memories: Iterable[tuple[str, Memory]], dated: Dated) -> None:
        """Keep their due dates, and how far it is; the caller has a transaction open."""
        self._known = None
        self._db.conn.executemany(
            "UPDATE memory SET due = ? WHERE card = ?",
            [(rows.to_ms(memory.due), card) for card, memory in memories if memory.due],
        )
        self._db.execute("INSERT OR REPLACE INTO setting VALUES ('dated', ?)", (rows.as_text(tuple(dated)),))
