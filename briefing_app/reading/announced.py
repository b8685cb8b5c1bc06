"""Lists that the article announces with a colon or a question: its content, whatever their points look like."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.reading.lines import Line

_LEAST = 3  # words of what announces; 'From:' is a label
_POINTS = 20  # of one list
_LONGEST = 30  # words of a point without a bullet
_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)] ")
_ROW = re.compile(r"[^:?!]{2,40}: \S")  # 'The dam: 31 million', below 'Where did the money go?'
_GOES_ON = re.compile(r"(?:[;,]|[;,]? and|[;,]? or)$")


def points(page: Sequence[Line]) -> frozenset[int]:
    """The numbers of the points of such lists.

    Args:
        page: all lines, with what is known of them so far.
    """
    return frozenset(
        at
        for start, (line, below) in enumerate(pairwise(page))
        if _announces(line, below)
        for at in _list(page, start + 1)
    )


def _announces(line: Line, below: Line) -> bool:
    asks = (
        line.low.endswith("?")
        and not (line.is_point or below.is_point or below.ends)
        and bool(_ROW.match(below.straight))
    )
    return line.kind is None and line.count >= _LEAST and (line.low.endswith(":") or asks)


def _list(page: Sequence[Line], start: int) -> Iterator[int]:
    """The points from `start` on: all with a bullet or number, or none; all of one end but the last."""
    for at in range(start, min(len(page), start + _POINTS)):
        line, above = page[at], page[at - 1]
        if line.kind is not None or _is_marked(line) != _is_marked(page[start]):
            return
        last = at > start and bool(_GOES_ON.search(above.low))
        if not _is_marked(line) and not last and (_end(line) != _end(page[start]) or line.count > _LONGEST):
            return
        yield at


def _end(line: Line) -> str:
    """Whether it is a sentence, a question, or none."""
    return "?" if line.low.endswith("?") else "." if line.ends else ""


def _is_marked(line: Line) -> bool:
    return line.is_point or bool(_NUMBER.match(line.low))
