"""Parties with a small noun, as British papers print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def named(reading: Reading, kind: ActorKind) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her Bread and Harbour party lost the city.", "Bread and Harbour party"),
        ("Ann Porter of the Norland People’s party said so.", "Norland People's party"),
        ("Mr Hart’s Harbour Democratic party won in May.", "Harbour Democratic party"),
        ("The Norwegian Labour party won in May.", "Labour party"),
    ],
)
def test_a_party_with_a_small_noun_is_found_whole(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name in named(cast_of(text), ActorKind.ORGANISATION)


def test_the_party_of_another_country_is_not_the_known_one(cast_of: Callable[[str], Reading]) -> None:
    assert cast_of("The Norwegian Labour party won in May.").actor("Labour party").side is None


def test_a_known_party_goes_by_the_words_printed(cast_of: Callable[[str], Reading]) -> None:
    assert "Justice and Development party" in named(
        cast_of("In Ankara the Justice and Development party lost."), ActorKind.ORGANISATION
    )


@pytest.mark.parametrize(
    "text", ["They went to a Christmas party.", "The Labour and Conservative party leaders met."]
)
def test_no_party_is_made_of_other_words(cast_of: Callable[[str], Reading], text: str) -> None:
    assert not [name for name in named(cast_of(text), ActorKind.ORGANISATION) if " and " in name or "Christ" in name]


def test_the_word_of_politics_before_it_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    assert named(cast_of("Mr Hart’s Harbour Liberal Democratic party won."), ActorKind.PERSON) == ["Hart"]


def test_a_comma_behind_a_place_only_ends_what_says_where(cast_of: Callable[[str], Reading]) -> None:
    assert named(cast_of("On the west side of the city, Hatka Yalund keeps a shop."), ActorKind.PERSON) == [
        "Hatka Yalund"
    ]
