"""Who did it: the doer of a deed that is told fully enough for one doer alone (rubric B5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import kinds
from briefing_app.cards.events import anchors, deeds, faithful
from briefing_app.cards.rubric import (
    asking,
    definites,
    institutions,
    worth,
)
from briefing_app.cards.sentences import reports, singular
from briefing_app.cards.words import wording
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind, Event, Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card
    from briefing_app.model.when import When

_BYGONE = re.compile(r"\b(?:in the past|formerly|used to|at one time|at the time|in those days)\b")
_PASSES_LAWS = re.compile(
    r"(?:passed|approved|enacted|adopted|rejected|voted)\b.*\b(?:legislation|laws?|bills?|acts?|budgets?|resolutions?)\b"
)
_BY_DATE = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_TELLS_WHO = 4  # telling words and names of a deed that is known by nobody but its doer
_TELLS_ANYBODY = 5  # of one that is told even of whom the briefing turns on
_SOME_OF_MANY = re.compile(
    r"^(?:various|several|some|many|numerous|multiple|a (?:number|series|range) of) |\ba variety of "
)


def asked(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """The questions for the doer: by the deed, or by what he said."""
    yield from _who(desk, event, clause, reported)
    yield from _said(desk, event, clause, reported)


def _who(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """Who did it: asked of a deed that names somebody and of which enough is told for one doer alone (B5)."""
    past, date = asking.told_in_past(clause, event.status), deeds.stated(desk, event)
    if event.status is not Status.HAPPENED or clause.doer is None or past is None or asking.is_in_progress(past):
        return
    if (
        not deeds.can_be_told(desk, event, clause)
        or anchors.is_everyday(past)
        or singular.others_did(desk, event, clause)
    ):
        return
    front = None
    if date is not None and date.precision is Precision.DAY:
        if singular.is_particular(desk, event, clause) and singular.says_which(clause.rest, desk):
            front = wording.who_did(clause, date, event.status, None)
    elif (date is None or date.precision in _BY_DATE) and _is_known_by_deed(desk, past, undated=date is None):
        as_told = deeds.of_its_time(desk, event, past)
        front = wording.who_was_it(as_told, date, reported) if as_told else None
    if front and not _is_of_any_state(clause.doer.name, front):
        yield deeds.card(desk, event, "who", front, clause.doer.name)


def _is_of_any_state(name: str, front: str) -> bool:
    """Whether a body is asked for that every state has, and no state is named: 'the Election Commission' (B1)."""
    public = wording.which_body(name) == "which body"
    return public and not institutions.names_a_state(f"{name} {front}")


def _said(desk: Desk, event: Event, clause: Clause, reported: When | None) -> Iterator[Card]:
    """Who took a position, told in the reporter's words."""
    past, date = asking.told_in_past(clause, event.status), deeds.stated(desk, event)
    undated = past is None or deeds.is_of_before(desk, event, past)
    if past is None or undated or past.doer is None or event.status is not Status.HAPPENED:
        return
    front = reports.asked(desk, past, date, reported)
    bygone = any(map(_BYGONE.search, faithful.printed(desk, event)))
    if front and not (bygone and not _BYGONE.search(front)):
        yield deeds.card(desk, event, "said", front, past.doer.name)


def _is_known_by_deed(desk: Desk, past: Clause, *, undated: bool) -> bool:
    """Whether a deed of no stated day tells its doer: somebody with an office or a body, whom not all turns on."""
    doer = past.doer
    if doer is None:
        return False
    if not (kinds.is_person(desk, doer) if doer.kind is ActorKind.PERSON else kinds.is_body(desk, doer)):
        return False
    if doer.name in lexicon.load("titles")["partisans"] or _SOME_OF_MANY.search(past.rest):
        return False
    in_office = doer.kind is ActorKind.ORGANISATION or bool(doer.offices) or doer.salience >= desk.stranger
    if wording.which_body(doer.name) == "which body" and _PASSES_LAWS.match(past.predicate):
        return False  # who else would
    if definites.unexplained(f"the {doer.name} {past.predicate}?"):
        return False  # 'the Supreme Court': of which state
    told = singular.weight_of(past.rest, desk.names)
    central = undated and singular.is_central(desk, doer)
    central = central or (told < _TELLS_ANYBODY and singular.leads(desk, doer))
    named = any(form in past.rest for form, actor in desk.forms.items() if actor is not doer)
    decisive = past.verb in listed("decisive") or bool(worth.sort_of(past.predicate))
    deed = told >= _TELLS_WHO - named if decisive else named and told > _TELLS_ANYBODY
    return in_office and deed and not central
