"""Where on a pasted page the article stands: below menus, above readers' comments and teasers of other stories."""

from __future__ import annotations

import pytest

from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
    "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time.",
)
BUTTONS = ("Share", "Print", "Email", "Facebook", "Twitter", "WhatsApp", "Copy link")
COMMENT = (
    "My father fished that river all his life and he would have laughed at a commission of nine, I can tell you."
)


def kept(*lines: str) -> list[str]:
    text = "\n".join(lines)
    marked = {piece.span.start for piece in furniture.find(text)}
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    return [line for at, line in zip(starts, lines, strict=True) if at not in marked]


def test_readers_comments_are_no_article() -> None:
    comments = (
        "Comments (2)",
        "oldfisher",
        "2 hours ago",
        COMMENT,
        "Reply",
        "mara_t",
        "1 hour ago",
        COMMENT[3:],
        "Reply",
    )
    assert kept(TITLE, *BODY, *comments) == [TITLE, *BODY]


def test_teasers_below_a_heading_of_other_stories_are_no_article_however_long() -> None:
    teaser = (
        "The bridge at Port Amber was to open in spring, and then in summer, and now the town has begun to wonder"
        " whether anybody who has promised it will ever drive across it or pay for it."
    )
    others = ("A bridge too late", teaser, "Jonas Ekman", "What the engineers forgot", teaser[4:], "Ida Brandvold")
    assert kept(TITLE, *BODY, *BUTTONS, "More from The Ledger", *others) == [TITLE, *BODY]


def test_posts_signed_below_are_no_article() -> None:
    posts = (
        "Have your say",
        COMMENT,
        "Posted by: M. Holm, 3 May 2024 | 9:30",
        COMMENT[3:],
        "Posted by: Jon, 4 May 2024 | 10:02",
    )
    assert kept(TITLE, *BODY, *posts) == [TITLE, *BODY]


def test_posts_below_a_name_and_an_age_are_no_article() -> None:
    posts = [
        (f"{name} {at} minutes ago", f"{COMMENT[:-1]} {at} times.")
        for at, name in enumerate(("eel", "mo", "ida", "jon"), 2)
    ]
    assert kept(TITLE, *BODY, *BUTTONS, *(line for post in posts for line in post)) == [TITLE, *BODY]


def test_a_live_report_keeps_its_posts() -> None:
    posts = [
        (
            f"{at} minutes ago",
            f"The {ordinal} boat has reached the quay at Harrow with the ministers and a crate of fish on board.",
        )
        for at, ordinal in enumerate(("fourth", "third", "second", "first"), 2)
    ]
    assert [text for _, text in posts] == kept(TITLE, *BODY, *(line for post in posts for line in post))[4:]


def test_an_agency_in_brackets_closes_a_caption_within_the_article_and_the_report_at_its_end() -> None:
    caption = "The water minister shows the treaty to farmers who had waited all day in the rain for her. (Reuters)"
    last = (
        "The commission has no budget yet, an official said, and nobody knows where it will meet in summer. (Reuters)"
    )
    more = tuple(
        f"In part {at} of the treaty the two sides promise each other one more thing, and then fish."
        for at in range(9)
    )
    assert kept(TITLE, *BODY, caption, *more, last) == [TITLE, *BODY, *more, last]


def test_what_the_site_says_of_itself_below_a_long_menu_is_no_article() -> None:
    about = "The Ledger has been printed in Harrow since 1874 and is read in every harbour from Sund to Port Amber."
    assert kept(TITLE, *BODY, *BUTTONS, about) == [TITLE, *BODY]


def test_a_sentence_above_the_title_beyond_a_menu_is_no_article() -> None:
    editor = "Our editor for the harbour, who has covered storms, strikes and elections since she left school."
    menu = ("Home", "News", "Sport", "Weather", "Business", "Opinion", "Culture", "Jobs", "Contact us", "Sign in") * 2
    assert kept(editor, *menu, TITLE, *BODY) == [TITLE, *BODY]


@pytest.mark.parametrize("between", [BUTTONS[:4], ("Advertisement", "Read more: A bridge too late"), BUTTONS])
def test_the_article_goes_on_after_what_stands_in_its_midst(between: tuple[str, ...]) -> None:
    more = (
        "“We have waited long enough,” said a farmer from Port Amber.",
        "He did not say for what, and nobody asked him.",
    )
    assert kept(TITLE, *BODY, *between, *more) == [TITLE, *BODY, *more]


@pytest.mark.parametrize("lines", [3, 12, 30])
def test_long_text_below_a_box_is_still_the_article(lines: int) -> None:
    more = tuple(
        f"In part {at} of the treaty the two sides promise each other one more thing, and fish." for at in range(9)
    )
    assert kept(TITLE, *BODY, *(["Advertisement", "Share"] * lines), *more) == [TITLE, *BODY, *more]


def test_one_last_sentence_about_the_matter_stays_below_a_box() -> None:
    last = "In January the commission of the treaty will meet the farmers of both banks in Harrow."
    assert kept(TITLE, *BODY, *BUTTONS, last) == [TITLE, *BODY, last]


def test_a_list_the_article_ends_with_stays() -> None:
    points = ("The two sides agreed on:", "- nine members", "- equal shares", "- a fund for fishermen")
    assert kept(TITLE, *BODY, *points, *BUTTONS[:2]) == [TITLE, *BODY, *points]


def test_a_text_of_short_parts_stays_whole() -> None:
    parts = (
        "The farmers", "They want water in May, when the rice is sown.", "The towns", "Nobody there has a garden.",
        "The fish", "A third of them are gone, says the institute.", "The bill", "Nobody would speak of it.",
    )  # fmt: skip
    assert kept(TITLE, *BODY, *parts, *BODY[::-1][:1]) == [TITLE, *BODY, *parts]
