"""Quotations of long modern reports: whose words stand in a clause within a clause, and which are only terms."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt, who led the talks for ten years, spoke of a border of “lasting amity”.",
        "Alice Brandt paused. The deal, she said, set out a path by which “those who were barred vote,” and “soon.”",
        "Norway’s minister, Alice Brandt, has described the aim of the mission as ensuring that the body “survives”.",
        "Alice Brandt had hinted that she might hand over the chair to a body which “politicized” its work.",
        "Roe flew home, as did Alice Brandt, his colleague in Paris, who stopped to tell reporters it was “a mess”.",
        "Two clerics met General Roe. Their leader, Sheikh Alice Brandt, stayed. “He was angry,” the sheikh said.",
    ],
)
def test_words_deep_in_a_report_are_the_tellers(text: str) -> None:
    assert set(speakers(text)) == {"Alice Brandt"}
    assert "scare" not in kinds(text)


def test_who_is_no_place() -> None:
    text = (
        "Peter Holm left, as did Alice Brandt, his colleague in Norway, who stopped to tell us it was “a bad mess”."
    )
    assert speakers(text) == ["Alice Brandt"]


def test_what_many_are_to_do_tells_no_words() -> None:
    text = (
        "Alice Brandt told Norway: By the end of May, Peter Holm must define “a clear path for all prisoners” "
        "and begin talks."
    )
    assert speakers(text) == ["Alice Brandt"]


def test_what_follows_a_full_stop_may_promise_something_else() -> None:
    text = (
        "“Nothing is decided about us without us,” Alice Brandt, the chair of the council, said in Oslo last May. "
        "“Then something was.” The new plan promises them money."
    )
    assert speakers(text) == ["Alice Brandt", "Alice Brandt"]


def test_a_name_that_opens_the_sentence_is_not_passed_over() -> None:
    text = (
        "Alice Brandt explained that the island had accepted “a form of servitude.” "
        "Peter Holm preferred “fifth wheel on the old cart.”"
    )
    assert speakers(text) == ["Alice Brandt", "Peter Holm"]


def test_a_heading_shortens_what_the_text_says_in_full() -> None:
    text = (
        "Norway called the strikes “a warning” to Sweden.\n"
        "Food chief: “Millions face ruin again”\n"
        "“Millions of people face ruin again and again,” Alice Brandt, head of the relief agency, said on Monday."
    )
    assert speakers(text)[1:] == ["Alice Brandt", "Alice Brandt"]


def test_behind_an_article_stands_no_sentence() -> None:
    text = "Alice Brandt accused Peter Holm of signing a “Faustian pact with one of the worst men of the age”."
    assert kinds(text) == ["fragment"]


def test_what_is_held_is_an_event() -> None:
    text = "Since 2018 the five presidents have held “consultative meetings”, to which nobody else was asked."
    assert (kinds(text), speakers(text)) == (["scare"], [None])
