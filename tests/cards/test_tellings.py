"""One event in other clauses: with things named that it points at, and shorter; and who the last one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import happenings
from briefing_app.model.facts import ActorKind

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


def test_the_last_of_its_kind_is_asked_by_name(brief: Brief) -> None:
    brief.event("The last Norvian envoy to visit Sundland was Ada Quill.", "2018-10", brief.person("Ada Quill"))
    assert asked(brief) == [
        ("Who had been the last Norvian envoy to visit Sundland, as reported in June 2023?", "Ada Quill")
    ]


def test_a_deed_told_in_full_tells_its_doer(brief: Brief) -> None:
    quill, holt = brief.person("Ada Quill", salience=0.1), brief.person("Lars Holt", salience=0.9)
    brief.office(quill, "Norvian harbour minister")
    told = "Ada Quill refused to renew the ferry licence of Lars Holt over unpaid harbour fees."
    brief.event(told, None, quill, holt, printed=told.replace("refused", "has refused"))
    fronts = [front for front, back in asked(brief) if back == "Ada Quill"]
    assert fronts == [
        "As reported in June 2023, who refused to renew the ferry licence of Lars Holt over unpaid harbour fees?"
    ]
