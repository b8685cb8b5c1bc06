"""Who speaks where no name stands in the reporting clause: firms, documents, offices, delegations; invented text."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

# ---------------------------------------------------------------- bodies and documents


@pytest.mark.parametrize(
    "text",
    [
        "Microsoft cut its forecast. The company said demand was “softer than we hoped”.",
        "Shares in Microsoft fell after the chipmaker warned of a “difficult” year.",
        "In its yearly report, Microsoft said growth was slow. The report called the market “tired”.",
        "A study by Microsoft concluded that such rules “fail when they are needed”.",
    ],
)
def test_firm_and_its_document_speak_for_the_firm(text: str) -> None:
    assert speakers(text) == ["Microsoft"]


def test_observers_from_a_body_speak_for_it() -> None:
    assert speakers("Observers from the OSCE said the poll was “neither free nor fair”.") == ["OSCE"]


# ---------------------------------------------------------------- persons


def test_office_in_the_lead_is_whoever_is_named_with_it_below() -> None:
    text = "The state's governor vetoed the bill, saying it would “hurt everyone”.\n\nGov. Alice Brandt left."
    assert speakers(text) == ["Alice Brandt"]


def test_judge_of_the_lead_is_the_one_named_in_the_next_paragraph() -> None:
    text = "A federal judge blocked the rule, citing “remarkable haste”.\n\nDistrict Judge Alice Brandt took an hour."
    assert speakers(text) == ["Alice Brandt"]


def test_heading_that_only_quotes_is_the_person_under_it() -> None:
    text = "The river rose on Monday.\n\n‘It came through the floor’\n\nThe inquiry heard from baker Alice Brandt."
    assert speakers(text) == ["Alice Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1956 a lawyer named Alice Brandt drafted what she called “a treaty for rivals”.",
        "Peter Holm is old. His rival, the former judge Alice Brandt, accuses him of ruling “like a father”.",
        "A senior member of the movement, Alice Brandt, told reporters that the door was “not closed”.",
        "Peter Holm smiled. “You never asked,” Alice Brandt shot back.",
        "Alice Brandt said the bloc would respond “in equal measure”.",
        "Peter Holm said it was “nonsense”, while Alice Brandt said she had “nothing to add.”",
        "Alice Brandt said it was late. Asked whether President Peter Holm had resigned, she replied: “Not yet.”",
    ],
)
def test_person_behind_a_long_description_or_clause_speaks(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


def test_telling_behind_the_words_outranks_the_verb_before_them() -> None:
    assert speakers("The two leaders agreed to “stay in close contact,” Alice Brandt said.") == ["Alice Brandt"]


def test_several_who_hold_an_office_are_not_the_one_named() -> None:
    assert speakers("President Alice Brandt met Peter Holm. The leaders called it “a good start”.") == [None]


# ---------------------------------------------------------------- kinds


def test_name_of_a_book_in_apposition_has_no_speaker() -> None:
    text = "Alice Brandt, the author of a book on the war years, “The Paper Wall,” ought to know better."
    assert kinds(text) == ["title"]


def test_words_after_the_noun_words_are_speech() -> None:
    assert kinds("Alice Brandt replied with the words “the internet remembers”.") == ["fragment"]
