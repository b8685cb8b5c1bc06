"""A body's name in all its places, in whatever print: its first word, 'Ecowas', 'European parliament'."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors
from briefing_app.extract.parse import parse
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article


def _cast(text: str, kind: ActorKind = ActorKind.ORGANISATION) -> dict[str, int]:
    """The actors of a kind with the number of places where each is named."""
    article = Article("invented", text)
    cast = actors.find(parse(article), article, ())
    return {one.name: len(one.mentions) for one in cast.actors if one.kind is kind}


def test_a_body_is_named_again_by_its_first_word() -> None:
    text = "Corvane Inc. sold its mill on Monday. Corvane will keep the staff. Critics of Corvane were not surprised."
    assert _cast(text) == {"Corvane Inc.": 3}


def test_the_town_of_a_court_is_not_the_court() -> None:
    text = "Marlpool Crown Court jailed two men on Monday. A crowd marched through Marlpool on Tuesday."
    assert _cast(text)["Marlpool Crown Court"] == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ecowas lifted the ban on Monday.", "ECOWAS"),
        ("Envoys of Unrwa left the town on Monday.", "UNRWA"),
        ("The European parliament rejected the plan on Monday.", "European Parliament"),
        ("The UN security council met on Monday.", "UN Security Council"),
    ],
)
def test_a_known_body_is_one_in_british_print_too(text: str, name: str) -> None:
    assert set(_cast(text)) == {name}


@pytest.mark.parametrize(
    "text", ["Four South American countries signed it.", "Trade with Latin America fell in May."]
)
def test_the_rest_of_a_continent_is_not_the_united_states(text: str) -> None:
    assert _cast(text, ActorKind.COUNTRY) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Norvian People's Party rejected the plan on Tuesday.", "Norvian People's Party"),
        ("The Mariners’ Widows Fund was founded by two brothers.", "Mariners' Widows Fund"),
    ],
)
def test_whose_a_body_is_belongs_to_its_name(text: str, name: str) -> None:
    assert set(_cast(text)) == {name}


def test_the_people_of_a_peoples_party_are_nobody() -> None:
    assert _cast("The main opposition Republican People's Party rejected it.", ActorKind.PERSON) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Energy giant Nordwind bought a rival on Monday. Nordwind paid in cash.", "Nordwind"),
        ("Chipmaker Velox sued a rival on Monday. Velox said that it would win.", "Velox"),
        ("Lawyers for Solara met on Monday. Solara shareholders approved it on Friday.", "Solara"),
        ("The Islamist group Jund al-Haq left the town. Jund al-Haq fighters freed them.", "Jund al-Haq"),
        ("The Bank of England raised rates on Monday. The Bank cut its forecast.", "Bank of England"),
        (
            "The Forum of Coastal States met on Monday. The Forum will meet again on Friday.",
            "Forum of Coastal States",
        ),
    ],
)
def test_what_only_a_firm_is_or_has_tells_a_firm(text: str, name: str) -> None:
    assert _cast(text) == {name: 2}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Greens left the coalition on Monday.", "Greens"),
        ("The Treasury cut its forecast on Monday.", "Treasury"),
        ("Tory MPs rebelled on Friday.", "Conservative Party"),
    ],
)
def test_parties_and_treasuries_act(text: str, name: str) -> None:
    assert set(_cast(text)) == {name}


def test_a_bond_of_the_treasury_is_nobody() -> None:
    assert _cast("He sold Treasury bonds on Monday.") == {}
