"""A text that only wishes somebody an office, or tells of somebody dead, gives none."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import standing
from briefing_app.model.facts import Actor, ActorKind, Office
from briefing_app.model.text import Span
from briefing_app.model.when import When

LUND = Actor("person/lund", "Eva Lund", ActorKind.PERSON)


def gives(told: str, title: str) -> bool:
    start = told.index(title)
    office = Office(title, When("2024-05"), former=False, evidence=())
    return not standing.is_unfounded(LUND, office, told, Span(0, len(told)), Span(start, start + len(title)))


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("He cannot allow Eva Lund to become president.", "president"),
        ("Lund is running for governor.", "governor"),
        ("He spoke of Lund being a founder of the league.", "founder"),
        ("New Jersey Governor Eva Lund spoke.", "Jersey Governor"),
        ("He said the late Justice Eva Lund had been a friend.", "Justice"),
        ("Supreme Court Justice Eva Lund may have been murdered.", "Justice"),
    ],
)
def test_an_office_that_is_none(told: str, title: str) -> None:
    assert not gives(told, title)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Lund has become president.", "president"),
        ("It could pass, but only if she agrees, Senator Eva Lund said.", "Senator"),
        ("Lund became governor in May 2024.", "governor"),
        ("The Jersey Governor Eva Lund spoke.", "Jersey Governor"),
        ("Justice Eva Lund spoke of a man who was killed.", "Justice"),
    ],
)
def test_an_office_that_is_one(told: str, title: str) -> None:
    assert gives(told, title)


@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        ('"We wait.', True),
        ('"We wait," she said. | The talks go on.', False),
        # each paragraph of a long quotation is opened, and only the last one closed
        ('"We wait. "And we hope." | The premier spoke.', False),
        ("“We wait. “And we hope.” | The premier spoke.", False),
        ('She said ("in all candour") | that it would do.', False),
        ('It was, she said, "the very | worst.', True),
    ],
)
def test_what_stands_in_quotation_marks_is_told_by_the_last_mark(told: str, spoken: bool) -> None:  # noqa: FBT001 - a table
    place = told.find("| ") if "| " in told else 3
    assert standing.in_quotes(told.replace("| ", ""), place) is spoken


@pytest.mark.parametrize(
    ("told", "title", "past"),
    [
        ("Minister Eva Lund and Bo Holt, who was a judge in 1998, met on Monday.", "Minister", False),
        ("Bo Holt, who led the bank from 2012 to 2018, named Minister Eva Lund.", "Minister", False),
        ("The plan of 1998 was that of Minister Eva Lund.", "Minister", True),
        ("Minister Eva Lund, who died in 1998, wrote much.", "Minister", True),
        ("All was settled by a 1998 treaty, and Minister Eva Lund refused to step in.", "Minister", False),
        ("Minister Eva Lund found it in “the spirit of the 1998 rules” themselves.", "Minister", False),
        (
            "It is named after Eva Lund, the Minister of Norway who tried to mediate and died in May.",
            "Minister",
            True,
        ),
    ],
)
def test_a_year_of_a_relative_clause_is_not_that_of_an_office_beside_it(
    told: str,
    title: str,
    past: bool,  # noqa: FBT001 - a table
) -> None:
    start = told.index(title)
    office = Office(title, When("2024-05"), former=False, evidence=())
    pieces = [(told, Span(0, len(told)), Span(start, start + len(title)))]
    assert standing.is_told_as_past(office, pieces) is past
