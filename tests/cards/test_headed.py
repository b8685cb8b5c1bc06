"""Questions made of a sentence stand under their headline where their own words leave the matter open (rubric B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import headed
from briefing_app.cards.events import happenings
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

HEADLINE = "Norway and Chile clinch salmon pact after ten years"
UNDER = f" (headline: {HEADLINE})"


def told(brief: Brief, front: str, back: str, kind: CardKind = CardKind.EVENT, title: str = HEADLINE) -> list[str]:
    brief.title = title
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.actor("Chile", ActorKind.COUNTRY)
    brief.tells(f"{brief.dossier().actors[0].name} told it.")
    return [one.front for one in headed.cards(brief.desk(), [brief.card(front, back, kind=kind)])]


def test_a_question_that_names_only_its_doer_stands_under_the_headline(brief: Brief) -> None:
    front = "In 2016, what did Ann Lund refuse to support?"
    assert told(brief, front, "A second ferry to the northern islands") == [f"{front[:-1]}{UNDER}?"]


def test_what_points_at_a_thing_of_the_article_stands_under_its_headline(brief: Brief) -> None:
    brief.title = HEADLINE
    brief.event("Ann Lund presented the terms to lawmakers in Bergen on 27 February 2023.", "2023-02-27",
                brief.person("Ann Lund"))  # fmt: skip
    fronts = {card.front for card in headed.cards(brief.desk(), happenings.cards(brief.desk()))}
    assert f"On what date in 2023 did Ann Lund present the terms to lawmakers in Bergen{UNDER}?" in fronts


def test_what_names_doer_and_matter_needs_no_headline(brief: Brief) -> None:
    front = "In August 2023, what did Norway sign with Peru?"
    assert told(brief, front, "A defence pact") == [front]


def test_behind_as_reported_the_headline_stands_before_the_question(brief: Brief) -> None:
    found = told(brief, "As reported in June 2023, what did Norway agree to resume?", "Regular visits of ministers")
    assert found == [f"As reported in June 2023{UNDER}, what did Norway agree to resume?"]


def test_what_needs_a_headline_that_tells_nothing_is_not_asked(brief: Brief) -> None:
    front = "In 2016, what did Ann Lund refuse to support?"
    assert told(brief, front, "A second ferry", title="‘We only want to sleep at last’") == []


def test_a_headline_that_tells_the_answer_leaves_no_question_that_needs_one(brief: Brief) -> None:
    front = "In 2016, what did Ann Lund refuse to support?"
    assert told(brief, front, "Salmon pact") == []


@pytest.mark.parametrize("back", ["Its decision", "Ratification"])
def test_a_deed_of_which_nothing_is_said_is_no_answer(brief: Brief, back: str) -> None:
    front = "As reported in June 2023, what did Norway call on Peru to reverse?"
    assert told(brief, front, back) == []


def test_what_is_only_reported_stands_under_the_headline_whomever_it_names(brief: Brief) -> None:
    found = told(brief, "As reported in June 2023, what did Norway call on Peru to reverse?", "A ban on ferries")
    assert found == [f"As reported in June 2023{UNDER}, what did Norway call on Peru to reverse?"]


@pytest.mark.parametrize(("words", "cards"), [("for years", 0), ("full freedom of military action", 1)])
def test_a_few_words_in_the_reporters_clause_tell_nobody(brief: Brief, words: str, cards: int) -> None:
    lund = brief.person("Ann Lund")
    brief.quote(words, lund, printed="Ann Lund said Norway would keep “{}”.")
    brief.title = HEADLINE
    front = f"Who, as quoted in June 2023, said Norway would keep “{words}”?"
    card = brief.card(front, "Ann Lund", kind=CardKind.QUOTE, evidence=brief.dossier().quotes[0].evidence)
    assert len(list(headed.cards(brief.desk(), [card]))) == cards


@pytest.mark.parametrize(
    ("words", "under"),
    [
        ("We shall never sell the old harbour to anybody", UNDER),
        ("We shall never sell the old harbour to Peru or to Malta", ""),
    ],
)
def test_own_words_that_name_nobody_stand_under_the_headline(brief: Brief, words: str, under: str) -> None:
    lund = brief.person("Ann Lund")
    brief.quote(words, lund, printed="“{},” Ann Lund said.")
    brief.title = HEADLINE
    front = f"Who said, as quoted in June 2023: “{words}”?"
    card = brief.card(front, "Ann Lund", kind=CardKind.QUOTE, evidence=brief.dossier().quotes[0].evidence)
    (found,) = headed.cards(brief.desk(), [card])
    assert found.front == f"Who said, as quoted in June 2023{under}: “{words}”?"
