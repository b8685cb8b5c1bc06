"""Days whose bare date is the name of what happened on them."""

from __future__ import annotations

import pytest

from briefing_app.extract import dates
from briefing_app.model.when import When

PUBLISHED = When("2024-06-18")


def last(text: str, published: When = PUBLISHED) -> str | None:
    when = dates.find(text, published)[-1].when
    return when.edtf if when else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway changed its laws after the Sept. 11 attacks.", "2001-09-11"),
        ("Gaza has been closed since the October 7 Hamas-led attack.", "2023-10-07"),
        ("The mob of the Jan. 6 riot broke into the Capitol.", "2021-01-06"),
        ("Ukraine had 41 million people before the 24 February invasion.", "2022-02-24"),
    ],
    ids=["known-everywhere", "topic-and-words-between", "month-first", "day-first"],
)
def test_a_day_that_names_what_happened_has_its_own_year(text: str, edtf: str) -> None:
    assert last(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Lund opened the Sept. 11 talks.", "2023-09-11"),
        ("Gaza mourned. On May 3, attacks went on.", "2024-05-03"),
    ],
    ids=["other-noun", "other-day"],
)
def test_another_thing_on_that_day_is_counted_from_the_articles_date(text: str, edtf: str) -> None:
    assert last(text) == edtf


def test_where_the_text_is_of_something_else_it_is_counted_from_the_articles_date() -> None:
    assert last("Lund spoke of the Oct. 7 attack on the ferry.", When("2025-11-01")) == "2025-10-07"


def test_one_attack_of_many_on_that_day_is_not_the_one_it_is_the_name_of() -> None:
    assert last("Hamas was blamed for an Oct. 7 attack.", When("2025-11-01")) == "2025-10-07"


def test_an_older_article_does_not_know_of_it() -> None:
    assert last("The Capitol was shut after the Jan. 6 riot.", When("2019-02-01")) == "2019-01-06"


def test_two_years_far_from_each_other_are_no_span_of_time_and_neither_is_the_date() -> None:
    assert last("Lund won the north in 2008 and 2012.") is None


@pytest.mark.parametrize(
    "text",
    ["Lund ruled between 2008 and 2012.", "Lund ruled from 2008 to 2012."],
)
def test_two_years_with_all_between_them_are_one_span_of_time(text: str) -> None:
    assert last(text) == "2008/2012"
