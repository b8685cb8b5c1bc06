"""What a query asks besides words (`actor:`, `date:`, `is:` and the like) as SQL, or why it cannot be answered.

Each becomes a SELECT of the ids of the entries that fit. A field that cannot be answered is told in one sentence and
left out; the rest of the query holds.
"""

# ruff: noqa: S608 - statements are put together from our own words alone; what was typed is always bound

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Likelihood
from briefing_app.model.when import When
from briefing_app.store import entries, rows, search_words
from briefing_app.store.search_query import read_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlite_utils import Database

    from briefing_app.model.hits import Asking
    from briefing_app.store.search_query import Field
    from briefing_app.store.search_words import Vocabulary

LEECH = 8
"""Times forgotten after which a card is a leech, as in Anki."""

_TAGS = (
    *("actor", "person", "organisation", "country", "place", "event", "quote", "difference", "card", "article"),
    *Likelihood,
    *("marked", "leech"),
)
_CARDS = entries.span("card")[0]
_DAY = 86_400_000  # ms
_MOST = 400  # actors, events or articles that one field may mean
_COMPARED = re.compile(r"([a-z]*)\s*(<=|>=|!=|<|>|=)\s*(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")
_DAYS = re.compile(r"(\d{1,5})(?::([1-4]))?")
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}

_OF_MEMORIES = "SELECT entry AS id FROM memory {} WHERE model = ? AND parameters = ? AND "
_BY_ENTRY = "INDEXED BY memory_entry"  # SQLite would else go through all memories for each entry
_NEW = """SELECT entry AS id FROM facet WHERE name = 'tag' AND value = 'card'
    EXCEPT SELECT entry FROM memory INDEXED BY memory_entry WHERE model = ? AND parameters = ? ORDER BY 1"""
_NEW_ONE = """SELECT entry AS id FROM facet WHERE name = 'tag' AND value = 'card' AND NOT EXISTS (SELECT 1
    FROM memory INDEXED BY memory_entry WHERE model = ? AND parameters = ? AND memory.entry = +facet.entry)"""
_OF_CARDS = "SELECT entry.id FROM card CROSS JOIN entry ON entry.kind = 'card' AND entry.key = card.key WHERE "
# CROSS: SQLite would else begin with all entries
_OUT = "(retired OR suspended OR buried IS NOT NULL)"  # as the index has it
_LONG_AGO = 100_000  # days
_FLAGS = re.compile("[0-7]")
_NOTHING = ("SELECT 0 AS id WHERE 0", ())
_OF_ACTORS = """SELECT entry AS id FROM facet WHERE name = 'actor' AND value IN ({0})
    UNION SELECT article.id FROM entry JOIN facet ON facet.entry = entry.id AND name = 'article'
    JOIN entry AS article ON article.kind = 'article' AND article.key = facet.value
    WHERE entry.kind = 'actor' AND entry.key IN ({0})"""
_LATEST = """SELECT target FROM correction_standing AS one WHERE kind = 'likelihood' AND value = ? AND NOT EXISTS (
    SELECT 1 FROM correction_standing AS later WHERE later.kind = one.kind AND later.target = one.target
    AND later.id > one.id)"""


class FieldError(Exception):
    """A field that cannot be answered; the sentence says why, with an example."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A SELECT of the ids of the entries for which it holds, as a column `id`.

    Attributes:
        values: what is bound in `sql`, and in `probe`.
        told: one sentence why it finds nothing.
        probe: the same put so that it is quick to say of one entry whether it is among them; empty: `sql` is.
        least: no entry with a lower id is among them.
    """

    sql: str
    values: tuple[object, ...] = ()
    told: str = ""
    probe: str = ""
    least: int = 0

    def holds(self, entry: str) -> str:
        """That it holds for the entry whose id is the SQL expression `entry`; binds `values`."""
        # The sign keeps SQLite from converting the id, for which it could not use an index.
        among = f"EXISTS (SELECT 1 FROM ({self.probe or self.sql}) WHERE id = +{entry})"
        return f"{entry} >= {self.least} AND {among}" if self.least else among


