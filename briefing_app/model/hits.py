"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.model.text import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that answers a search, best first in a list of them.

    Attributes:
        kind: `article`, `card`, or the fact's kind: `actor`, `quote`, `event`, `difference`.
        key: key of the article, card or fact.
        title: what a list shows in bold.
        snippet: a stretch of its text around the words found.
        marks: the words found, as stretches of `snippet`.
    """

    kind: str
    key: str
    title: str
    snippet: str
    marks: tuple[Span, ...] = ()
