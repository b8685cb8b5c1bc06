"""Search over articles, facts and cards, as one types: words and fields in, the best of each kind out.

Words are ranked by bm25, those of a title before those of the text. What has only fields comes in the order of
worth, and so does what has words so common that to weigh all they stand in would be felt.
"""

# ruff: noqa: S608 - statements are put together from our own words alone; what was typed is always bound

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.hits import KINDS, Found, Hit
from briefing_app.model.text import Span
from briefing_app.store import entries, search_words
from briefing_app.store.search_fields import Condition, FieldError, Fields
from briefing_app.store.search_query import All, Any, Field, Not, Words, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from briefing_app.model.hits import Asking
    from briefing_app.store.indexing import Indexing
    from briefing_app.store.search_query import Node

_OPEN, _CLOSE = "\x02", "\x03"
_MARK = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_WEIGHED = 200  # found things; of more not each is weighed, so that no keystroke is felt
_FEW = 4_000  # entries that hold for a field; of more, words and worth choose first, and the field is asked of each
_BEGINNING = 160  # characters shown of what no word was sought in

_ALL = (0, entries.span(entries.KINDS[-1])[1])
_MATCHING = "SELECT rowid FROM entry_words WHERE entry_words MATCH ?"
_FITTING = " AND +rowid IN temp.fitting"
_COLLECTED = "SELECT count(*), ifnull(min(id), 0), ifnull(max(id), 0) FROM temp.fitting"
_COLLECT = "INSERT OR IGNORE INTO temp.fitting SELECT id FROM ({}) LIMIT ?"
_RANKED = "ORDER BY bm25(entry_words, 4.0, 3.0, 1.0), rowid"
_WORTHIEST = "SELECT id FROM temp.fitting WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
_SHOW = """SELECT entry.key, first, last, highlight(entry_words, 0, ?1, ?2), snippet(entry_words, 2, ?1, ?2, '…', 24)
    FROM entry_words JOIN entry ON entry.id = entry_words.rowid
    WHERE entry_words MATCH ?3 AND entry_words.rowid = ?4"""
_SHOW_ALSO = """SELECT snippet(entry_words, 1, ?1, ?2, '…', 12) FROM entry_words
    WHERE entry_words MATCH ?3 AND rowid = ?4"""
_SHOW_PLAIN = "SELECT key, first, last, title, substr(body, 1, ?) FROM entry WHERE id = ?"


@dataclass(slots=True)
class _Plan:
    """A query as SQL.

    Attributes:
        match: the words to rank by, in FTS5's language; none: by worth.
        conditions: what else must hold.
        marked: the words to mark, in FTS5's language.
        told: what could not be answered.
    """

    match: str = ""
    conditions: list[Condition] = field(default_factory=list)
    marked: str = ""
    told: list[str] = field(default_factory=list)


class _Few(NamedTuple):
    """The entries that `Search._collect` laid into a table: at most so many, from one id to another."""

    number: int
    first: int
    last: int


