from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from tests.collate.conftest import Newsroom, Page


def dates(dossier: Dossier) -> list[str | None]:
    return [event.when.edtf if event.when else None for event in dossier.events]


def meeting(page: Page, what: str, when: str | None, *names: str, place: str | None = None) -> str:
    return page.event(what, when, *(page.person(name) for name in names), place=place)


def test_one_meeting_in_two_wordings_is_one_event(newsroom: Newsroom) -> None:
    meeting(newsroom.page(), "Antony Blinken held talks with Qin Gang.", "2023-06-18", "Antony Blinken", "Qin Gang")
    meeting(newsroom.page(), "Qin Gang met Antony Blinken.", "2023-06-18", "Qin Gang", "Antony Blinken")
    (event,) = newsroom.dossier().events
    assert len({piece.article for piece in event.evidence}) == 2


def test_the_more_exact_date_is_kept(newsroom: Newsroom) -> None:
    meeting(newsroom.page(), "Antony Blinken met Qin Gang.", "2023-06", "Antony Blinken", "Qin Gang")
    meeting(newsroom.page(), "Antony Blinken met Qin Gang.", "2023-06-18", "Antony Blinken", "Qin Gang")
    assert dates(newsroom.dossier()) == ["2023-06-18"]


def test_two_visits_a_year_apart_stay_two(newsroom: Newsroom) -> None:
    for year, date in (("2023-06-18", "2023-06-19"), ("2024-04-26", "2024-04-29")):
        meeting(
            newsroom.page(published=date), "Antony Blinken visited Beijing.", year, "Antony Blinken", place="Beijing"
        )
    assert dates(newsroom.dossier()) == ["2023-06-18", "2024-04-26"]


def test_two_ministers_met_on_one_day_are_two_meetings(newsroom: Newsroom) -> None:
    meeting(newsroom.page(), "Antony Blinken met Qin Gang.", "2023-06-19", "Antony Blinken", "Qin Gang")
    meeting(newsroom.page(), "Antony Blinken met Wang Yi.", "2023-06-19", "Antony Blinken", "Wang Yi")
    assert len(newsroom.dossier().events) == 2


