"""A body that says no more than its sort is told with its state, or not asked by (B1, B5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import home
from briefing_app.cards.desk import Desk
from briefing_app.cards.words import titles, worded_titles

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("title", "worded"),
    [
        ("leader of the Liberal Party", "leader of the Norwegian Liberal Party"),
        ("Social Democratic Party chairman", "Norwegian Social Democratic Party chairman"),
        ("head of the National Council", "head of the Norwegian National Council"),
        ("secretary general at the Finance Ministry", "secretary general at the Norwegian Finance Ministry"),
        ("leader of the Harbour Party", "leader of the Harbour Party"),
        ("chairman of the Senate Finance Committee", "chairman of the Senate Finance Committee"),
    ],
)
def test_a_body_of_every_state_is_told_with_the_holders(title: str, worded: str) -> None:
    assert worded_titles.titled(title, "Norway") == worded


@pytest.mark.parametrize(
    "title",
    [
        "head of the party's largest faction",
        "vice chairman of the government’s Council for Planning",
        "Texas party chairman",
        "head of the Harbour delegation",
        "Norway's ambassador to the world body",
        "chairman of the Finance Committee",
        "Norway's high commissioner",
        "chief of staff",
        "UN watchdog's chief",
        "North's leader",
        "Association chairman",
        "chairman of the House subcommittee",
        "Harbour Union's executive committee",
    ],
)
def test_what_only_the_article_says_whose_it_is_is_not_asked(title: str) -> None:
    assert worded_titles.titled(title, "Norway") == ""


def test_a_body_of_every_state_is_not_asked_where_no_state_is_known() -> None:
    assert worded_titles.titled("leader of the Liberal Party", None) == ""
    assert worded_titles.titled("head of the Bank", None) == ""


@pytest.mark.parametrize(
    ("title", "apart"),
    [
        ("American Brook Institute analyst", (None, "American Brook Institute analyst")),
        ("US Treasury spokesman", ("United States", "Treasury spokesman")),
    ],
)
def test_a_state_that_begins_a_bodys_name_is_no_state_of_a_post(title: str, apart: tuple[str | None, str]) -> None:
    assert titles.of_state(title) == apart


def test_a_party_is_of_the_country_that_is_printed_beside_it(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "leader of the Liberal Party")
    brief.tells("Norway’s main opposition Liberal Party met in Oslo.")
    desk = brief.desk()
    assert home.of_party(desk, desk.people[0].offices[0]) == "Norway"


def test_a_party_in_an_article_on_two_countries_may_be_of_either(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "leader of the Liberal Party")
    brief.tells("Norway and Sweden disagreed. Norway protested. Sweden waited. Norway and Sweden met.")
    desk = Desk(brief.dossier())
    assert home.of_party(desk, desk.people[0].offices[0]) is None


@pytest.mark.parametrize(
    ("title", "worded"),
    [
        ("governor of the central bank", "governor of the Norwegian central bank"),
        ("speaker of parliament", "speaker of the Norwegian parliament"),
        ("chief of the armed forces", "chief of the Norwegian armed forces"),
        ("junta leader", "Norwegian junta leader"),
        ("attorney general", "Norwegian attorney general"),
        ("government spokesman", "Norwegian government spokesman"),
        ("spokesman of the Harbour People's Party", "spokesman of the Harbour People's Party"),
    ],
)
def test_what_every_state_has_is_told_with_the_state(title: str, worded: str) -> None:
    assert worded_titles.titled(title, "Norway") == worded


def test_a_secretary_of_a_service_is_not_said_of_which() -> None:
    assert not worded_titles.titled("Service Secretary", None)
