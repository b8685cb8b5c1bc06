"""What may be counted of a deed of nobody named, and what of a sentence is no deed of its doer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.cards.rubric import front_rules
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
    assert asked(brief) == [("As reported in June 2023, for whom did Ada Quill refuse to grant bail?", "Lars Holt")]


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


def test_several_of_a_staff_take_a_plural_verb(brief: Brief) -> None:
    told = "Six Norvian tour company staff was found guilty of fraud in Oslo."
    brief.event(told, None, brief.actor("Norvia", ActorKind.COUNTRY))
    assert asked(brief) == [
        (
            "As reported in June 2023, how many Norvian tour company staff had been found guilty of fraud in Oslo?",
            "Six",
        )
    ]


def test_what_is_asked_first_may_have_a_long_tail(brief: Brief) -> None:
    told = "Six Norwegian ferrymen were found guilty of smuggling salt and cod over the Barents Sea to Oslo fair."
    brief.event(told, None, brief.actor("Norway", ActorKind.COUNTRY))
    assert [back for _, back in asked(brief)] == ["Six"]


@pytest.mark.parametrize(
    ("front", "fits"),
    [
        ("As reported in June 2023, who closed her salmon farms in Oslo?", True),
        ("As reported in June 2023, which country closed its salmon farms in Oslo?", True),
        ("As reported in June 2023, which country closed her salmon farms in Oslo?", False),
        ("As reported in June 2023, who told Lars Holt to close his salmon farms in Oslo?", False),
    ],
)
def test_a_pronoun_may_mean_the_one_who_is_asked_for(brief: Brief, front: str, fits: bool) -> None:  # noqa: FBT001 - of the test
    brief.person("Lars Holt")
    card = brief.card(front, "Ada Quill", fact="a")
    assert (front_rules.b2_no_loose_pronoun(card, brief.desk()) is None) is fits


def test_a_time_of_day_is_not_cut(brief: Brief) -> None:
    who = brief.actor("Norvian Harbour Board", ActorKind.ORGANISATION)
    brief.event(
        "The Norvian Harbour Board opened the Oslo fish market at 11:30am on 12 June 2023.", "2023-06-12", who
    )
    assert [front for front, _ in asked(brief)] == [
        "On what date in 2023 did the Norvian Harbour Board open the Oslo fish market at 11:30am?"
    ]


def test_a_cabinet_is_told_with_its_country_where_the_article_leaves_no_doubt(brief: Brief) -> None:
    brief.outlets = {0: "Harbour News (Norway)"}
    told = "The Federal Cabinet has approved 40 ferries for the Norwegian coast at talks in Bergen. Norway is small."
    who = brief.actor("Federal Cabinet", ActorKind.ORGANISATION)
    brief.event("The Federal Cabinet approved 40 ferries in Bergen.", None, who, printed=told)
    assert asked(brief) == [
        (
            "As reported in June 2023, how many ferries did the Norwegian Federal Cabinet approve in Bergen?",
            "40",
        )
    ]


@pytest.mark.parametrize(("printed", "made"), [("", False), (" Oslo has but one.", True)])
def test_a_hospital_has_no_town_that_its_paragraph_does_not_give(brief: Brief, printed: str, made: bool) -> None:  # noqa: FBT001 - of the test
    who = brief.person("Ada Quill", salience=0.4)
    told = f"Ada Quill has given 40 beds to the hospital in Norway.{printed}"
    brief.event("Ada Quill gave 40 beds to the Oslo hospital in Norway.", None, who, printed=told)
    assert bool(asked(brief)) is made
