"""What the report says that a quotation is about (rubric B1), in invented reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import alone, spoken_of
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

LUND = re.compile(r"\bLund\b")


@pytest.mark.parametrize(
    ("around", "thing"),
    [
        ("Lund said of the harbour levy.", "the harbour levy"),
        ("Lund said Monday of Mr. Berg’s ferry plan.", "Berg’s ferry plan"),
        ("Asked about the ferry plan, Lund said.", "the ferry plan"),
        ("Lund said, referring to the closure of the port.", "the closure of the port"),
        ("Lund said in a statement on the harbour levy Monday.", "the harbour levy"),
        ("Lund said of the prospect of closing the port.", "the prospect of closing the port"),
        ("Lund said of his plan.", None),
        ("Lund said in response to Berg’s declaration.", None),
        ("Lund said on Monday.", None),
    ],
)
def test_the_reports_own_words_tell_the_matter(around: str, thing: str | None) -> None:
    assert spoken_of.beside(around) == thing


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Lund attacked the harbour levy on Monday.", "the harbour levy"),
        ("Ms. Lund also called for a new ferry, saying it was late.", "a new ferry"),
        ("Lund said the harbour levy was a mistake.", "the harbour levy"),
        ("Lund said she was late.", None),
        ("Berg attacked the harbour levy.", None),
        ("Lund attacked Leeds, Yorks., officer Ann Berg.", None),
    ],
)
def test_what_a_speaker_is_told_to_attack_or_report_is_the_matter_of_the_next_words(
    sentence: str, thing: str | None
) -> None:
    text = f"{sentence} “We shall see,” she said."
    assert spoken_of.before(text, len(sentence) + 1, LUND) == thing


def test_it_at_the_head_of_a_quotation_is_what_it_was_said_of(brief: Brief) -> None:
    words = "It has the important virtue of being fiscally responsible"
    brief.quote(words, brief.person("Ann Lund", "Norway"), printed="“{},” Lund said of Norway’s levy.")
    card = next(sayings.cards(brief.desk()))
    assert ", on Norway’s levy: “It has" in card.front


def test_b1_refuses_it_where_nothing_says_what_it_is(brief: Brief) -> None:
    words = "It has the important virtue of being fiscally responsible"
    key = brief.quote(words, brief.person("Ann Lund", "Norway"), printed="“{},” Lund said.")
    front = f"Who said, as quoted in June 2023, on Norway’s levy: “{words}”?"
    evidence = brief.dossier().quotes[0].evidence
    card = brief.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=key, evidence=evidence)
    assert gate.RULES["B1"](card, brief.desk())


@pytest.mark.parametrize(
    "words",
    [
        "Having people like Lund work for them helps them reach the goal",
        "There is no evidence this would have any effect on the harbour",
        "The real issue is the harbour and not the ferry",
        "I don’t think that concern over the harbour ought to stop the ferry",
        "It is the right thing to do to help the people of the harbour",
        "It would be better if the harbour faced more pressure",
        "Now that the ferry is late and the harbour is closed",
        "We will look at this: the harbour must be open",
        "Now it’s back to the harbour only",
        "The ferry is late in the in the middle of the night",
    ],
)
def test_words_that_rest_on_what_was_said_before_do_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "It is absolutely vital that we talk to the harbour",
        "When people come here, we ask them who they are",
        "This visit must not end without an agreement on the harbour",
    ],
)
def test_words_that_tell_what_they_mean_do(words: str) -> None:
    assert alone.stands_alone(words)
