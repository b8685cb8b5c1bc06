"""Whether cards are recalled as often as predicted, and what follows for predictions.

A prediction p is corrected to sigmoid(shift + l + slope · (logit p - l)), l = logit .9: Platt's scaling (Platt 1999,
"Probabilistic outputs for support vector machines") about the chance that defines a stability, with a prior. The
shift says that somebody remembers better or worse than the model's people, the slope that they forget more steeply
or more gently than by its curve; both are drawn to "as predicted" while there are few answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from briefing_app.study.forgetting import Bools, Floats

EDGES = (0.0, 0.6, 0.75, 0.85, 0.93, 1.0)
"""The five bins of predicted recall: narrow where most answers are given."""

AS_PREDICTED = (0.0, 1.0)
PRIOR = ((0.5**2, 0.0), (0.0, 0.5**2))
"""Covariance of shift and slope among people. With the default weights the bins are wrong by 7 points (RMSE), fitted
by 4.5 (srs-benchmark, 9,999 people): about half a logit where most answers are given."""
_PIVOT = float(np.log(9.0))  # logit .9
_SURE = 1 - 1e-6  # a chance the logit of which is still a number
_ROUNDS = 30
_STILL = 1e-6  # steps below this are none
_FARTHEST = 3.0  # logits a step may go


@dataclass(frozen=True)
class Correction:
    """How predicted chances are corrected; shift and slope may be arrays that broadcast with the chances."""

    shift: Floats | float = AS_PREDICTED[0]
    slope: Floats | float = AS_PREDICTED[1]

    def of(self, chance: Floats) -> Floats:
        """The corrected chances, 0..1."""
        bounded = np.clip(chance, 1 - _SURE, _SURE)
        away = self.slope * (np.log(bounded / (1 - bounded)) - _PIVOT)
        corrected: Floats = 1 / (1 + np.exp(-(_PIVOT + self.shift + away)))
        return corrected


class Bin(NamedTuple):
    """Answers whose predicted chance of recall lay between two edges: how many, predicted and seen on average."""

    low: float
    high: float
    answers: int
    predicted: float
    recalled: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How predictions and outcomes agree.

    Attributes:
        bins: the five, those without answers too.
        best: shift and slope, the most probable ones.
        doubt: their covariance.
        answers: how many it rests on.
    """

    bins: tuple[Bin, ...] = ()
    best: tuple[float, float] = AS_PREDICTED
    doubt: tuple[tuple[float, float], tuple[float, float]] = PRIOR
    answers: int = 0

    @property
    def correction(self) -> Correction:
        """The most probable one."""
        return Correction(*self.best)

    def drawn(self, count: int, rng: np.random.Generator) -> Correction:
        """So many that may be true, each as probable as it is: shift and slope are (count, 1)."""
        shift, slope = rng.multivariate_normal(self.best, self.doubt, count, method="cholesky").T[:, :, None]
        return Correction(shift, np.maximum(slope, 0.1))


def calibrate(predicted: Floats, recalled: Bools) -> Calibration:
    """Hold predictions (0..1, uncorrected) against what happened, one element an answer."""
    bins = tuple(_bin(low, high, predicted, recalled) for low, high in pairwise(EDGES))
    return Calibration(bins, *_fitted(predicted, recalled), len(predicted))


def _bin(low: float, high: float, predicted: Floats, recalled: Bools) -> Bin:
    inside = (predicted > low) & (predicted <= high)
    if not inside.any():
        return Bin(low, high, 0, (low + high) / 2, 0.0)
    return Bin(low, high, int(inside.sum()), float(predicted[inside].mean()), float(recalled[inside].mean()))


def _fitted(
    predicted: Floats, recalled: Bools
) -> tuple[tuple[float, float], tuple[tuple[float, float], tuple[float, float]]]:
    """The most probable shift and slope and their covariance (Laplace's approximation), by Newton's method."""
    bounded = np.clip(predicted, 1 - _SURE, _SURE)
    inputs = np.stack([np.ones_like(bounded), np.log(bounded / (1 - bounded)) - _PIVOT])
    prior, centre = np.linalg.inv(np.array(PRIOR)), np.array(AS_PREDICTED)
    best, bend = centre, prior
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-(_PIVOT + best @ inputs)))
        bend = (inputs * (chance * (1 - chance))) @ inputs.T + prior
        step = np.linalg.solve(bend, inputs @ (recalled - chance) - prior @ (best - centre))
        best = best + np.clip(step, -_FARTHEST, _FARTHEST)
        if np.abs(step).max() < _STILL:
            break
    (a, b), (c, d) = np.linalg.inv(bend).tolist()
    return (float(best[0]), float(best[1])), ((a, b), (c, d))
