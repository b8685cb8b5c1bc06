"""Quotations asked in print where no other card prints their passage: of outsiders, and of a few weighty words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import build
from briefing_app.cards.coverage import print_days
from briefing_app.cards.quotes import further, speaking
from briefing_app.cards.rubric import beside, seen
from briefing_app.cards.sentences import leaning
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

HEADLINE = "Norway raises harbour toll as skippers threaten to strike"
MUCH = "Whoever doubles the toll on small boats in one winter will find empty quays and angry towns in spring"
LITTLE = "Nobody asked a cook or a carpenter"
AT = "a senior analyst at the Brook Institute in Bergen"


@pytest.fixture
def told(brief: Brief) -> Brief:
    brief.title = HEADLINE
    return brief


def asked(brief: Brief, others: Sequence[Card] = ()) -> list[Card]:
    desk = brief.desk()
    return list(further.cards(desk, (), Descriptions(desk, ()), others))


def holder(brief: Brief, *titles: str) -> str:
    lund = brief.person("Ann Lund")
    for title in titles:
        brief.office(lund, title)
    return lund


def said(brief: Brief, speaker: str, words: str, printed: str) -> None:
    brief.quote(words, speaker, printed=printed, speaker_words="Ann Lund")


def test_an_analyst_is_asked_for_by_words_that_say_much(told: Brief) -> None:
    said(told, holder(told, "analyst at the Brook Institute"), MUCH, f"“{{}},” said Ann Lund, {AT}.")
    (card,) = asked(told)
    assert (card.back, seen.passage(card.front)) == ("Ann Lund", f"‘{MUCH},’ said […], {AT}")


def test_an_analyst_is_not_asked_for_by_a_few_words(told: Brief) -> None:
    said(told, holder(told, "analyst at the Brook Institute"), LITTLE, f"“{{}},” said Ann Lund, {AT}.")
    assert asked(told) == []


@pytest.mark.parametrize("title", ["senator", "former prime minister"])
def test_who_was_put_up_or_elected_is_asked_for_by_a_word_of_the_headline(told: Brief, title: str) -> None:
    words = "No cook was asked about the harbour toll"
    printed = "“{},” Ann Lund told a meeting with Max Roy and the Brook Institute in Bergen."
    said(told, holder(told, title), words, printed)
    assert len(asked(told)) == 1


def test_a_few_weighty_words_of_who_holds_an_office_need_no_word_of_the_headline(told: Brief) -> None:
    words = "won the war on the quays and lost the peace at the table"
    said(told, holder(told, "Norway’s fisheries minister"), words, "Ann Lund told Bergen Radio that all had “{}”.")
    assert len(asked(told)) == 1


@pytest.mark.parametrize(
    ("title", "cards"), [("teacher from Bergen", 0), ("organiser in Bergen", 0), ("economist in Bergen", 1)]
)
def test_private_people_are_not_asked_for(told: Brief, title: str, cards: int) -> None:
    said(told, holder(told, title), MUCH, "“{},” said Ann Lund, who came to the quays of Bergen with Max Roy.")
    assert len(asked(told)) == cards


def test_a_name_in_a_title_is_no_trade(told: Brief) -> None:
    lund = holder(told, "editor of the Cook Report")
    assert not speaking.is_private(told.desk().actors[lund])


@pytest.mark.parametrize(("salience", "cards"), [(0.01, 0), (60.0, 1)])
def test_the_best_words_of_somebody_central_need_no_office(told: Brief, salience: float, cards: int) -> None:
    for name in ("Max Roy", "Eva Berg", "Tom Falk"):
        told.person(name)
    lund = told.person("Ann Lund", salience=salience)
    said(told, lund, MUCH, "“{},” Ann Lund told a meeting with the skippers of three ports.")
    assert len(asked(told)) == cards


def test_a_teacher_of_a_university_is_no_private_person(told: Brief) -> None:
    lund = holder(told, "teacher of law at the University of Bergen")
    assert not speaking.is_private(told.desk().actors[lund])


@pytest.mark.parametrize(
    "printed",
    [
        "“{},” said Ann Lund, 72, a baker from the Brook district of Bergen.",
        f"“{{}},” said retired Gen. Ann Lund, {AT}.",
        f"“{{}},” Ann Lund, {AT}, said for her part.",
        f"“{{}},” said Ann Lund, {AT}. But Max Roy said that towns would gain.",
        f"“{{}},” Ann Lund, {AT}, told the others at the quays.",
        f"“That was put in as bait,” said Ann Lund, {AT}. “{{}}.”",
        f"“{{}},” said Ann Lund, {AT}, quoting a skipper.",
        f"“{{}} and every time you say that,” said Ann Lund, {AT}.",
    ],
)
def test_a_passage_that_tells_of_a_private_person_or_leans_on_another_is_not_shown(told: Brief, printed: str) -> None:
    said(told, holder(told, "analyst at the Brook Institute"), MUCH, printed)
    assert asked(told) == []


def test_he_in_the_words_may_be_the_one_whom_the_headline_names(told: Brief) -> None:
    told.title = "Max Roy says Norway will double its harbour toll"
    told.person("Max Roy", "Norway")
    told.tells("Max Roy came to the quays of Bergen on Tuesday and spoke of the winter.")
    words = "He doubles the toll on small boats in one winter and will find empty quays and angry towns in spring"
    said(told, holder(told, "senator"), words, "“{},” Ann Lund told Bergen Radio in an interview.")
    assert len(asked(told)) == 1


def test_what_another_card_prints_is_not_shown_again(told: Brief) -> None:
    said(told, holder(told, "senator"), MUCH, f"“{{}},” said Ann Lund, {AT}.")
    (card,) = asked(told)
    other = replace(card, kind=CardKind.EVENT, fact="another", actors=())
    assert asked(told, [other]) == []


def test_a_speaker_left_out_of_print_does_not_make_his_employer_news(told: Brief) -> None:
    lund = holder(told, "analyst at the Brook Institute")
    said(told, lund, MUCH, f"“{{}},” said Ann Lund, {AT}.")
    (card,) = asked(told)
    employer = told.card(
        "At which institute was Ann Lund an analyst in June 2023?", "Brook Institute", kind=CardKind.ACTOR, fact=lund
    )
    employer = replace(employer, key="card/actor/body/1")
    kept = beside.worth_asking([card, employer], told.desk(), {card.key})
    assert [one.kind for one in kept] == [CardKind.QUOTE]


def test_a_front_that_needs_the_day_of_print_costs_no_card_that_asks_it(told: Brief) -> None:
    printed = "“{},” Ann Lund told a meeting with Max Roy and the Brook Institute on Monday."
    said(told, holder(told, "senator"), MUCH, printed)
    (card,) = asked(told)
    asks_day = replace(
        card, kind=CardKind.EVENT, front="On what date did Norway raise the toll?", back="20 June 2023"
    )
    assert list(print_days.spared([card], [asks_day], told.desk())) == []


def test_a_deck_asks_for_them(told: Brief) -> None:
    said(told, holder(told, "analyst at the Brook Institute"), MUCH, f"“{{}},” said Ann Lund, {AT}.")
    assert [card.back for card in build(told.dossier()) if card.kind is CardKind.QUOTE] == ["Ann Lund"]


@pytest.mark.parametrize(
    "bare",
    [
        "If that happens, Norway will close the quays",
        "Norway never said so in public",
        "The skippers and the bakers, for a start. Ann Lund called the toll a tax",
        "Ann Lund has grown more combative",
    ],
)
def test_what_points_at_the_sentence_before_leans(bare: str) -> None:
    assert leaning.leans(bare)
