"""Furniture of pages of many outlets: counts of shares, links in brackets, who helped, points under a picture."""

from __future__ import annotations

import pytest

from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
    "Engineers of both countries will measure the river at four places and give their figures to a joint office.",
    "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time.",
)

LAST = "The ferry from Harrow sailed as it has sailed every evening for forty years, half empty and late."


def found(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    return [piece.span.of(text) for piece in furniture.find(text, TITLE)]


@pytest.mark.parametrize(
    "line",
    [
        "812 SHARE 45 TWEET 6 LINKEDIN 31 COMMENTEMAILMORE",
        "Jane Roe, NORLAND HERALD 7:15 a.m. EST May 3, 2019",
        "Divers speak to reporters below the dam after their search for the missing boat. KNX",
    ],
)
def test_line_above_the_text_is_furniture(line: str) -> None:
    assert found(TITLE, line, *BODY) == [line]


@pytest.mark.parametrize(
    "line", ["[Old mill on the Arda draws its first visitors]", "Contributing: Jane Roe, John Poe, Northern Press."]
)
def test_line_among_the_text_is_furniture(line: str) -> None:
    assert found(TITLE, *BODY[:3], line, BODY[3]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "[This], the minister said, was what his country had always wanted from the talks on the river.",
        "Contributing: that was what the old farmer called the money he had never seen again.",
        "The dam at Harrow was built in 1955 by engineers of the firm of Roe for the NRA.",
    ],
)
def test_sentence_of_like_form_stays(line: str) -> None:
    assert found(TITLE, *BODY[:3], line, BODY[3]) == []


def test_points_below_a_picture_are_a_summary() -> None:
    picture = "Minister Jane Roe says her country will go on measuring the river."
    points = ("The river has been in dispute for ten years", "A commission will meet in January")
    head = ("By Ida Moe, Norland Press", picture, "STORY HIGHLIGHTS", *points)
    assert found(TITLE, *head, *BODY, LAST) == list(head)
