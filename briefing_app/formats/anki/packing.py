"""The deck as an Anki package, written by us because no library writes FSRS states and logs of reviews.

A note is known by its guid, which is made from the card's key: a deck exported again updates the notes and adds none.
The collection is SQLite; it is made in memory, so that nothing of the deck lies about in a temporary folder.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.formats import media, package
from briefing_app.formats.anki import notes, schema
from briefing_app.formats.anki.schedule import Calendar, last_answers, log, placement
from briefing_app.formats.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Card, Citation, Deck

_LEVEL = 3  # of zlib: half the time of its usual one for a few more bytes
_SEPARATOR = "\x1f"  # between the fields of a note


def write(deck: Deck, path: Path, now: datetime, *, reviews: str = "yes") -> None:
    """Write `deck` as a package (legacy form, which every Anki reads).

    Args:
        now: aware; when the notes were changed (Anki takes only newer notes over), and where days begin.
        reviews: 'yes' takes memories and answers along; else all cards are new.

    Raises:
        OSError: the file cannot be written.
    """
    sent = deck if reviews == "yes" else replace(deck, memories={}, reviews=())
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.executescript(schema.TABLES)
        _fill(db, sent, now)
        db.executescript(schema.INDEXES)
        collection = db.serialize()
    with zipfile.ZipFile(path, "w") as zipped:
        package.add(zipped, "collection.anki2", collection, level=_LEVEL)
        files = media.files(media.of(deck.cards), deck.shelf)
        named = {
            media.called(each): files[each.name] for card in deck.cards for each in card.media if each.name in files
        }
        package.add(zipped, "media", json.dumps({str(nth): name for nth, name in enumerate(named)}).encode())
        for nth, file in enumerate(named.values()):
            package.add(zipped, str(nth), file.read_bytes(), compress=False)


def guid(card: str) -> str:
    """What Anki knows the note of this card by; the same for ever."""
    return hashlib.sha256(f"briefing/{card}".encode()).hexdigest()[:16]


def deck_id(name: str) -> int:
    """A number for the deck of this name; far from those of the clock, which Anki gives."""
    return (1 << 42) + int(hashlib.sha256(name.encode()).hexdigest()[:10], 16)


def _fill(db: sqlite3.Connection, deck: Deck, now: datetime) -> None:
    calendar = Calendar.of(deck, now)
    name = one_line(deck.name).replace("::", ":") or "Briefing"
    seconds = int(now.timestamp())
    first = seconds * 1000 - len(deck.cards)  # ids are moments of creation, in the order of the deck
    ids = {card.key: first + place for place, card in enumerate(deck.cards)}
    rows = log(deck.reviews, ids, deck.memories)
    db.execute("BEGIN")
    db.execute(
        "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')",
        _collection(deck, name, calendar, seconds),
    )
    db.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
        _notes(deck.cards, deck.citations, ids, seconds),
    )
    db.executemany(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)",
        _cards(deck, ids, last_answers(rows), calendar, (deck_id(name), seconds)),
    )
    db.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    db.execute("COMMIT")


def _collection(deck: Deck, name: str, calendar: Calendar, changed: int) -> tuple[int | str, ...]:
    """crt, mod, scm, ver, conf, models, decks, dconf of the one row of `col`."""
    number = deck_id(name)
    kinds = dict.fromkeys(notes.note_type(card) for card in deck.cards)
    return (
        int(calendar.created.timestamp()),
        changed * 1000,
        notes.LOOKS_CHANGED * 1000,
        schema.VERSION,
        json.dumps(schema.settings(number, calendar.minutes_west)),
        json.dumps(notes.models(kinds)),
        json.dumps(schema.decks(number, name, changed)),
        json.dumps(schema.options()),
    )


def _notes(
    cards: Iterable[Card], citations: Mapping[str, Citation], ids: Mapping[str, int], changed: int
) -> Iterator[tuple[int | str, ...]]:
    for card in cards:
        values = notes.fields(card, citations[card.key])
        kind, words = notes.note_type(card), notes.plain(values[0])
        tags, text = notes.tags(card), _SEPARATOR.join(values)
        yield ids[card.key], guid(card.key), kind.id, changed, tags, text, words, _checksum(words)


def _checksum(words: str) -> int:
    """What Anki finds notes with the same first field by: the first 32 bits of their SHA-1."""
    return int.from_bytes(hashlib.sha1(words.encode(), usedforsecurity=False).digest()[:4])


def _cards(
    deck: Deck, ids: Mapping[str, int], answered: Mapping[int, int], calendar: Calendar, same: tuple[int, int]
) -> Iterator[tuple[int | str, ...]]:
    """Rows of `cards`; `same` for all are the deck and the time of change."""
    for position, card in enumerate(deck.cards, start=1):
        number = ids[card.key]  # one card a note, so both have one number
        place = placement(deck.memories.get(card.key), position, calendar, answered.get(number))
        yield number, number, *same, *place
