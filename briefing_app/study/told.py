"""The plan in sentences, the same on the screen and in the terminal. No numpy here: a window opens with it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Meeting
from briefing_app.study.queue import study_day

if TYPE_CHECKING:
    from datetime import date

    from briefing_app.study.outlook import Outlook
    from briefing_app.study.plan import Readiness

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FEW = 200  # answers below which an estimate is said to be a young one
_MORNING, _NOON, _EVENING = 5, 12, 18  # hours
_SWEEP = 17  # o'clock, from which the last evening has begun
_LAST = timedelta(hours=1)
_ASTRAY = timedelta(minutes=5)  # clocks of two computers may differ by as much


class Phase(Enum):
    """Where a person stands on the way to the meeting."""

    UNDATED = auto()  # nobody has said when it is
    AHEAD = auto()
    EVE = auto()  # the evening before
    TODAY = auto()
    LAST_HOUR = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the sentences are made from.

    Attributes:
        meeting: what it is all for.
        now: UTC-aware.
        zone: where the person is.
        waiting: cards due, in learning or new today.
        last_answer: when the latest answer was given.
        spent: seconds studied today.
    """

    meeting: Meeting
    now: datetime
    zone: tzinfo
    waiting: int
    last_answer: datetime | None = None
    spent: float = 0.0

    @property
    def phase(self) -> Phase:
        """A study day begins at four."""
        at = self.meeting.at
        if at is None:
            return Phase.UNDATED
        if at <= self.now:
            return Phase.OVER
        if at - self.now <= _LAST:
            return Phase.LAST_HOUR
        left = (study_day(at, self.zone) - study_day(self.now, self.zone)).days
        if left == 0:
            return Phase.TODAY
        late = self.now.astimezone(self.zone)
        evening = late.hour >= _SWEEP or late.date() > study_day(self.now, self.zone)
        return Phase.EVE if left == 1 and evening else Phase.AHEAD

    @property
    def name(self) -> str:
        """The meeting with its day: 'Geneva talks, Sat 28 Nov'; with its hour once that is near."""
        at = self.meeting.at
        if at is None:
            return self.meeting.title
        local = at.astimezone(self.zone)
        near = {Phase.TODAY: "today", Phase.LAST_HOUR: "today", Phase.EVE: "tomorrow"}.get(self.phase)
        if near:
            return f"{self.meeting.title}, {near} at {local:%H:%M}"
        year = f" {local.year}" if local.year != self.now.astimezone(self.zone).year else ""
        return f"{self.meeting.title}, {short(local.date())}{year}"


def short(day: date) -> str:
    """'Sat 28 Nov'."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def percent(found: Readiness) -> str:
    """'86 % ± 3'; near an end '96 % +4 −10'."""
    return f"{round(found.mean * 100)} % {error(found.mean, found.error)}"


def error(mean: float, by: float) -> str:
    """'± 3' points around a mean (both 0..1); what would pass 0 or 100 % is cut off on that side: '+4 −10'."""
    points, whole = max(1, round(by * 100)), round(mean * 100)
    above, below = min(points, 100 - whole), min(points, whole)
    if above == below:
        return f"± {points}"
    return " ".join(f"{sign}{side}" for sign, side in (("+", above), ("−", below)) if side)


def headline(standing: Standing, outlook: Outlook | None) -> str:
    """What there is to do, in one sentence after the greeting."""
    return f"{_greeting(standing)} {_PHASES[standing.phase](standing, outlook)}"


def basis(outlook: Outlook) -> str:
    """What the estimate rests on."""
    answers = outlook.learner.calibration.answers
    if not answers:
        return "An estimate, based on 0 of your reviews yet (they count from a day on): on how people usually learn."
    young = " It grows surer with each." if answers < FEW else ""
    return f"An estimate, based on {answers:,} of your reviews (those a day or more after the one before).{young}"


def left_out(unseen: float) -> str:
    """That there is no time for so many cards; empty where all are begun."""
    unseen = round(unseen)
    if unseen < 1:
        return ""
    about = unseen if unseen < 20 else round(unseen, -1)  # noqa: PLR2004 - 'about 23' would be too exact
    cards = "1 card" if about == 1 else f"{about:,} cards"
    return f"About {cards} will not be asked before the meeting."


def course(standing: Standing, outlook: Outlook) -> str:
    """What the forecast takes for granted, and where one stands now."""
    pace = _pace(standing.meeting) if len(outlook.days) > 1 else ""
    kept = f"That is with {pace} until then. " if pace and outlook.order else ""
    if standing.phase not in {Phase.AHEAD, Phase.EVE}:
        return ""
    return f"{kept}If you stopped now: {_percent(outlook.forecast.now)}."


def moved(standing: Standing) -> str:
    """After days without study: said once, without reproach; else empty."""
    if standing.last_answer is None or standing.phase not in {Phase.AHEAD, Phase.EVE}:
        return ""
    days = (study_day(standing.now, standing.zone) - study_day(standing.last_answer, standing.zone)).days
    return "The plan has moved with you." if days > 1 else ""


def clock(standing: Standing) -> str:
    """That the computer's clock goes back behind the latest answer; else empty."""
    last = standing.last_answer
    if last is None or last <= standing.now + _ASTRAY:
        return ""
    local = last.astimezone(standing.zone)
    return (
        f"Your latest answer is dated {short(local.date())}, {local:%H:%M}, which is ahead of this computer's clock. "
        "Check date and time; no answer is lost."
    )


