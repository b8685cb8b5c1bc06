"""The rows of a page in the order in which they are read: down one column, then down the next.

Most files draw them in that order, and it is kept. Some draw straight across the page: there the rows are cut at the
gutters and put in order, between one line that runs across all columns and the next.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefing_app.reading.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPEN = 0.25  # share of the rows, at most, with a word where a gutter is; headings run across it
_WIDTH = 0.5  # of a gutter, in heights of the type; a justified line has wider spaces, but not all in one place
_LEAST_ROWS = 6  # beside a gutter
_MOST_ROWS = 3_000  # of a page; a broadsheet has 1,000
_BESIDE = 0.3  # share of the rows, at least, with words on either side of it
_ACROSS = 0.25  # share of the steps from row to row that lead back to an earlier column

_Gutter = tuple[float, float]
_WHOLE_WIDTH = -1


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of one page, cut at its gutters, in reading order."""
    gutters = _gutters(rows)
    if not gutters:
        return list(rows)
    cut = [piece for row in rows for piece in _cut(row, gutters)]
    places = [_column(row, gutters) for row in cut]
    back = sum(0 <= after < before for before, after in pairwise(places))
    return cut if back <= _ACROSS * len(cut) else _sorted(cut, places)


def _gutters(rows: Sequence[Row]) -> list[_Gutter]:
    """The strips from top to bottom in which hardly a word stands, between others that are full of them."""
    if not _LEAST_ROWS <= len(rows) <= _MOST_ROWS:
        return []
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    cover = [0] * (int(right - left) + 2)
    for row in rows:
        for word in row.words:
            for point in range(int(word.left - left), int(word.right - left) + 1):
                cover[point] += 1
    full = max(cover)
    if full < _LEAST_ROWS:
        return []
    width = _WIDTH * median(row.size for row in rows)
    return [
        (left + start, left + end)
        for start, end in _open_strips(cover, _OPEN * full)
        if end - start >= width and min(max(cover[:start]), max(cover[end:])) >= _BESIDE * full
    ]


def _open_strips(cover: Sequence[int], most: float) -> Iterator[tuple[int, int]]:
    """Where `cover` stays under `most`, from the first point that does not to the last."""
    closed = [point for point, words in enumerate(cover) if words > most]
    for before, after in pairwise(closed):
        if after - before > 1:
            yield before + 1, after


def _cut(row: Row, gutters: Sequence[_Gutter]) -> Iterator[Row]:
    """The pieces of a row that was drawn across; one that has a word in a gutter is whole there."""
    begin = 0
    for at, (before, after) in enumerate(pairwise(row.words), start=1):
        middle = (before.right + after.left) / 2
        if any(start <= middle <= end and after.left - before.right >= end - start - 1 for start, end in gutters):
            yield Row(row.words[begin:at])
            begin = at
    yield Row(row.words[begin:])


def _column(row: Row, gutters: Sequence[_Gutter]) -> int:
    if any(row.left < start and row.right > end for start, end in gutters):
        return _WHOLE_WIDTH
    return sum(row.left >= start for start, _ in gutters)


def _sorted(rows: Sequence[Row], places: Sequence[int]) -> list[Row]:
    """Down the columns, from one row across the whole width to the next."""
    across = sorted((row.bottom for row, place in zip(rows, places, strict=True) if place < 0), reverse=True)

    def order(placed: tuple[Row, int]) -> tuple[int, int, float]:
        row, place = placed
        above = sum(bottom > row.bottom for bottom in across)
        return above, place if place >= 0 else len(rows), -row.bottom

    return [row for row, _ in sorted(zip(rows, places, strict=True), key=order)]
