"""Deeds that say 'the deal' are asked under the headline that tells which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import build
from briefing_app.cards.desk import Desk
from briefing_app.cards.events import happenings
from briefing_app.cards.rubric import families
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

SIGNED = "Ann Lindqvist signed the deal alongside Bo Roy on 12 June 2023."


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in happenings.cards(brief.desk())]


@pytest.mark.parametrize(
    ("headline", "noun", "named"),
    [
        ("Norway and Chile clinch salmon pact", "deal", True),
        ("What is in the Oslo ceasefire", "agreement", True),
        ("Parliament passes bill on ferries", "law", True),
        ("Norway and Chile clinch salmon pact", "strike", False),
        ("A quiet week in Oslo", "deal", False),
    ],
)
def test_a_headline_names_a_thing_by_any_noun_of_its_kind(headline: str, noun: str, *, named: bool) -> None:
    assert families.names(headline, noun) is named


def test_the_deal_is_asked_under_the_headline_that_names_it(brief: Brief) -> None:
    brief.title = "Norway and Chile clinch salmon pact after ten years"
    brief.event(SIGNED, "2023-06-12", brief.person("Ann Lindqvist"), brief.person("Bo Roy"))

    (front,) = fronts(brief)
    assert front.endswith(
        "the deal alongside Bo Roy (headline: Norway and Chile clinch salmon pact after ten years)?"
    )


def test_the_deal_that_no_headline_names_is_not_asked(brief: Brief) -> None:
    brief.title = "Ten quiet years in the harbours of the north"
    brief.event(SIGNED, "2023-06-12", brief.person("Ann Lindqvist"), brief.person("Bo Roy"))

    assert fronts(brief) == []


def test_a_deal_with_somebody_named_is_told_by_any_headline(brief: Brief) -> None:
    brief.title = "Ten quiet years in the harbours of the north"
    brief.event(
        "Ann Lindqvist signed the agreement with Bo Roy in Bergen on 12 June 2023.",
        "2023-06-12",
        brief.person("Ann Lindqvist"),
        brief.person("Bo Roy"),
    )

    assert all("(headline: Ten quiet years" in front for front in fronts(brief))


def test_a_headline_explains_no_letter_without_its_matter(brief: Brief) -> None:
    brief.title = "Norway and Chile clinch salmon pact after ten years"
    brief.event(
        "Ann Lindqvist warned Bo Roy in a letter on 12 June 2023.", "2023-06-12", brief.person("Ann Lindqvist")
    )

    assert fronts(brief) == []


def test_what_a_headline_answers_takes_no_other_question_with_it(brief: Brief) -> None:
    """Of two questions on one fact the one that the headline answers goes, and the other stays."""
    brief.title = "Anger in Bergen as Norway and Chile clinch salmon pact"
    brief.actor("Chile", ActorKind.COUNTRY)
    brief.event(
        "Ann Lindqvist signed the deal with Bo Roy in Bergen on 12 June 2023.",
        "2023-06-12",
        brief.person("Ann Lindqvist"),
        place="Bergen",
    )

    assert [card.back for card in build(brief.dossier())] == ["12 June 2023"]


def test_what_somebody_did_who_then_speaks_is_no_hearsay(brief: Brief) -> None:
    brief.event(
        "Ann Lindqvist opened a tunnel to Bergen on 12 June 2023.",
        "2023-06-12",
        brief.person("Ann Lindqvist"),
        printed="Ann Lindqvist, who opened a tunnel to Bergen on 12 June 2023, said it was a gift to the north.",
    )

    assert fronts(brief) == ["On what date in 2023 did Ann Lindqvist open a tunnel to Bergen?"]


@pytest.mark.parametrize(("words", "asked"), [("By 12 June 2023", False), ("On 12 June 2023", True)])
def test_what_was_done_by_a_day_is_not_asked_for_it(brief: Brief, words: str, *, asked: bool) -> None:
    told = f"{words} Ann Lindqvist had signed the salmon pact of Norway and Chile with Bo Roy in Bergen."
    people = brief.person("Ann Lindqvist"), brief.person("Bo Roy")
    what = "Ann Lindqvist signed the salmon pact of Norway and Chile with Bo Roy in Bergen on 12 June 2023."
    brief.event(what, "2023-06-12", *people, printed=told)
    dossier = brief.dossier()
    (event,) = dossier.events
    desk = Desk(replace(dossier, events=(replace(event, when_words="12 June 2023"),)))
    assert bool(list(happenings.cards(desk))) is asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("When {}, the board of the fair closed its hall on 12 June 2023.", False),
        ("After {}, the board of the fair closed its hall on 12 June 2023.", False),
        ("When {} on 12 June 2023, the board of the fair closed its hall.", True),
    ],
)
def test_the_day_of_what_followed_is_not_asked_for_what_led_to_it(brief: Brief, told: str, *, asked: bool) -> None:
    what = "Ann Lindqvist signed the salmon pact of Norway and Chile with Bo Roy in Bergen"
    people = brief.person("Ann Lindqvist"), brief.person("Bo Roy")
    brief.event(f"{what} on 12 June 2023.", "2023-06-12", *people, printed=told.format(what))
    dossier = brief.dossier()
    (event,) = dossier.events
    desk = Desk(replace(dossier, events=(replace(event, when_words="12 June 2023"),)))
    assert bool(list(happenings.cards(desk))) is asked
