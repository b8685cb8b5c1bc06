from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from briefing_app.errors import StoreError
from briefing_app.store import soundness
from briefing_app.store.store import Store

_PAGE = 4096


@pytest.fixture
def left(path: Path, now: datetime) -> Path:
    with Store.open(path, now=now) as store:
        store._db.execute("INSERT INTO setting VALUES ('filler', ?)", ("x" * soundness.SMALL,))
    return path


@pytest.fixture
def crashed(left: Path, now: datetime) -> Iterator[Path]:
    """A store that is not closed: its journal stands beside it."""
    store = Store.open(left, now=now)
    store._db.execute("INSERT INTO setting VALUES ('more', '1')")
    yield left
    store.close()


def _break(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: 8 * _PAGE] + bytes(_PAGE) + content[9 * _PAGE :])


def test_closed_well_it_is_as_it_was_left(left: Path) -> None:
    assert soundness.is_as_left(left)


def test_a_small_store_is_looked_through_at_every_start(path: Path, now: datetime) -> None:
    Store.open(path, now=now).close()

    assert not soundness.is_as_left(path)


def test_while_a_journal_stands_beside_it_nobody_knows(crashed: Path) -> None:
    assert not soundness.is_as_left(crashed)


def test_a_page_destroyed_behind_the_mark_is_noticed(left: Path, now: datetime) -> None:
    _break(left)

    with pytest.raises(StoreError, match="damaged"):
        Store.open(left, now=now)


@pytest.mark.parametrize("mark", ["", "1 2 3", "\N{SNOWMAN}"])
def test_a_mark_of_nonsense_means_a_look_at_all_pages(left: Path, now: datetime, mark: str) -> None:
    Path(f"{left}-sound").write_text(mark, "utf-8")
    _break(left)

    with pytest.raises(StoreError, match="damaged"):
        Store.open(left, now=now)


def test_a_store_without_its_mark_opens(left: Path, now: datetime) -> None:
    Path(f"{left}-sound").unlink()

    with Store.open(left, now=now) as store:
        assert store.doctor() == ()


def test_a_copy_is_looked_through(left: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(left.read_bytes())
    os.utime(copy, ns=(1, 1))
    Path(f"{copy}-sound").write_text(Path(f"{left}-sound").read_text("ascii"), "ascii")

    assert not soundness.is_as_left(copy)
