"""Misprints of a source: what is one slip from a word that is printed again is not learnt (rubric A4)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards.rubric import misprints

TEXT = (
    "President Ada Quill spoke of the deficit. Prersident Quill met the opposition in the county of Lund. "
    "The president told the Oppsition that the country had a deficit and that the opposition knew; other countries "
    "export herring, and an expert of the country said the workers and a worker agreed. A trade defict is no crime."
)


@pytest.mark.parametrize("word", ["Prersident", "Oppsition", "defict"])
def test_a_word_with_a_slip_is_a_misprint(word: str) -> None:
    assert misprints.misprint(f"Who met the {word}?", misprints.counted([TEXT])) == word


@pytest.mark.parametrize("word", ["expert", "worker", "county", "President", "herring"])
def test_a_word_of_its_own_is_none(word: str) -> None:
    assert misprints.misprint(f"Who met the {word}?", misprints.counted([TEXT])) is None


def test_a_known_word_need_not_be_printed() -> None:
    assert misprints.misprint("Who met the Prersident?", misprints.counted(["The Prersident spoke."])) == "Prersident"


def test_a_name_is_no_slip_of_a_word_that_no_article_prints() -> None:
    printed = misprints.counted(["Lord Cameron spoke."])
    assert misprints.misprint("Who met Lord Cameron?", printed, {"lord", "cameron"}) is None


def test_quoted_words_stay_as_they_are_printed() -> None:
    assert misprints.misprint("Who said “a trade defict is no crime”?", misprints.counted([TEXT])) is None


@given(st.text(max_size=60))
def test_words_that_the_articles_do_not_print_are_no_misprints(told: str) -> None:
    assert misprints.misprint(told, misprints.counted([])) is None


def test_of_two_spellings_of_a_name_neither_is_learnt() -> None:
    printed = misprints.counted(["Minister Lars Halberg spoke in Oslo. Hallberg said that the herring was his."])
    assert misprints.misprint("Who was the minister? Lars Halberg", printed) == "Halberg"
    assert misprints.misprint("Who said so? Lars Hallberg", printed) == "Hallberg"
