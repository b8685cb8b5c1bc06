"""Newsletters and pages of papers: paragraphs that open in capitals, whole points, thanks, standfirsts."""

from __future__ import annotations

import pytest

from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
OPENING = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
)
CLOSING = "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time."


def marked(*lines: str, above: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> list[str]:
    text = "\n\n".join((TITLE, *above, *OPENING, *lines, CLOSING, *below))
    return [piece.span.of(text) for piece in furniture.find(text, TITLE)]


def test_a_paragraph_that_opens_in_capitals_and_tells_a_story_is_no_caption() -> None:
    told = (
        "SEE YOU IN HARROW. Norland is heading for a vote on May 3 after Ida Moe struck a deal with the mayor. "
        "Moe fired her deputy last week. She is expected to call a vote of trust. She may lose it."
    )
    assert marked(told) == []


def test_a_caption_that_opens_in_capitals_is_one() -> None:
    caption = "LONG WAIT. Farmers queue for water in Harrow on Monday."
    assert marked(caption) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "THANKS TO: Harrow Letter editor Ida Moe and producer John Poe.",
        "**A message from the Harrow Mill Alliance: Flour feeds Norland. Keep the mills here. Find out more.**",
    ],
)
def test_what_a_letter_says_of_itself_is_furniture(line: str) -> None:
    assert marked(line) == [line]


def test_points_of_whole_sentences_above_the_text_stay() -> None:
    points = (
        "- Pact leaves out the three upper dams and adds a ‘right to look’, according to an official of Estmark",
        "- Millers in both countries doubt it, and some fear that a new mayor of Harrow could tear it up next year",
    )
    assert marked(above=points) == []


def test_a_standfirst_of_two_sentences_below_rubrics_stays() -> None:
    standfirst = "A sharp rise in prices has hurt the mills. But with a vote near, few are sure who will act"
    assert standfirst not in marked(
        above=("Subscribe to unlock this article", "The Long Read", "Politics", standfirst)
    )


@pytest.mark.parametrize(
    "line",
    ["Ida Moe, Political Correspondent | John Poe, Water Editor", "Friday May 23 2025, 6.05am, The Harrow Bee"],
)
def test_who_wrote_it_and_when_is_furniture(line: str) -> None:
    assert marked(above=(line,)) == [line]


def test_a_long_question_among_related_titles_is_one_of_them() -> None:
    asked = "River deal: what is in the new treaty and why does it matter?"
    assert marked(below=("Related articles", asked)) == ["Related articles", asked]
