"""Where two articles give different values for one thing (extraction.md 5.6): slots compared, nothing guessed."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.collate import figures, firsts, names, offices, twins, variants
from briefing_app.collate.events import Verdict
from briefing_app.collate.offices import unite
from briefing_app.collate.phrases import in_clause, inside
from briefing_app.collate.reports import places_agree
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Difference, Slot, Status, Version
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.collate import events, quotes
    from briefing_app.collate.reports import Report
    from briefing_app.model.facts import Actor, Event, Office
    from briefing_app.model.text import Article, Evidence

# a quotation, debris, a plan or a present tense: no phrase for 'sources differ on the day on which …'
_NOT_PLAIN = re.compile(
    r"[“”\"\[\]…;:]|\(\s*\)|\b(?:I|we|our|my|it|he|she|they|this|lands|arrives|meets|visits|heads|is|are|has|have|will|"
    r"plans|due)\b"
)
_SAID = re.compile(r"\b(?:said|says|announced|confirmed)\b")
_SOON = timedelta(days=21)  # a holder called former so soon after has handed over
_TWICE = 2
_NEW = re.compile(r"\b(?:new|newly|incoming)\b", re.IGNORECASE)
_ONE_TERM = timedelta(days=31)  # holders further apart in time may simply have succeeded one another


def find(
    articles: Sequence[Article], actors: Mapping[str, Actor], said: quotes.Merged, told: events.Merged
) -> tuple[Difference, ...]:
    """Every difference, in order of their keys' slots: office, date, place, number, status, name, words.

    Args:
        articles: in order of publication; versions are given in this order.
        actors: of the briefing, by key.
        said, told: the merged quotes and events, with what they were merged from.
    """
    age = {article.key: index for index, article in enumerate(articles)}
    found = [
        *_offices(actors, {article.key: article for article in articles}),
        *_dates(told),
        *firsts.differences(articles, actors),
        *_places(told),
        *figures.differences(articles, actors, told),
        *_statuses(told),
        *twins.differences(articles, actors),
        *_names(actors, {article.key: article.text for article in articles}),
        *variants.differences(said, actors),
    ]
    ordered = [_in_order(row, age) for row in found]
    return tuple({row.key: row for row in ordered if _is_between_articles(row)}.values())


def _is_between_articles(row: Difference) -> bool:
    articles = {piece.article for version in row.versions for piece in version.evidence}
    return len(row.versions) > 1 and len(articles) > 1


def _in_order(row: Difference, age: Mapping[str, int]) -> Difference:
    """Versions by publication, each value once with all its evidence."""
    united: dict[str, tuple[Evidence, ...]] = {}
    for version in row.versions:
        united[version.value] = unite(united.get(version.value, ()), version.evidence)
    rows = [
        Version(value, tuple(sorted(evidence, key=lambda piece: (age[piece.article], piece.span))))
        for value, evidence in united.items()
    ]
    rows.sort(key=lambda version: (age[version.evidence[0].article], version.evidence[0].span, version.value))
    return replace(row, versions=tuple(rows))


# ---------------------------------------------------------------- offices


def _offices(actors: Mapping[str, Actor], articles: Mapping[str, Article]) -> Iterator[Difference]:
    """One office of one holder at a time, given to two people in articles of the same weeks."""
    printed = {key: article.published for key, article in articles.items()}
    held: dict[offices.Post, list[tuple[Actor, Office]]] = defaultdict(list)
    for actor in actors.values():
        for office in actor.offices:
            if actor.kind is ActorKind.PERSON and offices.is_sole(office.title):
                held[offices.post(office.title, actor.side)].append((actor, office))
    for post, row in held.items():
        rivals = [pair for pair in combinations(row, 2) if post.state and _contradict(post, printed, *pair)]
        if rivals:
            yield _office(post, rivals, articles)


def _contradict(
    post: offices.Post, printed: Mapping[str, When | None], one: tuple[Actor, Office], other: tuple[Actor, Office]
) -> bool:
    (first, held), (second, holds) = one, other
    if first.key == second.key or offices.is_past(held) or offices.is_past(holds) or not held.at or not holds.at:
        return False
    if {piece.article for piece in held.evidence} & {piece.article for piece in holds.evidence}:
        return False
    gap = max(held.at.first, holds.at.first) - min(held.at.last, holds.at.last)
    if gap > _ONE_TERM:
        return False
    past = [*_left(post, printed, first), *_left(post, printed, second)]
    return not any(when is None or when.first <= max(held.at.last, holds.at.last) + _SOON for when in past)


def _left(post: offices.Post, printed: Mapping[str, When | None], actor: Actor) -> Iterator[When | None]:
    """When texts called somebody the former holder: soon after, that is a change, and no contradiction."""
    for office in actor.offices:
        if offices.is_past(office) and offices.post(office.title, actor.side).agrees(post):
            yield from (printed.get(piece.article) for piece in office.evidence)


def _office(
    post: offices.Post,
    rivals: Sequence[tuple[tuple[Actor, Office], tuple[Actor, Office]]],
    articles: Mapping[str, Article],
) -> Difference:
    held = {(actor.key, office): actor for pair in rivals for actor, office in pair if office.at}
    month = min(office.at.edtf[:7] for _, office in held if office.at)
    # an office of another month says nothing of the one asked
    holders = [
        (actor, office) for (_, office), actor in held.items() if office.at and office.at.overlaps(When(month))
    ]
    title = max((offices.tidied(office.title) for _, office in holders), key=lambda text: (len(text), text))
    title = title if offices.post(title).state else f"{title} of {post.state}"
    return Difference(
        key=f"difference/office/{digest(post.state or '', *sorted(post.words), month)}",
        slot=Slot.OFFICE,
        about=f"holder of the office of {title} in {When(month)}",
        fact=holders[0][0].key,
        versions=tuple(Version(actor.name, office.evidence) for actor, office in holders),
        likelier=_likelier(holders, articles),
    )


def _likelier(holders: Sequence[tuple[Actor, Office]], articles: Mapping[str, Article]) -> str | None:
    """Who of those called the holder is: whom twice as many articles call so, or who alone is called the new one.

    A name from before the change that slipped in ('Premier Li Keqiang' beside 'the new premier Li Qiang') is then no
    reason to know neither.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for actor, office in holders:
        told[actor.name] |= {piece.article for piece in office.evidence}
    most, *others = sorted(told, key=lambda name: -len(told[name]))
    if all(len(told[most]) >= _TWICE * len(told[other]) for other in others):
        return most
    new = {actor.name for actor, office in holders if _is_called_new(office, articles)}
    return new.pop() if len(new) == 1 else None


