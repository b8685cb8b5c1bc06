"""Who speaks in long sentences: a name behind which an aside stands, a clause behind 'said', one of two unnamed."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers

BRANDT = "Alice Brandt"


FAR_FROM_ITS_VERB = (
    "Alice Brandt, the climate envoy of the Faroe Islands, whose highest peak is about 900 metres above the sea, "
    "said she accepted the change “with the greatest reluctance”."
)
MISREAD_CLAUSE = (
    "Alice Brandt, the Swiss farm minister, who had been president of the council until the previous May, rose to "
    "express her regret and said the language agreed had been watered down as a result of “an opaque process”."
)
CLAUSE_BEHIND = (
    "Alice Brandt came late. “May I say to all the members I regret the way this motion was put,” Brandt said, "
    "once the motion had gone through without a vote."
)


@pytest.mark.parametrize("text", [FAR_FROM_ITS_VERB, MISREAD_CLAUSE, CLAUSE_BEHIND])
def test_whoever_the_sentence_begins_with_speaks_however_much_stands_between(text: str) -> None:
    assert speakers(text) == [BRANDT]


def test_the_second_of_two_unnamed_is_nobody_who_is_named() -> None:
    text = (
        "Two envoys said the refusal was no surprise. Peter Holm had told Alice Brandt as early as January that he "
        "would not sign, one of them said. The other said consent was enough.\n\n"
        "“You can call it creative,” the second envoy said. “The lawyers call it something else.”"
    )
    assert speakers(text) == [None, None]


def test_a_minister_under_somebody_was_no_deputy() -> None:
    text = (
        "Serbian President Peter Holm, who served as trade minister under Karl Lund, went home.\n\n"
        "“My hand hurts and I can only sign with it,” said the president, whose term runs out soon."
    )
    assert speakers(text) == ["Peter Holm"]


def test_of_two_with_one_office_the_one_named_long_before_is_not_meant() -> None:
    filler = " ".join(f"The price of rye rose in week {week}." for week in range(20))
    text = (
        "Kaja Brandt, Estonia’s prime minister, and Mario Lund, Italy’s prime minister, met. "
        f"{filler}\n\nThe prime minister told the radio that the levy was “a matter of sacred principle”."
    )
    assert speakers(text) == [None]


def test_a_thing_that_reflects_something_is_nobody_who_speaks() -> None:
    text = (
        "Peter Holm, the secretary general, was in no mood to celebrate. The outcome reflected “the state of the "
        "world’s will today”, he said in a statement. “We are still knocking on the door of ruin.”"
    )
    assert speakers(text) == ["Peter Holm", "Peter Holm"]


def test_a_clause_joined_by_but_is_not_what_nobody_agreed_to() -> None:
    text = (
        "Peter Holm said it amounted to nothing of the kind. The meeting had been “decent”, he told local "
        "journalists, and some points had been agreed, but “this was not any kind of victory day”."
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_one_after_another_is_no_one_of_whom_he_is_said() -> None:
    text = (
        "Peter Holm was blunt. One leader after another had spoken for a long delay. A delay, he told them, would "
        "help nobody. “We cannot import the crisis of others,” he said, according to two people in the room."
    )
    assert speakers(text) == ["Peter Holm"]
