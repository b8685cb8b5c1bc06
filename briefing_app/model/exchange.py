"""What leaves the program and what comes in: which cards, and what became of each row of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefing_app.model.cards import Card, CardKind, Review
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


@dataclass(frozen=True, slots=True)
class Row:
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


@dataclass(frozen=True, slots=True)
class Taken:
    """A card as it stood in a file, at row `number`.

    Attributes:
        guid: Anki's name of its note, where the file tells it.
        nameless: the file has no name for it: it is known by its words alone.
    """

    number: int
    card: Card
    guid: str = ""
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a file holds.

    Attributes:
        name: of the file.
        cards: those that can be taken in.
        skipped: the rows that cannot, with why.
        reviews: answers given to them elsewhere.
        marks: flags and suspensions, as a deed's kind, the card's key and the deed's value.
        told: what a person should know of the whole, a sentence each.
    """

    name: str
    cards: tuple[Taken, ...]
    skipped: tuple[Row, ...] = ()
    reviews: tuple[Review, ...] = ()
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
class ForGood:
    """The last file that came in and cannot be taken back.

    Attributes:
        name: of the file.
        why: a clause, without a full stop.
        at: when, UTC-aware.
        behind: how many corrections stood then; what came in later stands behind them.
    """

    name: str
    why: str
    at: datetime
    behind: int


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
