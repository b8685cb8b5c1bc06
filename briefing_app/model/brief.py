"""The meeting on one page: what it is made from, and what stands on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.briefing import Likelihood, Meeting
from briefing_app.model.cards import Card
from briefing_app.model.facts import Dossier


@dataclass(frozen=True, slots=True)
class Matter:
    """All that is known.

    Attributes:
        cards: their worth says which facts matter.
        likelihoods: how likely a fact is to come up, as a person judged it, by its key.
    """

    dossier: Dossier
    cards: tuple[Card, ...]
    meeting: Meeting
    likelihoods: Mapping[str, Likelihood]


class PartKind(StrEnum):
    """The parts of the page, under their headings."""

    PEOPLE = "Who"
    DATES = "Key dates"
    QUOTES = "What was said"
    DIFFERENCES = "Where sources differ"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the page.

    Attributes:
        lead: a name, a date, the question on which sources differ; empty for a quotation.
        text: what is said of it.
        note: where it comes from, in small type.
        rank: 0 is the weightiest of its part; what has no room goes by it.
    """

    lead: str
    text: str
    note: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page, in the order in which it is read; `share` items of it make a full page."""

    kind: PartKind
    items: tuple[Item, ...]
    share: int


@dataclass(frozen=True, slots=True)
class Brief:
    """What stands on the page.

    Attributes:
        line: when the meeting is, and of which day the page is.
        foot: what it is made from.
        left_out: how many facts had no room.
    """

    title: str
    line: str
    parts: tuple[Part, ...]
    foot: str
    left_out: int = 0
