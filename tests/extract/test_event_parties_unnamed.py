"""Who takes part in an event whose sentence names nobody: organs of a state, two firms, a government, a committee."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def parties(text: str, word: str) -> set[str]:
    """The names of who takes part in the events told with a word."""
    found = read(Article("test", text, published=When("2021-05-12")))
    names = {actor.key: actor.name for actor in found.actors}
    return {names[key] for event in found.events if word in event.what for key in event.actors}


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "Norway raised its taxes in May 2019. Norway was poor. Soldiers shot at a crowd in the port on Monday.",
            "shot",
            {"Norway"},
        ),
        (
            "Hansa Bank sued Nordic Rail in May 2019. The two rivals signed a truce on Monday.",
            "truce",
            {"Hansa Bank", "Nordic Rail"},
        ),
        (
            "Denmark and Sweden quarrelled in May 2019. The two neighbours signed a treaty on Monday.",
            "treaty",
            {"Denmark", "Sweden"},
        ),
        (
            "The Danish government raised its taxes in May, which angered Japan. The government was urged to act.",
            "urged",
            {"Denmark"},
        ),
        (
            "Norway and Finland wait. Norway acts. The Danish-Swedish pact, signed by both sides on Monday, is void.",
            "signed",
            {"Denmark", "Sweden"},
        ),
    ],
    ids=["soldiers", "rivals", "neighbours", "government-last-named", "both-sides-joined"],
)
def test_a_noun_without_a_name_brings_in_whom_the_article_told_of(text: str, word: str, names: set[str]) -> None:
    assert parties(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "nobody"),
    [
        (
            "Congress angered the Lund Administration. Kari Lund urged the banks on Monday to lend.",
            "urged",
            "US Congress",
        ),
        ("Hansa Bank fell. The court outlawed the group behind the attack on Monday.", "outlawed", "Hansa Bank"),
        ("Tom Berg was jailed for two years at Truro Crown Court on Monday.", "jailed", "Truro Crown Court"),
        ("The Senate Arms Committee met in May. A key Senate subcommittee passed a bill on Monday.", "bill", "Arms"),
        ("Tom Berg danced with supporters outside Hansa House on Monday.", "danced", "Hansa House"),
    ],
    ids=["banks-are-no-parliaments", "told-which-by-what-follows", "court-where-tried", "subcommittee", "landmark"],
)
def test_nobody_is_brought_in_who_only_fits_by_name_or_place(text: str, word: str, nobody: str) -> None:
    assert not any(nobody in name for name in parties(text, word))


def test_nobody_sells_a_firm_to_itself() -> None:
    text = "Hansa Bank bought Nordic Rail in 2015. Hansa Bank grew. The state sold the company to Hansa Bank in 2016."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert [event.what for event in found][-1] == "The state sold the company to Hansa Bank in 2016."


def test_a_head_teacher_is_no_head() -> None:
    text = "A head teacher admitted fraud on Monday. The chief executive of Hansa, Carol Lund, apologised on Tuesday."
    assert parties(text, "fraud") == set()


def test_ministers_are_of_the_body_whose_ministers_were_told_of() -> None:
    text = (
        "Norway waited. The ministers of the Nordic Council, Norway said, were to meet. Norway was glad. "
        "Ministers met on Monday and agreed on a budget for Norway."
    )
    assert "Nordic Council" in parties(text, "met")


def test_two_sides_are_those_that_a_hyphen_joins_or_nobody() -> None:
    text = "Norway and Finland acted. The Danish-Swedish pact, signed by two sides in May 2019, is void."
    assert not {"Norway", "Finland"} & parties(text, "signed")


def test_a_state_that_is_no_more_is_named_as_it_was_called() -> None:
    text = "The West German government raised its taxes on Monday. East Germany and the East Germans waited."
    found = read(Article("test", text, published=When("2021-05-12")))
    assert {actor.name for actor in found.actors} == {"West Germany", "East Germany"}
