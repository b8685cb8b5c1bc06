"""Wrong choices: of the same kind, side and time as the right one, and wrong by everything the dossier says."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.cards import CardKind
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import ActorKind, Slot, Status
from briefing_app.model.when import Precision, When
from briefing_app.quiz import trades
from briefing_app.quiz.recurring import disputed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Dossier, Event

_NEAR = {Precision.DAY: 31, Precision.MONTH: 300, Precision.YEAR: 2000, Precision.INTERVAL: 62}  # days
_LATER = 0.9  # share of the questions with a later date among the first, where one is possible
_FROM_EVENTS = 2  # of the choices are dates of other events


def people(
    card: Card,
    dossier: Dossier,
    rng: Random,
    right: Actor | None = None,
    offered: Mapping[str, int] | None = None,
) -> list[str]:
    """Names of persons who are not the answer, nor on the card, nor right by another article; the likeliest first.

    All act for the answer's side, or like it for none, and in its trade at the time;
    fewer than asked for where the dossier has no more such people. Those told of in that article come first, then
    those offered least so far, then those much spoken of; `rng` breaks ties. All are named as fully as the answer, no
    two with a name in common.

    Args:
        card: what is asked.
        dossier: what is known.
        rng: breaks ties.
        right: whom it asks for; None where the card's answer says it.
        offered: how often somebody was a wrong choice of the game so far, by name.
    """
    right = right or next(actor for actor in dossier.actors if actor.name == card.back)
    published = {article.key: article.published for article in dossier.articles}
    now = published.get(card.evidence[0].article) if card.evidence else None
    own = trades.of(right, now)
    if own is None:
        return []
    barred = {right.key, *card.actors, *_also_right(card, dossier), *_contested(dossier)}
    like = (
        (actor, trades.of(actor, now))
        for actor in dossier.actors
        if actor.kind is ActorKind.PERSON
        and actor.key not in barred
        and (" " in actor.name) == (" " in right.name)
        and actor.name not in right.aliases
        and _same_side(actor, right, card)
        and (now is not None or not _apart(actor, card))  # else somebody of long ago may be among them
        and actor.name not in card.front
    )
    rivals = [
        (actor, sort)
        for actor, sort in like
        if trades.alike(sort, own, loosely=card.kind is CardKind.QUOTE) and not _is_asked(actor, card)
    ]
    rng.shuffle(rivals)
    often = offered or {}
    rivals.sort(
        key=lambda rival: (
            rival[1] != own,
            _apart(rival[0], card),
            often.get(rival[0].name, 0),
            -rival[0].salience,
        )
    )
    names = [right.name]
    for actor, _ in rivals:
        if not any(set(actor.name.split()) & set(name.split()) for name in names):
            names.append(actor.name)
    return names[1:]


def _contested(dossier: Dossier) -> set[str]:
    """Persons whom sources give one office, each another: one of them may be the other's misprint (A4)."""
    told = {
        version.value
        for row in dossier.differences
        if row.slot is Slot.OFFICE and len(row.settled) != 1
        for version in row.versions
    }
    return {actor.key for actor in dossier.actors if actor.name in told}


def _apart(actor: Actor, card: Card) -> bool:
    """Whether no article that tells what is asked names them."""
    return not {piece.article for piece in actor.mentions} & {piece.article for piece in card.evidence}


def _same_side(actor: Actor, right: Actor, card: Card) -> bool:
    """Whether both act for one side; who acts for none is in the story, or holds an office in another one."""
    return actor.side == right.side and (right.side is not None or bool(actor.offices) or not _apart(actor, card))


def _also_right(card: Card, dossier: Dossier) -> set[str]:
    """Who may be right too: who took part in the event, said the quote, or was with those the question names."""
    barred = {quote.speaker for quote in dossier.quotes if quote.key == card.fact and quote.speaker}
    if card.kind is not CardKind.EVENT:
        return barred
    named = {actor.key for actor in dossier.actors if actor.kind is ActorKind.PERSON and actor.name in card.front}
    asked = [when for when, _ in dates_in(card.front) if when]
    for event in dossier.events:
        then = event.when is None or not asked or any(event.when.overlaps(when) for when in asked)
        if event.key == card.fact or (then and named & set(event.actors)):
            barred |= set(event.actors)
    return barred


