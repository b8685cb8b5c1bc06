"""A briefing as a whole: what was read, what a person put right, what was learnt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefing_app.model.cards import Card, Review
from briefing_app.model.facts import Extraction, Office
from briefing_app.model.text import Article


class CorrectionKind(StrEnum):
    """What a person can put right, and what the correction's `value` then holds."""

    ACCEPT = "accept"  # a fact or card is right as it stands; None
    REJECT = "reject"  # an actor, quote, event or difference that is none; None
    RENAME = "rename"  # an actor; the right name
    MERGE = "merge"  # an actor, event or quote into another of its kind; key of the one that stays
    SPLIT = "split"  # an actor of whom one form is somebody else; that form, as printed
    OFFICE = "office"  # of an actor; `office_change`
    OFFICE_REJECT = "office reject"  # of an actor; `office_name`, or the title alone for all of that title
    SIDE = "side"  # of an actor; the country or body, None for those who act for none
    SPEAKER = "speaker"  # of a quote; key of the actor, None for nobody
    DATE = "date"  # of an event; EDTF, None for unknown
    STATUS = "status"  # of an event; a Status
    PLACE = "place"  # of an event; its name, None for none
    WHO = "who"  # of an event; keys of the actors who take part, one a line
    WORDING = "wording"  # of an event; the sentence
    ADD = "add"  # a fact that a person found, `target` its key; the Actor, Quote or Event as JSON
    VERDICT = "verdict"  # on a difference; the value that is right, None for both (each dated by its source)
    LIKELIHOOD = "likelihood"  # of a fact to come up in the meeting; a Likelihood, None for no mark
    NOTE = "note"  # on a stretch of an article, target 'article:start-end'; the words, None to take it away
    CARD = "card"  # 'front\nback'
    CARD_REJECT = "card reject"  # None
    CARD_ADD = "card add"  # a card that a person wrote; the Card as JSON
    DECK_ADD = "deck add"  # the cards of a file that was taken in, `target` its name; the Cards as a list in JSON


def office_name(office: Office) -> str:
    """Which of somebody's offices is meant: its title and when it was held (EDTF, may be empty), a line each."""
    return f"{office.title}\n{office.at.edtf if office.at else ''}"


def office_change(written: str, instead: Office | None) -> str:
    """An office that somebody held.

    Args:
        written: the Office as JSON (one line) without evidence.
        instead: the office in whose place it comes; None for one more. Stores older than this hold the first line
            alone, which meant: in the place of all of the same title.
    """
    return f"{written}\n{office_name(instead) if instead else ''}"


class Likelihood(StrEnum):
    """How likely a fact is to come up in the meeting, as a person judges it."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNLIKELY = "unlikely"


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
    """What all of it is for.

    Attributes:
        at: UTC-aware; None while nobody knows.
        minutes: the budget of a day.
        week: the budget of each weekday, Monday first, where they differ; else empty.
        rests: after the meeting the cards rest; else they go on by plain FSRS.
    """

    title: str
    at: datetime | None = None
    minutes: int = 20
    week: tuple[int, ...] = ()
    rests: bool = False

    @property
    def by_weekday(self) -> tuple[int, ...]:
        """Minutes for each weekday, Monday first."""
        return self.week or (self.minutes,) * 7


@dataclass(frozen=True, slots=True)
class Bundle:
    """A whole briefing on its way to somebody else (the `.briefing` file)."""

    meeting: Meeting
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    corrections: tuple[Correction, ...]
    cards: tuple[Card, ...]
    reviews: tuple[Review, ...] = ()
