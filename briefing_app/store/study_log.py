"""The rows of study: which cards wait, what was done with them, and taking the last thing back.

Everything is asked so that it costs what is shown, not what there is: keys by index, one card at a time.
"""

# ruff: noqa: S608 - statements are put together from our own words alone; what is looked for is always bound

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.cards import Stage
from briefing_app.model.planning import Known
from briefing_app.model.study import DeedKind, Done, Log, ScopeKind, Standing, Waiting
from briefing_app.store import rows, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlite_utils import Database

    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Card, Memory, Review
    from briefing_app.model.study import Deed, Scope

_COLUMNS = {
    DeedKind.SUSPEND: "suspended",
    DeedKind.BURY: "buried",
    DeedKind.FLAG: "flag",
    DeedKind.MARK: "marked",
    DeedKind.FIX: "fix",
}
_EMPTY = {DeedKind.SUSPEND: 0, DeedKind.BURY: None, DeedKind.FLAG: 0, DeedKind.MARK: 0, DeedKind.FIX: ""}

_OUT = """SELECT key FROM card INDEXED BY card_out
    WHERE (retired OR suspended OR buried IS NOT NULL) AND (retired OR suspended OR buried > :today)"""
_STEPS = f"('{Stage.LEARNING}', '{Stage.RELEARNING}')"
_DUE = f"""
    FROM memory INDEXED BY memory_due
    WHERE model = :model AND parameters = :parameters AND away = 0 AND stage = '{Stage.REVIEW}' AND due < :end
    AND card NOT IN ({_OUT})
"""
_LEARNING = f"""
    FROM memory INDEXED BY memory_due
    WHERE model = :model AND parameters = :parameters AND away = 0 AND stage IN {_STEPS} AND due < :end
    AND card NOT IN ({_OUT})
"""
_NEW = """
    FROM card INDEXED BY card_asked
    WHERE retired = 0 AND suspended = 0 AND met = 0 AND (buried IS NULL OR buried <= :today)
"""
_SCOPES = {
    ScopeKind.ACTOR: """(fact = :value
        OR EXISTS (SELECT 1 FROM json_each(body, '$.actors') WHERE value = :value))""",
    ScopeKind.EVENT: "fact = :value",
    ScopeKind.KIND: "json_extract(body, '$.kind') = :value",
    ScopeKind.ARTICLE: """EXISTS (SELECT 1 FROM json_each(body, '$.evidence')
        WHERE json_extract(value, '$.article') = :value)""",
    ScopeKind.FLAG: "flag = CAST(:value AS INTEGER)",
    ScopeKind.MARKED: "marked",
    ScopeKind.FIX: "fix <> ''",
}
_RECENT = 100  # answers that tell somebody's pace
_TAKEN_FOR_GRANTED = 20  # answers at the usual pace that count beside them
_PAGE = 4_000  # memories that are read in some 10 ms
_OF_SOME = 250  # cards whose answers are read in as many
_REVIEW_COLUMNS = "card, at, rating, seconds, kind, shown"
_CARD = """SELECT (SELECT body FROM card WHERE key = ?1 AND NOT retired),
    EXISTS (SELECT 1 FROM correction WHERE target = ?1)"""
_ASKED = f"""{_CARD}, {rows.MEMORY}
    FROM (SELECT 1) LEFT JOIN memory ON card = ?1 AND model = ?2 AND parameters = ?3"""
_LAST_DEED = "SELECT id, kind, card, value, at FROM deed_standing ORDER BY id DESC LIMIT 1"
_NUMBER = attrgetter("number")
_LASTS = """SELECT (SELECT id FROM correction_standing ORDER BY id DESC LIMIT 1),
    (SELECT id FROM deed_standing ORDER BY id DESC LIMIT 1),
    (SELECT id FROM review_standing WHERE NOT merged ORDER BY id DESC LIMIT 1),
    (SELECT id FROM arrival_standing ORDER BY id DESC LIMIT 1)"""


