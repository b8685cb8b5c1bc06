"""Stores of every released version still open, with all they hold; data/version-N.db.gz is never made again."""

from __future__ import annotations

import gzip
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from briefing_app.model.hits import Asking
from briefing_app.store import opening, schema
from briefing_app.store.store import Store
from briefing_app.workspace.study import StudyDesk

_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_DATA = Path(__file__).parent / "data"
_RELEASED = sorted(_DATA.glob("version-*.db.gz"))

_OPENING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.errors import StoreError
from briefing_app.store.store import Store
try:
    with Store.open(Path(sys.argv[1]), now=datetime(2026, 11, 22, tzinfo=UTC)):
        time.sleep(1)
        print("mine")
except StoreError as error:
    print(error)
"""


def _schema(store: Store) -> set[str]:
    found = store._db.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    return {" ".join(sql.split()) for (sql,) in found}


@pytest.fixture(params=_RELEASED, ids=lambda packed: packed.name)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "briefing.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def test_every_version_has_its_frozen_store() -> None:
    assert len(_RELEASED) == schema.VERSION


def test_released_store_opens_with_all_it_holds(released: Path) -> None:
    with Store.open(released, now=_NOW) as store:
        assert store.doctor() == ()
        assert [article.title for article in store.articles()] == ["Petrova resigns"]
        assert [actor.name for actor in store.dossier().actors] == ["Ana Petrova"]
        assert [card.key for card in store.cards()] == ["a", "b"]
        assert len(store.reviews()) == 2


def test_released_store_remembers_what_was_taken_back(released: Path) -> None:
    with Store.open(released, now=_NOW) as store:
        assert store._db["review"].count == 3
        assert store.undo_review() is not None
        assert len(store.reviews()) == 1


def test_released_store_has_its_games_as_moves(released: Path) -> None:
    with Store.open(released, now=_NOW) as store:
        game = store.parties.parties()[-1]
        moves = store.parties.moves(game.key)
        assert game.key == "game"
        assert game.rules.hot_seat
        assert [move.kind.value for move in moves] == ["joined", "asked", "answered", "revealed", "ended"]
        assert (moves[0].words, moves[2].choice) == ("North", (1, 0))


def test_released_store_comes_to_the_tables_of_a_new_one(released: Path) -> None:
    with Store.open(released, now=_NOW) as store, Store.open(now=_NOW) as new:
        assert _schema(store) == _schema(new)


def test_what_was_done_before_is_taken_back_in_the_order_of_the_clock(tmp_path: Path) -> None:
    path = tmp_path / "briefing.db"
    path.write_bytes(gzip.decompress((_DATA / "version-5.db.gz").read_bytes()))
    db = Database(path)
    late = int(_NOW.timestamp() * 1000) + 100_000_000
    db.execute("INSERT INTO deed(kind, card, value, at) VALUES ('flag', 'a', '3', ?)", [late])
    db.execute("INSERT INTO correction(kind, target, value, at) VALUES ('accept', 'a', NULL, ?)", [late + 1])
    db.execute("INSERT INTO deed(kind, card, value, at) VALUES ('mark', 'a', 'yes', ?)", [late + 2])
    db.close()

    with Store.open(path, now=_NOW) as store:
        desk = StudyDesk(store, UTC, store.drop_last_correction)
        session = desk.session(_NOW)
        undone = [type(desk.undo(session, _NOW)).__name__ for _ in range(8)]
        assert store.doctor() == ()

    assert undone == ["Deed", "Correction", "Deed", "Review", "Review", "Correction", "Deed", "NoneType"]


def test_step_that_fails_leaves_the_old_store_and_a_copy(released: Path) -> None:
    steps = Migrations("another set")

    @steps()
    def first(db: Database) -> None:
        db.execute("DROP TABLE entry_words")

    @steps()
    def second(db: Database) -> None:
        db.execute("no SQL at all")

    db = Database(released)
    with pytest.raises(Exception, match="syntax error"):
        opening.upgrade(db, released, steps)

    assert db["entry_words"].exists()
    assert list(released.parent.glob(f"{released.name}.version-*"))
    db.close()


def test_of_many_first_starts_at_once_one_owns_the_store(tmp_path: Path) -> None:
    path = tmp_path / "new" / "briefing.db"

    starts = [
        subprocess.Popen([sys.executable, "-c", _OPENING, path], stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    said = [start.communicate()[0] for start in starts]

    assert said.count("mine\n") >= 1
    assert all(line == "mine\n" or "open in another window" in line for line in said)
    assert {entry.name for entry in path.parent.iterdir()} == {"briefing.db", "briefing.db-sound"}


def test_released_store_is_searched(released: Path, asking: Asking) -> None:
    with Store.open(released, now=_NOW) as store:
        assert {hit.kind for hit in store.search("petrova", asking).hits} >= {"actor", "event", "card", "article"}
        assert [hit.kind for hit in store.search("actor:petrova source:examiner date:2026-11", asking).hits] == [
            "event",
            "difference",
            "article",
        ]
        assert [hit.key for hit in store.search("is:learn", asking).hits] == ["b"]
