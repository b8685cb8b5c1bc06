"""Offices worded by way of somebody or something else, and when they were held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The head of the Food Programme, Ann Porter, resigned.", "Ann Porter", "head of the Food Programme"),
        ("Ann Porter, who chairs the Brook Institute, said no.", "Ann Porter", "chair of the Brook Institute"),
        ("The Brook Institute said its president, Ann Porter, would go.", "Ann Porter",
         "president of the Brook Institute"),
        ("The Brook Institute shut. Its chair, Ann Porter, wept.", "Ann Porter", "chair of the Brook Institute"),
        ("Kenya slept. In June it signed a deal with a tenant, Vale Ports Ltd. Its president, Ann Porter, wept.",
         "Ann Porter", "president of Kenya"),
        ("The EU made Georgia a candidate for membership in May. Its trade chief, Ann Porter, wept.", "Ann Porter",
         "trade chief of the EU"),
        ("Homeland Security Secretary Alec Mora ate. The city's mayor, Ed Cabot, and its judge, Ann Porter, slept.",
         "Ann Porter", "judge"),
        ("Mr. Hale’s top adviser, Ann Porter, flew home.", "Ann Porter", "Hale’s top adviser"),
        ("NATO's Harbour mission has 40 boats in Kenya. Its commander, Ann Porter, slept.", "Ann Porter",
         "commander of NATO's Harbour mission"),
        ("Kenya was represented by its premier; Norway by its deputy premier, Ann Porter; and Malta by a clerk.",
         "Ann Porter", "deputy premier of Norway"),
        ("Omar Haddad, the son-in-law and senior adviser of outgoing US President Joe Biden, slept.", "Omar Haddad",
         "senior adviser of outgoing US President Joe Biden"),
        ("Ann Porter, the Kenyan negotiator with whom he had signed it, slept.", "Ann Porter", "Kenyan negotiator"),
        ("The minister himself, Omar Haddad, was ill.", "Omar Haddad", "minister"),
        ("Lt. Gov. Ann Porter was at the plant.", "Ann Porter", "Lieutenant Governor"),
        ("Ann Porter, who served as ambassador to Kenya, retired.", "Ann Porter", "ambassador to Kenya"),
        ("Malta's envoy to Rome, Cardinal Carlo Ruiz, agreed.", "Carlo Ruiz", "Malta's envoy to Rome"),
        ("Kenya's president-elect, Ann Porter, spoke.", "Ann Porter", "Kenya's president-elect"),
        ("She named Omar Haddad as finance minister.", "Omar Haddad", "finance minister"),
        ("Ann Porter, who is also mayor of Lagos, said no.", "Ann Porter", "mayor of Lagos"),
        ("They met Angola's late president Omar Haddad.", "Omar Haddad", "Angola's president"),
        ("Bank of Japan governor Ann Porter met her predecessor, Tom Hart.", "Tom Hart", "Bank of Japan governor"),
        ("Ann Porter urged them to agree. The former Nigerian finance minister said time was short.", "Ann Porter",
         "Nigerian finance minister"),
    ],
)  # fmt: skip
def test_office_is_told_by_way_of_something_else(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert office in cast_of(text).offices(name)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Porter, who led the choir to victory, said no.",
        "Tom Hart, an aide to Ann Porter who chairs the Brook Institute, said no.",
        "They told the head of the agency, Ann Porter said later.",
        "Tom Hart met Ann Porter. The former mayor said no.",
        "Ann Porter, who runs Tom Hart's campaign in Leeds, said no.",
        "He said Ann Porter has been a leader far more than my father.",
    ],
)
def test_office_of_nobody_known_is_left_out(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).offices("Ann Porter") == []


@pytest.mark.parametrize(
    ("text", "when", "former"),
    [
        ("Ann Porter, prime minister from 2007 to 2014, said no.", "2007 – 2014", True),
        ("Ann Porter, who was mayor of Lagos between 2011 and 2015, said no.", "2011 – 2015", True),
        ("Ann Porter, the attorney general since 2021, said no.", "20 June 2023", False),
        ("Ann Porter, defence minister under Omar Haddad, was arrested in 2022.", "None", True),
        ("Former prime minister Ann Porter fled the country in 2017.", "None", True),
        ("The then-health secretary, Ann Porter, denied the claim in 2020.", "2020", True),
        ("Ann Porter was elected mayor of Lagos in 2021.", "2021", False),
        ("Ann Porter, who resigned as minister last May, has not been charged.", "None", True),
        ("Ann Porter, the top envoy for Asia during the Lee administration, said no.", "None", True),
        (
            "Ms. Porter served as director of the Brook Institute and wrote much. Ann Porter is now rich.",
            "None",
            True,
        ),
    ],
)
def test_date_of_an_office_is_told_by_its_own_words(
    cast_of: Callable[[str], Reading],
    text: str,
    when: str,
    former: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    office = cast_of(text).actor("Ann Porter").offices[0]
    assert (str(office.at), office.former) == (when, former)


def test_a_predecessor_of_somebody_named_with_the_office_held_that_office(cast_of: Callable[[str], Reading]) -> None:
    (office,) = (
        cast_of("Economy Minister Lars Ek's predecessor, Ann Porter, warned of it.").actor("Ann Porter").offices
    )
    assert (office.title, office.former) == ("Economy Minister", True)
