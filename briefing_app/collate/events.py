"""Events of many articles made one each.

Two reports are one event only if nothing speaks against it: date, people, place and figures have to agree, and the
sort of event or nearly all words too. Similar words alone never join (extraction.md 3.4: of pairs joined on likeness
alone four in ten are wrong), and a remark about a deed is not the deed. How much a word in common tells is weighed by
how few reports of the briefing use it. Reports that agree in all but the date or the place are kept apart and handed
on as rivals.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefing_app.collate.agreement import (
    ALIKE,
    MOSTLY,
    NEARLY_THE_SAME,
    NEWS_AGE,
    STEMS,
    doers_agree,
    printed_alike,
    published_near,
    same_company,
    tell_the_same,
    told_as_another,
)
from briefing_app.collate.offices import unite
from briefing_app.collate.reports import (
    Report,
    Weights,
    dates_agree,
    figures_disagree,
    ordinals_disagree,
    places_agree,
)
from briefing_app.collate.retold import Retold, may_be_one
from briefing_app.model.facts import Event, Status
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_FRESH = 10  # days between two articles that may tell of one undated event in words of their own
_RAW = 3  # the same where nobody is named: raids and clashes come again within the week
_RIVAL_DAYS = 10  # days between two dates that two sources may give one event
_MOST_CANDIDATES = 24
_MOST_COMPARED = 6


class Verdict(Enum):
    """How two reports stand to one another."""

    SAME = auto()
    RIVAL_DATE = auto()  # one event to all appearance, but for the date
    RIVAL_PLACE = auto()
    APART = auto()


@dataclass(slots=True)
class Group:
    """Reports of one event, in order of publication."""

    reports: list[Report] = field(default_factory=list)

    @property
    def articles(self) -> frozenset[str]:
        """Keys of the articles that tell it."""
        return frozenset(piece.article for report in self.reports for piece in report.event.evidence)


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of a briefing.

    Attributes:
        events: each once, oldest first, undated ones last.
        reports: by key here, the reports each is made of.
        rivals: pairs of keys of events that may be one, told with different dates or places.
    """

    events: tuple[Event, ...]
    reports: Mapping[str, tuple[Report, ...]]
    rivals: tuple[tuple[str, str, Verdict], ...]


def merge(found: Sequence[Report], articles: int) -> Merged:
    """One event for each real one; `found` in order of publication, `articles` the number in the briefing."""
    weights = Weights(found)
    groups, misses = _grouped(found, weights, Retold(found, weights))
    events = _distinct([_united(group.reports, articles) for group in groups])
    reports = {event.key: tuple(group.reports) for event, group in zip(events, groups, strict=True)}
    rivals = tuple(
        (events[one].key, events[other].key, verdict)
        for (one, other), verdict in sorted(misses.items(), key=lambda row: row[0])
        if not groups[one].articles & groups[other].articles
    )
    return Merged(tuple(sorted(events, key=_order)), reports, rivals)


def compare(one: Report, other: Report, weights: Weights, again: Retold) -> Verdict:
    """Whether two reports tell one event."""
    if one.called_off != other.called_off or one.saying != other.saying or ordinals_disagree(one, other):
        return Verdict.APART
    if printed_alike(one, other) and _may_join(one, other):
        return Verdict.SAME
    if again.are_one(one, other):
        return Verdict.SAME
    same = _people_agree(one, other) and not told_as_another(one, other) and tell_the_same(one, other, weights)
    return _at_one_time(one, other, weights) if same else Verdict.APART


def _at_one_time(one: Report, other: Report, weights: Weights) -> Verdict:
    """Whether two reports of one sort of deed by the same people are of one place and date."""
    likeness = one.likeness(other)
    places, dates = places_agree(one, other), _dates_agree(one, other, likeness, weights)
    if places and dates:
        return Verdict.SAME if _figures_agree(one, other) else Verdict.APART
    if one.article is other.article or not _may_be_rivals(one, other, likeness):
        return Verdict.APART
    if dates and _same_day(one, other):
        return Verdict.RIVAL_PLACE
    return Verdict.RIVAL_DATE if places and _dates_near(one, other) else Verdict.APART


