"""A text that only wishes somebody an office, or tells of somebody dead, gives none."""

from __future__ import annotations

import pytest

from briefing_app.cards import standing
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
