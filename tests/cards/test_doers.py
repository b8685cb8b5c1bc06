"""Who did it, what may be counted of a deed of nobody named, and what of a sentence is no deed of its doer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    """The questions on the events of a briefing."""
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_a_figure_is_asked_though_nobody_is_named_who_did_it(brief: Brief) -> None:
    brief.event("Fourteen homes were destroyed in the Vale district of Oslo.", None)
    assert asked(brief) == [
        ("As reported in June 2023, how many homes had been destroyed in the Vale district of Oslo?", "Fourteen")
    ]


def test_without_a_place_it_is_not(brief: Brief) -> None:
    brief.event("Fourteen homes were destroyed in the harbour district.", None)
    assert asked(brief) == []


def test_a_title_before_the_name_leaves_the_doer(brief: Brief) -> None:
    who, whom = brief.person("Ada Quill", salience=0.3), brief.person("Lars Holt", salience=0.5)
    told = "Norvian magistrate Ada Quill has refused to grant bail for Lars Holt."
    brief.event(told.replace("has ", ""), None, who, whom, printed=told)
    assert asked(brief) == [("As reported in June 2023, Ada Quill refused to grant bail for whom?", "Lars Holt")]


def test_what_is_said_of_somebody_between_commas_is_no_deed_of_his(brief: Brief) -> None:
    who = brief.person("Lars Holt", salience=0.5)
    printed = "Lars Holt, star of the Oslo Playhouse hit Harbour Nights, died on 12 June 2023."
    brief.event("Lars Holt hit Harbour Nights on 12 June 2023.", "2023-06-12", who, printed=printed)
    assert asked(brief) == []


def test_a_bare_family_name_is_asked_of_nobody(brief: Brief) -> None:
    brief.person("Ada Quill")
    printed = "Roy has rejected a plan for the Barents Sea by Norway. Oscar Roy is a captain."
    who = brief.actor("Roy", ActorKind.ORGANISATION), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Roy rejected a plan for the Barents Sea by Norway.", None, *who, printed=printed)
    assert asked(brief) == []


@pytest.mark.parametrize(("printed", "lead"), [
    ("Ada Quill told Harbour Radio she worked on 40 ferries in Oslo.", "According to reports in June 2023"),
    ("Ada Quill has worked on 40 ferries in Oslo.", "As reported in June 2023"),
])  # fmt: skip
def test_what_somebody_tells_of_himself_is_a_report(brief: Brief, printed: str, lead: str) -> None:
    who = brief.person("Ada Quill")
    brief.event("Ada Quill worked on 40 ferries in Oslo.", None, who, printed=printed)
    assert [front.startswith(lead) for front, _ in asked(brief)] == [True]


@pytest.mark.parametrize(
    "told",
    [
        "Norvian forces shot three rebels in separate incidents.",  # where
        "Lars Holt sent 300 divers to the coast.",  # of which country
        "Two Norvian crews completed a race which had 40 turns in Oslo.",  # of a relative clause
    ],
)
def test_a_deed_that_nothing_tells_apart_is_not_asked(brief: Brief, told: str) -> None:
    brief.event(told, None, brief.person("Lars Holt"))
    assert asked(brief) == []


def test_the_date_of_a_thing_without_a_name_is_not_asked(brief: Brief) -> None:
    told = "A videotape was released by the Harbour Board on 12 June 2023."
    brief.event(told, "2023-06-12", brief.actor("Harbour Board", ActorKind.ORGANISATION))
    assert asked(brief) == []


def test_what_another_did_at_the_time_is_left_out(brief: Brief) -> None:
    told = (
        "The Vale Trust report was handed to the Oslo board on 12 June 2023 with the Harbour Fund receiving a copy."
    )
    brief.event(told, "2023-06-12", brief.actor("Harbour Fund", ActorKind.ORGANISATION))
    assert not any("receiving" in front for front, _ in asked(brief))


def test_a_relative_clause_of_the_noun_before_it_points_to_nobody(brief: Brief) -> None:
    told = "The Norvian navy sank three ferries which carried salt in the Barents Sea."
    brief.event(told, None, brief.actor("Norvian navy", ActorKind.ORGANISATION), confidence=0.4)
    assert [back for _, back in asked(brief)] == ["Three"]
