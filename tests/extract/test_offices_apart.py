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
        ("Few had time for Ann Porter. The opposition leader lost again.", "Ann Porter",
         "leader of the opposition"),
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


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("They came with President Ann Porter of the Ivory Coast.", "President of the Ivory Coast"),
        ("They came with President Ann Porter of the Foodbank.", "President"),
        ("They came with French President Ann Porter of Lyon.", "French President"),
    ],
)
def test_country_behind_a_name_is_that_of_the_office_before_it(
    cast_of: Callable[[str], Reading], text: str, office: str
) -> None:
    assert cast_of(text).offices("Ann Porter") == [office]


def test_office_told_again_apart_from_its_holder_is_one_office_told_twice(cast_of: Callable[[str], Reading]) -> None:
    text = "Kenya’s finance minister, Ann Porter, sold the roads. It rained. Kenya’s finance minister said no."
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert len(office.evidence) == 2


def test_office_worded_apart_is_his_who_is_told_to_hold_another(cast_of: Callable[[str], Reading]) -> None:
    told = "Narendra Modi, who doubles as atomic energy minister, slept. All waited for the Indian prime minister."
    assert cast_of(told).offices("Narendra Modi") == ["atomic energy minister", "Indian prime minister"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The two presidents meet on Thursday. Ann Porter of Palau and Tom Hart of the Marshall Islands agreed.",
         [["president of Palau"], ["president of the Marshall Islands"]]),
        ("Both presidents were late. Ann Porter of Ghana came by boat, Tom Hart on foot.", [[], []]),
        ("Ann Porter of Ghana and Tom Hart of Togo agreed to it.", [[], []]),
    ],
)  # fmt: skip
def test_two_of_one_kind_have_the_office_of_the_countries_beside_them(
    cast_of: Callable[[str], Reading], text: str, offices: list[list[str]]
) -> None:
    reading = cast_of(text)
    assert [reading.offices("Ann Porter"), reading.offices("Tom Hart")] == offices


def test_the_two_on_record_are_the_two_presidents(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Irfaan Ali came to Kingstown, then Gustavo Petro did. The two presidents shook hands.")
    assert [reading.offices(name) for name in ("Irfaan Ali", "Gustavo Petro")] == [
        ["president of Guyana"],
        ["president of Colombia"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron watched in Paris. The club’s president slept.",
        "Emmanuel Macron watched the match. The German president slept.",
    ],
)
def test_whoever_leads_a_state_is_no_other_ones_nor_a_clubs_president(
    cast_of: Callable[[str], Reading], text: str
) -> None:
    assert cast_of(text).offices("Emmanuel Macron") == []


def test_counterpart_of_a_leader_has_the_office_he_is_known_for(cast_of: Callable[[str], Reading]) -> None:
    told = "US President Joe Biden rang his French counterpart, Emmanuel Macron. Biden was late."
    assert cast_of(told).offices("Emmanuel Macron") == ["French president"]


def test_one_of_the_family_li_is_not_another(cast_of: Callable[[str], Reading]) -> None:
    told = "Li Shangfu, the defence minister, came late. By ten the room was full. The Chinese premier spoke at noon."
    assert cast_of(told).offices("Li Shangfu") == ["defence minister"]


def test_a_bare_title_is_whose_it_is_of_those_named_so_far(cast_of: Callable[[str], Reading]) -> None:
    cast = cast_of(
        "Justin Trudeau signed a pact on salmon. The prime minister said that it was late. A call with Narendra Modi "
        "followed, and Modi wrote to him."
    )
    assert (len(cast.offices("Justin Trudeau")), cast.offices("Narendra Modi")) == (1, [])
