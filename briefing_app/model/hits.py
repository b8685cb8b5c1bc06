"""What a search found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from briefing_app.model.text import Span
from briefing_app.model.when import When

KINDS = {
    "actor": "People and bodies",
    "event": "Events",
    "quote": "Quotes",
    "difference": "Sources differ",
    "card": "Cards",
    "article": "Articles",
}
"""Kinds of hits in the order in which they are shown, each with its heading."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that answers a search.

    Attributes:
        kind: one of `KINDS`: an article, a card, or a fact.
        key: key of the article, card or fact.
        title: what a list shows in bold.
        snippet: a stretch of its text around the words found.
        marks: the words found, as stretches of `snippet`.
        title_marks: the words found, as stretches of `title`.
        when: when it happened, was said or appeared.
    """

    kind: str
    key: str
    title: str
    snippet: str
    marks: tuple[Span, ...] = ()
    title_marks: tuple[Span, ...] = ()
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search.

    Attributes:
        hits: kind after kind, the best of each first.
        more: the kinds of which more was found than is given.
        told: what of the query could not be answered, one sentence each; the rest of it was.
    """

    hits: tuple[Hit, ...] = ()
    more: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """What must be known to answer for somebody's study.

    Attributes:
        now: UTC-aware.
        today: when the study day of `now` began, UTC-aware.
        scheduler: `Scheduler.tag`, whose memories are meant.
        wait: after how many times its stability a memory's chance of recall has fallen to this (0..1).
        study_day: the study day of `now` where the person is, ISO.
    """

    now: datetime
    today: datetime
    scheduler: str
    wait: Callable[[float], float]
    study_day: str = ""