def _grouped(
    found: Sequence[Report], weights: Weights, again: Retold
) -> tuple[list[Group], dict[tuple[int, int], Verdict]]:
    groups: list[Group] = []
    misses: dict[tuple[int, int], Verdict] = {}
    blocks: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    placed: dict[int, int] = {}
    for report in found:
        keys = set(_blocks(report))
        near = Counter(index for key in keys for index in blocks[key])
        told_again = [placed[id(other)] for other in again.counterparts(report) if id(other) in placed]
        candidates = dict.fromkeys((*told_again, *(index for index, _ in near.most_common(_MOST_CANDIDATES))))
        best, rivals = _best(report, groups, tuple(candidates), weights, again)
        if best is None:
            best = len(groups)
            groups.append(Group())
        groups[best].reports.append(report)
        placed[id(report)] = best
        for key in keys:
            blocks[key].add(best)
        misses |= {(min(best, rival), max(best, rival)): verdict for rival, verdict in rivals if rival != best}
    return groups, misses


def _best(
    report: Report, groups: Sequence[Group], candidates: Sequence[int], weights: Weights, again: Retold
) -> tuple[int | None, list[tuple[int, Verdict]]]:
    """The group that `report` belongs to, and those it may contradict."""
    fitting: list[tuple[bool, float, int]] = []
    rivals: list[tuple[int, Verdict]] = []
    for index in candidates:
        members = groups[index].reports[:_MOST_COMPARED]
        verdicts = [compare(report, member, weights, again) for member in members]
        if Verdict.SAME in verdicts and all(
            _may_join(report, member) for member in groups[index].reports[-_MOST_COMPARED:]
        ):
            one_date = any(report.event.when == member.event.when for member in members)
            fitting.append((one_date, max(weights.overlap(report, member) for member in members), -index))
        else:
            rivals += [
                (index, verdict) for verdict in verdicts if verdict in (Verdict.RIVAL_DATE, Verdict.RIVAL_PLACE)
            ]
    return (-max(fitting)[-1] if fitting else None), rivals


def _may_join(report: Report, member: Report) -> bool:
    """No chain of likenesses may join two reports that speak against one another."""
    one, other = report.event.when, member.event.when
    if one and other and not dates_agree(one, other, slack=int(report.article is not member.article)):
        return False
    if not places_agree(report, member) or _tells_ahead(report, member) or _tells_ahead(member, report):
        return False
    if printed_alike(report, member) or may_be_one(report, member):
        return True
    return _people_agree(report, member) and doers_agree(report, member)


def _people_agree(one: Report, other: Report) -> bool:
    """At least one main actor in common, and no two sides each with somebody the other lacks."""
    if not (one.people & other.people or one.parties & other.parties):
        return False
    if not one.people or not other.people:
        return bool(one.parties & other.parties)
    return one.people <= other.people or other.people <= one.people


def _may_be_rivals(one: Report, other: Report, likeness: float) -> bool:
    """Whether two reports tell one thing to all appearance: the same people, sort and words; a remark is no event."""
    quoted = _quotes(one) or _quotes(other)
    if quoted or likeness < ALIKE or one.types[:1] != other.types[:1] or not _people_equal(one, other):
        return False
    return one.closeness(other) >= ALIKE


def _quotes(report: Report) -> bool:
    """Whether it is a remark, told in the speaker's words."""
    return any(mark in report.event.what for mark in '“"')


def _people_equal(one: Report, other: Report) -> bool:
    if one.people or other.people:
        return one.people == other.people
    return len(one.others & other.others) > 1 or one.others == other.others


def _figures_agree(one: Report, other: Report) -> bool:
    """Figures of one deed of the same persons may differ between sources; tolls of two days or places are two."""
    return bool(one.people & other.people) or not figures_disagree(one, other)


def _dates_agree(one: Report, other: Report, likeness: float, weights: Weights) -> bool:
    first, second = one.event.when, other.event.when
    if first and second:
        vague = Precision.YEAR in (first.precision, second.precision)
        slack = 1 if one.people & other.people and one.article is not other.article else 0
        certain = first == second or not vague or likeness >= ALIKE or same_company(one, other)
        return certain and dates_agree(first, second, slack)
    if _tells_ahead(one, other) or _tells_ahead(other, one):
        return False
    named = bool(one.people & other.people)
    if named and one.closeness(other) >= NEARLY_THE_SAME and published_near(one, other, NEWS_AGE):
        return True
    telling = weights.overlap(one, other) >= MOSTLY and len(one.stems & other.stems) >= STEMS
    near = abs(_latest(one) - _latest(other)) <= timedelta(days=_FRESH if named else _RAW)
    return near and telling and one.types[:1] == other.types[:1]


def _latest(report: Report) -> date:
    """The day by which it had happened: its own date, else that of the article; far from every other if unknown."""
    known = report.event.when or report.article.published
    return known.last if known else date.min


def _tells_ahead(one: Report, other: Report) -> bool:
    """Whether the first, undated, told what had happened before the day on which the other says that it did."""
    when, printed = other.event.when, one.article.published
    undated = one.event.when is None and one.event.status is not Status.PLANNED
    return undated and when is not None and printed is not None and when.first > printed.last


