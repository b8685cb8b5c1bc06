"""What stands near a name and is another's: whom he names, whose aide he is, a body that several countries have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def test_an_envoy_is_who_is_named_and_not_who_names(cast_of: Callable[[str], Reading]) -> None:
    text = (
        "On 23 April, U.S. Secretary of State Antony Blinken named Peter Holm, a veteran diplomat who headed the "
        "UN’s Department of Political Affairs from 2012 to 2018, as special envoy for the Horn of Africa."
    )
    found = cast_of(text)
    assert found.offices("Antony Blinken") == ["U.S. Secretary of State"]
    assert "special envoy for the Horn of Africa" in found.offices("Peter Holm")


def test_his_counterpart_is_another(cast_of: Callable[[str], Reading]) -> None:
    found = cast_of("The Czech prime minister, Petr Holm, and his Slovak counterpart, Karl Brandt, wanted the same.")
    assert found.offices("Petr Holm") == ["Czech prime minister"]


@pytest.mark.parametrize(
    ("told", "offices"),
    [
        ("Anna Brandt, who leads the Chad-backed terror group, threatened to go to war.", []),
        ("Anna Brandt, who leads the right-wing Sverd party, quit.", ["leader of the right-wing Sverd party"]),
        ("“It is late,” said Anna Brandt, a fellow at the Brook Institute.", ["fellow at the Brook Institute"]),
        ("Anna Brandt, the plain-spoken Philippine foreign secretary, agreed.", ["Philippine foreign secretary"]),
        (
            "Anna Brandt, deputy speaker of the Lebanese parliament and Holm's point man, left. Peter Holm agreed.",
            ["deputy speaker of the Lebanese parliament"],
        ),
    ],
)
def test_an_office_is_taken_whole_and_alone(cast_of: Callable[[str], Reading], told: str, offices: list[str]) -> None:
    assert cast_of(told).offices("Anna Brandt") == offices


def test_a_party_of_a_shared_name_is_not_the_american_one_abroad(cast_of: Callable[[str], Reading]) -> None:
    text = (
        "Lee Jae-hyun, leader of the opposition Democratic Party, called it shameful. South Korea is angry. "
        "South Korea and Japan talk. South Korea waits."
    )
    assert cast_of(text).actor("Lee Jae-hyun").side is None


def test_an_aide_acts_for_whom_the_chief_acts_now(cast_of: Callable[[str], Reading]) -> None:
    text = "Donald Tusk, the European Council president, went home with Mr Tusk’s chief of staff Karl Brandt."
    assert cast_of(text).actor("Donald Tusk").side == "European Union"
    assert cast_of(text).actor("Karl Brandt").side == "European Union"


def test_offices_of_several_and_of_the_un_are_no_names(cast_of: Callable[[str], Reading]) -> None:
    text = (
        "He will receive former Prime Ministers Karl Holm and Peter Brandt. On hand were UN Special Coordinator for "
        "Lebanon Joanna Lund and US Ambassador Anna Brandt."
    )
    names = {actor.name for actor in cast_of(text).cast.actors if actor.kind.value == "person"}
    assert names == {"Karl Holm", "Peter Brandt", "Joanna Lund", "Anna Brandt"}
