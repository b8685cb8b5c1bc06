"""A day or month without its year in a passage of years gone by: of that year, or nobody can tell.

News leaves out the year of what is of its own year (AP Stylebook, "dates"); a passage of history leaves it out once
it has named it: 'gave up on August 15, 1945 … raids on August 6'. The nearest such day before publication would then
be false. The passage lasts from a date with its year to the next one that is of the present, or to the paragraph's
end; in the next paragraph
only the very same day is of that year, and one about then that news would not name without its year.

A chronology puts the date over what it tells: 'October 16, 2024: The ferry arrives'. Below it the nearest is counted
from there, down to the next such heading.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.text import Span

_LONG_GONE = 2  # calendar years before publication
_ABOUT_THEN = timedelta(days=45)  # between two days of one story
_ABOUT_NOW = timedelta(days=183)  # within which news leaves out the year of what is over
_ONE_BEFORE = 2  # line ends up to the paragraph before, where a blank line parts them
_LEAD = 30  # characters
_LONGEST_HEADING = 14  # words
_LABELS = re.compile(r": [A-Z“\"‘']")
_HEADS = re.compile(
    r"[^.!?]*\b(?:19|20)\d\d ?(?::|[–—-] ) ?[^\s.!?][^.!?]*$"
)  # 'October 16, 2024: The ferry arrives'
_SENTENCE_END = re.compile(r"[a-z\d”\"’)][.!?][”\"’]? +(?=[A-Z“\"])")
_BEGINS = re.compile(r"(?:^|[\n.!?”\"])\s*[A-Z][a-z]+ (?:the )?(?:night of |morning of |evening of )?$")  # 'On '
_OPENS = re.compile(r"(?:^|\n|[.!?][”\"’]? )(?:[A-Z][a-z]+, )?(?:[Bb]ack )?[Ii]n $")  # 'In 1929, '


class Mention(Protocol):
    """A date found, as far as a passage needs it."""

    @property
    def span(self) -> Span:
        """The words."""

    @property
    def when(self) -> When | None:
        """What they mean."""

    @property
    def relative(self) -> bool:
        """Whether it took another date to know."""


def heading(text: str, words: Span, before: Sequence[Mention]) -> When | None:
    """The date of the heading or label under which the words stand, where it has one with its year; else None.

    Args:
        text: of the article.
        words: that name a day or month.
        before: the dates found before it, in order.
    """
    for mention in reversed(before):
        if mention.when is None or mention.relative:
            continue
        end = text.find("\n", mention.span.end)
        if end < 0 or end > words.start:  # of the same line: 'February 2019: The court holds … In May'
            begins = not text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start].strip()
            if begins and _LABELS.match(text, mention.span.end):
                return mention.when
            continue
        line = text[text.rfind("\n", 0, mention.span.start) + 1 : end].strip()
        if _HEADS.match(line) and len(line.split()) <= _LONGEST_HEADING and line.startswith(mention.span.of(text)):
            return mention.when
    return None


def nearest_to(when: When, told: When) -> When:
    """The same day or month of the year in which it is nearest to another date."""
    years = (told.first.year - 1, told.first.year, told.first.year + 1)
    found = (one for year in years if (one := in_year(when, year)) is not None)
    return min(found, key=lambda one: abs(one.first - told.first), default=when)


def settled(text: str, words: Span, nearest: When, before: Sequence[Mention], published: When) -> When | None:
    """When a past day or month without its year was; None where it may be of the passage's year or of now.

    Args:
        text: of the article.
        words: that name the day or month.
        nearest: what it is if no passage of the past is told.
        before: the dates found before it, in order.
        published: the article's date.
    """
    then = next(_of_the_passage(text, words, before, published), None)
    if then is None or then.when is None:
        return nearest
    of_then = in_year(nearest, then.when.first.year)
    if of_then is None or then.when.precision is Precision.INTERVAL:
        return nearest
    if then.when.precision is Precision.YEAR:
        return of_then if _opens_its_sentence(text, then, words) else nearest
    if "\n" in text[then.span.end : words.start]:
        apart = _is_about(of_then, then.when) and not _is_named_without_year(nearest, published)
        return of_then if of_then == then.when or apart else nearest
    begins = _BEGINS.search(text[: words.start][-_LEAD:]) is not None
    return _of_then_or_now(then.when, of_then, nearest, published, begins=begins)


def _of_then_or_now(then: When, of_then: When, nearest: When, published: When, *, begins: bool) -> When | None:
    """The day in the passage's year where it is about then, or where news would name the year; else the nearest.

    `begins`: the day begins its sentence, as news does with a new story.
    """
    near_then, near_now = _is_about(of_then, then), _is_named_without_year(nearest, published)
    if near_then and near_now and begins:
        return None  # 'Port Alder burnt on 11 June 2018. On 18 June Ann Lee …': of then or of now
    return of_then if near_then or not near_now else nearest


def _is_about(one: When, other: When) -> bool:
    return abs(one.first - other.first) <= _ABOUT_THEN


def _is_named_without_year(day: When, published: When) -> bool:
    """Whether news of `published` leaves out the year of a past day: of its own year, and of half a year back."""
    return day.first >= published.first - _ABOUT_NOW or day.first.year == published.first.year


def _of_the_passage(text: str, words: Span, before: Sequence[Mention], published: When) -> Iterator[Mention]:
    """The date that tells in which year of the past the passage is, if it is of the past."""
    for mention in reversed(before):
        if mention.when is None:
            continue
        if text.count("\n", mention.span.end, words.start) > _ONE_BEFORE:
            return
        if mention.when.first.year > published.first.year - _LONG_GONE:
            return
        if not mention.relative:
            yield mention


def _opens_its_sentence(text: str, year: Mention, words: Span) -> bool:
    """'In 1929, when Oslo was poor, January 26 was chosen'."""
    opens = _OPENS.search(text[max(0, year.span.start - _LEAD) : year.span.start])
    return bool(opens) and not _SENTENCE_END.search(text, year.span.end, words.start)


def in_year(when: When, year: int) -> When | None:
    """The same day, month or days in another year; None for 29 February of a common one."""
    away = year - when.first.year
    try:
        return When("/".join(f"{int(end[:4]) + away:04d}{end[4:]}" for end in when.edtf.split("/")))
    except ValueError:
        return None
