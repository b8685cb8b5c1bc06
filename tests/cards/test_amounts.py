"""Figures of a sentence where their words or their place are out of the common run."""

from __future__ import annotations

import pytest

from briefing_app.cards.sentences import days, filled
from briefing_app.cards.words import amounts, gaps
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Article, Span
from briefing_app.model.when import When


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("Oslo banks hold two-thirds of the debt", "Oslo banks hold what share of the debt", "Two-thirds"),
        ("Oslo had a surplus of 4.65 billion in May", "Oslo had a surplus of how much in May", "4.65 billion"),
        ("Oslo lent at a rate of 12 percent in May", "Oslo lent at a rate of what percentage in May", "12 percent"),
        ("fees were seven to eight percent in Oslo", "fees were what percentage in Oslo", "Seven to eight percent"),
        ("fees in Oslo rose seven percent", "fees in Oslo rose by what percentage", "Seven percent"),
        ("Oslo would borrow 25 to 30 billion dollars", "Oslo would borrow how much", "25 to 30 billion dollars"),
        (
            "the price stabilised around 18 crowns in May",
            "the price stabilised at how much in May",
            "Around 18 crowns",
        ),
        ("a motion was signed by 98 MPs in May", "a motion was signed by how many MPs in May", "98"),
        ("Oslo hired 14 London-based firms in May", "Oslo hired how many London-based firms in May", "14"),
    ],
)
def test_a_figure_is_asked_in_the_words_that_fit_it(told: str, asked: str, answer: str) -> None:
    assert (asked, answer) in [(gap.filled(told), gap.answer) for gap in amounts.amounts(told, 0)]


@pytest.mark.parametrize(
    "told",
    [
        "catches grew by a seasonally adjusted 48 percent",
        "Oslo’s share was more than Bergen’s 46 percent",
        "Oslo raised it from 10 to 12 percent",
    ],
)
def test_a_share_that_belongs_to_other_words_is_not(told: str) -> None:
    assert list(amounts.amounts(told, 0)) == []


def test_a_noun_that_looks_like_a_verb_leads_to_no_name() -> None:
    ada = Actor("person/ada", "Ada Quill", ActorKind.PERSON)
    assert [gap.asks for gap in gaps.gaps("Bo Roy is to star Ada Quill in Oslo", 0, {"Ada Quill": ada})] == ["whom"]
    assert list(gaps.gaps("Bo Roy met the harbour star Ada Quill in Oslo", 0, {"Ada Quill": ada})) == []


def test_a_place_or_a_body_that_all_know_says_where_a_thing_is() -> None:
    assert filled.is_placed("the IMF lent money")
    assert filled.is_placed("a Danish yard was sold")
    assert not filled.is_placed("Alder Oil was sold")


def test_the_second_half_of_a_tally_is_no_answer() -> None:
    told = "a poll had Ada Quill leading Bo Roy 47.1 percent to 41.7 percent"
    assert "41.7 percent" not in [gap.answer for gap in amounts.amounts(told, 0)]
    assert "25 percent" in [gap.answer for gap in amounts.amounts("Oslo cut it from 29 percent to 25 percent", 0)]


@pytest.mark.parametrize(
    ("before", "another"),
    [
        ("In October 2022 Oslo raised the toll. ", True),
        ("In October 2021 Oslo raised the toll. ", False),  # long before
        ("Oslo raised the toll. ", False),
    ],
)
def test_a_day_without_its_year_is_of_that_told_before_it(before: str, *, another: bool) -> None:
    printed = "On November 28 the court of Bergen voided it."
    article = Article("a", f"{before}{printed}", published=When("2024-06-12"))
    told = Span(len(before), len(before) + len(printed))
    assert days.is_of_another_year(article, told) is another
