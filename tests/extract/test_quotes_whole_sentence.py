"""Clauses that report a whole sentence, adjectives that report, and subjects told apart from 'which'."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


@pytest.mark.parametrize(
    "text",
    [
        "A “large majority” of them will be classed as safe, Alice Brandt said, without naming any.",
        "The minister, Alice Brandt, is confident that there will be “no second winter”.",
        "Alice Brandt was adamant that the plan “in no way puts the law in question”.",
        "Alice Brandt praised the declaration, which she said “reaffirms the rights of all”.",
        "Alice Brandt said he was “deeply sorry” that his letter had gone unheeded.",
        "Alice Brandt gave it up, left the board and named Tom Roe as the “sole authority” of the area.",
        "Alice Brandt announced the “immediate” end of the tax.",
    ],
)
def test_the_sentence_tells_who_speaks(text: str) -> None:
    assert (speakers(text), kinds(text)) == (["Alice Brandt"], ["fragment"])


def test_a_body_says_it_of_what_it_praises() -> None:
    text = "The European Commission praised the declaration, which it said “reaffirms the rights of all”."
    assert speakers(text) == ["European Commission"]


def test_no_human_being_is_which() -> None:
    text = (
        "A reply sent in 2015, when Tom Roe was Foreign Secretary, which held that it “ceded no land”, was read out."
    )
    assert speakers(text) == [None]


def test_a_thought_about_another_is_whoever_thinks_it() -> None:
    text = (
        "Mary Lund is a scholar. She believes that Tom Roe’s tone towards Bonn, where he has demanded quotas, is"
        " meant for home. “He says to the farmers: I am with you.”"
    )
    assert speakers(text) == ["Mary Lund"]


def test_a_term_does_not_carry_who_spoke_a_paragraph_before() -> None:
    text = (
        "The port is shut. Tom Roe said it was “agreed by all”.\n\nBoats from the “white list” may pass if the list"
        " is kept “in the harbour and shown to whoever asks for it.”"
    )
    assert speakers(text) == ["Tom Roe", None, None]


@pytest.mark.parametrize(
    "text",
    [
        "The Commission rejected a first set of such “price undertakings” on Friday.",
        "Alice Brandt invoked the “no work, no pay” rule.",
        "Alice Brandt proposed a “macro-linked” bond.",
    ],
)
def test_what_such_things_are_called_is_nobodys_speech(text: str) -> None:
    assert kinds(text) == ["scare"]


def test_a_hyphen_is_no_subject() -> None:
    text = "The lobbies are glad. Copa-Cogeca called the plan “a first victory for common sense” but wants more."
    assert speakers(text) == ["Copa-Cogeca"]