def test_the_same_two_meeting_three_times_stay_three(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2024-04-29")
    who = page.person("Wang Yi"), page.person("Jake Sullivan")
    for month, place in (("2023-05", "Vienna"), ("2023-10", "Washington"), ("2024-01", "Bangkok")):
        page.event(f"Wang Yi met Jake Sullivan in {place}.", month, *who, place=place)
    assert len(newsroom.dossier().events) == 3


def test_two_near_collisions_of_a_fortnight_stay_two(newsroom: Newsroom) -> None:
    for day, what in (
        ("2023-05-26", "A Chinese fighter came close to colliding with a US aircraft."),
        ("2023-06-03", "A Chinese warship came close to colliding with a US destroyer."),
    ):
        page = newsroom.page()
        page.event(what, day, page.actor("China", ActorKind.COUNTRY), page.actor("United States", ActorKind.COUNTRY))
    assert len(newsroom.dossier().events) == 2


def test_other_places_of_one_day_are_other_events(newsroom: Newsroom) -> None:
    for place in ("Beijing", "Shanghai"):
        meeting(newsroom.page(), f"Antony Blinken arrived in {place}.", "2024-04-25", "Antony Blinken", place=place)
    assert len(newsroom.dossier().events) == 2


def test_a_city_lies_in_its_country(newsroom: Newsroom) -> None:
    for place in ("Beijing", "China"):
        meeting(newsroom.page(), f"Antony Blinken arrived in {place}.", "2023-06-18", "Antony Blinken", place=place)
    assert len(newsroom.dossier().events) == 1


def test_a_visit_called_off_is_not_the_visit(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.event("Antony Blinken visited Beijing.", "2023-02", page.person("Antony Blinken"))
    page = newsroom.page()
    page.event(
        "Antony Blinken's visit to Beijing was called off.",
        "2023-02",
        page.person("Antony Blinken"),
        status=Status.CANCELLED,
    )
    assert len(newsroom.dossier().events) == 2


def test_a_plan_that_came_true_has_happened(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2023-06-16")
    page.event(
        "Antony Blinken is to visit Beijing.", "2023-06-18", page.person("Antony Blinken"), status=Status.PLANNED
    )
    page = newsroom.page(published="2023-06-19")
    page.event("Antony Blinken visited Beijing.", "2023-06-18", page.person("Antony Blinken"))
    (event,) = newsroom.dossier().events
    assert event.status is Status.HAPPENED
    assert event.what == "Antony Blinken visited Beijing."


@pytest.mark.parametrize("published", ["2023-06-19", "2024-04-29"])
def test_undated_reports_need_like_words_and_weeks(newsroom: Newsroom, published: str) -> None:
    meeting(
        newsroom.page(published="2023-06-20"), "Biden praised Blinken's work.", None, "Joe Biden", "Antony Blinken"
    )
    meeting(newsroom.page(published=published), "Biden praised Blinken's work.", None, "Joe Biden", "Antony Blinken")
    assert len(newsroom.dossier().events) == (1 if published.startswith("2023") else 2)


def test_the_same_sentence_in_two_articles_about_two_events_gives_two_keys(newsroom: Newsroom) -> None:
    for published, name in (("2021-03-01", "Ana Petrova"), ("2023-06-18", "Omar Haddad")):
        page = newsroom.page(f"The minister resigned. {published}", published)
        page.event("The minister resigned.", None, page.person(name))
        page.events[:] = [replace(event, key="event/of-that-sentence") for event in page.events]
    keys = [event.key for event in newsroom.dossier().events]
    assert (len(keys), len(set(keys))) == (2, 2)


def alone(page: Page, what: str, when: str | None, *lands: str) -> str:
    return page.event(what, when, *(page.actor(land, ActorKind.COUNTRY) for land in lands))


def test_two_ballots_are_two_votes(newsroom: Newsroom) -> None:
    for nth in ("eighth", "ninth"):
        what = f"Dorothy Hallam lost the {nth} ballot for Speaker by one vote."
        meeting(newsroom.page(), what, "2024-10-04", "Dorothy Hallam")
    assert len(newsroom.dossier().events) == 2


def test_a_remark_about_a_deed_is_not_the_deed(newsroom: Newsroom) -> None:
    meeting(newsroom.page(), "Ana Petrova landed in Manta with supplies.", "2024-05-10", "Ana Petrova")
    meeting(newsroom.page(), "Ana Petrova said another plane would land in Manta.", "2024-05-10", "Ana Petrova")
    assert len(newsroom.dossier().events) == 2


def test_tolls_that_cannot_both_be_right_are_two_events(newsroom: Newsroom) -> None:
    for number in ("120", "462"):
        alone(newsroom.page(), f"The earthquake killed {number} people in Ecuador.", "2024-05-08", "Ecuador")
    assert len(newsroom.dossier().events) == 2


def test_an_undated_report_of_the_same_days_joins_the_dated_one(newsroom: Newsroom) -> None:
    alone(
        newsroom.page(published="2024-03-19"),
        "Benin’s rulers closed the airspace to aircraft.",
        "2024-03-18",
        "Benin",
    )
    alone(
        newsroom.page(published="2024-03-20"), "The closure of the airspace to all aircraft in Benin.", None, "Benin"
    )
    assert dates(newsroom.dossier()) == ["2024-03-18"]


def test_two_strikes_on_two_days_stay_two(newsroom: Newsroom) -> None:
    for day in ("18", "19"):
        alone(newsroom.page(), "Ecuador bombed a camp of the rebels near the border.", f"2024-03-{day}", "Ecuador")
    assert len(newsroom.dossier().events) == 2


def test_the_date_that_most_reports_give_is_kept(newsroom: Newsroom) -> None:
    for day in ("6", "7", "7"):
        meeting(newsroom.page(), "Dorothy Hallam won the vote.", f"2024-10-0{day}", "Dorothy Hallam")
    assert dates(newsroom.dossier()) == ["2024-10-07"]


def test_one_event_is_as_sure_as_its_best_report(newsroom: Newsroom) -> None:
    for confidence in (0.5, 0.8):
        page = newsroom.page()
        meeting(page, "Dorothy Hallam won the vote.", "2024-10-07", "Dorothy Hallam")
        page.events[:] = [replace(event, confidence=confidence) for event in page.events]
    assert [event.confidence for event in newsroom.dossier().events] == [0.8]
