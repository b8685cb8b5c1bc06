"""Persons called by the first of two surnames or by another name; firms, slugs and datelines beside names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract import names
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def test_by_the_first_of_two_surnames_its_bearer_is_meant(cast_of: Callable[[str], Reading]) -> None:
    text = "Graciela Huamán Ortega won the vote. “We will govern,” Huamán told supporters. Huamán will take office."
    found = [actor for actor in cast_of(text).cast.actors if actor.kind is not ActorKind.PLACE]
    assert [(actor.name, len(actor.mentions)) for actor in found] == [("Graciela Huamán Ortega", 3)]


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Yolanda Quispe Arredondo", "quispe"),
        ("John Paul Stevens", None),  # a second given name
        ("Ludwig van Aken", None),
        ("Kari Lund", None),
    ],
)
def test_a_first_surname_is_no_given_name_and_no_particle(name: str, surname: str | None) -> None:
    assert names.first_surname(tuple(name.split())) == surname


def test_whose_real_name_is_told_is_one_person(cast_of: Callable[[str], Reading]) -> None:
    text = "The rebels are led by Captain Marisol – real name Teresa Robles Quiroz – who fled. She spoke."
    people = [actor for actor in cast_of(text).cast.actors if actor.kind is ActorKind.PERSON]
    assert [actor.name for actor in people] == ["Teresa Robles Quiroz"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry has hired Halden & Royce to find buyers.", "Halden & Royce"),
        ("She signed the contract with Halden Shipping in 2021.", "Halden Shipping"),
    ],
)
def test_a_firm_is_known_by_its_last_word_or_its_ampersand(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    found = cast_of(text).cast.actors
    assert [actor.name for actor in found if actor.kind is ActorKind.ORGANISATION] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is over,” jokes Suresh, a driver who slept in the camp. It is, Suresh says.", "Suresh"),
        ("A cook, who gave only her surname, Chen, spoke. Chen left.", "Chen"),
        ("Senegal slept. Senegal voted. “Not under Senghor,” she said of Senegal.", "Leopold Senghor"),
        ("The station’s owner, Sidy Lamine Niasse’s family trust, will appeal.", "Sidy Lamine Niasse"),
    ],
)
def test_person_of_one_name_or_a_rare_one_is_a_person(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    assert name in {actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("person/")}


def test_who_gives_half_a_name_has_the_office_before_it(cast_of: Callable[[str], Reading]) -> None:
    told = "A site manager in Leeds, who asked to be identified only by her surname, Chen, said so. Chen left."
    assert cast_of(told).offices("Chen") == ["site manager in Leeds"]


def test_two_persons_that_the_model_sees_side_by_side_are_one_name(cast_of: Callable[[str], Reading]) -> None:
    text = "When Mirza Azmal Islam Chowdhury, the party's treasurer, came out of the last meeting, he smiled."
    people = [actor for actor in cast_of(text).cast.actors if actor.kind is ActorKind.PERSON]
    assert [actor.name for actor in people] == ["Mirza Azmal Islam Chowdhury"]


def test_a_land_that_owns_somebody_is_no_person(cast_of: Callable[[str], Reading]) -> None:
    text = "Bayelsa State's Tom Hart wondered who would pay. Tom Hart left."
    people = [actor for actor in cast_of(text).cast.actors if actor.kind is ActorKind.PERSON]
    assert [actor.name for actor in people] == ["Tom Hart"]


def test_a_fathers_name_that_is_anothers_given_name_stays(cast_of: Callable[[str], Reading]) -> None:
    text = "Workneh Bekele, the mayor, said the road was shut. Bekele Girma, a farmer, left at noon."
    assert {"Workneh Bekele", "Bekele Girma"} <= {actor.name for actor in cast_of(text).cast.actors}
