"""Between title and text: captions above a dateline, rubrics, sentences told again; and how a title is known."""

from __future__ import annotations

import pytest

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import furniture

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
    "Engineers of both countries will measure the river at four places and give their figures to a joint office.",
    "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time.",
)
LAST = "The ferry from Harrow sailed as it has sailed every evening for forty years, half empty and late."
PICTURE = "A ferry waits below the bridge, which the two countries built in 1962."


def found(*lines: str) -> list[tuple[str, FurnitureKind]]:
    text = "\n\n".join(lines)
    return [(piece.span.of(text), piece.kind) for piece in furniture.find(text)]


def words(*lines: str) -> list[str]:
    return [line for line, _ in found(*lines)]


@pytest.mark.parametrize("dateline", ["HARROW, Norland—", "HARROW, Norland (LW) — ", "Harrow (LWN) – ", "HARROW -- "])
def test_a_sentence_between_byline_and_dateline_is_a_caption(dateline: str) -> None:
    page = found(TITLE, "By Jane Roe", PICTURE, f"{dateline}{BODY[0]}", *BODY[1:], LAST)
    assert page == [("By Jane Roe", FurnitureKind.BYLINE), (PICTURE, FurnitureKind.CAPTION)]


@pytest.mark.parametrize("label", ["THE LONG VIEW — ", "", "PART OF THE DAY — "])
def test_without_a_dateline_below_it_stays(label: str) -> None:
    assert words(TITLE, "By Jane Roe", PICTURE, f"{label}{BODY[0]}", *BODY[1:], LAST) == ["By Jane Roe"]


def test_a_section_and_a_few_words_beside_the_title_are_a_menu() -> None:
    rubric = "The Americas | Gold and sand"
    assert found(TITLE, rubric, *BODY, LAST) == [(rubric, FurnitureKind.MENU)]


def test_a_first_sentence_that_the_next_paragraph_says_again_is_a_repeat() -> None:
    first = "The ministers of Norland and Estmark have agreed to share the water of the river after long talks."
    assert found(TITLE, "By Jane Roe", first, *BODY, LAST)[1:] == [(first, FurnitureKind.REPEAT)]


def test_a_first_sentence_with_a_figure_of_its_own_stays() -> None:
    first = "The 2 ministers of Norland and Estmark have agreed to share the water of the river after long talks."
    assert words(TITLE, "By Jane Roe", first, *BODY, LAST) == ["By Jane Roe"]


def test_of_title_and_caption_the_one_above_the_date_is_the_title() -> None:
    caption = "The ministers of Norland and Estmark in Harrow, where they agreed to share the river’s water"
    marked = words(TITLE, "3 hours ago", "Share", "Jane Roe Photography", caption, *BODY, LAST)
    assert marked == ["3 hours ago", "Share", "Jane Roe Photography", caption]


def test_a_standfirst_of_two_sentences_is_not_the_title() -> None:
    standfirst = (
        "For ten years the ministers of Norland and Estmark talked about the river’s water. Now they have agreed: "
        "who gets how much?"
    )
    assert TITLE not in words("News", TITLE, "By Jane Roe", standfirst, *BODY, LAST)


def test_a_title_that_ends_with_reporters_is_no_byline() -> None:
    assert words("Norland Court Frees Three Journalists", *BODY, LAST) == []


@pytest.mark.parametrize("name", ["Émile Øster", "Łucja Žáková and Çelik Ünal"])
def test_a_name_with_accents_is_a_byline(name: str) -> None:
    assert found(TITLE, name, *BODY, LAST) == [(name, FurnitureKind.BYLINE)]


def test_a_credit_in_accented_capitals_closes_a_caption() -> None:
    caption = "Supporters of the treaty after the vote in the old customs hall of Harrow. ÉLISE MÖRK FOR L'ÉTOILE"
    assert found(TITLE, caption, *BODY, LAST) == [(caption, FurnitureKind.CAPTION)]


