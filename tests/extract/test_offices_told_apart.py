"""Whose an office is, and whether it is over, where another name stands near: agency style of whatever decade."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    "text",
    [
        "The former minister of finance, fired by Ann Porter, left Kenya in May.",
        "The former chairman of Acme, who was dismissed by Ann Porter, said no.",
        "A former minister, Ann Porter said, was ill.",
        "Under the former minister, Ann Porter said, all went well.",
        "The former president, Ann Porter's rival, won.",
        "The former finance minister told Ann Porter to go.",
    ],
)
def test_former_office_without_a_name_is_not_given_to_who_stands_near(
    cast_of: Callable[[str], Reading], text: str
) -> None:
    assert cast_of(text).offices("Ann Porter") == []


@pytest.mark.parametrize(
    "text",
    [
        "The drive follows the dismissal of party chief Ann Porter in January.",
        "Prices rose since the January resignation of Prime Minister Ann Porter.",
        "Following the resignation in January of Prime Minister Ann Porter, prices rose.",
        "Prices rose after President Ann Porter's death.",
        "The army ousted President Ann Porter in May.",
        "Prime Minister Ann Porter, sacked last week, said no.",
        "Prime Minister Ann Porter, who resigned in May, said no.",
    ],
)
def test_office_told_with_its_holders_going_is_past(cast_of: Callable[[str], Reading], text: str) -> None:
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert (office.former, office.at) == (True, None)


def test_resignation_that_is_called_for_leaves_the_office_held(cast_of: Callable[[str], Reading]) -> None:
    (office,) = cast_of("Miners called for the resignation of President Ann Porter.").actor("Ann Porter").offices
    assert not office.former
    assert office.at


def test_whether_who_is_to_be_succeeded_is_still_there_is_not_told(cast_of: Callable[[str], Reading]) -> None:
    (office,) = cast_of("They named Tom Hart to succeed Ann Porter as head of the Bank.").actor("Ann Porter").offices
    assert (office.former, office.at) == (False, None)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Harbour Workers Union (HWU) president Ann Porter was cheered.", "Ann Porter",
         "Harbour Workers Union president"),
        ("Ann Porter, head of the Fruit Board (NFB) and chair of the Moor Trust, left.", "Ann Porter",
         "chair of the Moor Trust"),
        ("Ann Porter, president of Lund do Brasil, said no.", "Ann Porter", "president of Lund do Brasil"),
        ("It is the plan of de Vries president Ann Porter.", "Ann Porter", "de Vries president"),
        ("The ruling Harvest Party of President Ann Porter won.", "Ann Porter", "President"),
        ("Ann Porter, the veteran secretary of the union, left.", "Ann Porter", "secretary of the union"),
        ("They met Tom Hart's embattled chief of staff Ann Porter.", "Ann Porter", "Tom Hart's chief of staff"),
    ],
)  # fmt: skip
def test_title_has_the_whole_name_of_its_body_and_nothing_else(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert office in cast_of(text).offices(name)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Carlo Ruiz, chairman of Ing C. Moretti EC Spa, said no.", "EC Spa"),
        ("Ann Porter, president of Lund do Brasil, said no.", "do Brasil"),
        ("Shares of Fratelli Moro SpA fell.", "Fratelli Moro SpA"),
    ],
)
def test_end_of_a_firms_name_is_nobody(cast_of: Callable[[str], Reading], text: str, nobody: str) -> None:
    people = [actor.name for actor in cast_of(text).cast.actors if actor.kind.value == "person"]
    assert nobody not in people


def test_family_name_with_particle_behind_a_title_is_somebody(cast_of: Callable[[str], Reading]) -> None:
    people = [actor.name for actor in cast_of("President de Kuyper met the miners.").cast.actors]
    assert "de Kuyper" in people


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ('"They asked (Finance Minister Ann) Porter to go," he said.', "Ann Porter", "Finance Minister"),
        ('"They asked Prime Minister (Ann) Porter to go," he said.', "Ann Porter", "Prime Minister"),
        ("Marine Lt. Col. Ann Porter was fired.", "Ann Porter", "Lieutenant Colonel"),
        ("They heard a witness --President Tom Hart's former adviser Ann Porter.", "Ann Porter",
         "President Tom Hart's adviser"),
    ],
)  # fmt: skip
def test_editors_brackets_dots_and_dashes_cut_no_name(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert office in cast_of(text).offices(name)


def test_rank_behind_a_state_or_a_service_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    people = [actor.name for actor in cast_of("So said former Nevada Sen. and aide Ann Porter.").cast.actors]
    assert "Nevada Sen." not in people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Canada grew. Canadians were glad. Toronto firm president Ann Porter of Canada agreed.", "Ann Porter"),
        ("Canadian wheat fell. External Affairs Minister Ann Porter vowed to help. Canada waits. Canada sells wheat.",
         "Ann Porter"),
    ],
)  # fmt: skip
def test_no_country_is_given_an_office_that_another_or_a_company_has(
    cast_of: Callable[[str], Reading], text: str, name: str
) -> None:
    assert cast_of(text).actor(name).side in {None, "Canada"}
    assert not any(office.title.startswith("Indian") for office in cast_of(text).actor(name).offices)


def test_all_that_a_minister_is_of_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    text = "Carlo Ruiz, vice minister of Foreign Economic Relations and Trade, said no."
    people = [actor.name for actor in cast_of(text).cast.actors if actor.kind.value == "person"]
    assert people == ["Carlo Ruiz"]


def test_whose_representative_somebody_is_stands_before_where(cast_of: Callable[[str], Reading]) -> None:
    text = "The World Bank agreed.\nAnn Porter, the bank's representative in Kenya, said so."
    assert cast_of(text).offices("Ann Porter") == ["representative of the World Bank in Kenya"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Ann Porter, chair of Acme Co, a maker of nails, and head of the Nail Union, said no.",
         ["chair of Acme Co", "head of the Nail Union"]),
        ("Ann Porter, chair of Acme Co, a maker of nails, and Tom Hart, head of the Nail Union, met.",
         ["chair of Acme Co"]),
        ("One of the strike leaders, Ann Porter, said no.", ["strike leader"]),
        ("One senior economist, Ann Porter of the Moor Trust, said no.", ["senior economist"]),
    ],
)  # fmt: skip
def test_office_may_stand_behind_what_tells_of_a_body_or_before_one_of_several(
    cast_of: Callable[[str], Reading], text: str, offices: list[str]
) -> None:
    assert cast_of(text).offices("Ann Porter") == offices


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("President Carlos Menem met the miners.", "Carlos Menem", "Argentina"),
        ("Prime Minister Brian Mulroney said no. France and the French did not.", "Brian Mulroney", "Canada"),
        ("Lund Shipping president Carlos Menem said no.", "Carlos Menem", None),
    ],
)
def test_head_of_government_whom_the_record_knows_acts_for_his_country(
    cast_of: Callable[[str], Reading], text: str, name: str, side: str | None
) -> None:
    assert cast_of(text).actor(name).side == side


def test_office_that_another_is_known_to_have_held_then_is_of_another_time(
    cast_of: Callable[[str], Reading],
) -> None:
    text = "It is as weak as British Prime Minister Neville Chamberlain, she said."
    assert [office.at for office in cast_of(text).actor("Neville Chamberlain").offices] == [None]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("A bid by Bank of Hawaii and Thai sugar trader Ann Porter failed.", "Ann Porter", "Thai sugar trader"),
        ("The ruling Harvest Union of President Ann Porter won.", "Ann Porter", "President"),
    ],
)
def test_title_begins_behind_the_body_that_is_named_before_it(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    reading = cast_of(text)
    assert reading.offices(name) == [office]
    assert {"Bank of Hawaii", "Harvest Union"} & {actor.name for actor in reading.cast.actors}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("She met an asylum-seeker named Beatriz at the shelter.", ["Beatriz"]),
        ("They sailed on a ferry named Beatriz to the island.", []),
        ("The Africans claim that days have gone by.", []),
    ],
)
def test_who_is_named_so_is_somebody_and_a_people_is_nobody(
    cast_of: Callable[[str], Reading], text: str, people: list[str]
) -> None:
    assert [actor.name for actor in cast_of(text).cast.actors if actor.kind.value == "person"] == people


def test_whose_minister_somebody_is_stands_before_the_comma(cast_of: Callable[[str], Reading]) -> None:
    text = "They hold talks with Peru and Brazil, whose finance minister Ann Porter wants more."
    assert cast_of(text).offices("Ann Porter") == ["finance minister of Brazil"]
