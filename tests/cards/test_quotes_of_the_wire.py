"""Quotation cards of agency features: what is cut, led in, measured or numbered, in invented reports (B1, F1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import alone, extracts, spoken_of, staged

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def test_an_ellipsis_in_mid_sentence_ends_no_extract() -> None:
    words = "I am sure a plan that sets the toll from above is doomed to fail because there is no ... Way to keep it"
    assert all(part == words for part in extracts.options(f"{words}."))


@pytest.mark.parametrize(
    "words",
    [
        "I hear that the Navy is looking into the situation",
        "We are watching the situation, and we will act",
        "We hope the council will finally settle on a lower number",
        "A third alternative for the council is to sell the ferries to the port",
        "They may find a better price for the Lund ferries, and we a different one",
    ],
)
def test_what_is_measured_or_numbered_against_something_untold_does_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "The situation of the ferries must be mended",
        "We hope the council will settle on a lower number of ferries",
        "A lower number than ten must be the goal of the council",
    ],
)
def test_what_is_measured_against_something_told_stands_alone(words: str) -> None:
    assert alone.stands_alone(words)


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        ("a radio interview", "in a radio interview"),
        ("an interview with Reuters", "in an interview with Reuters"),
        ("a television address", "in a television address"),
        ("a radio show", "on a radio show"),
    ],
)
def test_in_an_interview_whoever_broadcasts_it(brief: Brief, occasion: str, told: str) -> None:
    assert staged.worded(brief.desk(), occasion) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Lund said that while Berg has the port in its grip, the yard has a third of the market.",
        "Lund said the Danish government had never asked the bank to pay for the port.",
        "Lund said in most towns the levy was gone.",
    ],
)
def test_half_a_clause_or_a_doer_is_no_matter(sentence: str) -> None:
    text = f"{sentence}\n\n“We must pay.”"
    assert spoken_of.before(text, text.index("“"), re.compile(r"\bLund\b")) is None
