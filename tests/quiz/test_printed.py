"""Questions of cards that leave something out of a printed passage; and how long a question may be."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import LONGEST, Wish, readable
from briefing_app.quiz import questions
from briefing_app.quiz.of_quotes import words_on
from tests.quiz.conftest import PROOF, person

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier

HEAD = "is left out of what Northern Post printed on 5 March 2024 (headline: Talks resume in the harbour dispute)"
RESIGNED = f"Which date {HEAD}: “The prime minister resigned on […] after a vote in parliament”?"
SAID = f"Which speaker {HEAD}: “‘The door is open to all who pay the toll,’ said […] in Geneva”?"


def dated(front: str = RESIGNED) -> Card:
    fact = "event/Lena Brandt resigned."
    return Card("p1", CardKind.EVENT, Form.CLOZE, front, "10 February 2024", fact, PROOF)


def spoken(front: str = SAID) -> Card:
    return Card("p2", CardKind.QUOTE, Form.CLOZE, front, "Ana Petrova", "quote/open", PROOF)


def made(dossier: Dossier, *cards: Card, words: int = LONGEST) -> tuple[Question, ...]:
    kinds = frozenset({QuestionKind.WHEN, QuestionKind.WHO_SAID})
    return questions.make(dossier, cards, Wish(9, kinds, words=words), Random(7))


def test_a_date_left_out_of_a_passage_is_asked_with_choices(dossier: Dossier) -> None:
    (question,) = made(dossier, dated())
    assert (question.prompt, question.choices[question.answer[0]]) == (RESIGNED, "10 February 2024")


def test_a_speaker_left_out_of_a_passage_is_asked_with_choices(dossier: Dossier) -> None:
    (question,) = made(dossier, spoken())
    assert question.kind is QuestionKind.WHO_SAID
    assert question.choices[question.answer[0]] == "Ana Petrova"


def test_a_passage_that_says_she_is_not_asked_with_choices(dossier: Dossier) -> None:
    assert made(dossier, spoken(SAID.replace("in Geneva", "on her way to Geneva"))) == ()


def test_nobody_whom_the_passage_names_is_a_wrong_choice(dossier: Dossier) -> None:
    wider = replace(dossier, actors=(*dossier.actors, person("Nils Berg", "Trade Minister of Norvia", "Norvia", 0.2)))
    (question,) = made(wider, spoken(SAID.replace("in Geneva", "when Stern’s deputy asked")))
    assert "Ivo Stern" not in question.choices


def test_a_passage_is_nobodys_words() -> None:
    short = "Which speaker is left out of what was printed on 5 March 2024: “[…] said the toll had doubled”?"
    assert not words_on(spoken(short))


def test_what_cannot_be_read_in_the_time_is_not_asked(dossier: Dossier) -> None:
    assert made(dossier, dated(), words=len(RESIGNED.split()))
    assert made(dossier, dated(), words=len(RESIGNED.split()) - 1) == ()


def test_of_one_topic_the_short_question_comes_before_the_passage(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    signed = "event/Juan Ortiz signed the treaty."
    long = RESIGNED.replace("resigned", "signed the treaty").replace(
        "parliament", "parliament that " + "took long " * 9
    )
    passage = replace(dated(long), key="p3", fact=signed, back="20 January 2024")
    first, second = made(dossier, passage, *(card for card in cards if card.key == "c3"))
    assert (first.card, second.card) == ("c3", "p3")


@pytest.mark.parametrize(("seconds", "words"), [(0, 60), (20, 40), (45, 60)])
def test_two_thirds_of_the_clock_are_for_reading_three_words_a_second(seconds: int, words: int) -> None:
    assert readable(seconds) == words
