"""The first since when: two sources that give different years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.collate.conftest import Newsroom


def found(newsroom: Newsroom, told: Sequence[str]) -> Sequence[Difference]:
    for day, text in enumerate(told):
        newsroom.page(text, f"2025-03-1{day}").actor("Kazakhstan", ActorKind.COUNTRY)
    return newsroom.dossier().differences


def test_the_first_since_two_years_is_a_difference(newsroom: Newsroom) -> None:
    told = (
        "It is Kazakhstan’s first programme with the fund since 1996.",
        "The loan to Kazakhstan is its first from the fund since 1999.",
    )
    (row,) = found(newsroom, told)
    assert [version.value for version in row.versions] == ["since 1996", "since 1999"]
    assert row.about == "what year it was the first programme with the fund since (10 March 2025)"


@pytest.mark.parametrize(
    "other",
    [
        "It is Kazakhstan’s first programme with the fund in 29 years.",
        "It is Kazakhstan’s first programme with the fund in three decades.",
        "It is the first visit of a pope to Kazakhstan since 2001.",
        "It is the largest programme of the fund in Kazakhstan since 2009.",
    ],
)
def test_the_same_year_counted_or_another_first_is_none(newsroom: Newsroom, other: str) -> None:
    assert found(newsroom, ("It is Kazakhstan’s first programme with the fund since 1996.", other)) == ()


def test_last_year_is_no_last_of_its_kind(newsroom: Newsroom) -> None:
    for text in (
        "Exports last year brought Ecuador its first surplus in 20 years.",
        "Sales in Ecuador rose last year for the first time since 1924.",
    ):
        page = newsroom.page(text, "2024-05-09")
        page.actor("Ecuador", ActorKind.COUNTRY)
    assert newsroom.dossier().differences == ()
