from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import StoreError
from briefing_app.store import schema
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefing_app.model.cards import Review

    MakeReview = Callable[..., Review]

_CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.errors import StoreError
from briefing_app.store.store import Store
try:
    Store.open(Path(sys.argv[1]), now=datetime(2026, 11, 22, tzinfo=UTC)).close()
except StoreError as error:
    print(error)
"""

_FULL = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.errors import StoreError
from briefing_app.model.cards import Rating, Review
from briefing_app.store.store import Store
now = datetime(2026, 11, 22, tzinfo=UTC)
kept = 0
with Store.open(Path(sys.argv[1]), now=now) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    try:
        while True:
            store.add_review(Review("a", now, Rating.GOOD, 1.0))
            kept += 1
    except StoreError as error:
        print(kept, error)
    assert len(store.reviews()) == kept
"""


def _files(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if not entry.name.endswith("-shm")}


def test_folder_and_file_are_made(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "new folder" / "Übersicht\nzwei" / "briefing.db"

    Store.open(path, now=now).close()

    assert {entry.name for entry in path.parent.iterdir()} == {"briefing.db", "briefing.db-sound"}


def test_only_the_owner_can_read_a_new_store(path: Path, now: datetime) -> None:
    Store.open(path, now=now).close()

    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_every_commit_is_durable_and_exclusive(path: Path, now: datetime) -> None:
    with Store.open(path, now=now) as store:
        settings = [
            store._db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "locking_mode", "foreign_keys")
        ]

    assert settings == ["wal", 2, "exclusive", 1]


def test_store_is_loaded_without_numpy() -> None:
    program = "import sys, briefing_app.store.store; print('numpy' in sys.modules); import numpy"

    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )


def test_second_window_is_told_so(path: Path, now: datetime) -> None:
    with Store.open(path, now=now), pytest.raises(StoreError, match="open in another window"):
        Store.open(path, now=now)


def test_second_program_is_told_so_and_harms_nothing(path: Path, now: datetime, make_review: MakeReview) -> None:
    with Store.open(path, now=now) as store:
        store.add_review(make_review("a"))
        said = subprocess.run([sys.executable, "-c", _CHILD, path], capture_output=True, text=True, check=True).stdout
        store.add_review(make_review("b"))

    assert "open in another window" in said
    with Store.open(path, now=now) as store:
        assert len(store.reviews()) == 2


def test_newer_store_is_refused_untouched(path: Path, now: datetime) -> None:
    Store.open(path, now=now).close()
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    before = _files(path.parent)

    with pytest.raises(StoreError, match="newer version"):
        Store.open(path, now=now)

    assert _files(path.parent) == before


def test_newer_store_whose_journal_was_left_is_refused_untouched(path: Path, tmp_path: Path, now: datetime) -> None:
    Store.open(path, now=now).close()
    crashed = tmp_path / "crashed"
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    shutil.copytree(path.parent, crashed)
    raw.close()
    before = _files(crashed)

    with pytest.raises(StoreError, match="newer version"):
        Store.open(crashed / path.name, now=now)

    assert _files(crashed) == before


def test_file_of_another_program_is_refused_untouched(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE recipe (name TEXT)")
    raw.close()
    before = _files(path.parent)

    with pytest.raises(StoreError, match="another program"):
        Store.open(path, now=now)

    assert _files(path.parent) == before


@pytest.mark.parametrize("content", [b"not a database, only text " * 300, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_untouched(path: Path, now: datetime, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(StoreError, match=r"damaged|another program"):
        Store.open(path, now=now)

    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", ["zeros", "cut"])
def test_destroyed_page_is_noticed_at_the_start(path: Path, now: datetime, damage: str) -> None:
    with Store.open(path, now=now) as store:
        store._db.execute("INSERT INTO setting VALUES ('filler', ?)", ("x" * 200_000,))
    content = path.read_bytes()
    page = 4096
    broken = content[: 8 * page] + bytes(page) + content[9 * page :] if damage == "zeros" else content[: 8 * page]
    path.write_bytes(broken)

    with pytest.raises(StoreError, match="damaged"):
        Store.open(path, now=now)


def test_empty_file_is_not_taken_for_a_new_store(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    path.touch()

    with pytest.raises(StoreError, match="lost its content"):
        Store.open(path, now=now)


@pytest.mark.parametrize("head", ["empty", "missing"])
def test_journal_without_its_file_is_left_alone(path: Path, now: datetime, head: str) -> None:
    path.parent.mkdir()
    journal = Path(f"{path}-wal")
    journal.write_bytes(b"answers" * 1000)
    if head == "empty":
        path.touch()

    with pytest.raises(StoreError, match="lost its content"):
        Store.open(path, now=now)

    assert journal.read_bytes() == b"answers" * 1000


def test_folder_in_the_place_of_the_store_is_told(path: Path, now: datetime) -> None:
    path.mkdir(parents=True)

    with pytest.raises(StoreError, match="is a folder"):
        Store.open(path, now=now)


def test_write_protected_folder_without_a_store_is_told(unprivileged: Path, now: datetime) -> None:
    unprivileged.chmod(0o555)

    with pytest.raises(StoreError, match="cannot be opened for writing"):
        Store.open(unprivileged / "data" / "briefing.db", now=now)


@pytest.mark.parametrize("protected", ["folder", "file"])
def test_write_protected_store_can_be_read(
    unprivileged: Path, now: datetime, make_review: MakeReview, protected: str
) -> None:
    path = unprivileged / "briefing.db"
    with Store.open(path, now=now) as store:
        store.add_review(make_review("a"))
    (unprivileged if protected == "folder" else path).chmod(0o555 if protected == "folder" else 0o444)

    with Store.open(path, now=now) as store:
        assert store.read_only
        assert len(store.reviews()) == 1
        with pytest.raises(StoreError, match="write-protected"):
            store.add_review(make_review("b"))


def test_unreadable_store_is_told(unprivileged: Path, now: datetime) -> None:
    path = unprivileged / "briefing.db"
    Store.open(path, now=now).close()
    path.chmod(0o000)

    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(path, now=now)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file sizes there")
def test_full_disk_is_one_sentence_and_loses_nothing(path: Path, now: datetime) -> None:
    Store.open(path, now=now).close()
    limit = str(path.stat().st_size + 300_000)

    said = subprocess.run(
        [sys.executable, "-c", _FULL, path, limit], capture_output=True, text=True, check=True
    ).stdout
    kept, _, sentence = said.partition(" ")

    assert "The disk is full" in sentence
    with Store.open(path, now=now) as store:
        assert len(store.reviews()) == int(kept) > 0


def test_backup_is_a_store_of_its_own(path: Path, tmp_path: Path, now: datetime, make_review: MakeReview) -> None:
    target = tmp_path / "copy" / "briefing.db"
    target.parent.mkdir()
    with Store.open(path, now=now) as store:
        store.add_review(make_review("a"))
        store.backup(target)

    assert [entry.name for entry in target.parent.iterdir()] == ["briefing.db"]
    with Store.open(target, now=now) as copy:
        assert len(copy.reviews()) == 1


def test_backup_that_cannot_be_written_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy"):
        store.backup(tmp_path / "missing" / "copy.db")
