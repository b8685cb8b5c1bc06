"""What the word beside a name says of it: 'Hung Yen province' is nobody, 'Do Van Thinh, who' is one whole name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def _people(reading: Reading) -> set[str]:
    return {actor.name for actor in reading.cast.actors if actor.kind == "person"}


def test_what_an_area_is_called_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    assert _people(cast_of("They opened a golf resort in Hung Yen province with Omar Haddad.")) == {"Omar Haddad"}


def test_a_name_with_the_family_first_is_not_cut(cast_of: Callable[[str], Reading]) -> None:
    text = "“Is it a shoe?” asked Do Van Thinh, who runs a plant. Back home, Thinh is hedging."
    assert _people(cast_of(text)) == {"Do Van Thinh"}


def test_of_whom_is_told_behind_a_comma_is_somebody(cast_of: Callable[[str], Reading]) -> None:
    text = "They knew of the conviction of Pichit Chuenban, whom she had made a minister in April."
    assert _people(cast_of(text)) == {"Pichit Chuenban"}
