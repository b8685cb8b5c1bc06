"""Two figures that do not contradict one another: a bound, a part, a count that grew, something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Difference, Slot

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


def found(newsroom: Newsroom, *told: tuple[str, str]) -> list[Difference]:
    """The differences in number between articles: (their text, when they were published)."""
    for text, published in told:
        page = newsroom.page(text, published)
        for land in ("Ecuador", "Peru"):
            if land in text:
                page.actor(land, ActorKind.COUNTRY)
        if "Red Front" in text:
            page.actor("Red Front", ActorKind.ORGANISATION)
    return [row for row in newsroom.dossier().differences if row.slot is Slot.NUMBER]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police in Ecuador arrested more than 75 militants.", "Police in Ecuador arrested 100 militants."),
        ("Police in Ecuador held up to 90 militants.", "Police in Ecuador held 70 militants."),
        ("Ecuador sent at least 60 rescuers to Manta.", "Ecuador sent 80 rescuers to Manta."),
        ("Ecuador sent about 20 rescuers to Manta.", "Ecuador sent 21 rescuers to Manta."),
        ("Ecuador sent dozens of rescuers to Manta.", "Ecuador sent 21 rescuers to Manta."),
    ],
)
def test_a_bound_or_a_rounding_contradicts_no_figure_within_it(newsroom: Newsroom, one: str, other: str) -> None:
    assert found(newsroom, (one, "2024-05-09"), (other, "2024-05-09")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ecuador sent 80 rescuers to Manta, 20 of them soldiers.", "Ecuador sent 20 rescuers to Manta on a ship."),
        ("Ecuador sent another 20 rescuers to Manta.", "Ecuador sent 80 rescuers to Manta."),
        ("Ecuador sent 20 more rescuers to Manta.", "Ecuador sent 80 rescuers to Manta."),
        ("Ecuador sent a further 20 rescuers to Manta.", "Ecuador sent 80 rescuers to Manta."),
        ("The rescuers, among them 20 soldiers, came from Ecuador.", "80 soldiers came from Ecuador as rescuers."),
        ("The quake in Ecuador killed 80 people, including 20 children.", "In Ecuador the quake killed 20 people."),
    ],
)
def test_a_part_or_an_addition_is_not_the_whole(newsroom: Newsroom, one: str, other: str) -> None:
    assert all(
        not any("20" in version.value for version in row.versions)
        for row in found(newsroom, (one, "2024-05-09"), (other, "2024-05-09"))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Police in Ecuador arrested 75 militants of the Red Front after the attack.",
            "Police in Ecuador have arrested 100 militants of the Red Front since Sunday.",
        ),
        ("The fires in Ecuador destroyed 14 homes.", "The fires in Ecuador have destroyed 60 homes."),
        ("The fires in Ecuador forced 500 residents out.", "The fires in Ecuador forced 900 residents out."),
        ("The floods displaced 5000 families in Ecuador.", "The floods have displaced 9000 families in Ecuador."),
    ],
)
def test_a_count_that_grows_from_day_to_day_is_a_development(newsroom: Newsroom, one: str, other: str) -> None:
    assert found(newsroom, (one, "2024-05-07"), (other, "2024-05-08")) == []


def test_a_count_that_falls_is_a_difference(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Police in Ecuador arrested 100 militants of the Red Front.", "2024-05-07"),
        ("Police in Ecuador arrested 75 militants of the Red Front.", "2024-05-08"),
    )
    assert len(rows) == 1


def test_how_many_were_sent_is_no_growing_count(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Ecuador sent 60 rescuers to Manta.", "2024-05-09"),
        ("Ecuador had sent 80 rescuers to Manta.", "2024-05-10"),
    )
    assert len(rows) == 1


def test_two_deeds_of_two_days_are_counted_apart(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Troops of Ecuador shot dead five men near Manta on Monday.", "2024-05-07"),
        ("Troops of Ecuador shot dead three men near Manta on Wednesday.", "2024-05-09"),
    )
    assert rows == []


def test_two_near_tolls_of_what_one_group_did_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Camps were raided after weekend market attacks by the Red Front which left 26 people dead.", "2024-05-07"),
        ("The rebels of the Red Front killed 25 people in weekend market attacks in Peru.", "2024-05-08"),
    )
    assert len(rows) == 1


def test_tolls_far_apart_are_those_of_two_attacks(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Camps were raided after weekend market attacks by the Red Front which left 26 people dead.", "2024-05-07"),
        ("The rebels of the Red Front killed 9 people in weekend market attacks in Peru.", "2024-05-08"),
    )
    assert rows == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In 2023, Ecuador's total service on the foreign debt was about 996 million dollars to all creditors.",
            "Foreign lenders hold one-third of Ecuador's 8.16 billion dollars total foreign debt.",
        ),
        (
            "Estimates put the 2023 export losses of Peru from the drop in oil prices at three billion dollars.",
            "The squeeze stems from a slide in oil prices, which cut 2023 exports to 2.18 billion dollars.",
        ),
    ],
)
def test_of_one_year_or_one_debt_many_things_have_a_figure(newsroom: Newsroom, one: str, other: str) -> None:
    assert found(newsroom, (one, "2024-03-09"), (other, "2024-03-11")) == []
