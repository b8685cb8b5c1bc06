"""Studying in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli import show
from briefing_app.model.cards import Rating

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from briefing_app.model.cards import Card
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
        key = show.answer(prompt).casefold()
        if key in allowed:
            return key
