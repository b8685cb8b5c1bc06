"""A briefing as a whole: what was read, what a person put right, what was learnt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefing_app.model.cards import Card, Review
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article


class CorrectionKind(StrEnum):
    """What a person can put right."""

    RENAME = "rename"  # an actor; value: the right name
    MERGE = "merge"  # an actor into another; value: key of the one that stays
    REJECT = "reject"  # an actor, quote, event or difference that is none; value: None
    SPEAKER = "speaker"  # of a quote; value: key of the actor, or None for nobody
    DATE = "date"  # of an event; value: EDTF, or None for unknown
    WORDING = "wording"  # of an event; value: the sentence
    CARD = "card"  # value: 'front\nback'
    CARD_REJECT = "card reject"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing a person put right; laid over what the machine finds, now and after every re-reading.

    Attributes:
        target: key of the fact or card.
        at: when, UTC-aware.
    """

    kind: CorrectionKind
    target: str
    value: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """What all of it is for. `at` is UTC-aware; `minutes` is the daily budget."""

    title: str
    at: datetime | None = None
    minutes: int = 20


@dataclass(frozen=True, slots=True)
class Bundle:
    """A whole briefing on its way to somebody else (the `.briefing` file)."""

    meeting: Meeting
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    corrections: tuple[Correction, ...]
    cards: tuple[Card, ...]
    reviews: tuple[Review, ...] = ()
