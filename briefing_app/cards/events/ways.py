"""The ways in which one event can be asked: when, whom, how many, which place, what, and why it was called off.

Each maker yields cards or nothing; which of them a deck takes is decided by `happenings`.
"""

from __future__ import annotations

import re
from collections import ChainMap
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import kinds
from briefing_app.cards.events import (
    anchors,
    causes,
    datable,
    deeds,
    faithful,
    settings,
)
from briefing_app.cards.rubric import asking, dating, doubts
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import clauses, gaps, wording
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import Actor, ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest, slug
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.cards import Card

_BY_DATE = {Precision.DAY: "a", Precision.MONTH: "7", Precision.YEAR: "7"}  # first digit of the key below which
_SOUGHT = (ActorKind.PERSON, None, ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.PLACE)  # None: a figure
_TELLS = 3  # telling words and names around a figure
PLACES = ("which city", "which state", "which country")
_HALF_A_MEASURE = re.compile(
    r"(?: \w+)? and \w+ (?:months|weeks|days|hours|minutes|seconds|pence|cents)\b|"
    r" in (?:prison|jail|custody|detention|exile|office)\b"
)
_RELATIVE = re.compile(r"(?<!\bin )\b(?:which|who|whose|whom|where) [a-z]")
_FIGURE = re.compile(r"(?<![\w,.-])\d[\d,.]*(?![\w-])|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_GOES = frozenset({"left", "arrived", "returned", "flew", "went", "came", "had left", "reached"})
_A_FEW_FIGURES = 3
_FIGURES = ("how ", "by what", "what ", "a vote of")
_SETS = re.compile(r"\b(?:Bank|Reserve|Fed|Committee|[Gg]overnment|Ministry|Commission|Treasury|Parliament)\b")
_IS_SET = ("cut", "raised", "lowered", "reduced", "increased", "kept", "left", "held", "set", "slashed", "lifted")
_OF_A_TIME = re.compile(
    r"\b(?:quarter|half|year to|(?:last|in|since|for) (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:19|20)\d\d))\b"
)
_ASKS_A_FIGURE = re.compile(
    r"\b(?:how (?:many|much|long|big)|what percentage|what figure|what count)\b"
)  # more news than its date
_LIMITS = re.compile(r"[^A-Za-z]*(?:at|for|against) [a-z]")
_OVER_A_TIME = re.compile(r"\bover the (?:past|last) (?:[\w-]+ )?(?:years|months|weeks|decades?|century)\b")
_OF_TALKS = re.compile(r"how many (?:hours|minutes|days) of (?:talks|meetings|debate|discussions|negotiations)\b")
_NAME_GOES_ON = re.compile(r" (?:on|of|for) (?:the )?[A-Z]")
_RATE = re.compile(r"\d(?: ?%| ?per ?cent| basis points)(?!\w)")


def single(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    """The ways to ask an event by itself, the best first."""
    reported = desk.published(event.evidence)
    by_date: list[Card] = []
    if event.when:
        whom = _whom(desk, event, clause, desk.cast(event.actors), event.when)
        by_date = [card for card in (whom, when(desk, event, clause)) if card]
    by_gap = list(_gaps(desk, event, clause, reported))
    by_key = event.when and digest(event.key)[0] >= _BY_DATE.get(event.when.precision, "0")
    if by_date and by_gap and (by_key or asking.told_by(clause) or _ASKS_A_FIGURE.search(by_gap[0].front)):
        by_date, by_gap = by_gap, by_date
    yield from by_date
    yield from by_gap


def names(desk: Desk) -> ChainMap[str, Actor]:
    """Names that can be asked for: of the dossier's actors, and of the other countries of the world."""
    return ChainMap(desk.forms, _countries())


@cache
def _countries() -> dict[str, Actor]:
    """Countries by their names; not those that are names of people or of other places too."""
    names = lexicon.load("countries").keys() - {"Georgia", "Jordan", "Chad"}
    return {name: Actor(f"{ActorKind.COUNTRY.value}/{slug(name)}", name, ActorKind.COUNTRY) for name in names}


def why(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    """Why something was called off, where a sentence of the event says so (E3)."""
    reported = desk.published(event.evidence)
    cause = causes.of_calling_off(desk, event)
    front = wording.why_off(clause, event.when, event.place, reported)
    if event.status is Status.CANCELLED and cause and front:
        yield deeds.card(desk, event, "why", front, cause)


def when(desk: Desk, event: Event, clause: Clause) -> Card | None:
    """When it happened, as exactly as every source states it."""
    exact = dating.in_one(event.when) if event.when else None
    reported = desk.published(event.evidence)
    if exact and dating.dates_the_plan(desk, event) and not desk.is_contested(Slot.DATE, event.evidence):
        off = wording.when_off(clause, exact, reported)
        return deeds.card(desk, event, "when", off, str(exact)) if off else None
    if exact is None or not _may_ask_date(desk, event) or not doubts.is_datable(event, clause):
        return None
    if anchors.is_no_news(desk, event, clause):
        return None
    if exact.precision is Precision.YEAR and reported and exact.first.year == reported.first.year:
        return None  # the year of the report: nobody would ask for it, and it may be that of something else
    if not datable.is_worth_a_date(desk, event, clause):
        return None
    told = asking.unhedged(clause) if event.status is Status.ALLEGED else clause
    front = wording.when_did(told, exact, event.status, reported)
    feast = exact.precision is Precision.DAY and any(day in event.what for day in _feasts())
    fit = _anchored(desk, event, front) if front and not feast else None
    return deeds.card(desk, event, "when", fit, str(exact)) if fit else None


@cache
def _feasts() -> frozenset[str]:
    """Days that anybody can date: 'Labor Day' (B9)."""
    return frozenset(
        row.split(" ", 1)[1] for kind in ("fixed", "easter", "nth") for row in lexicon.load("feasts")[kind]
    )


def _anchored(desk: Desk, event: Event, front: str) -> str | None:
    """The front, with the place where another event would fit it too; None where that is not enough (B4)."""
    if anchors.is_of_many(desk, event):
        return None
    if not any(anchors.rivals(desk, event, front)):
        return front
    city = anchors.city_of(desk, event)
    placed = f"{front[:-1]} in {city}?" if city and city not in front else ""
    return placed if placed and not any(anchors.rivals(desk, event, placed)) else None


def _gaps(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """What the sentence tells: whom, how many, which country, which place."""
    past = asking.told_in_past(clause, event.status)
    of_somebody = deeds.can_be_told(desk, event, clause)
    if past is None or not (of_somebody or deeds.can_be_counted(desk, event, clause)):
        return
    said = asking.told_by(past)
    if said and of_somebody:
        yield from _figures_told(desk, event, past, said)
        return
    date = None if asking.is_in_progress(past) else deeds.stated(desk, event)
    as_told = deeds.of_its_time(desk, event, past)
    if as_told is None or (date is None and _moves(past)):
        return
    told = asking.sentence(as_told)
    for gap in _askable(desk, event, past, told, date):
        if not of_somebody and not gap.asks.startswith(_FIGURES):
            continue
        front = asking.gap_asked(as_told, gap, date, event.status, reported)
        if front:
            yield deeds.card(desk, event, "gap", front, gap.answer)


def _moves(past: Clause) -> bool:
    """Whether it tells a rate or a price, which moves every day: not what was decided, or stands for a month."""
    decided = past.verb in listed("proposes") or (_SETS.search(past.subject) and past.verb in _IS_SET)
    told = asking.sentence(past)
    return bool(_RATE.search(told)) and not decided and not _OF_A_TIME.search(told)


def _askable(desk: Desk, event: Event, past: Clause, told: str, date: When | None) -> Iterator[Gap]:
    """The gaps of a sentence that only one answer fits, the best first."""
    day = date is not None and date.precision is Precision.DAY
    start = asking.start_of_predicate(past)
    found = (*gaps.gaps(told, start, names(desk)), *settings.gaps(desk, event, told, start))
    for gap in sorted(map(of_a_body, found), key=_rank):
        unnamed = _is_of(gap, ActorKind.COUNTRY) and not _is_printed(desk, event, gap)
        no_answer = unnamed or (date is None and gap.asks == "which country’s")  # whose but the other's
        elsewhere = gap.asks.startswith(PLACES) and settings.is_of_another(told[start : gap.span.start])
        told_elsewhere = elsewhere or gives_itself_away(desk, gap, told) or _is_one_of_a_list(desk, event, gap, told)
        if (
            no_answer
            or gap.asks.rsplit(maxsplit=1)[-1] in listed("no sort of thing")
            or told_elsewhere
            or _is_idle(desk, gap, past, date)
            or _HALF_A_MEASURE.match(told, gap.span.end)
            or _is_part_of_a_name(told, gap)
            or _is_cut_total(desk, event, told, gap)
            or (date is None and _OF_TALKS.match(f"{gap.asks}{told[gap.span.end :]}"))
            or (gap.actor is None and _is_beside_the_point(told, start, gap))
        ):
            continue
        if kinds.is_misnamed(desk, gap) or (date is None and singular.is_still_counted(desk, event, past, gap)):
            continue
        if gap.actor is None and any(person.name in gap.answer for person in desk.people):
            continue  # 'the Okafor foundation' is not that of any one Okafor
        thing = gap.actor is None and (date or (event.when and gap.asks.startswith("which ")))
        if singular.fits_one(desk, event, told, gap, dated=day or bool(thing)):
            yield gap


def _is_beside_the_point(told: str, start: int, gap: Gap) -> bool:
    """Whether a figure is that of a relative clause, or one of many: 'a race which had three laps', fines."""
    return bool(_RELATIVE.search(told, start, gap.span.start)) or len(_FIGURE.findall(told)) > _A_FEW_FIGURES


def _is_cut_total(desk: Desk, event: Event, told: str, gap: Gap) -> bool:
    """Whether a sum is asked without that which limits it: 'lent to Norway | at low rates for ferries' (B5)."""
    if not gap.asks.startswith("how "):
        return False
    if any(_OVER_A_TIME.search(text) and not _OVER_A_TIME.search(told) for text in faithful.printed(desk, event)):
        return True
    last = told.rsplit(maxsplit=1)[-1]
    behind = without_dates(event.what).partition(f"{last} ")[2]
    return bool(_LIMITS.match(behind)) and behind not in told


def _is_printed(desk: Desk, event: Event, gap: Gap) -> bool:
    """Whether a country is named where it is asked for, and not only meant by 'the government' (B9)."""
    forms = {gap.answer, *(gap.actor.aliases if gap.actor else ())}
    words = {form for form, land in lexicon.nations().items() if land == gap.answer} | {f.lower() for f in forms}
    printed = " ".join(faithful.printed(desk, event)).lower()
    return any(word in printed and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", printed) for word in words)


def _is_part_of_a_name(told: str, gap: Gap) -> bool:
    """Whether the name asked for goes on, or its sort stands beside it: 'the General Agreement | on Tariffs'."""
    if gap.actor is not None or not gap.asks.startswith("which "):
        return False
    return bool(_NAME_GOES_ON.match(told, gap.span.end)) or gap.asks.split()[-1] in gap.rest(told).split()


def _is_of(gap: Gap, kind: ActorKind) -> bool:
    return gap.actor is not None and gap.actor.kind is kind


def _is_idle(desk: Desk, gap: Gap, past: Clause, date: When | None) -> bool:
    """Whether nobody would ask: an everyday deed of no known day, or for whom the briefing turns on (B4, B9)."""
    everyday = anchors.is_everyday(past) or (past.verb in _GOES and gap.asks.startswith(PLACES))
    day = date is not None and date.precision is Precision.DAY
    if everyday and (gap.actor is None or not day):
        return True
    person = _is_of(gap, ActorKind.PERSON) and (date is None or everyday)
    central = _is_of(gap, ActorKind.COUNTRY) or gap.asks == "whose" or person
    return central and singular.is_central(desk, gap.actor)


def _figures_told(desk: Desk, event: Event, past: Clause, said: str) -> Iterator[Card]:
    """The figures of what somebody said, asked as said by them (A5)."""
    date = _when_said(desk, event)
    for gap in gaps.gaps(said, 0, {}) if date else ():
        if singular.weight_of(gap.rest(said), desk.names) >= _TELLS and date:
            asked = asking.asked_of(said, gap, clauses.predicate_of(said, names(desk), desk.people_in(said)))
            front = f"According to {past.subject} {wording.month_of(date)}, {asked}?"
            if asked:
                yield deeds.card(desk, event, "gap", front, gap.answer)


def _when_said(desk: Desk, event: Event) -> When | None:
    """The day that dates the saying; a month or a year beside it is that of what was said: then the report's date."""
    date, reported = deeds.stated(desk, event), desk.published(event.evidence)
    return date if date and date.precision is Precision.DAY else reported


def _rank(gap: Gap) -> tuple[int, int]:
    """People first, then figures, countries, bodies, places; of one sort the last."""
    return _SOUGHT.index(gap.actor.kind if gap.actor else None), -gap.span.start


def gives_itself_away(desk: Desk, gap: Gap, told: str) -> bool:
    """Whether somebody in the sentence acts for what is asked, or for the state whose capital it is (B9)."""
    rest = gap.rest(told)
    countries = {gap.answer, *(land for land, cities in lexicon.load("capitals").items() if gap.answer in cities)}
    return any(actor.side in countries and actor.name in rest for actor in desk.people)


def of_a_body(gap: Gap) -> Gap:
    """A parliament, a court or a ministry is a body, a firm a company, no organisation (C2)."""
    return replace(gap, asks=wording.which_body(gap.answer)) if gap.asks == "which organisation" else gap


def _is_one_of_a_list(desk: Desk, event: Event, gap: Gap, told: str) -> bool:
    """Whether the printed sentence goes on to more of the kind: 'in Cleveland, at …, and at …' (B5)."""
    if gap.actor is None:
        return gap.answer.lower() in _partisans()
    forms = "|".join(re.escape(form) for form in {gap.answer, gap.answer.split()[-1], *gap.actor.aliases})
    more = re.compile(
        rf"\b(?:{forms})(?:,(?: [A-Z][\w.]+,)?(?: and| or)? (?:in|at|to|near|with) (?:the )?|"
        r",? (?:and|or) (?:in |at |with )?(?:the )?)"
        r"(?P<other>[A-Z][\w’'-]+)"
    )
    found = (more.search(text) for text in faithful.printed(desk, event))
    return gap.answer.lower() in _partisans() or any(hit and hit["other"] not in told for hit in found)


@cache
def _partisans() -> frozenset[str]:
    """Members of parties, who are no body: 'Democrats'."""
    return frozenset(word.lower() for word in lexicon.load("titles")["partisans"])


def _whom(desk: Desk, event: Event, clause: Clause, cast: Sequence[Actor], exact: When) -> Card | None:
    """Whom somebody met: asked where the day is known and he met nobody else in the dossier that day."""
    if exact.precision is not Precision.DAY or clause.doer is None or clause.doer.kind is not ActorKind.PERSON:
        return None
    if not dating.states_date(desk, event):
        return None
    others = [actor for actor in cast if actor.kind is ActorKind.PERSON and actor is not clause.doer]
    met = [actor for actor in others if actor.name in clause.rest]
    if event.status is not Status.HAPPENED or len(met) != 1 or singular.also_met(desk, event, clause.doer):
        return None
    if desk.is_contested(Slot.DATE, event.evidence) or not digest(event.key)[0] < "8":
        return None  # half of the meetings are asked by their day, half by the person met
    front = wording.with_whom(clause, met[0].name, exact)
    return deeds.card(desk, event, "whom", front, met[0].name) if front else None


def _may_ask_date(desk: Desk, event: Event) -> bool:
    """Whether the date is stated, and by all sources alike."""
    if event.when is None or not dating.states_date(desk, event):
        return False
    right = desk.settled.get((Slot.DATE, event.key))
    return right == str(event.when) if right else not desk.is_contested(Slot.DATE, event.evidence)
