"""Where a title before a name begins, and an office whose holder the article elsewhere tells as overthrown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Tom Hart told Reuters Finance Secretary Ann Porter had decided not to pay.", "Finance Secretary"),
        ("Tom Hart told Finance Secretary Ann Porter to pay.", "Finance Secretary"),
        ("At the meeting Holm Lund (Norway) Corp president Ann Porter urged Norway on.", "Holm Lund Corp president"),
    ],
)
def test_a_title_begins_behind_who_was_told_and_behind_a_common_noun(
    cast_of: Callable[[str], Reading], text: str, office: str
) -> None:
    assert cast_of(text).offices("Ann Porter") == [office]


def test_the_office_of_who_is_told_as_toppled_is_past(cast_of: Callable[[str], Reading]) -> None:
    text = "The bank cut its loans in the last years of President Ann Porter's rule. Porter was toppled in May 2022."
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert (office.former, office.at) == (True, None)


def test_who_might_be_toppled_holds_the_office(cast_of: Callable[[str], Reading]) -> None:
    (office,) = (
        cast_of("If Porter was toppled, war would come, President Ann Porter said.").actor("Ann Porter").offices
    )
    assert not office.former


@pytest.mark.parametrize(
    "text",
    [
        "The army holds toppled President Ann Porter in her palace.",
        "The envoys saw Ann Porter. The overthrown president is in good spirits.",
        "President Ann Porter met envoys of the bloc. A coup on 26 May deposed Porter.",
        "The supporters of Ann Porter, the president overthrown by the army in May, marched.",
        "The bloc ordered a force to restore President Ann Porter to power.",
    ],
)
def test_the_office_of_the_overthrown_is_past_however_it_is_told(
    cast_of: Callable[[str], Reading], text: str
) -> None:
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert (office.former, office.at) == (True, None)


@pytest.mark.parametrize(
    "text",
    [
        "President Ann Porter was nearly overthrown by the army in May.",
        "President Ann Porter said the army tried to oust her.",
        "President Ann Porter met Tom Hart. The overthrown president of Chad is in good spirits.",
        "The coup of May restored President Ann Porter to power.",
    ],
)
def test_who_was_not_overthrown_holds_the_office(cast_of: Callable[[str], Reading], text: str) -> None:
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert not office.former
