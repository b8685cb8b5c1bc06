"""What stands beside an article: each kind is known by its neighbours, and the same lines in an article stay."""

from __future__ import annotations

import pytest

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import asides, furniture
from briefing_app.reading.lines import Line

TITLE = "Norland and Estmark agree on the river Arda"
OPENING = (
    TITLE,
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
)
CLOSING = "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time."


def marked(*lines: str) -> list[str]:
    text = "\n\n".join((*OPENING, *lines, CLOSING))
    return [piece.span.of(text) for piece in furniture.find(text, TITLE)]


def test_rows_of_labels_and_values_are_a_box() -> None:
    box = ("The river", "Length: 310 miles", "Source: Mount Varn", "Dams: 4")
    assert marked(*box) == list(box)


def test_a_list_that_the_article_announces_is_no_box() -> None:
    assert marked("The commission has three chairs:", "Water: Jane Roe", "Fish: John Poe", "Law: Ida Moe") == []


def test_one_row_is_no_box() -> None:
    assert marked("The price: 40 million a year") == []


def test_short_titles_each_with_a_sentence_about_something_else_are_teasers() -> None:
    teasers = (
        "Salt Money",
        "The oldest tax in the world is back.",
        "After Hours",
        "What cooks do when guests leave.",
    )
    assert marked("More from this issue", *teasers) == ["More from this issue", *teasers]


def test_one_sentence_below_the_title_of_another_story_is_the_article_going_on() -> None:
    assert marked("Read more", "A dam upstream", "Nobody laughed.") == ["Read more", "A dam upstream"]


@pytest.mark.parametrize("above", [True, False], ids=["captions first", "counters first"])
def test_the_lines_between_the_counters_of_a_gallery_are_captions(*, above: bool) -> None:
    pairs = [("Farmers wait by the lock.", "1 of 2"), ("The lock at Harrow.", "2 of 2")]
    lines = [line for caption, number in pairs for line in ((caption, number) if above else (number, caption))]
    assert marked(*lines) == lines


@pytest.mark.parametrize(
    "caption",
    [
        "Judge Ida Moe, left, and Commissioner John Poe.",
        "Sen. Ida Moe, D-Ore., at a hearing in May",
        "A road near the river Arda in February",
    ],
)
def test_a_line_that_says_only_whom_or_what_a_picture_shows_is_a_caption(caption: str) -> None:
    assert asides.is_caption(Line(0, caption))


@pytest.mark.parametrize("line", ["A vote in November", "The minister turned left, right, and left again.", "‘No’"])
def test_the_title_of_a_part_and_a_sentence_are_no_captions(line: str) -> None:
    assert not asides.is_caption(Line(0, line))


def test_a_line_that_opens_with_somebody_named_in_the_text_and_has_no_verb_is_a_caption() -> None:
    said = "“We will see,” said Ida Moe, who has farmed beside the river for forty years with her brother."
    text = "\n\n".join((*OPENING, said, "Ida Moe at home in Harrow", CLOSING))
    assert [(piece.span.of(text), piece.kind) for piece in furniture.find(text, TITLE)] == [
        ("Ida Moe at home in Harrow", FurnitureKind.CAPTION)
    ]


def test_points_above_the_text_are_its_summary_without_a_heading_too() -> None:
    points = ("• Water shared by two countries", "• Farmers wait", "• Treaty in January")
    text = "\n\n".join((TITLE, *points, *OPENING[1:], CLOSING))
    assert [piece.span.of(text) for piece in furniture.find(text, TITLE)] == list(points)


def test_on_top_of_the_text_the_shorter_of_two_sentences_that_say_the_same_goes() -> None:
    short = "Farmers on both banks welcomed the news on Tuesday."
    longer = "Farmers on both banks welcomed the unexpected news from Harrow on Tuesday, and asked for the details."
    text = f"{TITLE}\n\n{short}\n\n{longer}\n\n{CLOSING}"
    assert [piece.span.of(text) for piece in furniture.find(text, TITLE)] == [short]


def test_two_sentences_with_different_figures_both_stay() -> None:
    first = "Farmers on both banks lost 40 fields in the flood of the year before."
    second = "Farmers on both banks lost 60 fields in the flood of the year before, which nobody had foretold."
    text = f"{TITLE}\n\n{first}\n\n{second}\n\n{CLOSING}"
    assert furniture.find(text, TITLE) == ()


def test_a_link_with_a_label_in_capitals_between_paragraphs_is_none_of_them() -> None:
    assert marked("IN HARROW: Ferry pier opens again") == ["IN HARROW: Ferry pier opens again"]


def test_a_turn_of_a_talk_is_no_link() -> None:
    assert marked("JANE ROE: Nobody asked the fishermen about the river.") == []


def test_teasers_that_open_with_their_author_in_capitals_may_be_long() -> None:
    teasers = (
        "Salt money The price of a good pan",
        "JANE ROE HOW is it that cooks all want the same black pan? It may be that nobody told them what to want.",
        "Lost goals The keeper’s fault",
        "JOHN POE THE odd thing about goalkeepers is that in the papers they are always “a bit slow” and old.",
    )
    text = "\n\n".join((*OPENING, CLOSING, "More stories", *teasers))
    assert [piece.span.of(text) for piece in furniture.find(text, TITLE)][1:] == list(teasers)
