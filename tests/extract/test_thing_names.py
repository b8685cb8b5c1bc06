"""Ships, operations, camps, treaties and crossheads are nobody; numbered units and forces of a country are bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

ACTING = (ActorKind.PERSON, ActorKind.ORGANISATION)


def acting(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind in ACTING]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("She sells bread in the hamlet of Piko Mingo.", "Piko Mingo"),
        ("On Friday fighters overran Zanzum, a camp of many thousands outside the town.", "Zanzum"),
        ("The owners of the bulk carrier Mira Peng 3 said no.", "Mira Peng"),
        ("Norway switched on a tracking system called Nordic Harper on Monday.", "Nordic Harper"),
        ("Soldiers came down on the deck of the Heron S, a tanker with oil.", "Heron S"),
        ("The Panama-flagged Brisk Polar Hare tore the cable.", "Brisk Polar Hare"),
        ("He announced a new mission, Harbour Sentry, with ships.", "Harbour Sentry"),
        ("It began to unwind the costly scheme, known as KTM, that helps savers.", "KTM"),
        ("They accused him of breaching the Torture Convention in May.", "Torture Convention"),
        ("Under the UN Convention on the Rights of Herders (UNCRH) it is theirs. UNCRH is old.", "UNCRH"),
        ("The ministry launched the “Harbour Initiative” in May.", "Harbour Initiative"),
        ("The mayor left early.\n\nThe Fishing Fleet Question\n\nThe ships stayed in May.", "Fishing Fleet Question"),
        ("NOT SO FAST, says the mayor of the town.", "So Fast"),
        ("He said he would sell soybeans and, yes, LNG.", "LNG"),
    ],
)
def test_a_thing_is_nobody(cast_of: Callable[[str], Reading], text: str, thing: str) -> None:
    assert thing not in acting(cast_of(text))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They warned the rebels, a unit called the 33rd Front, in May.", "33rd Front"),
        ("The United Armed Forces of Norland left.", "United Armed Forces of Norland"),
        ("Zykar, the drone maker whose chair is Ann Lee, said no.", "Zykar"),
        ("The Norland National Convention met in May.", "Norland National Convention"),
    ],
)
def test_a_body_is_one(cast_of: Callable[[str], Reading], text: str, body: str) -> None:
    assert body in acting(cast_of(text))


def test_initials_in_a_tongue_bring_in_no_country(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("The group is known by its Spanish initials.")
    assert [actor for actor in reading.cast.actors if actor.kind is ActorKind.COUNTRY] == []


def test_a_town_told_as_a_former_republic_stays_a_state(cast_of: Callable[[str], Reading]) -> None:
    told = "Karsava’s foreign ministry said no. Karsava, a former Soviet republic of the north, is poor."
    assert "Karsava's foreign ministry" in acting(cast_of(told))
