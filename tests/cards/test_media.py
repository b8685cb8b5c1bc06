"""Through which medium something was said (rubric F5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import media
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "The ferry of Norway must never be sold to a foreign bank"


@pytest.mark.parametrize(
    ("around", "to"),
    [
        ("Lund told CNN on Friday.", "CNN"),
        ("Lund told the Harbour Times Friday.", "the Harbour Times"),
        ("Lund told The Times of India on Friday.", "The Times of India"),
        ("Lund told Bo Berg.", None),
        ("Lund told the truth.", None),
    ],
)
def test_an_outlet_that_was_told_is_the_hearer(around: str, to: str | None) -> None:
    assert media.told_to(around) == to


@pytest.mark.parametrize(
    ("around", "on"),
    [
        ("Lund added on Twitter.", "on Twitter"),
        ("Lund said this month on CNBC.", "on CNBC"),
        ("Lund said on “Harbour Today” that it rained", "on ‘Harbour Today’"),
        ("Lund spoke on Friday on the bill.", None),
    ],
)
def test_a_station_a_platform_and_a_programme_are_where_it_was_said(around: str, on: str | None) -> None:
    assert media.said_on(around) == on


def test_a_transcript_says_at_its_head_of_which_programme_it_is(brief: Brief) -> None:
    brief.quote("On this edition of “Harbour Today,” she spoke.", None)
    brief.quote(f"LUND: {WORDS}.", brief.person("Ann Lund"))
    fronts = [card.front for card in sayings.cards(brief.desk())]
    assert [front.split(":")[0] for front in fronts] == ["Who said, as quoted in June 2023, on ‘Harbour Today’"]


def test_the_paper_is_the_outlet_named_before(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Lund"), printed="The Harbour Times called. “{},” Lund told the paper.")
    assert ", to the Harbour Times: " in next(sayings.cards(brief.desk())).front


def test_f5_refuses_what_was_told_a_paper_that_nobody_names(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Lund"), printed="“{},” Lund told the paper.")
    desk = brief.desk()
    quote = desk.dossier.quotes[0]
    front = f"Who said, in June 2023: “{WORDS}”?"
    card = brief.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=quote.key, evidence=quote.evidence)
    assert gate.RULES["F5"](card, desk)
    assert list(sayings.cards(desk)) == []
