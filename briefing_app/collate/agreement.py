"""Whether two reports tell the same deed: one sort, one doer, and in their own words the same object.

What is compared is what a report tells besides names, dates and the word for its sort. A person on one day may
release a letter and a plan, call for one thing and for another: person, day and sort alone make nothing one. Two who
meet on one day need no further word. Reports of one article are held to more: a writer seldom tells a thing twice.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.collate.reports import Report, Weights, dates_agree

if TYPE_CHECKING:
    from briefing_app.model.when import When

NEARLY_THE_SAME = 85.0
ALIKE = 60.0
STEMS = 3  # telling words in common
SHARED = 0.5  # part of the telling words, by weight, that two reports of one event have in common
MOSTLY = 0.7  # the same where they are not of one sort, or one is undated
_OBJECT = 0.3  # the same of what is told besides the sort, where doer, sort and day agree
NEWS_AGE = 45  # days between two articles that may tell of one undated event in nearly the same words
_VERBATIM = 95.0  # likeness of all words of one sentence that two outlets print
_MANY = 20  # a figure from which two reports that share it tell one thing
_FEW_DAYS = 3  # days between two such articles where the sentence tells little
_TWO = 2
_CLOSE = 75.0  # likeness of all words of two reports without a sort
_WEEK, _MONTH = timedelta(days=7), timedelta(days=31)
_ANOTHER = re.compile(r"\b(?:another|previous|earlier|next|following|second|separate)\b")
# what several do together: either may be named first
_MUTUAL = ("meet", "agree", "call", "collide", "intercept", "cease fire", "drill")


def tell_the_same(one: Report, other: Report, weights: Weights) -> bool:
    """The same deed by the same doer, or nearly all words; the dates and places are not looked at."""
    if one.saying or not one.types or not other.types:
        return _same_words(one, other, weights)
    if not doers_agree(one, other):
        return False
    if one.sort == other.sort:
        return _same_object(one, other, weights)
    if {*one.types} & {*other.types} and same_company(one, other) and one.article is not other.article:
        return _same_time(one.event.when, other.event.when)
    crossing = {one.sort, other.sort} <= {*one.types} & {*other.types}
    same = weights.overlap(one, other) >= MOSTLY and len(one.stems & other.stems) >= STEMS
    return same and (crossing or one.closeness(other) >= NEARLY_THE_SAME)


def printed_alike(one: Report, other: Report) -> bool:
    """Whether two articles print one sentence, as those do that take it from one agency; figures and dates too."""
    first, second = one.event.when, other.event.when
    if one.article is other.article or (first and second and first != second) or one.closeness(other) < _VERBATIM:
        return False
    days = _FEW_DAYS if min(len(one.stems), len(other.stems)) <= STEMS else NEWS_AGE
    counted = [{(count.unit, count.value) for count in report.counts} for report in (one, other)]
    strangers = one.people and other.people and one.people.isdisjoint(other.people)
    return counted[0] == counted[1] and not strangers and published_near(one, other, days)


def published_near(one: Report, other: Report, days: int) -> bool:
    """Whether two reports were printed not more than `days` days apart, as far as that is known."""
    first, second = one.article.published, other.article.published
    return not first or not second or abs((first.first - second.first).days) <= days


def doers_agree(one: Report, other: Report) -> bool:
    """Whether no two persons, or bodies of two lands, are given one deed.

    Of what several do together either may be named first, but the other report has to know of both.
    """
    first, second = one.doer, other.doer
    if first is None or second is None or first == second:
        return True
    if one.sort in _MUTUAL:
        return _knows_of(other, first, one.doer_side) and _knows_of(one, second, other.doer_side)
    if first in one.people and second in other.people:
        return False
    sides = {one.doer_side, other.doer_side}
    return len(sides) == 1 or None in sides or bool({first, second} & (one.people | other.people))


def _knows_of(report: Report, doer: str, side: str | None) -> bool:
    return doer in report.event.actors or (side is not None and side in (*report.parties, report.doer_side))


def same_company(one: Report, other: Report) -> bool:
    """Whether both tell of the same two persons or more."""
    return one.people == other.people and len(one.people) > 1


def _same_words(one: Report, other: Report, weights: Weights) -> bool:
    alike, shared = weights.overlap(one, other), len(one.stems & other.stems)
    dates = one.event.when, other.event.when
    one_time = _same_time(*dates)
    vague = None not in dates and not one_time
    close = one.closeness(other) >= (ALIKE if one_time else _CLOSE)
    nearly = close and one.likeness(other) >= NEARLY_THE_SAME and alike >= SHARED
    return (nearly and (not vague or shared >= STEMS)) or (alike >= MOSTLY and shared > STEMS)


def _same_object(one: Report, other: Report, weights: Weights) -> bool:
    """Of one sort: whether what was done, and to whom, has enough in common."""
    if one.closeness(other) >= NEARLY_THE_SAME and weights.overlap(one, other) >= MOSTLY:
        return True
    part, count = weights.objects(one, other)
    enough = part >= SHARED and count >= _TWO
    if one.article is other.article:
        dated = one.event.when and other.event.when
        return enough and (not dated or _same_time(one.event.when, other.event.when))
    more = count >= STEMS or (count >= _TWO and _share_a_figure(one, other))
    return (more and _within(one, other)) or _same_object_elsewhere(one, other, part, count)


def _same_object_elsewhere(one: Report, other: Report, part: float, count: int) -> bool:
    """The same of two articles: `part` of the object's weight and `count` of its words are in common."""
    enough = part >= SHARED and count >= _TWO
    known = _same_time(one.event.when, other.event.when)
    if same_company(one, other) and (known or one.sort in _MUTUAL):
        return True
    if not known or one.sort in _MUTUAL:
        return enough or (known and part == 1)
    if one.people & other.people:
        off = one.sort == "cancel" and bool({*one.types} & {*other.types} - {"cancel"})
        return off or part >= _OBJECT or one.is_bare or other.is_bare
    return enough or (part >= _OBJECT and (bool(one.place & other.place) or count >= STEMS))


def _within(one: Report, other: Report) -> bool:
    """Whether one dates the doer's deed more narrowly than the other: 'in February', 'on 20 February', near in print.

    An office or a state seldom does one sort of thing to the same object twice in a month.
    """
    first, second = one.event.when, other.event.when
    if first is None or second is None or one.doer is None or one.doer != other.doer:
        return False
    longest = max(first.last - first.first, second.last - second.first)
    return longest <= _MONTH and first.overlaps(second) and published_near(one, other, NEWS_AGE)


def _share_a_figure(one: Report, other: Report) -> bool:
    """Whether both tell one figure, of more than a few: '68 billion dollars'."""
    figures = ({count.value for count in report.counts if count.value >= _MANY} for report in (one, other))
    return bool(set.intersection(*figures))


def _same_time(one: When | None, other: When | None) -> bool:
    """One date, or days that a night may lie between; two that are unknown are not the same, nor is one year."""
    if one is None or other is None:
        return False
    longest = max(one.last - one.first, other.last - other.first)
    return (one == other and longest <= _MONTH) or (longest <= _WEEK and dates_agree(one, other, slack=1))


def told_as_another(one: Report, other: Report) -> bool:
    """Whether one article sets two things beside one another: 'another', 'the previous', or figures of their own."""
    if one.article is not other.article:
        return False
    if len({bool(_ANOTHER.search(report.plain)) for report in (one, other)}) > 1:
        return True
    first, second = ({(count.unit, count.value) for count in report.counts} for report in (one, other))
    return not (first <= second or second <= first)
