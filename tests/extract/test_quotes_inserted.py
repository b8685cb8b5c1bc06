"""Clauses put into the sentence they report, and subjects that stand right before their verb behind a comma."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

SPOKE = "Alice Brandt spoke on Monday."


@pytest.mark.parametrize(
    "text",
    [
        f"{SPOKE} The port, she said, had become “a prison” that kept its crews from the sea.",
        f"{SPOKE} The plan, she added, would be “a gift” to the north.",
        "The club, Alice Brandt said, was “a joke”.",
        f"{SPOKE} The ministry, she told the Gazette, had long believed it could use it as “a stick to beat us”.",
    ],
    ids=["it-said", "added", "name", "deep"],
)
def test_a_clause_between_commas_reports_the_words_behind_it(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["fragment"], ["Alice Brandt"])


def test_it_reports_all_of_its_sentence_however_deep_the_words_stand() -> None:
    text = (
        f"{SPOKE} The ministry, she told the Gazette, had spent years believing it could use the port as “a stick to "
        "beat Norway with”, only to find that “the stick has now been turned on Bergen itself”."
    )
    assert speakers(text) == ["Alice Brandt", "Alice Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        f"{SPOKE} The port, she said, would get a “green corridor” by May.",
        f"{SPOKE} There was, she explained, a “harbour envelope”.",
    ],
    ids=["object", "there-was"],
)
def test_a_word_or_two_that_are_no_predicate_stay_a_term(text: str) -> None:
    assert kinds(text) == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "In a post on X after receiving Mr Holm, Alice Brandt wrote: “Stable ties between ports will help us all.”",
        "In her 2020 book, The Salt Way, Dr Alice Brandt argued that ports should “court the north, calm the south”.",
        "In her study, “Ships and Ballots”, the late Alice Brandt wrote that crews vote “where the state left”.",
        "After talks with Peter Holm, the head of the union, Alice Brandt said it was “time to look forward”.",
    ],
    ids=["after-a-participle", "after-a-title", "after-a-quoted-title", "after-an-apposition"],
)
def test_who_stands_between_a_comma_and_the_verb_is_its_subject(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


def test_a_role_that_no_comma_closes_is_not_the_one_named_before_it() -> None:
    text = (
        "Prime Minister Alice Brandt spoke in Bergen on Monday.\n\n"
        "Speaking beside Peter Holm, the head of the port, and Tom Roe, the head of the union, the prime minister "
        "said it was time “to look forward and to move on”."
    )
    assert speakers(text) == ["Alice Brandt"]


def test_letters_behind_a_name_are_no_subject() -> None:
    assert speakers("Alice Brandt, MP said that the toll was “a ruinous tax on honest work”.") == ["Alice Brandt"]


def test_an_infinitive_behind_it_was_reports_nobodys_words() -> None:
    text = (
        "Norway denies it. Spokesman Peter Holm said that the law was “a normal practice” and that it was “absurd” "
        "to call it a Norwegian project."
    )
    assert speakers(text) == ["Peter Holm", "Peter Holm"]