class Search:
    """Finds things in one store; what waits for its entry gets it first."""

    def __init__(self, db: Database, indexing: Indexing) -> None:
        self._db = db
        self._indexing = indexing
        self._known = search_words.Vocabulary(db)

    def prepare(self) -> None:
        """Have all in the index, and read the words that occur, before a key waits for them."""
        self._indexing.rest()
        self._known.refresh()

    def find(self, typed: str, asking: Asking, limit: int) -> Found:
        """The best `limit` answers of each kind; nothing for a query that asks nothing."""
        self._indexing.rest()
        plan = self._plan(parse(typed), asking)
        if not plan.match and not plan.conditions:
            return Found(told=tuple(plan.told))
        best = self._best(plan, limit)
        hits = [self._hit(kind, entry, plan.marked) for kind in KINDS for entry in best.get(kind, ())[:limit]]
        more = frozenset(kind for kind, found in best.items() if len(found) > limit)
        return Found(tuple(hits), more, tuple(plan.told))

    # ------------------------------------------------------------------ the query as SQL

    def _plan(self, query: All | Any, asking: Asking) -> _Plan:
        self._known.refresh()
        plan = _Plan()
        answered = _Answered(Fields(self._db, self._known, asking), plan.told)
        parts = query.parts if isinstance(query, All) else (query,)
        kept = [part for part in map(answered.only, parts) if part]
        words = All(tuple(part for part in kept if search_words.is_words(_wanted(part))))
        if search_words.is_words(words):
            plan.match = search_words.expression(words, self._known)
        else:
            words = All(())
        plan.conditions = [self._condition(part, answered) for part in kept if part not in words.parts]
        marked = search_words.sought(All(tuple(kept)))
        plan.marked = search_words.expression(Any(tuple(marked)), self._known) if marked else ""
        return plan

    def _condition(self, node: Node, answered: _Answered) -> Condition:
        """A SELECT of the entries that fit."""
        if search_words.is_words(node):
            query = search_words.expression(node, self._known)
            return Condition("SELECT rowid AS id FROM entry_words WHERE entry_words MATCH ?", (query,))
        match node:
            case Field():
                return answered.conditions[node]
            case Not(part):
                inner = self._condition(part, answered)
                return Condition(f"SELECT id FROM entry WHERE id NOT IN (SELECT id FROM ({inner.sql}))", inner.values)
            case All(parts) | Any(parts):
                inner_ones = [self._condition(part, answered) for part in parts]
                by = " INTERSECT " if isinstance(node, All) else " UNION "
                sql = by.join(f"SELECT id FROM ({inner.sql})" for inner in inner_ones)
                return Condition(sql, _values(inner_ones))
        raise TypeError(node)

    # ------------------------------------------------------------------ the best of each kind

    def _best(self, plan: _Plan, limit: int) -> dict[str, list[int]]:
        """Ids by kind, best first; one more than `limit` where there are more."""
        few = self._collect(plan.conditions)
        if not plan.match:
            return {kind: self._worthiest(plan.conditions, few, entries.span(kind), limit + 1) for kind in KINDS}
        also = self._also(plan.conditions, few)
        within = (few.first, few.last) if few else _ALL
        if few and few.number < 2 * _WEIGHED:
            return _by_kind(self._ranked(plan.match, also, within), limit)
        found = self._matching(plan.match, also, _WEIGHED, within)
        if not found:
            return {}
        # Ids ascend through the kinds: if there are too many to weigh, the last kind seen is not seen to its end.
        cut = entries.KINDS.index(entries.kind_of(found[-1])) if len(found) == _WEIGHED else len(entries.KINDS)
        best: dict[str, list[int]] = {}
        if cut:
            last = entries.span(entries.KINDS[cut - 1])[1]
            best = _by_kind(self._ranked(plan.match, also, _both(within, (0, last))), limit)
        for kind in entries.KINDS[cut:]:
            best[kind] = self._common(plan.match, also, _both(within, entries.span(kind)), limit + 1)
        return best

    def _ranked(self, match: str, also: Condition, span: tuple[int, int]) -> list[int]:
        """Ids, those that fit the words best first."""
        return self._ids(f"{_MATCHING} AND rowid BETWEEN ? AND ?{also.sql} {_RANKED}", match, *span, *also.values)

    def _matching(self, match: str, also: Condition, most: int, span: tuple[int, int]) -> list[int]:
        """Ids in the order of worth."""
        return self._ids(f"{_MATCHING} AND rowid BETWEEN ? AND ?{also.sql} LIMIT ?", match, *span, *also.values, most)

    def _common(self, match: str, also: Condition, span: tuple[int, int], most: int) -> list[int]:
        """Of very many the worthiest that have the words in their titles, then the worthiest."""
        found = self._matching(match, also, most, span)
        if not found:
            return []
        titled = self._matching(f"{{title}} : ({match})", also, most, span)
        return list(dict.fromkeys(titled + found))[:most]

    def _collect(self, conditions: list[Condition]) -> _Few | None:
        """Put the entries for which all conditions hold into a table of this connection, if one holds for few only.

        Returns:
            None where none does: then there is nothing in the table that could be used.
        """
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS fitting (id INTEGER PRIMARY KEY)")
        for condition in conditions:
            self._db.execute("DELETE FROM temp.fitting")
            self._db.execute(_COLLECT.format(condition.sql), (*condition.values, _FEW))
            found = _Few(*self._db.execute(_COLLECTED).fetchone())
            if found.number < _FEW:
                rest = [other for other in conditions if other is not condition]
                sql = "DELETE FROM temp.fitting WHERE NOT ({})"
                if rest:
                    self._db.execute(sql.format(_all_hold(rest, "fitting.id")), _values(rest))
                return found
        return None

    def _worthiest(
        self, conditions: list[Condition], few: _Few | None, span: tuple[int, int], most: int
    ) -> list[int]:
        """Ids of one kind in the order of worth."""
        if few:
            return self._ids(_WORTHIEST, *span, most)
        first, *rest = conditions
        also = f" AND {_all_hold(rest, 'id')}" if rest else ""
        among = first.probe or first.sql
        sql = f"SELECT DISTINCT id FROM ({among}) WHERE id BETWEEN ? AND ?{also} ORDER BY id LIMIT ?"
        return self._ids(sql, *first.values, *span, *_values(rest), most)

    def _also(self, conditions: list[Condition], few: _Few | None) -> Condition:
        """What must hold of an entry besides its words, to be put behind them."""
        if few or not conditions:
            return Condition(_FITTING if few else "")
        return Condition(f" AND {_all_hold(conditions, 'entry_words.rowid')}", _values(conditions))

    def _ids(self, sql: str, *values: object) -> list[int]:
        return [row[0] for row in self._db.execute(sql, values)]

    # ------------------------------------------------------------------ what is shown

    def _hit(self, kind: str, entry: int, marked: str) -> Hit:
        asked = (_OPEN, _CLOSE, marked, entry)
        row = self._db.execute(_SHOW, asked).fetchone() if marked else None
        key, first, last, title, body = row or self._beginning(entry)
        if row and _OPEN not in body and _OPEN not in title:
            (body,) = self._db.execute(_SHOW_ALSO, asked).fetchone()
        title, title_marks = _read_marks(title)
        snippet, marks = _read_marks(body)
        return Hit(kind, key, title, snippet, marks, title_marks, entries.when_of(first, last))

    def _beginning(self, entry: int) -> tuple[str, ...]:
        *rest, body = self._db.execute(_SHOW_PLAIN, (_BEGINNING, entry)).fetchone()
        cut = f"{body.rsplit(None, 1)[0]}…" if len(body) == _BEGINNING and " " in body else body
        return (*rest, cut)


