"""Packages and collections of Anki, of every layout it writes or wrote: cards, answers, flags, suspensions.

The layouts: `collection.anki2` (schema 11), `collection.anki21` (the same, later), `collection.anki21b` (schema 18,
packed by Zstandard). Of several in one package the newest counts; the others hold a note for old programs.

The inner store comes from outside: it is unpacked into a private folder, opened read-only, nothing in it is trusted
(https://www.sqlite.org/security.html), and only what is a plain table is read. Nothing else is ever unpacked.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import zstandard
from google.protobuf.message import DecodeError

from briefing_app.formats import gaps, made, package
from briefing_app.formats.anki import kinds, looks
from briefing_app.formats.text import one_line
from briefing_app.model.cards import Rating, Review, ReviewKind
from briefing_app.model.exchange import Arrival, Row, Taken
from briefing_app.model.study import DeedKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.formats.anki.kinds import Kind
    from briefing_app.model.cards import Citation
    from briefing_app.model.exchange import Columns

_BOUNDS = package.Bounds(file=2_000_000_000, directory=20_000_000, members=100_000, what=".apkg")
_LARGEST = 250_000_000  # bytes of the inner store, unpacked
_RATIO = 100  # bytes out for each byte in, above a first ten megabytes: a store of cards packs 3 to 10 times
_FREE = 10_000_000
_CHUNK = 1 << 20
_LONGEST = 5_000_000  # bytes of one value
_STEPS = 20_000_000  # of SQLite's machine between two looks at whether it still gets anywhere
_OURS = "Briefing: "  # the note types of our own packages
_SEPARATOR = "\x1f"
_SUSPENDED = -1
_FLAGS = 7  # the bits in which the flag stands
_EARLIEST, _LATEST = 631_152_000_000, 7_258_118_400_000  # milliseconds: 1990 to 2200
_DAMAGE = (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, DecodeError, OverflowError, RecursionError)


def read(path: Path, _columns: Columns | None) -> Arrival:
    """The cards of a package or collection.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer Anki.
    """
    with package.opened(path, _BOUNDS) as zipped, tempfile.TemporaryDirectory() as folder:
        _refuse_newer(zipped, path)
        store = Path(folder) / "collection"
        _unpack(zipped, path, store)
        try:
            with _looked_into(store) as db:
                return _arrival(path, db)
        except _DAMAGE as error:
            raise package.damaged(path, "its collection cannot be read") from error


def _refuse_newer(zipped: zipfile.ZipFile, path: Path) -> None:
    if "meta" not in zipped.namelist():
        return
    try:
        newer = kinds.is_newer(package.member(zipped, path, "meta"))
    except ValueError as error:
        raise package.damaged(path, "what it says of itself cannot be read") from error
    if newer:
        raise package.damaged(path, "it comes from a newer Anki than this program knows")


def _unpack(zipped: zipfile.ZipFile, path: Path, target: Path) -> None:
    names = zipped.namelist()
    name = next((n for n in ("collection.anki21b", "collection.anki21", "collection.anki2") if n in names), None)
    if name is None:
        raise package.damaged(path, "it holds no collection of Anki")
    try:
        with zipped.open(name) as packed, target.open("wb") as out:
            limit = min(_LARGEST, _FREE + _RATIO * zipped.getinfo(name).compress_size)
            whole = zstandard.ZstdDecompressor().stream_reader(packed) if name.endswith("b") else packed
            done = 0
            while chunk := whole.read(_CHUNK):
                done += out.write(chunk)
                if done > limit:
                    raise package.damaged(path, "it unpacks to far more than it should")
    except (zipfile.BadZipFile, zlib.error, zstandard.ZstdError, EOFError, ValueError, RuntimeError) as error:
        raise package.damaged(path, "its collection cannot be unpacked") from error


@contextmanager
def _looked_into(store: Path) -> Iterator[sqlite3.Connection]:
    """The inner store, for looking only; what is no plain table is not there."""
    with closing(sqlite3.connect(f"{store.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        db.set_progress_handler(_patience(), _STEPS)
        for wish in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0"):
            db.execute(f"PRAGMA {wish}")
        db.create_collation("unicase", lambda one, other: (one.casefold() > other.casefold()) - (one < other))
        yield db


def _patience() -> Callable[[], int]:
    """What SQLite asks now and then; the fifth time it gives up."""
    asked = iter((0, 0, 0, 0))
    return lambda: next(asked, 1)


def _arrival(path: Path, db: sqlite3.Connection) -> Arrival:
    tables = _plain_tables(db)
    if not {"notes", "cards", "col"} <= tables:
        raise ValueError("no tables of Anki")
    known = kinds.of_tables(db) if {"notetypes", "fields", "templates"} <= tables else _of_col(db)
    found = _Notes(db, known)
    arrival = made.arrival(path, found.cards())
    kept = {taken.card.key for taken in arrival.cards}
    return replace(
        arrival,
        reviews=tuple(_reviews(db, found.keys, kept)) if "revlog" in tables else (),
        marks=tuple((kind, key, value) for kind, key, value in found.marks if key in kept),
        told=tuple(found.told()),
    )


def _plain_tables(db: sqlite3.Connection) -> frozenset[str]:
    """The names of tables that are no more than that: neither views nor virtual."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    return frozenset(name for name, sql in rows if str(sql).lstrip().upper().startswith("CREATE TABLE"))


def _of_col(db: sqlite3.Connection) -> dict[int, Kind]:
    row = db.execute("SELECT models FROM col LIMIT 1").fetchone()
    return kinds.of_json(row[0]) if row else {}


