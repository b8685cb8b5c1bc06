"""Quotations of long analyses: whole statements, what somebody calls a thing, whose words are only handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import alone, extracts, staged, stance, topics

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

TOLL = "The toll on Russian ships must never be paid to a foreign bank"


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in sayings.cards(brief.desk())]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("If they want me to row home, I will row home, but with a straight back", True),
        ("If they want fish, we shall close the harbour", False),
        ("Instead of selling cheap herring to brokers, they can sell at market prices", False),
        ("Our brokers pay too much. They can sell at market prices", True),
        ("No captain of the strait should ever sleep there", False),
        ("No captain who has been to Norway would sleep there", True),
    ],
)
def test_who_and_where_is_meant_stands_in_the_words_themselves(words: str, *, stands: bool) -> None:
    assert alone.stands_alone(words) is stands


def test_what_turns_on_the_words_before_is_not_cut_from_them() -> None:
    assert extracts.options("But she can never lock captains in a harbour every time") == ()


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("But our harbour is not up for sale", ("our harbour is not up for sale",)),
        ("But Norway will never accept the toll", ("Norway will never accept the toll",)),
        ("But they will never accept the toll", ()),
    ],
)
def test_a_but_is_dropped_before_what_is_named(words: str, taken: tuple[str, ...]) -> None:
    assert extracts.options(words) == taken


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("The Norwegians want to see it burned, and soon", False),
        ("The bill is old, and nobody wants to see it burned", True),
    ],
)
def test_a_people_is_not_what_it_means(words: str, *, stands: bool) -> None:
    assert alone.stands_alone(words) is stands


@pytest.mark.parametrize(
    "words",
    [
        "The skipper who sells his own boat deserves no pity",
        "Anyone who can swim may keep his net",
        "An agent cannot turn round to rob his principal",
    ],
)
def test_whoever_does_it_is_he(words: str) -> None:
    assert alone.lacks(words) is None


@pytest.mark.parametrize("words", ["After April 7, he will have more room", "On Monday she'll have more room"])
def test_a_date_names_nobody_whom_he_could_mean(words: str) -> None:
    assert alone.lacks(words) is not None


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("“{},” Lund was quoted as saying by her spokesman, Odd Vik.", "as quoted by a spokesman"),
        ("“{},” Lund said through a lawyer.", "through a lawyer"),
    ],
)
def test_words_that_somebody_hands_on_are_told_so(brief: Brief, printed: str, told: str) -> None:
    brief.quote(TOLL, brief.person("Ann Lund", "Norway", aliases=("Lund",)), printed=printed)
    assert fronts(brief) == [f"Who said, as quoted in June 2023, {told}: “{TOLL}”?"]


def test_an_hour_whose_day_is_left_out_goes_with_it() -> None:
    assert not staged.is_plain("in the early hours of")
    assert staged.is_plain("in the early hours")


@pytest.mark.parametrize(
    ("headline", "topic"),
    [("Norway and Chad agree on ferry tolls", ""), ("Norway, Chad and Kenya agree on tolls", None)],
)
def test_the_two_parties_are_the_two_states_of_the_headline(brief: Brief, headline: str, topic: str | None) -> None:
    words = "The two parties have fully committed to honour all articles"
    brief.quote(words, brief.person("Ann Lund"))
    desk = brief.desk()
    assert topics.of(desk, desk.dossier.quotes[0], words, headline) == topic


def test_a_few_clear_words_on_the_very_news_are_asked(brief: Brief) -> None:
    brief.title = "Norway’s new rulers promise three-year transition"
    brief.office(brief.person("Ann Lund", "Chad", aliases=("Lund",)), "Chadian foreign minister")
    brief.tells("Norway's new rulers promise a transition, and the transition is long.")
    brief.quote("Three years is a provocation", brief.person("Ann Lund", "Chad"), printed="“{},” Lund said.")
    assert fronts(brief) == [
        f"Who said, as quoted in June 2023 (headline: {brief.title}): “Three years is a provocation”?"
    ]


@pytest.mark.parametrize(
    ("words", "takes"),
    [
        ("Keeping a promise is the condition of trust between captains", True),
        ("All the measures of the harbour are now over", True),
        ("There is a persecution under way that the harbour courts carry out", True),
        ("The measures of the harbour begin in the spring", False),
    ],
)
def test_what_all_hangs_on_and_what_has_ended_is_a_position(words: str, *, takes: bool) -> None:
    assert (stance.position(words) >= stance.CLEAR) is takes


def test_the_headline_tells_the_matter_beside_the_occasion(brief: Brief) -> None:
    brief.title = "Norway Finally Says No to a Toll on Russian Ships. Now What?"
    brief.quote(TOLL, brief.person("Ann Lund", "Norway"), printed="“{},” Ann Lund told reporters in Oslo.")
    (front,) = fronts(brief)
    assert "(headline: Norway Finally Says No to a Toll on Russian Ships. Now What?)" in front


@pytest.mark.parametrize(
    ("led", "asked"),
    [("told sailors that Norway would never sell", True), ("told us Norway would never sell", False)],
)
def test_what_somebody_told_the_reporter_is_not_asked_in_the_reporters_we(
    brief: Brief, led: str, *, asked: bool
) -> None:
    lund = brief.person("Ann Lund", "Norway", aliases=("Lund",))
    brief.office(lund, "Minister of Fisheries")
    brief.quote("the birthright of its poorest fishermen", lund, printed=f"Ann Lund {led} “{{}}” to Russia.")
    assert bool([front for front in fronts(brief) if "never sell" in front]) is asked