def _same_day(one: Report, other: Report) -> bool:
    when = one.event.when
    return when == other.event.when and when is not None and when.precision is Precision.DAY and bool(one.people)


def _dates_near(one: Report, other: Report) -> bool:
    """Two days of a few, or neighbouring months, told by articles of the same weeks."""
    first, second = one.event.when, other.event.when
    if not first or not second or not published_near(one, other, NEWS_AGE):
        return False
    if Precision.YEAR in (first.precision, second.precision):
        return False
    gap = max(first.first, second.first) - min(first.last, second.last)
    return gap <= timedelta(days=_RIVAL_DAYS)


def _blocks(report: Report) -> Iterator[tuple[str, str, str]]:
    """(actor, month, sort of event or word): only reports that share one of these are compared."""
    for month in _months(report):
        for actor in (*report.event.actors, *report.parties) or ("",):
            for word in (*report.types, *report.stems):
                yield actor, month, word
    if report.event.when and report.event.when.precision in (Precision.DAY, Precision.MONTH):
        for word in report.stems:
            yield "", report.event.when.edtf[:7], word


def _months(report: Report) -> set[str]:
    when = report.event.when or report.article.published
    if when is None:
        return {""}
    slack = timedelta(days=_RIVAL_DAYS)
    first, last = when.first - slack, when.last + slack
    count = (last.year - first.year) * 12 + last.month - first.month
    return {_month(first, ahead) for ahead in range(min(count, 13) + 1)}


def _month(start: date, ahead: int) -> str:
    year, month = divmod(start.year * 12 + start.month - 1 + ahead, 12)
    return f"{year}-{month + 1:02d}"


def _united(reports: Sequence[Report], articles: int) -> Event:
    """One event out of its reports: the surest wording, the date most of them give, everybody in it, all evidence.

    Its confidence is that of its best evidence: one sure report makes the event sure.
    """
    events = [report.event for report in reports]
    status = _status(reports)
    best = max(
        events,
        key=lambda e: (e.status is status, e.confidence, _exactness(e.when), -len(e.what), e.what),
    )
    dated = _dated(events, best)
    first = reports[0].event
    return replace(
        best,
        key=first.key,
        when=dated.when,
        when_words=dated.when_words,
        date_confidence=max(event.date_confidence for event in events if event.when == dated.when),
        status=status,
        actors=tuple(dict.fromkeys(key for event in (best, *events) for key in event.actors)),
        evidence=unite(best.evidence, *(event.evidence for event in events)),
        place=best.place or max((event.place for event in events if event.place), key=len, default=None),
        salience=min(1.0, sum(event.salience for event in events) / max(1, articles)),
        confidence=max(event.confidence for event in events),
    )


def _dated(events: Sequence[Event], best: Event) -> Event:
    """The report whose date counts: an exact one before a vague one, then what more reports give."""
    given = Counter(event.when for event in events)
    return max(events, key=lambda event: (_exactness(event.when), given[event.when], event is best))


def _distinct(events: Sequence[Event]) -> list[Event]:
    """Keys made different where one sentence reports two events, or stands in two articles about two."""
    by_words = _told_apart(events, lambda event: (event.what, event.when.edtf if event.when else ""))
    apart = _told_apart(by_words, lambda event: (event.evidence[0].article, str(event.evidence[0].span), event.what))
    return _numbered(apart)


def _numbered(events: Sequence[Event]) -> list[Event]:
    """Keys made different where one article tells the very same of two events (two meetings of two days)."""
    seen: Counter[str] = Counter()
    told = []
    for event in events:
        seen[event.key] += 1
        told.append(event if seen[event.key] == 1 else replace(event, key=f"{event.key}-{seen[event.key]}"))
    return told


def _told_apart(events: Sequence[Event], by: Callable[[Event], tuple[str, ...]]) -> list[Event]:
    shared = Counter(event.key for event in events)
    return [
        event if shared[event.key] == 1 else replace(event, key=f"{event.key}-{digest(*by(event))[:6]}")
        for event in events
    ]


def _status(reports: Sequence[Report]) -> Status:
    """What is stated outright beats what is alleged; else the last word counts (planned, then happened)."""
    firm = [report for report in reports if report.event.status is not Status.ALLEGED]
    return (firm or reports)[-1].event.status


def _exactness(when: When | None) -> int:
    return -(when.last - when.first).days if when else -100_000


def _order(event: Event) -> tuple[date, date, str]:
    return (event.when.first, event.when.last, event.key) if event.when else (date.max, date.max, event.key)
