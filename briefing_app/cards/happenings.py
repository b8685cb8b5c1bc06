"""Cards on what happened when, where, with whom and how much: one for an event, two if neither tells the other.

Most facts can be asked in more than one way: by the date, where a sentence states it, or by a name or a figure in it.
Which is taken is decided by the event's key, so that a deck mixes them and a card keeps its question.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import anchors, asking, complements, dating, doubts, gaps, gate, singular, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.clauses import Clause
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.gaps import Gap
    from briefing_app.model.facts import Actor

PRINTABLE = 0.5  # an event below this confidence has no sentence that could be printed
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_SAME_DEED = 80  # token_set_ratio of two sentences of which one may be the other with a rival's name
_LONGEST_FRONT = 40  # words (B10)
_NEWS = timedelta(days=92)  # how old a thing may be whose date no sentence states, and still be asked by its report
_BY_DATE = {Precision.DAY: "a", Precision.MONTH: "7", Precision.YEAR: "7"}  # first digit of the key below which
_SOUGHT = (ActorKind.PERSON, None, ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.PLACE)  # None: a figure


def cards(desk: Desk) -> Iterator[Card]:
    """The cards of all events of the dossier; what is told twice in other words is asked once (H1)."""
    asked: list[Event] = []
    for event in desk.dossier.events:
        if event.confidence < PRINTABLE:
            continue
        if not desk.sound(event.evidence) or not doubts.stands_alone(desk, event):
            continue
        if not doubts.is_whole(desk, event) or _told_of_a_rival(desk, event) or _is_contested_holder(desk, event):
            continue
        if any(singular.tells_the_same(desk, event, other) for other in asked):
            continue
        made = tuple(_of_event(desk, event))
        asked += [event] if made else []
        yield from made


def _of_event(desk: Desk, event: Event) -> Iterator[Card]:
    clause = desk.clause(event)
    if clause is None or not doubts.says_enough(clause):
        return
    first = next((card for card in _options(desk, event, clause) if _is_fit(desk, event, clause, card)), None)
    if first is None:
        return
    yield first
    if event.when and event.when.precision is Precision.DAY:
        yield from _where(desk, event, clause, event.when, first)


def _options(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    """The ways to ask an event, the best first."""
    reported = desk.published(event.evidence)
    by_date: list[Card] = []
    if event.when:
        whom = _whom(desk, event, clause, desk.cast(event.actors), event.when)
        when = _when(desk, event, clause, event.when, reported)
        by_date = [card for card in (whom, when) if card]
    by_gap = list(_gaps(desk, event, clause, reported))
    if by_date and by_gap and event.when and digest(event.key)[0] >= _BY_DATE.get(event.when.precision, "0"):
        by_date, by_gap = by_gap, by_date
    yield from by_date
    yield from by_gap
    yield from _what(desk, event, clause, reported)
    yield from _who(desk, event, clause)


def _is_fit(desk: Desk, event: Event, clause: Clause, card: Card) -> bool:
    """Whether a card can stand: short enough, no quoted words, nothing on which sources differ, no gate shut."""
    if (
        len(card.front.split()) > _LONGEST_FRONT
        or asking.is_quoting(card.front)
        or _tells_contested(desk, event, card)
        or not anchors.says_which(desk, event, clause, card.front)
    ):
        return False
    return not any(gate.of_card(card, desk))


def _tells_contested(desk: Desk, event: Event, card: Card) -> bool:
    """Whether a card holds a number, a place or a fate on which sources differ (A7)."""
    told = f"{card.front} {card.back} {event.what}"
    return any(desk.is_contested(slot, event.evidence, told) for slot in (Slot.NUMBER, Slot.PLACE, Slot.STATUS))


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
    if not _may_ask_date(desk, event) or not doubts.is_datable(event, clause):
        return None
    told = asking.unhedged(clause) if event.status is Status.ALLEGED else clause
    front = wording.when_did(told, when, event.status, reported)
    fit = _anchored(desk, event, front) if front else None
    return _card(desk, event, "when", fit, str(when)) if fit else None


def _anchored(desk: Desk, event: Event, front: str) -> str | None:
    """The front, with the place where another event would fit it too; None where that is not enough (B4)."""
    if anchors.is_of_many(event):
        return None
    if not any(anchors.rivals(desk, event, front)):
        return front
    city = anchors.city_of(desk, event)
    placed = f"{front[:-1]} in {city}?" if city and city not in front else ""
    return placed if placed and not any(anchors.rivals(desk, event, placed)) else None


def _stated(desk: Desk, event: Event) -> When | None:
    """The date for a front: as a sentence of the event states it, where no source gives another."""
    if event.when is None or desk.is_contested(Slot.DATE, event.evidence) or not dating.states_date(desk, event):
        return None
    return event.when


def _gaps(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """What the sentence leaves open where it stands: whom, how many, which country, which place."""
    past = asking.told_in_past(clause, event.status)
    if past is None or not _can_be_told(desk, event, clause):
        return
    told, when = asking.sentence(past), _stated(desk, event)
    if when and asking.is_in_progress(past):
        when = None
    day = when is not None and when.precision is Precision.DAY
    start = asking.start_of_predicate(past)
    for gap in sorted(gaps.gaps(told, start, desk.forms), key=_rank):
        dated = day or (when is not None and gap.actor is None)
        if _gives_itself_away(desk, gap, told) or not singular.fits_one(desk, event, told, gap, dated=dated):
            continue
        front = asking.gap_asked(told, gap, when, event.status, reported)
        if front:
            yield _card(desk, event, "gap", front, gap.answer)


def _what(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """What somebody was accused of, urged or offered to do: asked of one deed of its sort."""
    past = asking.told_in_past(clause, event.status)
    if past is None or not _can_be_told(desk, event, clause) or not singular.does_it_once(desk, event, past):
        return
    told, when = asking.sentence(past), _stated(desk, event)
    for gap in complements.complements(told, asking.start_of_predicate(past), dated=when is not None):
        front = asking.gap_asked(told, gap, when, event.status, reported)
        if front and not doubts.points_back(f"X {gap.answer}"):
            yield _card(desk, event, "what", front, gap.answer)


def _can_be_told(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the clause, in its own order, tells a deed of somebody: no mere occasion, no forecast (A6)."""
    reported = desk.published(event.evidence)
    stated = _stated(desk, event)
    if stated is None and event.when and reported and event.when.last < reported.first - _NEWS:
        return False  # of long ago: the date of the report would mislead (B4)
    foretold = event.status is Status.PLANNED and clause.verb in ("will", "would") and stated is None
    split = re.search(r"\b(?:not only|whether or not|either)\b", clause.rest)
    return not (foretold or split or doubts.is_occasion(clause)) and singular.names_its_doer(desk, clause)