class _CardRow(NamedTuple):
    """A card with its note; `place` is which of the note's cards it is, `kind` the number of the note type."""

    card: int
    place: int
    queue: int
    flags: int
    guid: str
    kind: int
    fields: str
    tags: str


_SORTS: tuple[Callable[[Any], Any], ...] = (int, int, int, int, str, int, str, str)


class _Notes:
    """The cards of a collection, and what is noted of them on the way.

    Attributes:
        keys: our key of each card, by Anki's number of it.
        marks: flags and suspensions.
    """

    def __init__(self, db: sqlite3.Connection, known: Mapping[int, Kind]) -> None:
        self._db = db
        self._known = known
        self._pictured = self._tagged = 0
        self.keys: dict[int, str] = {}
        self.marks: list[tuple[DeedKind, str, str]] = []

    def cards(self) -> Iterator[Taken | Row]:
        """Each card, or why it cannot come in."""
        sql = (
            "SELECT c.id, c.ord, c.queue, c.flags, n.guid, n.mid, n.flds, n.tags "
            "FROM cards c JOIN notes n ON n.id = c.nid ORDER BY n.id, c.ord"
        )
        for number, values in enumerate(self._db.execute(sql), start=1):
            try:
                row = _CardRow(*(sort(value) for sort, value in zip(_SORTS, values, strict=True)))
            except (TypeError, ValueError):
                yield made.skipped(number, str(values[6]), "it is damaged")
                continue
            self._pictured += made.pictured(row.fields)
            self._tagged += any(not tag.startswith(made.TAG) for tag in row.tags.split())
            made_of = self._made(number, row)
            if isinstance(made_of, Taken):
                self._note(row, made_of.card.key)
            yield made_of

    def told(self) -> Iterator[str]:
        """What a person should know of the whole."""
        if self._pictured:
            cards = "1 card" if self._pictured == 1 else f"{self._pictured} cards"
            yield f"{cards} had pictures or sounds; only the words came in."
        if self._tagged:
            yield made.untagged(self._tagged)

    def _made(self, number: int, row: _CardRow) -> Taken | Row:
        kind, values = self._known.get(row.kind), row.fields.split(_SEPARATOR)
        if kind is None:
            return made.skipped(number, _words(values[0]), "its note type is missing")
        fields = dict(zip(kind.fields, values, strict=False))
        own = kind.name.startswith(_OURS) and fields.get("Key", "").strip()
        asking, answering, detail, key = _ours(fields) if own else _theirs(kind, fields, row)
        front, back = _words(asking), _words(answering)
        if reason := made.fault_of((asking, front), (answering, back)):
            return made.skipped(number, front or back, reason)
        of, cited = made.tagged(row.tags.split()), _source(fields) if own else None
        return Taken(number, made.card(front, back, detail, of, key, cited=cited), row.guid)

    def _note(self, row: _CardRow, key: str) -> None:
        self.keys[row.card] = key
        if row.queue == _SUSPENDED:
            self.marks.append((DeedKind.SUSPEND, key, "yes"))
        if flag := row.flags & _FLAGS:
            self.marks.append((DeedKind.FLAG, key, str(flag)))


def _ours(fields: Mapping[str, str]) -> tuple[str, str, str, str]:
    """A card that this program once wrote: its sides as HTML, its detail, its key."""
    asking = fields.get("Front", "")
    front = gaps.cards(asking)[1][0] if gaps.any_in(asking) else asking
    detail, key = _words(fields.get("Detail", "")), one_line(_words(fields["Key"]))
    return front, fields.get("Back", ""), detail, key


def _source(fields: Mapping[str, str]) -> Citation | None:
    """The source of a card of ours."""
    return made.source(*(_words(fields.get(name, "")) for name in ("Source", "Sentence", "SourceURL", "Date")))


def _theirs(kind: Kind, fields: Mapping[str, str], row: _CardRow) -> tuple[str, str, str, str]:
    """A card of any note type, as its templates show it; of a cloze the gap with this number, and its hint."""
    key = f"card/import/{made.known_by(row.guid)}/{row.place}"
    template = 0 if kind.cloze else row.place
    if not 0 <= template < len(kind.templates):
        return "", "", "", key
    question, answer = kind.templates[template]
    if not kind.cloze:
        return looks.side(question, fields), looks.answer(answer, fields), "", key
    name = next((name for name in kind.fields if gaps.any_in(fields.get(name, ""))), "")
    front, back = gaps.cards(fields.get(name, "")).get(row.place + 1, ("", ""))
    others = [_words(value) for field, value in fields.items() if field != name]
    hint = made.hint(_words(gaps.hints(fields.get(name, "")).get(row.place + 1, "")))
    return front, back, "\n".join(filter(None, (*others, hint))), key


def _words(html: str) -> str:
    return made.unmarked(made.silent(html))


def _reviews(db: sqlite3.Connection, keys: Mapping[int, str], kept: set[str]) -> Iterator[Review]:
    """The answers to cards that came in; what Anki noted without an answer is none."""
    for moment, card, ease, took in db.execute("SELECT id, cid, ease, time FROM revlog ORDER BY id"):
        key = keys.get(card, "")
        if key in kept and ease in {1, 2, 3, 4} and (at := _moment(moment)):
            seconds = max(took, 0) / 1000 if isinstance(took, int) else 0.0
            yield Review(key, at, Rating(ease), seconds, ReviewKind.IMPORT)


def _moment(number: object) -> datetime | None:
    """A moment in milliseconds since 1970, UTC; None if it is none of our times."""
    if not isinstance(number, int) or not _EARLIEST <= number < _LATEST:
        return None
    return datetime.fromtimestamp(number / 1000, UTC)
