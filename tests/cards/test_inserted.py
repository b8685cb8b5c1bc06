"""A fragment whose reporting clause is inserted or trails: the clause around it is told from the front (F4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import own_words, retold
from briefing_app.cards.rubric import alone, front_rules, terms
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "an axe laid to the northern farms"


def around(brief: Brief, told: str, by: str) -> tuple[str, str] | None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    brief.person("Eva Lund", aliases=("Lund",))
    brief.quote(WORDS, qin, printed=told, speaker_words=by)
    desk = brief.desk()
    quote = next(quote for quote in desk.dossier.quotes if quote.text == WORDS)
    return retold.around(desk, quote, desk.actors[qin])


@pytest.mark.parametrize(
    ("told", "by", "lead", "tail"),
    [
        ("A levy, he told the radio on May 6th, in his weekly talk, would be “{}.”", "he",
         "Qin Gang said a levy would be", ""),
        ("Norway had laid “{}” while Chad stood by, Qin said.", "Qin", "Qin Gang said Norway had laid", ""),
        ("Norway would be “{}” in the most exposed places, he told reporters.", "he",
         "Qin Gang said Norway would be", "in the most exposed places"),
        ("“It is late,” he said, adding that what Norway planned now was “{}.”", "he",
         "Qin Gang said what Norway planned was", ""),
        ("In a note put out in Oslo, the outgoing minister said that Norway was “{}.”", "the outgoing minister",
         "Qin Gang said that Norway was", ""),
        ("Qin said it seemed “{}” for Norway to leave.", "Qin", "Qin Gang said it seemed", "for Norway to leave"),
    ],
)  # fmt: skip
def test_what_an_inserted_clause_reports_is_told_from_the_front(
    brief: Brief, told: str, by: str, lead: str, tail: str
) -> None:
    assert around(brief, told, by) == (f"{lead} ", f" {tail}" if tail else "")


@pytest.mark.parametrize(
    "told",
    [
        "Such a levy, he said, would be “{}.”",
        "It would be “{}”, he said.",
        "Lund’s levy, he said, would hurt her, and it was “{}.”",
        "A levy, she said, would be “{}.”",
    ],
)
def test_what_points_back_or_is_another_s_is_not_told(brief: Brief, told: str) -> None:
    assert around(brief, told, "he") is None


def test_a_word_or_two_in_marks_are_not_told_from_the_front(brief: Brief) -> None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    brief.quote("progress", qin, printed="Norway and Chad have made “{}” in Oslo, Qin said.", speaker_words="Qin")
    desk = brief.desk()
    (quote,) = desk.dossier.quotes
    assert retold.around(desk, quote, desk.actors[qin]) is None


def test_a_fragment_with_words_of_the_reporter_behind_it_is_no_cut_clause(brief: Brief) -> None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    brief.quote("have to explain themselves", qin, printed="Norway would “{}” to the farmers, Qin said.")
    desk = brief.desk()
    (quote,) = desk.dossier.quotes
    assert own_words.are_sound(desk, quote, desk.actors[qin], "have to explain themselves")


def test_a_question_may_say_he_of_the_one_it_asks_for(brief: Brief) -> None:
    qin = brief.person("Qin Gang", "China", aliases=("Qin",))
    key = brief.quote("the birthright of many", qin)
    asked = (
        "Who, as quoted in June 2023, in a tweet, insisted that his land would never sell “the birthright of many”?"
    )
    card = brief.card(asked, "Qin Gang", kind=CardKind.QUOTE, fact=key, actors=(qin,))
    assert front_rules.b2_no_loose_pronoun(card, brief.desk()) is None


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("No one can take a drop of water from Chad, and whoever wants to try it, let him try", True),
        ("No, the port cannot pay", False),
        ("No one then imagined a toll of a whole pound", False),
        ("No one cares about their quarrel", False),
        ("The question is whether Norway can be shamed into paying", True),
        ("The question is not whether Norway can be shamed into paying", False),
        ("The question is open", False),
    ],
)
def test_no_one_is_not_no(words: str, *, holds: bool) -> None:
    assert alone.stands_alone(words) is holds


def test_cannot_is_a_verb() -> None:
    assert terms.has_verb("We cannot import the quarrels of others into the club")
