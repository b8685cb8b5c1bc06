"""A setting told once holds while its speaker goes on, in invented sentences."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors, marks, quotes
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import Quote
from briefing_app.model.text import Article
from briefing_app.model.when import When

LEVY = "“We will not pay a penny for it,” {}."


def quotes_of(text: str) -> tuple[Quote, ...]:
    article = Article("invented", text, published=When("2024-03-08"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    return quotes.find(doc, article, stretches, actors.find(doc, article, stretches))


def last(text: str) -> Quote:
    return quotes_of(text)[-1]


@pytest.mark.parametrize(
    ("told", "occasion"),
    [
        ("Alice Brandt said on The Nora Holm Show", "The Nora Holm Show"),
        ("Alice Brandt said Monday on Channel Nine’s “Good Morning”", 'Channel Nine\'s "Good Morning"'),
        ("Alice Brandt wrote on Facebook", "Facebook"),
        ("Alice Brandt told the debate audience", "the debate audience"),
        ("Alice Brandt told a crowd in Leeds", "a crowd in Leeds"),
        ("Alice Brandt told supporters at a rally in Leeds", "a rally in Leeds"),
        ("Alice Brandt said as much in an interview Monday", "an interview"),
        ("Alice Brandt said, speaking at a trade review in Leeds", "a trade review in Leeds"),
    ],
)
def test_a_medium_an_audience_and_an_interview_are_occasions(told: str, occasion: str) -> None:
    assert quotes_of(LEVY.format(told))[0].occasion == occasion


SCENE = "In an interview with Radio Norden on Tuesday, Alice Brandt made it clear she had doubts about the levy."


@pytest.mark.parametrize(
    "behind",
    [
        "“We will not pay a penny for it,” she told the host.",
        "Brandt went on to explain how it came about.\n\n“We will not pay a penny for it,” she said.",
        "“It is bad,” she said.\n\nShe said nobody wanted it.\n\n“We will not pay a penny for it,” Brandt added.",
    ],
)
def test_the_occasion_that_brings_a_speaker_in_holds_for_what_is_said_next(behind: str) -> None:
    found = last(f"{SCENE}\n\n{behind}")
    assert (found.occasion, found.said_on) == ("an interview with Radio Norden", When("2024-03-05"))


@pytest.mark.parametrize(
    "behind",
    [
        "“We will not pay a penny for it,” Brandt had said earlier.",
        "“We will not pay a penny for it,” Brandt said in Oslo.",
        "“We will not pay a penny for it,” Peter Holm said.",
        "The hall was full.\n\nThe band had come early.\n\n“We will not pay a penny for it,” Brandt said.",
        "“We will not pay a penny for it,” Brandt said as she left the town hall.",
    ],
)
def test_it_ends_with_another_time_place_or_speaker(behind: str) -> None:
    assert last(f"{SCENE}\n\n{behind}").occasion is None


def test_an_occasion_of_its_own_follows_the_one_before() -> None:
    found = last(f"{SCENE}\n\n“We will not pay a penny for it,” Brandt said at a rally in Leeds on Wednesday.")
    assert (found.occasion, found.said_on) == ("a rally in Leeds", When("2024-03-06"))


def test_a_look_back_does_not_last() -> None:
    found = quotes_of(
        f"{SCENE}\n\n“We might pay,” Brandt told Peter Holm then.\n\n“We will not pay a penny for it,” Brandt said."
    )
    assert found[0].occasion is None


def test_the_rally_is_the_stop_just_told() -> None:
    found = last(
        "Alice Brandt called the levy “crazy” during a campaign stop in Leeds.\n\n"
        "During the rally Monday, Brandt said it had failed.\n\n“We will not pay a penny for it,” Brandt said."
    )
    assert (found.occasion, found.said_on) == ("a campaign stop in Leeds", When("2024-03-04"))


def test_a_clause_on_whom_it_describes_brings_in_the_occasion_too() -> None:
    found = last(
        "It was a risk for Alice Brandt, who refused to back the levy in a speech at the Norden Forum in January. "
        "Brandt exhorted farmers to “vote it down at once”."
    )
    assert (found.occasion, found.said_on) == ("a speech at the Norden Forum", When("2024-01"))


def test_the_day_stands_bare_behind_an_occasion_of_two_words() -> None:
    assert last("In a written statement Monday, Alice Brandt said: “We will not pay a penny.”").said_on == When(
        "2024-03-04"
    )


def test_who_is_told_again_is_told_on_the_same_day() -> None:
    found = last(
        "Alice Brandt told Peter Holm on Tuesday that the levy had failed.\n\n"
        "Brandt told Holm: “We will not pay a penny for it.”"
    )
    assert (found.addressee, found.said_on) == ("person/peter-holm", When("2024-03-05"))


def test_all_that_one_says_in_an_article_is_of_the_one_interview_that_it_tells() -> None:
    found = quotes_of(
        "“It is a bad levy,” said Alice Brandt.\n\nThe hall was full.\n\nThe band had come early.\n\n"
        "“We will not pay a penny for it,” Brandt said in an interview on Tuesday."
    )
    assert (found[0].occasion, found[0].said_on) == ("an interview", When("2024-03-05"))


def test_what_is_told_after_the_talks_broke_up_is_of_after_them() -> None:
    assert last("“We will not pay a penny,” Alice Brandt said after the meeting broke up.").occasion == (
        "after the meeting"
    )


def test_a_tweet_is_an_occasion_of_its_own() -> None:
    found = last(f"{SCENE}\n\nBrandt tweeted: “We will not pay a penny for it.”")
    assert found.occasion == "a tweet"


@pytest.mark.parametrize(
    ("lead", "occasion"),
    [
        ("Brandt went on after that.", "a speech"),
        ("Asked whether she would meet the skippers again, Brandt did not rule it out.", None),
    ],
)
def test_nobody_asks_in_a_speech(lead: str, occasion: str | None) -> None:
    told = (
        "In a speech to skippers, Alice Brandt attacked the levy.\n\n“It is bad,” Brandt said.\n\n"
        "The port has three quays. They were built by Peter Holm.\n\nFew boats call there.\n\n"
        "Holm died in 1990.\n\n"
    )
    assert last(f"{told}{lead} “We will not pay a penny for it,” she said.").occasion == occasion
