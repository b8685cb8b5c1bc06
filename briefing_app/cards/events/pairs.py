"""Two questions on one event of which neither tells the other (H4): its date without a part of it, and that part.

'In which month of 2022 did Ann Smith meet Bo Lund?' and 'In which city did Ann Smith meet Bo Lund in 2022?'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards.events import deeds, settings, ways
from briefing_app.cards.rubric import asking, dating, doubts
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import gaps
from briefing_app.model.facts import ActorKind, Event, Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.cards import Card

_FAR = 80  # letters from the verb to a place that is the deed's own
_SUPERLATIVE = re.compile(r"\bthe (?:most|least|[a-z]+est) (?:[\w-]+ ){0,3}[\w-]+$")
_WIDER = {Precision.DAY: len("2023-06"), Precision.MONTH: len("2023")}  # letters of the next wider date


def of(desk: Desk, event: Event, clause: Clause) -> Iterator[tuple[Card, Card]]:
    """The pairs of an event that happened on a stated day or month, the best first."""
    date, past = deeds.stated(desk, event), asking.told_in_past(clause, event.status)
    exact = dating.in_one(date) if date else None
    wider = _wider(exact) if exact else None
    if wider is None or past is None or event.status is not Status.HAPPENED or asking.is_in_progress(past):
        return
    if not deeds.can_be_told(desk, event, clause):
        return
    told, start = asking.sentence(past), asking.start_of_predicate(past)
    everywhere = (*gaps.gaps(told, start, ways.names(desk)), *settings.gaps(desk, event, told, start))
    found = sorted((gap for gap in everywhere if not _is_of_another(told, start, gap)), key=_is_needed)
    for gap in found:
        dated = _date_alone(desk, event, clause, past, gap)
        front = asking.gap_asked(past, gap, wider, event.status, None)
        if (
            dated
            and front
            and not ways.gives_itself_away(desk, gap, told)
            and singular.fits_one(desk, event, told, gap, dated=False)
        ):
            yield dated, deeds.card(desk, event, "gap", front, gap.answer)


def _date_alone(desk: Desk, event: Event, clause: Clause, past: Clause, gap: Gap) -> Card | None:
    """The question for the date, without what fills the gap; None where the rest says too little."""
    shorter = asking.without_phrase(past, gap)
    if shorter is not None and _SUPERLATIVE.search(shorter.rest):
        return None  # 'the most valuable company': of what country
    if shorter is None or gap.answer in shorter.predicate or not doubts.says_enough(shorter):
        return None
    if gap.actor and gap.actor.kind is not ActorKind.PERSON and gap.span.start > len(past.subject) + _FAR:
        return None  # a place so far behind the verb says where a thing of the sentence is, not the deed (B1)
    return ways.when(desk, event, replace(clause, verb=shorter.verb, rest=shorter.rest, adverb=shorter.adverb))


def _is_of_another(told: str, start: int, gap: Gap) -> bool:
    """Whether a place is that of a thing in the sentence: where somebody died, not where it was spoken of."""
    return gap.asks.startswith(ways.PLACES) and settings.is_of_another(told[start : gap.span.start])


def _is_needed(gap: Gap) -> int:
    """What can be left out of a sentence before what: the occasion, the place, the company."""
    if gap.asks == "which gathering":
        return 0
    return 2 if gap.actor and gap.actor.kind is ActorKind.PERSON else 1


def _wider(exact: When) -> When | None:
    """The month of a day, the year of a month."""
    return When(exact.edtf[: _WIDER[exact.precision]]) if exact.precision in _WIDER else None
