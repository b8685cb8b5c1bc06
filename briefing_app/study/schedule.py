"""When a card is asked again: FSRS-6 through the package `fsrs`, which no other module knows.

A memory is derived: replaying a card's answers gives it again, to the last digit. So the package's random spreading
of due dates is off, `fuzz` spreads them in its place, and everything that decides is in `Scheduler.tag`.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import fsrs

from briefing_app.model.cards import Memory, Rating, Review, ReviewKind, Stage
from briefing_app.study import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

MODEL = "fsrs6"
PARAMETERS: tuple[float, ...] = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)
"""FSRS-6 as fitted to some 10,000 people's logs (open-spaced-repetition/srs-benchmark); the last one is the decay."""

LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))  # Anki's defaults
RELEARNING_STEPS = (timedelta(minutes=10),)

_ANY_RETENTION = 0.9  # in the tag, where the retention once was: memories of before need no replay
_DAY = timedelta(days=1)
_STATES = {
    Stage.NEW: fsrs.State.Learning,
    Stage.LEARNING: fsrs.State.Learning,
    Stage.REVIEW: fsrs.State.Review,
    Stage.RELEARNING: fsrs.State.Relearning,
}
_RATINGS = {rating: fsrs.Rating(rating) for rating in Rating}
_STAGES = {
    fsrs.State.Learning: Stage.LEARNING,
    fsrs.State.Review: Stage.REVIEW,
    fsrs.State.Relearning: Stage.RELEARNING,
}


@lru_cache(maxsize=8)
def are_sound(parameters: tuple[float, ...]) -> bool:
    """Whether these can be the weights of FSRS-6: 21 numbers within its bounds."""
    try:
        fsrs.Scheduler(parameters=parameters)
    except (ValueError, TypeError):
        return False
    return all(math.isfinite(each) for each in parameters)


def moves_memory(review: Review) -> bool:
    """Whether an answer counts for the schedule; those of a warm-up before the meeting are only logged."""
    return review.kind is not ReviewKind.WARM_UP


@dataclass(frozen=True, slots=True)
class Scheduler:
    """Says what an answer does to a memory. A value: equal settings schedule equally.

    Attributes:
        desired_retention: chance of recall at which a card comes due, 0..1.
        parameters: the 21 weights of FSRS-6.

    Raises:
        ValueError: weights outside the bounds of FSRS-6, when first used.
    """

    desired_retention: float = 0.9
    parameters: tuple[float, ...] = PARAMETERS

    @property
    def tag(self) -> str:
        """'model:hash' of all that decides what a memory is; those of another tag must be replayed.

        The desired retention is not among it: it decides only when a card is due (`dated`).
        """
        return _tag(self)

    def review(self, memory: Memory, rating: Rating, at: datetime, *, card: str = "") -> Memory:
        """The memory after an answer at `at` (UTC-aware).

        Args:
            card: its key, by which the due date is spread; without one it is not.
        """
        return self._after(memory, rating, at, card)

    def preview(self, memory: Memory, at: datetime, *, card: str = "") -> dict[Rating, datetime]:
        """When the card would be due (UTC-aware) after each of the four grades; `card` as in `review`."""
        return {rating: self._after(memory, rating, at, card).due or at for rating in Rating}

    def recall(self, memory: Memory, at: datetime) -> float:
        """The chance, 0..1, that the card is remembered at `at`; 0 for a new card.

        FSRS-6's forgetting curve R = (1 + f·t/S)^-d with f = 0.9^(-1/d) - 1, in fractions of a day (the package
        counts whole days and says 1 for the first of them).
        """
        if memory.stability is None or memory.last is None:
            return 0.0
        decay = -self.parameters[20]
        days = max((at - memory.last) / _DAY, 0.0)
        factor = 0.9 ** (1 / decay) - 1
        return float((1 + factor * days / memory.stability) ** decay)

    def dated(self, memory: Memory, card: str) -> Memory:
        """The same memory, due as this retention has it, whatever it was due by before; `card`: its key."""
        if memory.stage is not Stage.REVIEW or memory.last is None or memory.stability is None:
            return memory
        days = _engine(self)._next_interval(stability=memory.stability)  # noqa: SLF001 - else a review were made up
        return replace(memory, due=_spread(memory.last, days, card, memory.reviews))

    def wait(self, chance: float) -> float:
        """After how many times its stability a memory's chance of recall has fallen to `chance` (0..1, not 0)."""
        decay = -self.parameters[20]
        return float((chance ** (1 / decay) - 1) / (0.9 ** (1 / decay) - 1))

    def replay(self, reviews: Iterable[Review]) -> dict[str, Memory]:
        """The memories that a log (oldest first) leaves, by card; a card without an answer that counts is absent."""
        courses: dict[str, _Course] = {}
        for review in filter(moves_memory, reviews):
            course = courses.get(review.card)
            if course is None:
                course = courses[review.card] = _Course(_engine(self), Memory(), review.at)
            course.go_on(review.rating, review.at)
        return {key: course.memory(key) for key, course in courses.items()}

    def _after(self, memory: Memory, rating: Rating, at: datetime, key: str) -> Memory:
        course = _Course(_engine(self), memory, at)
        course.go_on(rating, at)
        return course.memory(key)


class _Card(fsrs.Card):
    """The package copies the card it is given with every answer; ours is nobody else's."""

    def __copy__(self) -> _Card:
        return self


class _Course:
    """One card on its way through answers, as the package has it."""

    __slots__ = ("_card", "_engine", "_lapses", "_reviews")

    def __init__(self, engine: fsrs.Scheduler, memory: Memory, at: datetime) -> None:
        self._engine = engine
        self._card: fsrs.Card = _as_card(memory, at)
        self._reviews = memory.reviews
        self._lapses = memory.lapses

    def go_on(self, rating: Rating, at: datetime) -> None:
        """One answer more."""
        self._lapses += rating is Rating.AGAIN and self._card.state is fsrs.State.Review
        self._reviews += 1
        self._card, _ = self._engine.review_card(self._card, _RATINGS[rating], at.astimezone(UTC))

    def memory(self, key: str) -> Memory:
        """What the answers leave of it; `key` spreads its due date."""
        card = self._card
        due, last = card.due, card.last_review
        if key and last and card.state is fsrs.State.Review:
            due = _spread(last, (due - last).days, key, self._reviews)
        stage = _STAGES[card.state]
        return Memory(stage, card.stability, card.difficulty, due, last, card.step, self._reviews, self._lapses)


def _spread(last: datetime, days: int, key: str, nth: int) -> datetime:
    return last + timedelta(days=fuzz.spread(days, key, nth))


@lru_cache(maxsize=8)
def _tag(scheduler: Scheduler) -> str:
    spread = (LEARNING_STEPS, RELEARNING_STEPS, fuzz.RANGES)
    parts = (scheduler.parameters, _ANY_RETENTION, *spread)
    return f"{MODEL}:{hashlib.sha256(repr(parts).encode()).hexdigest()[:12]}"


@lru_cache(maxsize=8)
def _engine(scheduler: Scheduler) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=scheduler.parameters,
        desired_retention=scheduler.desired_retention,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
        enable_fuzzing=False,
    )


def _as_card(memory: Memory, at: datetime) -> _Card:
    return _Card(
        card_id=0,  # without one the package sleeps a millisecond to find it
        state=_STATES[memory.stage],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due or at,
        last_review=memory.last,
    )
