"""Lines as sites of many kinds print them, in an invented article: each is furniture, or is none."""

from __future__ import annotations

import pytest

from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
)


def marked(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    return [piece.span.of(text) for piece in furniture.find(text)]


@pytest.mark.parametrize(
    "line",
    [
        "No comments:",
        "Write a Reply or Comment:",
        "View all 14 comments",
        "(3) comments",
        "Please enter your name here",
        "Keep it clean. Please avoid language that others would not want to read.",
        "Join the WhatsApp channel of The Courier for the latest updates.",
        "Follow The Courier on Google News",
        "Views: 126",
        "9416 visitors online",
        "More to follow…",
        "Hide Ad",
        "This is an AI-generated summary, which may have errors.",
        "IMG20240312_edit_85752.jpg",
        "Screenshot 2024-03-12 162808.png",
        "HomeWorldNorland and Estmark agree on the river…",
        "река",
        "Jane Roe 12 March 2024, 09:30",
        "JANE ROETuesday, 12 March 2024, 19:20",
        "world2024-03-12 17:11:0485687",
        "Write: 2024-03-12 18:37:31Update: 2024-03-12 19:09:33",
        "1. Skip to content",
        "jroe@courier.example",
        "Reach Jane Roe at 555-0142 or on X at @jroe.",
        "News Business Weather Announcements",
        "Est. 4min",
        "- A + A",
        "Top headlines: Senate recess | Storm track | Markets slide",
        "Translations: Français | Español",
        "Your tax deductible gift can help save lives.",
        "Jane Roe with AFP, Reuters",
        "Only $1 for 4 weeks",
        "Support the Courier from £1 a week",
        "Kindly share this story:",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Photography by Jane Roe",
        "[Read: The brokers of the valley]",
        "This article appears in the May 2025 print edition with the headline “The river.”",
        "When you buy a book using a link on this page, we receive a commission.",
        "Welcome, reader | Sign out",
        "This advertisement has not loaded yet, but your article continues below.",
        "— With files from Jane Roe in Estmark",
        "This report by The Canadian Press was first published May 6, 2025.",
        "WRITER: Jane Roe",
        "NEWSPAPER SECTION: News",
        "By state political reporter Jane Roe and John Doe",
        "By Jane Roe | 14 June 2024 | 9 min",
        "--additional reporting from Jane Roe.",
    ],
)
def test_a_line_of_the_site_is_furniture_between_paragraphs(line: str) -> None:
    assert marked(TITLE, BODY[0], line, BODY[1]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Berg, right, signs the treaty as Pavel Dorn looks on in Geneva. (Ministry photo)",
        "LONG WAIT. Farmers gather at the river on March 12, 2024, after the news of the treaty.",
        "FILE - In this photo provided by the ministry, Anna Berg speaks in Geneva on March 12, 2023. " * 2,
        "The two ministers are to meet again at the lakeImage: Jane Roe/AFP/Getty Images",
        "Ministers sign the treaty in Geneva. Pic/PTI",
        "A man in a yellow coat stands before a flooded barn. (Norland News: Jane Roe)",
        "Anna Berg waves to farmers by the river on March 10, 2025. PHOTO | JANE ROE | THE COURIER",
        "A woman points to the dam above Santa Rosa, March 2024. © 2024 River Watch",
        "Anna Berg speaks during a meeting at the ministry in Geneva, Tuesday. Yonhap",
        "ANNA BERG AT THE RIVER ON TUESDAY — THE COURIER/JANE ROE",
        "[Photo caption: Minister Anna Berg with Pavel Dorn (left) in Geneva. Foto: Jane Roe / dpa]",
    ],
)
def test_a_caption_is_furniture_between_paragraphs(line: str) -> None:
    assert marked(TITLE, BODY[0], line.strip(), BODY[1]) == [line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "Comments by the minister drew anger on both banks of the river on Wednesday.",
        "Join the army or leave the valley: that was the choice young men had for years.",
        "Follow-up talks will begin in Estmark in May, the foreign ministry said.",
        "Source: the minister’s nightly address to the nation",
        "The ministry said on its Telegram channel that the dam had held.",
        "Views on the treaty differ in the valley, where many remember the war.",
        "The deal was struck on March 12, 2024, and few in the valley expected it.",
        "WATER FIRST. That was the slogan of the farmers in every village.",
        "Homeowners near the river asked who would pay…",
        "He passed 126 checkpoints.",
        "“The river is ours and the dam is theirs,” the minister of Estmark told the farmers. [Source]",
        "Prices rose by four percent in the valley last year. (Source: the central bank)",
        "Reporting from Estmark was banned that year",
        "His novel about the river was first published in 1922.",
        "She speaks for the farmers, as she did at the river on Monday. The ministry does not.",
        "Only £3 of every £10 went to the valley last year",
        "Call centres in the valley will close on 12 May.",
    ],
)
def test_a_sentence_that_looks_like_a_line_of_the_site_stays(line: str) -> None:
    assert marked(TITLE, BODY[0], line, BODY[1]) == []


def test_a_sentence_above_a_credit_stays() -> None:
    told = "The treaty ends a quarrel that began after the long-time leader of Estmark was driven out in 2019."
    assert marked(TITLE, *BODY, told, "Image Credit: Jane Roe/AP") == ["Image Credit: Jane Roe/AP"]


def test_a_description_and_caption_side_by_side_are_both_furniture() -> None:
    shown = "Anna Berg talks to farmers at the river near the old dam"
    assert marked(TITLE, BODY[0], shown, shown, BODY[1]) == [shown, shown]


def test_a_list_that_the_article_announces_is_the_article_to_its_last_point() -> None:
    points = ("• Both countries measure the water", "• A council meets each spring")
    assert marked(TITLE, *BODY, "The two agreed that:", *points) == []


def test_a_long_last_paragraph_without_its_full_stop_is_the_article() -> None:
    unended = "River Watch on Saturday published a list of the villages that were flooded when the dam of Arda broke"
    assert marked(TITLE, *BODY, "Villages are named", unended, "Share this article") == ["Share this article"]


def test_related_titles_with_bullets_end_with_the_first_line_without() -> None:
    others = ("- Storm hits the coast of Norland", "- Prices of bread rise again")
    found = marked(TITLE, BODY[0], "READ ALSO", *others, "Reactions abroad", BODY[1])
    assert found == ["READ ALSO", *others]


def test_of_a_title_with_and_without_the_site_the_bare_one_is_the_title() -> None:
    long = f"{TITLE} | World, World 2024"
    assert marked(long, TITLE, *BODY) == [long]


def test_above_the_text_stand_the_site_the_writer_and_the_month() -> None:
    head = ("The Courier", "Subscribe", TITLE, "Dr Jane Roe, Senior Fellow", "MARCH 2025")
    assert marked(*head, *BODY) == [line for line in head if line != TITLE]


def test_a_role_below_a_name_is_part_of_the_byline() -> None:
    assert marked(TITLE, "Jane Roe", "Transport correspondent, Estmark", *BODY) == [
        "Jane Roe",
        "Transport correspondent, Estmark",
    ]


def test_a_scholar_signs_with_the_university_above_the_text() -> None:
    signed = ("Jane Roe, University of Estmark", "Senior Lecturer in Hydrology, University of Estmark")
    assert marked(TITLE, *signed, *BODY) == list(signed)


def test_months_as_headings_of_a_chronicle_are_the_article() -> None:
    assert marked(TITLE, BODY[0], "March 2024", BODY[1], "April 2025", BODY[1].replace("Farmers", "Fishers")) == []
