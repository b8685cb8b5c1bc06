"""How sure an actor or an office is: the measured precision of the kind of evidence that found it.

The figures are data (`resources/lexicon/evidence.json`); tests/bench/measure_evidence.py measures them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.extract.person import Person

    Sure = Callable[[str], float]

TITLED, REPEATED, ONCE, ONE_NAME = "person titled", "person repeated", "person once", "person of one name"
COUNTRY, PLACE, KNOWN, WORDED = "country", "place", "body known", "body worded"
SHOWN, LABELLED, DESCRIBED = "body shown by a sign", "body labelled by the model", "body described"
BEFORE, GOVERNED, SEVERAL, COMMA = (
    "office before",
    "office before, governed",
    "office before several",
    "office, comma",
)
APPOSED, CLAUSE, MADE, RANK, TAKEN_UP = (
    "office apposed",
    "office by a clause",
    "office made",
    "rank",
    "office taken up",
)
KINDS = (
    *(TITLED, REPEATED, ONCE, ONE_NAME, COUNTRY, PLACE, KNOWN, WORDED, SHOWN, LABELLED, DESCRIBED),
    *(BEFORE, GOVERNED, SEVERAL, COMMA, APPOSED, CLAUSE, MADE, RANK, TAKEN_UP),
)
"""Every kind of evidence: for persons, for groups and places, for offices."""


def figure(kind: str) -> float:
    """The measured precision of one of `KINDS`, 0..1."""
    return lexicon.figures("evidence", *KINDS)[kind]


def of_person(person: Person) -> str:
    """The kind of evidence that there is such a person: a title before the name, else how often the name stands."""
    if len(person.name) == 1:
        return ONE_NAME
    if any(place.titled for place in person.places):
        return TITLED
    return REPEATED if len(person.places) > 1 else ONCE
