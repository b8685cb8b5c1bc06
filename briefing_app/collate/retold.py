"""Which reports of two articles tell one event in words of their own: the best counterpart, if it is likely enough.

What `agreement` asks for, nearly the same object, two outlets seldom print. So where nothing speaks against one event
(`may_retell`), a logistic regression over the traits of the pair says how likely it is one; its weights are data,
fitted by `tests/bench/fit_retold.py` on annotated briefings (docs/adr/0026). An article seldom tells an event twice:
a report is joined only to its best counterpart there, whose best it is, too, and if the second best is clearly worse.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate.agreement import doers_agree, published_near
from briefing_app.collate.reports import (
    Report,
    Weights,
    dates_agree,
    figures_disagree,
    ordinals_disagree,
    places_agree,
)
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Pair = tuple[int, int]  # places of two reports in the row of all, the earlier first

# log odds from which on, every briefing judged by the others, 33 of 34 pairs were right; and where one person does
# what hardly anybody does twice a day
_LIKELY, _LIKELY_DONE_ONCE = math.log(0.65 / 0.35), 0.0
_CLEARLY = 0.5  # log odds between the best counterpart in an article and the second best
_DAYS, _RAW = 10, 3  # between two articles that may tell of one undated event
_MONTH = timedelta(days=31)
_BUSY = 50  # the last reports with a word, actor or date in common, to which a report is compared
_MOST_COMPARED = 24
_MOST_STEMS, _TWO = 4, 2
_MANY = 10  # a figure from which two reports that share it tell one thing
# sorts of deed that hardly anybody does twice a day; one may call for two things, and meet two people
_ONCE_A_DAY = frozenset({
    "travel", "agree", "elect", "appoint", "dismiss", "suspend", "resume", "cancel", "die", "seize power",
    "cease fire", "shoot down", "collide", "quake", "launch", "fail",
})  # fmt: skip


class Retold:
    """The pairs of reports of a briefing that tell one event in words of their own.

    Args:
        found: all reports of the briefing; they are known again by identity.
        weights: of their words.
    """

    def __init__(self, found: Sequence[Report], weights: Weights) -> None:
        odds = {(one, other): log_odds(found[one], found[other], weights) for one, other in considered(found)}
        rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
        for (one, other), value in odds.items():
            rivals[one, found[other].article.key].append(value)
            rivals[other, found[one].article.key].append(value)
        clear = {key: clear_best(row) for key, row in rivals.items()}
        self._counterparts: dict[int, list[Report]] = defaultdict(list)
        for (one, other), value in odds.items():
            sides = clear[one, found[other].article.key], clear[other, found[one].article.key]
            least = _LIKELY_DONE_ONCE if _is_done_once(found[one], found[other]) else _LIKELY
            if value >= least and sides == (value, value):
                self._counterparts[id(found[one])].append(found[other])
                self._counterparts[id(found[other])].append(found[one])

    def are_one(self, one: Report, other: Report) -> bool:
        """Whether each is the other's clear counterpart, and likely the same event."""
        return any(report is other for report in self.counterparts(one))

    def counterparts(self, report: Report) -> Sequence[Report]:
        """The reports of other articles that likely tell the same event."""
        return self._counterparts.get(id(report), ())


