"""Points above the text that say beforehand what the article says: 'Key points', 'In short', 'What you need to know'.

They repeat the article in the desk's words, so nothing is taken from them; a fact told twice would look like two.
Points that the article itself announces stand below its first paragraphs and are its content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_MOST = 8  # points
_LONGEST = 40  # words of a point
_LONGEST_PLAIN = 25  # of one that no bullet marks
_TOLD = 0.4  # share of the telling words of a point without a bullet that the article has too
_LEFT = 3  # lines of an article that must be left below its summary


def mark(page: Sequence[Line], headings: frozenset[str], first: int) -> None:
    """Mark each summary of `page` with its heading.

    Args:
        page: all lines, with what is known of them so far.
        headings: what stands above such points, in lower case.
        first: number of the first paragraph of the text; a point may look like one.
    """
    for at, line in enumerate(page[: first + 1]):
        if line.low.strip(' :.…"') in headings:
            points = _points(page, at + 1)
            left = sum(below.kind is None and below.ends for below in page[at + 1 :]) - len(points)
            if points and left >= _LEFT:
                line.kind = FurnitureKind.REPEAT
                for point in points:
                    point.kind = FurnitureKind.REPEAT


def _points(page: Sequence[Line], start: int) -> list[Line]:
    below = [line for line in page[start : start + 2 * _MOST] if line.kind is None][:_MOST]
    pointed = below and below[0].is_point
    found: list[Line] = []
    for line in below:
        if pointed:
            belongs = line.is_point and line.count <= _LONGEST
        else:
            belongs = line.count <= _LONGEST_PLAIN and _is_told(line, page)
        if not belongs:
            break
        found.append(line)
    return found


def _is_told(point: Line, page: Sequence[Line]) -> bool:
    """Whether the other sentences of `page` tell what `point` says."""
    told = {word for line in page if line is not point and line.kind is None and line.ends for word in line.telling}
    return len(point.telling & told) >= _TOLD * len(point.telling)
