"""For whom somebody speaks of whom no title is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, told: str) -> list[tuple[str, str]]:
    """The cards on Bo Holt, of whom the text tells so."""
    bo = brief.person("Bo Holt")
    brief.mentioning = True
    brief.actor("Alder", ActorKind.ORGANISATION)
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.event(f"{told} Holt then left.", "2023-06-18", bo, stated=False)
    return [(card.front, card.back) for card in people.cards(brief.desk())]


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("But the Harbour Union's Bo Holt says that it will strike.", "Harbour Union"),
        ("Bo Holt from the Harbour Union says that it will strike.", "Harbour Union"),
        ("Bo Holt, of the Vale Institute, said that rain was near.", "Vale Institute"),
        ("Alder's Bo Holt expects a loss.", "Alder"),
        ("Bo Holt of the Harbour Union (HU) says that it will strike.", "Harbour Union"),
        ("Rain is near, noted Alder's Bo Holt.", "Alder"),
        ("Rain is near, says Bo Holt of the Vale Institute, a think-tank.", "Vale Institute"),
        ("Bo Holt, of the Vale Institute in New Haven, said that rain was near.", "Vale Institute"),
        ("Bo Holt, of the left-wing Harbour Union, says that it will strike.", "Harbour Union"),
        ("Bo Holt, who lectures in marine policy at the Vale Institute, said that rain was near.", "Vale Institute"),
    ],
)
def test_who_is_brought_in_by_his_body_alone_is_asked_for_whom_he_speaks(brief: Brief, told: str, body: str) -> None:
    assert asked(brief, told) == [("With which organisation was Bo Holt associated, as reported in June 2023?", body)]


@pytest.mark.parametrize(
    "told",
    [
        "Norway's Bo Holt says that he will win.",
        "Bo Holt of the Harbour Times says that it will strike.",
        "Bo Holt from Norway says that he will win.",
        "Bo Holt from the Harbour Union was hurt.",
        "The Harbour Union's lawyers said that Bo Holt would come.",
        "Bo Holt, of the former Harbour Union, says that it will strike.",
        "Rain is near, says Bo Holt of the Vale Institute report on rain.",
    ],
)
def test_a_country_and_a_body_for_which_he_does_not_speak_are_not_asked(brief: Brief, told: str) -> None:
    assert asked(brief, told) == []


def test_of_whom_an_office_is_asked_the_body_is_not_asked_too(brief: Brief) -> None:
    bo = brief.person("Bo Holt", side="Norway")
    brief.mentioning = True
    brief.office(bo, "Norwegian Foreign Minister")
    brief.event("Bo Holt from the Harbour Union says that it will strike.", "2023-06-18", bo, stated=False)
    assert [card.front for card in people.cards(brief.desk())] == [
        "Who was the Norwegian Foreign Minister in June 2023?"
    ]


def test_a_programme_taken_for_a_person_speaks_for_nobody(brief: Brief) -> None:
    show = brief.person("Harbour Box")
    brief.mentioning = True
    brief.actor("Alder", ActorKind.ORGANISATION)
    brief.event("Alder's Harbour Box said that rain was near.", None, show, stated=False)
    assert list(people.cards(brief.desk())) == []