def test_a_caption_signed_after_a_dash_is_furniture() -> None:
    caption = "HARROW: The governor arrives at the assembly on Friday.—APX"
    assert found(TITLE, caption, *BODY, LAST) == [(caption, FurnitureKind.CAPTION)]


@pytest.mark.parametrize(
    "line",
    [
        "Appeared in the May 19, 2025, print edition as ‘Ten Years of Talks’.",
        "Norland and Estmark agree on x (opens in a new window)",
        "These highlights were written with the help of AI and read by an editor.",
        "Some content could not load. Check your internet connection or browser settings.",
        "The River Institute does not take institutional positions on public policy.",
        "Translation of an original article published in French.",
    ],
)
def test_what_the_site_says_of_the_page_is_furniture(line: str) -> None:
    assert words(TITLE, *BODY[:2], line, *BODY[2:], LAST) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Published in 1998, the first edition of his book sold out in a week.",
        "Dockers could not load the grain because the cranes were broken.",
        "Go deeper: The two sides have met eleven times since March, and only twice in Harrow.",
        "September 15, 2025: The audit is published.",
        "PRICES RISE, DEMAND FALLS",
        "Museum opens new site",
        "Police Arrest Two Reporters",
    ],
)
def test_a_line_of_the_article_that_looks_like_it_stays(line: str) -> None:
    assert words(TITLE, *BODY[:2], line, *BODY[2:], LAST) == []


def test_the_title_of_a_film_below_its_length_is_furniture() -> None:
    player = ("Video", "01:47", "Divers search the river below the old dam")
    assert words(TITLE, *BODY[:2], *player, *BODY[2:], LAST) == list(player)


def test_a_footnote_to_which_the_text_refers_is_furniture() -> None:
    note = "[1] Talk with an engineer, Harrow, May 2024."
    assert words(TITLE, f"{BODY[0]} [1]", BODY[1], note, *BODY[2:], LAST) == [note]


def test_a_caption_that_opens_with_the_name_above_it_is_furniture() -> None:
    told = "Ida Moe, who owns a bakery beside the bridge, said that she had let two people go."
    portrait = ("Ida Moe", "Ida Moe says her takings are down by half")
    assert words(TITLE, *BODY[:2], told, *portrait, *BODY[2:], LAST) == list(portrait)


def test_a_part_named_below_links_and_told_by_its_paragraph_stays() -> None:
    links = ("Read more", "The man who would close the mines", "Heat pumps and their enemies")
    part = "Five other countries want one too"
    told = "Five countries to the south of the two have asked for such a treaty, too, and been told to wait."
    assert words(TITLE, *BODY[:2], *links, part, told, *BODY[2:], LAST) == list(links)


def test_a_last_paragraph_with_the_paper_s_letters_stays() -> None:
    last = "The mayor has now asked the army for a pump, which it said it would send to the town by Friday. DM"
    gallery = ("Read our special page on the river for more news", "Gallery")
    assert last not in words(TITLE, *BODY, *gallery, last, "Sign up for our newsletter")


def test_a_paper_that_others_tell_something_is_not_the_title() -> None:
    told = "“We shall see,” the minister told The Harrow Bee on Tuesday evening, before he went to look for his boat."
    assert found("The Harrow Bee", TITLE, "By Jane Roe", *BODY, told)[0] == ("The Harrow Bee", FurnitureKind.MENU)


def test_above_the_age_of_an_article_stands_its_title() -> None:
    age = "This article is more than 1 month old"
    standfirst = "Ministers of Norland and Estmark agreed on Tuesday to share water after ten years"
    assert TITLE not in words("News", TITLE, age, standfirst, "Jane Roe", "Tue 4 Mar 2025 18.32 CET", *BODY, LAST)


