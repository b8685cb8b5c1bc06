"""Offices as unseen pages told them: by a clause of the noun before, by a verb, by whose place somebody took."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Zykar, the drone maker whose chair is Tom Hart’s daughter Ann Porter, said no.", "Ann Porter",
         "chair of Zykar"),
        ("Ten members of the House Committee on Harbours, then chaired by Ann Porter, wrote it.", "Ann Porter",
         "chair of the House Committee on Harbours"),
        ("The Harbour Council, led by Ann Porter, met.", "Ann Porter", "leader of the Harbour Council"),
        ("The owner, Vale LLC of Norway, has asked the Oslo District Court. Its lawyer, Omar Haddad, smiled.",
         "Omar Haddad", "lawyer of Vale LLC"),
        ("Ann Porter, who runs Hart’s get-out-the-vote effort in the towns, said so.", "Ann Porter",
         "head of Hart’s get-out-the-vote effort"),
        ("Ann Porter, the country’s human rights ombudswoman, said so.", "Ann Porter", "human rights ombudswoman"),
        ("It was told by Ann Porter, a former tax aide now teaching at a college, whose book sold.", "Ann Porter",
         "tax aide"),
        ("The central bank expects more, said its governor, Ann Porter.", "Ann Porter",
         "governor of the central bank"),
        ("Many have fled, the governor of Norte de Mora state said. Gov. Omar Haddad asked for trucks.",
         "Omar Haddad", "Governor of Norte de Mora"),
    ],
)  # fmt: skip
def test_the_office_is_told(cast_of: Callable[[str], Reading], text: str, name: str, office: str) -> None:
    assert office in cast_of(text).offices(name)


def test_who_was_replaced_held_the_office_of_who_came(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Ann Porter, the mayor of Leeds, is new to it. She replaced Omar Haddad, who left in May.")
    assert [(one.title, one.former) for one in reading.actor("Omar Haddad").offices] == [("mayor of Leeds", True)]


def test_a_stand_in_has_the_office_of_who_is_gone(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Hart sacked his finance minister, Ann Porter, on Monday. Porter wept. Her stand-in, Omar Haddad, smiled."
    )
    assert [(one.title, one.former) for one in reading.actor("Omar Haddad").offices] == [("finance minister", False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor of Leeds, Ann Porter, is still there. Her successor, Omar Haddad, waits.", "Omar Haddad"),
        ("The harbour grew. She replaced Omar Haddad, who left in May.", "Omar Haddad"),
    ],
)
def test_nobody_is_given_an_office_that_is_not_told(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert cast_of(text).offices(name) == []


def test_the_governor_of_an_apposition_is_that_one_s(cast_of: Callable[[str], Reading]) -> None:
    told = "Ann Porter, the governor of Moor, left. Gov. Omar Haddad of the other state asked for trucks."
    assert "Governor of Moor" not in cast_of(told).offices("Omar Haddad")