def considered(found: Sequence[Report]) -> Iterator[Pair]:
    """The pairs of reports with something in common that may be one event told twice."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(found):
        if report.saying:
            continue
        keys = [*report.words, *report.event.actors, *([report.event.when.edtf] if report.event.when else ())]
        common: Counter[int] = Counter()
        for key in keys:
            common.update(places[key][-_BUSY:])
        for other, _ in common.most_common(_MOST_COMPARED):
            if may_retell(found[other], report):
                yield other, index
        for key in keys:
            places[key].append(index)


def may_retell(one: Report, other: Report) -> bool:
    """Whether nothing speaks against one event; a remark about a deed is not the deed."""
    if one.article is other.article or one.saying or other.saying or not _times_agree(one, other):
        return False
    if one.called_off != other.called_off or ordinals_disagree(one, other):
        return False
    return _objects_agree(one, other) and may_be_one(one, other)


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


def traits(one: Report, other: Report, weights: Weights) -> Mapping[str, float]:
    """What speaks for one event told twice, by name; most are 0 or 1, none is above 4."""
    first, second = one.event.when, other.event.when
    one_day = first is not None and first == second and first.precision is Precision.DAY
    long = first is not None and second is not None and first.last - first.first > _MONTH
    overlap, figures = weights.overlap(one, other), _figures(one) & _figures(other)
    kinds, where = {*one.types, *other.types}, one.where | other.where
    return {
        "always": 1.0,
        "of one day": float(one_day),
        "undated": float(first is None or second is None),
        "of long": float(long),
        "words alike": weights.alike(one, other),
        "words shared": overlap,
        "sentences alike": one.likeness(other) / 100,
        "objects": min(len((one.stems & other.stems) - kinds - where), _MOST_STEMS),
        "figure": float(bool(figures)),
        "place": float(bool(one.place & other.place)),
        "doer": float(one.doer is not None and one.doer == other.doer),
        "planned": float(one.event.status is other.event.status is Status.PLANNED),
    }


def log_odds(one: Report, other: Report, weights: Weights) -> float:
    """How likely two reports that may be one are one, as a logit."""
    table = lexicon.weights("retold_weights")
    return math.fsum(table[name] * value for name, value in traits(one, other, weights).items())


def clear_best(row: Sequence[float]) -> float | None:
    """The best of the odds of one report with those of one article; None if the second best is as good."""
    best, *others = sorted(row, reverse=True)
    return best if not others or best - others[0] >= _CLEARLY else None


def _figures(report: Report) -> set[object]:
    return {count.value for count in report.counts if count.value >= _MANY}


def _sorts_agree(one: Report, other: Report) -> bool:
    """Whether one is of no sort, or each holds the other's: 'a draft of the pact was leaked', 'the leaked pact'."""
    return not one.sort or not other.sort or (one.sort in other.types and other.sort in one.types)


def _objects_agree(one: Report, other: Report) -> bool:
    """Whether enough besides persons is in common; of what hardly anybody does twice a day nothing need be."""
    if one.sort == other.sort != "":
        return one.sort in _ONCE_A_DAY or bool(one.rest & other.rest)
    return one.event.when == other.event.when or len(one.stems & other.stems) >= _TWO


def _times_agree(one: Report, other: Report) -> bool:
    """Whether one date, or one within another of a month; of 'visited in 2024' and 'on 7 October' nobody can tell."""
    first, second = one.event.when, other.event.when
    if first is None or second is None:
        return _near(one, other)
    if first == second:
        return True
    short = max(first.last - first.first, second.last - second.first) <= _MONTH
    return short and dates_agree(first, second) and (first.overlaps(second) or _is_done_once(one, other))


def _is_done_once(one: Report, other: Report) -> bool:
    """Whether both tell of the same person what hardly anybody does twice a day: two dates of it are two sources'."""
    return one.sort == other.sort and one.sort in _ONCE_A_DAY and bool(one.cast & other.cast)


def _near(one: Report, other: Report) -> bool:
    """Whether printed in the same days; an undated report is of its article's days, not of what was long before.

    Raids and clashes, of which nobody is named and whose sort no list knows, come again within the week.
    """
    days = _DAYS if one.sort or other.sort or one.people & other.people else _RAW
    if not published_near(one, other, days):
        return False
    pairs = ((one, other), (other, one))
    return all(_is_of_its_days(it, dated.event.when, days) for it, dated in pairs if it.event.when is None)


def _is_of_its_days(undated: Report, when: When | None, days: int) -> bool:
    printed = undated.article.published
    if when is None or printed is None:
        return True
    if when.last - when.first > _MONTH:
        return False
    planned = undated.event.status is Status.PLANNED
    return (planned or when.first <= printed.last) and printed.first - when.last <= timedelta(days=days)
