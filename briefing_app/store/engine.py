"""SQLite as the store uses it: one connection, no other window, every commit on the disk before it is acknowledged.

WAL with synchronous=FULL lost nothing in simulated power cuts (tests/store/test_store_powercut.py), and an exclusive
lock keeps a second window out and with it the races of two writers. `pysqlite3` brings a current SQLite where it has
wheels; sqlite-utils takes it by itself.
"""

from __future__ import annotations

import errno
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Self

from briefing_app.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType


@contextmanager
def _numpy_unseen() -> Iterator[None]:
    """Hide numpy and pandas: sqlite-utils imports them where it can (0.15 s), for column types that we do not use."""
    hidden = [name for name in ("numpy", "pandas") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None is Python's own mark for "not there"
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with _numpy_unseen():
    from sqlite_utils import Database
    from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]  # its choice of driver, not declared

DatabaseError = sqlite3.DatabaseError
OperationalError = sqlite3.OperationalError

PATIENCE = 0.25  # seconds to wait for a window that is just closing

_CACHE, _LARGE_CACHE = 8_000, 16_000  # KiB of pages: always (what the statistics read fits in), while much is written

_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}  # a file-size limit shows as an input/output error
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_OTHERS = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}


def connect(path: Path | None) -> Database:
    """Open a file that exists, or a new store in memory for None; no setting is made yet.

    Raises:
        sqlite3.OperationalError: it cannot be opened.
    """
    return _connect("file::memory:" if path is None else f"{path.absolute().as_uri()}?mode=rw")


def glance(path: Path) -> Database:
    """Open a file that exists so that nothing can be written, and nothing is left beside it if it was closed well.

    Raises:
        sqlite3.OperationalError: it cannot be opened.
    """
    journal = path.with_name(f"{path.name}-wal")
    crashed = journal.exists() and journal.stat().st_size > 0
    return _connect(f"{path.absolute().as_uri()}?{'mode=ro' if crashed else 'immutable=1'}")


def _connect(address: str) -> Database:
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
    return Database(connection, execute_plugins=False)


def prepare(db: Database) -> None:
    """Take the exclusive lock and make every commit durable.

    Raises:
        sqlite3.OperationalError: another window has the store, or the place is read-only.
    """
    db.execute("PRAGMA locking_mode = EXCLUSIVE")  # before the first reading: then WAL needs no shared memory
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA wal_autocheckpoint = 250")  # pages: a journal that no longer grows is synced in half the time
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    db.execute("BEGIN IMMEDIATE")  # a read-only file opens silently and shows only here
    db.execute("ROLLBACK")


@contextmanager
def roomy(db: Database) -> Iterator[None]:
    """Much is written inside: pages wait in a larger cache, else each is written many times over. May be nested."""
    if db.execute("PRAGMA cache_size").fetchone() == (-_LARGE_CACHE,):
        yield
        return
    db.execute(f"PRAGMA cache_size = -{_LARGE_CACHE}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = -{_CACHE}")
        db.execute("PRAGMA shrink_memory")


class Transaction:
    """What is written inside is kept all or not at all; may be nested. An answer has one: it costs two microseconds.

    Args:
        db: of an open store.
        path: the file concerned.
        undone: called when nothing of it was kept.

    Raises:
        StoreError: disk full, read-only, damaged, or open in another window.
    """

    __slots__ = ("_inner", "_path", "_run", "_undone")

    def __init__(self, db: Database, path: Path | None, undone: Callable[[], None]) -> None:
        self._run: Callable[[str], Any] = db.conn.execute
        self._inner = db.conn.in_transaction
        self._path = path
        self._undone = undone

    def __enter__(self) -> Self:
        self._run("SAVEPOINT inner" if self._inner else "BEGIN")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        failed = error or self._kept()
        if failed is None:
            return
        self._give_up()
        known = sentence(failed, self._path) if isinstance(failed, DatabaseError) else None
        if known is not None:
            raise known from failed
        if error is None:
            raise failed

    def _kept(self) -> BaseException | None:
        """Have it on the disk; else what the system said."""
        try:
            self._run("RELEASE inner" if self._inner else "COMMIT")
        except DatabaseError as error:
            return error
        return None

    def _give_up(self) -> None:
        """SQLite has ended the transaction by itself where the disk was full: then there is nothing to end."""
        with suppress(DatabaseError):
            if self._inner:
                self._run("ROLLBACK TO inner")
                self._run("RELEASE inner")
            else:
                self._run("ROLLBACK")
        self._undone()


@contextmanager
def sentences(path: Path | None, *also: type[OSError]) -> Iterator[None]:
    """Say what SQLite reports of the world in one sentence; what is our own mistake goes on as it is.

    Args:
        path: the file concerned.
        *also: OSError, where files are handled inside.

    Raises:
        StoreError: disk full, read-only, damaged, or open in another window.
    """
    kinds: tuple[type[Exception], ...] = (DatabaseError, *also)
    try:
        yield
    except kinds as error:
        known = sentence(error, path)
        if known is None:
            raise
        raise known from error


def sentence(error: Exception, path: Path | None) -> StoreError | None:
    """What to tell the person, or None where the error is not the world's fault."""
    code = _system_code(error) if isinstance(error, OSError) else _primary_code(error)
    name = path.name if path else "the store"
    if code in _FULL:
        return StoreError(
            "The disk is full, so the last step was not kept; everything before it is safe.",
            "Free some space and try again.",
        )
    if code in _DAMAGED:
        return damaged(name)
    if code in _OTHERS:
        return StoreError(f"{name} is open in another window.", "Close that window, or go on working there.")
    if code in _CLOSED:
        return StoreError(
            f"{path or name} cannot be opened for writing, so nothing was changed.",
            "Check the permissions of the file and its folder, or choose another folder with --data-dir.",
        )
    return None


@contextmanager
def readable() -> Iterator[None]:
    """Say in one sentence that a record is none: a flipped bit, or a hand in the file.

    Raises:
        StoreError: a ValueError came out.
    """
    try:
        yield
    except ValueError as error:
        raise StoreError(
            f"The store holds a record that cannot be read ({error}); everything is left as it was.",
            "Put a backup in its place, or move it away to begin anew.",
        ) from error


def damaged(name: str) -> StoreError:
    """The sentence for a file whose content is broken."""
    return StoreError(
        f"{name} is damaged and was left as it is.",
        "Put a backup in its place, or move it away to begin anew.",
    )


def _system_code(error: OSError) -> int:
    """What SQLite would say of the system's error."""
    return int(sqlite3.SQLITE_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else sqlite3.SQLITE_CANTOPEN)


def _primary_code(error: Exception) -> int:
    """SQLite's primary result code of an error, 0 if it carries none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_closed_to_us(error: Exception) -> bool:
    """Whether the error says that we may not write here."""
    return _primary_code(error) in _CLOSED
