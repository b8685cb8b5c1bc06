"""Groups without a name that speak, words that are works, states of mind, and who is kept nameless: invented."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, read, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Those close to her say she is “done with politics”.",
        "Some in the party say that she is “finished”.",
        "Analysts at Lund called it “a dog's breakfast”.",
    ],
)
def test_words_of_a_group_without_a_name_are_told(text: str) -> None:
    assert kinds(text) == ["fragment"]


def test_what_everybody_calls_it_stays_a_term() -> None:
    assert kinds("Analysts call it a “dead cat bounce”.") == ["scare"]


@pytest.mark.parametrize("verb", ["remains", "is", "became"])
def test_a_state_of_mind_between_marks_is_told_by_whoever_is_in_it(verb: str) -> None:
    assert speakers(f"Alice Brandt {verb} “cautiously hopeful”.") == ["Alice Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Three songs shine: “Run Away Home” and “Leave Me Now”.",
        "Her talk at the festival, “Why We Lie”, sold out.",
        "Peter Holm said he would publish “The Quiet Harbour” in May.",
    ],
)
def test_works_by_what_is_told_of_them_are_nobodys_words(text: str) -> None:
    assert set(kinds(text)) == {"title"}


def test_words_written_on_something_are_no_work_by_the_verb() -> None:
    assert kinds("Peter Holm told her he would print “Thank You All” on it.") == ["fragment"]


@pytest.mark.parametrize(
    "text",
    [
        "Captain Peter Holm slept. The officer on duty, whose name was withheld, said he had “followed the card”.",
        "The captain, Peter Holm, called the coast guard. The duty officer asked him for the name: “Again, please.”",
    ],
)
def test_who_has_no_name_is_not_the_one_named_before(text: str) -> None:
    assert speakers(text) == [None]


def test_headline_that_opens_with_we_repeats_words_told_of_a_body() -> None:
    head = "Union leader: “We will shut the ports”"
    body = "The crowd cheered. The union “will shut the ports if need be”, Alice Brandt said."
    found, names = read(f"{head}\n\n{body}")
    assert [names.get(quote.speaker or "") for quote in found] == ["Alice Brandt"] * 2
