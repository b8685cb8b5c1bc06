"""Who acts or speaks in an article, and who is only named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import build
from briefing_app.cards.actors import people

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("title", "behind", "asked"),
    [
        ("senator from Ohio", " and others spoke.", False),
        ("senator from Ohio", ", a friend of trees, voted against it.", True),
        ("senator from Ohio", " later said no.", True),
        ("Norwegian Foreign Minister", " and others spoke.", True),  # of a state: worth knowing however told
    ],
)
def test_a_lawmaker_in_passing_is_not_asked(brief: Brief, title: str, behind: str, asked: bool) -> None:  # noqa: FBT001 - a table
    brief.mentioning = True
    brief.office(brief.person("Ann Smith"), "mayor of Leeds")
    brief.office(brief.person("Bo Holt", salience=0.1), title, behind=behind)
    assert ("person/bo-holt" in {card.fact for card in people.cards(brief.desk())}) is asked


def test_the_office_of_a_president_whom_all_know_gives_way_to_what_he_did(brief: Brief) -> None:
    obama = brief.person("Barack Obama", side="United States")
    brief.office(obama, "US President")
    brief.event("Barack Obama met Ann Smith in Oslo on 18 June 2023.", "2023-06-18", obama, brief.person("Ann Smith"))
    told = [card.key.split("/")[1] for card in build.build(brief.dossier())]
    assert told
    assert "actor" not in told


def test_the_president_of_a_year_gone_by_is_not_asked(brief: Brief) -> None:
    obama = brief.person("Barack Obama", side="United States")
    brief.office(obama, "US President", "2012-05")
    assert not any(card.back == "Barack Obama" for card in build.build(brief.dossier()))


@pytest.mark.parametrize(
    ("behind", "acts"),
    [(" and others.", False), (" later said no.", True)],
)
def test_an_aide_told_of_in_passing_is_not_asked(brief: Brief, behind: str, *, acts: bool) -> None:
    brief.mentioning = True
    brief.office(brief.person("Lars Holt"), "mayor of Leeds")
    brief.office(brief.person("Ann Quill", salience=0.1), "spokesman for Lars Holt", behind=behind)
    assert ("person/ann-quill" in {card.fact for card in people.cards(brief.desk())}) is acts
