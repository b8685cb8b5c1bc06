"""Writing one thing into the tables; the caller has a transaction open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.codec import to_json
from briefing_app.model.study import Change, Log
from briefing_app.store import entries, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Memory, Review, ReviewKind
    from briefing_app.model.exchange import Answer
    from briefing_app.model.facts import Extraction
    from briefing_app.model.study import Deed
    from briefing_app.model.text import Article, Source

_PUT_ARTICLE = """
    INSERT INTO article(key, name, text, title, outlet, author, published, url, furniture)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT(key) DO UPDATE SET
        name = excluded.name, title = excluded.title, outlet = excluded.outlet, author = excluded.author,
        published = excluded.published, url = excluded.url, furniture = excluded.furniture
"""
_PUT_MEMORY = f"""
    INSERT INTO memory(card, model, parameters, {rows.MEMORY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT(card) DO UPDATE SET model = excluded.model, parameters = excluded.parameters,
        {", ".join(f"{name} = excluded.{name}" for name in rows.MEMORY.split(", "))}
"""  # noqa: S608 - our own words
_WAS = "card = ? AND model = ? AND parameters = ? AND reviews = ? AND last = ?"
_BEGIN_MEMORY = f"""
    INSERT INTO memory(card, model, parameters, {rows.MEMORY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""  # noqa: S608 - our own words
# What it does not name it does not touch: the index of entries is left alone.
_MOVE_MEMORY = f"""
    UPDATE memory SET {", ".join(f"{name} = ?" for name in rows.MEMORY.split(", "))} WHERE {_WAS}
"""  # noqa: S608 - our own words
_END_MEMORY = f"DELETE FROM memory WHERE {_WAS}"  # noqa: S608 - our own words
NEXT = f"""(SELECT 1 + max({", ".join(f"(SELECT ifnull(max(id), 0) FROM {log})" for log in Log)}))"""  # noqa: S608
"""The number of what is done next: one row of numbers for all logs, so that the last thing done has the highest,
whatever the clock says."""
_ADD_CORRECTION = f"INSERT INTO correction(id, kind, target, value, at) VALUES ({NEXT}, ?, ?, ?, ?)"  # noqa: S608
_ADD_DEED = f"INSERT INTO deed(id, kind, card, value, at) VALUES ({NEXT}, ?, ?, ?, ?)"  # noqa: S608
_ADD_REVIEW = f"INSERT INTO review(id, card, at, rating, seconds, kind, shown) VALUES ({NEXT}, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_ADD_ANSWER = """
    INSERT INTO review(id, card, at, rating, seconds, shown, kind, merged) VALUES (?, ?, ?, ?, ?, ?, ?, 1)
"""
_TO_REPLAY = """
    INSERT INTO memory(card, model, parameters) SELECT ?1, '', '' WHERE EXISTS (
        SELECT 1 FROM review_standing WHERE card = ?1 AND kind <> 'warm-up')
"""
_ALL_TO_REPLAY = """
    INSERT INTO memory(card, model, parameters, away, entry)
    SELECT card, '', '', NOT EXISTS (SELECT 1 FROM card WHERE key = answered.card AND NOT retired),
        (SELECT id FROM entry WHERE kind = 'card' AND key = answered.card)
    FROM (SELECT DISTINCT card FROM review_standing
        WHERE kind <> 'warm-up' AND card IN (SELECT value FROM json_each(?))) AS answered
"""
_ANSWERED_TO_REPLAY = """
    INSERT INTO memory(card, model, parameters, away, entry)
    SELECT value, '', '', NOT EXISTS (SELECT 1 FROM card WHERE key = value AND NOT retired),
        (SELECT id FROM entry WHERE kind = 'card' AND key = value) FROM json_each(?)
"""


def put_article(db: Database, article: Article) -> None:
    """Keep an article; one that is there only takes its new title, outlet and the like."""
    db.execute(_PUT_ARTICLE, rows.article_row(article))
    entries.put(db, entries.of_article(article))


def put_extraction(db: Database, extraction: Extraction) -> None:
    """Keep what was found in a kept article."""
    db.execute("INSERT OR REPLACE INTO extraction VALUES (?, ?)", (extraction.article, rows.as_text(extraction)))


def put_source(db: Database, source: Source, article: str) -> str | None:
    """Keep where a kept article came from.

    Returns:
        The article that this file held before and no file holds now, if there is one.
    """
    before = db.execute("SELECT article FROM source WHERE path = ?", (source.path,)).fetchone()
    db.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)", (*rows.source_row(source), article))
    if before is None or db.execute("SELECT 1 FROM source WHERE article = ?", before).fetchone():
        return None
    return str(before[0])


def remove_article(db: Database, key: str) -> None:
    """Forget an article and what was found in it alone."""
    db.execute("DELETE FROM article WHERE key = ?", (key,))
    entries.drop(db, "article", key)


def put_fact(db: Database, place: int, kind: str, fact: rows.Fact, names: dict[str, str]) -> None:
    """Keep a fact with the places where it is stated; `names` gives actors' names by key."""
    db.execute("INSERT INTO fact VALUES (?, ?, ?, ?)", (kind, fact.key, place, rows.as_text(fact)))
    db.conn.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)",
        [(kind, fact.key, piece.article, piece.span.start, piece.span.end) for piece in rows.evidence(fact)],
    )
    entries.put(db, entries.of_fact(kind, fact, names))


def add_correction(db: Database, correction: Correction) -> int:
    """Log a correction; its number in the log."""
    return int(db.conn.execute(_ADD_CORRECTION, rows.correction_row(correction)).lastrowid or 0)


def add_deed(db: Database, deed: Deed) -> int:
    """Log what was done with a card; its number in the log."""
    return int(db.conn.execute(_ADD_DEED, rows.deed_row(deed)).lastrowid or 0)


def add_review(db: Database, review: Review) -> int:
    """Log an answer of one's own; its number in the log."""
    return int(db.conn.execute(_ADD_REVIEW, rows.review_row(review)).lastrowid or 0)


def next_number(db: Database) -> int:
    """The number of what is done next."""
    return int(db.execute(f"SELECT {NEXT}").fetchone()[0])


def add_answers(db: Database, answers: Sequence[Answer], kind: ReviewKind) -> range:
    """Log answers that came from elsewhere; their numbers."""
    first, name = next_number(db), kind.value
    db.conn.executemany(_ADD_ANSWER, ((number, *answer, name) for number, answer in enumerate(answers, start=first)))
    return range(first, first + len(answers))


def put_memory(db: Database, card: str, memory: Memory, scheduler: str) -> None:
    """Cache a memory; `scheduler` is 'model:parameters'."""
    model, _, parameters = scheduler.partition(":")
    db.execute(_PUT_MEMORY, (card, model, parameters, *rows.memory_row(memory)))


def answer(db: Database, review: Review, change: Change) -> int:
    """Log an answer and cache the memory after it, or drop the one that is cached if it is not the one before."""
    number = add_review(db, review)
    if change.before is not change.after and not _change_memory(db, review.card, change):
        drop_memory(db, review.card)
    return number


def unanswer(db: Database, number: int, card: str, change: Change) -> bool:
    """Take back an answer if the memory after it is what is cached; whether it is."""
    back = Change(change.after, change.before, change.scheduler)
    done = change.before is change.after or _change_memory(db, card, back)
    if done:
        db.conn.execute("INSERT INTO review_undone VALUES (?)", (number,))
    return done


def _change_memory(db: Database, card: str, change: Change) -> bool:
    """Put one memory in the place of another, if that is what is cached. One of no review stands for none."""
    before, after, scheduler = change
    model, _, parameters = scheduler.partition(":")
    if not before.reviews:
        done = db.conn.execute(_BEGIN_MEMORY, (card, model, parameters, *rows.memory_row(after)))
        return done.rowcount == 1
    was = (card, model, parameters, before.reviews, before.last and rows.to_ms(before.last))
    if not after.reviews:
        return bool(db.conn.execute(_END_MEMORY, was).rowcount == 1)
    return bool(db.conn.execute(_MOVE_MEMORY, (*rows.memory_row(after), *was)).rowcount == 1)


def drop_memory(db: Database, card: str) -> None:
    """Forget a cached memory that is out of date; it is to be replayed if answers are left that move one."""
    db.execute("DELETE FROM memory WHERE card = ?", (card,))
    db.execute(_TO_REPLAY, (card,))


def drop_memories(db: Database, cards: Iterable[str]) -> None:
    """The same for many cards at once."""
    keys = to_json(sorted(set(cards))).decode()
    db.execute("DELETE FROM memory WHERE card IN (SELECT value FROM json_each(?))", (keys,))
    db.execute(_ALL_TO_REPLAY, (keys,))


def replay(db: Database, cards: Iterable[str]) -> None:
    """The same for cards to which an answer was just logged that moves a memory: the log need not be asked."""
    keys = to_json(sorted(set(cards))).decode()
    db.execute("DELETE FROM memory WHERE card IN (SELECT value FROM json_each(?))", (keys,))
    db.execute(_ANSWERED_TO_REPLAY, (keys,))
