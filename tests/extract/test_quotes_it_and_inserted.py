"""Whom 'it' means, and 'he' of an inserted 'he said', in invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers

# ---------------------------------------------------------------- 'it' goes on about a body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Japan's defence ministry said a destroyer had locked its radar on a plane, an act it called “reckless”.",
            "Japan's defence ministry",
        ),
        ("Seoul rejected that. The ship was “on a normal search”, it said on Friday.", "South Korea"),
        ("The Bank of Japan kept its rate. Prices, it said, could rise “by a third or more”.", "Bank of Japan"),
        ("Ankara's response was swift. “We will not bow to anybody,” it said.", "Turkey"),
        ("Oxfam has eleven offices there. Two of them were looted, it says, “down to the handles”.", "Oxfam"),
    ],
)
def test_it_is_the_body_that_can_speak_though_a_thing_is_nearer(text: str, body: str) -> None:
    assert speakers(text) == [body]


def test_it_is_not_the_subject_of_what_it_tells() -> None:
    text = "The Turkish embassy was blunt. China had never owned the port, it wrote, and was “not a party to it”."
    assert speakers(text) == ["Turkish embassy"]


@pytest.mark.parametrize(
    "text",
    [
        "Oxfam was pleased. A monitoring group in Lund was not. It said the plan was “a step backwards”.",
        "Oxfam was pleased. The union and the ministry signed a paper. It ruled out “any new strike in May”.",
    ],
)
def test_it_is_nobody_named_where_another_body_came_last(text: str) -> None:
    assert speakers(text) == [None]


# ---------------------------------------------------------------- an inserted 'he said'


def test_inserted_he_is_the_unnamed_teller_not_the_subject_of_what_he_tells() -> None:
    text = "Peter Holm denies it. A former colleague is less sure. Holm, he says, “used to joke about it at lunch”."
    assert speakers(text) == [None]


def test_inserted_he_is_the_subject_where_nobody_else_spoke() -> None:
    assert speakers("The leader, Peter Holm, learned of it, he said, “from the television in the hall”.") == [
        "Peter Holm"
    ]


# ---------------------------------------------------------------- passives and papers


def test_who_did_it_to_somebody_is_not_who_then_speaks() -> None:
    text = "His widow, Alice Brandt, was told by a neighbour. “I ironed his shirt all the same,” she recalls."
    assert speakers(text) == ["Alice Brandt"]


def test_in_it_she_wrote_is_whoever_sent_the_paper() -> None:
    text = (
        "Ann Prys left at noon, she said. The panel saw an email sent by a consultant, Alice Brandt, to the board. "
        "In it she wrote: “We are one bad night away from ruin.”"
    )
    assert speakers(text) == ["Alice Brandt"]


# ---------------------------------------------------------------- given names of two parts


@pytest.mark.parametrize("name", ["Per-Erik Nutti", "Jan-Erik Nutti", "Jean-Luc Nutti"])
def test_given_name_of_two_parts_is_a_persons(name: str) -> None:
    assert speakers(f"“Nobody was forced,” says {name}. “We all signed the paper,” he says.") == [name, name]
