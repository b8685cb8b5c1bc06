"""Fronts whose small words stand together as they never do in print."""

from __future__ import annotations

import pytest

from briefing_app.cards.rubric import joins


@pytest.mark.parametrize(
    ("front", "join"),
    [
        ("For when was Ann Lee due to go to Oslo in the first half of to sign the treaty?", "of to"),
        ("Who, as quoted in March 2024, at a same meeting, refused to pay?", "a same"),
        ("Ann Lee had been not in command of the fleet in which city?", "been not"),
        ("As reported in June 2024, the rate of strikes in Malen was by what percentage?", "was by"),
    ],
)
def test_a_front_cut_or_joined_wrongly_is_told_by_its_small_words(front: str, join: str) -> None:
    assert joins.unprinted(front) == join


@pytest.mark.parametrize(
    "front",
    [
        "How much was left to be paid out of the fund by the end of which year?",
        "As reported in June 2024, US officials agreed with whom that the port would not be closed before May?",
        "Who was said, as of 3 May 2024, to be at the for-profit college (headline: A of to be)?",
        "As reported in June 2024, homes with 40 or more had been sold by whom?",
    ],
)
def test_what_is_printed_every_day_is_no_wrong_join(front: str) -> None:
    assert joins.unprinted(front) is None


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("Who said that Norway must open its ports not just to attract more ships?", "not just"),
        ("Who announced that either the port would be closed?", "either"),
        ("How many tonnes of cod were landed between 1981?", "between"),
        (
            "Who told the Harbour Committee that the costs of using pilots and tugs?",
            "told the Harbour Committee that the costs of using pilots and tugs?",
        ),
        ("Who was the President Lee's budget manager in June 2024?", "the President Lee's"),
        ("Ann Lund said, is “to wear down the […]” (on 6 May 2021).", "said, is"),
    ],
)
def test_what_wants_more_than_stands_there_is_unfinished(front: str, words: str) -> None:
    assert joins.unfinished(front) == words


@pytest.mark.parametrize(
    "front",
    [
        "Who said that Norway must open its ports not just to ships but to all trade?",
        "How many tonnes of cod were landed between 1981 and 1985?",
        "Who said that the costs of pilots rose sharply?",
        "Who said that “the costs of pilots and tugs”?",
        "Who was the President of Malen in June 2024?",
    ],
)
def test_what_is_whole_is_not_unfinished(front: str) -> None:
    assert joins.unfinished(front) is None
