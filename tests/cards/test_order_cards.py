"""Which of two deeds came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate, orders
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

DEEDS = ("Ada Quill opened a salmon laboratory in Norway.", "Ada Quill closed a cod farm in Iceland.")


def made(
    brief: Brief, first: str, second: str, *, status: Status = Status.HAPPENED, confidence: float = 0.95
) -> list[Card]:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    for what, when in zip(DEEDS, (first, second), strict=True):
        brief.event(what, when, *who, status=status, confidence=confidence)
    return list(orders.cards(brief.desk()))


def test_two_dated_deeds_of_one_doer_are_put_in_order(brief: Brief) -> None:
    (card,) = made(brief, "2023-03", "2023-05-04")
    assert card.front.startswith("Which did Ada Quill do first: (a) ")
    letter = "(a)" if card.front.index("open a salmon") < card.front.index("close a cod") else "(b)"
    assert card.back == f"{letter} — in March 2023; the other on 4 May 2023"


def test_the_front_gives_neither_date(brief: Brief) -> None:
    (card,) = made(brief, "2023-03", "2023-05-04")
    assert "2023" not in card.front


def test_an_order_card_passes_the_gate_and_rests_on_both_sentences(brief: Brief) -> None:
    (card,) = made(brief, "2023-03", "2023-05-04")
    assert not list(gate.of_card(card, brief.desk()))
    assert len(card.evidence) == 2


@pytest.mark.parametrize(
    ("first", "second"), [("2023-05", "2023-05-04"), ("2023", "2023-05"), ("2015", "2023"), ("2023-05", "2023-05")]
)
def test_dates_that_may_be_one_or_lie_far_apart_are_not_put_in_order(brief: Brief, first: str, second: str) -> None:
    assert made(brief, first, second) == []


def test_plans_and_unsure_facts_are_not_put_in_order(brief: Brief) -> None:
    assert made(brief, "2023-03", "2023-05", status=Status.PLANNED) == []


def test_unsure_facts_are_not_put_in_order(brief: Brief) -> None:
    assert made(brief, "2023-03", "2023-05", confidence=0.8) == []
