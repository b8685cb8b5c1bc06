"""What every question on an event starts from: its stated date, its tense, whether it can be told, and its card."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.cards.events import faithful
from briefing_app.cards.rubric import (
    asking,
    broken,
    dating,
    doubts,
)
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import gaps
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import LIKELY
from briefing_app.model.facts import ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.when import When

_NEWS = timedelta(days=92)  # how old a thing may be whose date no sentence states, and still be asked by its report
_NAME = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")


def stated(desk: Desk, event: Event) -> When | None:
    """The date for a front: as a sentence of the event states it, where no source gives another."""
    if event.when is None or desk.is_contested(Slot.DATE, event.evidence) or not dating.states_date(desk, event):
        return None
    return event.when


def of_its_time(desk: Desk, event: Event, past: Clause) -> Clause | None:
    """The clause for a front; a deed of an unknown day is told as done before the report (B3, B4); None: cannot."""
    return asking.of_before(past) if is_of_before(desk, event, past) else past


def is_of_before(desk: Desk, event: Event, past: Clause) -> bool:
    """Whether no sentence dates it, and it may lie long before its report."""
    reported = desk.published(event.evidence)
    if stated(desk, event) is not None or asking.dates_itself(past.rest) or event.status is not Status.HAPPENED:
        return False
    long_ago = event.when and reported and event.when.last < reported.first - _NEWS
    return bool(long_ago) or not faithful.is_news(desk, event)


def can_be_told(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the clause, in its own order, tells a deed of somebody: no mere occasion, no forecast (A6)."""
    return _is_told(desk, event, clause) and singular.names_its_doer(desk, clause)


def can_be_counted(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether a figure of the clause may be asked though nobody is named who did it: 'homes were lost in Oslo'."""
    return _is_told(desk, event, clause) and bool(_placed(desk).intersection(_NAME.findall(clause.rest)))


def _is_told(desk: Desk, event: Event, clause: Clause) -> bool:
    foretold = event.status is Status.PLANNED and clause.verb in ("will", "would") and stated(desk, event) is None
    if foretold and clause.doer and clause.verb == "will":  # a body's or a minister's plan; a person's is a guess
        foretold = clause.doer.kind is not ActorKind.ORGANISATION and not clause.doer.offices
    split = re.search(r"\b(?:not only|whether or not|either)\b", clause.rest)
    return not (foretold or split or doubts.is_occasion(clause))


def _placed(desk: Desk) -> frozenset[str]:
    """Names by which a deed of nobody named is told apart: of places, countries and bodies."""
    own = (form for form, actor in desk.forms.items() if actor.kind is not ActorKind.PERSON)
    return gaps.places().union(own)


def card(desk: Desk, event: Event, asked: str, front: str, back: str) -> Card:
    """One question on an event; `asked` tells it from the event's other questions.

    A person should look first at what is a guess or somebody's word, and at a deed that no sentence dates.
    """
    undated = event.status is Status.HAPPENED and not dating.states_date(desk, event)
    return Card(
        key=f"card/event/{asked}/{digest(event.key)}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=broken.finished(front[:1].upper() + front[1:]),
        back=broken.finished(back),
        fact=event.key,
        evidence=dating.dated_first(desk, event),
        actors=event.actors,
        suggested=undated or event.status is Status.ALLEGED or event.confidence < LIKELY,
    )
