"""What is a piece of an event, leans on another, or is no event: no question is made of it (rubric B1, B10, E1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in happenings.cards(brief.desk())]


def of_a_person(brief: Brief, told: str, when: str | None = "2023-06-12") -> list[str]:
    ada, bo = brief.person("Ada Quill"), brief.person("Bo Lund")
    brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event(told, when, ada, *([bo] if "Bo Lund" in told else []))
    return fronts(brief)


def test_a_whole_deed_is_asked(brief: Brief) -> None:
    assert of_a_person(brief, "Ada Quill approved a land reform for Norvia on 12 June 2023.")


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill launched an earlier land reform in Norvia on 12 June 2023.",
        "Ada Quill opposed a bill with other provisions for Norvia on 12 June 2023.",
        "Ada Quill opened a harbour conference of Norvia here on 12 June 2023.",
        "Ada Quill was named to her post in Norvia on 12 June 2023, and then to her post.",
    ],
)
def test_what_means_another_one_than_was_told_before_is_not_asked(brief: Brief, told: str) -> None:
    assert not of_a_person(brief, told)


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill signed the Norvian harbour decree in a move diplomats believe.",
        "Ada Quill urged Bo) Lund to withdraw a harbour bill of Norvia.",
        "Ada Quill called on the Norvian parliament for urgent action.",
        "Ada Quill restored most favoured trading status in Norvia.",
        "Ada Quill expected much quicker approval from the banks of Norvia.",
        "Ada Quill blamed Bo Lund.",
        "During the war Ada Quill built a wooden ferry for Norvia.",
        "Ada Quill felt a new Norvian report which forecasts growth of 3% this year.",
    ],
)
def test_what_was_cut_in_the_middle_is_not_asked(brief: Brief, told: str) -> None:
    assert not of_a_person(brief, told)


def test_the_joint_of_a_deed_that_was_cut_off_is_left_out(brief: Brief) -> None:
    asked = of_a_person(brief, "Ada Quill vowed on 12 June 2023 to fight the Norvian tax on salted fish, but also.")
    assert asked == ["On what date in 2023 did Ada Quill vow to fight the Norvian tax on salted fish?"]


@pytest.mark.parametrize(
    "told",
    [
        "Share prices on the Oslo Stock Exchange were undermined on 12 June 2023 by fears of a Norvian trade war.",
        "The Norvian crown opened on 12 June 2023 at 34.26 against the yen.",
        "Alder Motors rose 15p to 590 on 12 June 2023 mainly on demand in Norvia.",
    ],
)
def test_where_a_price_went_on_a_day_is_no_event(brief: Brief, told: str) -> None:
    alder = brief.actor("Alder Motors", ActorKind.ORGANISATION)
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event(told, "2023-06-12", alder if told.startswith("Alder") else norvia)
    assert not fronts(brief)


def test_what_an_index_did_in_a_year_is_asked(brief: Brief) -> None:
    bourse = brief.actor("Oslo Stock Exchange", ActorKind.ORGANISATION)
    brief.event("The Oslo Stock Exchange composite index jumped 224 percent from 131 to 424 in 2022.", "2022", bourse)
    assert fronts(brief)


def test_what_others_called_so_is_no_fact(brief: Brief) -> None:
    ada, norvia = brief.person("Ada Quill"), brief.actor("Norvia", ActorKind.COUNTRY)
    told = "A herring debt of Norvia grew to 79 billion crowns in 2012."
    printed = "Ada Quill inherited what was labelled a herring debt of Norvia that grew to 79 billion crowns in 2012."
    brief.event(told, "2012", norvia, ada, printed=printed)
    assert not fronts(brief)


def test_the_subject_of_the_next_clause_is_no_part_of_the_deed(brief: Brief) -> None:
    ada, norvia = brief.person("Ada Quill"), brief.actor("Norvia", ActorKind.COUNTRY)
    told = "Ada Quill won the votes of Norvia and the Quay Plan on 12 June 2023."
    printed = "Ada Quill won the votes of Norvia and the Quay Plan was popular on 12 June 2023."
    brief.event(told, "2023-06-12", ada, norvia, printed=printed)
    assert not any("Quay Plan" in front for front in fronts(brief))


def test_the_reporters_own_measure_is_no_fact(brief: Brief) -> None:
    assert not of_a_person(brief, "Ada Quill developed a pretty poor record of harbour repairs in Norvia.", "2022")


def test_a_meeting_of_various_ones_may_be_any(brief: Brief) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event("A meeting of various Norvian factions in Lund took place on 12 June 2023.", "2023-06-12", norvia)
    assert not fronts(brief)


def test_talks_with_a_nameless_side_may_be_any(brief: Brief) -> None:
    ada = brief.person("Ada Quill")
    brief.event("Talks in Port Lindo of Ada Quill and employers took place on 12 June 2023.", "2023-06-12", ada)
    assert not fronts(brief)


@pytest.mark.parametrize(
    "told",
    [
        "The regatta in Oslo signalled a shift in the harbour policy of Norvia in June 2023.",
        "The decline of herring ties between Norvia and Sundland accelerated after the regatta in June 2023.",
        "The wish for calm in Norvia was reflected in a speech by Ada Quill in June 2023.",
    ],
)
def test_what_a_reporter_infers_is_no_event(brief: Brief, told: str) -> None:
    brief.event(told, "2023-06", brief.person("Ada Quill"), brief.actor("Norvia", ActorKind.COUNTRY))
    assert not fronts(brief)


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill suspended her participation in June 2023.",
        "Ada Quill stored 4.9 billion cubic metres in Norvia in June 2023.",
        "Ada Quill was summoned by Norvia to be given a date on 12 June 2023.",
        "Ada Quill met the Norvian council and Bo Lund in the afternoon on 12 June 2023.",
        "57 members met Ada Quill in Norvia on 12 June 2023.",
        "Ada Quill last met Bo Lund in Norvia on 12 June 2023.",
    ],
)
def test_a_noun_without_what_it_is_of_is_not_asked(brief: Brief, told: str) -> None:
    assert not of_a_person(brief, told)


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill flew back to Norvia on 12 June 2023.",
        "Ada Quill posed for a photo with Bo Lund in Norvia on 12 June 2023.",
        "Ada Quill is due to have lunch with Bo Lund in Norvia on 12 June 2023.",
    ],
)
def test_a_scene_is_not_asked(brief: Brief, told: str) -> None:
    assert not of_a_person(brief, told)
