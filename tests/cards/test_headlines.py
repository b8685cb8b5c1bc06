from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import headlines
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

MATTERLESS = "A resolution does not stop a bullet and we must all know it by now"
LEAD = "The bullets flew all night.\n\n“{}” was said."


def article(text: str, title: str | None = None) -> Article:
    return Article("a.txt", text, title=title)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Lawmakers reject the Oslo ferry bill.", "Lawmakers reject the Oslo ferry bill"),
        ('Lund calls the ferry bill "a gift" to Oslo', "Lund calls the ferry bill ‘a gift’ to Oslo"),
        ("Lund calls the ferry bill ”a gift” to Oslo", "Lund calls the ferry bill ‘a gift’ to Oslo"),
        ("Lund calls the ferry bill ’a gift’ to Oslo", "Lund calls the ferry bill ‘a gift’ to Oslo"),
        ("Lund calls Oslo's ferry bill 'a gift' to workers", "Lund calls Oslo’s ferry bill ‘a gift’ to workers"),
        (
            "Lund takes the ferry workers’ bill back to the ’90s",
            "Lund takes the ferry workers’ bill back to the ’90s",
        ),
        (
            "'They have left us nothing at all to live on': Skippers' anger as ferries get ten more years in Oslo",
            "Skippers’ anger as ferries get ten more years in Oslo",
        ),
        ("Explained | What will the toll mean for Oslo?", "What will the toll mean for Oslo?"),
        ("[Analysis] Lund weighs sale of port unit", "Lund weighs sale of port unit"),
        ("EXCLUSIVE-Lund weighs sale of port unit", "Lund weighs sale of port unit"),
        ("Lund calls the ferry bill “a gift to Oslo.”", "Lund calls the ferry bill ‘a gift to Oslo’"),
        (
            "Lawmakers reject the Oslo ferry bill; /Premier calls vote a scandal",
            "Lawmakers reject the Oslo ferry bill",
        ),
        ("Lawmakers reject the Oslo ferry bill | Harbour News", "Lawmakers reject the Oslo ferry bill"),
    ],
)
def test_a_headline_loses_what_is_no_part_of_its_sentence(title: str, told: str) -> None:
    assert headlines.of(article("The bill failed.", title)) == told


def test_without_a_title_a_first_line_that_stands_apart_is_the_headline() -> None:
    assert (
        headlines.of(article("Lawmakers reject the Oslo ferry bill\n\nThe bill failed."))
        == "Lawmakers reject the Oslo ferry bill"
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bill failed on Monday.\nThe premier left.", None),
        ("The bill failed.", "Opinion"),
        ("By Ann Lund and Bo Okafor of the Oslo staff\n\nThe bill failed.", None),
        ("The bill failed.", "Live: lawmakers vote on the ferry bill"),
        (
            "9:05 a.m.\nThe bill failed.\n9:40 a.m.\nThe premier left.\n11 a.m.\nIt rained.",
            "Lawmakers reject the Oslo ferry bill",
        ),
    ],
)
def test_what_tells_no_one_matter_is_no_headline(text: str, title: str | None) -> None:
    assert headlines.of(article(text, title)) is None


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in sayings.cards(brief.desk())]


def test_a_remark_that_names_no_matter_is_told_with_its_headline(brief: Brief) -> None:
    brief.title = "Premier of Norway demands ceasefire now"
    brief.person("Ola Norway")
    brief.quote(MATTERLESS, brief.person("Ann Lund", "Norway"), printed=LEAD)
    front = f"Who said, as quoted in June 2023 (headline: {brief.title}): “{MATTERLESS}”?"
    assert fronts(brief) == [front]


def test_a_remark_on_something_else_is_not_told_with_it(brief: Brief) -> None:
    brief.title = "Premier of Norway demands ceasefire now"
    brief.person("Ola Norway")
    brief.quote(MATTERLESS, brief.person("Ann Lund", "Norway"))
    assert not fronts(brief)


def test_a_first_quotation_told_of_by_the_names_of_the_headline_is_of_its_matter(brief: Brief) -> None:
    brief.title = "Premier of Norway demands ceasefire now"
    words = "We must never give way, and every option is open to us"
    brief.tells("The premier of Norway had spoken before.")
    brief.quote(words, brief.person("Ann Lund", "Norway"))
    assert fronts(brief) == [f"Who said, as quoted in June 2023 (headline: {brief.title}): “{words}”?"]


def test_a_headline_that_names_the_speaker_does_not_stand_beside_the_question_for_him(brief: Brief) -> None:
    brief.title = "Lund of Norway demands ceasefire now"
    brief.quote(MATTERLESS, brief.person("Ann Lund", "Norway"))
    assert not any(front.startswith("Who") for front in fronts(brief))


def test_a_headline_does_not_end_at_the_first_of_two_dashes() -> None:
    told = "EU Parliament votes to delay – and dilute – the landmark law on forests"
    assert headlines.short(article("", told)) == told


def test_a_headline_is_not_cut_down_to_what_somebody_said() -> None:
    told = "‘Carry the flag with honour’: Inside Oslo’s ferry police send-off on a day of fire"
    text = "Carry the flag with honour, she said. The flag of honour was carried home with honour."
    assert headlines.short(article(text, told)) == told
