"""Checked copies of a store that appear whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing_app.store import check, engine

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


def copy(db: Database, target: Path) -> None:
    """Write a copy of `db` that stands alone (no journal beside it), check it, put it in the place of `target`.

    Raises:
        OSError, sqlite3.DatabaseError: it could not be written; `target` is as it was.
        StoreError: the copy is not sound, so the store itself is damaged.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        _write(db, part)
        _to_disk(part)
        part.replace(target)
        _to_disk(target.parent)
    finally:
        part.unlink(missing_ok=True)


def _write(db: Database, part: Path) -> None:
    fresh = engine.connect(part)
    try:
        db.conn.backup(fresh.conn)
        fresh.execute("PRAGMA journal_mode = DELETE")  # a copy of a WAL store would want a journal of its own
        check.refuse_damaged(fresh, part)
    finally:
        fresh.close()


def _to_disk(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot and need not sync a folder
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
