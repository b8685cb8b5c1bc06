"""Cards on what happened when, where and with whom. One event gives one card, two if they do not tell each other."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import doubts, wording, worth
from briefing_app.cards.desk import SURE
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.clauses import Clause
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor

PRINTABLE = 0.5  # an event below this confidence has no sentence that could be printed
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_TWO = 2
_SAME_DEED = 80  # token_set_ratio of two predicates that a question could mean both
_QUOTES = re.compile(r"[“”\"]")


def cards(desk: Desk) -> Iterator[Card]:
    """The cards of all events of the dossier; what is told twice in other words is asked once (H1)."""
    asked: list[Event] = []
    for event in desk.dossier.events:
        if event.confidence < PRINTABLE:
            continue
        if event.when is None or not desk.sound(event.evidence) or not doubts.stands_alone(desk, event):
            continue
        if not doubts.is_whole(desk, event) or _told_of_a_rival(desk, event) or _is_contested_holder(desk, event):
            continue
        if any(_tells_the_same(desk, event, other) for other in asked):
            continue
        made = tuple(_of_event(desk, event, event.when))
        asked += [event] if made else []
        yield from made


def _of_event(desk: Desk, event: Event, when: When) -> Iterator[Card]:
    cast = desk.cast(event.actors)
    clause = desk.clause(event)
    if clause is None or not doubts.says_enough(clause):
        return
    reported = desk.published(event.evidence)
    first = _whom(desk, event, clause, cast, when) or _when(desk, event, clause, when, reported)
    first = first or _who(desk, event, clause, when, reported)
    if first is None or _tells_contested(desk, event, first.front) or _QUOTES.search(first.front):
        return  # words of somebody belong on a quote card
    yield first
    if when.precision is Precision.DAY:
        yield from _where(desk, event, clause, when, first)


def _tells_contested(desk: Desk, event: Event, front: str) -> bool:
    """Whether a front holds a number or a place on which sources differ (A7)."""
    return any(desk.is_contested(slot, event.evidence, front) for slot in (Slot.NUMBER, Slot.PLACE, Slot.STATUS))


def _tells_the_same(desk: Desk, event: Event, other: Event) -> bool:
    """Whether two events are of the same sort and the same two people, at dates that may be one."""
    people = [{a.key for a in desk.cast(each.actors) if a.kind is ActorKind.PERSON} for each in (event, other)]
    if len(people[0]) < _TWO or people[0] != people[1] or event.status is not other.status:
        return False
    return bool(event.when and other.when and event.when.overlaps(other.when)) and worth.sort(event) == worth.sort(
        other
    )


def _told_of_a_rival(desk: Desk, event: Event) -> bool:
    """Whether another source tells it of another holder of the office: then only the difference is asked (A7)."""
    return any(
        event.when
        and other.when
        and event.when.overlaps(other.when)
        and _alike(event.what.replace(name, rival), other)
        for name, rival in desk.rivals
        if name in event.what
        for other in desk.dossier.events
        if rival in other.what
    )


def _is_contested_holder(desk: Desk, event: Event) -> bool:
    """Whether the doer is introduced here by an office that other sources give to somebody else."""
    clause = desk.clause(event)
    names = {name for name, _ in desk.rivals}
    doer = clause.doer.name if clause and clause.doer else ""
    return doer in names and desk.is_contested(Slot.OFFICE, event.evidence, doer)


def _alike(told: str, other: Event) -> bool:
    return fuzz.token_set_ratio(told, other.what, processor=str.casefold) >= _SAME_DEED


def _when(desk: Desk, event: Event, clause: Clause, when: When, reported: When | None) -> Card | None:
    if not _may_ask_date(desk, event):
        return None
    front = wording.when_did(clause, when, event.status, reported)
    return _card(desk, event, "when", front, str(when)) if front else None


def _who(desk: Desk, event: Event, clause: Clause, when: When, reported: When | None) -> Card | None:
    if not event.when_words and not _is_news(when, reported):
        return None  # the date was taken over from elsewhere, and perhaps from something else
    if event.status is Status.PLANNED and clause.rest.startswith("likely "):
        return None  # a forecast, not a plan
    if clause.doer is None or not _is_particular(desk, event, clause) or _others_did(desk, event, clause):
        return None
    front = wording.who_did(clause, _told(desk, event, when), event.status, reported)
    return _card(desk, event, "who", front, clause.doer.name) if front else None


def _told(desk: Desk, event: Event, when: When) -> When:
    """The date for a front: only the month where no sentence states the day."""
    return when if when.precision is not Precision.DAY or doubts.states_date(desk, event) else When(when.edtf[:7])


def _is_news(when: When, reported: When | None) -> bool:
    """Whether it happened in the month in which it was reported."""
    return reported is not None and when.edtf[:7] == reported.edtf[:7]


def _whom(desk: Desk, event: Event, clause: Clause, cast: Sequence[Actor], when: When) -> Card | None:
    """Whom somebody met: asked where the day is known and he met nobody else in the dossier that day."""
    if when.precision is not Precision.DAY or clause.doer is None or clause.doer.kind is not ActorKind.PERSON:
        return None
    if not doubts.states_date(desk, event):
        return None
    others = [actor for actor in cast if actor.kind is ActorKind.PERSON and actor is not clause.doer]
    met = [actor for actor in others if actor.name in clause.rest]
    if event.status is not Status.HAPPENED or len(met) != 1 or _also_met(desk, event, clause.doer):
        return None
    if desk.is_contested(Slot.DATE, event.evidence) or not digest(event.key)[0] < "8":
        return None  # half of the meetings are asked by their day, half by the person met
    front = wording.with_whom(clause, met[0].name, when)
    return _card(desk, event, "whom", front, met[0].name) if front else None


def _where(desk: Desk, event: Event, clause: Clause, when: When, first: Card) -> Iterator[Card]:
    """A second card on the place, if the first does not name it."""
    place = (event.place or "").split(",")[0].strip()
    if not place or place in first.front or event.status is not Status.HAPPENED:
        return
    if desk.is_contested(Slot.PLACE, event.evidence):
        return
    front = wording.where_did(clause, place, when)
    if front:
        yield _card(desk, event, "where", front, place)


def _may_ask_date(desk: Desk, event: Event) -> bool:
    """Whether the date is stated, and by all sources alike."""
    if event.when is None or event.when.precision not in _EXACT or not doubts.states_date(desk, event):
        return False
    return not desk.is_contested(Slot.DATE, event.evidence)


def _is_particular(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the predicate names somebody or some place, so that not anybody could have done it."""
    named = [actor.name for actor in desk.cast(event.actors) if actor is not clause.doer]
    return any(name in clause.rest for name in named)


