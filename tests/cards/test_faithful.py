"""How a sentence tells a deed: by whom it is told, of whom its pronouns tell, and what is announced and reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def test_what_a_body_announces_to_be_doing_is_done_by_it(brief: Brief) -> None:
    bank = brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    brief.event("Harbour Bank announced on 12 June 2023 that it is closing 40 Norvian branches.", "2023-06-12", bank)
    assert any("did Harbour Bank close 40 Norvian branches" in card.front for card in happenings.cards(brief.desk()))


def test_a_date_that_leads_is_no_aside(brief: Brief) -> None:
    bank = brief.actor("Harbour Times", ActorKind.ORGANISATION)
    brief.event("On 12 June 2023, the Harbour Times published the tax files of Bo Lund.", "2023-06-12", bank)
    assert any("Harbour Times" in f"{card.front} {card.back}" for card in happenings.cards(brief.desk()))


def has_card_with_pronoun(brief: Brief, lead: str) -> bool:
    """Whether a sentence that begins with 'she' makes a card behind another one."""
    quill = brief.person("Ada Quill", aliases=("Quill",))
    brief.person("Lars Holt")
    told = "was awarded a Norvian gold medal during her visit to Oslo in 2012."
    brief.event(f"Ada Quill {told}", "2012", quill, confidence=0.4, printed=f"She {told}", lead=lead)
    return any(happenings.cards(brief.desk()))


@pytest.mark.parametrize("lead", ["Ada Quill spoke at length.", "Quill met Lars Holt there."])
def test_a_pronoun_takes_up_who_was_told_of_first(brief: Brief, lead: str) -> None:
    assert has_card_with_pronoun(brief, lead)


@pytest.mark.parametrize("lead", ["", "There Lars Holt met Ada Quill."])
def test_a_pronoun_that_may_be_another_is_not_trusted(brief: Brief, lead: str) -> None:
    assert not has_card_with_pronoun(brief, lead)


def test_what_a_body_tells_of_itself_is_asked(brief: Brief) -> None:
    bank = brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    told = "Harbour Bank disclosed on 12 June 2023 that it had repaid a Norvian state loan."
    brief.event(told, "2023-06-12", bank, confidence=0.4)
    fronts = [card.front for card in happenings.cards(brief.desk())]
    assert fronts == ["On what date in 2023 did Harbour Bank disclose that it had repaid a Norvian state loan?"]


def test_what_a_paper_reported_itself_is_no_hearsay(brief: Brief) -> None:
    paper = brief.actor("Harbour Times", ActorKind.ORGANISATION)
    brief.event("Harbour Times reported that Norvia had sold the Lower Fjord ferry.", "2023-06-12", paper)
    assert not any(card.front.startswith("According to reports") for card in happenings.cards(brief.desk()))


def test_what_a_body_will_do_was_a_plan(brief: Brief) -> None:
    bank = brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    brief.event("Harbour Bank announced it will close its Norvian branches.", "2023-06-12", bank)
    assert any(
        "announce plans to close its Norvian branches" in card.front for card in happenings.cards(brief.desk())
    )


def test_a_numbered_occasion_is_one_of_the_year_in_the_question(brief: Brief) -> None:
    bank = brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    brief.event("Harbour Bank sponsored the first presidential debate.", "2023-06-12", bank)
    assert any("first presidential debate" in card.front for card in happenings.cards(brief.desk()))


def test_they_are_the_two_of_the_subject(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    told = "sent a letter to Norvia opposing the renewal of the Lower Fjord licence."
    brief.event(f"Ada Quill and Lars Holt {told}", "2023-06-12", *who, printed=f"They {told}")
    fronts = [card.front for card in happenings.cards(brief.desk())]
    assert fronts
    assert all("Ada Quill and Lars Holt" in front for front in fronts)


def test_a_campaign_is_told_by_its_name(brief: Brief) -> None:
    brief.event("Ada Quill joined the Holt campaign in Oslo.", "2023-06-12", brief.person("Ada Quill"))
    assert any("the Holt campaign" in card.front for card in happenings.cards(brief.desk()))


def test_what_somebody_plans_is_asked_by_its_day(brief: Brief) -> None:
    quill = brief.person("Ada Quill")
    told = "Ada Quill plans to open a salmon mill in Oslo on 25 June 2023."
    brief.event(told, "2023-06-25", quill, status=Status.PLANNED)
    asked = {card.front: card.back for card in happenings.cards(brief.desk())}
    front = "For what date (day, month and year) was Ada Quill planning to open a salmon mill in Oslo"
    assert asked[f"{front}, as reported in June 2023?"] == "25 June 2023"
