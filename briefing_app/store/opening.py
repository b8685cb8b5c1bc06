"""Opening a store without harming it: what is not ours, newer, damaged or in use is refused untouched."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from briefing_app.errors import StoreError
from briefing_app.store import backup, check, engine, entries, rows, schema, soundness

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True)
class Opened:
    """A connection that is ready, and what is to be done when it is closed."""

    db: Database
    path: Path | None
    read_only: bool = False
    closing: ExitStack = field(default_factory=ExitStack)
    closed: bool = False

    def close(self) -> None:
        """Close the connection, then remove what was only needed while it was open."""
        self.db.close()
        self.closing.close()
        if self.path and not (self.read_only or self.closed):
            soundness.note(self.path)
        self.closed = True


def open_store(path: Path | None, now: datetime) -> Opened:
    """Open the store at `path`, make it if there is none, or make one in memory for None.

    Args:
        path: the file.
        now: UTC-aware; stamps a new store.

    Raises:
        StoreError: it cannot be opened; the file is as it was.
    """
    with engine.sentences(path, OSError):
        if path is None:
            return Opened(_fresh(engine.connect(None), now), None)
        _refuse_headless(path)
        if not path.exists():
            _create(path, now)
        return _existing(path)


def _existing(path: Path) -> Opened:
    if not (_may_write(path) and _may_write(path.parent)):
        return _copied(path)
    try:
        _refuse_foreign(path)
        return Opened(_ready(path), path)
    except engine.OperationalError as error:
        if not engine.is_closed_to_us(error):
            raise
    return _copied(path)  # the permissions promised more than the disk holds


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _ready(path: Path) -> Database:
    as_left = soundness.is_as_left(path)
    db = engine.connect(path)
    try:
        engine.prepare(db)
        _beside(path, "-shm").unlink(missing_ok=True)  # left by the look after a crash; under our lock nobody uses it
        if not as_left:
            check.refuse_damaged(db, path)
        upgrade(db, path)
    except BaseException:
        db.close()
        raise
    return db


def upgrade(db: Database, path: Path, steps: Migrations = schema.migrations) -> None:
    """Bring an older store to this version, all of it or nothing; a copy of the old one stays beside it."""
    if not steps.pending(db):
        return
    (version,) = db.execute("PRAGMA user_version").fetchone()
    backup.copy(db, _beside(path, f".version-{version}"))
    with db.atomic():
        steps.apply(db)
        entries.make_anew(db)


def _copied(path: Path) -> Opened:
    """A write-protected store is read from a private copy: WAL can be read only where it can be written."""
    folder = tempfile.TemporaryDirectory(prefix="briefing-")
    copy = Path(folder.name) / path.name
    try:
        for suffix in ("", "-wal"):
            source = _beside(path, suffix)
            if source.exists():
                shutil.copyfile(source, _beside(copy, suffix))
        _refuse_foreign(copy)
        opened = Opened(_ready(copy), path, read_only=True)
    except BaseException:
        folder.cleanup()
        raise
    opened.closing.callback(folder.cleanup)
    return opened


def _create(path: Path, now: datetime) -> None:
    """Make a new store beside its place and move it there when it is whole; a second window takes it as it is."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.touch(mode=0o600)
        _fresh(engine.connect(part), now).close()
        _move_once(part, path)
    finally:
        part.unlink(missing_ok=True)


def _move_once(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            part.rename(path)


def _fresh(db: Database, now: datetime) -> Database:
    db.execute("PRAGMA foreign_keys = ON")
    with db.atomic():
        schema.migrations.apply(db)
        db.execute("INSERT INTO setting VALUES ('made', ?)", (rows.as_text(rows.to_ms(now)),))
    return db


def _refuse_headless(path: Path) -> None:
    """SQLite would empty the journal of a file that lost its content, and replay it into a file that is new."""
    journal = _beside(path, "-wal")
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a store.", "Name another place with --data-dir.")
    if _is_empty(path) or (not path.exists() and journal.exists() and not _is_empty(journal)):
        raise StoreError(
            f"{path.name} has lost its content; what lies beside it was left as it is.",
            f"Put a backup in its place, or move {path.name} and {journal.name} away to begin anew.",
        )


def _is_empty(path: Path) -> bool:
    return path.exists() and path.stat().st_size == 0


def _beside(path: Path, suffix: str) -> Path:
    """Where SQLite keeps what belongs to the file for a while."""
    return Path(f"{path}{suffix}")


def _refuse_foreign(path: Path) -> None:
    """Look at who made the file, and when, through a connection that cannot write.

    Raises:
        StoreError: another program's file, or a newer version's.
        sqlite3.DatabaseError: not a database, in use, or not readable this way.
    """
    db = engine.glance(path)
    try:
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
    finally:
        db.close()
    if application != schema.APPLICATION:
        raise StoreError(f"{path.name} belongs to another program and was left as it is.", "Name another place.")
    if version > schema.VERSION:
        raise StoreError(
            f"{path.name} is from a newer version (schema {version}, this one knows {schema.VERSION}); "
            "nothing was changed.",
            "Update the program, or choose another folder with --data-dir.",
        )