def _rank(gap: Gap) -> tuple[int, int]:
    """People first, then figures, countries, bodies, places; of one sort the last."""
    return _SOUGHT.index(gap.actor.kind if gap.actor else None), -gap.span.start


def _gives_itself_away(desk: Desk, gap: Gap, told: str) -> bool:
    """Whether somebody in the sentence acts for what is asked: 'the US' beside its secretary of state (B9)."""
    rest = gap.rest(told)
    return any(actor.side == gap.answer and actor.name in rest for actor in desk.people)


def _who(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    """Who did it: asked of what happened on a stated day, of a deed that names somebody (B5)."""
    when = _stated(desk, event)
    if when is None or when.precision is not Precision.DAY or event.status is not Status.HAPPENED:
        return
    if clause.doer is None or not singular.is_particular(desk, event, clause) or asking.is_in_progress(clause):
        return
    if not _can_be_told(desk, event, clause):
        return
    if not singular.says_which(clause.rest, desk) or singular.others_did(desk, event, clause):
        return
    front = wording.who_did(clause, when, event.status, None)
    if front:
        yield _card(desk, event, "who", front, clause.doer.name)


def _whom(desk: Desk, event: Event, clause: Clause, cast: Sequence[Actor], when: When) -> Card | None:
    """Whom somebody met: asked where the day is known and he met nobody else in the dossier that day."""
    if when.precision is not Precision.DAY or clause.doer is None or clause.doer.kind is not ActorKind.PERSON:
        return None
    if not dating.states_date(desk, event):
        return None
    others = [actor for actor in cast if actor.kind is ActorKind.PERSON and actor is not clause.doer]
    met = [actor for actor in others if actor.name in clause.rest]
    if event.status is not Status.HAPPENED or len(met) != 1 or singular.also_met(desk, event, clause.doer):
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
    if event.when is None or event.when.precision not in _EXACT or not dating.states_date(desk, event):
        return False
    right = desk.settled.get((Slot.DATE, event.key))
    return right == str(event.when) if right else not desk.is_contested(Slot.DATE, event.evidence)


def _card(desk: Desk, event: Event, asked: str, front: str, back: str) -> Card:
    return Card(
        key=f"card/event/{asked}/{digest(event.key)}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=front[:1].upper() + front[1:],
        back=back,
        fact=event.key,
        evidence=dating.dated_first(desk, event),
        actors=event.actors,
        suggested=event.confidence < SURE,
    )
