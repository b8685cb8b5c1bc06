"""A reporting verb that judges how something was said becomes a plain one."""

from __future__ import annotations

import pytest

from briefing_app.cards.quotes import plainly
from briefing_app.cards.rubric import alone, telling, terms


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Ann Lund lectured Bo Okafor that", "Ann Lund told Bo Okafor that"),
        ("Ann Lund conceded that the levy was", "Ann Lund said that the levy was"),
        ("Ann Lund angrily slammed the levy as", "Ann Lund criticised the levy as"),
        ("Ann Lund insisted on", "Ann Lund insisted on"),
        ("Ann Lund urged Oslo to", "Ann Lund urged Oslo to"),
    ],
)
def test_the_outlets_colour_goes_and_what_was_done_stays(clause: str, told: str) -> None:
    assert plainly.plain(clause, "Ann Lund") == told


@pytest.mark.parametrize("words", ["an important part", "anxious", "largest market", "already available"])
def test_bland_words_are_no_judgement_worth_a_blank(words: str) -> None:
    assert not telling.judges(words)


def test_a_judgement_of_its_own_is_worth_a_blank() -> None:
    assert telling.judges("purely performative")


@pytest.mark.parametrize(
    "words",
    [
        "Accordingly, I am telling the ministry to sell the ferries of Norway",
        "Some in the Storting are trying to do exactly that",
        "I have asked the ministers of Norway to meet for that purpose",
        "Opening up the harbours of Norway must wait until such a flood is over",
        "There will be no brake on -- if you vote so you will be laughed at",
    ],
)
def test_words_that_rest_on_what_was_said_before_do_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


def test_an_owner_is_no_verb() -> None:
    assert not terms.has_verb("Norway’s oldest ally in war and peace")
    assert terms.has_verb("It’s the oldest ferry in Norway")


def test_a_clause_without_its_subject_is_no_sentence() -> None:
    assert not terms.is_whole(("Ann Lund added ", ""), "raised the toll for every ferry of the coast")
    assert terms.is_whole(("Ann Lund said Oslo ", ""), "raised the toll for every ferry of the coast")
