"""A line of a typeset page, with where it stands. Lengths are points, counted from the page's lower left corner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

HYPHEN = "\u00ad"
"""A hyphen that stands at a line end only. Many files have a plain one there instead."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Row:
    """One line of one column; never empty."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """Its words, one space between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """The lower edge of its type."""
        return min(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """The height of its type."""
        return max(word.top - word.bottom for word in self.words) or 1.0
