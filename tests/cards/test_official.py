"""Of questions made of a sentence only those on official acts, for whom and for why are asked (docs/adr/0022)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import fragments, happenings, official, orders, substituted
from briefing_app.cards.words.clauses import Clause
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, told: str, printed: str | None = None) -> list[str]:
    """The questions on the one event of a briefing that may be asked."""
    norway = brief.actor("Norway", ActorKind.COUNTRY)
    brief.event(told, "2023-06-12", norway, printed=printed)
    desk = brief.desk()
    return [card.front for card in happenings.cards(desk) if official.may_be_asked(card, desk)]


def test_the_date_of_an_official_act_that_names_both_sides_is_asked(brief: Brief) -> None:
    assert asked(brief, "Norway signed a treaty on cod with Chile in Bergen on 12 June 2023.") == [
        "On what date in 2023 did Norway sign a treaty on cod with Chile in Bergen?"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Norway loosened its tie to the envoys of Chile in Bergen on 12 June 2023.",  # no official act
        "Norway signed a treaty on the cod of the northern fjords on 12 June 2023.",  # with whom
    ],
)
def test_the_date_of_anything_else_is_not(brief: Brief, told: str) -> None:
    assert asked(brief, told) == []


def test_a_deed_whose_doer_was_read_into_an_it_is_not_asked(brief: Brief) -> None:
    told = "Norway signed a treaty on cod with Chile in Bergen on 12 June 2023."
    assert asked(brief, told, told.replace("Norway", "It")) == []


@pytest.mark.parametrize(
    ("front", "may"),
    [
        ("Whom did Ann Lund meet in Bergen on 12 June 2023?", True),
        ("Why was the visit of Ann Lund to Bergen cancelled in June 2023?", True),
        ("In June 2023, how many envoys did Norway expel?", False),
        ("In June 2023, which company did Norway fine for the loss of a ferry?", False),
    ],
)
def test_whom_and_why_are_asked_and_nothing_else_of_an_undated_gap(brief: Brief, front: str, *, may: bool) -> None:
    brief.event("Norway told it.", None, brief.actor("Norway", ActorKind.COUNTRY))
    evidence = brief.dossier().events[0].evidence
    assert official.may_be_asked(brief.card(front, "Max Roy", evidence=evidence), brief.desk()) is may


def test_only_official_acts_are_put_in_order(brief: Brief) -> None:
    norway = brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Norway raised its hand for a new mission to Chile in May 2023.", "2023-05", norway)
    brief.event("Norway expelled the whole embassy of Peru in June 2023.", "2023-06", norway)
    assert not list(orders.cards(brief.desk()))


def test_what_was_agreed_is_not_asked(brief: Brief) -> None:
    (front,) = asked(brief, "Norway agreed to establish a joint fishing council with Chile on 12 June 2023.")
    assert front.startswith("On what date in 2023 did Norway agree to establish a joint fishing council")


def test_another_name_of_a_thing_is_no_subject() -> None:
    clause = Clause("side letter", None, "was", "", "submitted by Norway")
    assert fragments.is_another_name(clause, ["He meant the annex, or side letter, submitted by Norway in March."])


@pytest.mark.parametrize(("office", "alone"), [("the Prime Minister", True), ("the Chilean Prime Minister", False)])
def test_a_doer_printed_as_an_office_alone_is_of_any_state(office: str, *, alone: bool) -> None:
    clause = Clause("the Chilean Prime Minister", None, "visited", "", "Bergen")
    assert fragments.is_of_an_office(clause, [f"She had spoken when {office} visited Bergen in May."]) is alone


def test_a_forecast_is_of_something() -> None:
    clause = Clause("Norway's central bank", None, "lifted", "", "its forecast for the end of 2023 to 12%")
    assert fragments.lacks_of_what(clause)


@pytest.mark.parametrize(("thing", "sure"), [("the deal", False), ("the Salmon Union", True)])
def test_a_name_is_not_put_in_for_a_deal(brief: Brief, thing: str, *, sure: bool) -> None:
    lund, union = brief.person("Ann Lund"), brief.actor("Salmon Union", ActorKind.ORGANISATION)
    told = "Ann Lund announced the Salmon Union beside the envoys of Chile on 12 June 2023."
    printed = f"Ann Lund announced {thing} beside the envoys of Chile on Monday."
    key = brief.event(told, "2023-06-12", lund, union, printed=printed)
    desk = brief.desk()
    event = next(event for event in desk.dossier.events if event.key == key)
    assert substituted.is_sure(desk, event) is sure
    assert bool(list(happenings.cards(desk))) is sure
