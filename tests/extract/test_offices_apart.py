"""Offices that the text words apart from the name: whose they are, and whose they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract import in_power
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

_ORDER = (
    "Emmanuel Macron came late. A dozen ministers had spoken by then. It was the turn of the French president, who "
    "talked until two."
)
_BELOW = (
    "Norway’s prime minister asked for more. Ann Porter had won the vote in May. Porter wants a dam. Porter said so."
)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (_ORDER, "Emmanuel Macron", "French president"),
        ("The bill waits for the Canadian prime minister. Justin Trudeau slept.", "Justin Trudeau",
         "Canadian prime minister"),
        (_BELOW, "Ann Porter", "Norway’s prime minister"),
        ("Few had time for Ann Porter. The opposition leader lost again.", "Ann Porter", "opposition leader"),
    ],
)  # fmt: skip
def test_office_worded_apart_is_its_holders(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert office in cast_of(text).offices(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Angela Merkel read. The German chancellor slept.", "Angela Merkel"),  # she had left by 2023
        ("Emmanuel Macron read. The next French president must mend the roads.", "Emmanuel Macron"),
        ("Emmanuel Macron read. In 1995 the French president was ill.", "Emmanuel Macron"),
        ("Emmanuel Macron read. The French president, Ann Porter, slept.", "Emmanuel Macron"),
        ("Norway’s prime minister asked for more. Ann Porter had won the vote in May.", "Ann Porter"),
        ("Few had time for Tom Hart and Ann Porter. The opposition leader lost again.", "Ann Porter"),
    ],
)
def test_office_worded_apart_is_nobody_elses(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert cast_of(text).offices(name) == []


@pytest.mark.parametrize(
    ("name", "day", "held"),
    [
        ("Angela Merkel", "2019-04-11", ["Germany"]),
        ("Angela Merkel", "2023-04-11", []),
        ("Abdel Fattah al-Sisi", "2021-05-03", ["Egypt"]),
        ("Ann Porter", "2021-05-03", []),
    ],
)
def test_record_tells_who_held_the_first_office_of_a_state(name: str, day: str, held: list[str]) -> None:
    assert [term.state for term in in_power.held_by(tuple(name.split()), When(day))] == held
