"""What every page works with, handed over once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from briefing_app.ui.messages import Asks
from briefing_app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools of a page.

    Attributes:
        now: the clock; UTC-aware.
        moving: whether anything may move at all (never in tests); `motion` adds the person's own wish.
    """

    workspace: Workspace
    asks: Asks
    now: Callable[[], datetime]
    rng: Random
    moving: bool = True

    @property
    def motion(self) -> bool:
        """Whether the card turns and sentences flash."""
        return self.moving and not self.workspace.settings().reduce_motion
