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


def test_she_is_of_whom_a_clause_told_last_not_who_spoke_before() -> None:
    text = (
        "For some, the losses would outstrip the gains, said Lily Porter.\n\n"
        "It has become a major issue, with Hillary Moe – who has called for higher taxes – attacking Tom Hart’s plan."
        "\n\n“The kind of plan that he has put forth would be the old one again,” she said in the debate."
    )
    assert speakers(text) == ["Hillary Moe"]


def test_the_government_of_an_official_is_her_states() -> None:
    text = (
        "Ann Porter, a senior official at the Norwegian foreign ministry, came. Norway says no. Her government had "
        "earlier dismissed the case as “nothing more than a cheap publicity stunt”."
    )
    assert speakers(text) == ["Norway"]


def test_the_government_of_a_governor_is_not_the_countrys() -> None:
    text = (
        "Ann Porter, the Norwegian governor of Moor, came. Norway says no. Her government had earlier dismissed the "
        "case as “nothing more than a cheap publicity stunt”."
    )
    assert speakers(text) != ["Norway"]
