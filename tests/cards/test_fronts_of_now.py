"""Fronts with a verb left in the present, cut joins, nouns that another sentence names; sentences nobody reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.rubric import broken
from briefing_app.cards.words import gaps, loose

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    "front",
    [
        "As reported in May 2001, the storm season in Norway begins, with towns seeing how many inches of rain?",
        "As reported in May 2001, who said that Bergen would wait but says no ferry would be scrapped?",
        "As reported in May 2001, the Norwegian Parliament had been decided to set up how many ports?",
        "On what date in 1947 was the ceremony in Bergen held or because was the first of the month?",
        "On what date in 1947 did Ann Lee choose as the date of the vote to mark the fall of Bergen?",
        "As reported in May 2001, who had chosen as the date of the vote to mark the fall of Bergen?",
    ],
)
def test_a_front_left_in_the_present_or_joined_wrongly_is_broken(front: str) -> None:
    assert broken.broken(front)


@pytest.mark.parametrize(
    "front",
    [
        "On what date in 1947 did Ann Lee choose Bergen as the seat of the Norwegian Parliament?",
        "Which town did Ann Lee choose as the seat of the Norwegian Parliament?",
        "As reported in May 2001, Ann Lee was determined to close how many ports because it was cheap?",
    ],
)
def test_a_whole_front_is_not_broken(front: str) -> None:
    assert broken.broken(front) is None


@pytest.mark.parametrize(
    "front",
    [
        "As reported in May 2001, a bomber boarded a bus in the northern Norwegian town and killed how many people?",
        "As reported in May 2001, the team arrived in which city for the first Test against Norway?",
    ],
)
def test_a_town_or_a_match_that_another_sentence_names_is_found(front: str) -> None:
    assert loose.nameless(front)


@pytest.mark.parametrize(
    "front",
    [
        "As reported in May 2001, a bomber killed how many people in the northern Norwegian town of Bodin?",
        "As reported in May 2001, the Norwegian team arrived in which city for the first Test against Denmark?",
        "On what date in 2001 did the first Test between Norway and Denmark begin?",
    ],
)
def test_a_town_or_a_match_that_is_named_is_not(front: str) -> None:
    assert loose.nameless(front) is None


def test_several_things_called_for_whom_they_belong_to_are_not_asked_by_their_sort() -> None:
    told = "Norwegian jets attacked the Vale Front positions in the Alder Hills"
    assert not any(gap.asks == "which positions" for gap in gaps.gaps(told, 0, {}))


def test_one_thing_that_ends_on_s_is_asked_by_its_sort() -> None:
    told = "Ann Lee visited the Vale Front campus"
    assert [gap.asks for gap in gaps.gaps(told, 0, {})] == ["which campus"]
