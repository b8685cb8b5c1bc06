"""What can be wrong with a store that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store import rows
from briefing_app.store.engine import DatabaseError, damaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database


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
    return (*_structure(db), *_search(db), *_articles(db), *_evidence(db))


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
    for row in db.execute("SELECT key, name, text, title, outlet, author, published, url, furniture FROM article"):
        if rows.article(row).key != row[0]:
            yield f"The text of '{row[1]}' is not the one that was read; read the file again."


def _evidence(db: Database) -> Iterator[str]:
    """Counted here, as SQLite's length() ends at a NUL character."""
    lengths = {key: len(text) for key, text in db.execute("SELECT key, text FROM article")}
    for kind, fact, article, start, end in db.execute('SELECT kind, fact, article, "start", "end" FROM evidence'):
        if end > lengths.get(article, -1):
            yield f"The {kind} {fact} points to {start}–{end} of article {article}, which is not there."
