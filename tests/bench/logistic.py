"""Logistic regression with a ridge, solved by Newton's method, for the scripts that fit weights (`fit_*.py`).

Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, §4.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

ROUNDS = 25


def fitted(
    traits: Numbers, truth: Numbers, pull: Numbers, weight: Numbers | float = 1.0, known: Numbers | float = 0.0
) -> Numbers:
    """The weight of each trait.

    Args:
        traits: a row for each case, a column for each trait.
        truth: 1 or 0 for each case.
        pull: how hard each weight is drawn to what is known of it.
        weight: how much each case counts.
        known: what each weight is drawn to.
    """
    start = found = np.zeros(traits.shape[1]) + known
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-traits @ found))
        slope = traits.T @ (weight * (chance - truth)) + pull * (found - start)
        bend = (traits.T * (weight * chance * (1 - chance))) @ traits + np.diag(pull)
        found = found - np.linalg.solve(bend, slope)
    return found
