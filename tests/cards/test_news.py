"""The news of an article, told in its first sentences, is asked where any way to ask it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import build
from briefing_app.cards.coverage import news
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

LEAD = "As reported in June 2023, "


def fronts(brief: Brief) -> list[tuple[str, str]]:
    desk = brief.desk()
    return [(card.front, card.back) for card in news.cards(desk, ())]


def test_a_body_that_did_the_news_is_asked_however_little_else_is_known(brief: Brief) -> None:
    guard = brief.actor("Harbour Safety Board", ActorKind.ORGANISATION)
    brief.event(
        "Harbour Safety Board already warned owners of wooden ferries of the danger of open fuel tanks.",
        None,
        guard,
        stated=False,
        printed="Harbour Safety Board has already warned owners of wooden ferries of the danger of open fuel tanks.",
    )
    asked = "which organisation warned owners of wooden ferries of the danger of open fuel tanks?"
    assert fronts(brief) == [(LEAD + asked, "Harbour Safety Board")]


def test_news_that_has_a_card_is_not_asked_again(brief: Brief) -> None:
    norway = brief.actor("Norway", ActorKind.COUNTRY, salience=0.9)
    brief.actor("Chile", ActorKind.COUNTRY)
    key = brief.event("Norway announced fresh duties on salted fish from Chile.", None, norway, stated=False)
    made = [card for card in build.build(brief.dossier()) if card.fact == key]
    assert len(made) <= 1


@pytest.mark.parametrize(
    "told",
    [
        "The Norwegian was captured beside fighters of a wooden village in Chile by frontier guards.",
        "Ann Smith praised the harbour.",
    ],
)
def test_news_that_leaves_open_who_is_meant_or_is_an_everyday_deed_is_not_asked(brief: Brief, told: str) -> None:
    norway = brief.actor("Norway", ActorKind.COUNTRY, aliases=("Norwegian",))
    brief.event(told, None, norway, stated=False)
    assert [front for front, back in fronts(brief) if back in ("Norway", "Ann Smith")] == []


def test_what_an_article_tells_further_down_is_no_news(brief: Brief) -> None:
    guard = brief.actor("Harbour Safety Board", ActorKind.ORGANISATION)
    for _ in range(3):
        brief.event("The wind blew hard over the harbour and the old market.", None, stated=False)
    brief.event(
        "Harbour Safety Board has already warned owners of wooden ferries of the danger of open fuel tanks.",
        None,
        guard,
        stated=False,
    )
    assert fronts(brief) == []


def test_where_those_are_who_do_it_is_asked(brief: Brief) -> None:
    lands = (brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY))
    brief.event(
        "Talks between Norwegian and Chilean officials in Oslo ended without a treaty on salted fish.",
        None,
        *lands,
        stated=False,
        printed="Talks between Norwegian and Chilean officials in Oslo have ended without a treaty on salted fish.",
    )
    told = "in which city did talks between Norwegian and Chilean officials end without a treaty on salted fish?"
    assert fronts(brief) == [(LEAD + told, "Oslo")]
