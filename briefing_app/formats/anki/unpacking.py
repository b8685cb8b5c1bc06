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
from pathlib import Path
from typing import TYPE_CHECKING

import zstandard
from google.protobuf.message import DecodeError

from briefing_app.formats import made, package
from briefing_app.formats.anki import kinds
from briefing_app.formats.anki.media import Shelf
from briefing_app.formats.anki.taking import Taking
from briefing_app.model.exchange import Answer, Arrival

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.formats.anki.kinds import Kind

_BOUNDS = package.Bounds(file=2_000_000_000, directory=20_000_000, members=100_000, what=".apkg")
_LARGEST = 250_000_000  # bytes of the inner store, unpacked
_RATIO = 100  # bytes out for each byte in, above a first ten megabytes: a store of cards packs 3 to 10 times
_FREE = 10_000_000
_CHUNK = 1 << 20
_LONGEST = 5_000_000  # bytes of one value
_STEPS = 20_000_000  # of SQLite's machine between two looks at whether it still gets anywhere
_CARDS = """SELECT cards.id, ord, queue, cards.flags, guid, mid, flds, tags
    FROM notes JOIN cards ON nid = notes.id ORDER BY notes.id, ord"""
_ANSWERS = """SELECT id, cid, ease, CASE typeof(time) WHEN 'integer' THEN max(time, 0) / 1000.0 ELSE 0.0 END
    FROM revlog WHERE typeof(id) = 'integer' AND id BETWEEN ? AND ? AND typeof(ease) = 'integer'
    AND ease BETWEEN 1 AND 4 ORDER BY id"""
_EARLIEST, _LATEST = 631_152_000_000, 7_258_118_400_000  # milliseconds: 1990 to 2200
_DAMAGE = (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, DecodeError, OverflowError, RecursionError)


def read(path: Path, how: made.How) -> Arrival:
    """The cards of a package or collection; its pictures and sounds are laid on the shelf, where there is one.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer Anki.
    """
    with package.opened(path, _BOUNDS) as zipped, tempfile.TemporaryDirectory() as folder:
        _refuse_newer(zipped, path)
        store = Path(folder) / "collection"
        shelf = Shelf(zipped, path, how.shelf, new=_unpack(zipped, path, store))
        try:
            with _looked_into(store) as db:
                return _arrival(path, db, shelf, how)
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


def _unpack(zipped: zipfile.ZipFile, path: Path, target: Path) -> bool:
    """Unpack the inner store; whether it is of the new layout."""
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
    return name.endswith("b")


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


def _arrival(path: Path, db: sqlite3.Connection, shelf: Shelf, how: made.How) -> Arrival:
    tables = _plain_tables(db)
    if not {"notes", "cards", "col"} <= tables:
        raise ValueError("no tables of Anki")
    known = kinds.of_tables(db) if {"notetypes", "fields", "templates"} <= tables else _of_col(db)
    taking = Taking(known, shelf)
    arrival = made.arrival(path, taking.cards(db.execute(_CARDS)), tell=how.tell)
    return replace(
        arrival,
        answers=tuple(_answers(db, taking.keys)) if "revlog" in tables else (),
        marks=tuple(taking.marks),
        told=tuple(taking.told()),
    )


def _plain_tables(db: sqlite3.Connection) -> frozenset[str]:
    """The names of tables that are no more than that: neither views nor virtual."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    return frozenset(name for name, sql in rows if str(sql).lstrip().upper().startswith("CREATE TABLE"))


def _of_col(db: sqlite3.Connection) -> dict[int, Kind]:
    row = db.execute("SELECT models FROM col LIMIT 1").fetchone()
    return kinds.of_json(row[0]) if row else {}


def _answers(db: sqlite3.Connection, keys: Mapping[int, str]) -> Iterator[Answer]:
    """The answers to cards that came in, by our keys; what Anki noted without an answer is none."""
    found = db.execute(_ANSWERS, (_EARLIEST, _LATEST))
    return (Answer(keys[card], at, rating, seconds) for at, card, rating, seconds in found if card in keys)
