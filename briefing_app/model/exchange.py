"""What leaves the program and what comes in: which cards, and what became of each row of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from briefing_app.model.cards import Card, CardKind
from briefing_app.model.study import DeedKind


@dataclass(frozen=True, slots=True)
class Choice:
    """Which cards leave; all that were not thrown out, if nothing is chosen.

    Attributes:
        kinds: only these.
        search: only what a search finds.
        accepted: only those that a person accepted, wrote or put right.
    """

    kinds: frozenset[CardKind] = frozenset()
    search: str = ""
    accepted: bool = False


class Fate(StrEnum):
    """What became of a row of a file."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "the same"
    SKIPPED = "skipped"


class Row(NamedTuple):
    """A row (line, note, question) of a file.

    Attributes:
        number: in the file, from 1.
        title: what it asks, cut short.
        reason: why it was skipped.
    """

    number: int
    title: str
    fate: Fate
    reason: str = ""


class Taken(NamedTuple):
    """A card as it stood in a file, at row `number`.

    Attributes:
        guid: Anki's name of its note, where the file tells it.
        nameless: the file has no name for it: it is known by its words alone.
    """

    number: int
    card: Card
    guid: str = ""
    nameless: bool = False


class Answer(NamedTuple):
    """An answer given elsewhere, as it comes in by the thousand.

    Attributes:
        card: the card's key.
        at: the moment, in UTC milliseconds since 1970.
        rating: 1 to 4, as `Rating`.
        seconds: from question to grade.
        shown: as in `Review`.
    """

    card: str
    at: int
    rating: int
    seconds: float
    shown: str = "card"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a file holds.

    Attributes:
        name: of the file.
        cards: those that can be taken in.
        skipped: the rows that cannot, with why.
        answers: given to them elsewhere.
        marks: flags and suspensions, as a deed's kind, the card's key and the deed's value.
        told: what a person should know of the whole, a sentence each.
    """

    name: str
    cards: tuple[Taken, ...]
    skipped: tuple[Row, ...] = ()
    answers: tuple[Answer, ...] = ()
    marks: tuple[tuple[DeedKind, str, str], ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file, row by row, and how many answers came along; `known` were in the log already."""

    name: str
    rows: tuple[Row, ...]
    reviews: int = 0
    told: tuple[str, ...] = ()
    known: int = 0

    def count(self, fate: Fate) -> int:
        """How many rows had this fate."""
        return sum(row.fate is fate for row in self.rows)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that came in, with all that it brought.

    Attributes:
        number: in the row of numbers of all that can be taken back.
        name: of the file.
        at: when, UTC-aware, to the millisecond.
    """

    number: int
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Columns:
    """Places of columns, from 0; None where a table has no such column.

    Attributes:
        heading: the first row has names, not a card.
    """

    front: int
    back: int
    detail: int | None = None
    kind: int | None = None
    key: int | None = None
    source: int | None = None
    sentence: int | None = None
    url: int | None = None
    date: int | None = None
    heading: bool = False
