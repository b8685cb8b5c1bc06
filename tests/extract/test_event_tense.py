"""Which week a weekday or a weekend is of, told of an event in the past or in the present."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

MONDAY, FRIDAY = When("2021-05-10"), When("2021-05-14")
HAPPENED, PLANNED = Status.HAPPENED, Status.PLANNED


@pytest.mark.parametrize(
    ("text", "published", "when", "status"),
    [
        ("Kari Lund told voters this weekend she would resign.", MONDAY, "2021-05-08/2021-05-09", HAPPENED),
        ("Kari Lund told reporters Monday she would resign.", FRIDAY, "2021-05-10", HAPPENED),
        ("Kari Lund and Tom Berg meet in Bergen on Monday.", FRIDAY, "2021-05-17", PLANNED),
        ("Kari Lund and Tom Berg met in Bergen on Monday.", FRIDAY, "2021-05-10", HAPPENED),
        ("Kari Lund and Tom Berg have agreed to meet in Bergen on Monday.", FRIDAY, "2021-05-17", PLANNED),
        ("A rule issued after Kari Lund's signature on Monday closes the port.", FRIDAY, "2021-05-10", HAPPENED),
        ("The trial of Kari Lund was scheduled for Monday.", FRIDAY, "2021-05-17", PLANNED),
        ("The choice, made at a meeting on Monday, will please Norway.", FRIDAY, "2021-05-10", HAPPENED),
        ("Kari Lund is supposed to meet Tom Berg on 21 April.", When("2021-04-05"), "2021-04-21", PLANNED),
        ("Norway's unions signalled their intent for a major strike later this year.", FRIDAY, "2021", PLANNED),
    ],
)
def test_the_tense_of_the_verb_tells_the_week(text: str, published: When, when: str, status: Status) -> None:
    found = read(Article("test", text, published=published)).events
    assert [(event.when, event.status) for event in found] == [(When(when), status)]


def test_a_date_that_tells_its_week_is_left_alone() -> None:
    text = "Kari Lund and Tom Berg meet in Bergen next Monday."
    found = read(Article("test", text, published=MONDAY)).events
    assert [event.when for event in found] == [When("2021-05-17")]


def test_a_day_without_its_year_that_hangs_on_what_will_be_done_is_still_to_come() -> None:
    text = "Kari Lund, who will visit Sweden before returning to Oslo on April 11, said her trip was old news."
    found = read(Article("test", text, published=FRIDAY)).events
    assert [event.what for event in found] == [
        "Kari Lund will visit Sweden before returning to Oslo on 11 April 2022."
    ]


def test_what_has_been_called_for_a_weekday_is_still_to_come() -> None:
    text = "Norway's unions have called a general strike for Tuesday to press for higher pay."
    found = read(Article("test", text, published=FRIDAY)).events
    assert [(event.when, event.status) for event in found if event.when] == [(When("2021-05-18"), PLANNED)]


@pytest.mark.parametrize(
    ("text", "published", "when", "status"),
    [
        ("Kari Lund leaves office on October 31.", MONDAY, "2021-10-31", PLANNED),
        ("Kari Lund told a forum in November that she would resign.", MONDAY, "2020-11", HAPPENED),
        ("Norway said a trip was possible, depending on local elections in June.", FRIDAY, "2021-06", PLANNED),
    ],
)
def test_a_day_without_its_year_is_on_the_side_of_the_verb_it_hangs_on_else_the_nearer(
    text: str, published: When, when: str, status: Status
) -> None:
    found = read(Article("test", text, published=published)).events
    assert [(event.when, event.status) for event in found if event.when] == [(When(when), status)]


def test_what_is_put_off_is_put_off_until_a_day_to_come() -> None:
    found = read(Article("test", "The elections in Norway were put off until May 23.", published=MONDAY)).events
    assert [event.what for event in found] == ["The elections in Norway were put off until 23 May 2021."]


def test_a_day_before_the_subject_of_what_is_told_is_that_of_the_telling() -> None:
    text = "Norway told the oil industry on Monday it will extend contracts for drilling."
    found = read(Article("test", text, published=FRIDAY)).events
    assert [(event.when, event.status) for event in found] == [(When("2021-05-10"), HAPPENED)]


def test_what_was_said_to_be_done_by_a_month_is_still_to_come() -> None:
    text = "Norway said this week that it would leave the bloc by the end of March."
    found = read(Article("test", text, published=FRIDAY)).events
    assert any("by the end of March 2022" in event.what for event in found)


def test_a_day_of_last_week_is_not_a_year_ahead_whatever_is_planned() -> None:
    text = "Kari Lund and Tom Berg are to sign in Bergen what they agreed at the summit on May 6."
    found = read(Article("test", text, published=FRIDAY)).events
    assert all(event.when is None or event.when.last.year == FRIDAY.last.year for event in found)


def test_what_was_called_for_a_day_was_not_called_on_it() -> None:
    text = "The Norwegian Dockers' Union called a march in Bergen for Monday."
    found = read(Article("test", text, published=FRIDAY)).events
    assert [event.when for event in found] == [None]


def test_a_month_that_somebody_names_is_not_when_he_names_it() -> None:
    text = "Kari Lund, the foreign minister, has mentioned January as the month of the handover in Bergen."
    found = read(Article("test", text, published=FRIDAY)).events
    assert all(event.when is None for event in found)


def test_a_day_that_somebody_recommends_for_something_does_not_date_the_recommending() -> None:
    text = "The council of Norway recommended September 2nd as election day."
    found = read(Article("test", text, published=FRIDAY)).events
    assert [(event.when, "2 September 2021" in event.what) for event in found] == [(None, True)]