class Asked(NamedTuple):
    """Whose cards are asked for.

    Attributes:
        scheduler: `Scheduler.tag`.
        today: the study day.
        end: where it ends, UTC-aware.
    """

    scheduler: str
    today: date
    end: datetime

    def bound(self) -> dict[str, str | int]:
        """For the statements."""
        model, _, parameters = self.scheduler.partition(":")
        return {
            "model": model,
            "parameters": parameters,
            "today": self.today.isoformat(),
            "end": rows.to_ms(self.end),
        }


class Numbers(NamedTuple):
    """How many cards are new, in learning steps of today, and due today."""

    new: int
    learning: int
    due: int


def _far(scheduler: str) -> Asked:
    """A day on which nothing is buried any more."""
    return Asked(scheduler, date.max, datetime.max.replace(tzinfo=UTC))


class StudyLog:
    """What study asks of the store; transactions and errors are the store's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # -- what waits

    def due(self, asked: Asked) -> tuple[str, ...]:
        """Cards for review today, the earliest due first."""
        return self._keys(f"SELECT card {_DUE} ORDER BY due", asked)

    def steps(self, asked: Asked) -> tuple[Waiting, ...]:
        """Cards in learning steps of today, the earliest first."""
        found = self._db.execute(f"SELECT card, due {_LEARNING} ORDER BY due", asked.bound())
        return tuple(Waiting(key, rows.from_ms(due)) for key, due in found)

    def new(self, asked: Asked, limit: int) -> tuple[str, ...]:
        """Cards never answered, the worthiest first; at most `limit`."""
        return self._keys(f"SELECT key {_NEW} ORDER BY place LIMIT {max(limit, 0)}", asked)

    def met(self, keys: Iterable[str], scheduler: str) -> frozenset[str]:
        """Those of these cards that were ever answered."""
        model, _, parameters = scheduler.partition(":")
        sql = """SELECT card FROM memory
            WHERE model = ? AND parameters = ? AND card IN (SELECT value FROM json_each(?))"""
        found = self._db.execute(sql, (model, parameters, rows.as_text(list(keys))))
        return frozenset(key for (key,) in found)

    def open(self, keys: Iterable[str], asked: Asked) -> tuple[str, ...]:
        """Those of these cards that may be asked today (not suspended, not buried), in the order given."""
        wanted = list(keys)
        sql = f"SELECT key FROM card WHERE key IN (SELECT value FROM json_each(:keys)) AND key NOT IN ({_OUT})"
        found = {key for (key,) in self._db.execute(sql, {"keys": rows.as_text(wanted), **asked.bound()})}
        return tuple(key for key in wanted if key in found)

    def among(self, scope: Scope) -> tuple[str, ...]:
        """The cards of a scope, the worthiest first."""
        sql = f"SELECT key FROM card WHERE NOT retired AND {_SCOPES[scope.kind]} ORDER BY place"
        return tuple(key for (key,) in self._db.execute(sql, {"value": scope.value}))

    def made_of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The cards with these keys and those made of the facts with these keys, the worthiest first."""
        sql = """WITH wanted AS (SELECT value FROM json_each(?)) SELECT key FROM card WHERE NOT retired AND
            (key IN wanted OR fact IN wanted) ORDER BY place"""
        return tuple(key for (key,) in self._db.execute(sql, (rows.as_text(list(keys)),)))

    def any(self) -> bool:
        """Whether there is a card at all."""
        return bool(self._db.execute("SELECT EXISTS (SELECT 1 FROM card WHERE NOT retired)").fetchone()[0])

    def flags(self) -> tuple[int, ...]:
        """The flags that some card bears."""
        return tuple(flag for (flag,) in self._db.execute("SELECT DISTINCT flag FROM card WHERE flag ORDER BY flag"))

    def latest(self) -> datetime | None:
        """When the last of all answers was given; None where there is none."""
        (latest,) = self._db.execute("SELECT max(at) FROM review").fetchone()
        return None if latest is None else rows.from_ms(latest)

    def pace(self, usual: float) -> float:
        """Seconds an answer takes: the mean of the last hundred in study, and of some more that take `usual`.

        Without those a single slip of the finger would stand for the whole person.
        """
        sql = f"""SELECT count(*), total(seconds) FROM (SELECT seconds FROM review_standing
            WHERE kind IN ('study', 'warm-up') AND seconds > 0 ORDER BY id DESC LIMIT {_RECENT})"""
        number, seconds = self._db.execute(sql).fetchone()
        return float((seconds + _TAKEN_FOR_GRANTED * usual) / (number + _TAKEN_FOR_GRANTED))

    def numbers(self, asked: Asked, most_new: int) -> Numbers:
        """How many there are of each; new ones are counted up to `most_new`."""
        parts = (f"FROM (SELECT 1 {_NEW} LIMIT {max(most_new, 0)})", _LEARNING, _DUE)
        sql = f"SELECT {', '.join(f'(SELECT count(*) {part})' for part in parts)}"
        return Numbers(*self._db.execute(sql, asked.bound()).fetchone())

    def next_due(self, scheduler: str) -> datetime | None:
        """When the next of the cards that were begun comes due; None where none was begun."""
        model, _, parameters = scheduler.partition(":")
        sql = """SELECT due FROM memory INDEXED BY memory_due
            WHERE model = ? AND parameters = ? AND away = 0 AND stage = ?"""
        found = [
            self._db.execute(f"{sql} ORDER BY due LIMIT 1", (model, parameters, stage.value)).fetchone()
            for stage in Stage
        ]
        return min((rows.from_ms(row[0]) for row in found if row and row[0] is not None), default=None)

    def begun(self, start: datetime, end: datetime) -> int:
        """How many cards were met in study for the first time between two moments."""
        sql = """
            SELECT count(DISTINCT card) FROM review_standing AS one WHERE at >= ? AND at < ? AND kind = 'study'
            AND NOT EXISTS (SELECT 1 FROM review_standing AS earlier WHERE earlier.card = one.card
                AND earlier.kind <> 'warm-up' AND (earlier.at, earlier.id) < (one.at, one.id))
        """
        return int(self._db.execute(sql, (rows.to_ms(start), rows.to_ms(end))).fetchone()[0])

    def seconds(self, start: datetime, end: datetime) -> float:
        """How long was studied between two moments."""
        sql = "SELECT total(seconds) FROM review_standing WHERE at >= ? AND at < ? AND kind IN ('study', 'warm-up')"
        return float(self._db.execute(sql, (rows.to_ms(start), rows.to_ms(end))).fetchone()[0])

    # -- what a plan is made from

    def known(self, scheduler: str, today: date) -> Known:
        """The cards that were answered and may be asked, any order."""
        known = Known()
        for _ in self.know(known, scheduler, today):
            pass
        return known

    def know(self, known: Known, scheduler: str, today: date) -> Iterator[None]:
        """Add the same to `known`, some at a time; between two steps the store may be written to."""
        model, _, parameters = scheduler.partition(":")
        sql = f"""SELECT card, stability, difficulty, last, rowid FROM memory NOT INDEXED
            WHERE model = :model AND parameters = :parameters AND away = 0
            AND stability IS NOT NULL AND last IS NOT NULL AND card NOT IN ({_OUT})
            AND rowid > :after ORDER BY rowid LIMIT {_PAGE}"""
        bound = {"model": model, "parameters": parameters, "today": today.isoformat(), "after": 0}
        while found := self._db.execute(sql, bound).fetchall():
            bound["after"] = found[-1][-1]
            keys, stability, difficulty, last, _ = zip(*found, strict=True)
            known.add(keys, stability, difficulty, last)
            yield

    def new_for_plan(self, scheduler: str, limit: int) -> tuple[str, ...]:
        """Cards never answered, buried ones too (a plan looks beyond today), the worthiest first."""
        return self._keys(f"SELECT key {_NEW} ORDER BY place LIMIT {limit}", _far(scheduler))

    def unmet(self, scheduler: str) -> int:
        """How many cards were never answered."""
        return int(self._db.execute(f"SELECT count(*) {_NEW}", _far(scheduler).bound()).fetchone()[0])

    def cards_of(self, fact: str) -> tuple[str, ...]:
        """The cards made of a fact."""
        found = self._db.execute("SELECT key FROM card WHERE fact = ? AND NOT retired", (fact,))
        return tuple(key for (key,) in found)

    def sample(self, most: int) -> tuple[Review, ...]:
        """The answers that stand, oldest first; of more than `most` all those of some of the cards."""
        (total,) = self._db.execute("SELECT count(*) FROM review").fetchone()
        every = -(-total // most) or 1
        if every == 1:
            found = self._db.execute(f"SELECT {_REVIEW_COLUMNS} FROM review_standing ORDER BY at, id")
        else:  # CROSS: SQLite would else go through all answers
            sql = f"""WITH some(card) AS (SELECT card FROM memory WHERE rowid % ? = 0)
                SELECT some.{_REVIEW_COLUMNS} FROM some CROSS JOIN review_standing USING (card) ORDER BY at, id"""
            found = self._db.execute(sql, (every,))
        return tuple(map(rows.review, found))

    def sample_pages(self, most: int) -> Iterator[tuple[Review, ...]]:
        """The answers that `sample` gives to cards with a memory, some cards at a time, any order."""
        (total,) = self._db.execute("SELECT count(*) FROM review").fetchone()
        yield from self.answered_pages(-(-total // most) or 1)

    def answered_pages(self, every: int = 1) -> Iterator[tuple[Review, ...]]:
        """All answers that stand to one of so many cards with a memory, some cards at a time, each oldest first."""
        (last,) = self._db.execute("SELECT ifnull(max(rowid), 0) FROM memory").fetchone()
        sql = f"""WITH some(card) AS (SELECT card FROM memory WHERE rowid % ? = 0 AND rowid > ? AND rowid <= ?)
            SELECT some.{_REVIEW_COLUMNS} FROM some CROSS JOIN review_standing USING (card)
            ORDER BY some.card, at, id"""
        step = every * _OF_SOME
        for after in range(0, last, step):
            yield tuple(map(rows.review, self._db.execute(sql, (every, after, after + step))))

    # -- one card

    def card(self, key: str) -> tuple[Card | None, tuple[Correction, ...]]:
        """As it was made (None where it was not), and what a person put right on it, in that order."""
        body, corrected = self._db.conn.execute(_CARD, (key,)).fetchone()
        return (rows.card((body,)) if body else None), (self._corrections_of(key) if corrected else ())

    def asked(
        self, key: str, scheduler: str
    ) -> tuple[Card | None, tuple[Correction, ...], Callable[[], Memory] | None]:
        """What `card` and `memory` give, in one statement; the memory is made of its row when it is asked for."""
        model, _, parameters = scheduler.partition(":")
        body, corrected, *known = self._db.conn.execute(_ASKED, (key, model, parameters)).fetchone()
        card = rows.card((body,)) if body else None
        return card, self._corrections_of(key) if corrected else (), partial(rows.memory, known) if known[0] else None

    def memory(self, key: str, scheduler: str) -> Memory | None:
        """The cached memory of a card; None where it has none or it is another scheduler's."""
        model, _, parameters = scheduler.partition(":")
        sql = f"SELECT {rows.MEMORY} FROM memory WHERE card = ? AND model = ? AND parameters = ?"
        row = self._db.conn.execute(sql, (key, model, parameters)).fetchone()
        return rows.memory(row) if row else None

    def history(self, key: str) -> tuple[Review, ...]:
        """Its answers that stand, oldest first."""
        sql = f"SELECT {_REVIEW_COLUMNS} FROM review_standing WHERE card = ? ORDER BY at, id"
        return tuple(map(rows.review, self._db.execute(sql, (key,))))

    def answered(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of these cards of which the log holds an answer, also one that was taken back."""
        sql = "SELECT DISTINCT card FROM review WHERE card IN (SELECT value FROM json_each(?))"
        return frozenset(key for (key,) in self._db.execute(sql, (rows.as_text(list(keys)),)))

    def standing(self, key: str) -> Standing:
        """What the deeds make of it."""
        sql = "SELECT suspended, buried, flag, marked, fix FROM card WHERE key = ?"
        row = self._db.execute(sql, (key,)).fetchone()
        return rows.standing(row) if row else Standing()

    def standings(self) -> dict[str, Standing]:
        """Of every card with which anything was done."""
        sql = """SELECT key, suspended, buried, flag, marked, fix FROM card
            WHERE suspended OR buried IS NOT NULL OR flag OR marked OR fix <> ''"""
        return {row[0]: rows.standing(row[1:]) for row in self._db.execute(sql)}

    # -- doing and taking back; the caller has a transaction open

    def do(self, deeds: Iterable[Deed]) -> list[int]:
        """Log what was done; it shows at once. Their numbers in the log."""
        numbers = []
        for deed in deeds:
            numbers.append(tables.add_deed(self._db, deed))
            self._show(deed.kind, deed.card, deed.value)
        return numbers

    def last(self) -> Done | None:
        """The last thing done that stands: an own answer, a deed, a correction, a file taken in; None for nothing."""
        numbers = self._db.conn.execute(_LASTS).fetchone()
        found = [Done(log, number) for log, number in zip(Log, numbers, strict=True) if number]
        return max(found, key=_NUMBER, default=None)

    def review(self, number: int) -> Review:
        """An answer by its number."""
        sql = f"SELECT {_REVIEW_COLUMNS} FROM review WHERE id = ?"
        return rows.review(self._db.execute(sql, (number,)).fetchone())

    def deed(self, number: int) -> Deed:
        """What was done with a card, by its number."""
        sql = "SELECT kind, card, value, at FROM deed WHERE id = ?"
        return rows.deed(self._db.execute(sql, (number,)).fetchone())

    def take_back_deed(self) -> Deed | None:
        """Take back the last deed that stands; None where there is none."""
        row = self._db.execute(_LAST_DEED).fetchone()
        if row is None:
            return None
        self._db.execute("INSERT INTO deed_undone VALUES (?)", row[:1])
        deed = rows.deed(row[1:])
        self.show_again(deed.card, deed.kind)
        return deed

    def show_again(self, card: str, kind: DeedKind) -> None:
        """Have a card show what the last deed of this kind that stands made of it."""
        sql = "SELECT value FROM deed_standing WHERE card = ? AND kind = ? ORDER BY id DESC LIMIT 1"
        before = self._db.execute(sql, (card, kind.value)).fetchone()
        self._show(kind, card, before[0] if before else "")

    # -- inside

    def _corrections_of(self, key: str) -> tuple[Correction, ...]:
        sql = "SELECT kind, target, value, at FROM correction_standing WHERE target = ? ORDER BY id"
        return tuple(map(rows.correction, self._db.execute(sql, (key,))))

    def _show(self, kind: DeedKind, card: str, value: str) -> None:
        self._db.execute(
            f"UPDATE card SET {_COLUMNS[kind]} = ? WHERE key = ?",
            (rows.deed_value(kind, value) if value else _EMPTY[kind], card),
        )

    def _keys(self, sql: str, asked: Asked) -> tuple[str, ...]:
        return tuple(key for (key,) in self._db.execute(sql, asked.bound()))
