"""The question word at the head of its question: what can be moved there, and what lies in an island."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import clauses, fronting
from briefing_app.cards.words.gap import Gap
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import slug
from briefing_app.model.text import Span

NAMES = {
    name: Actor(f"{kind.value}/{slug(name)}", name, kind)
    for name, kind in (
        ("Lars Holt", ActorKind.PERSON),
        ("Norvia", ActorKind.COUNTRY),
        ("Oslo", ActorKind.PLACE),
    )
}


def headed(told: str, words: str, asks: str) -> str | None:
    """The question for `words` of what Ada Quill did."""
    start = told.index(words)
    gap = Gap(Span(start, start + len(words)), asks, words, NAMES.get(words))
    return fronting.at_head(told, gap, len("Ada Quill "))


@pytest.mark.parametrize(
    ("told", "front"),
    [
        ("held talks in Oslo with Lars Holt", "with whom did Ada Quill hold talks in Oslo"),
        ("was due to meet with Lars Holt", "with whom was Ada Quill due to meet"),
        ("invited Lars Holt to Oslo as a first step", "whom did Ada Quill invite to Oslo as a first step"),
        ("had invited Lars Holt to Oslo", "whom had Ada Quill invited to Oslo"),
        ("secretly met Lars Holt and flew to Oslo", "whom did Ada Quill secretly meet"),
        ("would not receive Lars Holt", "whom would Ada Quill not receive"),
        ("agreed to meet Lars Holt", "whom did Ada Quill agree to meet"),
        ("was received by Lars Holt in Oslo", "by whom was Ada Quill received in Oslo"),
        ("called on Lars Holt to resign", "whom did Ada Quill call on to resign"),
        ("accused Lars Holt of fraud", "whom did Ada Quill accuse of fraud"),
        ("met Lars Holt, a clerk said", "whom did Ada Quill meet, according to a clerk"),
    ],
)
def test_a_person_of_the_main_clause_is_asked_first(told: str, front: str) -> None:
    assert headed(f"Ada Quill {told}", "Lars Holt", "whom") == front


@pytest.mark.parametrize(
    ("told", "words", "asks", "front"),
    [
        ("met Lars Holt in Oslo", "Oslo", "which city", "in which city did Ada Quill meet Lars Holt"),
        ("toured the Fjord campus", "the Fjord campus", "which campus", "which campus did Ada Quill tour"),
        ("paid $3 million for a tug", "$3 million", "how much", "how much did Ada Quill pay for a tug"),
        ("cut tolls by 12 percent", "12 percent", "what percentage", "by what percentage did Ada Quill cut tolls"),
        ("had 24 boats in Oslo", "24 boats", "how many boats", "how many boats did Ada Quill have in Oslo"),
        ("hired 24 men of Norvia", "24 men", "how many men", "how many men of Norvia did Ada Quill hire"),
        ("spent $3 million of aid in Oslo", "$3 million", "how much", "how much in aid did Ada Quill spend in Oslo"),
        ("ran a loss of $3 million in May", "$3 million", "how much", "how large a loss did Ada Quill run in May"),
        ("was jailed for two years", "two years", "how long", "for how long was Ada Quill jailed"),
        ("was found guilty of fraud", "fraud", "what", "of what was Ada Quill found guilty"),
    ],
)
def test_a_place_a_thing_and_a_figure_are_asked_first(told: str, words: str, asks: str, front: str) -> None:
    assert headed(f"Ada Quill {told}", words, asks) == front


@pytest.mark.parametrize(
    "told",
    [
        "agreed to a visit by Lars Holt",  # in a noun phrase of another
        "approved a bill sponsored by Lars Holt",
        "made the request at a meeting with Lars Holt",
        "praised the price of a tug to Lars Holt",
        "hailed talks with Lars Holt",
        "said that Norvia met Lars Holt",  # in a clause of its own
        "spoke as she met Lars Holt",
        "smiled after talks with Lars Holt",
        "paved the way for Lars Holt to resign",
        "cleared the way for the fleet to meet Lars Holt",
        "took a decision to sue Lars Holt",
        "sent ships seeking help from Lars Holt",
        "made progress, meeting Lars Holt",  # behind a comma
        "met Lars Holt, who had resigned",
        "met Norvia and Lars Holt",
        "visited Norvia and met Lars Holt",  # in the second of two deeds
        "was the niece of Lars Holt",
    ],
)
def test_what_lies_in_an_island_is_not_asked(told: str) -> None:
    assert headed(f"Ada Quill {told}", "Lars Holt", "whom") is None


def test_where_somebody_went_is_told_by_the_goal_of_the_way() -> None:
    assert headed("Ada Quill flew to Bergen Fair in Oslo", "Oslo", "which city") is None


def test_a_figure_beside_another_is_not_asked_without_its_own_year() -> None:
    told = "Ada Quill cut the toll to 3 percent from 6 percent in 1983"
    assert headed(told, "6 percent", "what percentage") is None


@pytest.mark.parametrize(
    ("told", "predicate"),
    [
        ("Norvia has sold ships", "has sold ships"),
        ("the Norvian board sold ships", "sold ships"),
        ("the clerks that entered Oslo after May sold ships", None),
        ("a decision to set tolls in Oslo angered pilots", "angered pilots"),
    ],
)
def test_where_the_predicate_begins(told: str, predicate: str | None) -> None:
    start = clauses.predicate_of(told, NAMES, ())
    assert (told[start:] if start >= 0 else None) == predicate


@pytest.mark.parametrize(
    ("front", "inside"),
    [
        ("On 3 June 2024, Ann Lee signed the pact in which city?", True),
        ("As reported in June 2024, the board was pressing which country for action?", True),
        ("In which city did Ann Lee, Bo Roy and Eva Lund sign the pact in June 2024?", False),
        ("As reported in June 2024, with whom did Ann Lee sign the pact?", False),
        ("As reported in June 2024, who signed the pact?", False),
        ("How large a loss did Ann Lee run in 2024?", False),
    ],
)
def test_a_question_word_inside_a_statement_is_seen(front: str, *, inside: bool) -> None:
    assert fronting.asks_inside(front) is inside