def _is_called_new(office: Office, articles: Mapping[str, Article]) -> bool:
    """Whether its title, or the words of an article that print it, say 'new'."""
    printed = (piece.span.of(articles[piece.article].text) for piece in office.evidence if piece.article in articles)
    return any(map(_NEW.search, (office.title, *printed)))


# ---------------------------------------------------------------- dates, places and standing of events


def _dates(told: events.Merged) -> Iterator[Difference]:
    for event, reports in _with_rivals(told, Verdict.RIVAL_DATE):
        dated = [report for report in reports if _states_date(report)]
        days = [report for report in dated if any(_disagree(report.event.when, other.event.when) for other in dated)]
        told_as = _plainest(event, reports)
        if told_as and len({piece.article for report in days for piece in report.event.evidence}) > 1:
            yield _of_event(
                Slot.DATE,
                event,
                f"{_frame(days)} on which {in_clause(told_as)}",
                ((str(r.event.when), r) for r in days),
            )


def _states_date(report: Report) -> bool:
    """Whether the sentence itself dates what happened to a day or a month, so that it can contradict another.

    A plan contradicts nobody: what was to be on the 19th may well have been on the 18th.
    """
    when, words, printed = report.event.when, report.event.when_words or "", report.article.published
    if report.event.status is Status.PLANNED or (when and printed and when.first > printed.last):
        return False
    named = re.search(r"\d|day\b", words) or any(month in words for month in calendar.month_name if month)
    return bool(when and named and when.precision in (Precision.DAY, Precision.MONTH))


def _disagree(one: When | None, other: When | None) -> bool:
    """Whether no day fits both; between forms of different precision only if neither holds the other."""
    return bool(one and other) and not one.overlaps(other)  # type: ignore[union-attr, arg-type]


def _frame(reports: Sequence[Report]) -> str:
    """'day in June 2023', 'month in 2023': what the dates have in common."""
    dates = [report.event.when for report in reports if report.event.when]
    word = "day" if all(when.precision is Precision.DAY for when in dates) else "date"
    months, years = {when.edtf[:7] for when in dates}, {when.edtf[:4] for when in dates}
    if len(months) == 1:
        return f"{word} in {When(months.pop())}"
    return f"{word} in {years.pop()}" if len(years) == 1 else word


