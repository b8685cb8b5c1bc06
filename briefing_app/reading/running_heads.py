"""Running heads and feet of a document's pages: what stands above or below the text, page after page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.rows import Row

_OUTERMOST = 3  # lines at the top and at the bottom of a page among which they stand
_HEIGHT = 4.0  # points within which a line stands at the same height on two pages
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|p\.|seite)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|/)\W{0,2}\d{1,4}\W{0,3})?", re.IGNORECASE
)
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d\b|(?:https?://|file://)\S+(?: \d{1,3} ?/ ?\d{1,3})?$"
)
"""What browsers print above and below each page: when, and from where."""

_Mark = tuple[str, int]


def without(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """`pages` without their running heads and feet.

    A line is one if it is among the outermost of its page and stands, but for its numbers, at the same height of
    another page too; or if it is a page's number, or what browsers print beside the page.
    """
    marks = [_marks(page) for page in pages]
    seen = Counter(mark for page in marks for mark in set(page.values()))
    return [
        [row for row in page if not _is_running(row, marked.get(id(row)), seen)]
        for page, marked in zip(pages, marks, strict=True)
    ]


def _marks(page: Sequence[Row]) -> dict[int, _Mark]:
    """The outermost rows of a page by their identity: their words without numbers, and their height."""
    heights = sorted({round(row.bottom / _HEIGHT) for row in page})
    outermost = {*heights[:_OUTERMOST], *heights[-_OUTERMOST:]}
    return {
        id(row): (re.sub(r"\d+", "#", row.text.casefold()), height)
        for row in page
        if (height := round(row.bottom / _HEIGHT)) in outermost
    }


def _is_running(row: Row, mark: _Mark | None, seen: Counter[_Mark]) -> bool:
    if mark is None:
        return False
    return seen[mark] > 1 or bool(_PAGE_NUMBER.fullmatch(row.text) or _PRINTED.match(row.text))
