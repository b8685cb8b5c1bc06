"""What a log of answers tells of the person who gave them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from briefing_app.model.cards import Rating, ReviewKind
from briefing_app.study.calibration import calibrate
from briefing_app.study.forgetting import Floats, Forgetting, Ints
from briefing_app.study.learner import FIRST_ODDS, FIRST_SECONDS, RECALLED_ODDS, REVIEW_SECONDS, Learner
from briefing_app.study.schedule import PARAMETERS, moves_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.model.cards import Review

_DAY = timedelta(days=1)
_SITTING = timedelta(hours=12)  # answers of one card that lie closer are one look at it
_USUAL = 30.0  # answers that the usual odds and seconds count for beside a person's own


@dataclass(frozen=True, slots=True)
class Look:
    """One card in one sitting.

    Attributes:
        grade: the first one given, which tells whether it was known.
        seconds: of all answers of the sitting, second looks too.
        first: whether the card was new.
        timed: whether the seconds were spent studying (a quiz has its own pace).
        predicted: the chance of recall before it; 0 of a new card.
    """

    grade: Rating
    seconds: float
    first: bool
    timed: bool
    predicted: float


def learner(reviews: Iterable[Review], parameters: tuple[float, ...] = PARAMETERS) -> Learner:
    """The person as their log (any order) shows them; with few answers as people usually are."""
    seen = looks(reviews, parameters)
    later = [look for look in seen if not look.first]
    return Learner(
        parameters=parameters,
        calibration=calibrate(
            np.array([look.predicted for look in later]),
            np.array([look.grade > Rating.AGAIN for look in later], bool),
        ),
        first_odds=_odds([look for look in seen if look.first], FIRST_ODDS, tuple(Rating)),
        recalled_odds=_odds(later, RECALLED_ODDS, tuple(Rating)[1:]),
        first_seconds=_seconds([look for look in seen if look.first], FIRST_SECONDS),
        review_seconds=_seconds(later, REVIEW_SECONDS),
    )


def looks(reviews: Iterable[Review], parameters: tuple[float, ...] = PARAMETERS) -> list[Look]:
    """The looks at the cards, each card's in the order in which they were taken; warm-ups are none."""
    log = sorted(filter(moves_memory, reviews), key=attrgetter("card", "at"))
    if not log:
        return []
    predicted = iter(_predicted(log, Forgetting(parameters)).tolist())
    return [
        look
        for _, own in groupby(log, key=attrgetter("card"))
        for look in _of_card([(review, next(predicted)) for review in own])
    ]


def _of_card(answers: list[tuple[Review, float]]) -> list[Look]:
    found: list[Look] = []
    begun = None
    for review, chance in answers:
        timed = review.kind is ReviewKind.STUDY
        if begun is not None and review.at - begun < _SITTING:
            last = found[-1]
            found[-1] = Look(last.grade, last.seconds + review.seconds, last.first, last.timed, last.predicted)
        else:
            found.append(Look(review.rating, review.seconds, begun is None, timed, chance))
            begun = review.at
    return found


def _predicted(log: Sequence[Review], memory: Forgetting) -> Floats:
    """The chance of recall before each answer of a log sorted by card and moment; 0 before a card's first.

    All cards move together: their first answers in one step, then their second, and so on. Memories move by whole
    days as in `schedule`, what is predicted is of the moment.
    """
    starts = np.flatnonzero([not n or log[n].card != log[n - 1].card for n in range(len(log))])
    sizes = np.diff(np.append(starts, len(log)))
    days = np.array([review.at.timestamp() for review in log]) / _DAY.total_seconds()
    grades = np.array([review.rating for review in log], np.int64)
    found = np.zeros(len(log))
    first_difficulty = memory.first[1]
    stability = np.array(memory.parameters)[grades[starts] - 1]
    difficulty = first_difficulty[grades[starts] - 1]
    for nth in range(1, int(sizes.max())):
        on = np.flatnonzero(sizes > nth)
        at = starts[on] + nth
        found[at] = memory.recall(days[at] - days[at - 1], stability[on])
        stability[on] = _moved(memory, stability[on], difficulty[on], np.floor(days[at] - days[at - 1]), grades[at])
        difficulty[on] = memory.harder(difficulty[on], grades[at])
    return found


def _moved(memory: Forgetting, stability: Floats, difficulty: Floats, days: Floats, grade: Ints) -> Floats:
    chance = memory.recall(days, stability)
    ways = np.stack(memory.after(stability, difficulty, chance))
    ways[0] = memory.lapsed(stability, difficulty, chance)
    return np.where(days < 1, memory.same_day(stability, grade), ways[grade - 1, np.arange(len(grade))])


def _odds(seen: list[Look], usual: tuple[float, ...], grades: tuple[Rating, ...]) -> tuple[float, ...]:
    """How often each of these grades was given, the usual odds counted as `_USUAL` answers."""
    counts = [sum(look.grade is grade for look in seen) for grade in grades]
    total = sum(counts) + _USUAL
    return tuple((count + share * _USUAL) / total for count, share in zip(counts, usual, strict=True))


def _seconds(seen: list[Look], usual: tuple[float, ...]) -> tuple[float, ...]:
    """The mean a grade took, the usual seconds counted as some answers; means, as minutes are to add up."""
    found = []
    for grade, seconds in zip(Rating, usual, strict=True):
        own = [look.seconds for look in seen if look.grade is grade and look.timed and look.seconds > 0]
        found.append((sum(own) + seconds * _USUAL / 4) / (len(own) + _USUAL / 4))
    return tuple(found)
