"""Whether two articles tell one event in words of their own: of one time, and with names and telling words in common.

What `agreement` asks for, nearly the same object, two outlets seldom print: of 182 pairs of reports of one event in
eight briefings of three articles each, read by two annotators, it joined 2. Names tell as much as words here, weighed
by how few reports of the briefing use them. The closer the two dates, the fewer words have to be in common; the
shares are those from which on hardly any two events were alike (docs/adr/0026).
"""

from __future__ import annotations

from datetime import timedelta

from briefing_app.collate.agreement import doers_agree, published_near
from briefing_app.collate.reports import (
    Report,
    Weights,
    dates_agree,
    figures_disagree,
    places_agree,
)
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision, When

_SORT_OF_THE_DAY = 0.25  # likeness of two reports of one day and one sort that name no person both
_OF_THE_DAY = 0.33  # the same of one day without a sort in common, and of one month
_BY_THE_SAME = 0.2  # of one day without a sort in common, with somebody in common
_WITHIN = 0.35  # the same where one date lies in the other
_SORT_WITHIN = 0.18  # and one sort by the same people
_UNDATED = 0.35  # the same of one sort where a date is unknown
_SAME_COMPANY = 0.5  # and of the same two persons, whatever the sort
_DAYS = 10  # between two articles that may tell of one undated event
_MONTH = timedelta(days=31)
_TWO = 2  # telling words in common, names and dates not among them, where the sort does not tell
# sorts of deed that hardly anybody does twice a day; one may call for two things, and meet two people
_ONCE_A_DAY = frozenset({
    "travel", "agree", "elect", "appoint", "dismiss", "suspend", "resume", "cancel", "die", "seize power",
    "cease fire", "shoot down", "collide", "quake", "launch", "fail",
})  # fmt: skip


def are_one(one: Report, other: Report, weights: Weights) -> bool:
    """Whether nothing speaks against one event, and date, sort, names and words together speak for it."""
    if one.article is other.article or one.saying or other.saying or not may_be_one(one, other):
        return False
    alike = weights.alike(one, other)
    first, second = one.event.when, other.event.when
    if first is None or second is None:
        company = _same_company(one, other) and alike >= _SAME_COMPANY
        told = _of_one_sort(one, other) and _share_actors(one, other) and alike >= _UNDATED
        return (told or company) and _near(one, other)
    if first == second:
        return _of_one_date(one, other, alike, first)
    if not first.overlaps(second):
        return dates_agree(first, second) and _is_done_once(one, other) and alike >= _BY_THE_SAME
    return _within(one, other, alike, max(first.last - first.first, second.last - second.first))


def may_be_one(one: Report, other: Report) -> bool:
    """Whether two articles tell neither two sorts, two casts, two places nor two figures.

    Of persons only those count whom the sentence names: who else takes part was gathered from what stands around it.
    """
    if one.article is other.article or not _sorts_agree(one, other):
        return False
    if one.cast and other.cast and not (one.cast <= other.cast or other.cast <= one.cast):
        return False
    if one.doer in one.cast and other.doer in other.cast and not doers_agree(one, other):
        return False
    return places_agree(one, other) and not figures_disagree(one, other)


def _sorts_agree(one: Report, other: Report) -> bool:
    """Whether one is of no sort, or each holds the other's: 'a draft of the pact was leaked', 'the leaked pact'."""
    return not one.sort or not other.sort or (one.sort in other.types and other.sort in one.types)


def _of_one_date(one: Report, other: Report, alike: float, when: When) -> bool:
    if when.last - when.first > _MONTH:
        return alike >= _WITHIN and _of_one_sort(one, other)
    if one.sort == other.sort != "" and when.precision is Precision.DAY:
        tells = one.sort in _ONCE_A_DAY or bool(one.rest & other.rest)
        return tells and (bool(one.cast & other.cast) or alike >= _SORT_OF_THE_DAY)
    least = _BY_THE_SAME if _share_actors(one, other) and when.precision is Precision.DAY else _OF_THE_DAY
    return alike >= least and len(one.stems & other.stems) >= _TWO


def _within(one: Report, other: Report, alike: float, longest: timedelta) -> bool:
    """Of dates of which one lies in the other; of 'visited in 2024' and 'on 7 October 2024' nobody can tell."""
    if longest > _MONTH:
        return False
    if _of_one_sort(one, other) and _share_actors(one, other):
        return alike >= _SORT_WITHIN
    return alike >= _WITHIN and len(one.stems & other.stems) >= _TWO


def _is_done_once(one: Report, other: Report) -> bool:
    """Whether both tell of the same person what hardly anybody does twice a day: two dates of it are two sources'."""
    return one.sort == other.sort and one.sort in _ONCE_A_DAY and bool(one.cast & other.cast)


def _of_one_sort(one: Report, other: Report) -> bool:
    """Whether both tell one sort of deed, and something else in common besides persons."""
    return one.sort == other.sort != "" and bool(one.rest & other.rest)


def _same_company(one: Report, other: Report) -> bool:
    """Whether one names two persons or more, and the other the same."""
    return one.cast == other.cast and len(one.cast) > 1


def _near(one: Report, other: Report) -> bool:
    """Whether printed in the same days; an undated report is of its article's days, not of what was long before."""
    if not published_near(one, other, _DAYS):
        return False
    pairs = ((one, other), (other, one))
    return all(_is_of_its_days(undated, dated.event.when) for undated, dated in pairs if undated.event.when is None)


def _is_of_its_days(undated: Report, when: When | None) -> bool:
    printed = undated.article.published
    if when is None or printed is None:
        return True
    planned = undated.event.status is Status.PLANNED
    return (planned or when.first <= printed.last) and printed.first - when.last <= timedelta(days=_DAYS)


def _share_actors(one: Report, other: Report) -> bool:
    return not set(one.event.actors).isdisjoint(other.event.actors)
