"""Points above the text that say beforehand what the article says: 'Key points', 'In short', 'What you need to know'.

They repeat the article in the desk's words, so nothing is taken from them; a fact told twice would look like two.
Points that the article itself announces stand below its first paragraphs and are its content.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_SUMMARIES = 3  # on one page
_MOST = 8  # points
_LONGEST = 40  # words of a point
_LONGEST_PLAIN = 25  # of one that no bullet marks
_TOLD = 0.4  # share of the telling words of a point without a bullet that the article has too
_MOSTLY = 0.7  # of those of one that stands alone
_LONG_AFTER = 2  # times as long as a point: a paragraph
_LEFT = 3  # lines of an article that must be left below its summary


def mark(page: Sequence[Line], headings: frozenset[str], first: int) -> None:
    """Mark each summary of `page` with its heading.

    Args:
        page: all lines, with what is known of them so far.
        headings: what stands above such points, in lower case.
        first: number of the first paragraph of the text; a point may look like one, and so may a caption above.
    """
    above = [at for at, line in enumerate(page[: first + 2]) if line.low.strip(' :.…"') in headings]
    for at in above[:_SUMMARIES]:
        if (line := page[at]).kind is not FurnitureKind.REPEAT:
            points = _points(page, at + 1)
            left = sum(below.kind is None and below.ends for below in page[at + 1 :]) - len(points)
            if points and left >= _LEFT:
                line.kind = FurnitureKind.REPEAT
                if at == first + 1 and _is_caption(page, first):
                    page[first].kind = FurnitureKind.CAPTION
                for point in points:
                    point.kind = FurnitureKind.REPEAT


def _is_caption(page: Sequence[Line], at: int) -> bool:
    """Whether it is one short sentence between who wrote it and the points: the text has not begun there."""
    signed = at > 0 and page[at - 1].kind in (FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE)
    return signed and page[at].kind is None and page[at].count <= _LONGEST


def _points(page: Sequence[Line], start: int) -> list[Line]:
    """Those below a heading; without bullets, short lines above a long one, or such as the article tells again."""
    below = [line for line in page[start : start + 2 * _MOST] if line.kind is None][:_MOST]
    if below and below[0].is_point:
        return list(takewhile(lambda line: line.is_point and line.count <= _LONGEST, below))
    unended = list(
        takewhile(lambda line: line.kind is None and line.is_heading_like, page[start : start + _MOST + 1])
    )
    if 1 < len(unended) <= _MOST and 2 * sum(_is_told(line, page) for line in unended) > len(unended):
        return unended  # with furniture or a paragraph below
    sentences = list(takewhile(lambda line: line.ends and line.count <= _LONGEST_PLAIN, below))
    if 1 < len(sentences) < len(below) and below[len(sentences)].is_heading_like:
        return sentences  # 'Key takeaways', three sentences, the title of the first part
    short = list(takewhile(lambda line: line.count <= _LONGEST_PLAIN, below))
    if not short and below and below[0].count <= _LONGEST and _is_told(below[0], page, _MOSTLY):
        return below[:1]  # 'Synopsis', one long sentence
    if len(short) < len(below) and below[len(short)].count >= _LONG_AFTER * max(
        (line.count for line in short), default=1
    ):
        return short
    return list(takewhile(lambda line: _is_told(line, page), short))


def _is_told(point: Line, page: Sequence[Line], least: float = _TOLD) -> bool:
    """Whether the other sentences of `page` tell what `point` says."""
    told = {word for line in page if line is not point and line.kind is None and line.ends for word in line.telling}
    return len(point.telling & told) >= least * len(point.telling)