def _others_did(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the dossier knows somebody else who did the same about then: two right answers (B5)."""
    for other in desk.dossier.events:
        if other.key == event.key or not _about_then(event, other):
            continue
        there = desk.clause(other)
        if not there or there.subject == clause.subject:
            continue
        if fuzz.token_set_ratio(there.predicate, clause.predicate) >= _SAME_DEED:
            return True
    return False


def _about_then(event: Event, other: Event) -> bool:
    if event.when is None or other.when is None:
        return False
    gap = max(event.when.first, other.when.first) - min(event.when.last, other.when.last)
    return gap <= timedelta(days=31)


def _also_met(desk: Desk, event: Event, doer: Actor) -> bool:
    """Whether the doer was with somebody else that day: then 'whom' has two answers."""
    people = {key for key in event.actors if desk.actors[key].kind is ActorKind.PERSON}
    return any(
        other.key != event.key
        and doer.key in other.actors
        and other.when is not None
        and event.when is not None
        and other.when.overlaps(event.when)
        and any(desk.actors[key].kind is ActorKind.PERSON and key not in people for key in other.actors)
        for other in desk.dossier.events
    )


def _card(desk: Desk, event: Event, asked: str, front: str, back: str) -> Card:
    return Card(
        key=f"card/event/{asked}/{digest(event.key)}",
        kind=CardKind.EVENT,
        form=Form.CLOZE if wording.BLANK in front else Form.QUESTION,
        front=front[:1].upper() + front[1:],
        back=back,
        fact=event.key,
        evidence=doubts.dated_first(desk, event),
        actors=event.actors,
        suggested=event.confidence < SURE or not event.when_words,
    )
