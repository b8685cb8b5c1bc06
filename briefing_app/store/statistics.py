"""The numbers of the statistics page, counted by SQLite: nothing is loaded that is not shown."""

# ruff: noqa: S608 - statements are put together from our own words alone; what is looked for is always bound

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.cards import Rating, Stage
from briefing_app.model.statistics import GradeTime, HardCard, StudiedDay
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

_DAY = 86_400_000  # ms
_STANDING = "id NOT IN (SELECT review FROM review_undone)"
_MINE = "model = :model AND parameters = :parameters AND away = 0"
_OUT = "SELECT key FROM card INDEXED BY card_out WHERE (retired OR suspended OR buried IS NOT NULL) AND suspended"
_BY_GRADE = ", ".join(
    f"count(*) FILTER (WHERE rating = {grade:d}), total(seconds) FILTER (WHERE rating = {grade:d})"
    for grade in Rating
)
_TIMES = f"""SELECT {_BY_GRADE} FROM review INDEXED BY review_at
    WHERE at >= ? AND kind = 'study' AND seconds > 0 AND {_STANDING}"""
_STIRRED = """SELECT (SELECT count(*) FROM review_undone WHERE review <= :mark),
    (SELECT min(at) FROM review NOT INDEXED WHERE id > :mark)"""
_STAGES = f"('{Stage.LEARNING}', '{Stage.RELEARNING}', '{Stage.REVIEW}')"


class _Past(NamedTuple):
    """Days that are over, as they were counted.

    Attributes:
        bounds: where each day begins and the last one ends.
        mark: the last answer that was there.
        undone: how many of the answers up to it were taken back.
        days: those with answers.
    """

    bounds: tuple[datetime, ...]
    mark: int
    undone: int
    days: tuple[StudiedDay, ...]


class StatisticsLog:
    """What is counted.

    Args:
        db: of an open store; used only in its thread.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._past = _Past((), 0, 0, ())

    def days(self, first: date, bounds: tuple[datetime, ...]) -> tuple[StudiedDay, ...]:
        """Answers by day, warm-ups and those of a quiz too; days without any are left out.

        The last day is counted at every call; those before it once, and again when an answer of theirs came in
        or was taken back.

        Args:
            first: the first day.
            bounds: where each day begins and the last one ends, UTC-aware; some may have 23 or 25 hours.
        """
        past = bounds[:-1]
        if self._past.bounds != past or self._stirred(self._past):
            self._past = self._counted(first, past)
        return self._past.days + self._days(first + timedelta(days=len(past) - 1), bounds[-2:])

    def _stirred(self, past: _Past) -> bool:
        undone, earliest = self._db.execute(_STIRRED, {"mark": past.mark}).fetchone()
        return undone != past.undone or (earliest is not None and earliest < rows.to_ms(past.bounds[-1]))

    def _counted(self, first: date, bounds: tuple[datetime, ...]) -> _Past:
        ((mark, undone),) = self._db.execute(
            "SELECT (SELECT ifnull(max(id), 0) FROM review), (SELECT count(*) FROM review_undone)"
        )
        return _Past(bounds, mark, undone, self._days(first, bounds))

    def _days(self, first: date, bounds: tuple[datetime, ...]) -> tuple[StudiedDay, ...]:
        place, start, end = _places(bounds)
        sql = f"""SELECT {place.format("at")} AS place, count(*), sum(rating = 1), total(seconds)
            FROM review INDEXED BY review_at WHERE at >= ? AND at < ? AND {_STANDING} GROUP BY place"""
        found = self._db.execute(sql, (start, end)).fetchall()
        places, *numbers = zip(*found, strict=True) if found else ((), (), (), ())
        return tuple(map(StudiedDay, map(date.fromordinal, map(first.toordinal().__add__, places)), *numbers))

    def due(self, scheduler: str, bounds: tuple[datetime, ...]) -> tuple[int, ...]:
        """How many cards are due before the first bound, and between each two; suspended ones are not among them."""
        place, _, end = _places(bounds)
        sql = f"""SELECT {place.format("due")} AS place, count(*) FROM memory INDEXED BY memory_due
            WHERE {_MINE} AND stage IN {_STAGES} AND due < :end AND card NOT IN ({_OUT}) GROUP BY place"""
        found = dict(self._db.execute(sql, {**_of(scheduler), "end": end}).fetchall())
        return tuple(found.get(place, 0) for place in range(-1, len(bounds) - 1))

    def bands(self, scheduler: str, now: datetime, waits: Sequence[float]) -> tuple[int, ...]:
        """How many cards wait for less than `waits[0]` times their stability, than `waits[1]`, …, and longer.

        Args:
            scheduler: whose memories.
            now: UTC-aware.
            waits: rising.
        """
        cases = " ".join(f"WHEN waits < {wait!r} THEN {place}" for place, wait in enumerate(waits))
        sql = f"""SELECT CASE {cases} ELSE {len(waits)} END AS place, count(*) FROM (
                SELECT (:now - last) / {_DAY}.0 / stability AS waits FROM memory NOT INDEXED
                WHERE {_MINE} AND stability > 0 LIMIT -1) GROUP BY place"""  # LIMIT: each is then divided once
        found = dict(self._db.execute(sql, {**_of(scheduler), "now": rows.to_ms(now)}).fetchall())
        return tuple(found.get(place, 0) for place in range(len(waits) + 1))

    def times(self, since: datetime) -> tuple[GradeTime, ...]:
        """How long the answers in study since then (UTC-aware) took, by grade."""
        found = iter(self._db.execute(_TIMES, (rows.to_ms(since),)).fetchone())
        return tuple(
            GradeTime(rating, answers, seconds / answers)
            for rating, answers, seconds in zip(Rating, found, found, strict=True)
            if answers
        )

    def hardest(self, scheduler: str, most: int) -> tuple[HardCard, ...]:
        """The cards that were most often forgotten, of equals the most difficult first."""
        sql = f"""SELECT card, lapses, difficulty, reviews FROM memory NOT INDEXED
            WHERE {_MINE} AND lapses > 0 ORDER BY lapses DESC, difficulty DESC, card LIMIT {most}"""
        return tuple(HardCard(*row) for row in self._db.execute(sql, _of(scheduler)))


def _of(scheduler: str) -> dict[str, str | int]:
    model, _, parameters = scheduler.partition(":")
    return {"model": model, "parameters": parameters}


@lru_cache(maxsize=4)
def _places(bounds: tuple[datetime, ...]) -> tuple[str, int, int]:
    """Which day the moment `{0}` belongs to, as SQL, and where the first begins and the last ends (ms).

    Days are counted from the first (-1: before it), and only behind one that was not of 24 hours anew.
    """
    starts = [rows.to_ms(bound) for bound in bounds]
    uneven = [0, *(place for place in range(1, len(starts)) if starts[place] - starts[place - 1] != _DAY)]
    cases = [
        f"WHEN {{0}} >= {starts[place]} THEN {place} + ({{0}} - {starts[place]}) / {_DAY}" for place in uneven[::-1]
    ]
    return f"CASE {' '.join(cases)} ELSE -1 END", starts[0], starts[-1]
