"""Names with suffixes in bylines and notes, credits glued to captions, ages of stories, repeated paragraphs."""

from __future__ import annotations

import pytest

from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
    "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time.",
)


def marked(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    return [piece.span.of(text) for piece in furniture.find(text)]


@pytest.mark.parametrize(
    "byline",
    ["By John Doe Jr.", "By Jane Roe and John Doe Sr.", "John Doe Jr., Political Editor", "By John Doe, Jr."],
)
def test_a_byline_may_end_with_a_suffix_to_the_name(byline: str) -> None:
    assert marked(TITLE, byline, *BODY) == [byline]


@pytest.mark.parametrize("name", ["John Doe Jr.", "John Doe, Jr.", "John Doe III"])
def test_whoever_signs_with_a_suffix_is_known_again_below_the_text(name: str) -> None:
    note = f"{name} is a health reporter for Valley News. He covers the hospitals and has twice won a prize."
    assert marked(TITLE, f"By {name}", *BODY, name, note) == [f"By {name}", name, note]


def test_the_author_is_known_with_and_without_the_suffix() -> None:
    note = "John Doe covers the courts of the valley and lives in Harrow."
    assert marked(TITLE, "By John Doe Jr.", *BODY, note) == ["By John Doe Jr.", note]


def test_a_note_on_an_author_with_a_suffix_needs_no_byline() -> None:
    note = "John Doe Jr. is a senior reporter for Valley News."
    assert marked(TITLE, *BODY, note) == [note]


def test_what_is_said_of_the_author_goes_on_below_the_note() -> None:
    notes = ("Jane Roe is a senior reporter for Valley News.", "She previously covered the courts of Estmark.")
    assert marked(TITLE, "By Jane Roe", *BODY, *notes) == ["By Jane Roe", *notes]


@pytest.mark.parametrize(
    "sentence",
    [
        "The prize went to John Doe Jr.",
        "It was signed by John Doe Jr.",
        "He was followed in office by his son, John Doe Jr.",
    ],
)
def test_a_sentence_that_ends_with_a_suffix_stays(sentence: str) -> None:
    assert marked(TITLE, BODY[0], sentence, *BODY[1:]) == []


@pytest.mark.parametrize(
    "caption",
    [
        "The minister has called the dam “the best thing ever built.”Jane Roe / The Valley Courier via Imago file",
        "Cattle by the river after the flood.Jane Roe for Valley News",
        "Water runs over the dam near Harrow.Jane Roe via Getty Images",
        "The dam above the village. Jane Roe / Valley News file",
    ],
)
def test_a_credit_glued_to_a_caption_gives_it_away_quotation_or_not(caption: str) -> None:
    assert marked(TITLE, caption, *BODY) == [caption]
    assert marked(TITLE, BODY[0], caption, *BODY[1:]) == [caption]


@pytest.mark.parametrize(
    "caption",
    [
        "Farmers from Norland and Estmark block the road to the dam in Santa Rosa, July 9, 2019.",
        "Norland army engineers guard a group of farmers from Estmark near the dam in Harrow, May 3, 2024.",
        "The flooded station in Harrow, Norland, Tuesday, May 3, 2024.",
        "Boats on the river at Harrow, 3 May 2024.",
    ],
)
def test_one_sentence_without_a_past_that_ends_in_place_and_date_is_a_caption(caption: str) -> None:
    assert marked(TITLE, BODY[0], caption, *BODY[1:]) == [caption]


@pytest.mark.parametrize(
    "sentence",
    [
        "The first treaty was signed in Harrow, May 3, 1924.",
        "He was born in Harrow, Norland, May 3, 1924.",
        "Farmers blocked the road to the dam in Santa Rosa, July 9, 2019.",
        "The ministers will meet again in Harrow, Norland, on May 3, 2027.",
        "The talks begin in Harrow on May 3, 2027.",
        "The commission is to meet in Harrow, May 3, 2027.",
        "The next meeting takes place in Harrow, May 3, 2027.",
        "“We meet again in Harrow, May 3, 2027.”",
    ],
)
def test_a_sentence_that_tells_when_something_was_or_will_be_stays(sentence: str) -> None:
    assert marked(TITLE, BODY[0], sentence, *BODY[1:]) == []


@pytest.mark.parametrize(
    "notice",
    [
        "This story was published more than 7 years ago.",
        "This article was first published over two years ago",
        "This post is more than 10 years old.",
        "This report was last updated 3 months ago and may be out of date.",
        "The article you are reading is 5 years old.",
    ],
)
def test_the_age_of_the_story_is_a_notice(notice: str) -> None:
    assert marked(TITLE, notice, *BODY) == [notice]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was published more than 7 years ago in Harrow and led to the fall of the minister.",
        "This story began more than 7 years ago.",
        "The story is 700 years old, and every child in the valley knows it.",
    ],
)
def test_the_age_of_what_the_article_tells_stays(sentence: str) -> None:
    assert marked(TITLE, BODY[0], sentence, *BODY[1:]) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "Become a Valley News sponsor",
        "Become a sustaining member today",
        "Become a Courier Insider",
        "Add to Home Screen",
    ],
)
def test_an_invitation_to_pay_the_site_is_a_prompt(prompt: str) -> None:
    assert marked(TITLE, BODY[0], prompt, *BODY[1:]) == [prompt]


