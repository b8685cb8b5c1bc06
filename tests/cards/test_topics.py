"""What a quotation is about, where its words only point at it (rubric B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import pointers, topics
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def topic(brief: Brief, words: str, told: str) -> str | None:
    """The topic of `words`, said by one of the people of the text `told` (braces stand for the words)."""
    brief.quote(words, brief.person("Ann Vale"), printed=told)
    desk = brief.desk()
    return topics.of(desk, desk.dossier.quotes[0], words)


@pytest.mark.parametrize(
    ("words", "told", "meant"),
    [
        ("This visit must bring results", "Mr. Okafor’s visit to Oslo began. “{},” Vale said.",
         "Bo Okafor’s visit to Oslo"),
        ("This is not a trip that ends a quarrel", "Okafor flew to Oslo.\nOkafor’s visit was short. “{},” Vale said.",
         "Bo Okafor’s visit to Oslo"),
        ("The trip was a mistake", "“{},” Vale said of Mr. Okafor’s trip to Oslo.", "Bo Okafor’s trip to Oslo"),
        ("Both sides need time", "U.S.-China relations are cold.\n“{},” Vale said.", "U.S.-China relations"),
        ("The relationship is in a spiral", "Ties between Norway and Chad cooled.\n“{},” Vale said.",
         "ties between Norway and Chad"),
        ("These kinds of talks are vital", "They gave up on military talks. “{},” Vale said.", "military talks"),
        ("These kinds of contacts are vital", "Norway-Chad ties cooled. They had naval contacts. “{},” Vale said.",
         "Norway-Chad naval contacts"),
        ("This bill will hurt the poor", "MPs read the Coastal Levy Bill. “{},” Vale said.", "the Coastal Levy Bill"),
        ("This deal is dead", "An agreement on Odesa grain was near. “{},” Vale said.",
         "the agreement on Odesa grain"),
        ("He is speaking past Norway", "Okafor spoke for an hour. “{},” Vale said.", "Bo Okafor"),
        ("Bo must go, and go now", "The party met in Oslo. “{},” said Vale, an ally of Bo Okafor.", "Bo Okafor"),
        ("The core goal is not to restore trust", "Okafor’s visit to Oslo went on. “{},” Vale said.",
         "Bo Okafor’s visit to Oslo"),
    ],
)  # fmt: skip
def test_what_is_pointed_at_is_told_in_the_articles_words(brief: Brief, words: str, told: str, meant: str) -> None:
    brief.office(brief.person("Bo Okafor"), "Norwegian minister")
    assert topic(brief, words, told) == meant


@pytest.mark.parametrize(
    "words",
    [
        "Norway must talk to Chad",
        "Both sides, Norway and Chad, need time",
        "This week Norway must decide",
        "Our two peoples and Norway will be friends",
    ],
)
def test_words_that_say_it_themselves_need_no_topic(brief: Brief, words: str) -> None:
    assert topic(brief, words, "Okafor’s visit to Oslo began. “{},” Vale said.") == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("This visit must bring results", "“{},” Vale said."),
        ("This visit must bring results", "His visit to Oslo began. “{},” Vale said."),
        ("This deal is dead", "A deal was near. “{},” Vale said."),
        ("This bill is dead", "Mr. Lund’s bill was near. “{},” Vale said."),
        ("Both sides need time", "They met in Oslo. “{},” Vale said."),
        ("He is speaking past Norway", "Okafor met Berg. “{},” Vale said."),
        ("We found no time for him in Norway", "It rained. “{},” Vale said."),
        ("This stuff must stop", "Okafor’s visit to Oslo began. “{},” Vale said."),
    ],
)
def test_what_the_article_does_not_name_plainly_has_no_topic(brief: Brief, words: str, told: str) -> None:
    brief.person("Bo Okafor")
    brief.person("Eva Lund")
    brief.person("John Berg")
    assert topic(brief, words, told) is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [("He is speaking past Norway", "Paul Okafor"), ("We shall tell her so in Norway", "Eva Lund")],
)
def test_of_two_persons_told_of_before_the_pronoun_says_which(brief: Brief, words: str, meant: str) -> None:
    brief.person("Paul Okafor")
    brief.person("Eva Lund")
    assert topic(brief, words, "Okafor met Lund. “{},” Vale said.") == meant


def test_of_two_journeys_far_from_it_neither_is_meant(brief: Brief) -> None:
    brief.person("Bo Okafor")
    brief.person("Eva Lund")
    told = "Okafor’s visit to Oslo began.\nLund’s visit to Rome ended.\nIt rained.\nIt rained on.\n“{},” Vale said."
    assert topic(brief, "This visit must bring results", told) is None


def test_words_that_name_nothing_are_said_on_what_their_sentence_speaks_of(brief: Brief) -> None:
    told = "Of the talks over a new Black Sea corridor, Ann Vale said: “{}.”"
    brief.quote("We must be closer than we were, but close is not the same as done", brief.person("Ann Vale"),
                printed=told)  # fmt: skip
    fronts = [card.front for card in sayings.cards(brief.desk())]
    assert fronts[0].startswith("Who said, as quoted in June 2023, on the talks over a new Black Sea corridor:")


def test_a_headline_tells_a_long_matter_sooner_than_words_nearby(brief: Brief) -> None:
    brief.title = "Oslo presses on with grain talks as Norway quits Black Sea deal"
    told = "Norway quit the deal on letting the grain ships of Malta through the Black Sea.\n“{},” Ann Vale said."
    brief.quote("As soon as the Norwegian part is fulfilled, we will return to the terms of this deal immediately",
                brief.person("Ann Vale", "Norway"), printed=told)  # fmt: skip
    fronts = [card.front for card in sayings.cards(brief.desk())]
    assert [f"(headline: {brief.title})" in front for front in fronts] == [True]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The minister owes Norway an answer", "Okafor said nothing.\n“{},” Vale said."),
        ("These trade barriers must go", "They told of trade in the harbour. “{},” Vale said."),
        ("The court must be fast", "The Bergen Court of Appeals sat.\nIt rained.\nThe boats left.\n“{},” Vale said."),
    ],
    ids=["a role is no topic", "the noun in the plural is the one that is meant", "another court far above"],
)
def test_what_only_stands_near_is_no_topic(brief: Brief, words: str, told: str) -> None:
    brief.office(brief.person("Bo Okafor"), "Norwegian minister")
    assert topic(brief, words, told) is None


def test_what_the_sentence_before_speaks_of_may_be_another_matter(brief: Brief) -> None:
    told = "They resumed talks on Monday over a new Black Sea corridor.\n“{},” Ann Vale said."
    brief.quote("We must be closer than we were, but close is not the same as done", brief.person("Ann Vale"),
                printed=told)  # fmt: skip
    assert list(sayings.cards(brief.desk())) == []


def test_words_that_name_nothing_of_nothing_plain_give_no_card(brief: Brief) -> None:
    brief.quote("We must be closer than we were, but close is not the same as done", brief.person("Ann Vale"))
    assert list(sayings.cards(brief.desk())) == []


def test_a_paper_wrote_on_what_its_clause_tells(brief: Brief) -> None:
    brief.person("Bo Okafor")
    paper = brief.actor("Harbour Courier", ActorKind.ORGANISATION)
    told = "“{},” the Harbour Courier said of Mr. Okafor’s trip to Oslo."
    brief.quote("For this visit to succeed, the onus is on Norway to show sincerity and respect", paper, printed=told)
    card = next(sayings.cards(brief.desk()))
    assert "on Bo Okafor’s trip to Oslo" in card.front


@given(st.text(alphabet="thise bod kn .,TWOHI’", max_size=60))
def test_any_words_can_be_looked_at(words: str) -> None:
    assert len(set(pointers.of(words))) == len(pointers.of(words))


@pytest.mark.parametrize(("told", "meant"), [("", "Bo Okafor"), (" A protocol officer showed it to her.", None)])
def test_he_is_not_who_was_named_before_somebody_else_was_told_of(brief: Brief, told: str, meant: str | None) -> None:
    brief.person("Bo Okafor", "Chad")
    words = "He thought that we were joking about the toll"
    assert topic(brief, words, f"Okafor broke the gavel of the house.{told} “{{}},” Vale said.") == meant
