"""Whose 'its chief' and 'the party's leader' is, and titles that the text words in other ways than most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The main opposition Norland People's Party wants a vote. Omar Haddad, the party's spokesman, said so.",
         "Omar Haddad", "spokesman of the Norland People's Party"),
        ("Kenya was represented by its king, Tom Hart, and Norway by its foreign minister, Omar Haddad, in Oslo.",
         "Omar Haddad", "foreign minister of Norway"),
        ("One of them, Norway, said no. Another, Kenya, has not replied; its foreign minister, Omar Haddad, smiled.",
         "Omar Haddad", "foreign minister of Kenya"),
        ("Kenya has said little.\n\nWhat it has said does not help. Omar Haddad, its ambassador in Oslo, complained.",
         "Omar Haddad", "ambassador of Kenya in Oslo"),
        ("What has Hezbollah agreed to?\n\nIt agreed to nothing. Its new secretary-general, Omar Haddad, said so.",
         "Omar Haddad", "secretary-general of Hezbollah"),
        ("Harbour Norland, which represents the docks, cheered. Its chief executive Ann Porter slept.",
         "Ann Porter", "chief executive of Harbour Norland"),
        ("She was there when the president of the Norland Court of Justice, Omar Haddad, read out the ruling.",
         "Omar Haddad", "president of the Norland Court of Justice"),
        ("“They did the minimum,” said Ann Porter, chief emerging markets economist at Brook Bank.", "Ann Porter",
         "chief emerging markets economist at Brook Bank"),
    ],
)  # fmt: skip
def test_the_office_is_told_whole(cast_of: Callable[[str], Reading], text: str, name: str, office: str) -> None:
    assert office in cast_of(text).offices(name)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Vale’s chief executive, Tom Hart, said yes. The company’s finance chief, Ann Porter, left.", "Ann Porter",
         "finance chief of Vale"),
        ("Ask Ann Porter, the Kenyan co-chair of the negotiating body.", "Ann Porter",
         "Kenyan co-chair of the negotiating body"),
        ("U.S. Ambassador Tom Hart left. Hart's Kenyan counterpart, Ann Porter, stayed.", "Ann Porter",
         "Kenyan ambassador"),
    ],
)  # fmt: skip
def test_the_office_is_told_by_what_stands_before(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert office in cast_of(text).offices(name)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Porter, leader of the main opposition Democratic Party, said no. The party’s whip, Tom Hart, did too.",
        "State Senate Majority Leader Ann Porter called for talks.",
    ],
)
def test_nobody_acts_for_the_united_states_by_a_name_that_others_have(
    cast_of: Callable[[str], Reading], text: str
) -> None:
    assert cast_of(text).actor("Ann Porter").side is None


@pytest.mark.parametrize(
    "text", ["Cyclone Agnes hit the coast. Cyclone Agnes killed two.", "US Forces Norway slept."]
)
def test_a_storm_and_a_force_are_nobody(cast_of: Callable[[str], Reading], text: str) -> None:
    assert [actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("person/")] == []


def test_a_government_is_no_group(cast_of: Callable[[str], Reading]) -> None:
    text = "Kenya's government bombed the hills. A raid killed Omar Haddad, the group's leader."
    assert cast_of(text).offices("Omar Haddad") == ["leader"]


def test_an_office_known_to_be_anothers_is_not_given_to_who_is_called_by_its_first_word(
    cast_of: Callable[[str], Reading],
) -> None:
    text = "The prisoners were named by the US president. President Omar Haddad, who flew in this week, agreed."
    assert cast_of(text).offices("Omar Haddad") == ["President"]


def test_the_people_of_a_party_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    text = "The opposition Norland People's Party said the government lied. “They lied,” Omar Haddad told reporters."
    assert [actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("person/")] == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Philippine ships left Manila. The Philippines waits, Defense Secretary Ann Porter said.", "Philippines"),
        ("American ships left Norfolk. The US waits, Defense Secretary Ann Porter said.", "United States"),
        ("Philippine and American ships left Manila. It can wait, Defense Secretary Ann Porter said.", None),
    ],
)
def test_an_office_that_two_countries_have_is_of_the_one_told_of(
    cast_of: Callable[[str], Reading], text: str, side: str | None
) -> None:
    assert cast_of(text).actor("Ann Porter").side == side


@pytest.mark.parametrize(
    "told", ["the father of the present Prime Minister", "the brother of the finance minister", "a son of the mayor"]
)
def test_the_office_of_a_relative_is_not_ones_own(cast_of: Callable[[str], Reading], told: str) -> None:
    assert cast_of(f"Tom Hart, {told}, spoke to reporters in Nairobi.").offices("Tom Hart") == []


def test_its_ambassador_is_not_of_a_plural_nor_of_whoever_stands_by_the_way(
    cast_of: Callable[[str], Reading],
) -> None:
    text = (
        "The island kingdom, Kenya’s only friendly neighbour besides Norway, is cross, a month after US bombers hit"
        " its ports. “We oppose it,” its ambassador in Oslo, Omar Haddad, said on Tuesday."
    )
    assert cast_of(text).offices("Omar Haddad") == ["ambassador in Oslo"]
