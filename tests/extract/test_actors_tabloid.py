"""Persons in the manners of tabloids, and what only looks like a person: plurals, groups, illnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def persons(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.PERSON]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Con Wayne Ashby was caught on Friday.", "Wayne Ashby"),
        ("Mum Ann Lee wept in court.", "Ann Lee"),
        ("Gran-of-four Ann Lee wept in court.", "Ann Lee"),
        ("BINMAN Dave Holt found a ring in the rubbish on Monday.", "Dave Holt"),
        ("They will prosecute Dallas Ebola patient Thomas Duncan when he returns.", "Thomas Duncan"),
    ],
)
def test_person_is_named_without_what_stands_before(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert persons(cast_of(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "They outlawed Ansar al-Dawla, an army-linked organization, in May.",
        "The group Ansar al-Dawla, a militant organization, was outlawed in May.",
        "Contractors of Ohio have fled, the ministry said.",
    ],
)
def test_group_is_no_person(cast_of: Callable[[str], Reading], text: str) -> None:
    assert persons(cast_of(text)) == []
