"""Dates that are asked, and dates that nobody could know a deed by (rubric B5, C4, E1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.desk import Desk
from briefing_app.cards.events import happenings
from briefing_app.cards.rubric import dating
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief


def dates(
    brief: Brief, told: str, when: str, printed: str | None = None, status: Status = Status.HAPPENED
) -> list[str]:
    """The fronts that ask for a date."""
    norvia, ada = brief.actor("Norvia", ActorKind.COUNTRY), brief.person("Ada Quill")
    brief.event(told, when, ada if "Ada Quill" in told else norvia, norvia, printed=printed, status=status)
    fronts = [card.front for card in happenings.cards(brief.desk())]
    return [front for front in fronts if front.startswith(("On what date", "In which", "For w"))]


def test_what_is_done_once_is_dated(brief: Brief) -> None:
    assert dates(brief, "Ada Quill closed the border of Norvia on 12 June 2023.", "2023-06-12")


def test_what_was_done_again_has_another_date_too(brief: Brief) -> None:
    printed = "Ada Quill closed the border of Norvia again on 12 June 2023."
    assert not dates(brief, "Ada Quill closed the border of Norvia on 12 June 2023.", "2023-06-12", printed)


def test_what_was_only_tried_is_not_dated(brief: Brief) -> None:
    told = "Ada Quill sought to calm the harbour workers of Norvia on 12 June 2023."
    assert not dates(brief, told, "2023-06-12")


def test_the_year_of_a_total_is_not_asked(brief: Brief) -> None:
    assert not dates(brief, "Norvia had a trade deficit of 11.9 billion crowns in 2022.", "2022")


def test_the_date_of_a_base_is_not_that_of_the_rise(brief: Brief) -> None:
    told = "Norvia's harbour dues rose to 34.3 percent from a low of 32.9 percent in 2012."
    assert not any("2012" in card.front for card in _cards(brief, told, "2012"))


def test_one_of_two_dates_is_not_asked(brief: Brief) -> None:
    told = "Ada Quill will hold fresh talks in Norvia in July 2023 or in August 2023."
    printed = "Ada Quill will hold fresh talks in Norvia in July 2023 or August."
    assert not dates(brief, told, "2023-07", printed, Status.PLANNED)


def test_the_time_that_a_report_covers_is_not_when_it_was_given(brief: Brief) -> None:
    told = "Ada Quill presented a review of the Norvian economy during 2022."
    assert not dates(brief, told, "2022")


def test_what_grew_since_a_year_is_not_of_the_year_beside_it(brief: Brief) -> None:
    told = "Norvia cut its harbour debt by six billion crowns since 2012 in 2023."
    printed = "Norvia, which has cut its harbour debt by six billion crowns since 2012, will repay it in 2023."
    assert not any(card.front.startswith("In 2023") for card in _cards(brief, told, "2023", printed))


def test_what_somebody_estimates_of_a_month_is_not_estimated_in_it(brief: Brief) -> None:
    told = "Ada Quill estimated bank deposits in Norvia peaked at 60 billion crowns in May 2023."
    assert not dates(brief, told, "2023-05")


def test_a_date_in_a_relative_clause_dates_no_passive(brief: Brief) -> None:
    told = "Norvia was severely hit by a fall in herring prices in May 2023."
    printed = "Norvia has been severely hit by a fall in herring prices, which forced it to close mills in May 2023."
    assert not dates(brief, told, "2023-05", printed)


def test_the_day_of_a_thing_that_is_to_be_reviewed_is_not_of_next_year(brief: Brief) -> None:
    told = "Ada Quill will review her 22 February 2024 pact with Norvia in Oslo on 28 June 2023."
    printed = "Ada Quill will review her February 22 pact with Norvia in Oslo on 28 June 2023."
    assert not dates(brief, told, "2023-06-28", printed, Status.PLANNED)


def test_what_was_done_last_night_has_a_day(brief: Brief) -> None:
    told = "Ada Quill dissolved the parliament of Norvia on 12 June 2023."
    ada = brief.person("Ada Quill")
    key = brief.event(told, "2023-06-12", ada, stated=False, printed="Ada Quill dissolved it last night.")
    event = replace(next(one for one in brief.dossier().events if one.key == key), when_words="last night")
    assert dating.states_date(brief.desk(), event)


def test_the_dismissal_and_the_ouster_of_somebody_are_dated(brief: Brief) -> None:
    assert dates(brief, "The dismissal of Ada Quill took place on 12 June 2023.", "2023-06-12")


def test_what_a_state_did_is_known_by_the_state(brief: Brief) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event("Norvia suspended debt payments to private banks in May 2023.", "2023-05", norvia)
    assert [card.back for card in happenings.cards(brief.desk())] == ["May 2023"]


def test_some_weeks_are_told_by_their_days(brief: Brief) -> None:
    told = "Ada Quill closed twelve quays of Norvia between 26 May 2023 and 1 June 2023."
    fronts = [card.front for card in _cards(brief, told, "2023-05-26/2023-06-01")]
    assert not any(front.startswith("In 2023") for front in fronts)


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        (
            "Ada Quill urged Norvia to withdraw a proposal.",
            "Ada Quill urged Norvia to withdraw a proposal that would ban salted fish.",
        ),
        (
            "Ada Quill called on ministers to explain Norvia's harbour policy.",
            "Ada Quill got a frosty reception when she called on ministers to explain Norvia's harbour policy.",
        ),
    ],
)
def test_an_answer_that_says_half_is_none(brief: Brief, told: str, printed: str) -> None:
    assert not any("to do what" in card.front for card in _cards(brief, told, "2023-06-12", printed))


def _cards(brief: Brief, told: str, when: str, printed: str | None = None) -> list[Card]:
    norvia, ada = brief.actor("Norvia", ActorKind.COUNTRY), brief.person("Ada Quill")
    brief.event(told, when, ada if "Ada Quill" in told else norvia, norvia, printed=printed)
    return list(happenings.cards(brief.desk()))


def test_a_date_that_does_not_govern_the_deed_is_not_asked(brief: Brief) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event("Norvia suspended debt payments to private banks in May 2023.", "2023-05", norvia)
    event = replace(brief.dossier().events[0], date_confidence=0.7)
    desk = Desk(replace(brief.dossier(), events=(event,)))
    assert not [card for card in happenings.cards(desk) if card.back == "May 2023"]


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill warned Norvia on 12 June 2023.",
        "Ada Quill announced plans to tell Norvia on 12 June 2023.",
        "A vote by the parliament of Norvia took place on 12 June 2023.",
        "Ada Quill walked on to the stage in Norvia on 12 June 2023.",
    ],
)
def test_what_lacks_its_matter_or_only_sets_a_scene_is_not_dated(brief: Brief, told: str) -> None:
    assert not dates(brief, told, "2023-06-12")


def test_what_was_warned_of_makes_a_warning_a_deed(brief: Brief) -> None:
    assert dates(brief, "Ada Quill warned Norvia of a trade war over steel on 12 June 2023.", "2023-06-12")


@pytest.mark.parametrize(("words", "asked"), [("October 31", False), ("October 31, 2022", True)])
def test_a_day_printed_without_its_year_and_long_ago_is_a_guess(brief: Brief, words: str, asked: bool) -> None:  # noqa: FBT001  # a case of the table
    told, norvia = "Norvia closed its border to Sweden on 31 October 2022.", brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event(told, "2022-10-31", norvia, printed=f"Norvia closed its border to Sweden on {words}.")
    event = replace(brief.dossier().events[0], when_words=words)
    desk = Desk(replace(brief.dossier(), events=(event,)))
    assert any(card.back == "31 October 2022" for card in happenings.cards(desk)) is asked


@pytest.mark.parametrize(
    ("printed", "states"),
    [
        ("Norvia lent Ann Lund two boats, the ministry of fisheries said on 12 June 2023.", False),
        ("Norvia lent Ann Lund two boats on 12 June 2023, the ministry of fisheries said.", True),
    ],
)
def test_the_day_of_the_saying_at_the_end_is_not_the_deeds(brief: Brief, printed: str, *, states: bool) -> None:
    norvia, lund = brief.actor("Norvia", ActorKind.COUNTRY), brief.person("Ann Lund")
    brief.event("Norvia lent Ann Lund two boats.", "2023-06-12", norvia, lund, printed=printed)
    (event,) = brief.dossier().events
    assert dating.states_date(brief.desk(), event) is states
