"""Numbers of a whole briefing, each from an index: a hundred thousand cards cost some milliseconds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.overview import DayReadiness, Overview
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

KNOWN_DAYS = 21  # a card that keeps this long is known

_FACTS = """SELECT kind, count(*) FROM fact
    WHERE CASE kind WHEN 'actor' THEN json_extract(body, '$.kind') = 'person'
        WHEN 'difference' THEN ifnull(json_array_length(body, '$.settled'), 0) = 0 ELSE 1 END
    GROUP BY kind"""
_MEMORIES = """SELECT count(*), total(stability >= :long) FROM memory INDEXED BY memory_due
    WHERE model = :model AND parameters = :parameters AND away = 0"""
_FLAGGED = """SELECT count(*) FROM (SELECT key FROM card INDEXED BY card_flagged WHERE flag AND NOT retired
    UNION SELECT key FROM card INDEXED BY card_to_mend WHERE fix <> '' AND NOT retired)"""


class Figures:
    """What is counted and kept by the day.

    Args:
        db: of an open store; used only in its thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def overview(self, scheduler: str) -> Overview:
        """All numbers, memories as this scheduler has them."""
        facts = dict(self._db.execute(_FACTS).fetchall())
        articles, dated = self._row("SELECT count(*), count(published) FROM article")
        (cards,) = self._row("SELECT count(*) FROM card INDEXED BY card_asked WHERE retired = 0")
        begun, known = self._begun(scheduler)
        return Overview(
            articles=articles,
            undated=articles - dated,
            people=facts.get("actor", 0),
            events=facts.get("event", 0),
            quotes=facts.get("quote", 0),
            differences=facts.get("difference", 0),
            cards=cards,
            begun=min(begun, cards),
            known=min(known, cards),
            flagged=self._flagged(),
            to_check=self.to_check(),
        )

    def unmerged(self) -> bool:
        """Whether articles were read, or came with a briefing, since all were merged."""
        return bool(self._row("SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'unmerged')")[0])

    def articles_beside(self, names: Sequence[str]) -> int:
        """How many articles have another name than these."""
        sql = "SELECT count(*) FROM article WHERE name NOT IN (SELECT value FROM json_each(?))"
        return self._row(sql, (rows.as_text(list(names)),))[0]

    def last_answer(self) -> datetime | None:
        """When the latest answer that stands was given; it may lie ahead of a clock that was set back."""
        sql = "SELECT at FROM review WHERE id NOT IN (SELECT review FROM review_undone) ORDER BY at DESC LIMIT 1"
        found = self._db.execute(sql).fetchone()
        return rows.from_ms(found[0]) if found else None

    # -- readiness, day by day

    def readiness(self, now: datetime) -> tuple[DayReadiness, ...]:
        """What was kept for meetings that were still to come then and are now, the oldest first."""
        sql = "SELECT day, mean, error FROM readiness WHERE meeting > ? ORDER BY day"
        found = self._db.execute(sql, (rows.to_ms(now),))
        return tuple(DayReadiness(date.fromisoformat(day), mean, error) for day, mean, error in found)

    def put_readiness(self, meeting: datetime, today: DayReadiness) -> None:
        """Keep the day's; the caller has a transaction open."""
        values = (today.day.isoformat(), rows.to_ms(meeting), today.mean, today.error)
        self._db.execute("INSERT OR REPLACE INTO readiness(day, meeting, mean, error) VALUES (?, ?, ?, ?)", values)

    def put_unmerged(self) -> None:
        """Articles came that are still to be merged; the caller has a transaction open."""
        self._db.execute("INSERT OR IGNORE INTO setting VALUES ('unmerged', 'true')")

    def put_merged(self) -> None:
        """All was merged; the caller has a transaction open."""
        self._db.execute("DELETE FROM setting WHERE name = 'unmerged'")

    # -- suggestions: only merging, which knows all facts and cards, can count them

    def to_check(self) -> int | None:
        """How many were left when they were last counted; None: nobody has."""
        found = self._db.execute("SELECT value FROM setting WHERE name = 'to check'").fetchone()
        return from_json(found[0], int) if found else None

    def put_to_check(self, number: int) -> None:
        """Keep it; the caller has a transaction open."""
        self._db.execute("INSERT OR REPLACE INTO setting VALUES ('to check', ?)", (rows.as_text(number),))

    # -- inside

    def _begun(self, scheduler: str) -> tuple[int, int]:
        model, _, parameters = scheduler.partition(":")
        bound = {"model": model, "parameters": parameters, "long": KNOWN_DAYS}
        begun, known = self._db.execute(_MEMORIES, bound).fetchone()
        return begun, int(known)

    def _flagged(self) -> int:
        """A card that is both counts once."""
        return self._row(_FLAGGED)[0]

    def _row(self, sql: str, values: Sequence[object] = ()) -> tuple[int, ...]:
        found: tuple[int, ...] = self._db.execute(sql, values).fetchone()
        return found
