"""What a person does with a card besides answering it, and where a card stands after all of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from briefing_app.model.cards import Memory, Rating


class DeedKind(StrEnum):
    """Each with what its `value` holds; an empty value takes the thing back."""

    SUSPEND = "suspend"  # 'yes'
    BURY = "bury"  # ISO date: the study day on which it comes back
    FLAG = "flag"  # '1'..'7', as in Anki
    MARK = "mark"  # 'yes'
    FIX = "fix"  # what is to be mended later, in the person's words


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done with a card; never changed afterwards. `at` is UTC-aware, kept to the millisecond."""

    kind: DeedKind
    card: str
    value: str
    at: datetime


class Log(StrEnum):
    """The logs of what a person does, and what can be taken back."""

    CORRECTION = "correction"
    DEED = "deed"
    REVIEW = "review"
    ARRIVAL = "arrival"


class Done(NamedTuple):
    """One thing done: the log it stands in, and its number, which is higher than that of all done before it."""

    log: Log
    number: int


class Change(NamedTuple):
    """What an answer did to a memory; `scheduler` is the `Scheduler.tag` of both."""

    before: Memory
    after: Memory
    scheduler: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What the deeds that stand make of a card.

    Attributes:
        suspended: it is not studied.
        buried: it is not studied before this study day.
        flag: 1..7, 0 for none.
        marked: it is marked.
        fix: what is to be mended later; empty if nothing is.
    """

    suspended: bool = False
    buried: date | None = None
    flag: int = 0
    marked: bool = False
    fix: str = ""


class ScopeKind(StrEnum):
    """What a sitting can be kept to; each with what its `value` holds."""

    ACTOR = "actor"  # key of the actor
    EVENT = "event"  # key of the event
    KIND = "kind"  # a CardKind
    ARTICLE = "article"  # key of the article
    FLAG = "flag"  # '1'..'7'
    MARKED = "marked"  # nothing
    FIX = "fix"  # nothing: what is to be mended


@dataclass(frozen=True, slots=True)
class Scope:
    """Some of the cards."""

    kind: ScopeKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """The chance, 0..1, that a card is remembered at the meeting: if it is left alone, and after each grade.

    Attributes:
        at: the meeting, aware.
    """

    at: datetime
    untouched: float
    after: dict[Rating, float]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card in a learning step, and when its step comes (UTC-aware)."""

    key: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a sitting is made of: keys, not cards, so that a hundred thousand cards cost nothing.

    Attributes:
        due: cards known before, in the order of asking.
        new: cards never answered, in the order of asking.
        steps: cards in learning steps of today, the earliest first.
        mixed: one order of known and new cards, where a plan gives one; the others come after them.
    """

    due: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    steps: tuple[Waiting, ...] = ()
    mixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitted:
    """The parameters of forgetting, fitted to a person's own answers.

    Attributes:
        parameters: FSRS-6's weights; empty where they cannot be read.
        answers: how many they were fitted to.
        at: when, UTC-aware; None where it cannot be read.
    """

    parameters: tuple[float, ...] = ()
    answers: int = 0
    at: datetime | None = None
