"""On which occasion something was said, as the report around it tells (rubric F5, C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import occasions
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "The ferry of Norway must never be sold to a foreign bank"


def front(brief: Brief) -> str:
    return next((card.front for card in sayings.cards(brief.desk())), "")


def test_a_quotation_by_itself_was_said_where_the_sentence_before_tells(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Lund"), printed="It was “too little,” Lund added on Twitter. “{}.”")
    assert front(brief).startswith("Who said, as quoted in June 2023, on Twitter:")


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("In a May speech, Lund attacked the bank.\n“{},” she said then.", ", in a speech:"),
        ("In a May speech, Lund attacked the bank.\n“{},” she said on Monday.", "June 2023:"),
        ("In a May speech, Berg attacked the bank.\n“{},” Lund added.", "June 2023:"),
    ],
)
def test_a_speech_is_gone_on_with_in_the_next_paragraph(brief: Brief, told: str, on: str) -> None:
    brief.quote(WORDS, brief.person("Ann Lund"), printed=told)
    assert on in front(brief)


@pytest.mark.parametrize(
    ("told", "old"),
    [
        ("Lund spoke at a 2014 Senate hearing. “{},” Lund said.", True),
        ("In a profile of the bank in 2013 she spoke. “{},” Lund said.", True),
        ("Lund spoke at a 2023 Senate hearing. “{},” Lund said.", False),
        ("The bank was founded in 2014. “{},” Lund said.", False),
    ],
)
def test_what_may_have_been_said_years_before_is_not_dated_by_its_print(
    brief: Brief, told: str, *, old: bool
) -> None:
    brief.quote(WORDS, brief.person("Ann Lund"), printed=told)
    desk = brief.desk()
    quote = desk.dossier.quotes[0]
    assert occasions.is_of_old(desk, quote) is old
    asked = f"Who said, as quoted in June 2023: “{WORDS}”?"
    card = brief.card(asked, "Ann Lund", kind=CardKind.QUOTE, fact=quote.key, evidence=quote.evidence)
    assert bool(gate.RULES["F5"](card, desk)) is old


def test_what_was_said_after_a_meeting_of_an_earlier_year_is_not_dated_by_its_print(brief: Brief) -> None:
    told = "On 4 May 2019 the two met in Oslo. “{},” Lund said afterwards."
    brief.quote(WORDS, brief.person("Ann Lund"), printed=told)
    desk = brief.desk()
    assert occasions.is_of_old(desk, desk.dossier.quotes[0])


def test_an_occasion_of_another_entry_of_a_page_is_not_borrowed(brief: Brief) -> None:
    for line in ("7 p.m.", "Lund will speak at an event in Oslo.", "6:15 p.m.", "Rain fell.", "5 p.m."):
        brief.tells(line)
    brief.quote(WORDS, brief.person("Ann Lund"), occasion="an event in Oslo", printed="“{},” Lund tweeted.")
    assert "in Oslo" not in front(brief)
