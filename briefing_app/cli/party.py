"""Playing in the terminal: teams take turns, every answer is on the disk as it is given."""

from __future__ import annotations

import string
from random import Random
from typing import TYPE_CHECKING

from briefing_app.cli import show
from briefing_app.errors import BriefingError
from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, Move, MoveKind, Phase, Rules, Wish
from briefing_app.quiz import party as game
from briefing_app.quiz.right import fits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from briefing_app.model.games import Question
    from briefing_app.model.party import Party, Player
    from briefing_app.workspace import Workspace

    Clock = Callable[[], datetime]

_WANTED = {
    QuestionKind.ORDER: "all letters in order",
    QuestionKind.SEVERAL: "every letter that is right",
    QuestionKind.TYPED: "the answer",
}


def begin(workspace: Workspace, clock: Clock, wish: Wish, teams: Sequence[str], seed: int) -> None:
    """Play a new game to its end.

    Raises:
        QuizError: there is nothing to ask.
    """
    asked = workspace.party.make(wish, Random(seed))  # noqa: S311 - a game, not a secret
    if len(asked) < wish.count:
        show.line(f"The briefing carries {len(asked)} questions of that kind.")
    workspace.party.begin(asked, Rules(confidence=False, board=Board.ROUND, hot_seat=True), clock())
    for nth, name in enumerate(teams):
        workspace.party.commit(Move(MoveKind.JOINED, clock(), player=f"team/{nth}", words=name))
    _play(workspace, clock)


def go_on(workspace: Workspace, clock: Clock) -> None:
    """Play the game that was broken off to its end.

    Raises:
        BriefingError: there is none, or it is one with phones.
    """
    party = workspace.party.open
    if party is None or not party.rules.hot_seat:
        raise BriefingError("No quiz of this terminal was broken off.", "Begin one: briefing-app quiz.")
    _play(workspace, clock)


def _play(workspace: Workspace, clock: Clock) -> None:
    party = workspace.party.open
    while party and party.phase is not Phase.OVER:
        seat = game.turn(party)
        if seat:
            answer = _asked(party, seat, clock)
            if answer is None:
                show.line("Stopped; everything is kept. Go on with `briefing-app quiz --go-on`.")
                return
            party = workspace.party.commit(answer)
        else:
            party = _next(workspace, party, clock)
    if party:
        _result(workspace, party)


def _next(workspace: Workspace, party: Party, clock: Clock) -> Party:
    """What comes when nobody's turn it is: the answer, the next question, the end."""
    if party.phase is Phase.ASKING:
        party = workspace.party.commit(Move(MoveKind.REVEALED, clock()))
        _reveal(workspace, party)
        return party
    if party.question + 1 < len(party.questions):
        return workspace.party.commit(Move(MoveKind.ASKED, clock(), question=party.question + 1))
    return workspace.party.commit(Move(MoveKind.ENDED, clock()))


def _asked(party: Party, seat: Player, clock: Clock) -> Move | None:
    """The answer of the player whose turn it is; None to stop."""
    question = party.questions[party.question]
    show.heading(f"{party.question + 1}/{len(party.questions)} · {seat.name}")
    show.line(question.prompt)
    letters = string.ascii_lowercase[: len(question.choices)]
    for letter, offered in zip(letters, question.choices, strict=True):
        show.line(f"  {letter.upper()}  {offered}")
    while True:
        typed = show.answer(f"{_WANTED.get(question.kind, 'one letter')}, Enter passes, q stops")
        if typed.casefold() == "q":
            return None
        choice, words = _read(question, typed, letters)
        if not typed or fits(question, choice, words):
            return Move(MoveKind.ANSWERED, clock(), seat.key, party.question, choice, words=words)


def _read(question: Question, typed: str, letters: str) -> tuple[tuple[int, ...], str]:
    """What was typed as a choice, or as words; a letter that was not offered is -1."""
    if question.kind is QuestionKind.TYPED:
        return (), typed
    chosen = [letters.find(letter) for letter in typed.casefold() if letter.isalnum()]
    return tuple(sorted(chosen) if question.kind is QuestionKind.SEVERAL else chosen), ""


def _reveal(workspace: Workspace, party: Party) -> None:
    """The answer with its source, who had it, and the points so far."""
    question = party.questions[party.question]
    right = question.accepted[:1] or [question.choices[index] for index in question.answer]
    show.line(f"→ {' · '.join(right)}{f'  ({question.about})' if question.about else ''}")
    citation = workspace.party.cited(question)
    if citation:
        show.citation(citation)
    for player in party.players.values():
        given = party.given[party.question, player.key]
        verdict = "right" if given.right else "passed" if given.passed else "wrong"
        show.line(f"  {player.name}: {verdict} · {game.points(party, player.key)} in all")


def _result(workspace: Workspace, party: Party) -> None:
    show.heading("Result")
    for player, points in game.standing(party):
        show.line(f"  {points:4}  {player.name}")
    if len(party.players) == 1:
        learnt = workspace.party.learn(party, next(iter(party.players)))
        if learnt.added:
            show.line(f"{learnt.added} answers count for your own cards.")
