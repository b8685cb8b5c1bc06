"""What a person can set; kept in the store with the briefing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults.

    Attributes:
        scheme: colours.
        text_scale: per cent, 80..200.
        reduce_motion: no turning of cards; also off when the system asks for less motion.
        desired_retention: chance of recall at which a card comes due, 0.7..0.97.
        new_per_day: how many new cards a day.
        two_buttons: Again and Good only.
        card_count: how many cards are made from a briefing; 0 means all that are worth it.
        larger_model: read with a larger English model than the one the program brings, where one is installed.
    """

    scheme: Scheme = Scheme.SYSTEM
    text_scale: int = 100
    reduce_motion: bool = False
    desired_retention: float = 0.9
    new_per_day: int = 20
    two_buttons: bool = False
    card_count: int = 0
    larger_model: bool = True
