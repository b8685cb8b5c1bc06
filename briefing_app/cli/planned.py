"""The plan in the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_app.cli import show
from briefing_app.errors import BriefingError
from briefing_app.study import told
from briefing_app.study.days import FARTHEST
from briefing_app.study.told import Phase, Standing

if TYPE_CHECKING:
    from briefing_app.study.outlook import Outlook
    from briefing_app.workspace import Workspace

_FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d")
_NINE = 9  # o'clock, of a meeting whose hour nobody gave


def set_meeting(workspace: Workspace, at: str | None, title: str | None, minutes: int | None, now: datetime) -> None:
    """Keep what was given.

    Args:
        workspace: the briefing.
        at: '2026-11-28 15:00' or '2026-11-28', on the person's clock; 'none' takes the date away.
        title: of the meeting.
        minutes: every day.
        now: the time; where the person is comes from it.

    Raises:
        BriefingError: `at` is no date, or one too far away to plan for.
    """
    meeting = workspace.meeting()
    if at is not None:
        meeting = replace(meeting, at=None if at.strip().casefold() == "none" else _moment(workspace, at, now))
    if title and title.strip():
        meeting = replace(meeting, title=title.strip())
    if minutes is not None:
        meeting = replace(meeting, minutes=minutes, week=())
    if meeting != workspace.meeting():
        workspace.set_meeting(meeting)


def tell(workspace: Workspace, now: datetime, goal: int) -> None:
    """Print what today brings, where the person stands, what is left out, and what a goal (per cent) would take."""
    course = workspace.plan.course(now)
    cards = workspace.overview().cards
    waiting = sum(workspace.study.counts(now))
    standing = Standing(workspace.meeting(), now, course.zone, waiting, course.last_answer, course.spent)
    outlook = _outlook(workspace, now) if cards and standing.phase not in {Phase.UNDATED, Phase.OVER} else None
    if not cards:
        show.line("There are no cards to plan yet. Read articles with `briefing-app read`.")
        return
    for line in (told.headline(standing, outlook), told.clock(standing), told.moved(standing)):
        if line:
            show.line(line)
    if outlook is None:
        if standing.phase is Phase.UNDATED:
            show.line("Say when the meeting is: briefing-app plan --at '2026-11-28 15:00' --minutes 20")
        return
    for line in (told.course(standing, outlook), told.left_out(outlook.unseen), told.basis(outlook)):
        if line:
            show.line(line)
    show.line(f"Readiness now {told.percent(outlook.forecast.now)}, forecast {told.percent(outlook.forecast.end)}.")
    show.line(told.for_goal(goal / 100, outlook.minutes_for(goal / 100)))


def _outlook(workspace: Workspace, now: datetime) -> Outlook:
    from briefing_app.study import outlook  # noqa: PLC0415 - brings numpy, which other commands do without

    made = outlook.make(workspace.plan.groundwork(now))
    workspace.plan.keep(made)
    return made


def _moment(workspace: Workspace, typed: str, now: datetime) -> datetime:
    zone = workspace.plan.course(now).zone
    for form in _FORMS:
        try:
            local = datetime.strptime(typed.strip(), form)  # noqa: DTZ007 - the person's clock, added in the next line
        except ValueError:
            continue
        if "%H" not in form:
            local = local.replace(hour=_NINE)
            show.line(f"The meeting is taken to begin at {_NINE}:00; give its hour as '2026-11-28 15:00'.")
        if local.date() > now.date() + FARTHEST:
            raise BriefingError(f"“{typed}” is too far away to plan for.", "A meeting may be up to two years ahead.")
        return local.replace(tzinfo=zone).astimezone(UTC)
    raise BriefingError(f"“{typed}” is no date.", "Write 2026-11-28 or '2026-11-28 15:00'; none takes it away.")
