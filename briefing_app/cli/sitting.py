"""Studying and playing in the terminal."""

from __future__ import annotations

import string
from random import Random
from typing import TYPE_CHECKING

import click

from briefing_app.cli import show
from briefing_app.model.cards import Rating
from briefing_app.model.games import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime, timedelta

    from briefing_app.model.cards import Card
    from briefing_app.model.games import Question, Quiz
    from briefing_app.study.session import Session
    from briefing_app.workspace import Workspace

HOUR = 3600
DAY = 86400


def span(ahead: timedelta) -> str:
    """A time ahead in one short word: '10 min', '5 h', '4 d'."""
    seconds = max(round(ahead.total_seconds()), 0)  # not down: a moment has passed since it was reckoned
    if seconds < HOUR:
        return f"{max(round(seconds / 60), 1)} min"
    return f"{round(seconds / HOUR)} h" if seconds < DAY else f"{round(seconds / DAY)} d"


def study(workspace: Workspace, clock: Callable[[], datetime], count: int | None) -> None:
    """Ask the cards of today until none is left, `count` are answered, or the person stops."""
    session = workspace.study.session(clock())
    if session.finished:
        show.line("Nothing is due. Read articles with `briefing-app read`, or come back later.")
        return
    answered = 0
    while (card := session.current) and (count is None or answered < count):
        key = _ask(workspace, session, card, clock)
        if key == "q":
            break
        if key == "u":
            undone = workspace.study.undo(session, clock())
            answered -= undone is not None
            show.line("The last answer is taken back." if undone else "There is nothing to take back.")
        else:
            answered += 1
    show.line(f"{max(answered, 0)} answered. All of it is kept.")


def _ask(workspace: Workspace, session: Session, card: Card, clock: Callable[[], datetime]) -> str:
    """Ask one card and grade it; the key that ended it: a grade, u or q."""
    left, began = session.remaining(), clock()
    show.heading(f"new {left.new} · learning {left.learning} · due {left.due}")
    show.line(card.front)
    if key := _choose("Enter shows the answer, u undoes, q stops", "", "u", "q"):
        return key
    session.show()
    show.line(f"→ {card.back}{f'  ({card.detail})' if card.detail else ''}")
    due = session.preview(clock())
    grades = " · ".join(f"{rating.value} {rating.name.title()} {span(at - clock())}" for rating, at in due.items())
    while (key := _choose(f"{grades} · s source · u · q", "1", "2", "3", "4", "s", "u", "q")) == "s":
        show.citation(workspace.citation(card))
    if key.isdigit():
        workspace.study.grade(session, Rating(int(key)), clock(), (clock() - began).total_seconds())
    return key


def _choose(prompt: str, *allowed: str) -> str:
    """One of `allowed`, asked for until it comes; the end of the input counts as q."""
    while True:
        show.line(f"  [{prompt}]")
        try:
            key = str(click.prompt("", prompt_suffix="> ", default="", show_default=False)).strip().casefold()
        except click.Abort:
            key = "q"
        if key in allowed:
            return key


def quiz(workspace: Workspace, clock: Callable[[], datetime], count: int, teams: Sequence[str], seed: int) -> None:
    """Play a game to its end; every answer is on disk as it is given."""
    game = workspace.make_quiz(count, teams, clock(), Random(seed))  # noqa: S311 - a game, not a secret
    while turn := workspace.turn(game):
        question = game.questions[turn.question]
        show.heading(f"{turn.question + 1}/{len(game.questions)} · {game.teams[turn.team].name}")
        choice = _answer(question)
        if choice is None:
            show.line("Stopped. The answers given are kept; the next quiz is a new one.")
            return
        game = workspace.answer(game, choice, clock())
        if (shown := workspace.revealed(game)) is not None:
            _reveal(workspace, game, shown)
    _result(workspace, game)


def _answer(question: Question) -> tuple[int, ...] | None:
    """The choice typed: a letter, several for an order, nothing for a pass; None for q."""
    letters = string.ascii_lowercase[: len(question.choices)]
    show.line(question.prompt)
    for letter, choice in zip(letters, question.choices, strict=True):
        show.line(f"  {letter.upper()}  {choice}")
    whole = question.kind is QuestionKind.ORDER
    while True:
        typed = "".join(_typed("all letters in order" if whole else "one letter").split()).replace(",", "")
        if typed == "q":
            return None
        if typed == "" or (set(typed) <= set(letters) and len(typed) == (len(letters) if whole else 1)):
            return tuple(letters.index(letter) for letter in typed)


def _typed(wanted: str) -> str:
    show.line(f"  [{wanted}, Enter passes, q stops]")
    try:
        return str(click.prompt("", prompt_suffix="> ", default="", show_default=False)).casefold()
    except click.Abort:
        return "q"


def _reveal(workspace: Workspace, game: Quiz, number: int) -> None:
    """The answer, who had it, and the points so far."""
    question = game.questions[number]
    show.line(f"→ {' · '.join(question.choices[index] for index in question.answer)}")
    points = workspace.scores(game)
    for answer in game.answers:
        if answer.question == number:
            verdict = (
                "right" if workspace.is_right(question, answer.choice) else "wrong" if answer.choice else "passed"
            )
            show.line(f"  {game.teams[answer.team].name}: {verdict} · {points[answer.team]} in all")


def _result(workspace: Workspace, game: Quiz) -> None:
    show.heading("Result")
    for team, points in sorted(zip(game.teams, workspace.scores(game), strict=True), key=lambda row: -row[1]):
        show.line(f"  {points:3}  {team.name}")
    if learnt := workspace.learn_from(game):
        show.line(f"{learnt} answers count for your own cards.")
