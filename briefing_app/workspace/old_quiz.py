"""The hot-seat game of before, on the log of moves; goes away with the pages that still play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.games import Answer, QuestionKind, Quiz, Team
from briefing_app.model.party import Move, MoveKind, Party, Rules
from briefing_app.quiz import game

if TYPE_CHECKING:
    from datetime import datetime

    from briefing_app.store.store import Store

KINDS = frozenset(QuestionKind) - {
    QuestionKind.TRUE_FALSE,
    QuestionKind.SEVERAL,
    QuestionKind.PERSON,
    QuestionKind.TYPED,
}
"""What those pages can ask."""


def keep(store: Store, quiz: Quiz, now: datetime) -> None:
    """Keep a new game."""
    with store.together():
        store.parties.begin(Party(quiz.key, quiz.questions, Rules(confidence=False, hot_seat=True)), now)
        for nth, team in enumerate(quiz.teams):
            store.parties.add(quiz.key, Move(MoveKind.JOINED, now, player=f"team/{nth}", words=team.name))


def log(store: Store, before: Quiz, after: Quiz) -> None:
    """Log the last answer of `after`."""
    answer = after.answers[-1]
    moves = [
        Move(
            MoveKind.ANSWERED,
            answer.at,
            player=f"team/{answer.team}",
            question=answer.question,
            choice=answer.choice,
        )
    ]
    if len(before.answers) % len(before.teams) == 0:
        moves.insert(0, Move(MoveKind.ASKED, answer.at, question=answer.question))
    if game.revealed(after) is not None:
        moves.append(Move(MoveKind.REVEALED, answer.at))
    if game.turn(after) is None:
        moves.append(Move(MoveKind.ENDED, answer.at))
    with store.together():
        for move in moves:
            store.parties.add(after.key, move)


def newest(store: Store) -> Quiz | None:
    """The newest game."""
    party = store.parties.newest()
    if party is None:
        return None
    moves = store.parties.moves(party.key)
    return Quiz(
        party.key,
        party.questions,
        tuple(Team(move.words) for move in moves if move.kind is MoveKind.JOINED),
        tuple(
            Answer(move.question, int(move.player.removeprefix("team/")), move.choice, move.at)
            for move in moves
            if move.kind is MoveKind.ANSWERED and move.player.startswith("team/")
        ),
    )
