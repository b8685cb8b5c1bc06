"""Marks around what a thing is called, by whatever rule or name, are nobody's speech; a judgement is somebody's."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Fees will be charged only on lakes deemed “strategic”.",
        "Leases will go only to firms in which the town holds a share, at least on lakes deemed “strategic”.",
        "The firm will sell land considered “surplus”.",
        "Councils must buy back at least the parks judged “essential”.",
        "They want farms to move from ponds to “cold pressing”, a family of methods tried in two places.",
        "Growers were told to switch to “dry seeding”, a technique from the plains.",
        "Ann Lee urged growers to move to “dry seeding”, a costly method from the plains.",
        'Lee, who campaigned as the champion of the country\'s "strivers", has argued that taxes are needed.',
        "Ann Lee rose as the darling of the party's “left behind”.",
        "The state joined the league as 'the former Duchy of Karsovia', and there it stayed.",
        "The country was admitted to the club as ‘the Free State of Varda’, and nothing changed.",
        "They marched under the banner of “the New Dawn”.",
    ],
)
def test_word_in_use_for_a_thing_is_nobodys(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["scare"], [None])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee deemed it “unacceptable”.",
        "Ann Lee deemed the offer “derisory”.",
        "Ann Lee called it “strategic”.",
        "A study which Ann Lee deemed “worthless” was printed.",
        "Ann Lee considered the answer “evasive”.",
        "The offer was deemed “derisory” by Ann Lee.",
        "Ann Lee accused the bank of “theft”, a charge it denied.",
        "Ann Lee said the country must switch to “clean power”, a step she said was overdue.",
        "Ann Lee spoke of the country's “forgotten people”.",
        "Ann Lee hailed him as the champion of the country's “forgotten”.",
        "Ann Lee mocked the hall as “the Palace of Lenn”.",
    ],
)
def test_what_a_named_judge_calls_it_is_the_judges(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["fragment"], ["Ann Lee"])


def test_what_is_judged_by_somebody_is_no_term() -> None:
    assert kinds("The deal, deemed “a disgrace” by Ann Lee, was dropped.") == ["fragment"]


def test_name_that_nobody_else_would_give_is_no_term() -> None:
    assert kinds("The hall was derided as “the Palace of Lenn”.") == ["fragment"]
