"""The games of before version 5, whose teams answered in turn, as the moves that they were made of.

Part of a migration: it names no class of the model, so that it does the same for ever.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

_Move = dict[str, Any]
_Answer = tuple[int, int, str, int]  # question, team, choice, at
_RULES = '{"hot_seat":true,"confidence":false}'


def convert(db: Database) -> None:
    """Write every game of `game` and `answer` into `party` and `move`; the caller has a transaction open."""
    for key, questions, teams in db.execute("SELECT key, questions, teams FROM game ORDER BY id").fetchall():
        sql = "SELECT question, team, choice, at FROM answer WHERE game = ? ORDER BY id"
        answers = db.execute(sql, (key,)).fetchall()
        begun = answers[0][3] if answers else 0
        db.execute(
            "INSERT INTO party(key, begun, questions, rules) VALUES (?, ?, ?, ?)", (key, begun, questions, _RULES)
        )
        names = [team["name"] for team in json.loads(teams)]
        for move in _moves(names, len(json.loads(questions)), answers, begun):
            db.execute("INSERT INTO move(party, body) VALUES (?, ?)", (key, json.dumps(move)))


def _moves(teams: Sequence[str], questions: int, answers: Sequence[_Answer], begun: int) -> Iterator[_Move]:
    """Each team joins; each question is asked before its first answer, and shown after the last team's."""
    for nth, name in enumerate(teams):
        shown = name if any(letter.isalnum() for letter in name) else f"Team {nth + 1}"
        yield _move("joined", begun, player=f"team/{nth}", words=shown)
    for nth, (question, team, choice, at) in enumerate(answers):
        if nth % len(teams) == 0:
            yield _move("asked", at, question=question)
        yield _move("answered", at, player=f"team/{team}", question=question, choice=json.loads(choice))
        if nth % len(teams) == len(teams) - 1:
            yield _move("revealed", at)
    if answers and len(answers) == questions * len(teams):
        yield _move("ended", answers[-1][3])


def _move(kind: str, at: int, **rest: object) -> _Move:
    return {"kind": kind, "at": datetime.fromtimestamp(at / 1000, UTC).isoformat(), **rest}
