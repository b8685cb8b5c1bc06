"""Which parts of a sentence an event's question takes: none of another clause, none cut in two, nobody in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_first_and_only_is_one_word_for_a_thing(brief: Brief) -> None:
    who = brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Iran", ActorKind.COUNTRY)
    brief.event("Norway signed a contract to build Iran’s first and only fish farm in 1995.", "1995", *who)
    assert all("first and only fish farm" in front for front, _ in asked(brief))
    assert asked(brief)


def test_the_date_of_somebody_elses_deed_is_not_that_of_the_first(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    printed = "Ada Quill named Lars Holt envoy to Norway and President Eva Lund tapped him for a court post in 1990."
    brief.event("Ada Quill named Lars Holt envoy to Norway in 1990.", "1990", *who, printed=printed)
    assert all(back != "1990" and "In 1990" not in front for front, back in asked(brief))


def test_what_once_was_has_no_day(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    printed = "Ada Quill once stood at the Oslo lectern that Lars Holt commands on 12 June 2023."
    brief.event(printed, "2023-06-12", *who)
    assert all(back != "12 June 2023" for _, back in asked(brief))


@pytest.mark.parametrize(
    "told",
    [
        "A video dated showed Ada Quill in Oslo.",
        "A video was posted in Oslo by Vale Networks.",
    ],
)
def test_nobody_in_particular_is_asked_for_nothing(brief: Brief, told: str) -> None:
    brief.event(told, "2023-06-12", brief.person("Ada Quill"))
    assert asked(brief) == []


def test_called_may_only_tell_a_name(brief: Brief) -> None:
    brief.event("A life insurance salesman called Durand Holt started a group in Oslo.", "2023-06-12")
    assert all("call Durand" not in front for front, _ in asked(brief))


def test_how_a_traveller_without_office_spent_the_day_is_not_asked(brief: Brief) -> None:
    brief.mentioning = True
    ann = brief.person("Ada Quill", salience=0.05)
    brief.person("Eva Lund", salience=0.9)
    brief.event("Ada Quill arrived early at the Oslo airport to catch a flight to Bergen.", "2023-06-12", ann)
    assert asked(brief) == []


def test_a_decade_is_told_as_one(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event("Ada Quill invited Lars Holt to lectures in Norway between 1990 and 1999.", None, *who)
    assert all("between 1990" not in front for front, _ in asked(brief))
    assert any("in the 1990s" in front for front, _ in asked(brief))


def test_the_most_valuable_is_so_of_some_place(brief: Brief) -> None:
    who = brief.actor("Vale Networks", ActorKind.ORGANISATION), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Vale Networks became the most valuable company in Norway in June 2023.", "2023-06", *who)
    assert all("company?" not in front for front, _ in asked(brief))


def test_a_post_is_told_with_the_body_that_the_article_names_it_with(brief: Brief) -> None:
    brief.actor("Vale Networks", ActorKind.ORGANISATION)
    ann = brief.person("Ada Quill")
    brief.event(
        "Ada Quill resigned as CEO on 12 June 2023.", "2023-06-12", ann, lead="Vale Networks CEO Quill spoke."
    )
    assert asked(brief) == [("On what date in 2023 did Ada Quill resign as Vale Networks CEO?", "12 June 2023")]


def test_a_post_of_nobody_knows_what_is_not_asked(brief: Brief) -> None:
    brief.event("Ada Quill resigned as CEO on 12 June 2023.", "2023-06-12", brief.person("Ada Quill"))
    assert asked(brief) == []


def test_a_body_is_told_with_the_article_that_its_text_gives_it(brief: Brief) -> None:
    who = brief.actor("Norvian Authority", ActorKind.ORGANISATION), brief.actor("Norway", ActorKind.COUNTRY)
    printed = "The Norvian Authority pressed charges against Norway over the harbour on 12 June 2023."
    brief.event(printed.removeprefix("The "), "2023-06-12", *who, printed=printed)
    assert all("the Norvian Authority" in front for front, _ in asked(brief))


def test_a_minister_speaks_of_his_own_kingdom(brief: Brief) -> None:
    who = brief.person("Ada Quill", "Norway"), brief.person("Lars Holt")
    told = "Ada Quill gave Lars Holt the kingdom’s pledge to cut 300 boats on 12 June 2023."
    brief.event(told, "2023-06-12", *who)
    assert all("the kingdom" not in front for front, _ in asked(brief))


def test_a_namesake_of_another_article_is_nobody_here(brief: Brief) -> None:
    brief.mentioning = True
    ali = brief.person("Ali Haddad Sabah")
    abdul = brief.person("Abdul Ali", aliases=("Ali",))
    brief.event("Ali Haddad Sabah fined Norway $300 million over the harbour on 12 June 2023.", "2023-06-12", ali)
    brief.event("Abdul Ali opened a hall in Oslo.", None, abdul, source=1)
    assert all("Abdul" not in front for front, _ in asked(brief) if "harbour" in front)


def test_another_thing_is_one_told_of_before(brief: Brief) -> None:
    who = brief.actor("Vale Networks", ActorKind.ORGANISATION)
    brief.event("Vale Networks created another sensation in Norway in 2007.", "2007", who)
    assert asked(brief) == []


def test_whose_an_occasion_was_is_not_told_where_the_doer_is_asked(brief: Brief) -> None:
    ann = brief.person("Ada Quill", salience=0.3)
    brief.person("Eva Lund", salience=0.9)
    who = ann, brief.actor("Norway", ActorKind.COUNTRY)
    told = "Ada Quill has strongly warned Norway against a fishing treaty with Chile during her harbour address"
    brief.event(told.replace("has strongly", "strongly"), None, *who, printed=told)
    assert all(" her " not in front for front, back in asked(brief) if back == "Ada Quill")
