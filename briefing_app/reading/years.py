"""The years of a chronology: '2014' on a line of its own, above what happened then, is no page number."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_YEAR = re.compile(r"[*_#\s]*((?:1[89]|20)\d\d)[*_.:\s]*")


def keep(page: Sequence[Line]) -> None:
    """Take back what was said of two or more years in order, each above a line of the article."""
    above = [
        (int(year[1]), line)
        for line, below in pairwise(page)
        if line.kind is FurnitureKind.MENU and below.kind is None and (year := _YEAR.fullmatch(line.raw))
    ]
    steps = {(later > earlier) - (later < earlier) for (earlier, _), (later, _) in pairwise(above)}
    if steps in ({1}, {-1}):
        for _, line in above:
            line.kind = None
