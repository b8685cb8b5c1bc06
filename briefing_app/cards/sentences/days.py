"""Days of a printed passage that would be read as of another year (B3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.model.text import Article, Span

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_A_YEAR = re.compile(r"(?<![\d$€£,.-])20\d\d(?!\d|%|,\d|-)")
_OF_SOME_YEAR = re.compile(
    rf"\b[Oo]n (?:(?P<month>{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?P<then>{_MONTHS}))(?:st|nd|rd|th)?\b"
    r"(?!,? (?:of )?\d{4})"
)


def is_of_another_year(article: Article, shown: Span) -> bool:
    """Whether a passage prints a day without its year, and its paragraph tells a year before that of its report (B3).

    'On November 28 the court voided the contract', of 2023 where the sentence before says so, is read as of the last
    November before the day of print.
    """
    text, printed = article.text, article.published
    found = _OF_SOME_YEAR.search(text, shown.start, shown.end) if printed else None
    if printed is None or found is None or _A_YEAR.search(text, shown.start, found.start()):
        return False
    first = max(text.rfind("\n", 0, shown.start), 0)
    years = [int(one.group()) for one in _A_YEAR.finditer(text, first, shown.start)]
    month = _MONTHS.split("|").index(found["month"] or found["then"]) + 1
    read_as = printed.first.year - (month > printed.first.month)
    return bool(years) and years[-1] == read_as - 1
