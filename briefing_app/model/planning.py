"""What a plan towards a meeting is made from; it holds no connection to the store and may go to another thread."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Review

if TYPE_CHECKING:
    from collections.abc import Iterable


def _floats() -> array[float]:
    return array("d")


def _integers() -> array[int]:
    return array("q")


@dataclass(frozen=True, slots=True)
class Known:
    """The cards that were answered before, in columns: an object for each of 100,000 would hold the window up.

    Attributes:
        keys: of the cards.
        stability: days.
        difficulty: 1..10.
        last: their last answers, milliseconds since 1970 in UTC.
    """

    keys: list[str] = field(default_factory=list)
    stability: array[float] = field(default_factory=_floats)
    difficulty: array[float] = field(default_factory=_floats)
    last: array[int] = field(default_factory=_integers)

    def __len__(self) -> int:
        return len(self.keys)

    def add(
        self, keys: Iterable[str], stability: Iterable[float], difficulty: Iterable[float], last: Iterable[int]
    ) -> None:
        """More of them."""
        self.keys.extend(keys)
        self.stability.extend(stability)
        self.difficulty.extend(difficulty)
        self.last.extend(last)


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
    known: Known
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