class Fields:
    """Makes conditions of fields.

    Args:
        db: the store.
        known: its words.
        asking: whose memory, and when.
    """

    def __init__(self, db: Database, known: Vocabulary, asking: Asking) -> None:
        self._db = db
        self._known = known
        self._asking = asking
        self._makers: dict[str, Callable[[Field], Condition]] = {
            "actor": self._actor,
            "event": self._event,
            "quote": self._quote,
            "source": self._source,
            "date": _date,
            "tag": self._tag,
            "is": self._is,
            "prop": self._prop,
            "rated": self._rated,
            "flag": _flag,
            "added": self._added,
        }

    def condition(self, field: Field) -> Condition:
        """The entries that fit. Raises FieldError."""
        maker = self._makers.get(field.name)
        if not maker:
            raise FieldError(_NOT_HERE.format(field=field))
        if not field.value:
            raise FieldError(f"{field.name}: asks for {_ASKS[field.name]}.")
        return maker(field)

    # ------------------------------------------------------------------ who, what, where it stands

    def _actor(self, field: Field) -> Condition:
        keys = self._named(field, "actor", "title also")
        if not keys:
            return Condition(*_NOTHING, f"Nobody here is called “{field.value}”.")
        places = ", ".join("?" * len(keys))
        return Condition(_OF_ACTORS.format(places), (*keys, *keys))

    def _event(self, field: Field) -> Condition:
        return self._having("fact", self._named(field, "event", "title body"), f"No event is of “{field.value}”.")

    def _quote(self, field: Field) -> Condition:
        return self._having("fact", self._named(field, "quote", "body"), f"No quote says “{field.value}”.")

    def _source(self, field: Field) -> Condition:
        sentence = f"No article is of “{field.value}”: neither outlet nor title nor file."
        return self._having("article", self._named(field, "article", "title also"), sentence)

    def _named(self, field: Field, kind: str, columns: str) -> list[str]:
        words = read_words(field.value, unfinished=field.unfinished)
        if not words.words:
            return []
        query = f"{{{columns}}} : {search_words.expression(words, self._known)}"
        sql = """SELECT key FROM entry_words JOIN entry ON entry.id = entry_words.rowid
            WHERE entry_words MATCH ? AND entry_words.rowid BETWEEN ? AND ? LIMIT ?"""
        return [key for (key,) in self._db.execute(sql, (query, *entries.span(kind), _MOST))]

    @staticmethod
    def _having(name: str, keys: list[str], otherwise: str) -> Condition:
        if not keys:
            return Condition(*_NOTHING, otherwise)
        places = ", ".join("?" * len(keys))
        return Condition(f"SELECT entry AS id FROM facet WHERE name = ? AND value IN ({places})", (name, *keys))

    # ------------------------------------------------------------------ what a person knows of it

    def _is(self, field: Field) -> Condition:
        states: dict[str, Callable[[], Condition]] = {
            "new": self._new,
            "learn": lambda: self._remembered("stage IN ('learning', 'relearning')"),
            "review": lambda: self._remembered("stage IN ('review', 'relearning')"),
            "due": self._due,
            "leech": self._leech,
            "suspended": lambda: Condition(f"{_OF_CARDS}{_OUT} AND suspended"),
            "buried": self._buried,
            "suggested": _suggested,
            "edited": _edited,
        }
        if field.value.lower() not in states:
            raise FieldError(f"is: knows {', '.join(states)}; not “{field.value}”.")
        return states[field.value.lower()]()

    def _remembered(self, where: str, *values: object) -> Condition:
        model, _, parameters = self._asking.scheduler.partition(":")
        sql, probe = (_OF_MEMORIES.format(by) + where for by in ("", _BY_ENTRY))
        return Condition(sql, (model, parameters, *values), probe=probe, least=_CARDS)

    def _leech(self) -> Condition:
        return self._remembered("lapses >= ?", LEECH)

    def _buried(self) -> Condition:
        return Condition(f"{_OF_CARDS}{_OUT} AND buried > ?", (self._asking.study_day,))

    def _new(self) -> Condition:
        model, _, parameters = self._asking.scheduler.partition(":")
        return Condition(_NEW, (model, parameters), probe=_NEW_ONE, least=_CARDS)

    def _due(self) -> Condition:
        """For review some time today, or in a learning step that has come; as Anki, without what is put aside."""
        due = self._remembered(
            "((stage = 'review' AND due < ?) OR (stage IN ('learning', 'relearning') AND due <= ?))",
            rows.to_ms(self._day(1)),
            rows.to_ms(self._asking.now),
        )
        active = f" AND entry NOT IN ({_OF_CARDS}{_OUT} AND (suspended OR buried > ?))"
        values = (*due.values, self._asking.study_day)
        return replace(due, sql=due.sql + active, probe=due.probe + active, values=values)

    def _prop(self, field: Field) -> Condition:
        asked = _COMPARED.fullmatch(field.value)
        name, sign, value = (asked[1].lower(), asked[2], asked[3]) if asked else ("", "", "")
        if name not in _PROPERTIES or not _NUMBER.fullmatch(value):
            raise FieldError(
                f"“{field}” compares nothing: write one of s d r due ivl reps lapses with a number, as prop:s>21."
            )
        if name == "due":
            return self._prop_due(sign, value)
        if name == "r":
            return self._prop_r(sign, float(value))
        if name == "d" and not 0 <= float(value) <= 1:
            raise FieldError("prop:d is the difficulty from 0 to 1, as in Anki: prop:d>0.5.")
        digits = len(value.partition(".")[2])
        where = f"round({_PROPERTIES[name]}, {digits}) {sign} ?" if sign in "!=" else f"{_PROPERTIES[name]} {sign} ?"
        return self._remembered(where, float(value))

    def _prop_due(self, sign: str, value: str) -> Condition:
        """In days: 0 is today, 1 tomorrow, -1 yesterday."""
        day = int(float(value))
        begins, ends = rows.to_ms(self._day(day)), rows.to_ms(self._day(day + 1))
        match sign:
            case "=":
                return self._remembered("due >= ? AND due < ?", begins, ends)
            case "!=":
                return self._remembered("(due < ? OR due >= ?)", begins, ends)
            case "<" | ">=":
                return self._remembered(f"due {sign} ?", begins)
        return self._remembered("due >= ?" if sign == ">" else "due < ?", ends)

    def _prop_r(self, sign: str, chance: float) -> Condition:
        """The chance of recall falls as time goes by, so that it is compared by comparing times."""
        if not 0 < chance <= 1:
            raise FieldError("prop:r is the chance of recall from 0 to 1: prop:r<0.9.")
        since = f"max(? - last, 0) / {_DAY}.0 / stability"
        now, wait = rows.to_ms(self._asking.now), self._asking.wait(chance)
        if sign in {"=", "!="}:  # to one in a hundred
            around = (self._asking.wait(min(chance + 0.005, 1.0)), self._asking.wait(max(chance - 0.005, 0.001)))
            return self._remembered(f"{since} {'NOT ' * (sign == '!=')}BETWEEN ? AND ?", now, *around)
        return self._remembered(f"{since} {_FLIPPED[sign]} ?", now, wait)

    def _rated(self, field: Field) -> Condition:
        asked = _DAYS.fullmatch(field.value)
        if not asked or not int(asked[1]):
            raise FieldError(
                f"“{field}” is no number of days: rated:7 is the last week, rated:7:1 what was forgotten in it."
            )
        since = rows.to_ms(self._day(1 - int(asked[1])))
        sql = """SELECT entry.id FROM review_standing JOIN entry ON entry.kind = 'card' AND entry.key = card
            WHERE at >= ?"""
        return Condition(f"{sql} AND rating = ?", (since, int(asked[2]))) if asked[2] else Condition(sql, (since,))

    def _added(self, field: Field) -> Condition:
        if not field.value.isascii() or not field.value.isdecimal() or not 0 < int(field.value[:6]) <= _LONG_AGO:
            raise FieldError(f"“{field}” is no number of days: added:1 is today, added:7 the last week.")
        since = rows.to_ms(self._day(1 - int(field.value)))
        return Condition(f"{_OF_CARDS}added >= ?", (max(since, 1),))

    def _tag(self, field: Field) -> Condition:
        match field.value.lower():
            case "leech":
                return self._leech()
            case "marked":
                return Condition(f"{_OF_CARDS}marked")
        return _tag(field)

    def _day(self, number: int) -> datetime:
        """When a study day begins: 0 is today."""
        return self._asking.today + timedelta(days=number)