def today(outlook: Outlook) -> int:
    """Minutes of today's session, rounded up from a few seconds on; 0 for none."""
    return max(1, round(outlook.minutes)) if outlook.order and outlook.minutes > 0 else 0


def for_goal(goal: float, minutes: int | None) -> str:
    """The answer to 'how many minutes for 90 %?'."""
    wanted = f"{round(goal * 100)} %"
    if minutes is None:
        return f"{wanted} is out of reach, even with four hours a day."
    return f"{wanted} takes about {minutes} min a day." if minutes else f"{wanted} takes no more study."


# ---------------------------------------------------------------------- a sentence for each phase


def _undated(standing: Standing, _outlook: Outlook | None) -> str:
    return _waiting(standing.waiting)


def _ahead(standing: Standing, outlook: Outlook | None) -> str:
    if outlook is None:
        return f"Working out what today does for {standing.name} …"
    minutes = today(outlook)
    if minutes:
        return f"{minutes} min today gets you to {_percent(outlook.forecast.end)} for {standing.name}."
    if not any(standing.meeting.by_weekday):
        return f"No minutes are set aside for {standing.name}."
    then = f"you are on the way to {_percent(outlook.forecast.end)} for {standing.name}."
    if standing.spent >= 1:
        return f"Done for today: {then}"
    rests = not standing.meeting.by_weekday[study_day(standing.now, standing.zone).weekday()]
    return f"No study today: {then}" if rests else f"Nothing more helps today: {then}"


def _eve(standing: Standing, outlook: Outlook | None) -> str:
    if outlook is None or not outlook.weak:
        return _ahead(standing, outlook)
    cards = _cards(len(outlook.weak))
    return f"One last sweep of {cards} certain to come up: {_percent(outlook.forecast.end)} for {standing.name}."


def _on_the_day(standing: Standing, outlook: Outlook | None) -> str:
    if outlook is None:
        return f"{standing.name}."
    return f"{standing.name}: you are at {_percent(outlook.forecast.now)}."


def _last_hour(standing: Standing, outlook: Outlook | None) -> str:
    at = standing.meeting.at
    left = max(1, math.ceil((at - standing.now) / timedelta(minutes=1))) if at else 0
    stands = f": you are at {_percent(outlook.forecast.now)}." if outlook else "."
    return f"{standing.meeting.title} begins in {left} min{stands}"


def _over(standing: Standing, _outlook: Outlook | None) -> str:
    if standing.meeting.rests:
        return f"{standing.meeting.title} is over; its cards rest."
    return f"{standing.meeting.title} is over. {_waiting(standing.waiting)}"


_PHASES = {
    Phase.UNDATED: _undated,
    Phase.AHEAD: _ahead,
    Phase.EVE: _eve,
    Phase.TODAY: _on_the_day,
    Phase.LAST_HOUR: _last_hour,
    Phase.OVER: _over,
}


def _greeting(standing: Standing) -> str:
    hour = standing.now.astimezone(standing.zone).hour
    if _MORNING <= hour < _NOON:
        return "Good morning."
    return "Good afternoon." if _NOON <= hour < _EVENING else "Good evening."


def _waiting(number: int) -> str:
    return f"{_cards(number)} to study." if number else "Nothing to study now."


def _cards(number: int) -> str:
    return "1 card" if number == 1 else f"{number:,} cards"


def _percent(found: Readiness) -> str:
    """As it stands in a sentence: '86 % (± 3)'."""
    return f"{round(found.mean * 100)} % ({error(found.mean, found.error)})"


def _pace(meeting: Meeting) -> str:
    week = meeting.by_weekday
    if len(set(week)) == 1:
        return f"{week[0]} min a day" if week[0] else ""
    return f"{min(week)} to {max(week)} min a day"
