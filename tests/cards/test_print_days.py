"""A day of print that would tell what another card asks is told by its month alone (H4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import build
from briefing_app.cards.coverage import print_days
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from tests.cards.conftest import Brief

HEAD = "(headline: Norway signs treaty on cod)"
ASKS = f"Which date is left out of what Courier printed in June 2023 {HEAD}: “Ann Lund signed it on […]”?"
PAID = "Norway paid Malta […] crowns for the quays of Bergen"


def shown(passage: str) -> str:
    return f"Which figure is left out of what Courier printed on 20 June 2023 {HEAD}: “{passage}”?"


def card(desk: Desk, front: str, back: str, article: int = 0) -> Card:
    key = desk.dossier.articles[article].key
    evidence = (Evidence(key, Span(0, 4)),)
    return Card(f"card/{front}", CardKind.EVENT, Form.CLOZE, front, back, "event/x", evidence)


@pytest.fixture
def desk(brief: Brief) -> Desk:
    brief.tells("Ann Lund signed the treaty.")
    brief.tells("Norway paid Malta.", source=1)
    return brief.desk()


def test_a_sibling_of_what_asks_the_day_of_print_tells_only_its_month(desk: Desk) -> None:
    asks, other = card(desk, ASKS, "20 June 2023"), card(desk, shown(PAID), "300")
    assert "printed in June 2023" in print_days.hidden([asks, other], desk)[1].front


def test_what_another_article_printed_that_day_tells_only_its_month(desk: Desk) -> None:
    asks, other = card(desk, ASKS, "20 June 2023"), card(desk, shown(PAID), "300", article=1)
    assert "printed in June 2023" in print_days.hidden([asks, other], desk)[1].front


def test_the_day_of_print_stays_where_another_day_is_asked(desk: Desk) -> None:
    cards = [card(desk, ASKS, "19 June 2023"), card(desk, shown(PAID), "300")]
    assert print_days.hidden(cards, desk) == cards


@pytest.mark.parametrize("when", ["on Monday", "last week", "three days ago", "this weekend", "yesterday"])
def test_a_passage_that_counts_from_its_day_of_print_keeps_it_and_the_day_is_not_asked(desk: Desk, when: str) -> None:
    other = card(desk, shown(f"{PAID} {when}"), "300")
    assert print_days.hidden([card(desk, ASKS, "20 June 2023"), other], desk) == [other]


@pytest.mark.parametrize("when", ["on Monday, 5 June 2023,", "two days later", "and said: ‘Today is a good day’"])
def test_what_counts_from_no_day_of_print_needs_none(desk: Desk, when: str) -> None:
    asks, other = card(desk, ASKS, "20 June 2023"), card(desk, shown(f"{PAID} {when}"), "300")
    assert "printed in June 2023" in print_days.hidden([asks, other], desk)[1].front


def test_another_article_that_keeps_its_day_of_print_tells_nothing(desk: Desk) -> None:
    cards = [card(desk, ASKS, "20 June 2023"), card(desk, shown(f"{PAID} on Monday"), "300", article=1)]
    assert print_days.hidden(cards, desk) == cards


def test_a_deck_that_asks_the_day_of_print_prints_it_nowhere(brief: Brief) -> None:
    brief.title = "Norway raises harbour toll as skippers threaten to strike"
    lund = brief.person("Ann Lund", "Norway")
    signed = "Ann Lund signed an agreement on cod with the Fishery Board of Malta in Bergen on 20 June."
    brief.event(signed, "2023-06-20", lund, printed=signed, stated=False)
    brief.tells("Ann Lund of Norway agreed to put 40 million crowns into the lamps of the harbour of Bergen.")
    dossier = brief.dossier()
    (event,) = dossier.events
    dated = replace(dossier, events=(replace(event, when_words="20 June", date_confidence=1.0),))
    assert [(card.back, "on 20 June" in card.front) for card in build(dated)] == [
        ("20 June 2023", False),
        ("40 million crowns", False),
    ]