@pytest.mark.parametrize(
    "shown",
    ["A man in a red coat stands beside a bridge covered in snow.", "Two boats lie on the ice below an old bridge."],
)
def test_what_a_picture_shows_above_its_caption_is_furniture(shown: str) -> None:
    caption = "The old bridge at Harrow, where the two ministers met last week. (Ida Moe/Norland Press)"
    assert words(TITLE, *BODY[:2], shown, caption, *BODY[2:], LAST) == [shown, caption]


def test_what_somebody_says_above_a_caption_stays() -> None:
    said = "A spokeswoman says the treaty has no bearing on the fish."
    caption = "The old bridge at Harrow, where the two ministers met last week. (Ida Moe/Norland Press)"
    assert words(TITLE, *BODY[:2], said, caption, *BODY[2:], LAST) == [caption]


@pytest.mark.parametrize("byline", ["Jane Roe · KNX News ·", "By: Jane Roe, KNX 9 Digital Team"])
def test_a_name_with_its_house_above_a_date_is_a_byline(byline: str) -> None:
    page = found(TITLE, byline, "Posted: Feb 03, 2025 4:00 AM EST", *BODY, LAST)
    assert page[0] == (byline, FurnitureKind.BYLINE)


def test_what_tells_of_the_author_by_first_name_is_furniture() -> None:
    note = "Jane has over five years of experience covering rivers and the law."
    assert words(TITLE, "By Jane Roe", *BODY, LAST, note) == ["By Jane Roe", note]


def test_a_question_above_a_call_for_stories_is_furniture() -> None:
    call = ("Are you hit by the drought?", "We’d like to hear from you. Tell us how your village gets its water.")
    assert words(TITLE, *BODY[:2], *call, *BODY[2:], LAST) == list(call)


def test_one_long_sentence_under_synopsis_is_a_repeat() -> None:
    told = (
        "The ministers of Norland and Estmark agreed to share the river’s water after ten years of talks, and "
        "engineers of both countries will measure the river at four places."
    )
    marked = found(TITLE, "Synopsis", told, *BODY, LAST)
    assert [line for line, _ in marked] == ["Synopsis", told]


def test_a_sentence_below_a_credit_that_tells_what_is_seen_is_a_caption() -> None:
    shown = "Trucks loaded with flour cross the river on a ferry."
    assert (shown, FurnitureKind.CAPTION) in found(TITLE, "© NRP/Ida Moe", shown, "Share", "Print", *BODY, LAST)


def test_the_middle_of_an_appeal_is_furniture_though_it_quotes() -> None:
    appeal = (
        "Dear readers,",
        "We face a hard year, for the ministry has called us “undesirable” and put our staff at risk.",
        "Your support, no matter how small, makes a difference: please donate to us today.",
    )
    assert words(TITLE, *BODY[:2], *appeal, *BODY[2:], LAST) == list(appeal)


def test_the_name_of_an_author_with_a_title_is_known_below() -> None:
    signed = ("Commentary by Dr. Paul Sten", "Paul Sten", "Senior Adviser and Director, Rivers Project")
    assert words(TITLE, signed[0], *BODY[:2], *signed[1:], *BODY[2:], LAST) == list(signed)


def test_a_title_in_marks_below_its_kicker_stays() -> None:
    title = "“We Counted Nine Boats and One Goose”"
    told = "The minister said: “We counted nine boats and one goose, and the goose came first.” He did not smile."
    assert title not in words("An Interview with the River Minister of Norland", title, "By Jane Roe", *BODY, told)


def test_a_short_first_paragraph_with_a_dateline_is_the_text() -> None:
    assert words(TITLE, "By Jane Roe", "HARROW — Estmark lost the vote. It has not stopped.", *BODY) == [
        "By Jane Roe"
    ]


def test_a_page_opens_with_its_title_though_the_standfirst_says_more() -> None:
    standfirst = "Ministers of Norland and Estmark agreed on Tuesday to share water after ten years"
    assert TITLE not in words(TITLE, "ANALYSIS", standfirst, "By Jane Roe", "28 Apr 2025", *BODY, LAST)
