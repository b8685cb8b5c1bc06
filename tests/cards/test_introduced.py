"""How a speaker is brought in where the words are asked (rubric B1, H4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import people
from briefing_app.cards.introduced import Introductions

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "Norway must talk to Chad"


def told(brief: Brief, title: str, side: str | None = None, *, former: bool = False) -> str:
    ann = brief.person("Ann Vale", side)
    brief.office(ann, title, former=former)
    brief.quote(WORDS, ann)
    desk = brief.desk()
    return Introductions(desk, people.cards(desk)).of(desk.dossier.quotes[0], desk.actors[ann])


def test_the_office_that_another_card_asks_is_left_to_it(brief: Brief) -> None:
    assert told(brief, "Norwegian foreign minister", "Norway") == "Ann Vale"
    assert list(people.cards(brief.desk()))


@pytest.mark.parametrize("title", ["wife of Bo Okafor", "friend"])
def test_who_belongs_to_a_person_is_not_of_a_body(brief: Brief, title: str) -> None:
    brief.person("Bo Okafor")
    assert " of " not in told(brief, title)


def test_what_was_held_before_is_not_told(brief: Brief) -> None:
    assert told(brief, "fellow at the Brook Institute", former=True) == "Ann Vale"
