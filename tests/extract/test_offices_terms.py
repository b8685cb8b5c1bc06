"""Offices by what is known of their terms, and what is no statement that somebody holds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ronald Reagan kept a jar of sweets on the table.", "Ronald Reagan"),
        ("President George W. Bush named her to the court.", "George W. Bush"),
        ("Prime Minister David Cameron called the vote.", "David Cameron"),
    ],
)
def test_an_office_known_to_have_ended_before_the_article_has_no_date_and_is_past(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    [office] = cast_of(text).actor(name).offices
    assert (office.at, office.former) == (None, True)


def test_an_office_within_its_known_term_keeps_its_date(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("President Joe Biden spoke in Harrow. In 2006 President George W. Bush met the mayor.")
    offices = [reading.actor(name).offices[0] for name in ("Joe Biden", "George W. Bush")]
    assert [str(office.at.edtf) for office in offices if office.at] == ["2023-06-20", "2006"]


def test_a_president_of_another_state_is_not_judged_by_those_terms(cast_of: Callable[[str], Reading]) -> None:
    [office] = cast_of("Norland’s president, Jimmy Carter, spoke in Harrow.").actor("Jimmy Carter").offices
    assert office.at is not None or office.former


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Michelle Obama spoke in Harrow. President Obama listened.", ["Michelle Obama", "Barack Obama"]),
        ("Hillary Clinton spoke. In 1996 President Clinton signed the bill.", ["Hillary Clinton", "Bill Clinton"]),
        ("Jeb Bush spoke in Harrow. President Bush listened.", ["Jeb Bush", "Bush"]),
    ],
)
def test_president_and_family_name_mean_the_president_not_the_one_named_in_full(
    cast_of: Callable[[str], Reading], text: str, there: list[str]
) -> None:
    reading = cast_of(text)
    assert [len(reading.offices(name)) for name in there] == [0, 1]


def test_of_two_of_one_name_president_means_the_one_known_for_it(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("George W. Bush spoke. Jeb Bush left. President Bush listened.")
    assert reading.offices("Jeb Bush") == []


@pytest.mark.parametrize(
    "text",
    [
        "We cannot allow Ida Moe to become president, he said.",
        "He claimed that Ida Moe was the founder of the terrorist group.",
        "He had come to believe many things, from Ida Moe being a founder of the gang to the moon being hollow.",
        "The president nominated Ida Moe as ambassador to Kenya.",
        "“Secretary Moe believes in the river,” Ida Moe’s daughter said.",
    ],
)
def test_what_is_feared_claimed_or_only_proposed_is_no_office(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).offices("Ida Moe") == []


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Halden Inc. Chairman Karl Brandt, in a statement, said so.", "Karl Brandt", "Halden Inc. Chairman"),
        (
            "Moe campaign manager Karl Brandt told reporters so. Ida Moe smiled.",
            "Karl Brandt",
            "Moe campaign manager",
        ),
        (
            "Karl Brandt, a Harrow-based director of the Sund Institute, left.",
            "Karl Brandt",
            "director of the Sund Institute",
        ),
        ("The bank reform bill President Barack Obama signed is law.", "Barack Obama", "US President"),
    ],
)
def test_a_title_is_neither_cut_nor_glued(
    cast_of: Callable[[str], Reading], text: str, name: str, title: str
) -> None:
    assert cast_of(text).offices(name) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Retired Lt. Gen. Karl Brandt spoke in Harrow.",
        "Retired General Karl Brandt spoke in Harrow.",
        "Karl Brandt, who served as ambassador to Kenya from 2012 until earlier this year, spoke.",
        "Karl Brandt was the mayor of Tarn.",
        "From 2014 to 2019, Karl Brandt was an assistant to the solicitor general.",
    ],
)
def test_a_retired_rank_and_what_somebody_was_are_past(cast_of: Callable[[str], Reading], text: str) -> None:
    assert [office.former for office in cast_of(text).actor("Karl Brandt").offices] == [True]


def test_an_assistant_to_an_office_does_not_hide_the_office(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Solicitor General Ann Lee spoke. Before, Lee had served as an assistant to the solicitor general."
    )
    assert "Solicitor General" in reading.offices("Ann Lee")
