"""Quotation cards of agency features: what is cut, led in, measured or numbered, in invented reports (B1, F1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import (
    alone,
    extracts,
    headlines,
    pointers,
    spoken_of,
    staged,
    stance,
)
from briefing_app.cards.words import naming
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

TOLL = "The toll on Russian ships must never be paid to a foreign bank"


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in sayings.cards(brief.desk())]


def test_an_ellipsis_in_mid_sentence_ends_no_extract() -> None:
    words = "I am sure a plan that sets the toll from above is doomed to fail because there is no ... Way to keep it"
    assert all(part == words for part in extracts.options(f"{words}."))


@pytest.mark.parametrize(
    "words",
    [
        "I hear that the Navy is looking into the situation",
        "We are watching the situation, and we will act",
        "We hope the council will finally settle on a lower number",
        "A third alternative for the council is to sell the ferries to the port",
        "They may find a better price for the Lund ferries, and we a different one",
    ],
)
def test_what_is_measured_or_numbered_against_something_untold_does_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "The situation of the ferries must be mended",
        "We hope the council will settle on a lower number of ferries",
        "A lower number than ten must be the goal of the council",
    ],
)
def test_what_is_measured_against_something_told_stands_alone(words: str) -> None:
    assert alone.stands_alone(words)


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        ("a radio interview", "in a radio interview"),
        ("an interview with Reuters", "in an interview with Reuters"),
        ("a television address", "in a television address"),
        ("a radio show", "on a radio show"),
        ("a U.S.-Danish trade meeting", "in a U.S.-Danish trade meeting"),
    ],
)
def test_in_an_interview_whoever_broadcasts_it(brief: Brief, occasion: str, told: str) -> None:
    assert staged.worded(brief.desk(), occasion) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Lund said that while Berg has the port in its grip, the yard has a third of the market.",
        "Lund said the Danish government had never asked the bank to pay for the port.",
        "Lund said in most towns the levy was gone.",
    ],
)
def test_half_a_clause_or_a_doer_is_no_matter(sentence: str) -> None:
    text = f"{sentence}\n\n“We must pay.”"
    assert spoken_of.before(text, text.index("“"), re.compile(r"\bLund\b")) is None


# ---------------------------------------------------------------- which statement of a speaker


def test_of_two_remarks_side_by_side_the_one_of_higher_rank_is_asked(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Minister of Fisheries")
    told = "“{},” Ann Lund told parliament."
    brief.quote("We must never look at the price of Russian cod alone", lund, printed=told, rank=5)
    brief.quote(TOLL, lund, printed=told, rank=1)
    assert [TOLL in front for front in fronts(brief)] == [True]


def test_of_one_speaker_three_quotations_of_an_article_are_asked_at_most(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Minister of Fisheries")
    things = ("cod quota", "harbour levy", "whale hunt", "ferry line", "oil field")
    for number, thing in enumerate(things, start=1):
        brief.tells(f"Report {number} of the year. " + "The boats came in one after another. " * 20)
        words = f"The {thing} of Norway must never be sold to Russia or to any bank in number {number}"
        brief.quote(words, lund, said_on=f"2023-06-0{number}", printed="“{},” Ann Lund told parliament.")
    assert len(fronts(brief)) == 3


# ---------------------------------------------------------------- under which headline


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Norway’s Lund says ferry toll will fall in Oslo", "Ferry toll will fall in Oslo"),
        ("Lund says that ferry toll will fall in Oslo", "Ferry toll will fall in Oslo"),
        ("Ferry toll will fall in Oslo, says Lund", "Ferry toll will fall in Oslo"),
        ("Ferry toll will fall in Oslo - Lund", "Ferry toll will fall in Oslo"),
    ],
)
def test_a_headline_that_gives_the_speaker_away_is_told_without_him(headline: str, told: str) -> None:
    assert headlines.without_teller(headline, "Lund") == told


def test_a_headline_that_is_about_the_speaker_is_not_cut() -> None:
    assert headlines.without_teller("Lund holds talks on ferry toll in Oslo", "Lund") is None


def test_behind_a_label_three_words_are_a_headline() -> None:
    article = Article("a.txt", "A ferry sank.", title="Economic spotlight - Oslo ferry aftershocks")
    assert headlines.of(article) == "Oslo ferry aftershocks"


def test_a_headline_that_goes_on_with_the_speaker_is_not_told_without_him() -> None:
    assert headlines.without_teller("Lund says she is willing to lower ferry toll", "Lund") is None


def test_under_a_headline_about_the_speaker_no_headline_is_told(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Minister of Fisheries")
    brief.title = "Ferry toll may force Lund out of office"
    words = "We cannot accept that any toll is paid to Russia for the ferry by the poor"
    brief.quote(words, lund, printed="“{},” Ann Lund said.")
    brief.tells("The ferry toll was the talk of the town, and no ferry toll was ever so high.")
    assert all("headline" not in front for front in fronts(brief))


def test_what_names_somebody_and_was_said_to_somebody_needs_no_headline(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Minister of Fisheries")
    brief.title = "Lawmakers reject ferry bill"
    words = "We cannot accept that any toll is paid to Russia for the ferry by the poor"
    brief.quote(words, lund, printed="“{},” Ann Lund told reporters.")
    brief.tells("The ferry bill was the talk of the town, and no ferry bill was ever so high.")
    assert fronts(brief)[0].startswith("Who said, as quoted in June 2023, to reporters: “We cannot")


# ---------------------------------------------------------------- what takes a position


@pytest.mark.parametrize(
    "words",
    ["We have no intention of revising the terms", "There is no doubt that the toll helps", "We have no choice"],
)
def test_a_refusal_by_a_noun_is_a_clear_position(words: str) -> None:
    assert stance.position(words) >= stance.CLEAR


def test_forms_of_one_word_bear_on_a_headline() -> None:
    words = "We are not revising any of the terms of the accords that we signed"
    assert stance.bears_on(words, "Norway has no plans to seek revised ferry accord")


def test_what_is_asserted_of_a_people_at_the_head_of_the_words_is_of_somebody_named() -> None:
    assert stance.asserts("Norwegian kroner are being used to pay for foreign ferries and foreign ports")


# ---------------------------------------------------------------- what does not stand alone


@pytest.mark.parametrize(
    "words",
    [
        "Perhaps the same rule should apply to creditors",
        "If I have got some answer from the ports. I cannot take the burden to the banks",
        "Norway is one of the countries that will gain most from this situation",
        "The consequences will first of all be holidays and then a catastrophic loss of work in every port",
        "To do something more than that would be extraordinary and very difficult for Norway",
        "Several companies say they are willing to start trading with Norway",
        "What we propose to Norway is a new loan for part of the service, because we cannot service all that",
        "There is a lot more attention to Norwegian ports",
        "There is no question the matter is under study at the highest levels of the Norwegian state",
        "(such barriers) cannot be put in place overnight by Norway",
        "There comes a point where you cannot resist any longer",
    ],
)
def test_what_rests_on_another_rule_clause_or_situation_does_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


@pytest.mark.parametrize(
    "words", ["Creditors should follow the same rule as in Oslo", "We cannot fight and pay at the same time"]
)
def test_the_same_as_something_told_stands_alone(words: str) -> None:
    assert alone.stands_alone(words)


def test_in_addition_is_left_out_at_the_head_of_the_words() -> None:
    assert (
        extracts.best("In addition, the port must be closed to every ship.")
        == "the port must be closed to every ship"
    )


def test_a_policy_of_doing_something_points_at_nothing() -> None:
    assert not pointers.of("We should follow the policy of creating a port that pays")


def test_no_is_part_of_no_one() -> None:
    words = "No one has said that the toll will end all trade with Norway"
    assert all(part.startswith("No one") for part in extracts.options(f"{words}."))


# ---------------------------------------------------------------- fragments


def test_a_telling_fragment_is_asked_by_its_speaker_though_the_clause_before_it_says_little(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway", aliases=("Lund",))
    brief.office(lund, "Archbishop")
    text = "Lund warned yesterday of the possibility of “{}.”"
    brief.quote("a social conflict of unimaginable proportions", lund, printed=text)
    assert fronts(brief) == [
        "Who, as quoted in June 2023, warned of the possibility of “a social conflict of unimaginable proportions”?"
    ]


def test_words_that_the_reporter_ends_without_marks_are_not_asked_as_a_sentence(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Minister of Fisheries")
    words = "Norway must never again see a rise in the toll after the link-up"
    brief.quote(words, lund, printed="“{}” of the two Danish ports, Ann Lund told parliament.")
    assert fronts(brief) == []


# ---------------------------------------------------------------- names


def test_a_given_name_before_small_particles_is_no_name_by_itself(brief: Brief) -> None:
    key = brief.person("Omar bin Rashid", aliases=("Omar", "Rashid"))
    person = brief.desk().actors[key]
    assert naming.full_names("a spokesman says Omar bin Rashid has fled", [person]) == (
        "a spokesman says Omar bin Rashid has fled"
    )
