"""How an event has its date, and how sure a date found so is."""

from __future__ import annotations

import pytest

from briefing_app.extract import event_date_ways
from briefing_app.extract.event_date_ways import Way
from briefing_app.extract.reader import read
from briefing_app.model.confidence import SURE
from briefing_app.model.text import Article
from briefing_app.model.when import When

FRIDAY = When("2021-05-14")


def sureness(text: str) -> list[float]:
    """How sure the date is of each event that has one."""
    return [event.date_confidence for event in read(Article("test", text, published=FRIDAY)).events if event.when]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Kari Lund met Tom Berg on Monday.", Way.ADJUNCT),
        ("Kari Lund met Tom Berg in Oslo on Monday.", Way.ADJUNCT),
        ("On Monday, Kari Lund met Tom Berg.", Way.ADJUNCT),
        ("Kari Lund visited Sweden last month.", Way.ADJUNCT),
        ("Norway held talks in Oslo with Kari Lund on Monday.", Way.ADJUNCT),
        ("Kari Lund's meeting with the top Swedish diplomat on Monday was short.", Way.PHRASE),
        ("Last March Lund cut corporation tax to 33 percent.", Way.ADJUNCT),
        ("Norway fired a missile shortly after 7 a.m. on Tuesday.", Way.ADJUNCT),
        ("Norway suspended interest payments in May 2018.", Way.ADJUNCT),
        ("Norwegian voters on Sunday rejected the plan.", Way.ADJUNCT),
        ("Countries are asked to answer by the end of next year.", Way.BOUND),
        ("Kari Lund praised the army in an interview on Monday.", Way.OCCASION),
        ("Kari Lund agreed to meet the generals in May.", Way.INSIDE),
    ],
)
def test_where_the_date_stands_tells_how_sure_it_is(text: str, way: Way) -> None:
    assert sureness(text) == [event_date_ways.sureness(way)]


def test_only_what_governs_its_date_or_stands_in_the_entry_below_it_is_surely_dated() -> None:
    sure = {way for way in Way if event_date_ways.sureness(way) >= SURE}
    assert sure == {Way.ADJUNCT, Way.PHRASE, Way.OCCASION, Way.BESIDE, Way.HEADING}


def test_a_date_taken_over_from_another_sentence_is_less_sure() -> None:
    text = "Kari Lund flew to Oslo on Monday. She met Tom Berg at the airport."
    assert sureness(text) == [event_date_ways.sureness(Way.ADJUNCT), event_date_ways.sureness(Way.CARRIED)]
