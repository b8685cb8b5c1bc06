"""Names, bodies and offices as the press of other countries writes them; what an article's country decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract import assurance, home
from briefing_app.extract.parse import parse
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def named(reading: Reading, *kinds: ActorKind) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind in kinds]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Datuk Seri Harun Zaki met Tan Sri Rosli Amin here.", {"Harun Zaki", "Rosli Amin"}),
        ("H.H. Sheikh Rashid bin Saif bin Omar Al Dhaheri, Minister of State, left the capital to meet them.",
         {"Rashid bin Saif bin Omar Al Dhaheri"}),
        ("Smt. Kavita Rao, Union Minister, and Shri Anil Mehta spoke.", {"Kavita Rao", "Anil Mehta"}),
        ("Bronwen Rees MS, the shadow health minister, said it was too late for that.", {"Bronwen Rees"}),
        ("The deal was refused by the Daniel Mwangi-led coalition.", {"Daniel Mwangi"}),
        ("The Secretary to the Cabinet Grace Wanjiru agreed.", {"Grace Wanjiru"}),
        ("He won over the Umoja Kwetu MPs.", set()),
        ("Mr Winters said no. Mr Winters, the former head of trading, will go.", {"Winters"}),
        ("The vote was hosted by Adewale Oshiomo. Mr Oshiomho spoke.", {"Adewale Oshiomo"}),
    ],
)  # fmt: skip
def test_persons_are_named_without_titles_and_letters(
    cast_of: Callable[[str], Reading], text: str, names: set[str]
) -> None:
    assert set(named(cast_of(text), ActorKind.PERSON)) == names


def test_title_with_a_given_name_means_the_one_of_that_given_name(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Sheikh Hamad bin Saif Al Dhaheri met Ann Porter. Sheikh Hamad thanked her.")
    assert reading.actor("Hamad bin Saif Al Dhaheri").aliases == ("Sheikh Hamad",)


def test_two_of_one_dynasty_whose_fathers_differ_are_two(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Hamad bin Saif Al Dhaheri met Hamad bin Rashid Al Dhaheri in Muscat.")
    assert len(named(reading, ActorKind.PERSON)) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("India's Congress and the BJP met in India. Congress refused.", "Indian National Congress"),
        ("The United States Congress met. Congress refused.", "US Congress"),
        ("Congress refused. The GOP was not amused.", "US Congress"),
        ("Mexico waits, and Mexico hopes. The Senate must agree.", "Senate"),
    ],
)
def test_shared_name_of_a_body_is_that_of_the_article_s_country(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    assert name in named(cast_of(text), ActorKind.ORGANISATION)


def test_white_house_and_the_administration_are_one_actor(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("The Obama administration refused. The White House said so.")
    assert named(reading, ActorKind.ORGANISATION) == ["Obama administration"]
    assert "White House" in reading.actor("Obama administration").aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Obama said no.", "Barack Obama"),
        ("Secretary of State Anthony Blinken said no.", "Antony Blinken"),
        ("Ms Obama said no. She is Michelle Obama.", "Michelle Obama"),
    ],
)
def test_leader_is_given_the_name_a_careful_reader_puts_down(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    assert named(cast_of(text), ActorKind.PERSON) == [name]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Minister of Foreign Affairs and International Cooperation left.", []),
        ("He wrote on Twitter.", []),
        ("White House Press Secretary Ann Porter said no.", ["White House"]),
        ("Passengers of Transport for Cornwall waited.", ["Transport for Cornwall"]),
        ("The People Progress Party (PPP) lost the vote.", ["People Progress Party"]),
        ("He came from Lucknow in Uttar Pradesh.", []),
    ],
)
def test_body_is_neither_portfolio_nor_medium_nor_place(
    cast_of: Callable[[str], Reading], text: str, bodies: list[str]
) -> None:
    assert named(cast_of(text), ActorKind.ORGANISATION) == bodies


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Treasury Secretary Ann Porter said no.", "United States"),
        ("Kenya votes; Kenya waits. Deputy President Ann Porter said no.", "Kenya"),
        ("Kenya votes and Ghana waits. Prime Minister Ann Porter said no.", None),
        ("Ann Porter, the minister of Niger Delta Affairs, said no.", None),
    ],
)
def test_side_is_a_country_only_where_one_can_be_meant(
    cast_of: Callable[[str], Reading], text: str, side: str | None
) -> None:
    assert cast_of(text).actor("Ann Porter").side == side


def test_country_far_more_named_than_any_other_is_the_article_s_home() -> None:
    doc = parse(Article("invented", "Kenya, Kenya, Kenya, Kenya, Kenya and Kenya met Ghana."))
    assert home.Home.of(doc).country() == "Kenya"


def test_every_actor_and_office_carries_a_measured_confidence(cast_of: Callable[[str], Reading]) -> None:
    figures = {assurance.figure(kind) for kind in assurance.KINDS}
    actors = cast_of("President Ann Porter of Kenya met Acme Group in Nakuru.").cast.actors
    assert {actor.confidence for actor in actors} <= figures
    assert {office.confidence for actor in actors for office in actor.offices} == {assurance.figure(assurance.BEFORE)}


def test_titled_name_is_surer_than_one_name_alone() -> None:
    assert assurance.figure(assurance.TITLED) > assurance.figure(assurance.ONE_NAME)
