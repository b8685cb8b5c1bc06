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
