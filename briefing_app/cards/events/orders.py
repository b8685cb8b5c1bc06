"""Cards on which of two deeds came first: of one doer, their dates stated and apart, neither of them in the front."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards.events import (
    anchors,
    courses,
    datable,
    faithful,
    happenings,
    official,
)
from briefing_app.cards.rubric import (
    asking,
    dating,
    definites,
    doubts,
)
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import LIKELY
from briefing_app.model.facts import Actor, ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause


_FAR = timedelta(days=730)  # beyond two years the order can be guessed
_LONGEST_DEED = 14  # words
_MOST_OF_ONE = 2  # order cards on one doer
_STEPS = 70  # token_set_ratio of two deeds that are steps of one thing
_TELLING = 2  # telling words and names of a deed that can be recognised
_NEIGHBOURS = 3  # in time, of which one may be asked beside it
_MOST_OF_SEVERAL = 3  # order cards on deeds of several


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event that can be put in order.

    Attributes:
        told: as a sentence, or the name of the occasion.
        subject: who did it, as it stands inside a sentence.
        deed: what was done, as it follows 'did … first'; empty where one cannot be asked so.
    """

    when: When
    event: Event
    told: str
    is_occasion: bool
    doer: Actor | None
    subject: str
    deed: str


def cards(desk: Desk) -> Iterator[Card]:
    """For each doer the deeds of neighbouring dates; then deeds of several whom something joins."""
    rows = [row for event in desk.dossier.events if (row := _row(desk, event))]
    used: set[str] = set()
    for one, two in (*_of_one_doer(rows), *_of_several(rows)):
        if used.isdisjoint((one.event.key, two.event.key)):
            used |= {one.event.key, two.event.key}
            yield _card(one, two, desk)


def _of_one_doer(rows: Sequence[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    by_doer: dict[str, list[_Dated]] = defaultdict(list)
    for row in rows:
        if row.deed and row.doer:
            by_doer[row.doer.key].append(row)
    for found in by_doer.values():
        pairs = [(one, two) for one, two in pairwise(sorted(found, key=_in_time)) if _can_be_put_in_order(one, two)]
        yield from pairs[:: 2 if len(pairs) > _MOST_OF_ONE else 1][:_MOST_OF_ONE]


def _of_several(rows: Sequence[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    """Neighbours in time that share an actor, the more attention they have the sooner."""
    ordered = sorted(rows, key=_in_time)
    pairs = [
        (one, two)
        for index, one in enumerate(ordered)
        for two in ordered[index + 1 : index + 1 + _NEIGHBOURS]
        if one.is_occasion is two.is_occasion
        and not set(one.event.actors).isdisjoint(two.event.actors)
        and _can_be_put_in_order(one, two)
    ]
    pairs.sort(key=lambda pair: (-pair[0].event.salience - pair[1].event.salience, pair[0].event.key))
    taken: set[str] = set()
    for one, two in pairs:
        if len(taken) < 2 * _MOST_OF_SEVERAL and taken.isdisjoint((one.event.key, two.event.key)):
            taken |= {one.event.key, two.event.key}
            yield one, two


def _in_time(row: _Dated) -> tuple[date, str]:
    return row.when.first, row.event.key


def _row(desk: Desk, event: Event) -> _Dated | None:
    """An event that happened on a stated date and is told in few words, with the ways to tell it."""
    clause = desk.clause(event)
    if event.when is None or clause is None or event.status is not Status.HAPPENED or event.confidence < LIKELY:
        return None
    if not dating.states_date(desk, event) or desk.is_contested(Slot.DATE, event.evidence):
        return None
    past = asking.told_in_past(clause, event.status)
    if past is None or anchors.is_everyday(past) or wording.owns(clause) or not _is_plain(desk, event, clause):
        return None
    occasion = doubts.is_occasion(clause)
    told = clause.subject if occasion else asking.sentence(past)
    if not _is_recognised(desk, event, clause, told):
        return None
    asked = "" if occasion else wording.inverted(clause) or ""
    alone = clause.doer is not None and clause.doer.kind is not ActorKind.PLACE
    deed = (
        asked.removeprefix(f"did {clause.subject} ") if alone and asked.startswith(f"did {clause.subject} ") else ""
    )
    return _Dated(event.when, event, told, occasion, clause.doer, clause.subject, deed)


def _is_recognised(desk: Desk, event: Event, clause: Clause, told: str) -> bool:
    """Whether the words tell one thing alone, without its date, that no source tells otherwise."""
    if asking.is_quoting(told) or len(told.split()) > _LONGEST_DEED or re.search(r"\b(?:19|20)\d\d\b", told):
        return False
    if anchors.is_done_again(desk, event) or any(anchors.rivals(desk, event, told, of_any_date=True)):
        return False
    tells = singular.names_in(told) and singular.weight_of(told, desk.names) >= _TELLING
    if doubts.points_back(f"{told[:1].upper()}{told[1:]}"):
        return False  # 'the deal', which no headline beside it explains
    if not tells or not anchors.says_which(desk, event, clause, told) or definites.unexplained(f"{told}?"):
        return False
    return not any(
        desk.is_contested(slot, event.evidence, f"{told} {event.what}")
        for slot in (Slot.NUMBER, Slot.PLACE, Slot.STATUS)
    )


def _is_plain(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the event is an official act that can be dated, stands alone, and is told whole."""
    dated = doubts.is_datable(event, clause) and datable.is_worth_a_date(desk, event, clause)
    whole = happenings.can_be_asked(desk, event) and doubts.says_enough(clause)
    return dated and whole and official.is_official(clause) and not faithful.is_hearsay(desk, event)


def _are_apart(one: When, two: When) -> bool:
    """Whether every day of the one is before every day of the other, and not by years."""
    return one.last < two.first and two.first - one.last <= _FAR


def _can_be_put_in_order(one: _Dated, two: _Dated) -> bool:
    """Whether their dates lie apart and their words do not tell the order: a first draft and a final version (B9)."""
    if not _are_apart(one.when, two.when) or fuzz.token_set_ratio(one.told, two.told) >= _STEPS:
        return False
    both = one.subject if one.doer is not None and one.doer is two.doer else ""
    return not courses.tell_the_order(one.told, two.told, both)


def _card(one: _Dated, two: _Dated, desk: Desk) -> Card:
    """`one` came first; which letter it has is decided by the keys."""
    key = digest(one.event.key, two.event.key)
    swapped = key[0] < "8"
    first, second = (two, one) if swapped else (one, two)
    joint = one.doer is not None and one.doer is two.doer and one.deed and two.deed
    front = (
        asking.which_first(one.subject, (first.deed, second.deed))
        if joint
        else asking.which_of_two(first.told, second.told, occasions=one.is_occasion)
    )
    return Card(
        key=f"card/order/{key}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=front,
        back=f"{'(b)' if swapped else '(a)'} — {wording.date_of(one.when)}; the other {wording.date_of(two.when)}",
        fact=one.event.key,
        evidence=(*dating.dated_first(desk, one.event)[:1], *dating.dated_first(desk, two.event)[:1]),
        actors=tuple(dict.fromkeys((*one.event.actors, *two.event.actors))),
    )
