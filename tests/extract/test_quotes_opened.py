"""Labels of turns, works by the words around them, words that everybody uses or somebody coined; invented text."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

_INTERVIEW = (
    "“We took rain for luck”\n\nMaria Berg spent ten years on the river. She talks to Tom Fell.\n\n"
    "TF: The mayor, Alice Brandt, says the bridge is “done and dusted.” Is it?\n\n"
    "MB: I know the river well. And we, I include myself, took rain for luck.\n\n"
    "TF: Do you regret it now?\n\nMB: Not at all, we did our best there."
)


def test_headline_that_repeats_an_answer_is_the_guests() -> None:
    assert speakers(_INTERVIEW)[0] == "Maria Berg"


def test_label_of_a_turn_is_no_subject() -> None:
    assert speakers(_INTERVIEW)[1] == "Alice Brandt"


def test_headline_that_no_answer_repeats_stays_nobodys() -> None:
    assert speakers(_INTERVIEW.replace("took rain for luck”", "sold the last boat”"))[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt was asked about it. I have read “Beyond Harvest.” It is dull.",
        "Peter Holm tells the tale. “Wet Winter,” the council's much-cited survey of 2011, put the damage at $2m.",
        "Peter Holm tells the tale. “Wet Winter,” the River Board's much-cited survey of 2011, put it at $2m.",
    ],
)
def test_what_one_reads_and_what_is_called_a_study_is_a_work(text: str) -> None:
    assert kinds(text) == ["title"]


def test_sign_that_reads_so_is_no_work() -> None:
    assert kinds("The sign read “No Entry Here.” Nobody went in.") != ["title"]


@pytest.mark.parametrize(
    "text",
    [
        "The region's mayors are talking again about a “great swap.” It is late.",
        "Economists were surprised. Others read the vote as a “quiet coup” aimed at the chair.",
        "Some see the vote as a “quiet coup” aimed at the chair.",
    ],
)
def test_what_many_talk_about_or_take_a_thing_for_is_a_term(text: str) -> None:
    assert kinds(text) == ["scare"]


def test_what_one_speaker_talks_about_is_said() -> None:
    assert speakers("Alice Brandt spoke about a “great swap” of the two farms.") == ["Alice Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland denounced such dams as “silent theft” (the phrase was coined by Peter Holm, its former minister).",
        "Norland denounced such dams as “silent theft” (a term coined by Peter Holm).",
    ],
)
def test_coinage_is_whose_the_bracket_names(text: str) -> None:
    assert speakers(text) == ["Peter Holm"]


def test_other_things_in_a_bracket_change_no_speaker() -> None:
    text = "Alice Brandt denounced such dams as “silent theft” (they were built by Peter Holm)."
    assert speakers(text) == ["Alice Brandt"]


def test_whom_the_sentence_before_asks_answers() -> None:
    asked = "Tom Fell says the deal holds. The envoy, the deputy mayor Peter Holm, is asked if it is a treaty.\n\n"
    assert speakers(f"{asked}“There is no treaty and there will be none,” he answers.") == ["Peter Holm"]
