"""What somebody was accused of, urged or agreed to do: the end of a clause asked with 'what'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import complements, happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

START = len("Ada Quill ")


def found(told: str, *, dated: bool = True) -> tuple[str, str] | None:
    gap = next(complements.complements(told, START, dated=dated, day=dated), None)
    return (gap.filled(told), gap.answer) if gap else None


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("accused the bank of hiding losses", "accused the bank of what", "Hiding losses"),
        ("was accused of hiding losses", "was accused of what", "Hiding losses"),
        ("was charged with armed robbery", "was charged with what", "Armed robbery"),
        ("urged the bank to publish accounts", "urged the bank to do what", "Publish accounts"),
        ("was ordered to publish accounts", "was ordered to do what", "Publish accounts"),
        ("resigned over the ferry affair", "resigned over what", "The ferry affair"),
        ("was jailed for hiding losses", "was jailed for what", "Hiding losses"),
        ("was sacked as mayor over the ferry affair", "was sacked as mayor over what", "The ferry affair"),
        ("fined the bank for hiding losses", "fined the bank for what", "Hiding losses"),
        ("was appointed as harbour minister", "was appointed as what", "Harbour minister"),
        ("assumed a newly created role as harbour envoy", "assumed a newly created role as what", "Harbour envoy"),
        ("pleaded guilty to hiding losses", "pleaded guilty to what", "Hiding losses"),
        ("barred the bank from selling loans", "barred the bank from what", "Selling loans"),
        ("closed two ports because of high winds", "closed two ports because of what", "High winds"),
        ("offered to lead a force", "offered to do what", "Lead a force"),
        ("formally called for a ban", "formally called for what", "A ban"),
        ("was accused by two unions of hiding losses", "was accused by two unions of what", "Hiding losses"),
        ("began a petition calling for a ban", "began a petition calling for what", "A ban"),
        ("wrote a report entitled “The Empty Net”", "wrote a report entitled what", "“The Empty Net”"),
        ("accused the bank of hiding “toxic” losses", "accused the bank of what", "Hiding “toxic” losses"),
    ],
)
def test_the_verb_says_what_is_wanted(told: str, asked: str, answer: str) -> None:
    assert found(f"Ada Quill {told}") == (f"Ada Quill {asked}", answer)


@pytest.mark.parametrize(
    "told",
    [
        "accused the bank of hiding its losses",  # whose
        "was charged with murder and arson",  # two things
        "urged the bank to say whether it failed",
        "offered to go",  # too little
        "called for Norway to leave the reef",
        "met the bank of her youth",
        "accused the bank of “hiding losses”",
    ],
)
def test_an_end_that_does_not_stand_alone_is_not_asked(told: str) -> None:
    assert found(f"Ada Quill {told}") is None


@pytest.mark.parametrize("told", ["offered to lead a force", "called for a ban", "warned of a flood"])
def test_what_somebody_does_again_and_again_is_asked_with_its_date_only(told: str) -> None:
    assert found(f"Ada Quill {told}", dated=False) is None


def test_what_somebody_calls_for_in_a_month_is_many_things() -> None:
    told = "Ada Quill called for a ban"
    assert next(complements.complements(told, START, dated=True), None) is None


def test_a_verb_of_two_deeds_has_two_answers(brief: Brief) -> None:
    quill = brief.person("Ada Quill"), brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    for deed in ("hiding losses", "paying bribes"):
        brief.event(f"Ada Quill accused Harbour Bank of {deed}.", None, *quill)
    assert not any("of what" in card.front for card in happenings.cards(brief.desk()))
