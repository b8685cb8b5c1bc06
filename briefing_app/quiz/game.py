"""The game in a room with one laptop: every team answers each question in turn, then the answer is shown.

Pure: a game is its questions, its teams and the answers so far; whose turn it is and the scores follow from them,
so a game that was broken off goes on from its log.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.model.cards import Rating, Review, ReviewKind
from briefing_app.model.games import Answer, Quiz
from briefing_app.quiz.right import is_right

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """Who answers what now: indices into the game's questions and teams."""

    question: int
    team: int


def turn(quiz: Quiz) -> Turn | None:
    """Whose turn it is, or None when the game is over. Another team begins each question, to be fair."""
    question, place = divmod(len(quiz.answers), len(quiz.teams))
    if question >= len(quiz.questions):
        return None
    return Turn(question, (question + place) % len(quiz.teams))


def answered(quiz: Quiz, choice: tuple[int, ...], at: datetime) -> Quiz:
    """The game after the team whose turn it is chose `choice` (empty: it passed).

    Raises:
        ValueError: the game is over, or `choice` names something that was not offered.
    """
    now = turn(quiz)
    if now is None:
        raise ValueError("the game is over")
    offered = range(len(quiz.questions[now.question].choices))
    if any(index not in offered for index in choice):
        raise ValueError(f"not among the choices: {choice}")
    return replace(quiz, answers=(*quiz.answers, Answer(now.question, now.team, choice, at)))


def revealed(quiz: Quiz) -> int | None:
    """Index of the question whose answer every team has just given, or None while one is still asked."""
    question, place = divmod(len(quiz.answers), len(quiz.teams))
    return question - 1 if question and not place else None


def scores(quiz: Quiz) -> tuple[int, ...]:
    """Points a team, one for each right answer; speed counts for nothing."""
    points = [0] * len(quiz.teams)
    for answer in quiz.answers:
        points[answer.team] += is_right(quiz.questions[answer.question], answer.choice)
    return tuple(points)


def as_reviews(quiz: Quiz, team: int) -> tuple[Review, ...]:
    """What one team's answers tell of its memory of the cards.

    Right among choices counts as Hard (it may be a guess), wrong as Again, a pass as nothing: shared/design/study.md
    B5. Questions without a card of their own are left out.
    """
    found = []
    for answer in quiz.answers:
        question = quiz.questions[answer.question]
        if answer.team == team and question.card and answer.choice:
            rating = Rating.HARD if is_right(question, answer.choice) else Rating.AGAIN
            found.append(Review(question.card, answer.at, rating, 0.0, ReviewKind.QUIZ, "choice"))
    return tuple(found)
