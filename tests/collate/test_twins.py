"""Sentences of two sources that say the same but for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Difference, Slot

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


def found(newsroom: Newsroom, *told: tuple[str, str]) -> list[Difference]:
    """The differences between articles: (their text, when they were published)."""
    for text, published in told:
        page = newsroom.page(text, published)
        page.person("Lloyd Austin")
        page.person("Antony Blinken")
        page.actor("China", ActorKind.COUNTRY)
    return [row for row in newsroom.dossier().differences if row.slot in (Slot.PLACE, Slot.STATUS)]


def values(rows: list[Difference]) -> list[str]:
    return [version.value for row in rows for version in row.versions]


def test_two_places_of_one_deed_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("WASHINGTON, Feb. 4 — A jet of China shot down a balloon off the coast of Maine on Saturday.", "2023-02-05"),
        ("On 4 February 2023 a jet of China shot down a balloon off the coast of Florida.", "2023-07-26"),
    )
    assert values(rows) == ["off the coast of Maine", "off the coast of Florida"]
    assert rows[0].about == "where, on 4 February 2023, a jet of China shot down a balloon"


def test_a_call_is_no_visit(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("On 16 April 2024 Lloyd Austin spoke with the minister Dong Jun by video link.", "2024-04-23"),
        ("On 16 April 2024 Lloyd Austin spoke with the minister Dong Jun in Hawaii.", "2024-04-29"),
    )
    assert values(rows) == ["by video link", "in Hawaii"]


def test_a_city_and_its_country_do_not_contradict(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("On 16 April 2024 Lloyd Austin met the minister Dong Jun in Beijing.", "2024-04-23"),
        ("On 16 April 2024 Lloyd Austin met the minister Dong Jun in China.", "2024-04-29"),
    )
    assert rows == []


def test_two_places_on_two_days_are_two_meetings(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("On 16 April 2024 Lloyd Austin met the minister Dong Jun in Hawaii.", "2024-04-23"),
        ("On 18 April 2024 Lloyd Austin met the minister Dong Jun in Singapore.", "2024-04-29"),
    )
    assert rows == []


def test_postponed_here_and_cancelled_there_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("US Secretary of State Antony Blinken postponed his visit to Beijing on Friday.", "2023-02-05"),
        ("Secretary of State Antony Blinken cancelled his visit to Beijing on 3 February 2023.", "2023-06-23"),
    )
    assert values(rows) == ["postponed", "cancelled"]
    assert rows[0].about.endswith("of US Secretary of State Antony Blinken’s visit to Beijing")


@pytest.mark.parametrize("hedged", ["China allegedly runs a listening base in Cuba.",
                                    "China runs a listening base in Cuba, according to officials."])  # fmt: skip
def test_hearsay_here_and_fact_there_differ(newsroom: Newsroom, hedged: str) -> None:
    rows = found(newsroom, (hedged, "2023-06-17"), ("China runs a listening base in Cuba.", "2023-06-23"))
    assert values(rows) == ["alleged", "stated as fact"]
    assert rows[0].about == "standing of the claim, in June 2023, that China runs a listening base in Cuba"
