"""One event in other clauses: with things named that it points at, and shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings, tellings
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


@pytest.mark.parametrize(
    "hung_on",
    [
        " for refusing to name the donors whom the",
        " amid protests at her hearing",
        " after the hearing",
        ", which she denied before the panel",
    ],
)
def test_what_is_hung_on_a_deed_is_left_out_where_it_hinders(brief: Brief, hung_on: str) -> None:
    who = brief.actor("Norvia", ActorKind.COUNTRY), brief.person("Ada Quill")
    brief.event(f"Norvia fined Ada Quill for tax fraud{hung_on}.", "2023-06-12", *who)
    (card,) = happenings.cards(brief.desk())
    assert "for tax fraud" in card.front
    assert not any(word in card.front for word in ("donors", "hearing", "panel"))


def test_what_is_left_must_still_say_enough(brief: Brief) -> None:
    brief.event("Ada Quill spoke quietly after the hearing.", "2023-06-12", brief.person("Ada Quill"))
    assert asked(brief) == []


def test_a_thing_told_before_is_named(brief: Brief) -> None:
    quill = brief.person("Ada Quill"), brief.person("Lars Holt", aliases=("Holt",))
    brief.event("Lars Holt drafted a plan for the Lower Fjord.", "2023-05", quill[1])
    brief.event("Ada Quill signed the plan.", "2023-06-12", quill[0])
    assert ("On what date in 2023 did Ada Quill sign the plan for the Lower Fjord?", "12 June 2023") in asked(brief)


def test_the_elections_of_the_one_state_in_the_sentence_are_its_own(brief: Brief) -> None:
    brief.mentioning = True
    us = brief.actor("United States", ActorKind.COUNTRY, aliases=("US",))
    printed = "The US will campaign for the presidential elections that will be held in November 2024."
    what = "The presidential elections will be held in November 2024."
    brief.event(what, "2024-11", us, status=Status.PLANNED, printed=printed)
    front = "For when (month and year) were the US presidential elections due to be held, as reported in June 2023?"
    assert asked(brief) == [(front, "November 2024")]


@pytest.mark.parametrize(("third", "named"), [(0, True), (1, True), (3, False)])
def test_the_two_sides_are_the_two_states_of_the_article(brief: Brief, third: int, *, named: bool) -> None:
    brief.mentioning = True
    for state, times in (("Norvia", 3), ("Sundland", 3), ("Chile", third)):
        brief.office(brief.person(f"Bo {state}"), "envoy", behind=f" of {state}" * times)
        brief.actor(state, ActorKind.COUNTRY)
    brief.event(
        "Ada Quill was ordered to reopen the border between the two nations.", None, brief.person("Ada Quill")
    )
    (event,) = brief.dossier().events
    desk = brief.desk()
    told = [clause.rest for clause in tellings.of(desk, event)]
    assert any("between Norvia and Sundland" in rest for rest in told) is named
