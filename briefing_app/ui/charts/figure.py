"""What a chart shows: a sentence, a table of numbers, and how they are drawn. Pure; nothing here knows Qt."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        value: its length.
        part: so much of it (from the base) is drawn strongly.
        name: under it; empty where there is no room for one.
    """

    value: float
    part: float = 0.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars beside one another; `level` draws a line across at this value."""

    bars: tuple[Bar, ...]
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a curve: both 0..1; `error` above and below; `size` 0..1."""

    x: float
    y: float
    error: float = 0.0
    size: float = 0.4


@dataclass(frozen=True, slots=True)
class Dots:
    """Points of percentages.

    Attributes:
        dots: from left to right.
        joined: a line goes through them, with their errors as a band; else each has its error as a bar, and a
            diagonal shows where they would lie if predictions were right.
        names: of the left and the right end.
    """

    dots: tuple[Dot, ...]
    joined: bool
    names: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Squares:
    """Days as squares, a column a week: for each a strength 0..1, None for days that are still to come.

    Attributes:
        days: from a Monday on.
        names: of columns by their number.
    """

    days: tuple[float | None, ...]
    names: dict[int, str]


Drawing = Bars | Dots | Squares


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart and its numbers.

    Attributes:
        key: for file names and tests.
        title: over it.
        told: what it says, in a sentence.
        head: names of the table's columns.
        cells: its rows.
        drawing: how it is drawn; None: as a table alone.
    """

    key: str
    title: str
    told: str
    head: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    drawing: Drawing | None = None

    @property
    def spoken(self) -> str:
        """For a screen reader."""
        return f"{self.title}. {self.told}"


def shown(cell: Cell) -> str:
    """A cell as people read it."""
    if isinstance(cell, float):
        return f"{cell:,.1f}"
    return f"{cell:,}" if isinstance(cell, int) else cell
