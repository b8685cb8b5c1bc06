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
    from collections.abc import Iterable, Iterator, Sequence

_OPEN = 0.25  # share of the rows, at most, with a word where a gutter is; headings run across it
_WIDTH = 0.5  # of a gutter, in heights of the type; a justified line has wider spaces, but not all in one place
_LEAST_ROWS = 6  # beside a gutter
_MOST_ROWS = 3_000  # of a page; a broadsheet has 1,000
_BESIDE = 0.3  # share of the rows, at least, with words on either side of it
_ACROSS = 0.25  # share of the steps from row to row that lead back to an earlier column

_OF_GUTTER = 0.6  # of its width, at least, that lies between two words on either side

_Gutter = tuple[float, float]
_Placed = tuple["Row", int]
_WHOLE_WIDTH = -1


def in_order(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of one page, cut at its gutters, in reading order: a list for each stretch that runs down a column."""
    gutters = _gutters(rows)
    cut = [piece for row in rows for piece in _cut(row, gutters)]
    placed = [(row, _column(row, gutters)) for row in cut]
    back = sum(0 <= after < before for (_, before), (_, after) in pairwise(placed))
    if back > _ACROSS * len(cut):
        placed = _sorted(placed)
    return list(_stretches(placed))


def _stretches(placed: Iterable[_Placed]) -> Iterator[list[Row]]:
    stretch: list[Row] = []
    column = _WHOLE_WIDTH
    for row, place in placed:
        if stretch and (place != column or row.bottom > stretch[-1].bottom + stretch[-1].size / 2):
            yield stretch
            stretch = []
        stretch.append(row)
        column = place
    if stretch:
        yield stretch


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
        if any(_lies_in(before.right, after.left, gutter) for gutter in gutters):
            yield Row(row.words[begin:at])
            begin = at
    yield Row(row.words[begin:])


def _lies_in(right: float, left: float, gutter: _Gutter) -> bool:
    """Whether the space from `right` to `left` is that gutter, in a row that may stop before its column does."""
    start, end = gutter
    return right <= (start + end) / 2 <= left and left - right >= _OF_GUTTER * (end - start)


def _column(row: Row, gutters: Sequence[_Gutter]) -> int:
    if any(row.left < start and row.right > end for start, end in gutters):
        return _WHOLE_WIDTH
    return sum(row.left >= start for start, _ in gutters)


def _sorted(placed: Sequence[_Placed]) -> list[_Placed]:
    """Down the columns, from one row across the whole width to the next."""
    across = [row.bottom for row, place in placed if place == _WHOLE_WIDTH]

    def order(one: _Placed) -> tuple[int, int, float]:
        row, place = one
        return sum(bottom > row.bottom for bottom in across), place % len(placed), -row.bottom

    return sorted(placed, key=order)
