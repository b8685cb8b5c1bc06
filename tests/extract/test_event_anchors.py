"""Dates that events have from other events which their sentences name."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Event, Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")  # a Wednesday
VISIT = (
    "Norway’s foreign minister, Kari Lund, visited Tokyo from 9 to 11 May 2021. "
    "She met Kenji Mori, the Japanese prime minister, in Tokyo on 10 May 2021.\n\n"
)


def told(text: str, introduction: str = VISIT) -> list[Event]:
    """The events of a text behind the introduction."""
    events = read(Article("test", introduction + text, published=PUBLISHED)).events
    return [event for event in events if event.evidence[0].span.start >= len(introduction)]


def dates(text: str, introduction: str = VISIT) -> list[str | None]:
    return [event.when.edtf if event.when else None for event in told(text, introduction)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("During Lund’s visit, police arrested nine protesters in Osaka.", "2021-05-09/2021-05-11"),
        ("Japan freed two Norwegian sailors a week before Lund’s visit to Tokyo.", "2021-04/2021-05"),
        ("Japan freed two Norwegian sailors three days before Lund’s visit to Tokyo.", "2021-05-06"),
        ("The visit ended without an agreement on fishing.", "2021-05-11"),
        ("The visit began with a walk through the harbour.", "2021-05-09"),
        ("Norway released a statement after Lund’s meeting with Kenji Mori.", "2021-05-10"),
    ],
)
def test_a_clause_is_dated_by_the_known_event_that_it_names(text: str, edtf: str) -> None:
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "During an earlier visit, police had arrested nine protesters in Osaka.",
        "Before Lund’s visit, Japan freed two Norwegian sailors.",
        "Years after Lund’s visit, Japan freed two Norwegian sailors.",
    ],
)
def test_another_event_of_the_kind_and_a_bare_before_date_nothing(text: str) -> None:
    assert dates(text) in ([None], [])


def test_a_noun_that_may_mean_two_events_dates_nothing() -> None:
    twice = VISIT + "Kari Lund visited Tokyo in March 2019.\n\n"
    assert dates("During Lund’s visit, police arrested nine protesters in Osaka.", twice) == [None]


def test_around_the_same_time_is_the_month_of_what_was_told_before() -> None:
    assert dates("Around the same time the Danish minister Ida Holm left for Rome.") == ["2021-05"]


def test_at_the_same_time_mostly_says_yet() -> None:
    assert "2021-05" not in dates("At the same time, Kenji Mori raised taxes on imported fish.")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway has sold Japan five ships since February 2020.", "2020-02/2021-05"),
        ("Norway has sold Japan five ships since Tuesday.", "2021-05-11/2021-05-12"),
        ("Norway has refused to sell Japan ships since Kari Lund visited Kyoto in March 2021.", "2021-03/2021-05"),
    ],
)
def test_what_has_happened_since_lasts_until_the_article(text: str, edtf: str) -> None:
    assert dates(text)[0] == edtf


def test_a_visit_of_two_days_fills_the_two_days_of_the_news() -> None:
    events = told(
        "Lund’s arrival in Tokyo this week was the first by a Norwegian minister. On Sunday, Kari Lund saw Emperor "
        "Naruhito. On Monday, Kari Lund met Kenji Mori. Her two-day visit was praised in the newspapers.",
        "",
    )
    assert next(event for event in events if "arrival" in event.what).when == When("2021-05-09/2021-05-10")


def test_a_cancellation_told_again_more_vaguely_keeps_its_month() -> None:
    text = (
        "Kari Lund called off a trip to Tokyo in February 2021. The two countries quarrelled. "
        "Japanese officials have refused calls since Kari Lund cancelled the trip earlier this year."
    )
    events = told(text, "")
    assert [e.when for e in events if e.status is Status.CANCELLED] == [When("2021-02")] * 2
    assert When("2021-02/2021-05") in [e.when for e in events]


def test_what_lasts_or_goes_on_is_not_of_the_day_told_before() -> None:
    assert dates("The dispute led to several months of silence between Norway and Japan.") in ([None], [])


def test_what_a_semicolon_parts_are_two_sentences() -> None:
    text = "On Tuesday the visit to Osaka was cancelled after a storm; Kari Lund then closed the embassy in Kobe."
    assert [event.status for event in told(text)] == [Status.CANCELLED, Status.HAPPENED]


def test_a_summit_to_come_is_planned_for_its_month() -> None:
    event = told("Kari Lund and Kenji Mori have a chance to talk again at the Arctic summit in September in Oslo.")[
        -1
    ]
    assert (event.when, event.status) == (When("2021-09"), Status.PLANNED)


def test_the_same_day_is_that_of_what_was_told_before() -> None:
    text = "Kenji Mori sacked two envoys on 3 May 2021. He alerted parliament, which suspended a third the same day."
    assert dates(text)[-1] == "2021-05-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("At least 151 people had been detained since Monday, the police said.", "2021-05-10/2021-05-12"),
        ("Hansa Bank has estimated that savers sold ten million shares since March 2020.", "2020-03/2021-05"),
    ],
)
def test_what_was_done_since_a_day_is_of_the_time_from_then(text: str, edtf: str) -> None:
    assert edtf in dates(text, "")


def test_a_first_visit_since_somebody_took_office_is_not_of_all_that_time() -> None:
    text = "Kari Lund paid her first visit to Japan since she took office in January 2020."
    assert "2020-01/2021-05" not in dates(text, "")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Norway closed its harbour on Saturday, a day after Kenji Mori broke off the talks on fishing.",
            "2021-05-07",
        ),
        (
            "Norway closed its harbour on Saturday, hours after Kenji Mori broke off the talks on fishing.",
            "2021-05-08",
        ),
        ("Norway closed its harbour in March, days before Kenji Mori broke off the talks on fishing.", "2021-03"),
    ],
)
def test_what_happened_so_long_before_or_after_is_counted_from_the_clause_above(text: str, edtf: str) -> None:
    assert dates(text, "Kenji Mori is the Japanese prime minister.\n\n")[-1] == edtf


def test_an_hour_is_of_the_day_that_was_told_before_it() -> None:
    text = "Four ships sank on Monday. Nobody knew why. By midnight Kenji Mori had closed the harbour."
    assert dates(text, "Kenji Mori is the Japanese prime minister.\n\n")[-1] == "2021-05-10"
