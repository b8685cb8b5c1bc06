"""The game of a room: which moves are allowed, what they lead to, and the points.

Pure. A game is its questions, its rules and the log of its moves, so one that was broken off goes on from the log,
with the same players and the same points.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Given, Move, MoveKind, Party, Phase, Player
from briefing_app.quiz.right import clean_words, fits, is_right, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from briefing_app.model.games import Question

RIGHT, SURE_AND_RIGHT, SURE_AND_WRONG = 100, 120, -40
"""Saying 'sure' pays for whoever is right two times in three or more; so it pays to be honest about it."""
QUICKEST = 50  # more for a right answer at once, falling to 0 when the clock ends
NAME_LENGTH = 20
_GRACE = timedelta(seconds=1.5)  # a phone's answer that was sent in time may arrive a little later


class MoveError(ValueError):
    """A move that is not allowed as the game stands; the sentence says why."""


def play(party: Party, moves: Iterable[Move]) -> Party:
    """The game after these moves. Raises MoveError at the first that is not allowed."""
    for move in moves:
        party = after(party, move)
    return party


def replay(party: Party, moves: Iterable[Move]) -> Party:
    """The game after a log of moves; one that these rules do not allow (a log of before) is passed over."""
    for move in moves:
        with contextlib.suppress(MoveError):
            party = after(party, move)
    return party


def after(party: Party, move: Move) -> Party:
    """The game after one more move.

    Raises:
        MoveError: it is not allowed now; the game stands as it was.
    """
    return _MOVES[move.kind](party, move)


def clean_name(typed: str, taken: Iterable[str] = ()) -> str:
    """A name as it is shown: one line, no control or direction characters, 20 at most, numbered if it is taken.

    Raises:
        MoveError: nothing is left of it.
    """
    name = one_line(typed, NAME_LENGTH)
    if not any(c.isalnum() for c in name):
        raise MoveError("A name needs at least one letter or digit.")
    used = {each.casefold() for each in taken}
    number, numbered = 2, name
    while numbered.casefold() in used:
        numbered = f"{name[: NAME_LENGTH - len(str(number)) - 1]} {number}"
        number += 1
    return numbered


# -- what stands


def current(party: Party) -> Question | None:
    """The question that is asked or was just revealed."""
    return party.questions[party.question] if 0 <= party.question < len(party.questions) else None


def missing(party: Party) -> tuple[Player, ...]:
    """Who has not answered the question that is asked."""
    return tuple(player for player in party.players.values() if (party.question, player.key) not in party.given)


def turn(party: Party) -> Player | None:
    """At the hot seat, whose turn it is; None while no question is open or all have answered.

    Another player begins each question, to be fair.
    """
    if not party.rules.hot_seat or party.phase is not Phase.ASKING or not party.players:
        return None
    seats = list(party.players.values())
    first = party.question % len(seats)
    waiting = (seat for seat in (*seats[first:], *seats[:first]) if (party.question, seat.key) not in party.given)
    return next(waiting, None)


def left(party: Party, now: datetime) -> float | None:
    """Seconds until the clock of the question ends; None without a clock."""
    if not party.rules.seconds or party.asked is None:
        return None
    spent = ((party.paused or now) - party.asked).total_seconds()
    return max(party.rules.seconds + party.extra - spent, 0.0)


def revealed(party: Party) -> tuple[int, ...]:
    """The questions that were shown with their answers and not taken out: those that count."""
    shown = party.question if party.phase is Phase.ASKING else party.question + 1
    return tuple(nth for nth in range(shown) if nth not in party.skipped)


def asked_of(party: Party, player: str) -> tuple[int, ...]:
    """Of the questions that count those that were asked while a player was in the game."""
    return tuple(nth for nth in revealed(party) if nth >= party.players[player].since)


def points(party: Party, player: str) -> int:
    """A player's, of the questions that were revealed."""
    return sum(_worth(party, party.given.get((nth, player))) for nth in revealed(party))


def standing(party: Party) -> tuple[tuple[Player, int], ...]:
    """The players with their points, the best first; of equals who joined first."""
    found = [(player, points(party, player.key)) for player in party.players.values()]
    return tuple(sorted(found, key=lambda row: -row[1]))


