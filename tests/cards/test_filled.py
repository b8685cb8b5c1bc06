"""What a printed sentence leaves to its article, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.sentences import filled
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

_LEAD = "Norway’s Fair Harbour Union (FHU) has asked ministers in Oslo to open a dock. "


def told(brief: Brief, printed: str, before: str = "") -> str | None:
    """A sentence of an article that begins with `_LEAD`."""
    brief.tells(_LEAD)
    brief.tells(printed)
    desk = brief.desk()
    return filled.in_full(desk, desk.dossier.articles[0], printed, before)


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("FHU members want four docks", "Fair Harbour Union members want four docks"),
        ("The dock is run by FHU and a bank", "The dock is run by the Fair Harbour Union and a bank"),
        ("The GDP of Norway fell", "The GDP of Norway fell"),
        ("The IMF lent money", "The IMF lent money"),
        ("Norsk QX Corp lent money to Vale AG", "Norsk QX Corp lent money to Vale AG"),
        ("Insurance giant VEL lent money", "Insurance giant VEL lent money"),
    ],
)
def test_initials_are_written_as_the_article_introduces_them(brief: Brief, printed: str, full: str) -> None:
    assert told(brief, printed) == full


def test_initials_that_nothing_explains_refuse_the_sentence(brief: Brief) -> None:
    assert told(brief, "Bankers put QVX at the head of the list") is None


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("The government will pay for four docks", "The Norwegian government will pay for four docks"),
        ("Ships left the country in May", "Ships left Norway in May"),
        ("The country’s ships left in May", "Norway’s ships left in May"),
        ("The government of Malta will pay", "The government of Malta will pay"),
        ("The Conservative government will pay", "The Norwegian Conservative government will pay"),
    ],
)
def test_the_country_that_an_article_is_about_is_named(brief: Brief, printed: str, full: str) -> None:
    assert told(brief, printed) == full


@pytest.mark.parametrize(
    ("printed", "before"),
    [("The government will pay", "Malta has four docks."), ("Malta says the country will pay", "")],
)
def test_where_another_country_is_near_it_is_not(brief: Brief, printed: str, before: str) -> None:
    assert told(brief, printed, before) == printed


@pytest.mark.parametrize(
    ("asked", "full"),
    [
        ("Ada Quill said revenue would be how much", "Norway’s Ada Quill said revenue would be how much"),
        ("Ada Quill said Malta would pay how much", "Ada Quill said Malta would pay how much"),
        ("the late Ada Quill said what", "the late Ada Quill said what"),
        ("the Ada Quill fund paid how much", "the Ada Quill fund paid how much"),
        ("Bo Roy said revenue would be how much", "Bo Roy said revenue would be how much"),
    ],
)
def test_somebody_is_told_with_his_country_where_none_is_named(brief: Brief, asked: str, full: str) -> None:
    brief.person("Ada Quill", "Norway")
    brief.person("Bo Roy", "United States")
    brief.actor("Norway", ActorKind.COUNTRY)
    assert filled.with_country(brief.desk(), asked) == full
