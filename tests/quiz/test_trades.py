"""Who could be taken for whom by office or trade."""

from __future__ import annotations

import pytest

from briefing_app.model.facts import Actor, ActorKind, Office
from briefing_app.model.when import When
from briefing_app.quiz import trades

NOW = When("2024-03-05")


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("President of Kenya", "head"),
        ("Kenyan president", "head"),
        ("US vice president", "executive"),
        ("vice president of the Brook Society", "business"),
        ("president of Hill College", "business"),
        ("Hill Workers’ Union President", "business"),
        ("Kenya’s president", "head"),
        ("president", "head"),
        ("acting president", "head"),
        ("U.S. President", "head"),
        ("vice president", "executive"),
        ("press secretary", "speaking"),
        ("professor of law at Hill College", "scholar"),
        ("glazier", None),
    ],
)
def test_a_title_tells_the_sort_of_office_or_trade(title: str, sort: str | None) -> None:
    held = Office(title, NOW, former=False, evidence=())
    assert trades.of(Actor("person/x", "Ann Lee", ActorKind.PERSON, offices=(held,)), NOW) == sort
