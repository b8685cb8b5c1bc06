"""The game as it stands becomes what the wall shows. Pure, and the one place that decides what the room may see."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board as When
from briefing_app.model.party import Phase
from briefing_app.quiz import party as game
from briefing_app.quiz import standing
from briefing_app.ui.party.scenes import (
    Asking,
    Board,
    Head,
    Lobby,
    Plain,
    Podium,
    Rank,
    Revealed,
    Share,
    TeamPicture,
    Told,
    unstopped,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from briefing_app.model.cards import Citation
    from briefing_app.model.games import Question
    from briefing_app.model.party import Cell, Party, Player, TeamMap
    from briefing_app.ui.party.scenes import Scene

CATEGORIES = {
    QuestionKind.OFFICE: "Who is who",
    QuestionKind.WHO_SAID: "Who said it",
    QuestionKind.WHERE: "Which country",
    QuestionKind.WHEN: "When was it",
    QuestionKind.ORDER: "Put in order",
    QuestionKind.DIFFER: "Sources differ",
    QuestionKind.TRUE_FALSE: "True or false",
    QuestionKind.SEVERAL: "Pick several",
    QuestionKind.PERSON: "Who is this",
    QuestionKind.TYPED: "Type the answer",
}
HINTS = {
    QuestionKind.ORDER: "In order, the earliest first",
    QuestionKind.SEVERAL: "Pick all that are right",
    QuestionKind.TYPED: "Type it; small slips do not matter",
}
RANKS = 8  # lines of a board
NOBODY = "Nobody scored this time"
_STEPS = 3
_COLUMNS = 7  # topics of their own; the rest share one
_REST = "Other"
_PEOPLE = frozenset({QuestionKind.OFFICE, QuestionKind.PERSON})  # questions about who is who


class Face(StrEnum):
    """What the host has turned the wall to; the game itself goes on behind it."""

    GAME = "game"
    BOARD = "board"
    TEAM = "team"
    DOOR = "door"  # how to come in, for those who are late
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class View:
    """What the wall shows beyond the game.

    Attributes:
        face: which side of it.
        discussing: the room talks; no clock is shown.
        next_in: seconds until it goes on by itself; None if it waits for the host.
    """

    face: Face = Face.GAME
    discussing: bool = False
    next_in: float | None = None


def scene(
    party: Party, view: View, now: datetime, cited: Callable[[Question], Citation | None], lobby: Lobby | None
) -> Scene:
    """What the wall shows of a game; the team's picture is its owner's to make.

    Args:
        cited: where an answer is told.
        lobby: how to come in; None at the hot seat.
    """
    door = lobby or Plain("The quiz begins")
    turned: dict[Face, Callable[[], Scene]] = {
        Face.DARK: lambda: Plain(dark=True),
        Face.DOOR: lambda: door,
        Face.BOARD: lambda: _board(party, _whole(view)),
    }
    if view.face in turned:
        return turned[view.face]()
    question = game.current(party)
    if party.phase is Phase.OVER:
        return podium(party)
    if question is None or party.phase is Phase.LOBBY:
        return door
    if party.phase is Phase.ASKING:
        return _asking(party, question, view, now)
    return _revealed(party, question, view, cited(question))


def ranks(rows: Iterable[tuple[str, float]]) -> tuple[Rank, ...]:
    """Names with points, the best first, as places: equals share one, and the next is skipped."""
    found: list[Rank] = []
    for nth, (name, points) in enumerate(rows, 1):
        whole = round(points)
        place = found[-1].place if found and found[-1].points == whole else nth
        found.append(Rank(place, name, whole))
    return tuple(found)


def order(party: Party) -> tuple[Rank, ...]:
    """The teams, or, without teams, the players."""
    if party.rules.teams:
        return ranks(game.team_standing(party))
    return ranks((player.name, points) for player, points in game.standing(party))


def podium(party: Party) -> Scene:
    """The end: the first three with points, but never the last; nobody where nobody's place was to be shown."""
    found = order(party)
    if party.rules.board is When.NEVER or not found:
        return Plain("Thank you", "The points stay with everybody.")
    first = tuple(rank for rank in found[: max(min(_STEPS, len(found) - 1), 1)] if rank.points > 0)
    if not first:
        return Plain(NOBODY if game.revealed(party) else "The quiz is over")
    return Podium(first, honours(party))


def honours(party: Party) -> tuple[tuple[str, str], ...]:
    """Other things to be good at: who got better, and who knows the people; one name each, or nothing on a tie."""
    counted = game.revealed(party)
    of_people = [nth for nth in counted if party.questions[nth].kind in _PEOPLE]
    right = {player: frozenset(game.had_right(party, player.key)) for player in party.players.values()}
    better = {player.name: _gain(counted, player, known) for player, known in right.items()}
    people = {player.name: _share(of_people, known) for player, known in right.items()}
    named = (("Most improved", _only_best(better)), ("Best on people", _only_best(people)))
    return tuple((what, name) for what, name in named if name)


def _share(asked: Sequence[int], right: frozenset[int]) -> float:
    """Of these questions, the share that is among those a player had right."""
    return len(right.intersection(asked)) / len(asked) if asked else 0.0


