"""Who was somewhere on a day, or is due there: events without a verb of doing; days that stay with their clause."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

HAPPENED, PLANNED, CANCELLED = Status.HAPPENED, Status.PLANNED, Status.CANCELLED


def told(text: str) -> list[tuple[str, str | None, Status]]:
    """Each event with date and status, published on a Wednesday."""
    found = read(Article("test", text, published=When("2021-05-12"))).events
    return [(event.what, event.when.edtf if event.when else None, event.status) for event in found]


@pytest.mark.parametrize(
    ("text", "what", "edtf", "status"),
    [
        (
            "President Kari Lund was in Oslo on Tuesday to plead for aid.",
            "President Kari Lund was in Oslo on 11 May 2021 to plead for aid.",
            "2021-05-11",
            HAPPENED,
        ),
        (
            "Kari Lund is due in Oslo next week.",
            "Kari Lund is due in Oslo between 17 and 23 May 2021.",
            "2021-05-17/2021-05-23",
            PLANNED,
        ),
        ("Elections are due in June.", "Elections are due in June 2021.", "2021-06", PLANNED),
    ],
)
def test_a_stay_with_its_day_is_an_event(text: str, what: str, edtf: str, status: Status) -> None:
    assert told(text) == [(what, edtf, status)]


@pytest.mark.parametrize(
    "text",
    ["Kari Lund was the president in 2019.", "Kari Lund was not in Oslo on Tuesday.", "Peace is due to Kari Lund."],
)
def test_what_somebody_is_and_where_nobody_was_are_no_stays(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("Kari Lund met Tom Berg in Oslo on Tuesday; Hansa Bank has been closed by its owners.", "closed", None),
        ("Kari Lund canceled a trip to Bergen and was expected in Oslo by Friday.", "canceled", None),
        ("Kari Lund visited Oslo in April and saw Tom Berg on Tuesday.", "Berg", "2021-05-11"),
    ],
    ids=["behind-a-semicolon", "a-day-to-come", "a-day-of-its-own"],
)
def test_a_clause_shares_the_day_of_another_only_where_nothing_parts_them(
    text: str, word: str, edtf: str | None
) -> None:
    assert [when for what, when, _ in told(text) if word in what] == [edtf]


def test_a_name_behind_an_office_with_a_capital_is_not_cut_off() -> None:
    text = "Kari Lund waited. Chairman of the board, Tom Berg, resigned on Monday."
    assert [what for what, when, _ in told(text) if when] == [
        "Chairman of the board, Tom Berg, resigned on 10 May 2021."
    ]
