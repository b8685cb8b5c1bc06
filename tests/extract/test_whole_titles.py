"""Titles are read whole: fields joined by 'and', partners of a law firm; and who was dismissed holds none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("told", "offices"),
    [
        ("Norwegian trade and industry minister Ada Quill said so.", ["Norwegian trade and industry minister"]),
        (
            "Ada Quill, an attorney with Vale, Holm, Reed and Mason, left.",
            ["attorney with Vale, Holm, Reed and Mason"],
        ),
        ("Ada Quill, an attorney with Vale, said that Holm and Mason had left.", ["attorney with Vale"]),
    ],
)
def test_an_and_or_a_comma_inside_a_name_ends_no_title(
    cast_of: Callable[[str], Reading], told: str, offices: list[str]
) -> None:
    assert cast_of(told).offices("Ada Quill") == offices


@pytest.mark.parametrize(
    ("told", "former"),
    [
        ("The dismissal of Kenyan Navy Commander Ada Quill strengthened the government.", True),
        ("The dismissal of Kenyan Navy Commander Ada Quill would strengthen the government.", False),
    ],
)
def test_whose_dismissal_had_effects_holds_the_office_no_more(
    cast_of: Callable[[str], Reading], told: str, *, former: bool
) -> None:
    assert [office.former for office in cast_of(told).actor("Ada Quill").offices] == [former]


@pytest.mark.parametrize(
    ("told", "offices"),
    [
        ("Ada Quill, on behalf of the president, opened the port.", []),
        ("Ada Quill, at the request of the prime minister, opened the port.", []),
    ],
)
def test_for_whom_somebody_acts_is_no_office_of_his(
    cast_of: Callable[[str], Reading], told: str, offices: list[str]
) -> None:
    assert cast_of(told).offices("Ada Quill") == offices
