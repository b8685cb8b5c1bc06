"""Cards, and what is known of somebody's memory of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from pathlib import Path

from briefing_app.model.games import Question
from briefing_app.model.text import Evidence


class CardKind(StrEnum):
    """What a card asks about."""

    ACTOR = "actor"
    EVENT = "event"
    QUOTE = "quote"
    DIFFERENCE = "difference"


class Form(StrEnum):
    """How a card asks."""

    QUESTION = "question"
    CLOZE = "cloze"  # the front holds `[…]` where the back belongs


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture or a sound on a card.

    Attributes:
        name: of its file: the SHA-256 of its bytes and its kind, as in 'e3b0….png' (`formats/media.py`).
        back: it belongs to the answer.
        said: what it is called, for who does not see it; may be empty.
    """

    name: str
    back: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One question with its answer and the sentence that proves it.

    Attributes:
        key: made from the kind and the fact asked, so that it outlives re-reading and rewording.
        front, back: plain text.
        detail: a second line under the answer (full sentence, office, what the other outlet says); may be empty.
        fact: key of the actor, event, quote or difference it comes from.
        actors: keys of the actors on the card.
        evidence: what the card opens; the first one is shown.
        worth: the higher, the earlier it is learnt.
        suggested: the machine is unsure of the fact; a person should look first.
        cited: the source that a card from outside came with; None where it named none, and where `evidence` tells.
        media: pictures and sounds that a card from outside came with.
    """

    key: str
    kind: CardKind
    form: Form
    front: str
    back: str
    fact: str
    evidence: tuple[Evidence, ...]
    detail: str = ""
    actors: tuple[str, ...] = ()
    worth: float = 0.0
    suggested: bool = False
    cited: Citation | None = None
    media: tuple[Medium, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the gate refused a card: the rubric's code and the reason in words."""

    card: str
    code: str
    reason: str


class Rating(IntEnum):
    """The four grades, numbered as FSRS and Anki number them."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class ReviewKind(StrEnum):
    """Where an answer was given."""

    STUDY = "study"
    WARM_UP = "warm-up"
    QUIZ = "quiz"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Review:
    """One answer, as it was given; never changed afterwards.

    Attributes:
        card: the card's key.
        at: the moment, UTC-aware, kept to the millisecond.
        seconds: from question to grade.
        shown: what the person was shown: 'card', 'typed' (they typed the answer), 'choice' (of several).
    """

    card: str
    at: datetime
    rating: Rating
    seconds: float
    kind: ReviewKind = ReviewKind.STUDY
    shown: str = "card"


class Stage(StrEnum):
    """Where a card stands in learning."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of one card's memory, derived by replaying its reviews (FSRS-6).

    Attributes:
        stability: days until the chance of recall has fallen to 90 %; None for a new card.
        difficulty: 1..10; None for a new card.
        due: when it should be asked again, UTC-aware; None for a new card.
        last: the last review, UTC-aware; None for a new card.
        step: index of the learning step, None outside (re)learning.
    """

    stage: Stage = Stage.NEW
    stability: float | None = None
    difficulty: float | None = None
    due: datetime | None = None
    last: datetime | None = None
    step: int | None = None
    reviews: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """How a card names its source.

    Attributes:
        line: for people: 'Outlet, 18 June 2023: Title'.
        sentence: the sentence that proves the card, as printed.
        url: the article's address, if known.
        published: the article's date in EDTF, if known.
    """

    line: str
    sentence: str
    url: str | None = None
    published: str | None = None


ELSEWHERE = Citation("A deck that was taken in", "")
"""The source of a card that came without one."""


@dataclass(frozen=True, slots=True)
class Deck:
    """What leaves the program: cards in order, each with its citation, and what is known of the memory of them.

    Attributes:
        citations: by key of a card or question; every one has one.
        memories: by card key; absent for a new card.
        reviews: the log, oldest first; empty when the deck leaves without scheduling.
        questions: with choices, for what asks so.
        shelf: the folder in which the pictures and sounds of its cards lie; None: there are none.
    """

    name: str
    cards: tuple[Card, ...]
    citations: dict[str, Citation]
    memories: dict[str, Memory]
    reviews: tuple[Review, ...] = ()
    questions: tuple[Question, ...] = ()
    shelf: Path | None = None
