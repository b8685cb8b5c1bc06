"""Dates that stand by a noun, a purpose or a second deed: which event they date."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def dates(text: str) -> dict[str, str | None]:
    """The date of each event by the verb's own words, as printed."""
    found = read(Article("test", text, published=When("2021-05-12"))).events
    return {event.what: event.when.edtf if event.when else None for event in found}


@pytest.mark.parametrize(
    ("text", "verb", "edtf"),
    [
        ("Kari Lund apologised to parents in a letter sent out on Monday.", "apologised", "2021-05-10"),
        ("A Hansa poll from June showed that Kari Lund was ahead.", "showed", "2020-06"),
        ("The Kari Fund was created as part of the 2010 Lund reform.", "created", "2010"),
        ("In 2019 Mr Lund, the minister, slashed the tax on bread.", "slashed", "2019"),
        ("The visit by the head of Hansa, Kari Lund, planned for Friday, has been put off.", "put off", "2021-05-14"),
        ("Kari Lund flew to Oslo to sign the treaty in May 2019.", "flew", "2019-05"),
        ("Hansa Bank said that it had sacked thousands of clerks from 2011 to 2016.", "sacked", "2011/2016"),
    ],
)
def test_date_of_what_a_deed_was_done_with_is_that_of_the_deed(text: str, verb: str, edtf: str) -> None:
    assert [when for what, when in dates(text).items() if verb in what] == [edtf]


def test_purpose_still_to_come_does_not_date_what_was_done() -> None:
    text = "Kari Lund raised money in Oslo to build a bridge in 2030."
    assert None in dates(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "The plan was shelved during Kari Lund's official visit to Poland, which ends today.",
        "Kari Lund won applause for her choice in February of Tom Berg as minister.",
        "Tom Berg, who had opened the summit by warning leaders, was on Saturday night in no mood to celebrate.",
        "Kari Lund agreed to resign, following the publication of letters to a friend in March.",
    ],
)
def test_a_date_that_hangs_on_something_else_dates_no_deed(text: str) -> None:
    assert set(dates(text).values()) <= {None}


def test_a_truce_that_expires_is_not_planned_for_that_day() -> None:
    text = "The ceasefire between Norway and Sweden expires on June 30."
    assert dates(text) == {"The ceasefire between Norway and Sweden is to expire on 30 June 2021.": "2021-06-30"}


def test_what_is_so_nowadays_is_not_of_the_day() -> None:
    assert set(dates("Today, the Lund Bridge is owned by Norway.").values()) <= {None}
