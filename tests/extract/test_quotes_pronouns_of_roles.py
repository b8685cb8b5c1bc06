"""Whom 'the president' and 'he' mean beside others who could be meant."""

from __future__ import annotations

from tests.extract.quoting import speakers


def test_the_president_is_the_states_not_a_unions() -> None:
    text = (
        "Norwegian President Peter Holm won the county. President Holm won it twice, and Holm lost it once. Tom Roe, "
        "president of the Salmon Union, wrote to Holm in May.\n\n“We are at a precipice,” Roe wrote.\n\n"
        "The president has promised to act. In a letter on Friday, he wrote that he hoped Chile would “quickly "
        "quadruple its orders of salmon”."
    )
    assert speakers(text) == ["Tom Roe", "Peter Holm"]


def test_he_is_whom_a_description_tells_of_not_who_is_named_in_it() -> None:
    text = (
        "President Peter Holm was overthrown in May by his guards.\n\n"
        "When I reached Tom Roe, a teacher and trustee who campaigned for Holm in 2021, he had just come home from a "
        "march. “I do not love the guards,” he said by telephone."
    )
    assert speakers(text) == ["Tom Roe"]
