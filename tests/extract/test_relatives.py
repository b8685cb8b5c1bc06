"""Relatives brought in by the given name, and other persons of one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def persons(reading: Reading) -> set[str]:
    return {actor.name for actor in reading.cast.actors if actor.kind is ActorKind.PERSON}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pavel Dorn has not been seen since Thursday. His wife, Larysa, said he was ill.", "Larysa Dorn"),
        ("Ken Abbey died in the fire. His daughter Tamsin, who wants an inquiry, wept.", "Tamsin Abbey"),
        ("Wang Jianguo was freed. His late son Ming was a poet.", "Wang Ming"),
        ("Ann Porter won. Porter's husband, Dmitri, cheered.", "Dmitri Porter"),
    ],
)
def test_a_relative_has_the_family_name_of_whose_relative_it_is(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    assert name in persons(cast_of(text))


def test_whose_relative_somebody_is_is_told_and_is_no_office(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Pavel Dorn has not been seen since Thursday. His wife, Larysa, said he was ill.")
    (larysa,) = (actor for actor in reading.cast.actors if actor.name == "Larysa Dorn")
    assert (larysa.relation, larysa.offices) == ("wife of Pavel Dorn", ())


def test_the_wife_of_an_office_holder_holds_no_office(cast_of: Callable[[str], Reading]) -> None:
    assert cast_of("Jill Sten, wife of the late senator, wept.").offices("Jill Sten") == []


def test_a_leader_of_the_past_is_known_by_the_family_name(cast_of: Callable[[str], Reading]) -> None:
    text = "Moscow sent a note. Khrushchev said the straits were no business of Denmark."
    assert "Nikita Khrushchev" in persons(cast_of(text))


def test_knights_go_by_the_given_name(cast_of: Callable[[str], Reading]) -> None:
    text = "Sir Falani Teo, the foreign minister, left early. Sir Falani said he was angry."
    assert persons(cast_of(text)) == {"Falani Teo"}


@pytest.mark.parametrize(
    "text",
    [
        "The Partido Liberal Nacional has ruled for 20 years. Nacional voters are old.",
        "Congress passed the Justice Against Sponsors of Terrorism Act.",
        "Water in the capital, Azrou el-Bahr, will be rationed, officials said.",
        "Her platform, called “Pan y Agua”, is short.",
        "Brightwater Group NV cut its forecast. Brightwater said demand was weak. Brightwater has 900 workers.",
    ],
)
def test_a_thing_is_no_person(cast_of: Callable[[str], Reading], text: str) -> None:
    assert persons(cast_of(text)) == set()


def test_a_doubled_word_is_part_of_a_burmese_name(cast_of: Callable[[str], Reading]) -> None:
    assert persons(cast_of("Police Superintendent Ko Ko Naing said two men were held.")) == {"Ko Ko Naing"}
