"""Cards on what an organisation is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate, groups
from briefing_app.cards.desk import Desk
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief


def told_of(brief: Brief, text: str) -> tuple[list[Card], Desk]:
    """The cards of an article that names the Brook Institute."""
    brief.actor("Brook Institute", ActorKind.ORGANISATION)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())
    start = text.index("Brook Institute")
    mention = Evidence(article.key, Span(start, start + len("Brook Institute")))
    actor = replace(dossier.actors[0], mentions=(mention,))
    desk = Desk(replace(dossier, articles=(article,), actors=(actor,)))
    return list(groups.cards(desk)), desk


def test_a_body_is_asked_for_what_the_text_says_it_is(brief: Brief) -> None:
    (card,), desk = told_of(brief, "Experts of the Brook Institute, a Washington think tank, said no.")
    assert card.front == "How did reports of June 2023 describe the Brook Institute?"
    assert card.back == "A Washington think tank"
    assert not list(gate.of_card(card, desk))


@pytest.mark.parametrize(
    "text",
    [
        "The Brook Institute, a group, said no.",
        "The Brook Institute, a think tank he founded, said no.",
        "The Brook Institute, a surprise winner of the prize, said no.",
        "The Brook Institute, the country's largest union, said no.",
        "The Brook Institute, a union in its third year of talks “about pay”, said no.",
        "The Brook Institute, an old friend, said no.",
    ],
)
def test_a_description_that_says_no_kind_or_leans_on_the_text_gives_no_card(brief: Brief, text: str) -> None:
    assert told_of(brief, text)[0] == []