_ASKS = {
    "actor": "a name, as actor:haddad",
    "event": "words of an event, as event:summit",
    "quote": "words of a quote, as quote:trust",
    "source": "an outlet, a title or a file, as source:reuters",
    "date": "a date, as date:2023-06 or date:>=2023-06-18",
    "tag": "a kind, how likely it comes up or a mark, as tag:quote, tag:certain or tag:marked",
    "is": "a state: new, learn, review, due, suspended, buried, leech, suggested, edited",
    "prop": "a comparison, as prop:s>21 (s d r due ivl reps lapses)",
    "rated": "a number of days, as rated:7",
    "flag": "a flag from 0 (none) to 7, as flag:1",
    "added": "a number of days, as added:7",
}
_NOT_HERE = "{field} is Anki's and means nothing here; leave it out, or see tag:, source: and actor:."
_PROPERTIES = {
    "s": "stability",
    "d": "((difficulty - 1) / 9)",
    "r": "",
    "due": "",
    "ivl": f"(CASE stage WHEN 'review' THEN round((due - last) / {_DAY}.0) ELSE 0 END)",
    "reps": "reviews",
    "lapses": "lapses",
}


def _date(field: Field) -> Condition:
    asked = _COMPARED.fullmatch(field.value)
    sign, value = (asked[2], asked[3]) if asked and not asked[1] else ("=", field.value)
    try:
        when = When(value)
    except ValueError as error:
        raise FieldError(
            f"“{value}” is no date: write date:2023-06, date:>=2023-06-18 or date:2023-06/2023-08."
        ) from error
    first, last = when.first.isoformat(), when.last.isoformat()
    where, values = {
        "=": ("first >= ? AND last <= ?", (first, last)),
        "!=": ("(first > ? OR last < ?)", (last, first)),
        "<": ("last < ?", (first,)),
        "<=": ("last <= ?", (last,)),
        ">": ("first > ?", (last,)),
        ">=": ("first >= ?", (first,)),
    }[sign]
    return Condition(f"SELECT id FROM entry WHERE first IS NOT NULL AND {where}", values)


