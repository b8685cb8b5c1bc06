"""What a plan towards a meeting is made from; it holds no connection to the store and may go to another thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Review


@dataclass(frozen=True, slots=True)
class Known:
    """A card that was answered before: its key, stability (days), difficulty (1..10) and last answer (UTC-aware)."""

    key: str
    stability: float
    difficulty: float
    last: datetime


@dataclass(frozen=True, slots=True)
class Groundwork:
    """A briefing as a plan sees it.

    Attributes:
        meeting: what it is for.
        now: UTC-aware.
        zone: where the person is.
        known: the cards that were answered, any order.
        new: keys of those that were not, the worthiest first.
        unlisted: how many more new cards there are than `new` holds.
        weights: by card key, 0..1; a card not in it weighs `weight`.
        weight: of a card nobody judged.
        log: the answers the person is known by, any order.
        spent: seconds studied today.
        parameters: FSRS-6's weights, whose the memories are; empty: the usual ones.
    """

    meeting: Meeting
    now: datetime
    zone: tzinfo
    known: tuple[Known, ...]
    new: tuple[str, ...]
    unlisted: int
    weights: dict[str, float]
    weight: float
    log: tuple[Review, ...]
    spent: float
    parameters: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A time of study.

    Attributes:
        at: its beginning, UTC-aware.
        minutes: how long.
        day: the study day it belongs to.
        warm_up: in the hour before the meeting.
    """

    at: datetime
    minutes: int
    day: date
    warm_up: bool = False
