"""A definite noun that takes up what was told before leans on its article; the measure is counted in news."""

from __future__ import annotations

import pytest

from briefing_app.cards.rubric import definites, newness


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("On what date in 2021 was the request for aid made by Norway?", "the request"),
        ("On what date in 2021 was the agreement with Norvia signed?", "the agreement"),
        ("In which month of 2021 did the market for salt open in Oslo?", None),
        ("In 2021, Norway made a request for aid; by what date was the request for aid due?", None),
        ("In which month of 2021 did the gribble for salt open in Oslo?", None),
    ],
)
def test_noun_that_opens_no_article_points_back_whatever_goes_with_its_verb(front: str, told: str | None) -> None:
    assert definites.unexplained(front) == told


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("As reported in May 2021, who said that both steps were aimed at cheaper fish?", "both steps"),
        ("As reported in May 2021, who asked other countries for their views under a bill?", "their views"),
        ("As reported in May 2021, who said that the only solution would be a new harbour?", "the only solution"),
        ("As reported in May 2021, which agency was more hopeful?", "was more hopeful"),
        ("In May 2021, Norvia and Sorland taxed fish in both countries by what percentage?", None),
        ("In May 2021, by how many votes did both houses of the Norvian parliament pass it?", None),
        ("As reported in May 2021, who was more hopeful about fish than Ann Lund?", None),
        ("As reported in May 2021, who gave their views on the budget of Norvia?", None),
    ],
)
def test_words_that_need_another_sentence_are_found(front: str, told: str | None) -> None:
    assert definites.unexplained(front) == told


def test_place_of_a_noun_is_its_own() -> None:
    front = "was the request for aid"
    assert newness.points_back(front, "request", front.index(" for"))
