"""The reporter's clause around a fragment, as a sentence of its own (rubric F4, B2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import retold, sayings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def around(brief: Brief, told: str, words: str = "stop building in the northern strait") -> tuple[str, str] | None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    brief.quote(words, qin, printed=told)
    desk = brief.desk()
    quote = next(quote for quote in desk.dossier.quotes if quote.text == words)
    return retold.around(desk, quote, desk.actors[qin])


@pytest.mark.parametrize(
    ("told", "lead", "tail"),
    [
        ("Minister Qin Gang urged Norway to “{}.”", "Qin Gang urged Norway to", ""),
        ("Mr. Qin, the envoy to Oslo, told lawmakers that Norway must “{}” this week.",
         "Qin Gang told lawmakers that Norway must", ""),
        ("Qin said Norway needed to “show respect” to Chad, and urged Oslo to “{}.”", "Qin Gang urged Oslo to", ""),
        ("Qin blessed the thaw, granting Eva Lund an audience and urging the Norwegian envoy to “{}.”",
         "Qin Gang urged Eva Lund to", ""),
        ("The talks grew colder, with Qin lecturing Lund that Norway must “{}.”",
         "Qin Gang told Eva Lund that Norway must", ""),
        ("It drew praise from Qin Gang, who had earlier told reporters that Norway would “{}.”",
         "Qin Gang told reporters that Norway would", ""),
        ("Earlier this week, Qin warned Oslo to “{}” in Chad, she said.", "Qin Gang warned Oslo to", "in Chad"),
        ("Qin said Norway would “{},” a remark that still rankles in Oslo.",
         "Qin Gang said Norway would", ""),
        ("Qin boldly suggested that Norway would “{}.”", "Qin Gang suggested that Norway would", ""),
        ("Qin told the paper Norway would “{}.”", "Qin Gang said Norway would", ""),
        ("Lund left. He urged Norway to “{}.”", "Qin Gang urged Norway to", ""),
        ("Qin says that Norway would “{}.”", "Qin Gang said that Norway would", ""),
        ("Qin has told colleagues that Norway would “{}.”", "Qin Gang told colleagues that Norway would", ""),
        ("Qin said he would never “{}.”", "Qin Gang said he would never", ""),
        ("MPs passed the Coastal Levy Bill. Qin said the bill would “{}.”",
         "Qin Gang said the Coastal Levy Bill would", ""),
    ],
)  # fmt: skip
def test_the_speakers_own_clause_is_cut_out(brief: Brief, told: str, lead: str, tail: str) -> None:
    brief.person("Eva Lund")
    assert around(brief, told) == (f"{lead} ", f" {tail}" if tail else "")


@pytest.mark.parametrize(
    "told",
    [
        "They urged Norway to “{}.”",
        "Norway was told to “{}.”",
        "Qin said the visit would “{}.”",
        "Lund met Qin, and she urged Norway to “{}.”",
        "Qin told Lund that he would “{}.”",
        "In what Qin described as “{}.”",
        "Talking to reporters, he said Norway should “{}.”",
    ],
)
def test_a_clause_that_is_not_the_speakers_or_not_plain_is_left(brief: Brief, told: str) -> None:
    brief.person("Eva Lund")
    assert around(brief, told) is None


def test_a_dangling_participle_is_the_speakers(brief: Brief) -> None:
    told = "It showed in comments by Qin.\nConceding that Sino-US relations were “{}.”"
    assert around(brief, told) == ("Qin Gang said that Sino-US relations were ", "")


def test_one_word_is_asked_with_its_length(brief: Brief) -> None:
    yellen = brief.person("Janet Yellen", "United States")
    told = "Ms. Yellen pushed back against those calling for a break with China, saying doing so would be “{}.”"
    brief.quote("disastrous", yellen, printed=told)
    card = next(sayings.cards(brief.desk()))
    assert card.back == "disastrous"
    assert card.front == (
        "Janet Yellen pushed back against those calling for a break with China, saying doing so would be “[…]” "
        "(one word; as quoted in June 2023)."
    )
    assert not list(gate.of_card(card, brief.desk()))


@pytest.mark.parametrize("told", ["Qin promised “{}.”", "Qin called Norway “{}.”"])
def test_a_few_words_of_nobody_knows_what_or_when_are_not_asked(brief: Brief, told: str) -> None:
    around(brief, told, "a reckless bully")
    assert not list(sayings.cards(brief.desk()))


def test_what_a_live_page_tells_in_the_present_is_not_retold(brief: Brief) -> None:
    assert around(brief, "Qin Gang is telling Norway to “{}.”") is None
    assert around(brief, "Qin Gang tells Norway to “{}.”") is None


def test_a_demand_of_nobody_named_is_not_asked_whole(brief: Brief) -> None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    brief.quote("stop building now", qin, printed="Qin Gang told his supporters at a rally to “{}.”")
    assert list(sayings.cards(brief.desk())) == []


@pytest.mark.parametrize(
    ("told", "cards"),
    [
        ("Qin said he had “{}” against Norway.", 1),
        ("Qin, lawyer for Eva Lund, said in a text message that he had “{}” against Norway.", 0),
        ("Qin said he had lied to Norway, and still “{}” against Norway.", 0),
    ],
    ids=["his-own", "whose-he", "broken-off"],
)
def test_who_said_it_is_not_asked_in_a_clause_of_another_or_half_a_clause(
    brief: Brief, told: str, cards: int
) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.person("Eva Lund")
    qin = brief.person("Qin Gang", "Norway", aliases=("Qin",))
    brief.quote("chosen the path of the gun", qin, printed=told)
    assert sum(card.front.startswith("Who, ") for card in sayings.cards(brief.desk())) == cards
