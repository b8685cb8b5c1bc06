"""What is to be studied now, and in which order.

A study day runs from four in the morning to the next on the person's own clock, so that an evening that gets late is
one day. A card asked at intervals of days is due from the start of its day; a learning step from its minute.
"""

from __future__ import annotations

from bisect import insort
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.study import Agenda, Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLLOVER = time(4)


class Counts(NamedTuple):
    """How many cards are still to come today: new, in learning steps, due for review."""

    new: int
    learning: int
    due: int


class Queue:
    """Today's cards by their keys, in the order of asking.

    First what is in a learning step whose minute has come, then what is to be asked today, then what is in a step
    that is still to come.

    Args:
        agenda: what there is to do; without a mixed order known cards come before new ones.
    """

    def __init__(self, agenda: Agenda) -> None:
        self._new = set(agenda.new)
        self._due = set(agenda.due)
        self._steps = list(agenda.steps)
        order = (*(key for key in agenda.mixed if key in self._new or key in self._due), *agenda.due, *agenda.new)
        self._order = dict.fromkeys(order)

    @property
    def counts(self) -> Counts:
        """How many of each."""
        return Counts(len(self._new), len(self._steps), len(self._due))

    def __contains__(self, key: str) -> bool:
        return key in self._order or any(step.key == key for step in self._steps)

    def keys(self, now: datetime) -> Iterator[str]:
        """In the order of asking, as of `now` (UTC-aware)."""
        yield from [step.key for step in self._steps if step.due <= now]
        yield from list(self._order)
        yield from [step.key for step in self._steps if step.due > now]

    def drop(self, key: str) -> None:
        """It is asked no more. Unknown: nothing."""
        self._order.pop(key, None)
        self._new.discard(key)
        self._due.discard(key)
        self._steps = [step for step in self._steps if step.key != key]

    def put_step(self, key: str, due: datetime) -> None:
        """It is in a learning step that comes at `due` (UTC-aware)."""
        self.drop(key)
        insort(self._steps, Waiting(key, due), key=attrgetter("due"))

    def put_first(self, key: str, *, new: bool) -> None:
        """It is asked before all others."""
        self.drop(key)
        (self._new if new else self._due).add(key)
        self._order = {key: None, **self._order}

    def put_last(self, key: str) -> None:
        """It is asked when all others have been."""
        self._order.pop(key, None)
        self._order[key] = None


def study_day(at: datetime, tz: tzinfo) -> date:
    """The day to which `at` (aware) belongs where the person is: before four in the morning it is still yesterday."""
    local = at.astimezone(tz)
    return local.date() if local.time() >= ROLLOVER else local.date() - timedelta(days=1)


def day_bounds(at: datetime, tz: tzinfo) -> tuple[datetime, datetime]:
    """The study day of `at`: from four o'clock to the next on the person's clock (half-open), both UTC-aware.

    The hours between are 23 or 25 when the clocks change.
    """
    first = study_day(at, tz)
    ends = (datetime.combine(day, ROLLOVER, tzinfo=tz).astimezone(UTC) for day in (first, first + timedelta(days=1)))
    return next(ends), next(ends)