def _gain(counted: Sequence[int], player: Player, right: frozenset[int]) -> float:
    """Share right in the second half less that in the first; nothing for who came later."""
    half = len(counted) // 2
    if not half or player.since > counted[0]:
        return 0.0
    return (len(right.intersection(counted[-half:])) - len(right.intersection(counted[:half]))) / half


def _only_best(values: dict[str, float]) -> str:
    most = max(values.values(), default=0.0)
    best = [name for name, value in values.items() if value == most]
    return best[0] if len(values) > 1 and most > 0 and len(best) == 1 else ""


def _head(party: Party, question: Question) -> Head:
    return Head(party.question + 1, len(party.questions), CATEGORIES[question.kind], question.prompt)


def _asking(party: Party, question: Question, view: View, now: datetime) -> Asking:
    left = game.left(party, now)
    whole = party.rules.seconds + party.extra
    halted = "Discuss" if view.discussing else "Paused" if party.paused else ""
    return Asking(
        head=_head(party, question),
        choices=question.choices,
        hint=HINTS.get(question.kind, ""),
        answered=len(party.players) - len(game.missing(party)),
        players=len(party.players),
        left=None if left is None else math.ceil(left),
        share=1.0 if left is None or not whole else math.ceil(left) / whole,
        halted=halted,
    )


def _revealed(party: Party, question: Question, view: View, citation: Citation | None) -> Revealed:
    given = [party.given.get((party.question, key)) for key in party.players]
    return Revealed(
        head=_head(party, question),
        tiles=tiles(party, question),
        got=sum(1 for each in given if each and each.right),
        players=len(party.players),
        sentence=citation.sentence if citation else "",
        source=citation.line if citation else "",
        about=question.about,
        next_in=_whole(view),
        halted="Discuss" if view.discussing else "",
        taken_out=party.question in party.skipped,
    )


def tiles(party: Party, question: Question) -> tuple[Told, ...]:
    """The choices with how many took them; of an order the order, of a typed answer what was meant."""
    if question.kind is QuestionKind.TYPED:
        return tuple(Told(-1, text, right=True) for text in question.accepted[:1])
    if question.kind is QuestionKind.ORDER:
        return tuple(Told(nth, question.choices[nth], right=True) for nth in question.answer)
    counted = game.counts(party)
    return tuple(
        Told(nth, choice, nth in question.answer, counted[nth]) for nth, choice in enumerate(question.choices)
    )


def _whole(view: View) -> int | None:
    """Seconds of a countdown, rounded up; none while the room talks."""
    return None if view.next_in is None or view.discussing else math.ceil(view.next_in)


def _board(party: Party, next_in: int | None) -> Board:
    found = order(party)
    note = f"After question {party.question + 1} of {len(party.questions)}"
    return Board(note, found[:RANKS], max(len(found) - RANKS, 0), next_in)


def team(party: Party, known: TeamMap, cited: Callable[[Question], Citation | None]) -> TeamPicture:
    """Who knows what; where nobody's place was to be shown, what they know together."""
    topics = _main_topics(known)
    together = party.rules.board is When.NEVER
    rows = [("The team", [player.key for player in known.people])] if together else []
    rows = rows or [(player.name, [player.key]) for player in known.people]
    cells = tuple(tuple(_cell(known, keys, column) for column in topics.values()) for _, keys in rows[:RANKS])
    hardest = party.questions[known.hardest] if known.hardest is not None else None
    citation = cited(hardest) if hardest else None
    told = (hardest.prompt, answer(hardest), citation.line if citation else "") if hardest else ("", "", "")
    more = max(len(rows) - RANKS, 0)
    return TeamPicture(tuple(name for name, _ in rows[:RANKS]), tuple(topics), cells, told, more)


def answer(question: Question) -> str:
    """The right answer in words; an order with arrows."""
    if question.kind is QuestionKind.ORDER:
        return " → ".join(unstopped(question.choices[nth]) for nth in question.answer)
    return standing.in_words(question)


def _main_topics(known: TeamMap) -> dict[str, tuple[str, ...]]:
    """The columns: those answered most, each with the topics it holds; what is left shares the last."""
    asked = {name: sum(known.cells[key, name].asked for key in _keys(known, name)) for name in known.topics}
    own = sorted((name for name in known.topics if name != _REST), key=lambda name: -asked[name])
    if len(own) <= _COLUMNS:
        return {name: (name,) for name in (*own, *(name for name in known.topics if name == _REST))}
    return {name: (name,) for name in own[:_COLUMNS]} | {_REST: (*own[_COLUMNS:], _REST)}


def _keys(known: TeamMap, topic: str) -> list[str]:
    return [player.key for player in known.people if (player.key, topic) in known.cells]


def _cell(known: TeamMap, keys: Iterable[str], topics: tuple[str, ...]) -> Share | None:
    found: list[Cell] = [known.cells[key, topic] for key in keys for topic in topics if (key, topic) in known.cells]
    asked = sum(cell.asked for cell in found)
    if not asked:
        return None
    return Share(sum(cell.right for cell in found), asked, sum(cell.known * cell.asked for cell in found) / asked)