def _places(told: events.Merged) -> Iterator[Difference]:
    for event, reports in _with_rivals(told, Verdict.RIVAL_PLACE):
        placed = [report for report in reports if report.event.place]
        if not all(places_agree(one, other) for one, other in combinations(placed, 2)):
            about = f"place where, {_on(event)}, {_without_place(event, placed)}"
            yield _of_event(Slot.PLACE, event, about, ((r.event.place or "", r) for r in placed))


def _statuses(told: events.Merged) -> Iterator[Difference]:
    for event, reports in _with_rivals(told, None):
        status = [report.event.status for report in reports]
        if Status.ALLEGED in status and Status.HAPPENED in status:
            firm = [r for r in reports if r.event.status is Status.HAPPENED or not _attributed(r)]
            if not any(r.event.status is Status.ALLEGED for r in firm):
                continue
            yield _of_event(
                Slot.STATUS,
                event,
                f"standing of the report that {clause(event)}",
                (("alleged" if r.event.status is Status.ALLEGED else "stated as fact", r) for r in firm),
            )


def _attributed(report: Report) -> bool:
    """Whether the sentence only says whose word it is ('…, the police said'): that is no doubt about it."""
    sentences = " ".join(piece.span.of(report.article.text) for piece in report.event.evidence)
    return bool(_SAID.search(sentences)) and not twins.is_hedged(sentences)


def _with_rivals(told: events.Merged, verdict: Verdict | None) -> Iterator[tuple[Event, list[Report]]]:
    """Each event with its reports, and with those of the events it has for rivals in this respect."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for one, other, kind in told.rivals:
        if kind is verdict:
            rivals[one].append(other)
    for event in told.events:
        reports = [*told.reports[event.key]]
        for key in rivals[event.key]:
            reports += told.reports.get(key, ())
        yield event, reports


def _of_event(slot: Slot, event: Event, about: str, values: Iterable[tuple[str, Report]]) -> Difference:
    return Difference(
        key=f"difference/{slot.value}/{digest(event.key)}",
        slot=slot,
        about=about,
        fact=event.key,
        versions=tuple(Version(value, report.event.evidence) for value, report in values),
    )


def clause(event: Event) -> str:
    """What happened as a clause: without its date, its full stop and what stands between commas after a name."""
    bare = re.sub(r"(?<=\w), (?:the|a|an|then) [^,]{3,80},", "", without_dates(event.what).rstrip(". "))
    return inside(bare)


def _plainest(event: Event, reports: Sequence[Report]) -> str | None:
    """The shortest telling that is a plain clause in the past; None where there is none."""
    told = [clause(event), *sorted((clause(report.event) for report in reports), key=lambda text: (len(text), text))]
    return next((text for text in told if not _NOT_PLAIN.search(text)), None)


def _on(event: Event) -> str:
    if event.when is None:
        return "at an unknown date"
    return f"on {event.when}" if event.when.precision is Precision.DAY else f"in {event.when}"


def _without_place(event: Event, reports: Sequence[Report]) -> str:
    plain = clause(event)
    for place in {report.event.place for report in reports if report.event.place}:
        for lead in (" in ", " at ", " off ", " near ", " over ", " by ", " "):
            plain = plain.replace(f"{lead}{place}", "")
    return plain


# ---------------------------------------------------------------- names


def _names(actors: Mapping[str, Actor], texts: Mapping[str, str]) -> Iterator[Difference]:
    """One person's full name spelt in two ways."""
    for actor in actors.values():
        if actor.kind is not ActorKind.PERSON:
            continue
        forms = [form for form in actor.aliases if _is_spelling(names.words(form), names.words(actor.name))]
        plain = [form for form in forms if not names.is_titled(names.words(form)) and form[:1].isupper()]
        versions = [version for form in (actor.name, *plain) if (version := _printed(actor, form, texts))]
        if len(versions) > 1:
            yield Difference(
                key=f"difference/name/{digest(actor.key)}",
                slot=Slot.NAME,
                about=f"spelling of the name of {actor.name}",
                fact=actor.key,
                versions=tuple(versions),
            )


def _is_spelling(one: names.Words, other: names.Words) -> bool:
    """Whether two forms that are one person's are full names told apart by letters only."""
    full = min(len(one), len(other)) >= names.FULL
    return full and (names.spelling(one, other) or names.spelling_with_office(one, other))


def _printed(actor: Actor, form: str, texts: Mapping[str, str]) -> Version | None:
    whole = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    evidence = tuple(piece for piece in actor.mentions if whole.search(piece.span.of(texts.get(piece.article, ""))))
    return Version(form, evidence) if evidence else None
