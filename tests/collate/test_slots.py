"""Figures of one thing told in two outlets' own words differ; those of two things never do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Difference, Slot

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom

LANDS = ("Ruritania", "Grenmark", "Ostravia")
BODIES = ("Harvest Party", "Civic Bloc", "Lakes Authority")


def found(newsroom: Newsroom, *told: tuple[str, str]) -> list[Difference]:
    """The differences in number between articles: (their text, when they were published)."""
    for text, published in told:
        page = newsroom.page(text, published)
        for names, kind in ((LANDS, ActorKind.COUNTRY), (BODIES, ActorKind.ORGANISATION)):
            for name in names:
                if name in text:
                    page.actor(name, kind)
    return [row for row in newsroom.dossier().differences if row.slot is Slot.NUMBER]


def values(rows: list[Difference]) -> list[list[str]]:
    return [[version.value for version in row.versions] for row in rows]


LEASE = (
    (
        "Under the treaty, signed on March 3 by both, Grenmark was to lease Ruritania 30 kilometres of coastline "
        "for 40 years for a ferry port."
    ),
    "2024-11-10",
)
TALKS = (
    (
        "Border talks are to open no later than the end of June and are to be completed within five months. "
        "Ruritania will host them."
    ),
    "2024-05-02",
)
SEATS = (
    (
        "According to the clerk, Harvest-backed candidates of the Harvest Party captured 61 council seats, "
        "followed by the Civic Bloc with 40."
    ),
    "2024-05-02",
)


def test_a_lease_told_half_a_year_later_by_its_day_differs(newsroom: Newsroom) -> None:
    later = (
        (
            "Nobody speaks of the treaty signed on 3 March 2024. That accord, under which "
            "Ruritania was to lease a 27km stretch of coast for four decades, soured everything."
        ),
        "2025-06-01",
    )
    assert values(found(newsroom, LEASE, later)) == [["30 kilometres", "27km"]]


def test_the_plainest_telling_says_what_differs(newsroom: Newsroom) -> None:
    later = (
        (
            "The treaty was signed on 3 March 2024. That accord, under which Ruritania was to lease a 27km stretch "
            "of coast for four decades, soured everything."
        ),
        "2025-06-01",
    )
    (row,) = found(newsroom, LEASE, later)
    assert row.about == (
        "how many kilometres of coastline Grenmark was to lease Ruritania for 40 years for a ferry port"
    )


@pytest.mark.parametrize(
    "other",
    [
        "That accord, under which Ruritania was to lease a 18.7-mile stretch of coast, soured everything.",
        "That accord, under which Ruritania was to lease about 29.5 km of coast, soured everything.",
        "That accord, under which Ruritania was to lease 27km of railway, soured everything.",
        "That accord, under which Ruritania was to lease more than 27km of coast for decades, soured everything.",
    ],
)
def test_a_rounded_length_or_one_of_something_else_is_no_difference(newsroom: Newsroom, other: str) -> None:
    later = (f"The treaty was signed on 3 March 2024. {other}", "2025-06-01")
    assert found(newsroom, LEASE, later) == []


def test_a_lease_of_another_day_is_another_lease(newsroom: Newsroom) -> None:
    later = (
        (
            "A new treaty was signed on 9 April 2025. That accord, under which Ruritania was to lease a 27km stretch "
            "of shore for four decades, soured everything."
        ),
        "2025-06-01",
    )
    assert found(newsroom, LEASE, later) == []


def test_two_time_limits_of_one_negotiation_differ(newsroom: Newsroom) -> None:
    other = (
        (
            "The pact binds both sides to open border talks by the end of June 2024 and to complete and initial a "
            "treaty within eight months of their opening, with Ruritania in the chair."
        ),
        "2024-05-06",
    )
    (row,) = found(newsroom, TALKS, other)
    assert values([row]) == [["five months", "eight months"]]
    assert row.about == "number of months within which border talks are to be completed"


@pytest.mark.parametrize(
    "other",
    [
        "Ruritania is to open a new bridge by the end of June, which will be completed within eight months.",
        "Ruritania hopes that border talks, to open by the end of June, could be completed within eight months.",
        "Ruritania and its neighbour broke off their last border talks after eight months.",
        "Border talks of Ruritania opened in June and were completed eight months later.",
    ],
)
def test_a_hope_or_the_limit_of_something_else_is_no_difference(newsroom: Newsroom, other: str) -> None:
    assert found(newsroom, TALKS, (other, "2024-05-06")) == []


def test_seats_won_of_a_whole_differ_from_another_count_of_them(newsroom: Newsroom) -> None:
    other = (
        (
            "Candidates backed by the Harvest Party, the movement of a jailed farmer, captured 60 of the 212 "
            "seats declared, more than anyone else."
        ),
        "2024-05-05",
    )
    assert values(found(newsroom, SEATS, other)) == [["61 council seats", "60 of the 212 seats"]]


@pytest.mark.parametrize(
    "other",
    [
        "Candidates backed by the Civic Bloc, the party of the mayor, captured 58 of the 212 seats declared.",
        "Candidates backed by the Harvest Party could have captured 70 seats, its chairman said.",
        "Candidates backed by the Harvest Party captured 212 seats, up from 60 seats.",
        "Candidates backed by the Harvest Party lost 60 seats.",
        "Polls had candidates backed by the Harvest Party capturing 60 seats.",
        "Candidates backed by the Harvest Party captured 61 of the 212 seats declared.",
    ],
)
def test_another_party_a_hope_a_poll_or_the_same_count_is_no_difference(newsroom: Newsroom, other: str) -> None:
    assert found(newsroom, SEATS, (other, "2024-05-05")) == []


CREWS = ("The Lakes Authority of Ostravia has posted 240 wardens along the flooded dykes since Monday.", "2024-09-04")


def test_two_counts_of_those_posted_differ_in_a_triple(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        CREWS,
        ("Along the flooded dykes of Ostravia the Lakes Authority posted 240 wardens.", "2024-09-05"),
        ("In Ostravia 260 wardens posted by the Lakes Authority stood along the flooded dykes.", "2024-09-05"),
    )
    assert [sorted(row) for row in values(rows)] == [["240 wardens", "260 wardens"]]


@pytest.mark.parametrize(
    "other",
    [
        "The Lakes Authority of Ostravia will post 260 wardens along the flooded dykes.",
        "The Lakes Authority of Ostravia posted 30 of the 240 wardens along the flooded dykes of the capital.",
        "The Lakes Authority of Ostravia posted a further 90 wardens along the flooded dykes.",
        "The Lakes Authority of Ostravia posted some 250 wardens along the flooded dykes.",
        "The Lakes Authority of Ostravia has posted 260 wardens in schools.",
        "The Lakes Authority of Ruritania has posted 260 wardens along its flooded dykes.",
        "Last year the Lakes Authority of Ostravia had posted 260 wardens along dykes, in April alone.",
    ],
)
def test_a_plan_a_part_more_or_another_land_is_no_difference(newsroom: Newsroom, other: str) -> None:
    assert found(newsroom, CREWS, (other, "2024-09-05")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In Ostravia four people familiar with the plans of the Lakes Authority said that the dam was to close.",
            "In Ostravia two people familiar with the plans of the Lakes Authority said that the dam would stay.",
        ),
        (
            "The Lakes Authority of Ostravia dismissed 200 wardens in Grenzau.",
            "The Lakes Authority of Ostravia dismissed 320 wardens.",
        ),
        (
            "Exports of Ostravia grew 3.2 percent in 2023.",
            "Exports of Ostravia grew 4.1 percent in the fourth quarter.",
        ),
    ],
)
def test_those_who_told_it_a_part_and_another_span_of_time_are_no_difference(
    newsroom: Newsroom, one: str, other: str
) -> None:
    assert found(newsroom, (one, "2024-02-05"), (other, "2024-02-06")) == []


RATE = ("Consumer prices in Ruritania rose 6.1 percent in May, the statistics office said.", "2024-06-12")


def test_two_rates_of_one_month_differ(newsroom: Newsroom) -> None:
    other = ("In May consumer prices in Ruritania rose by 7.4 percent.", "2024-06-13")
    assert values(found(newsroom, RATE, other)) == [["6.1 percent", "7.4 percent"]]


@pytest.mark.parametrize(
    "other",
    [
        "Consumer prices in Ruritania rose 7.4 percent in April, the statistics office said.",
        "Producer prices across Ruritania rose 7.4 percent, firms said.",
        "Consumer prices in Grenmark rose 7.4 percent in May.",
    ],
)
def test_a_rate_of_another_month_land_or_basket_is_no_difference(newsroom: Newsroom, other: str) -> None:
    assert found(newsroom, RATE, (other, "2024-06-13")) == []


BRIDGE = (
    "Engineers closed the Arn bridge in Ruritania after cracks 12 metres (39 feet) long opened in its deck.",
    "2024-03-04",
)


def test_a_length_in_two_units_is_one_figure(newsroom: Newsroom) -> None:
    other = ("The Arn bridge in Ruritania was closed after cracks 16 metres long opened in its deck.", "2024-03-05")
    assert values(found(newsroom, BRIDGE, other)) == [["12 metres", "16 metres"]]


def test_the_same_length_in_another_unit_is_no_difference(newsroom: Newsroom) -> None:
    other = ("The Arn bridge in Ruritania was closed after cracks 39 feet long opened in its deck.", "2024-03-05")
    assert found(newsroom, BRIDGE, other) == []
