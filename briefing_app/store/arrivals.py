"""The last file that came in and cannot be taken back: what came before it cannot be either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.exchange import ForGood
from briefing_app.store import rows

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


class Arrivals:
    """What is noted of files that came in.

    Args:
        db: of an open store; used only in its thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def for_good(self) -> ForGood | None:
        """The last file that cannot be taken back; None: none came in."""
        found = self._db.execute("SELECT value FROM setting WHERE name = 'came for good'").fetchone()
        return from_json(found[0], ForGood) if found else None

    def put_for_good(self, name: str, why: str, now: datetime) -> None:
        """Note that what file `name` brought stays, and `why`, in a clause; the caller has a transaction open."""
        (behind,) = self._db.execute("SELECT count(*) FROM correction_standing").fetchone()
        value = rows.as_text(ForGood(name, why, now, behind))
        self._db.execute("INSERT OR REPLACE INTO setting VALUES ('came for good', ?)", (value,))
