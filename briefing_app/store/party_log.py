"""The rows of the games played in a room: what was agreed on, every move, and the door of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.games import Question
from briefing_app.model.party import Entrance, Move, Party, Rules
from briefing_app.store import engine, rows

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

_PARTY = "SELECT key, begun, questions, rules FROM party"


class PartyLog:
    """What games ask of the store; transactions are the store's.

    Reading raises StoreError where a record cannot be read.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, agreed: Party, now: datetime) -> None:
        """Keep a new game as it was agreed on, without a move.

        Args:
            agreed: in the lobby.
            now: when it is begun, UTC-aware.
        """
        told = (agreed.key, rows.to_ms(now), rows.as_text(agreed.questions), rows.as_text(agreed.rules))
        self._db.execute("INSERT INTO party(key, begun, questions, rules) VALUES (?, ?, ?, ?)", told)

    def add(self, key: str, happened: Move) -> None:
        """Log what happened in a game that is kept."""
        self._db.execute("INSERT INTO move(party, body) VALUES (?, ?)", (key, rows.as_text(happened)))

    def parties(self) -> tuple[Party, ...]:
        """All games as they were agreed on, without their moves, the newest first."""
        with engine.readable():
            return tuple(map(party, self._db.execute(f"{_PARTY} ORDER BY id DESC").fetchall()))

    def count(self) -> int:
        """How many games there are."""
        return int(self._db.execute("SELECT count(*) FROM party").fetchone()[0])

    def newest(self) -> Party | None:
        """The game begun last, without its moves."""
        with engine.readable():
            row = self._db.execute(f"{_PARTY} ORDER BY id DESC LIMIT 1").fetchone()
            return party(row) if row else None

    def moves(self, key: str) -> tuple[Move, ...]:
        """What happened in a game, in order."""
        with engine.readable():
            sql = "SELECT id, body FROM move WHERE party = ? ORDER BY id"
            return tuple(map(move, self._db.execute(sql, (key,)).fetchall()))

    def put_door(self, key: str, door: Entrance) -> None:
        """Keep by which door phones come in, in the place of the former one."""
        self._db.execute("INSERT OR REPLACE INTO door VALUES (?, ?)", (key, rows.as_text(door)))

    def door(self, key: str) -> Entrance | None:
        """The door of a game; None before it was opened and after the game."""
        with engine.readable():
            row = self._db.execute("SELECT body FROM door WHERE party = ?", (key,)).fetchone()
            return from_json(row[0], Entrance) if row else None

    def drop_door(self, key: str) -> None:
        """Forget the secrets of a room that is closed for good."""
        self._db.execute("DELETE FROM door WHERE party = ?", (key,))


def party(row: rows.Row) -> Party:
    """From key, begun, questions, rules; without its moves."""
    key, begun, questions, rules = row
    agreed = from_json(questions, tuple[Question, ...]), from_json(rules, Rules)
    return Party(key, *agreed, begun=rows.from_ms(begun))


def move(row: rows.Row) -> Move:
    """From id and body."""
    return from_json(row[1], Move)
