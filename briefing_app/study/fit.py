"""FSRS-6 fitted to one person's answers, where the optional library for it is installed.

`fsrs-rs-python` is FSRS's own optimiser (no torch). Without it, or with few answers, the parameters fitted to some
10,000 people serve: fitting gains about 0.02 of log loss (srs-benchmark, 9,999 people).
"""

from __future__ import annotations

from importlib.util import find_spec
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from briefing_app.study.schedule import PARAMETERS, are_sound, moves_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.model.cards import Review

ENOUGH = 400
"""Answers from which on a fit is worth more than other people's parameters."""

_LIBRARY = "fsrs_rs_python"


def is_possible() -> bool:
    """Whether the library is installed."""
    return find_spec(_LIBRARY) is not None


def fit(reviews: Iterable[Review]) -> tuple[float, ...] | None:
    """The parameters that predict these answers (any order) best.

    Returns:
        None where there are too few answers, where the library is missing, or where the usual parameters are as good.
    """
    log = sorted(filter(moves_memory, reviews), key=attrgetter("card", "at"))
    if len(log) < ENOUGH or not is_possible():
        return None
    import fsrs_rs_python as optimiser  # noqa: PLC0415 - optional

    items = list(_items(log, optimiser))
    if not items:
        return None
    found = tuple(optimiser.FSRS([]).compute_parameters(items, num_relearning_steps=1))
    if not are_sound(found) or _loss(optimiser, found, items) >= _loss(optimiser, PARAMETERS, items):
        return None
    return found


def _items(log: list[Review], optimiser: Any) -> Iterator[Any]:  # noqa: ANN401 - ships no types
    """What the optimiser learns from: each answer that came a day or more after another, with all before it."""
    for _, own in groupby(log, key=attrgetter("card")):
        answers = list(own)
        gaps = [0, *((later.at - one.at).days for one, later in pairwise(answers))]
        past = [optimiser.FSRSReview(int(one.rating), max(gap, 0)) for one, gap in zip(answers, gaps, strict=True)]
        for nth in range(1, len(past)):
            if gaps[nth] > 0:
                yield optimiser.FSRSItem(past[: nth + 1])


def _loss(optimiser: Any, parameters: tuple[float, ...], items: list[Any]) -> float:  # noqa: ANN401 - see above
    return float(optimiser.FSRS(list(parameters)).evaluate(items).log_loss)
