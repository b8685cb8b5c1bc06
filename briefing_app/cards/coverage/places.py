"""Where something was done: 'In which city did the ministers of Norway and Chile meet in June 2023?'.

Asked of deeds that are done at a place (a meeting, a signing, an attack) where the sentence names one town, country
or sea, and none of anybody who takes part: a premier's talks are held in his capital often enough (rubric B9).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.coverage import decided
from briefing_app.cards.events import deeds, settings
from briefing_app.cards.rubric import asking
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import titles, verbs, wording
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Event

_TELLS = 3  # telling words and names left around the place
_FLEES = frozenset({"flee", "defect", "deport", "extradite", "escape"})  # where to is news
_AT = re.compile(
    r"(?:^| )(?P<lead>in|to|over) (?P<place>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=$|,| [a-z])(?!’s|'s)"
)
_LAST = re.compile(r" (?:last|first)$")
_NAMES = re.compile(r"[A-Z][\w.’'-]+")


def asked(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    """The question for the place of an event, if its sentence names one alone."""
    past = asking.told_in_past(clause, event.status)
    if past is None or event.status is not Status.HAPPENED or not deeds.can_be_told(desk, event, clause):
        return
    past = replace(past, subject=_LAST.sub("", past.subject))  # the date says which time
    found = [at for at in _AT.finditer(past.rest) if _sort(at["place"])]
    if len(found) != 1 or _word(past) not in lexicon.load("decisions")["done at a place"]:
        return
    at = found[0]
    kept = f"{past.rest[: at.start()]}{past.rest[at.end() :]}".strip(" ,")
    if (at["lead"] == "to") is not (_word(past) in _FLEES) or settings.is_of_another(past.rest[: at.start() + 4]):
        return
    if _gives_away(desk, f"{past.subject} {kept}", at["place"]) or not _tells_enough(desk, past, kept):
        return
    front = _front(desk, event, past, f"{at['lead']} {_sort(at['place'])}", kept)
    if front:
        yield deeds.card(desk, event, "where", f"{wording.capital(front)}?", wording.capital(at["place"]))


def is_done_at_one(clause: Clause) -> bool:
    """Whether a clause tells a deed that is done at a place, and may name one."""
    told = f" {clause.rest}"
    return " in " in told or " over " in told or (_word(clause) in _FLEES and " to " in told)


def _front(desk: Desk, event: Event, past: Clause, asks: str, kept: str) -> str | None:
    """'in which city did Norway and Chile sign a treaty in May 2023'; undated as of the report."""
    turned, date = decided.inverted(desk, event, past), deeds.stated(desk, event)
    two_meet = " and " in past.subject  # one may do so in many places
    lead = decided.lead_of(desk, event, past) if two_meet and not date else None
    if turned is None or not (date or lead):
        return None
    told = " ".join(filter(None, (asks, *turned, kept)))
    return f"{told} {wording.date_of(date)}" if date else f"{lead}, {told}"


def _tells_enough(desk: Desk, past: Clause, kept: str) -> bool:
    around = f"{past.subject} {past.verb} {kept}".replace(" and ", ", ")
    return singular.weight_of(around, desk.names) >= _TELLS


def _word(past: Clause) -> str:
    """The verb; of a passive its participle's: 'was signed in Oslo'."""
    word = past.rest.split()[0] if past.verb in ("was", "were") and past.rest else past.verb
    return verbs.plain(word) or word


def _sort(place: str) -> str | None:
    """'which city', 'which country', by the tables; None for a name in none of them."""
    if place in lexicon.load("places")["cities"] or _country_of(place):
        return "which city"
    if place.rsplit(maxsplit=1)[-1] in listed("waters"):
        return "which stretch of water"
    return "which country" if place in lexicon.load("countries") else None


@cache
def _country_of(capital: str) -> str | None:
    return next((state for state, cities in lexicon.load("capitals").items() if capital in cities), None)


def _gives_away(desk: Desk, rest: str, place: str) -> bool:
    """Whether somebody who takes part is of that country, or the place is named beside."""
    state = _country_of(place) or place
    if any(word and word in rest for word in (titles.adjective(state), state, place)):
        return True
    states = {lexicon.nations().get(word.lower().rstrip("’'s")) for word in _NAMES.findall(rest)}
    sides = {actor.side for actor in desk.people if actor.name in rest}
    return state in states | sides
