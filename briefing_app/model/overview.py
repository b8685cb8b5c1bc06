"""What a briefing holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Overview:
    """Counted, never loaded.

    Attributes:
        articles: all of them.
        undated: those without a date.
        own_articles: those that are not of the sample.
        people, events, quotes: facts of the dossier.
        differences: those that nobody has settled.
        cards: those that stand.
        begun: of these, those that were answered.
        known: of these, those that keep for three weeks and more.
        flagged: cards flagged, or to be mended.
        to_check: suggestions to review; None while nobody has counted them.
    """

    articles: int = 0
    undated: int = 0
    own_articles: int = 0
    people: int = 0
    events: int = 0
    quotes: int = 0
    differences: int = 0
    cards: int = 0
    begun: int = 0
    known: int = 0
    flagged: int = 0
    to_check: int | None = None


class DayReadiness(NamedTuple):
    """What was expected on a study day for the meeting if no more were studied; mean and error 0..1."""

    day: date
    mean: float
    error: float
