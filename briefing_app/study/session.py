"""A sitting with the cards: which is asked, what a grade does, and taking back. No input or output of its own.

It holds keys and asks for one card at a time, so that the size of the store does not matter. Everything follows from
the log and the time: a session made anew from them, after a restart, stands where the last one stood.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing_app.model.cards import Memory, Rating, Review, ReviewKind, Stage
from briefing_app.study import queue
from briefing_app.study.schedule import Scheduler, moves_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, tzinfo

    from briefing_app.model.cards import Card
    from briefing_app.model.study import Agenda

_MILLISECOND = timedelta(milliseconds=1)
_LOOK_AHEAD = 8  # cards looked at for one of another fact
_IN_STEPS = (Stage.LEARNING, Stage.RELEARNING)


class Drawn(NamedTuple):
    """A card, and what gives its memory as it was when the card was looked up."""

    card: Card
    recall: Callable[[], Memory]


class Cards(Protocol):
    """Where a session finds its cards."""

    def draw(self, key: str, known: Memory | None = None) -> Drawn | None:
        """As it reads now, with its memory, in one look; None where it is not (or no longer) there.

        Args:
            key: the card's.
            known: its memory, where it is at hand and need not be looked up.
        """
        ...

    def memory(self, key: str) -> Memory:
        """As the log leaves it."""
        ...


class Graded(NamedTuple):
    """An answer, and the memory before and after it: the same object where it moves none."""

    review: Review
    before: Memory
    after: Memory


class Session:
    """One sitting. All moments are UTC-aware.

    Attributes:
        shown: whether the answer of the current card is in sight.
        kind: how its answers are logged; those of a warm-up move no memory.
    """

    def __init__(
        self,
        agenda: Agenda,
        cards: Cards,
        *,
        now: datetime,
        tz: tzinfo,
        scheduler: Scheduler | None = None,
        kind: ReviewKind = ReviewKind.STUDY,
    ) -> None:
        """Begin.

        Args:
            agenda: what is to be asked.
            cards: where to find it.
            now: the time.
            tz: where the person is; the day ends there at four in the morning.
            scheduler: FSRS-6 at 90 % if none is given.
            kind: of the answers.
        """
        self.shown = False
        self.kind = kind
        self._cards = cards
        self._scheduler = scheduler or Scheduler()
        self._end = queue.day_bounds(now, tz)[1]
        self._queue = queue.Queue(agenda)
        self._last_fact: str | None = None
        self._current: Card | None = None
        self._recall: Callable[[], Memory] = Memory
        self._known: Memory | None = None  # of the current card, once it was asked for
        self._turn(now)

    # -- what stands

    @property
    def current(self) -> Card | None:
        """The card that is asked; None when today's work is done."""
        return self._current

    @property
    def scheduler(self) -> Scheduler:
        """By which it grades."""
        return self._scheduler

    @property
    def finished(self) -> bool:
        """Whether nothing is left today."""
        return self._current is None

    def remaining(self) -> queue.Counts:
        """How many new, learning and due cards are left today, the current one among them."""
        return self._queue.counts

    def memory(self, key: str) -> Memory:
        """A card's memory; that of a new card where there is none."""
        if self._current is None or self._current.key != key:
            return self._cards.memory(key)
        if self._known is None:
            self._known = self._recall()
        return self._known

    def preview(self, now: datetime) -> dict[Rating, datetime]:
        """When the current card would be due after each grade. Raises ValueError when none is asked."""
        key = self._asked().key
        return self._scheduler.preview(self.memory(key), now, card=key)

    def is_over(self, now: datetime) -> bool:
        """Whether its day has ended, so that another session is due."""
        return now >= self._end

    # -- what a person does

    def show(self) -> None:
        """Turn the card."""
        self.shown = True

    def graded(self, rating: Rating, now: datetime, seconds: float = 0.0, shown: str = "card") -> Graded:
        """What grading the current card would log and leave; nothing is changed yet. `shown` as in `Review`.

        Returns:
            The answer, its moment cut to the millisecond and never before the card's last, and the memories.

        Raises:
            ValueError: no card is asked.
        """
        card = self._asked()
        memory = self.memory(card.key)
        review = Review(card.key, _moment(now, memory), rating, max(seconds, 0.0), self.kind, shown)
        if not moves_memory(review):
            return Graded(review, memory, memory)
        return Graded(review, memory, self._scheduler.review(memory, rating, review.at, card=card.key))

    def go_on(self, rating: Rating, memory: Memory, now: datetime) -> None:
        """The current card was graded and its memory is this now: to the next.

        What a warm-up missed comes once more when all others have been asked.
        """
        card = self._asked()
        self._last_fact = card.fact
        if self.kind is not ReviewKind.STUDY and rating is Rating.AGAIN:
            self._queue.put_last(card.key)
        elif self.kind is ReviewKind.STUDY and self._is_step(memory):
            self._queue.put_step(card.key, memory.due or now)
        else:
            self._queue.drop(card.key)
        self._turn(now)

    def take_back(self, key: str, now: datetime, memory: Memory | None = None) -> None:
        """The last answer to this card (or what put it aside) was taken back: it is asked again.

        Args:
            key: the card's.
            now: the time.
            memory: as it is now, where it is at hand.
        """
        memory = memory or self.memory(key)
        if self.kind is ReviewKind.STUDY and self._is_step(memory):
            self._queue.put_step(key, memory.due or now)
        else:
            self._queue.put_first(key, new=memory.stage is Stage.NEW)
        self._turn(now, ask=key, known=memory)

    def ask(self, key: str, now: datetime) -> bool:
        """Ask this card now, its question up; whether it is among those to be asked."""
        self._turn(now, ask=key)
        return self._current is not None and self._current.key == key

    def owes(self, key: str) -> bool:
        """Whether a card is one of today's: new, or due before the day ends."""
        memory = self.memory(key)
        return memory.due is None or memory.due < self._end

    def look_again(self, now: datetime) -> None:
        """Look at the clock (a learning step may have come) and at the card, which may read differently now."""
        shown, asked = self.shown, self._current
        self._turn(now, ask=None if asked is None else asked.key)
        self.shown = shown and asked is not None and self._current is not None and self._current.key == asked.key

    def put_aside(self, key: str, now: datetime) -> None:
        """Ask a card no more in this sitting (suspended, buried, rejected); its memory stays. Unknown: nothing."""
        self._queue.drop(key)
        asked = self._current
        self._turn(now, ask=asked.key if asked and asked.key != key else None)

    def ahead(self, now: datetime, count: int) -> list[Card]:
        """The next cards after the current one as far as it can be told."""
        skip = self._current.key if self._current else None
        found = (self._cards.draw(key) for key in self._queue.keys(now) if key != skip)
        return [each.card for each, _ in zip(filter(None, found), range(count), strict=False)]

    # -- inside

    def _is_step(self, memory: Memory) -> bool:
        return memory.stage in _IN_STEPS and memory.due is not None and memory.due < self._end

    def _asked(self) -> Card:
        if self._current is None:
            raise ValueError("no card is asked: today's work is done")
        return self._current

    def _turn(self, now: datetime, ask: str | None = None, known: Memory | None = None) -> None:
        """Set the card that is asked: `ask`, of which this is `known`, if it is there, else the first."""
        self.shown = False
        found = self._cards.draw(ask, known) if ask is not None and ask in self._queue else None
        found = found or self._first(now)
        self._current, self._recall = found or (None, Memory)
        self._known = None

    def _first(self, now: datetime) -> Drawn | None:
        """Of another fact than the last if there is one near, as a card of the same fact would be a hint."""
        first, looked, gone = None, 0, []
        for key in self._queue.keys(now):
            found = self._cards.draw(key)
            if found is None:
                gone.append(key)
                continue
            looked += 1
            of_another = found.card.fact != self._last_fact
            first = found if of_another else first or found
            if of_another or looked >= _LOOK_AHEAD:
                break
        for key in gone:
            self._queue.drop(key)
        return first


def _moment(now: datetime, memory: Memory) -> datetime:
    """Cut to what the log keeps; a clock put back must not let a card's later answer come before its earlier."""
    moment = now.astimezone(UTC).replace(microsecond=now.microsecond // 1000 * 1000)
    return moment if memory.last is None else max(moment, memory.last + _MILLISECOND)
