"""What is known of a memory, in the words of Anki's tables `cards` and `revlog`.

Anki numbers the days of a collection from its creation; a day begins at four in the morning. FSRS's state stands as
JSON in `cards.data`: stability `s`, difficulty `d`, desired retention `dr`, `decay` and last review time `lrt`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.formats.anki.schema import LEARNING_MINUTES, RELEARNING_MINUTES
from briefing_app.model.cards import Deck, Memory, Review, ReviewKind, Stage
from briefing_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DAY = timedelta(days=1)
_MILLISECOND = timedelta(milliseconds=1)
_LONGEST = 3600.0  # seconds for one answer: a window left open overnight is no effort
_DAY_LONG = 86_400_000  # milliseconds
_ROLLOVER = timedelta(hours=4)
_DECAY = 0.1542  # FSRS-6's default, the last of its parameters
_EASE = 2500  # per mille: Anki's starting ease, which FSRS does not use
_LEARN, _REVIEW, _RELEARN, _CRAM = range(4)  # revlog.type
_INTERVAL, _KIND = 4, 8  # columns of revlog
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


def placement(memory: Memory | None, position: int, calendar: Calendar, answered: int | None = None) -> Placement:
    """When Anki should ask a card.

    Args:
        memory: None for a new card.
        position: of a new card among the new ones, from 1.
        answered: the second of the last answer in the log, if there is one; Anki's check compares it with the state.
    """
    if memory is None or memory.stage is Stage.NEW or memory.due is None or memory.last is None:
        return Placement(0, 0, position, 0, 0, 0, 0, 0, "{}")
    state = _state(memory, int(memory.last.timestamp()) if answered is None else answered)
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


def log(reviews: Iterable[Review], cards: Mapping[str, int], memories: Mapping[str, Memory]) -> list[list[int]]:
    """Rows of `revlog`, oldest first; their ids are the moments in milliseconds, moved on where two coincide.

    Our log does not say what intervals were planned, so they are those that were kept: an answer's interval lasts
    until the next answer to its card, the last one's until the card is due.

    Args:
        reviews: in any order.
        cards: ids in Anki by key; answers to other cards are left out.
        memories: of the cards, by key.
    """
    rows: list[list[int]] = []
    latest: dict[str, list[int]] = {}
    moment = 0
    for review in sorted((review for review in reviews if review.card in cards), key=attrgetter("at")):
        moment = max(moment + 1, round(review.at.timestamp() * 1000))
        row = _row(review, moment, cards[review.card], latest.get(review.card))
        rows.append(row)
        if review.kind is not ReviewKind.WARM_UP:
            latest[review.card] = row
    for card, row in latest.items():
        memory = memories.get(card, Memory())
        if memory.due and memory.last:
            row[_INTERVAL] = _interval(round((memory.due - memory.last) / _MILLISECOND))
    return rows


def last_answers(rows: Iterable[list[int]]) -> dict[int, int]:
    """The second of the last answer that counts, by the card's id; `rows` as `log` gives them."""
    return {row[1]: row[0] // 1000 for row in rows if row[_KIND] != _CRAM}


def _row(review: Review, moment: int, card: int, former: list[int] | None) -> list[int]:
    """One answer; the interval of the `former` one ends with it, unless it is of a warm-up and so of no schedule."""
    gap = 0
    kind = _CRAM
    if review.kind is not ReviewKind.WARM_UP:
        gap = _interval(moment - former[0]) if former else 0
        kind = _kind(gap, former)
        if former:
            former[_INTERVAL] = gap
    factor = _EASE if kind in {_REVIEW, _RELEARN} else 0
    taken = round(1000 * min(max(review.seconds, 0.0), _LONGEST))
    return [moment, card, -1, int(review.rating), 0, gap, factor, taken, kind]


def _kind(gap: int, former: list[int] | None) -> int:
    """A review comes after a day or more; what follows sooner is learning, or learning again after a review."""
    if gap > 0:
        return _REVIEW
    return _RELEARN if former and former[_KIND] in {_REVIEW, _RELEARN} else _LEARN


def _interval(milliseconds: int) -> int:
    """As Anki notes it: days, or seconds below zero for less than a day."""
    if milliseconds >= _DAY_LONG:
        return round(milliseconds / _DAY_LONG)
    return -max(1, round(milliseconds / 1000))


def _state(memory: Memory, answered: int) -> str:
    state = {
        "s": round(memory.stability or 0.0, 4),
        "d": round(memory.difficulty or 0.0, 3),
        "dr": Settings().desired_retention,
        "decay": _DECAY,
        "lrt": answered,
    }
    return json.dumps(state if memory.stability and memory.difficulty else {}, separators=(",", ":"))


def _study_day(moment: datetime, zone: tzinfo) -> date:
    return (moment.astimezone(zone) - _ROLLOVER).date()
