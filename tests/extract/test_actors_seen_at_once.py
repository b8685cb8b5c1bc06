"""Actors that any reader of an article knows at once: towns, buildings, things, peoples; second names; letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

PERSON, BODY, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def of(reading: Reading, kind: ActorKind) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It lies in the islands, such as Peros Banhos and Salomon.", "Salomon"),
        ("At Yeouido, where a crowd had danced, only a few stood.", "Yeouido"),
        ("A patrol laid wire between the provinces of Sisaket and Preah Vihear.", "Preah Vihear"),
        ("Oro Governor Gary Holt said no.", "Oro"),
        ("He prayed at the Umayyad Mosque on Monday.", "Umayyad Mosque"),
        ("It would make a state of the region, known as the Essequibo, and give out passports.", "Essequibo"),
    ],
)
def test_a_place_is_no_body(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    reading = cast_of(text)
    assert name not in of(reading, BODY)
    assert name in of(reading, PLACE)


@pytest.mark.parametrize(
    "text",
    [
        "Osman, who comes from the Awdal region, said no.",
        "The note was smuggled out of Cap Verrin prison in May.",
        "His office is on Rue Merlot, beneath a portrait.",
        "The terminal is run by China Wharves.",
        "Korea Tin agreed to buy a stake worth about $85m.",
        "He speaks for the gang coalition known as Viv Ansamn and has made threats.",
        "They approved a study for the second line, christened Zarya Nord.",
        "The Socialists promise support, as do Les Verts.",
    ],
)
def test_a_thing_or_place_is_no_person(cast_of: Callable[[str], Reading], text: str) -> None:
    assert of(cast_of(text), PERSON) in ([], ["Osman"])


def test_a_given_name_that_is_a_country_before_a_family_name_is_a_persons(cast_of: Callable[[str], Reading]) -> None:
    assert of(cast_of("China Jones said no on Monday."), PERSON) == ["China Jones"]


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("His successor Omar Hale, known as Zarro, was cool. In Kiri, where Zarro was sworn in, it rained.",
         "Omar Hale", "Zarro"),
        ("Gen Omar Hale, alias Zarro, was seated in the second row.", "Omar Hale", "Zarro"),
        ("Gang leader Omar Hale, better known as Zarro, has vowed to fight.", "Omar Hale", "Zarro"),
        ("Omar Hale – who shed his nom de guerre, Abu Mohammed al-Zarri, on the road – said no.",
         "Omar Hale", "Abu Mohammed al-Zarri"),
    ],
)  # fmt: skip
def test_a_second_name_is_of_the_same_person(
    cast_of: Callable[[str], Reading], text: str, name: str, other: str
) -> None:
    reading = cast_of(text)
    assert of(reading, PERSON) == [name]
    assert other in reading.actor(name).aliases


@pytest.mark.parametrize("people", ["Ecuadorians", "Tajiks", "Hungarians"])
def test_a_people_is_its_country(cast_of: Callable[[str], Reading], people: str) -> None:
    assert of(cast_of(f"On April 21, the {people} will vote in a referendum."), BODY) == []


def test_a_faith_is_no_body(cast_of: Callable[[str], Reading]) -> None:
    assert of(cast_of("He met the Lebanese Druze leader Walid Holt on Sunday."), BODY) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He ignored the Fraud Office for High-ranking Officials (FOHO). The FOHO said no.",
         "Fraud Office for High-ranking Officials"),
        ("She leads the Agency for Small-scale Fishing Research in Oslo.", "Agency for Small-scale Fishing Research"),
    ],
)  # fmt: skip
def test_a_name_goes_on_behind_a_hyphen(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert of(cast_of(text), BODY) == [name]


def test_what_leads_a_body_is_no_part_of_the_name_before(cast_of: Callable[[str], Reading]) -> None:
    assert of(cast_of("The Bank of Norway-led group said no."), BODY) == ["Bank of Norway"]


def test_letters_of_a_state_are_not_respelt_nor_a_place(cast_of: Callable[[str], Reading]) -> None:
    assert "Uk" not in of(cast_of("Moor Voices, a UK-based group, said no."), PLACE)


def test_a_party_told_of_as_elsewhere_is_not_of_the_state_of_the_tables(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("In South Korea the opposition Democratic Party (DP) said no. South Korea waits.")
    assert reading.actor("Democratic Party").side is None
