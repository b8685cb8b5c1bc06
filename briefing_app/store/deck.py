"""The cards as they were last made: written where they differ from what is there.

Rows first, entries of the search after: each table's pages are then written one after the other, and a deck of 10,000
is put in a fifth of the time. Entries stand in the order of worth (`entries`); where more than a tenth of the deck is
new or moved they are all made anew, else the few take the next free numbers.
"""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.codec import to_json
from briefing_app.store import entries, rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlite_utils import Database

    from briefing_app.model.cards import Card

_PUT = """
    INSERT INTO card(key, place, body, fact, added) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT(key) DO UPDATE SET place = excluded.place, body = excluded.body, fact = excluded.fact, retired = 0,
        added = coalesce(added, excluded.added)
"""
_FEW = 10  # of so many cards one may be new before all entries are made anew


_PUT_MORE = """
    INSERT INTO card(key, place, body, fact, added) VALUES {}
    ON CONFLICT(key) DO UPDATE SET body = excluded.body, fact = excluded.fact, retired = 0,
        added = coalesce(added, excluded.added)
"""
_AT_ONCE = 50
"""Rows in one statement: for each statement with a trigger SQLite copies the pages that it changes, to be able to
take it back, so that of single rows half the cost is that."""


class _Row(NamedTuple):
    place: int
    body: str
    fact: str


def put(db: Database, cards: Iterable[Card], added: int | None, moved: Collection[str]) -> None:
    """Put these cards, in this order, in the place of the earlier ones; the caller has a transaction open.

    Args:
        added: when those came that are not there yet, UTC milliseconds; None: nobody knows.
        moved: keys of facts that changed since the cards were last put.
    """
    deck = tuple(cards)
    now = {card.key: _Row(place, rows.as_text(card), card.fact) for place, card in enumerate(deck)}
    there = db.execute("SELECT key, place, body, fact FROM card WHERE NOT retired")
    before = {row[0]: _Row(*row[1:]) for row in there}
    _put_rows(db, now, before, added)
    changed = [card for card in deck if _has_changed(card, now, before) or card.fact in moved]
    if len(changed) * _FEW > len(deck) or _is_mixed(deck, before):
        entries.drop_kinds(db, ["card"])
        entries.fill(db, "card", [entries.of_card(card) for card in deck])
    else:
        entries.drop_many(db, "card", before.keys() - now.keys())
        for card in changed:
            entries.put(db, entries.of_card(card))


def add(db: Database, cards: Sequence[tuple[Card, str]], added: int | None) -> None:
    """Put some cards behind those that are there; one that is there takes the new words and stays where it is.

    None of them has an entry in the search then; the caller has a transaction open.

    Args:
        cards: each with its JSON.
        added: UTC milliseconds; None: nobody knows.
    """
    (behind,) = db.execute("SELECT ifnull(max(place) + 1, 0) FROM card").fetchone()
    entries.drop_many(db, "card", (card.key for card, _ in cards))
    numbered = enumerate(cards, start=behind)
    made = iter([(card.key, place, body, card.fact, added) for place, (card, body) in numbered])
    while some := list(islice(made, _AT_ONCE)):
        sql = _PUT_MORE.format(", ".join(["(?, ?, ?, ?, ?)"] * len(some)))
        db.conn.execute(sql, list(chain.from_iterable(some)))


def _put_rows(db: Database, now: dict[str, _Row], before: dict[str, _Row], added: int | None) -> None:
    gone = to_json(sorted(before.keys() - now.keys())).decode()
    db.execute("UPDATE card SET retired = 1 WHERE key IN (SELECT value FROM json_each(?))", (gone,))
    new = [(key, *row, added) for key, row in now.items() if before.get(key) != row]
    db.conn.executemany(_PUT, new)
    db.execute("DELETE FROM card WHERE retired AND key NOT IN (SELECT card FROM review UNION SELECT card FROM deed)")


def _has_changed(card: Card, now: dict[str, _Row], before: dict[str, _Row]) -> bool:
    return card.key not in before or before[card.key].body != now[card.key].body


def _is_mixed(deck: Sequence[Card], before: dict[str, _Row]) -> bool:
    """Whether more than a few of the cards that stay stand in another order than before."""
    places = [before[card.key].place for card in deck if card.key in before]
    return sum(one > other for one, other in pairwise(places)) * _FEW > len(deck)
