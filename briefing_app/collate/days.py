"""The day that a sentence gives for what it tells: in full, or as a weekday of the week it was printed in."""

from __future__ import annotations

import calendar
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.model.dated import dates_in
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.model.text import Article

DAYS = tuple(calendar.day_name)
WEEKDAY = re.compile(
    rf"\s+(?:(?:late|early) )?(?:on )?({'|'.join(DAYS)})\b(?![’']s)(?:,? (?:morning|afternoon|evening|night))?"
)

_DONE = re.compile(r"(?<!be )(?<!to be )\b(?:\w{2,}ed|met|held|began|won|took|left|made|struck|sent) (?:on )?$")


def told_on(text: str, article: Article) -> When | None:
    """The date that `text` states; a day without its year is the nearest, a weekday the last before the article."""
    stated = next((when or _nearest(words, article, text) for when, words in dates_in(text)), None)
    day = WEEKDAY.search(f" {text}")
    printed = article.published
    if stated or not day or not printed or printed.precision is not Precision.DAY:
        return stated
    back = (printed.first.weekday() - DAYS.index(day[1])) % len(DAYS)
    return When.day(printed.first - timedelta(days=back))


def _nearest(words: str, article: Article, text: str) -> When | None:
    """A day of a month in the year that brings it nearest to the article's date; the last one if 'signed on' it."""
    if article.published is None:
        return None
    printed = article.published.first
    years = (printed.year - 1, printed.year, printed.year + 1)
    found = [when for year in years for when, _ in dates_in(f"{words} {year}") if when]
    if _DONE.search(text[: text.find(words)]):
        found = [when for when in found if when.first <= article.published.last]
    return min(found, key=lambda when: abs((when.first - printed).days), default=None)
