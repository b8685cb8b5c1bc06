"""Bodies as unseen pages named them: owned federations, congresses, known firms and their arms; buildings, shouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def bodies(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the Norland People’s Congress in March that it was late.", "Norland People's Congress"),
        ("The Moor Fishermen’s Federation said no.", "Moor Fishermen's Federation"),
        ("A fellow at the Harbour Institutes for Ocean Studies agreed.", "Harbour Institutes for Ocean Studies"),
        ("It sold the mine to Halliburton and Tianqi in May.", "Tianqi"),
        ("Nexperia China said it would stay. Nexperia said no.", "Nexperia China"),
        ("The White House said on Friday that it was late.", "White House"),
        ("They include Citizens for Harbour Justice, which said no.", "Citizens for Harbour Justice"),
        ("A report by Lawyers Without Harbours agreed.", "Lawyers Without Harbours"),
        ("Norwegian police said on Friday that it was late.", "Norwegian police"),
    ],
)
def test_a_body_is_found(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name in bodies(cast_of(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They were received at the White House and went to the White House again.", "White House"),
        ("The talks at Lancaster House ended.", "Lancaster House"),
        ("WHO’S STUCK: the mayor of the town is.", "World Health Organization"),
        ("Under the UN Convention on the Rights of Herders it is theirs.", "United Nations"),
        ("A bomb killed cadets at a Harrow police academy.", "Harrow police"),
    ],
)
def test_it_is_no_body_there(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name not in bodies(cast_of(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Uncle Sam would get more money.", "Uncle Sam"),
        ("Adra, Chad – The lights went out.\n\nIn the tent at Adra, Ann Porter slept. Adra slept.", "Adra"),
    ],
)
def test_a_figure_of_speech_and_the_town_of_a_dateline_are_no_persons(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    acting = (ActorKind.PERSON, ActorKind.ORGANISATION)
    assert name not in [actor.name for actor in cast_of(text).cast.actors if actor.kind in acting]