class _Answered:
    """Drops from a query the fields that cannot be answered, and says why.

    Attributes:
        conditions: of the fields that can.
    """

    def __init__(self, fields: Fields, told: list[str]) -> None:
        self._fields = fields
        self._told = told
        self.conditions: dict[Field, Condition] = {}

    def only(self, node: Node) -> Node | None:
        """The query without what cannot be answered; None if nothing remains."""
        match node:
            case Words():
                return node
            case Not(part):
                kept = self.only(part)
                return Not(kept) if kept else None
            case All(parts) | Any(parts):
                left = tuple(kept for kept in map(self.only, parts) if kept)
                return type(node)(left) if len(left) > 1 else left[0] if left else None
            case Field():
                return node if self._can(node) else None

    def _can(self, asked: Field) -> bool:
        try:
            self.conditions[asked] = self._fields.condition(asked)
        except FieldError as error:
            self._tell(str(error))
            return False
        self._tell(self.conditions[asked].told)
        return True

    def _tell(self, sentence: str) -> None:
        if sentence and sentence not in self._told:
            self._told.append(sentence)


def _all_hold(conditions: Sequence[Condition], entry: str) -> str:
    return " AND ".join(condition.holds(entry) for condition in conditions)


def _values(conditions: Sequence[Condition]) -> tuple[object, ...]:
    return tuple(value for condition in conditions for value in condition.values)


def _wanted(node: Node) -> Node:
    return node.part if isinstance(node, Not) else node


def _both(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """What two spans of ids have in common; of none the end lies before the beginning."""
    return max(one[0], other[0]), min(one[1], other[1])


def _by_kind(found: list[int], limit: int) -> dict[str, list[int]]:
    best: dict[str, list[int]] = {}
    for entry in found:
        listed = best.setdefault(entries.kind_of(entry), [])
        if len(listed) <= limit:
            listed.append(entry)
    return best


def _read_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The words without FTS5's marks, and where these were."""
    plain: list[str] = []
    marks: list[Span] = []
    at = end = 0
    for match in _MARK.finditer(marked):
        plain += [marked[end : match.start()], match[1]]
        at += match.start() - end
        marks.append(Span(at, at + len(match[1])))
        at, end = at + len(match[1]), match.end()
    return "".join([*plain, marked[end:]]), tuple(marks)
