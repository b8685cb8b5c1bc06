"""Packages made to harm: each is refused in a sentence or comes in harmless; nothing is written anywhere else."""

from __future__ import annotations

import json
import sqlite3
import stat
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import zstandard

from briefing_app.errors import FormatError
from briefing_app.formats import incoming

MODEL = {
    "1": {
        "name": "Basic",
        "type": 0,
        "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
        "tmpls": [{"qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}", "ord": 0}],
    }
}
TABLES = (
    "CREATE TABLE col (id integer, models text)",
    "CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)",
    "CREATE TABLE cards (id integer primary key, nid integer, ord integer, queue integer, flags integer)",
    "CREATE TABLE revlog (id integer primary key, cid integer, ease integer, time integer)",
)
ROWS = (
    ("INSERT INTO col VALUES (1, ?)", json.dumps(MODEL)),
    ("INSERT INTO notes VALUES (1, 'g1', 1, '', ?)", "Where?\x1fGeneva"),
    ("INSERT INTO cards VALUES (1, 1, 0, 0, 0)", None),
)
Change = Callable[[sqlite3.Connection], object]
Pack = Callable[[zipfile.ZipFile, bytes], object]


def collection(change: Change | None = None, tables: tuple[str, ...] = TABLES) -> bytes:
    with closing(sqlite3.connect(":memory:")) as db:
        for sql in tables:
            db.execute(sql)
        for sql, value in ROWS:
            db.execute(sql, () if value is None else (value,))
        if change:
            change(db)
        db.commit()
        return db.serialize()


def packed(path: Path, data: bytes, pack: Pack | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        if pack:
            pack(zipped, data)
        else:
            zipped.writestr("collection.anki2", data)
            zipped.writestr("media", "{}")
    return path


def run(*statements: str) -> Change:
    def change(db: sqlite3.Connection) -> None:
        for sql in statements:
            db.execute(sql)

    return change


def member(name: str, data: bytes | None = None) -> Pack:
    return lambda zipped, whole: zipped.writestr(name, whole if data is None else data)


def both(*parts: Pack) -> Pack:
    def pack(zipped: zipfile.ZipFile, whole: bytes) -> None:
        for part in parts:
            part(zipped, whole)

    return pack


def symlink(zipped: zipfile.ZipFile, _whole: bytes) -> None:
    info = zipfile.ZipInfo("0")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    zipped.writestr(info, "/etc/passwd")


OURS = member("collection.anki2")
BOMB = zstandard.ZstdCompressor(level=19).compress(bytes(400_000_000))

REFUSED: dict[str, tuple[Change | None, Pack | None]] = {
    "no collection": (None, member("media", b"{}")),
    "empty collection": (None, member("collection.anki2", b"")),
    "collection of noise": (None, member("collection.anki2", bytes(range(256)) * 64)),
    "truncated collection": (
        None,
        lambda zipped, whole: zipped.writestr("collection.anki2", whole[: len(whole) // 2]),
    ),
    "not packed by zstd": (None, member("collection.anki21b", b"not zstd at all")),
    "truncated zstd": (
        None,
        lambda zipped, whole: zipped.writestr("collection.anki21b", zstandard.ZstdCompressor().compress(whole)[:-40]),
    ),
    "bomb of zstd": (None, member("collection.anki21b", BOMB)),
    "bomb of deflate": (None, member("collection.anki2", bytes(300_000_000))),
    "of the future": (None, both(member("meta", b"\x08\x63"), OURS)),
    "metadata of noise": (None, both(member("meta", b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"), OURS)),
    "two members of one name": (None, both(OURS, OURS)),
    "a view for notes": (run("ALTER TABLE notes RENAME TO n", "CREATE VIEW notes AS SELECT * FROM n"), None),
    "a virtual table for cards": (run("DROP TABLE cards", "CREATE VIRTUAL TABLE cards USING fts5(id, nid)"), None),
    "no notes": (run("DROP TABLE notes"), None),
    "no models": (run("UPDATE col SET models = ''"), None),
    "models of another shape": (run("UPDATE col SET models = '[1, 2]'"), None),
    "models nested without end": (lambda db: db.execute("UPDATE col SET models = ?", ("[" * 50_000,)), None),
    "a field of 20 MB": (run("UPDATE notes SET flds = 'a' || char(31) || hex(zeroblob(10000000))"), None),
    "many millions of pairs": (
        run(
            "DROP TABLE cards",
            "CREATE TABLE cards (id, nid, ord, queue, flags)",
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) "
            "INSERT INTO cards SELECT x, 'a', 0, 0, 0 FROM n",
            "DROP TABLE notes",
            "CREATE TABLE notes (id, guid, mid, tags, flds)",
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) "
            "INSERT INTO notes SELECT 'b', x, 1, '', 'x' FROM n",
        ),
        None,
    ),
}

HARMLESS: dict[str, tuple[Change | None, Pack | None]] = {
    "traversal": (None, both(OURS, member("../../outside.txt", b"x"))),
    "absolute": (None, both(OURS, member("/briefing-outside.txt", b"x"))),
    "backslashes": (None, both(OURS, member("..\\..\\outside.txt", b"x"))),
    "a link": (None, both(OURS, symlink)),
    "wrong media map": (None, both(OURS, member("media", b'{"0": "../../../etc/passwd", "1": 7}'))),
    "media map of noise": (None, both(OURS, member("media", bytes(range(256))))),
    "a trigger": (run("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END"), None),
    "a view beside": (run("CREATE VIEW v AS SELECT load_extension('x')"), None),
    "scripts": (
        run("UPDATE notes SET flds = '<script>alert(1)</script>Where?' || char(31) || 'Geneva<img src=x onerror=y>'"),
        None,
    ),
    "far pictures": (
        run("UPDATE notes SET flds = 'Where?<img src=\"https://x.example/a\">' || char(31) || 'Geneva'"),
        None,
    ),
    "a template with a script": (
        run("UPDATE col SET models = replace(models, '{{Front}}', '<script>1</script>{{Front}}')"),
        None,
    ),
    "a card of no note": (run("INSERT INTO cards VALUES (2, 77, 0, 0, 0)"), None),
    "a number beyond all": (run("INSERT INTO revlog VALUES (9223372036854775807, 1, 3, 1)"), None),
    "answers of no card": (run("INSERT INTO revlog VALUES (1700000000000, 99, 3, 1000)"), None),
    "a broken row": (
        run("INSERT INTO notes VALUES (2, 'g2', 'many', '', 'x')", "INSERT INTO cards VALUES (2, 2, 'no', 0, 0)"),
        None,
    ),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    change, pack = REFUSED[name]
    path = packed(tmp_path / "x.apkg", collection(change), pack)
    tracemalloc.start()
    with pytest.raises(FormatError) as caught:
        incoming.read(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "x.apkg" in str(caught.value)
    assert most < 300_000_000
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", HARMLESS)
def test_it_comes_in_harmless(name: str, tmp_path: Path) -> None:
    change, pack = HARMLESS[name]
    path = packed(tmp_path / "x.apkg", collection(change), pack)
    arrival = incoming.read(path)
    assert [(each.card.front, each.card.back) for each in arrival.cards] == [("Where?", "Geneva")]
    assert list(tmp_path.iterdir()) == [path]
    assert not Path("/briefing-outside.txt").exists()


def test_of_one_bad_note_the_others_come(tmp_path: Path) -> None:
    change, pack = HARMLESS["a broken row"]
    arrival = incoming.read(packed(tmp_path / "x.apkg", collection(change), pack))
    assert [row.reason for row in arrival.skipped] == ["it is damaged"]
