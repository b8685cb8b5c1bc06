"""How sure it is that a clause tells an event: a logistic regression over its traits.

The weights are data, fitted outside the program on annotated articles by `tests/bench/fit_events.py`; so are the
figures that turn odds into the confidence of an event: of the candidates with such odds, the share that annotators
marked, each article being judged by weights fitted without it.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable


def of(traits: Iterable[str]) -> float:
    """The chance that a clause with these traits tells an event, 0..1; a trait without a weight does not count."""
    weights = lexicon.weights("event_weights")
    return 1 / (1 + math.exp(-math.fsum(weights.get(trait, 0.0) for trait in traits)))


def confidence(odds: float) -> float:
    """The measured precision of events chosen with such odds."""
    return next((figure for least, figure in _steps() if odds >= least), 0.0)


@cache
def _steps() -> tuple[tuple[float, float], ...]:
    table = lexicon.figures("event_sureness")
    return tuple(sorted(((float(least), figure) for least, figure in table.items()), reverse=True))
