"""Due dates are spread a little, so that cards learnt together do not come back together for ever.

The ranges are Anki's. The draw is no chance but follows from the card and the number of the review: a log replayed
gives the same dates, and the four buttons promise what the grade will bring.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""Of the days of an interval between the first two numbers, the share by which it may move. Source: Anki's manual,
"Fuzz Factor", and its `rslib/src/scheduler/states/fuzz.rs`."""

_LEAST = 2  # days: what is spread never comes back sooner
_LONGEST = 36_500  # days: FSRS's own bound


def spread(days: int, card: str, nth: int) -> int:
    """The interval after the `nth` review of `card` (its key) in the place of `days`.

    The order of intervals stays: of two for the same card and review the longer one stays the longer or equal.
    """
    if days < RANGES[0][0]:
        return days
    low, high = bounds(days)
    return low + int(_draw(card, nth) * (high - low + 1))


@lru_cache(maxsize=1024)
def bounds(days: int) -> tuple[int, int]:
    """The shortest and the longest interval that so many days may become."""
    moved = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in RANGES)
    high = min(round(days + moved), _LONGEST)
    return min(max(_LEAST, round(days - moved)), high), high


def _draw(card: str, nth: int) -> float:
    """Evenly spread over 0..1 (1 excluded), always the same for the same card and review."""
    number = int.from_bytes(hashlib.blake2b(f"{nth}:{card}".encode(), digest_size=6).digest())
    return number / 2**48
