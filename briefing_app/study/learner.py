"""What a forecast takes a person to be: how they remember, how they grade, how long they look at a card."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from briefing_app.study.calibration import Calibration
from briefing_app.study.forgetting import Floats, Forgetting
from briefing_app.study.schedule import PARAMETERS

FIRST_ODDS = (0.24, 0.094, 0.495, 0.171)
"""How often a card is first graded Again, Hard, Good, Easy: FSRS-rs's default simulator configuration."""
RECALLED_ODDS = (0.224, 0.631, 0.145)
"""How often a card that is remembered is graded Hard, Good, Easy: the same source."""
FIRST_SECONDS = (31.9, 18.8, 13.8, 10.7)
"""How long a new card takes by its grade; Again with its second look on the same day. The same source."""
REVIEW_SECONDS = (31.7, 17.6, 12.4, 8.9)
"""How long a known card takes by its grade; Again with its second look on the same day. The same source."""


@dataclass(frozen=True)
class Learner:
    """One person, as far as their log tells.

    Attributes:
        parameters: FSRS-6's weights, fitted or the defaults.
        calibration: how far those predict this person right.
        first_odds, recalled_odds: of the grades; each sums to 1.
        first_seconds, review_seconds: a card takes, by grade.
    """

    parameters: tuple[float, ...] = PARAMETERS
    calibration: Calibration = field(default_factory=Calibration)
    first_odds: tuple[float, ...] = FIRST_ODDS
    recalled_odds: tuple[float, ...] = RECALLED_ODDS
    first_seconds: tuple[float, ...] = FIRST_SECONDS
    review_seconds: tuple[float, ...] = REVIEW_SECONDS

    @cached_property
    def memory(self) -> Forgetting:
        """How memories are moved by answers and fade, before the calibration."""
        return Forgetting(self.parameters)

    def recall(self, days: Floats | float, stability: Floats) -> Floats:
        """This person's chance, 0..1, of recall so many days after an answer that left this stability (days)."""
        return self.calibration.correction.of(self.memory.recall(days, stability))

    @cached_property
    def first_cost(self) -> float:
        """Seconds a new card is expected to take."""
        return float(np.dot(self.first_odds, self.first_seconds))

    def odds(self, chance: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """How probable each grade is for cards that are recalled with this chance (0..1)."""
        hard, good, easy = (chance * share for share in self.recalled_odds)
        return 1 - chance, hard, good, easy
