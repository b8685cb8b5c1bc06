"""What is known of a memory, in the words of Anki's tables `cards` and `revlog`.

Anki numbers the days of a collection from its creation; a day begins at four in the morning. FSRS's state stands as
JSON in `cards.data`: stability `s`, difficulty `d`, desired retention `dr`, `decay` and last review time `lrt`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.formats.anki_schema import LEARNING_MINUTES, RELEARNING_MINUTES
from briefing_app.model.cards import Deck, Memory, Review, ReviewKind, Stage
from briefing_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DAY = timedelta(days=1)
_MILLISECOND = timedelta(milliseconds=1)
_ROLLOVER = timedelta(hours=4)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DECAY = 0.1542  # FSRS-6's default, the last of its parameters
_EASE = 2500  # per mille: Anki's starting ease, which FSRS does not use
_LEARN, _REVIEW, _RELEARN, _CRAM = range(4)  # revlog.type
_STEPS = {Stage.LEARNING: len(LEARNING_MINUTES), Stage.RELEARNING: len(RELEARNING_MINUTES)}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Numbers the days from `first`, in the time zone in which the person's days begin."""

    first: date
    zone: tzinfo

    @classmethod
    def of(cls, deck: Deck, now: datetime) -> Calendar:
        """From the first thing the deck remembers, in the zone of `now` (aware)."""
        zone = now.tzinfo or UTC
        moments = [now, *(review.at for review in deck.reviews)]
        moments += [memory.last for memory in deck.memories.values() if memory.last]
        return cls(_study_day(min(moments), zone), zone)

    @property
    def created(self) -> datetime:
        """The start of the first day."""
        return datetime.combine(self.first, time(4), self.zone)

    @property
    def minutes_west(self) -> int:
        """How far the zone lies west of Greenwich, as Anki notes it."""
        return -int((self.created.utcoffset() or timedelta()).total_seconds() // 60)

    def number(self, moment: datetime) -> int:
        """The day in which `moment` (aware) falls, 0 for the first."""
        return (_study_day(moment, self.zone) - self.first).days


class Placement(NamedTuple):
    """The columns of `cards` that say when a card is asked, in the order and with the meaning of Anki's schema."""

    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reviews: int
    lapses: int
    steps_left: int
    data: str


def placement(memory: Memory | None, position: int, calendar: Calendar) -> Placement:
    """When Anki should ask a card.

    Args:
        memory: None for a new card.
        position: of a new card among the new ones, from 1.
    """
    if memory is None or memory.stage is Stage.NEW or memory.due is None or memory.last is None:
        return Placement(0, 0, position, 0, 0, 0, 0, 0, "{}")
    state = _state(memory, memory.last)
    if memory.stage is Stage.REVIEW:
        days = max(1, round((memory.due - memory.last) / _DAY))
        due = calendar.number(memory.due)
        return Placement(2, 2, due, days, _EASE, memory.reviews, memory.lapses, 0, state)
    relearning = memory.stage is Stage.RELEARNING
    left = max(1, _STEPS[memory.stage] - (memory.step or 0))
    return Placement(
        type=3 if relearning else 1,
        queue=1,
        due=int(memory.due.timestamp()),
        interval=int(relearning),
        factor=_EASE if relearning else 0,
        reviews=memory.reviews,
        lapses=memory.lapses,
        steps_left=left,
        data=state,
    )


def log(
    reviews: Sequence[Review], cards: Mapping[str, int], memories: Mapping[str, Memory]
) -> Iterator[tuple[int, ...]]:
    """Rows of `revlog`, oldest first; their ids are the moments in milliseconds, moved on where two coincide.

    Args:
        reviews: in any order.
        cards: ids in Anki by key; answers to other cards are left out.
        memories: for the interval that follows the last answer.
    """
    ours = sorted((review for review in reviews if review.card in cards), key=lambda review: review.at)
    gaps = _gaps(ours, memories)
    learnt: set[str] = set()
    last = 0
    for place, review in enumerate(ours):
        last = max(last + 1, (review.at - _EPOCH) // _MILLISECOND)
        before, after = gaps.get(place, (None, None))
        kind = _kind(review, before, known=review.card in learnt)
        if kind == _REVIEW:
            learnt.add(review.card)
        yield (
            last,
            cards[review.card],
            -1,
            int(review.rating),
            _interval(after),
            _interval(before),
            _EASE if kind in {_REVIEW, _RELEARN} else 0,
            max(0, round(review.seconds * 1000)),
            kind,
        )


def _gaps(
    reviews: Sequence[Review], memories: Mapping[str, Memory]
) -> dict[int, tuple[timedelta | None, timedelta | None]]:
    """By place in the log: the time since the former answer to that card and until the next one (or when it is due).

    The intervals as they were kept, not as they were planned: the log does not say what was planned.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, review in enumerate(reviews):
        if review.kind is not ReviewKind.WARM_UP:  # not part of the schedule
            places[review.card].append(place)
    found: dict[int, tuple[timedelta | None, timedelta | None]] = {}
    for card, own in places.items():
        kept = [reviews[later].at - reviews[earlier].at for earlier, later in pairwise(own)]
        memory = memories.get(card, Memory())
        ahead = memory.due - memory.last if memory.due and memory.last else None
        found |= dict(zip(own, zip([None, *kept], [*kept, ahead], strict=True), strict=True))
    return found


def _kind(review: Review, before: timedelta | None, *, known: bool) -> int:
    if review.kind is ReviewKind.WARM_UP:
        return _CRAM
    if before is not None and before >= _DAY:
        return _REVIEW
    return _RELEARN if known else _LEARN


def _interval(gap: timedelta | None) -> int:
    """Days, or seconds below zero for less than a day; 0 where there is none."""
    if gap is None:
        return 0
    return max(1, round(gap / _DAY)) if gap >= _DAY else -max(1, round(gap.total_seconds()))


def _state(memory: Memory, last: datetime) -> str:
    state = {
        "s": round(memory.stability or 0.0, 4),
        "d": round(memory.difficulty or 0.0, 3),
        "dr": Settings().desired_retention,
        "decay": _DECAY,
        "lrt": int(last.timestamp()),
    }
    return json.dumps(state if memory.stability and memory.difficulty else {}, separators=(",", ":"))


def _study_day(moment: datetime, zone: tzinfo) -> date:
    return (moment.astimezone(zone) - _ROLLOVER).date()
