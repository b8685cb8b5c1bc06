"""What every page works with, handed over once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.model.briefing import CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from random import Random

    from PySide6.QtCore import QSettings

    from briefing_app.ui.messages import Asks
    from briefing_app.workspace import Workspace


class Desk:
    """The tools of a page.

    Args:
        now: the clock; UTC-aware.
        moving: whether anything may move at all (never in tests); `motion` adds the person's own wish.
        look: how the window was left (sizes of panes), kept for the next start; None: nowhere.
    """

    def __init__(
        self,
        workspace: Workspace,
        asks: Asks,
        now: Callable[[], datetime],
        rng: Random,
        *,
        moving: bool = True,
        look: QSettings | None = None,
    ) -> None:
        self.workspace = workspace
        self.asks = asks
        self.now = now
        self.rng = rng
        self.look = look
        self._moving = moving

    @property
    def motion(self) -> bool:
        """Whether the card turns."""
        return self._moving and not self.workspace.settings().reduce_motion


@dataclass(frozen=True)
class Wish:
    """A correction that a page asks for.

    Attributes:
        told: what to say when it is done ('Renamed to …').
    """

    kind: CorrectionKind
    target: str
    value: str | None
    told: str
