"""What strict readers passed more often is learnt first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards.rubric import passed
from briefing_app.cards.rubric.worth import weight
from briefing_app.model import left_out
from briefing_app.model.cards import Card, CardKind, Form

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

SOURCE = left_out.source("Harbour Gazette", "on 3 May 2024", None)


def _in_print(asks: str) -> Card:
    front = left_out.front(asks, SOURCE, "The toll rose in […]")
    return Card("card/event/print/1", CardKind.EVENT, Form.CLOZE, front, "1999", "", ())


def test_a_month_in_print_was_passed_more_often_than_a_year() -> None:
    assert passed.share(_in_print("month and year")) > passed.share(_in_print("year"))


def test_a_way_that_nobody_has_read_counts_as_the_usual_share() -> None:
    order = Card("card/order/first/1", CardKind.EVENT, Form.QUESTION, "Which came first?", "The toll", "", ())
    assert passed.share(order) == 0.8


def test_of_two_cards_on_one_fact_that_of_the_better_way_weighs_more(brief: Brief) -> None:
    desk = brief.desk()
    assert weight(_in_print("month and year"), desk) > weight(_in_print("year"), desk)