def _tag(field: Field) -> Condition:
    value = field.value.lower().removesuffix("s") if field.value.lower() not in _TAGS else field.value.lower()
    if value not in _TAGS:
        raise FieldError(f"tag: knows {', '.join(_TAGS)}; not “{field.value}”.")
    if value in {likelihood.value for likelihood in Likelihood}:
        return Condition(f"SELECT entry AS id FROM facet WHERE name = 'fact' AND value IN ({_LATEST})", (value,))
    return Condition("SELECT entry AS id FROM facet WHERE name = 'tag' AND value = ?", (value,))


def _flag(field: Field) -> Condition:
    if not _FLAGS.fullmatch(field.value):
        raise FieldError(f"“{field}” is no flag: they go from 1 to 7, and flag:0 is none.")
    if field.value == "0":
        cards = "SELECT entry AS id FROM facet WHERE name = 'tag' AND value = 'card'"
        return Condition(f"{cards} EXCEPT {_OF_CARDS}flag ORDER BY 1")
    return Condition(f"{_OF_CARDS}flag AND flag = ?", (int(field.value),))


def _suggested() -> Condition:
    """What the machine was unsure of and nobody has looked at since."""
    looked_at = "SELECT target FROM correction_standing WHERE kind IN ('accept', 'card')"
    sql = f"""SELECT entry AS id FROM facet JOIN entry ON entry.id = entry
        WHERE name = 'is' AND value = 'suggested' AND key NOT IN ({looked_at})"""
    return Condition(sql)


def _edited() -> Condition:
    """What a person gave other words, dates, offices or speakers; a verdict on it alone is no edit."""
    verdicts = "('accept', 'reject', 'card reject', 'likelihood', 'note', 'verdict')"
    return Condition(
        f"""SELECT id FROM entry WHERE key IN (
        SELECT target FROM correction_standing WHERE kind NOT IN {verdicts})"""
    )
