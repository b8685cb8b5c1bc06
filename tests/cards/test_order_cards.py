"""Which of two deeds came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.events import courses, orders
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

OF_TWO = (("Ada Quill", "founded a salmon laboratory", "2023-03"), ("Lars Holt", "approved a cod farm", "2023-05"))
DEEDS = ("Ada Quill founded a salmon laboratory in Norway.", "Ada Quill approved a cod farm in Iceland.")


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
    letter = "(a)" if card.front.index("found a salmon") < card.front.index("approve a cod") else "(b)"
    assert card.back == f"{letter} — in March 2023; the other on 4 May 2023"


def test_the_front_gives_neither_date(brief: Brief) -> None:
    (card,) = made(brief, "2023-03", "2023-05-04")
    assert "2023" not in card.front


@pytest.mark.parametrize("dates", [("2023-03", "2023-05-04"), ("2023-05-04", "2023-03")])
def test_an_order_card_passes_the_gate_and_rests_on_both_sentences(brief: Brief, dates: tuple[str, str]) -> None:
    (card,) = made(brief, *dates)
    assert not list(gate.of_card(card, brief.desk()))
    assert len(card.evidence) == 2


@pytest.mark.parametrize("letter", ["(a)", "(b)"])
def test_the_letter_of_an_answer_may_stand_in_its_front(brief: Brief, letter: str) -> None:
    front = "Which happened first: (a) Ada Quill closed a cod farm, or (b) Lars Holt opened a mill?"
    card = brief.card(front, f"{letter} — in May 2023; the other in June 2023")
    assert not [refusal for refusal in gate.of_card(card, brief.desk()) if refusal.code == "B8"]


def test_deeds_of_two_whom_something_joins_are_put_in_order(brief: Brief) -> None:
    norway = brief.actor("Norway", ActorKind.COUNTRY)
    for doer, deed, when in OF_TWO:
        brief.event(f"{doer} {deed} in Norway.", when, brief.person(doer), norway, confidence=0.95)
    (card,) = orders.cards(brief.desk())
    assert card.front.startswith("Which happened first: (a) ")
    assert {"Ada Quill founded a salmon laboratory in Norway", "Lars Holt approved a cod farm in Norway"} == set(
        card.front.removeprefix("Which happened first: (a) ").removesuffix("?").split(", or (b) ")
    )


def test_deeds_that_nothing_joins_are_not_put_in_order(brief: Brief) -> None:
    for doer, deed, when in OF_TWO:
        brief.event(f"{doer} {deed} in Norway.", when, brief.person(doer), confidence=0.95)
    assert list(orders.cards(brief.desk())) == []


@pytest.mark.parametrize(
    ("first", "second"), [("2023-05", "2023-05-04"), ("2023", "2023-05"), ("2015", "2023"), ("2023-05", "2023-05")]
)
def test_dates_that_may_be_one_or_lie_far_apart_are_not_put_in_order(brief: Brief, first: str, second: str) -> None:
    assert made(brief, first, second) == []


def test_plans_and_unsure_facts_are_not_put_in_order(brief: Brief) -> None:
    assert made(brief, "2023-03", "2023-05", status=Status.PLANNED) == []


def test_unsure_facts_are_not_put_in_order(brief: Brief) -> None:
    assert made(brief, "2023-03", "2023-05", confidence=0.7) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ada Quill died in a hospital in Oslo.", "Harbour Bank released a statement mourning Ada Quill."),
        ("Ada Quill opened a salmon farm in Oslo.", "Ada Quill died in a hospital in Bergen."),
        ("The Harbour Ferry sank off Bergen.", "Lars Holt condemned the captain of the Harbour Ferry."),
        ("Police arrested Lars Holt in Oslo.", "A court in Bergen convicted Lars Holt of fraud."),
        ("Oslo announced a toll for tankers.", "Bergen began the toll for tankers."),
        ("Oslo suspended the ferry talks.", "Bergen resumed the ferry talks."),
        ("Lars Holt refused to meet Ada Quill.", "Ada Quill was re-elected in Bergen."),
        ("Lars Holt refused to meet Ada Quill.", "Ada Quill sailed to Bergen again."),
    ],
)
def test_the_words_of_an_answer_a_death_or_a_stage_tell_the_order(first: str, second: str) -> None:
    assert courses.tell_the_order(first, second)


@pytest.mark.parametrize(
    ("first", "second", "doer"),
    [
        ("Ada Quill opened a laboratory in Norway.", "Ada Quill closed a cod farm in Norway.", "Ada Quill"),
        ("Ada Quill opened a laboratory in Norway.", "Lars Holt condemned a treaty on Norway.", ""),
        ("A court in Bergen convicted Lars Holt of fraud.", "Police arrested Lars Holt in Oslo.", ""),
        ("Lars Holt visited the Harbour Ferry.", "Ada Quill sold the Harbour Ferry.", ""),
        ("Lars Holt refused to meet Ada Quill.", "Ada Quill held the ferry talks.", ""),
    ],
)
def test_deeds_of_which_none_presupposes_the_other_do_not_tell_it(first: str, second: str, doer: str) -> None:
    assert not courses.tell_the_order(first, second, doer)


def test_a_gift_to_nobody_is_not_put_in_order(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill closed a cod farm in Norway.", "2023-05-04", *who, confidence=0.95)
    brief.event("Ada Quill restored most favoured trading status in Norway.", "2023-03", *who, confidence=0.95)
    assert not list(orders.cards(brief.desk()))


def test_what_somebody_has_is_no_deed_to_put_in_order(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill closed a cod farm in Norway.", "2023-05-04", *who, confidence=0.95)
    brief.event("Ada Quill had 9 million crowns in salmon loans to Norway.", "2023-03", *who, confidence=0.95)
    assert not list(orders.cards(brief.desk()))


def test_what_somebody_without_a_name_said_is_put_in_no_order(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event(DEEDS[0], "2023-03", *who, confidence=0.95)
    printed = "An official told of May 2023: officials said Ada Quill closed a cod farm in Iceland in May 2023."
    brief.event(DEEDS[1], "2023-05", *who, confidence=0.95, printed=printed)
    assert not list(orders.cards(brief.desk()))