def test_how_somebody_becomes_a_member_stays() -> None:
    told = "Become a member of the guild first, the fishermen were told."
    assert marked(TITLE, BODY[0], told, *BODY[1:]) == []


def test_of_two_equal_paragraphs_the_one_within_the_text_is_the_article() -> None:
    again = BODY[0].replace(" after", ", after")
    assert marked(TITLE, BODY[0], "Read More", again, *BODY[1:]) == [BODY[0], "Read More"]


def test_of_two_equal_paragraphs_within_the_text_the_first_stays() -> None:
    assert marked(TITLE, *BODY, BODY[1], BODY[2].replace("nine", "ten")) == [BODY[1]]


@pytest.mark.parametrize(
    "line",
    [
        "Travelers at the airport of Harrow express concerns about the measures that keep the river fever out. VPC",
        "Jane Roe reported from Harrow, and John Doe and Ann Poe from Lake City, Norland.",
        "John Doe Jr. and Jane Roe reported from Estmark.",
        "“Follow Jane Roe on Twitter @janeroe.”",
    ],
)
def test_who_showed_and_who_reported_is_furniture_in_the_last_line(line: str) -> None:
    assert marked(TITLE, *BODY, line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The minister told the farmers of the valley that the dam had been closed for the whole of the winter. PTI",
        "Jane Roe reported from Harrow that the dam had held.",
        "“Follow the river to the old mill, and you will find us.”",
        "Border guards of Estmark reported from the dam, where the water had risen by two metres since Monday.",
    ],
)
def test_the_last_sentence_stays_whoever_it_names(line: str) -> None:
    assert marked(TITLE, *BODY, line) == []


def test_a_place_in_the_byline_is_no_author_of_whom_a_paragraph_tells() -> None:
    byline = "By John Doe and Our Correspondent in New Harrow"
    told = "New Harrow was unmoved. It has never agreed to the treaty, and its minister called the talks a farce."
    assert marked(TITLE, byline, BODY[0], told, *BODY[1:]) == [byline]


def test_a_date_below_a_note_on_the_authors_is_the_page_s() -> None:
    above = (
        "By Jane Roe and John Doe",
        "Jane Roe covers the courts. John Doe reported from Estmark.",
        "Sept. 6, 2025",
    )
    standfirst = (
        "The short text, which both capitals kept back for a week, gives the growers what they had asked for."
    )
    assert marked(TITLE, standfirst, *above, *BODY) == [*above]
