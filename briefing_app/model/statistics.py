"""What the log of answers and the memories say, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.overview import DayReadiness

if TYPE_CHECKING:
    from briefing_app.model.cards import Rating


class StudiedDay(NamedTuple):
    """The answers of one study day: how many, how many of them Again, and the seconds they took."""

    day: date
    answers: int
    again: int
    seconds: float


class DueDay(NamedTuple):
    """Cards that come due on a study day."""

    day: date
    cards: int


class RecallBand(NamedTuple):
    """Cards whose chance of recall now lies between two numbers (0..1, the lower one excluded)."""

    low: float
    high: float
    cards: int


class GradeTime(NamedTuple):
    """How often a grade was given in study, and how long such an answer took on average."""

    rating: Rating
    answers: int
    seconds: float


class HardCard(NamedTuple):
    """A card that was forgotten often."""

    key: str
    lapses: int
    difficulty: float
    reviews: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All that is counted by SQL, as of one moment.

    Attributes:
        today: the study day.
        days: those of the last year on which something was answered, the oldest first.
        backlog: cards that were due before today.
        ahead: what comes due from today on, day by day without gaps.
        bands: the cards that were begun, by their chance of recall now, lowest first.
        times: by grade, Again first; the last 31 days.
        hardest: at most twenty, the most forgotten first; only cards that were forgotten.
        readiness: what was expected for the meeting, day by day, the oldest first.
    """

    today: date
    days: tuple[StudiedDay, ...] = ()
    backlog: int = 0
    ahead: tuple[DueDay, ...] = ()
    bands: tuple[RecallBand, ...] = ()
    times: tuple[GradeTime, ...] = ()
    hardest: tuple[HardCard, ...] = ()
    readiness: tuple[DayReadiness, ...] = ()
