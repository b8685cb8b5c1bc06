"""Furniture on pages in manners for which no rule was made, and what the odds of a line must never do.

The pages of `unseen` are invented, in the manners of many outlets, and were annotated before the program saw them;
the weights of the odds were fitted on them later (`tests/bench/fit_furniture.py` gives the figures without that).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing_app import lexicon
from briefing_app.model.text import FurnitureKind, Span
from briefing_app.reading import furniture
from tests.reading import tildes

PAGES = sorted((Path(__file__).parent / "unseen").glob("*.txt"))
FLOOR = 0.97  # only rises

TITLE = "Norland and Estmark agree on the river Arda"
BODY = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the river’s water after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
    "The treaty takes effect in January, when a commission of nine will meet in Harrow for the first time.",
)

CLOSING = (
    "The ferry from Harrow sailed as it has sailed every evening for forty years, half empty and ten minutes late."
)


def found(*lines: str) -> list[tuple[str, FurnitureKind]]:
    text = "\n\n".join(lines)
    return [(piece.span.of(text), piece.kind) for piece in furniture.find(text)]


def characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def ours(text: str) -> list[Span]:
    return [piece.span for piece in furniture.find(text)]


def test_furniture_of_unseen_pages_scores_at_least_the_floor() -> None:
    hit = both = 0
    for page in PAGES:
        text, spans = tildes.read(page.read_text("utf-8"))
        wanted, found_there = characters(spans), characters(ours(text))
        hit, both = hit + len(wanted & found_there), both + len(wanted) + len(found_there)
    assert 2 * hit / both >= FLOOR


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_sentence_of_the_article_is_taken(page: Path) -> None:
    text, spans = tildes.read(page.read_text("utf-8"))
    lost = [span.of(text) for span in ours(text) if span not in spans]
    assert [words for words in lost if words.endswith((".", "”", '"'))] == []


def test_points_under_a_heading_of_summaries_are_furniture_and_the_text_below_stays() -> None:
    points = ("In short:", "Norland and Estmark share the river’s water.", "The treaty takes effect in January.")
    lead = f"{BODY[0]} {BODY[1]}"
    assert [line for line, _ in found(TITLE, *points, lead, BODY[2], CLOSING, "Nobody cheered.")] == list(points)


def test_points_that_the_article_announces_stay() -> None:
    points = ("The ministers agreed on three points:", "- nine members", "- equal shares", "- a fund for fishermen")
    assert found(TITLE, BODY[0], *points, *BODY[1:]) == []


def test_a_standfirst_that_the_text_repeats_is_furniture() -> None:
    standfirst = "Farmers on both banks of the river welcome the news"
    assert found(TITLE, standfirst, *BODY) == [(standfirst, FurnitureKind.REPEAT)]


def test_what_tells_of_the_author_in_the_byline_is_furniture_wherever_it_stands() -> None:
    note = "Jane Roe leads our office in Harrow, where she has lived since the war."
    assert [line for line, _ in found(TITLE, "By Jane Roe", *BODY, note, CLOSING)] == ["By Jane Roe", note]


def test_notes_below_the_text_are_furniture_with_their_heading() -> None:
    notes = ("Endnotes", "1. Talk with a minister, Harrow, May 2024.", "2. See the treaty, article 4.")
    assert [line for line, _ in found(TITLE, *BODY, *notes)] == list(notes)


@pytest.mark.parametrize(
    "line",
    [
        "What the treaty says",
        "II",
        "Nobody in Harrow cheered.",
        "‘A good day’",
        "And the fish?",
        "Anna Berg: The fish will come back.",
        "He left.",
        "“We are not done.”",
    ],
)
def test_subheads_questions_and_short_paragraphs_stay(line: str) -> None:
    assert found(TITLE, *BODY[:2], line, BODY[2]) == []


@pytest.mark.parametrize("line", ["GENEVA, Jan 29, 2026", "Geneva, 3 May 2024"])
def test_a_dateline_on_a_line_of_its_own_stays(line: str) -> None:
    assert found(TITLE, line, *BODY) == []


def test_of_two_lines_above_the_text_the_title_is_the_one_the_text_takes_up() -> None:
    masthead = "The harbour paper for honest people"
    assert found(masthead, TITLE, *BODY) == [(masthead, FurnitureKind.MENU)]


def test_every_weight_can_be_outweighed() -> None:
    assert max(abs(weight) for weight in lexicon.weights("furniture_weights").values()) < 3
