"""What is to be studied now, and in which order.

A study day runs from four in the morning to the next on the person's own clock, so that an evening that gets late is
one day. A card asked at intervals of days is due from the start of its day; a learning step from its minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.cards import Card, Memory, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROLLOVER = time(4)

_IN_STEPS = (Stage.LEARNING, Stage.RELEARNING)
_NEW = Memory()


class Counts(NamedTuple):
    """How many cards are still to come today: new, in learning steps, due for review."""

    new: int
    learning: int
    due: int


@dataclass(frozen=True, slots=True)
class Queue:
    """Today's cards by the reason why they are asked; each part in the order of asking.

    Attributes:
        ready: in a learning step whose minute has come.
        due: for review today.
        new: as many as today still allows, the worthiest first.
        waiting: in a learning step whose minute is still to come today.
    """

    ready: tuple[Card, ...] = ()
    due: tuple[Card, ...] = ()
    new: tuple[Card, ...] = ()
    waiting: tuple[Card, ...] = ()

    @property
    def counts(self) -> Counts:
        """How many of each."""
        return Counts(len(self.new), len(self.ready) + len(self.waiting), len(self.due))

    def first(self, apart_from: str | None = None) -> Card | None:
        """The card to ask next; one of the fact `apart_from` only when no other is left, as it would be a hint."""
        order = (*self.ready, *self.due, *self.new, *self.waiting)
        return next((card for card in order if card.fact != apart_from), order[0] if order else None)


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


def build(
    cards: Sequence[Card],
    memories: Mapping[str, Memory],
    *,
    now: datetime,
    tz: tzinfo,
    new_left: int,
) -> Queue:
    """Today's queue.

    Args:
        cards: those that may be asked, the worthiest first.
        memories: by card key; absent for a new card.
        now: UTC-aware.
        tz: where the person is.
        new_left: how many new cards today still allows.
    """
    _, end = day_bounds(now, tz)
    known = [(card, memories.get(card.key, _NEW)) for card in cards]
    stepping = _by_due((card, memory) for card, memory in known if memory.stage in _IN_STEPS)
    new = [card for card, memory in known if memory.stage is Stage.NEW]
    return Queue(
        ready=tuple(card for due, card in stepping if due <= now),
        due=tuple(
            card for due, card in _by_due(pair for pair in known if pair[1].stage is Stage.REVIEW) if due < end
        ),
        new=tuple(new[: max(new_left, 0)]),
        waiting=tuple(card for due, card in stepping if now < due < end),
    )


def _by_due(pairs: Iterable[tuple[Card, Memory]]) -> list[tuple[datetime, Card]]:
    """Earliest first; of those due at once the worthiest, which came first."""
    return sorted(((memory.due, card) for card, memory in pairs if memory.due is not None), key=lambda pair: pair[0])