def _is_asked(rival: Actor, card: Card) -> bool:
    """Whether some article gives `rival` an office all of whose words stand in the question, at whatever time."""
    if card.kind is not CardKind.ACTOR:
        return False
    asked = set(re.findall(r"\w+", card.front.lower()))
    offices = (_telling(office.title) for office in rival.offices)
    return any(words and words <= asked for words in offices)


@lru_cache(maxsize=2**14)  # of a large briefing, asked for each card
def _telling(title: str) -> frozenset[str]:
    """The words of an office's title that tell it from others."""
    empty = {*lexicon.load("offices")["empty"], "s", "u", *(word.lower() for word in lexicon.nations())}
    return frozenset(re.findall(r"\w+", title.lower())) - empty


def dates(card: Card, dossier: Dossier, rng: Random) -> list[str]:
    """Dates of the answer's precision near it that are wrong: first those of other events, then shifts.

    Where the question gives the year, all are of it. None is the date that a source gives for this event, or that
    of another event with the same people; none lies after the report of what was done, or before that of a plan.
    """
    event = next(event for event in dossier.events if event.key == card.fact)
    when = event.when
    if when is None:
        return []
    barred = [when, *_dates_of_its_like(event, dossier), *disputed(dossier).get(event.key, ())]
    told = [other.when for other in dossier.events if other.when and other.when.precision is when.precision]
    near = sorted(
        (date for date in told if abs(date.first - when.first).days <= _NEAR[when.precision]),
        key=lambda date: (abs(date.first - when.first), date.edtf),
    )
    year = when.edtf[:4] if when.edtf[:4] in card.front and when.precision is not Precision.YEAR else None
    reports = _reports(event, dossier)

    def fits(date: When) -> bool:
        wrong = not any(date.overlaps(bad) for bad in barred) and (year is None or date.edtf[:4] == year)
        return wrong and all(_possible(date, event, report) for report in reports)

    shifts = [*_shifted(when)]
    rng.shuffle(shifts)
    first = list(dict.fromkeys(date for date in near if fits(date)))[:_FROM_EVENTS]
    wrong = list(dict.fromkeys([*first, *(date for date in shifts if fits(date))]))
    return [str(date) for date in _around(when, wrong, rng)]


def _around(when: When, wrong: list[When], rng: Random) -> list[When]:
    """The dates with a later one in front, mostly: else the right date, told of soon after, is too often the last."""
    later = [date for date in wrong if date.first > when.first]
    if not later or rng.random() > _LATER:
        return wrong
    return [later[0], *(date for date in wrong if date != later[0])]


def _reports(event: Event, dossier: Dossier) -> list[When]:
    """When the articles that tell of `event` appeared."""
    telling = {piece.article for piece in event.evidence}
    return [article.published for article in dossier.articles if article.key in telling and article.published]


def _possible(date: When, event: Event, report: When) -> bool:
    """Whether a reader of that day's paper could think it: what happened is past, what is planned still to come."""
    ahead = event.status is Status.PLANNED and event.when is not None and event.when.last >= report.first
    if ahead:
        return date.last >= report.last
    return date.first <= report.last


def _dates_of_its_like(event: Event, dossier: Dossier) -> Iterator[When]:
    """When the same people did something else: a short question may be read as asking that."""
    for other in dossier.events:
        if other.when and len({*event.actors[:2]} & {*other.actors}) == len({*event.actors[:2]}) > 0:
            yield other.when


def _shifted(when: When) -> list[When]:
    """The same date moved by a few of its own units."""
    if when.precision is Precision.DAY:
        return [When.day(when.first + timedelta(days=days)) for days in (-9, -6, -4, -3, -2, -1, 1, 2, 3, 6, 8)]
    if when.precision is Precision.MONTH:
        months = [when.first.year * 12 + when.first.month - 1 + step for step in (-7, -4, -3, -2, -1, 1, 2, 3, 4, 6)]
        return [When.of(month // 12, month % 12 + 1) for month in months]
    if when.precision is Precision.YEAR:
        return [When.of(when.first.year + step) for step in (-3, -2, -1, 1, 2)]
    return [
        When.between(When.day(when.first + timedelta(days=days)), When.day(when.last + timedelta(days=days)))
        for days in (-7, -2, 3, 7)
    ]
