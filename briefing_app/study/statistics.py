"""Numbers of study made from what was counted: pure, for the statistics page and its tables."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.statistics import RecallBand
from briefing_app.study.queue import day_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

    from briefing_app.model.statistics import StudiedDay

EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Of the bands of recall."""
_NOON = time(12)


@lru_cache(maxsize=8)
def bounds(first: date, days: int, zone: tzinfo) -> tuple[datetime, ...]:
    """Where each of so many study days from `first` on begins and the last one ends; `zone`: where the person is.

    Days have 23 or 25 hours when the clocks change.
    """
    noons = (datetime.combine(first + timedelta(days=nth), _NOON, tzinfo=zone) for nth in range(days + 1))
    return tuple(day_bounds(noon, zone)[0] for noon in noons)


def waits(wait: Callable[[float], float]) -> tuple[float, ...]:
    """The edges of the bands of recall as times of the stability, rising.

    Args:
        wait: after how many times its stability a memory's chance of recall has fallen to this (`Scheduler.wait`).
    """
    return tuple(wait(edge) for edge in EDGES[-2:0:-1])


def bands(counts: Sequence[int]) -> tuple[RecallBand, ...]:
    """The bands, lowest recall first, of the cards between two `waits`, shortest wait first."""
    return tuple(
        RecallBand(low, high, count) for (low, high), count in zip(pairwise(EDGES), reversed(counts), strict=True)
    )


def mean_recall(found: Sequence[RecallBand]) -> float | None:
    """The mean chance of recall to about a point, taken from the middle of each band; None without cards."""
    cards = sum(band.cards for band in found)
    return sum((band.low + band.high) / 2 * band.cards for band in found) / cards if cards else None


def streak(days: Sequence[StudiedDay], today: date) -> int:
    """How many days in a row there was study, up to today or, if today is still to come, yesterday."""
    studied = {day.day for day in days}
    last = today if today in studied else today - timedelta(days=1)
    length = 0
    while last - timedelta(days=length) in studied:
        length += 1
    return length


def filled(days: Sequence[StudiedDay], today: date, count: int) -> tuple[StudiedDay | None, ...]:
    """The last `count` days up to today, None where nothing was answered."""
    by_day = {day.day: day for day in days}
    return tuple(by_day.get(today - timedelta(days=back)) for back in range(count - 1, -1, -1))
