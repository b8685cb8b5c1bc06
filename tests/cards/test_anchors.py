"""Which one a question means: repeated deeds, unnamed things, short forms of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.events import happenings
from briefing_app.cards.rubric import bodies
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def test_two_meetings_of_a_year_need_a_place(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event("Ada Quill spoke with Lars Holt.", "2023-02-18", *who)
    brief.event("Ada Quill spoke with Lars Holt again.", "2023-06-19", *who)
    assert not [card for card in happenings.cards(brief.desk()) if "/when/" in card.key]


@pytest.mark.parametrize(
    "what",
    [
        "Inflation slowed to 6.5% in the third quarter.",
        "Norway pulled its last troops out of Norway.",
        "Norway went back to work on the 900-megawatt station with foreign credit.",
    ],
)
def test_what_does_not_say_which_is_not_asked(brief: Brief, what: str) -> None:
    brief.event("The inflation of prices is told.", None)
    brief.event(what, "2023-05", brief.actor("Norway", ActorKind.COUNTRY))
    assert not list(happenings.cards(brief.desk()))


def test_the_day_of_a_cancelled_meeting_is_not_that_of_the_cancelling(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    line = "A meeting of Ada Quill with Lars Holt on 2 May 2023 was cancelled."
    brief.event(line, "2023-05-02", *who)
    assert not list(happenings.cards(brief.desk()))


def test_a_short_form_is_spelt_out_from_the_text_or_not_asked(brief: Brief) -> None:
    brief.event("The Norland Salmon Board met.", None)
    assert bodies.spelt_out(brief.desk(), "NSB director") == "Norland Salmon Board director"
    assert bodies.spelt_out(brief.desk(), "QXZ director") == ""


def test_a_profession_needs_its_employer() -> None:
    assert bodies.lacks_employer("Political scientist")
    assert not bodies.lacks_employer("political scientist at the Brook Institute")


def test_the_evidence_of_an_office_holds_the_name(brief: Brief) -> None:
    brief.office(brief.person("Ada Quill", "Norway"), "Norwegian prime minister")
    (card,) = people.cards(brief.desk())
    (text,) = (article.text for article in brief.dossier().articles)
    assert "Ada Quill" in card.evidence[0].span.of(text)
