"""Manners of courts, councils, features and tabloids: who is meant without a name, and what is only a term."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

# ---------------------------------------------------------------- terms


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt said that the “clean-up” was nothing but revenge.",
        "The manager, Alice Brandt, confirmed that the junior “splash pass” would stay free.",
        "Sources tell us that a “white paper” on signalling is likely before May.",
        "The boiler, known to staff as “Old Gladys”, was switched off on Monday.",
        "In the ministry they call it “repositioning”.",
        "Staff referred to the inmates as “frequent flyers.”",
        "She will sing from the steps of what the children called “the Ark”.",
        "The panel will resume its probe, dubbed “Meatgate” by netizens, in May.",
        "The convention is usually remembered as a triumph of “neutrality”.",
        "The government declared a “state of disaster” in ten districts.",
    ],
)
def test_what_a_thing_is_called_is_nobodys_speech(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["scare"], [None])


def test_what_critics_call_it_they_say() -> None:
    assert kinds("Opponents called the bill “a charter for cheats” on Monday.") == ["fragment"]


# ---------------------------------------------------------------- by syntax


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt was forced to say sorry for calling tenants “people who are frightened of soap”.",
        "Alice Brandt left early. The board’s minutes record her as saying: “We stand behind the head, as ever.”",
        "To Alice Brandt, a former envoy, the moves look like “a retreat with bad manners”.",
        "Amnesty was angry. Alice Brandt said in a letter seen by the Herald that she was “gravely concerned”.",
        "Peter Holm was not asked. By Alice Brandt’s own account she had waited “every night since Leeds”.",
        "Her teacher, Alice Brandt, remembers her as “the least sentimental of them all”.",
        "Chief executive Alice Brandt hit back in a statement. It read: “No player is bigger than us.”",
        "Alice Brandt blasted the board last night. “We are a football club, not a museum,” she raged.",
        "2:15 pm: Alice Brandt to Peter Holm: “You have made your point.”",
    ],
)
def test_the_parse_tells_whose_words_they_are(text: str) -> None:
    assert speakers(text) == ["Alice Brandt"]


# ---------------------------------------------------------------- descriptions


@pytest.mark.parametrize(
    "text",
    [
        "Norway’s captain, Alice Brandt, chose her words with care. “We play, they count,” the left-hander said.",
        (
            "A driver accused of assault told police it was “a row over a hedge”, a court has heard.\n"
            "Alice Brandt, 44, of Leeds, denies it."
        ),
        "The Bishop of Lydchester, the Rt Revd Alice Brandt, told the synod that the plan was “brave and overdue”.",
        (
            "Alice Brandt and her husband, Peter Holm, keep the light. “It was eleven,” Holm said.\n"
            "“It was twelve,” said his wife."
        ),
    ],
)
def test_a_description_takes_up_the_one_person_it_fits(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt" or speakers(text)[0] == "Alice Brandt"


def test_she_is_not_the_nephew_who_asked() -> None:
    text = "Alice Brandt heard it. Her nephew had asked if it was meant to do that. “It is only the sea,” she said."
    assert speakers(text) == ["Alice Brandt"]


def test_the_agency_is_the_body_that_acts_before_it() -> None:
    text = "The World Health Organization said cases had doubled. “It will get much worse,” the agency said."
    assert speakers(text) == ["World Health Organization"]


def test_it_is_the_firm_named_beside_its_description() -> None:
    text = (
        "The company that runs its clinic, Medcare Ltd, declined to comment further. "
        "“Every patient receives timely treatment,” it said in a statement."
    )
    assert speakers(text) == ["Medcare Ltd"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "“The water came at night,” said Alice Brandt, a mother of five. Her eldest now minds the others. "
            "“I don’t sleep, I listen,” the girl said."
        ),
        (
            "Minister Peter Holm visited the mine. “It stays shut,” he said.\n"
            "One of the rescued miners, who did not want to be named, described the smoke.\n"
            "“We sang so that the next one knew where we were,” he told reporters."
        ),
    ],
)
def test_somebody_new_without_a_name_stays_nobody(text: str) -> None:
    assert speakers(text)[-1] is None


# ---------------------------------------------------------------- talk by turns


def test_a_short_retort_without_a_clause_is_the_first_speakers() -> None:
    text = "“Can you count?” asked Alice Brandt.\n“I respectfully decline,” said Peter Holm.\n“Decline to count?”"
    assert speakers(text) == ["Alice Brandt", "Peter Holm", "Alice Brandt"]


def test_a_long_quotation_without_a_clause_goes_on_with_the_last_speaker() -> None:
    text = (
        "“Can you count?” asked Alice Brandt.\n“I respectfully decline,” said Peter Holm.\n"
        "“The port is large, and nobody in it has the time to go and count what stands there.”"
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_words_of_one_of_several_are_nobodys() -> None:
    text = "Fans chanted “Sack the board” all night. “It is a circus and the clowns are leaving,” said one."
    assert speakers(text) == [None, None]


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    "text",
    [
        "Waitress Shaz Brandt, 23, saw the raid. “It winked at me and then it left,” she said.",
        "Garda Shaz Brandt gave evidence on Monday. “It was a busy Saturday,” she said.",
    ],
)
def test_a_trade_or_rank_before_the_name_is_no_part_of_it(text: str) -> None:
    assert speakers(text) == ["Shaz Brandt"]


def test_the_given_name_alone_is_the_one_who_has_it() -> None:
    text = "The chip shop is run by Mo Darwish, 60. “Put a roof on it,” quipped Mo."
    assert speakers(text) == ["Mo Darwish"]
