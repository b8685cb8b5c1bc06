"""What can be wrong with a store that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.text import Article
from briefing_app.store import party_log, rows
from briefing_app.store.engine import DatabaseError, damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

_RECORDS: tuple[tuple[str, Callable[[rows.Row], object], str], ...] = (
    (
        "article",
        rows.article,
        "SELECT key, name, text, title, outlet, author, published, url, furniture FROM article",
    ),
    ("extraction of article", lambda row: rows.extraction(row[1:]), "SELECT article, body FROM extraction"),
    ("fact", lambda row: rows.fact(row[1:]), "SELECT key, kind, body FROM fact"),
    ("card", lambda row: rows.card(row[1:]), "SELECT key, body FROM card"),
    (
        "memory of card",
        rows.card_memory,
        f"SELECT card, {rows.MEMORY} FROM memory WHERE model <> ''",  # noqa: S608 - our own words
    ),
    ("game", party_log.party, "SELECT key, begun, questions, rules FROM party"),
    ("move", party_log.move, "SELECT id, body FROM move"),
    ("answer to card", rows.review, "SELECT card, at, rating, seconds, kind, shown FROM review"),
)


def is_sound(db: Database) -> bool:
    """Whether the file's pages hang together (0.7 s for 276 MB). A broken page may be told by an exception too."""
    try:
        return bool(db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except DatabaseError:
        return False


def refuse_damaged(db: Database, path: Path) -> None:
    """Raises StoreError: the file's pages do not hang together."""
    if not is_sound(db):
        raise damaged(path.name)


def problems(db: Database) -> tuple[str, ...]:
    """One sentence for each thing that is wrong; nothing is changed."""
    return (*_structure(db), *_search(db), *_articles(db), *_records(db), *_evidence(db))


def _structure(db: Database) -> Iterator[str]:
    for (line,) in db.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}."
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} names something that is not in {parent}."


def _search(db: Database) -> Iterator[str]:
    try:  # rank 1: compare the index with the words it was made from
        db.execute("INSERT INTO entry_words(entry_words, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        yield "The search index does not fit what it was made from."


def _articles(db: Database) -> Iterator[str]:
    """A flipped bit inside a text is seen by no check of SQLite's; the key is the text's checksum."""
    for key, name, text in db.execute("SELECT key, name, text FROM article"):
        if Article(name, text).key != key:
            yield f"The text of '{name}' is not the one that was read; read the file again."


def _records(db: Database) -> Iterator[str]:
    for what, convert, sql in _RECORDS:
        for row in db.execute(sql):
            try:
                convert(row)
            except ValueError as error:
                yield f"The {what} {row[0]} cannot be read: {error}."


def _evidence(db: Database) -> Iterator[str]:
    """Counted here, as SQLite's length() ends at a NUL character."""
    lengths = {key: len(text) for key, text in db.execute("SELECT key, text FROM article")}
    for kind, fact, article, start, end in db.execute('SELECT kind, fact, article, "start", "end" FROM evidence'):
        if end > lengths.get(article, -1):
            yield f"The {kind} {fact} points to {start}–{end} of article {article}, which is not there."
