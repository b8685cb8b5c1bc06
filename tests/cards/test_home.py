"""Which state a bare title governs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import people
from briefing_app.cards.desk import Desk
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

TITLE = "Prime Minister"


def asked(brief: Brief, text: str) -> list[Card]:
    """The cards on Ann Lee, whom `text` calls prime minister, with every mention of two countries."""
    brief.office(brief.person("Ann Lee"), TITLE)
    for land in ("Kenya", "France"):
        brief.actor(land, ActorKind.COUNTRY)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())

    def at(words: str) -> tuple[Evidence, ...]:
        start = text.find(words)
        return (Evidence(article.key, Span(start, start + len(words))),) if start >= 0 else ()

    lee, *lands = dossier.actors
    actors = [replace(land, mentions=at(land.name)) for land in lands]
    office = replace(lee.offices[0], evidence=at(TITLE))
    return list(
        people.cards(Desk(replace(dossier, articles=(article,), actors=(replace(lee, offices=(office,)), *actors))))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kenya offered a force. Prime Minister Ann Lee told reporters that it would stay.",
        "In Nairobi, Prime Minister Ann Lee said Kenya was ready.",
    ],
)
def test_the_one_country_that_acts_in_the_paragraph_is_the_one_governed(brief: Brief, text: str) -> None:
    (card,) = asked(brief, text)
    assert (card.front, card.suggested) == ("Who was the Kenyan Prime Minister in June 2023?", True)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ann Lee flew to France on Monday.",
        "Kenya offered a force.\n\nPrime Minister Ann Lee said no.",
        "Kenya offered a force. France did not. Prime Minister Ann Lee said no.",
    ],
)
def test_where_a_doubt_is_left_the_office_is_asked_by_its_holder(brief: Brief, text: str) -> None:
    (card,) = asked(brief, text)
    assert (card.front, card.back) == ("Which government office did Ann Lee hold in June 2023?", "Prime Minister")
