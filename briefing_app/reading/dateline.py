"""The article's own date, where the text prints it in full: in a dateline, or as 'Published 12 March 2024'.

A bare date above the text is not the article's own: pages print the day on which they were shown.
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 3_000  # characters; a dateline stands at the top
_MONTHS = {name.casefold(): at for at, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:length]: at for name, at in _MONTHS.items() for length in (3, 4)}
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = (
    rf"{_DAY} {_MONTH},? {_YEAR}",
    rf"{_MONTH} {_DAY},? {_YEAR}",
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
)
_PLACE = r"[A-Z][\w.’' ]{1,30}(?:, [A-Z][\w.’' ]{1,30})?"
_WEEKDAY = r"(?:[A-Z][a-z]{2,8}day,? |(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?"
_FORMS = tuple(
    re.compile(form)
    for date in _DATES
    for form in (
        rf"^{_PLACE}, {date} ?(?:\([^()\n]{{1,40}}\) ?)?(?:[—–-]|--)",
        rf"^(?:First )?(?:[Pp]ublished|PUBLISHED|Posted|POSTED|Issued)(?: [Oo]n)?:? {_WEEKDAY}{date}\b",
    )
)


def published(text: str) -> When | None:
    """The day in the first dateline or line of publication of `text`, else None."""
    for line in _head(text):
        for form in _FORMS:
            if found := form.search(line):
                return _day(found)
    return None


def day(words: str) -> When | None:
    """The date that `words` begin with ('2024-03-12T09:00Z', '12 March 2024', '2024-03'), or None."""
    for date in _DATES:
        if found := re.match(date, words):
            return _day(found)
    try:
        return When(words)
    except ValueError:
        return None


def _head(text: str) -> Iterator[str]:
    for line in text[:_HEAD].splitlines():
        yield line.strip("\ufeff\u200b *_")


def _day(found: re.Match[str]) -> When | None:
    month = found["month"].casefold()
    number = int(month) if month.isdigit() else _MONTHS.get(month) or _SHORT.get(month)
    try:
        return When.of(int(found["year"]), number, int(found["day"])) if number else None
    except ValueError:  # 31 June
        return None
