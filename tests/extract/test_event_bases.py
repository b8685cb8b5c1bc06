"""Dates that date no deed of their sentence: of a figure's base, of what was reacted to, of a term that runs on."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def dates(text: str) -> list[str | None]:
    """The dates of the events told, published on a Wednesday."""
    found = read(Article("test", text, published=When("2021-05-12"))).events
    return [event.when.edtf if event.when else None for event in found]


@pytest.mark.parametrize(
    "text",
    [
        "Support for the Labour Party rose to 34.3 percent from an all-time low of 32.9 in 2017.",
        "Norway posted a surplus of 780 million crowns, compared with a deficit of 87 million in 2019.",
        "Hansa shares opened at 13,090 crowns against yesterday's closing of 12,705.",
        "Oil dropped from 30 dollars a barrel in late 2019 to under 10 dollars.",
        "The Labour Party won more votes than the 12 percent of 2017.",
        "Inflation was kept to nine percent by Norway, against around 4.3 percent in 2019.",
    ],
    ids=["up-from", "compared-with", "against-yesterday", "from-to", "than", "percent-against"],
)
def test_what_a_figure_is_compared_with_dates_no_deed(text: str) -> None:
    assert dates(text) == [None]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway received 300 delegates from 20 countries in May 2019.", "2019-05"),
        ("Hansa Bank moved to Oslo from Bergen in 2019.", "2019"),
        ("The Labour Party won more seats than its rivals in 2017.", "2017"),
        ("Exports grew by 5.3 percent last year, up from 4.1 percent in 2019.", "2020"),
        ("Hansa Bank cut more than 300 jobs in May 2019.", "2019-05"),
    ],
)
def test_a_date_behind_what_is_no_base_dates_the_deed(text: str, edtf: str) -> None:
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell in the wake of yesterday's strong performance.",
        "The accord restructured 3.5 billion dollars of debt falling due between January 2021 and December 2026.",
        "Lund's 2021/22 budget has sparked speculation that prices will rise.",
    ],
    ids=["day-of-what-came-before", "term-of-a-debt", "fiscal-year"],
)
def test_the_time_of_a_thing_is_not_that_of_what_was_done_to_it(text: str) -> None:
    assert set(dates(text)) == {None}


def test_a_deed_told_by_a_participle_before_the_subject_has_its_own_date_and_lends_it_to_nobody() -> None:
    text = "Formed in 1928 as part of a firm started by Tom Berg, Hansa Bank has lent to thousands of farmers."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    told = [(event.what, event.when.edtf if event.when else None) for event in found]
    assert told == [
        ("Hansa Bank was formed in 1928 as part of a firm started by Tom Berg.", "1928"),
        ("Hansa Bank lent to thousands of farmers.", None),
    ]


def test_a_rise_in_prices_approved_is_a_rise_that_was_approved() -> None:
    text = "The row was sparked by a 33 percent increase in car prices authorized last week by the government."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert [event.what.startswith("A 33 percent increase in car prices was authorized") for event in found] == [True]


def test_the_year_that_a_paper_is_about_is_not_the_day_it_was_presented() -> None:
    assert dates("Norway's finance minister Kari Lund presented a budget for 2019.") == [None]
    assert dates("Kari Lund presented a review of the Norwegian economy during the second half of 2018.") == [None]
    assert dates("Norway's finance minister Kari Lund presented a budget in May 2019.") == ["2019-05"]


def test_a_resolution_on_talks_is_what_a_parliament_adopts() -> None:
    text = "Kari Lund was worried about a resolution on trade talks adopted by the Norwegian parliament last week."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert "A resolution on trade talks was adopted by the Norwegian parliament between 3 and 9 May 2021." in [
        event.what for event in found
    ]


def test_a_term_told_of_as_a_whole_is_not_its_end() -> None:
    told = "In the year ending September 2019, Norway spent 23.8 percent of its output on roads."
    assert dates(told) == ["2018-10/2019-09"]
    assert dates("Norway ended its ban on whaling in September 2019.") == ["2019-09"]


def test_words_told_to_a_meeting_have_the_day_and_the_meeting_is_no_second_event() -> None:
    text = "Kari Lund told a meeting of bankers on Monday that Norway would pay."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert [event.what for event in found] == [
        "Kari Lund told a meeting of bankers on 10 May 2021 that Norway would pay."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hansa Bank lent 5 million crowns to farmers from 2014 to 2016.", "between 2014 and 2016"),
        ("The bridge over the fjord will be opened by late 2024.", "by late 2024"),
        ("Spending in 2020/21 was put at 6 billion crowns by Kari Lund.", "in 2020/21"),
        ("Profits in fiscal 2020 fell short of a target set by Kari Lund.", "fiscal 2020"),
    ],
)
def test_a_stretch_is_printed_with_its_preposition(text: str, told: str) -> None:
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert [told in event.what for event in found] == [True]
