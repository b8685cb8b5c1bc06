"""Cards on which of two deeds came first: of one doer, their dates stated and apart, neither of them in the front."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import anchors, asking, dating, doubts, faithful, singular, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.clauses import Clause
    from briefing_app.cards.desk import Desk
    from briefing_app.model.when import When

    Dated = tuple[When, Event, str]  # a date, what happened then, and the deed in plain words

_FAR = timedelta(days=730)  # beyond two years the order can be guessed
_LONGEST_DEED = 14  # words
_MOST_OF_ONE = 2  # order cards on one doer
_STEPS = 70  # token_set_ratio of two deeds that are steps of one thing
_TELLING = 2  # telling words and names of a deed that can be recognised


def cards(desk: Desk) -> Iterator[Card]:
    """For each doer the deeds of neighbouring dates, in the order of their keys or the other way round."""
    by_doer: dict[str, list[Dated]] = defaultdict(list)
    said: dict[str, str] = {}
    for event in desk.dossier.events:
        clause = desk.clause(event)
        if event.when and clause and clause.doer and clause.doer.kind is not ActorKind.PLACE:
            deed = _deed(desk, event, clause)
            if deed:
                by_doer[clause.doer.key].append((event.when, event, deed))
                said.setdefault(clause.doer.key, clause.subject)
    for key, found in by_doer.items():
        rows = sorted(found, key=lambda row: (row[0].first, row[1].key))
        pairs = [(one, two) for one, two in pairwise(rows) if _are_apart(one[0], two[0]) and not _are_steps(one, two)]
        for one, two in pairs[:: 2 if len(pairs) > _MOST_OF_ONE else 1][:_MOST_OF_ONE]:
            yield _card(desk, said[key], one, two)


def _deed(desk: Desk, event: Event, clause: Clause) -> str | None:
    """'meet Qin Gang in Beijing', where the event happened for sure, on a stated date, and is told in few words."""
    if event.status is not Status.HAPPENED or event.confidence < SURE or not dating.states_date(desk, event):
        return None
    if desk.is_contested(Slot.DATE, event.evidence) or not _is_plain(desk, event, clause):
        return None
    asked = wording.inverted(clause)
    if asked is None or not asked.startswith(f"did {clause.subject} ") or asking.is_quoting(asked):
        return None
    deed = asked.removeprefix(f"did {clause.subject} ")
    repeated = anchors.is_done_again(desk, event) or any(anchors.rivals(desk, event, deed, of_any_date=True))
    sure = not repeated and anchors.says_which(desk, event, clause, deed)
    tells = sure and singular.names_in(deed) and singular.weight_of(deed, desk.names) >= _TELLING
    told = f"{deed} {event.what}"
    differ = any(desk.is_contested(slot, event.evidence, told) for slot in (Slot.NUMBER, Slot.PLACE, Slot.STATUS))
    return deed if tells and not differ and len(deed.split()) <= _LONGEST_DEED else None


def _is_plain(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the event can be dated, stands alone, and is told whole."""
    alone = doubts.is_datable(event, clause) and doubts.stands_alone(desk, event)
    return alone and faithful.is_whole(desk, event) and doubts.says_enough(clause)


def _are_apart(one: When, two: When) -> bool:
    """Whether every day of the one is before every day of the other, and not by years."""
    return one.last < two.first and two.first - one.last <= _FAR


def _are_steps(one: Dated, two: Dated) -> bool:
    """Whether the words tell the order: the first draft of a plan and its final version (B9)."""
    return fuzz.token_set_ratio(one[2], two[2]) >= _STEPS


def _card(desk: Desk, doer: str, one: Dated, two: Dated) -> Card:
    """`one` came first; which letter it has is decided by the keys."""
    key = digest(one[1].key, two[1].key)
    swapped = key[0] < "8"
    first, second = (two, one) if swapped else (one, two)
    evidence = (*dating.dated_first(desk, one[1])[:1], *dating.dated_first(desk, two[1])[:1])
    return Card(
        key=f"card/order/{key}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=asking.which_first(doer, (first[2], second[2])),
        back=f"{'(b)' if swapped else '(a)'} — {wording.date_of(one[0])}; the other {wording.date_of(two[0])}",
        fact=one[1].key,
        evidence=evidence,
        actors=tuple(dict.fromkeys((*one[1].actors, *two[1].actors))),
    )
