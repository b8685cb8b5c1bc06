"""Offices printed without what they are of: 'President Lee', 'the speaker, Ann Lee', with their state or chamber.

News leaves away what its reader knows (AP Stylebook, 'titles'): of which state a head of state or government is one,
which tells itself by who he is or by the one country of the article, and of which house of the article a speaker.
"""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import in_power, leaders, titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.extract.home import Home
    from briefing_app.extract.person import Person
    from briefing_app.model.facts import Office

_WITH_ARTICLE = (
    *("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Czech ", "Dominican Republic"),
    *("Democratic Republic", "Republic of", "Central African", "Solomon", "Marshall", "Soviet", "Vatican"),
)
_SHORT = {"United States": "US", "United Kingdom": "UK"}  # as they are printed before a title
_GOVERNED = re.compile(  # no name stands beside it
    r"\b[Tt]he governor of (?P<place>[A-Z][\w-]+(?: (?:(?:de|del|la|do|da|of) )*[A-Z][\w-]+){0,3}) "
    r"(?:(?:state|province|region) )?(?!state|province|region)(?=[a-z])"
)
_ANY_HOUSE = "parliament"  # what a national assembly is called, too
_SPEAKERS = frozenset(("speaker", "deputy speaker"))


def of_states(person: Person, held: Iterable[Office], home: Home, text: str) -> tuple[Office, ...]:
    """The offices of one person, a bare 'President' or 'prime minister' with the state that he leads or led.

    What then says no more than another of them is that one, told again.
    """
    told: list[Office] = []
    for office in (_of_state(person, one, home, text) for one in held):
        alike = (n for n, one in enumerate(told) if _is_again(office, one))
        same = next(alike, None)
        if same is None:
            told.append(office)
        else:
            evidence = tuple(dict.fromkeys((*told[same].evidence, *office.evidence)))
            told[same] = dataclasses.replace(told[same], evidence=evidence)
    return tuple(told)


def _is_again(office: Office, other: Office) -> bool:
    """'president of France' beside 'French president', both of now or both of the past."""
    return office.former is other.former and titles.concepts(office.title) == titles.concepts(other.title)


def _as_printed(state: str, text: str) -> str:
    """The state's name as the text has it most often: 'Macedonia' in 2018, not 'North Macedonia'."""
    forms = [form for form in lexicon.load("countries").get(state, ()) if form == state or form in state]
    longer = {form: sum(text.count(one) for one in forms if form != one and form in one) for form in forms}
    return max((state, *forms), key=lambda form: text.count(form) - longer.get(form, 0))


def _of_state(person: Person, office: Office, home: Home, text: str) -> Office:
    if not leaders.is_bare(office.title):
        return office
    state = (
        leaders.governed_by(person.name, office.title)
        or in_power.state_of(person.name, office.title)
        or leaders.country_of(person.name)
        or titles.side(office.title, home)
    )
    if state is None:
        return office
    body = state not in lexicon.load("countries")
    if body and state not in lexicon.load("organisations"):
        return office
    short = _SHORT.get(state)
    state = _as_printed(state, text)
    the = "the " if body or state.startswith(_WITH_ARTICLE) else ""
    title = f"{short} {office.title}" if short else f"{office.title} of {the}{state}"
    return dataclasses.replace(office, title=title)


def of_chamber(title: str, text: str) -> str:
    """'speaker' with the one house that the text names; as printed where it names none or several.

    'speaker' -> 'speaker of the national assembly'.
    """
    if title.lower() not in _SPEAKERS:
        return title
    found = {match[0].lower(): match[0] for match in _houses().finditer(text)}
    whole = [house for house in found if not any(house in other for other in found if other != house)]
    whole = [house for house in whole if house != _ANY_HOUSE] or whole
    if len(whole) != 1:
        return title
    house = found[whole[0]]
    return f"{title} of {house}" if house == _ANY_HOUSE else f"{title} of the {house}"


def of_province(title: str, text: str) -> str:
    """'Governor' with the one province of which the text tells without a name: 'the governor of Moor said'."""
    places = {match["place"] for match in _GOVERNED.finditer(text)}
    return f"{title} of {places.pop()}" if len(places) == 1 else title


@cache
def _houses() -> re.Pattern[str]:
    """What houses are called, the longest name first."""
    called = sorted(lexicon.load("chambers", "houses")["houses"], key=len, reverse=True)
    return re.compile(rf"\b(?i:{'|'.join(called)})\b")
