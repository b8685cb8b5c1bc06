"""Questions made of a sentence that readers failed by the way they ask are not asked (docs/adr/0022)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import outcomes, unasked
from briefing_app.cards.events import fragments, happenings, substituted
from briefing_app.cards.words.clauses import Clause
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def is_weak(brief: Brief, front: str, printed: str = "Norway told it.") -> bool:
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.actor("Vale Oil", ActorKind.ORGANISATION)
    brief.person("Ann Lund")
    line = brief.event(printed, None, "country/norway")
    evidence = next(event.evidence for event in brief.dossier().events if event.key == line)
    return unasked.is_weak(brief.card(front, "Nine", evidence=evidence), brief.desk())


@pytest.mark.parametrize(
    "front",
    [
        "For what date (day, month and year) was Ann Lund due to leave for Chile, as reported in June 2023?",
        "In which state or region did Norway resume talks with Chile in 2023?",
        "According to Norway in June 2023, how many votes had been cast and that both proposals had been approved?",
        "On 12 June 2023, how many northern ministers and Ann Lund sat down in Bergen with the envoys of Chile?",
        "On what date in 2023 did Ann Lund return to Bergen?",
        "According to Norway in June 2023, how many sailors of Chile lived in Bergen and some 450,000 in Oslo?",
        "In which month of 2023 did Norway estimate that up to nine sailors of Chile may have been drowned?",
        "In which year did Vale Oil strike oil off the coast (headline: Norway and Chile promise to talk)?",
        "In which year did Norway block an invitation that Chile had all but printed?",
    ],
)
def test_a_question_asked_as_those_that_readers_failed_is_weak(brief: Brief, front: str) -> None:
    assert is_weak(brief, front)


@pytest.mark.parametrize(
    "front",
    [
        "In which year did Norway bar foreign trawlers from its fjords altogether?",
        "In which year did Vale Oil strike oil off the coast of Chile?",
        "On what date in 2023 was Ann Lund dismissed as prosecutor general?",
        "In June 2023, how many envoys did Norway expel?",
    ],
)
def test_a_deed_of_a_state_or_of_two_is_asked(brief: Brief, front: str) -> None:
    assert not is_weak(brief, front)


@pytest.mark.parametrize(("behind", "weak"), [("", False), (", the fisheries ministry says", True)])
def test_somebodys_figure_is_not_asked_as_everybodys(brief: Brief, behind: str, *, weak: bool) -> None:
    printed = f"Norway imported nine ferries of Chile last year{behind}."
    assert is_weak(brief, "How many ferries of Chile did Norway import in 2022?", printed) is weak


def test_what_was_agreed_is_not_asked(brief: Brief) -> None:
    two = brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY)
    brief.event("Norway and Chile agreed to establish a joint fishing council on 12 June 2023.", "2023-06-12", *two)
    assert not list(outcomes.cards(brief.desk()))


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


@pytest.mark.parametrize(("printed", "weak"), [("It seized the quay.", True), ("Vale Oil seized the quay.", False)])
def test_a_deed_whose_doer_was_read_into_an_it_is_not_asked(brief: Brief, printed: str, *, weak: bool) -> None:
    front = "In 2012, for how many days did Vale Oil seize the quay of Bergen in Norway?"
    assert is_weak(brief, front, printed) is weak
