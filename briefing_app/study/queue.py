"""What is to be studied now, and in which order.

A study day runs from four in the morning to the next on the person's own clock, so that an evening that gets late is
one day. A card asked at intervals of days is due from the start of its day; a learning step from its minute.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import OrderedDict
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.study import Agenda, Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLLOVER = time(4)
_DUE = attrgetter("due")


class Counts(NamedTuple):
    """How many cards are still to come today: new, in learning steps, due for review."""

    new: int
    learning: int
    due: int


class Queue:
    """Today's cards by their keys, in the order of asking.

    First what is in a learning step whose minute has come, then what is to be asked today, then what is in a step
    that is still to come. A card costs the same among ten as among ten thousand.

    Args:
        agenda: what there is to do; without a mixed order known cards come before new ones.
    """

    def __init__(self, agenda: Agenda) -> None:
        self._new = set(agenda.new)
        self._due = set(agenda.due)
        self._steps = list(agenda.steps)
        self._stepping = {step.key: step.due for step in agenda.steps}
        order = (*(key for key in agenda.mixed if key in self._new or key in self._due), *agenda.due, *agenda.new)
        self._order = OrderedDict.fromkeys(order)

    @property
    def counts(self) -> Counts:
        """How many of each."""
        return Counts(len(self._new), len(self._steps), len(self._due))

    def __contains__(self, key: str) -> bool:
        return key in self._order or key in self._stepping

    def keys(self, now: datetime) -> Iterator[str]:
        """In the order of asking, as of `now` (UTC-aware); nothing may be changed while they are gone through."""
        come = bisect_right(self._steps, now, key=_DUE)
        yield from (step.key for step in islice(self._steps, come))
        yield from self._order
        yield from (step.key for step in islice(self._steps, come, None))

    def drop(self, key: str) -> None:
        """It is asked no more. Unknown: nothing."""
        self._order.pop(key, None)
        self._new.discard(key)
        self._due.discard(key)
        due = self._stepping.pop(key, None)
        if due is not None:
            place = bisect_left(self._steps, due, key=_DUE)
            while self._steps[place].key != key:  # others may be due at the same moment
                place += 1
            del self._steps[place]

    def put_step(self, key: str, due: datetime) -> None:
        """It is in a learning step that comes at `due` (UTC-aware)."""
        self.drop(key)
        self._stepping[key] = due
        insort(self._steps, Waiting(key, due), key=_DUE)

    def put_first(self, key: str, *, new: bool) -> None:
        """It is asked before all others."""
        self.drop(key)
        (self._new if new else self._due).add(key)
        self._order[key] = None
        self._order.move_to_end(key, last=False)

    def put_last(self, key: str) -> None:
        """It is asked when all others have been."""
        self._order[key] = None
        self._order.move_to_end(key)


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