def team_standing(party: Party) -> tuple[tuple[str, float], ...]:
    """The teams with the mean of their players' points, the best first; a team of nobody has none."""
    found = []
    for nth, name in enumerate(party.rules.teams):
        own = [points(party, player.key) for player in party.players.values() if player.team == nth]
        found.append((name, sum(own) / len(own) if own else 0.0))
    return tuple(sorted(found, key=lambda row: -row[1]))


def share(party: Party, kind: QuestionKind, player: str) -> float | None:
    """Of the questions of this kind asked of a player, the share they had right; None if there was none."""
    asked = [nth for nth in asked_of(party, player) if party.questions[nth].kind is kind]
    if not asked:
        return None
    return sum(_was_right(party, nth, player) for nth in asked) / len(asked)


def had_right(party: Party, player: str) -> tuple[int, ...]:
    """The questions asked of a player that they had right."""
    return tuple(nth for nth in asked_of(party, player) if _was_right(party, nth, player))


def missed(party: Party, player: str) -> tuple[int, ...]:
    """The questions asked of a player that they did not have right."""
    return tuple(nth for nth in asked_of(party, player) if not _was_right(party, nth, player))


def counts(party: Party) -> tuple[int, ...]:
    """How many chose each of the choices of the question that is shown; of an order, how many began with it."""
    question = current(party)
    if question is None:
        return ()
    shown = 1 if question.kind is QuestionKind.ORDER else len(question.choices)
    chosen = [
        place for (nth, _), given in party.given.items() if nth == party.question for place in given.choice[:shown]
    ]
    return tuple(chosen.count(place) for place in range(len(question.choices)))


# -- the moves


def _joined(party: Party, move: Move) -> Party:
    if move.player in party.players or not move.player:
        raise MoveError("This player is in the game already.")
    if party.phase is Phase.OVER:
        raise MoveError("The game is over.")
    if party.rules.teams and not 0 <= move.team < len(party.rules.teams):
        raise MoveError("Choose a team.")
    name = clean_name(move.words, (player.name for player in party.players.values()))
    since = party.question + (party.phase is not Phase.ASKING)
    player = Player(move.player, name, move.team if party.rules.teams else -1, move.secret, since)
    return replace(party, players={**party.players, move.player: player})


def _renamed(party: Party, move: Move) -> Party:
    player = _known(party, move)
    others = (other.name for other in party.players.values() if other is not player)
    named = replace(player, name=clean_name(move.words, others))
    return replace(party, players={**party.players, move.player: named})


def _kicked(party: Party, move: Move) -> Party:
    _known(party, move)
    return replace(party, players={key: each for key, each in party.players.items() if key != move.player})


def _asked(party: Party, move: Move) -> Party:
    if party.phase is Phase.ASKING or party.phase is Phase.OVER:
        raise MoveError("A question is open." if party.phase is Phase.ASKING else "The game is over.")
    if move.question != party.question + 1 or move.question >= len(party.questions):
        raise MoveError("That is not the next question.")
    again = party.skipped - {move.question}
    there = {key: replace(each, since=min(each.since, move.question)) for key, each in party.players.items()}
    party = replace(party, players=there, skipped=again)  # a question asked again is asked of the late comers too
    return replace(party, phase=Phase.ASKING, question=move.question, asked=move.at, extra=0.0, paused=None)


def _answered(party: Party, move: Move) -> Party:
    _known(party, move)
    question = _open(party)
    if move.question != party.question:
        raise MoveError("Another question is asked now.")
    if (party.question, move.player) in party.given:
        raise MoveError("The first answer counts.")
    if party.paused is not None:
        raise MoveError("The game is paused.")
    words = clean_words(move.words)
    passes = party.rules.hot_seat and not move.choice and not words
    if not passes and not fits(question, move.choice, words):
        raise MoveError("That was not offered.")
    seated = turn(party)
    if seated and seated.key != move.player:
        raise MoveError(f"It is the turn of {seated.name}.")
    asked = party.asked or move.at
    seconds = left(party, move.at - _GRACE)
    if seconds is not None and seconds <= 0:
        raise MoveError("The time is up.")
    took = max((move.at - asked).total_seconds(), 0.0)
    sure = move.sure and party.rules.confidence and not passes
    right = not passes and (move.right if words else is_right(question, move.choice))
    given = Given(move.choice, sure, took, move.at, words, right)
    return replace(party, given={**party.given, (party.question, move.player): given})


