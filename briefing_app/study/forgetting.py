"""FSRS-6 over arrays: what ten thousand memories do in one step, for forecasts and plans.

The formulas are those of the package `fsrs`, which schedules single answers (`schedule`); a test holds them against
each other. Days may be fractions here. Shapes broadcast as numpy's do.

Source: "The Algorithm", open-spaced-repetition/fsrs4anki wiki, FSRS-6.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing_app.model.cards import Rating
from briefing_app.study.schedule import PARAMETERS

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]

_LEAST = 0.001  # days: the stability below which the package lets none fall
_EASE = 3  # grades are counted from Good


@dataclass(frozen=True)
class Forgetting:
    """How memories fade and how answers move them.

    Attributes:
        parameters: the 21 weights of FSRS-6.
    """

    parameters: tuple[float, ...] = PARAMETERS

    def recall(self, days: Floats | float, stability: Floats | float) -> Floats:
        """The chance, 0..1, of recall so many days after an answer that left this stability (days)."""
        decay = -self.parameters[20]
        factor = 0.9 ** (1 / decay) - 1
        chance: Floats = (1 + factor * np.maximum(days, 0.0) / stability) ** decay
        return chance

    @cached_property
    def first(self) -> tuple[Floats, Floats]:
        """Stability and difficulty after the first answer, by grade (four each).

        A card first answered Again is asked once more on the same day and then known.
        """
        w = self.parameters
        stability = np.array(w[:4])
        stability[0] = self.same_day(stability[:1], np.array([Rating.GOOD]))[0]
        difficulty = w[4] - np.exp(w[5] * np.arange(4)) + 1
        return stability, np.clip(difficulty, 1, 10)

    def same_day(self, stability: Floats, grade: Ints) -> Floats:
        """The stability (days) after a further answer on the same day."""
        w = self.parameters
        growth = np.exp(w[17] * (grade - _EASE + w[18])) * stability ** -w[19]
        grown: Floats = stability * np.where(grade > Rating.AGAIN, np.maximum(growth, 1.0), growth)
        return np.maximum(grown, _LEAST)

    def recalled(self, stability: Floats, difficulty: Floats, chance: Floats) -> Floats:
        """How much of itself a stability grows by when the card is recalled with Good at this chance of recall."""
        w = self.parameters
        growth: Floats = np.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (np.exp((1 - chance) * w[10]) - 1)
        return growth

    def lapsed(self, stability: Floats, difficulty: Floats, chance: Floats) -> Floats:
        """The stability (days) after a lapse."""
        w = self.parameters
        long = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * np.exp((1 - chance) * w[14])
        lapsed: Floats = np.maximum(np.minimum(long, stability / np.exp(w[17] * w[18])), _LEAST)
        return lapsed

    def after(self, stability: Floats, difficulty: Floats, chance: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """The stabilities (days) to which the four grades would lead, Again first.

        A lapsed card is asked once more on the same day and then known.
        """
        w = self.parameters
        growth = self.recalled(stability, difficulty, chance)
        lapsed = self.same_day(self.lapsed(stability, difficulty, chance), np.array(int(Rating.GOOD)))
        return (
            lapsed,
            stability * (1 + growth * w[15]),
            stability * (1 + growth),
            stability * (1 + growth * w[16]),
        )

    def harder(self, difficulty: Floats, grade: Ints) -> Floats:
        """The difficulty (1..10) after a grade (1..4)."""
        w = self.parameters
        easiest = w[4] - np.exp(w[5] * 3) + 1
        moved = difficulty - w[6] * (grade - _EASE) * (10 - difficulty) / 9
        harder: Floats = np.clip(w[7] * easiest + (1 - w[7]) * moved, 1, 10)
        return harder
