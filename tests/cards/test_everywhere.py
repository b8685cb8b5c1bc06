"""A body that every state has is told with its state, or not asked by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.desk import Desk
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

TITLE = "Rural Fire Service Commissioner"


def fronts(brief: Brief, text: str, title: str = TITLE) -> list[str]:
    brief.office(brief.person("Ann Lee"), title)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())
    at = text.index(title)
    (lee,) = dossier.actors
    office = replace(lee.offices[0], evidence=(Evidence(article.key, Span(at, at + len(title))),))
    desk = Desk(replace(dossier, articles=(article,), actors=(replace(lee, offices=(office,)),)))
    return [card.front for card in people.cards(desk)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Tasmania's Rural Fire Service is out. Rural Fire Service Commissioner Ann Lee spoke.", "Tasmania"),
        ("Fires burn in Ohio. Much of Ohio is dry. Rural Fire Service Commissioner Ann Lee spoke.", "Ohio"),
    ],
)
def test_it_is_told_with_the_state_that_the_article_names(brief: Brief, text: str, whose: str) -> None:
    assert fronts(brief, text) == [f"Who was the {whose} Rural Fire Service Commissioner in June 2023?"]


@pytest.mark.parametrize(
    "text",
    [
        "Fires burn. Rural Fire Service Commissioner Ann Lee spoke.",
        "Fires burn in Ohio. Much of Ohio is dry, as is Utah. Rural Fire Service Commissioner Ann Lee spoke.",
    ],
)
def test_where_it_may_be_that_of_another_state_it_is_not_asked_by(brief: Brief, text: str) -> None:
    assert fronts(brief, text) == []


def test_a_body_with_a_name_of_its_own_needs_no_state(brief: Brief) -> None:
    title = "Harbour Fire Service Commissioner"
    assert fronts(brief, f"{title} Ann Lee spoke.", title) == [f"Who was the {title} in June 2023?"]