def _extended(party: Party, move: Move) -> Party:
    _open(party)
    return replace(party, extra=party.extra + max(move.seconds, 0.0))


def _paused(party: Party, move: Move) -> Party:
    _open(party)
    return party if party.paused else replace(party, paused=move.at)


def _resumed(party: Party, move: Move) -> Party:
    _open(party)
    if party.paused is None or party.asked is None:
        return party
    return replace(party, asked=party.asked + (move.at - party.paused), paused=None)


def _revealed_now(party: Party, _: Move) -> Party:
    _open(party)
    return replace(party, phase=Phase.REVEALED, paused=None)


def _skipped(party: Party, _: Move) -> Party:
    if party.phase not in {Phase.ASKING, Phase.REVEALED}:
        raise MoveError("There is no question to skip.")
    skipped = party.skipped | {party.question}
    return replace(party, phase=Phase.REVEALED, paused=None, skipped=skipped)


def _ruled(party: Party, move: Move) -> Party:
    given = party.given.get((party.question, move.player))
    if party.phase is not Phase.REVEALED or given is None or not given.words:
        raise MoveError("There is no typed answer to rule on.")
    return replace(party, given={**party.given, (party.question, move.player): replace(given, right=move.right)})


def _stepped_back(party: Party, _: Move) -> Party:
    if party.phase is Phase.OVER:
        raise MoveError("The game is over.")
    if party.question < 1:
        raise MoveError("There is no question before this one.")
    kept = party.given if party.phase is Phase.REVEALED else _without(party.given, party.question)
    return replace(party, phase=Phase.REVEALED, question=party.question - 1, paused=None, given=kept)


def _ended(party: Party, _: Move) -> Party:
    kept = party.given if party.phase is not Phase.ASKING else _without(party.given, party.question)
    asked = party.question - 1 if party.phase is Phase.ASKING else party.question
    return replace(party, phase=Phase.OVER, question=asked, paused=None, given=kept)


_MOVES: dict[MoveKind, Callable[[Party, Move], Party]] = {
    MoveKind.JOINED: _joined,
    MoveKind.RENAMED: _renamed,
    MoveKind.KICKED: _kicked,
    MoveKind.ASKED: _asked,
    MoveKind.ANSWERED: _answered,
    MoveKind.EXTENDED: _extended,
    MoveKind.PAUSED: _paused,
    MoveKind.RESUMED: _resumed,
    MoveKind.REVEALED: _revealed_now,
    MoveKind.SKIPPED: _skipped,
    MoveKind.RULED: _ruled,
    MoveKind.STEPPED_BACK: _stepped_back,
    MoveKind.ENDED: _ended,
}


# -- shared by the above


def _known(party: Party, move: Move) -> Player:
    player = party.players.get(move.player)
    if player is None:
        raise MoveError("This player is not in the game.")
    return player


def _open(party: Party) -> Question:
    question = current(party)
    if party.phase is not Phase.ASKING or question is None:
        raise MoveError("No question is open.")
    return question


def _worth(party: Party, given: Given | None) -> int:
    if given is None:
        return 0
    if not given.right:
        return SURE_AND_WRONG if given.sure else 0
    earned = SURE_AND_RIGHT if given.sure else RIGHT
    if party.rules.speed and party.rules.seconds:
        earned += round(QUICKEST * max(1 - given.took / party.rules.seconds, 0.0))
    return earned


def _was_right(party: Party, nth: int, player: str) -> bool:
    given = party.given.get((nth, player))
    return given is not None and given.right


def _without(given: dict[tuple[int, str], Given], question: int) -> dict[tuple[int, str], Given]:
    return {place: each for place, each in given.items() if place[0] != question}
