"""Names put in for pronouns and descriptions: not where the sentence shows another to be meant (rubric E2, A3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards.events import happenings, substituted
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, told: str, printed: str, *actors: str) -> list[str]:
    brief.event(told, "2023-05", *actors, printed=printed)
    return [card.front for card in happenings.cards(brief.desk())]


def test_nobody_is_sold_to_himself(brief: Brief) -> None:
    alder, norvia = brief.actor("Alder", ActorKind.ORGANISATION), brief.actor("Norvia", ActorKind.COUNTRY)
    told = "The Norvian government sold Alder to Alder in May 2023 for 90 million crowns."
    printed = "The Norvian government sold the company to Alder in May 2023 for 90 million crowns."
    assert not asked(brief, told, printed, alder, norvia)


def test_who_is_named_twice_in_the_sentence_may_be_named_twice(brief: Brief) -> None:
    bank, norvia = brief.actor("Harbour Bank", ActorKind.ORGANISATION), brief.actor("Norvia", ActorKind.COUNTRY)
    told = "In May 2023, Harbour Bank sued a Norvian fund that had bid for Harbour Bank."
    key = brief.event(told, "2023-05", bank, norvia)
    desk = brief.desk()
    assert substituted.is_sure(desk, next(event for event in desk.dossier.events if event.key == key))


def test_a_description_of_others_is_not_two_that_were_named_before(brief: Brief) -> None:
    ada = brief.person("Ada Quill")
    house, cabinet = (brief.actor(name, ActorKind.ORGANISATION) for name in ("Storting", "Quay Board"))
    told = "In May 2023, Ada Quill urged the Storting and the Quay Board to explore different ways of repayment."
    printed = "In May 2023, Quill urged the banks to explore different ways of repayment."
    assert not asked(brief, told, printed, ada, house, cabinet)


def test_two_sides_are_those_that_the_sentence_names(brief: Brief) -> None:
    norway, chile = brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY)
    told = "The Norwegian-Danish fishing pact was signed by Norway and Chile in May 2023."
    printed = "The Norwegian-Danish fishing pact was signed by the two sides in May 2023."
    assert not asked(brief, told, printed, norway, chile)


def test_the_two_sides_of_a_meeting_are_asked(brief: Brief) -> None:
    norway, chile = brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY)
    told = "In May 2023, Norway and Chile signed a pact on salted fish and harbour dues."
    printed = "In May 2023, the two countries signed a pact on salted fish and harbour dues."
    assert asked(brief, told, printed, norway, chile)
