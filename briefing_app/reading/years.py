"""The dates of a chronology: '2014' or '22 April' on a line of its own, above what happened then, is no furniture."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.lexicon import load
from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_YEAR = re.compile(r"[*_#\s]*((?:1[89]|20)\d\d)[*_.:\s]*")
_WEEKDAYS, _MONTHS = (
    "|".join(re.escape(form) for forms in load(name).values() for form in forms) for name in ("weekdays", "months")
)
_DATE = rf"(?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})\.?)(?:,? \d{{4}})?"
_DAY = re.compile(rf"[*_#\s]*(?:(?:{_WEEKDAYS})\.?,? )?{_DATE}[*_.:\s]*")
_FEWEST = 3  # days that make a chronology


def keep(page: Sequence[Line]) -> None:
    """Take back what was said of two or more years in order, or of three days, each above a line of the article."""
    above = [(line, below) for line, below in pairwise(page) if below.kind is None]
    years = [
        (int(year[1]), line)
        for line, _ in above
        if line.kind is FurnitureKind.MENU and (year := _YEAR.fullmatch(line.raw))
    ]
    steps = {(later > earlier) - (later < earlier) for (earlier, _), (later, _) in pairwise(years)}
    days = [line for line, below in above if below.ends and _DAY.fullmatch(line.raw)]
    for line in [line for _, line in years] if steps in ({1}, {-1}) else []:
        line.kind = None
    for line in days if len(days) >= _FEWEST else []:
        if line is not days[0] or line.kind is not FurnitureKind.PAGE_DATE:  # the page's own stands first
            line.kind = None
