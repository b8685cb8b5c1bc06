"""Participles and nouns told as clauses: only where their noun and their date are their own (rubric A3, C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, told: str, when: str, printed: str) -> list[tuple[str, str]]:
    norvia, ada = brief.actor("Norvia", ActorKind.COUNTRY), brief.person("Ada Quill")
    brief.event(told, when, *([ada] if "Ada Quill" in told else []), norvia, printed=printed)
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_a_participle_with_its_own_noun_and_date_is_asked(brief: Brief) -> None:
    told = "A trade treaty with Norvia was signed by Ada Quill in May 2023."
    printed = "Fishermen blame a trade treaty with Norvia signed by Ada Quill in May 2023."
    assert asked(brief, told, "2023-05", printed)


def test_a_participle_behind_two_nouns_may_be_of_either(brief: Brief) -> None:
    told = "Tram fares in Norvia were ordered in May 2023 by Ada Quill to cover rising costs."
    printed = "A strike was sparked by a rise in tram fares in Norvia ordered in May 2023 by Ada Quill for costs."
    assert not asked(brief, told, "2023-05", printed)


def test_a_date_before_a_participle_is_that_of_another_verb(brief: Brief) -> None:
    told = "The Norvian boatyard was started by Ada Quill in 1928."
    printed = "Formed in 1928 as an offshoot of the Norvian boatyard started by Ada Quill, the firm builds ferries."
    assert not asked(brief, told, "1928", printed)


def test_a_date_behind_the_main_verb_dates_no_participle(brief: Brief) -> None:
    told = "A cabinet of Norvia was shaken by the harbour scandal on 12 June 2023."
    printed = "On 12 June 2023 Ada Quill began to mend a cabinet of Norvia shaken by the harbour scandal."
    assert not asked(brief, told, "2023-06-12", printed)


def test_when_a_thing_came_to_light_is_not_when_it_took_place(brief: Brief) -> None:
    told = "The secret sale of ferries to Norvia by Ada Quill took place in May 2023."
    printed = "Critics say details of the secret sale of ferries to Norvia by Ada Quill first emerged in May 2023."
    assert not asked(brief, told, "2023-05", printed)


def test_an_occasion_with_its_own_date_is_asked(brief: Brief) -> None:
    told = "The resignation of Ada Quill as premier of Norvia took place in May 2023."
    printed = "The clampdown follows the resignation in May 2023 of Ada Quill as premier of Norvia."
    assert asked(brief, told, "2023-05", printed)
