"""A ministry is named with all that it is for, and with its country where that stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind
from tests.extract.quoting import speakers

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def bodies(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.ORGANISATION]


@pytest.mark.parametrize(
    "body",
    [
        "Norway's ministry of fisheries, trade and industry",
        "Peru's ministry of energy and mines",
        "Peru's ministry of agriculture",
        "Japan's ministry of land, infrastructure, transport and tourism",
        "Canada's department of fisheries, oceans and lakes",
        "The Norwegian ministry of culture, media and sport",
        "The Norwegian Ministry of Culture, Media and Sport",
        "The Ministry of Foreign Affairs, Trade and Defence",
        "The Department for Farming, Food and Rural Affairs",
        "The Ministry of Housing, Communities and Local Government",
        "The Committee on Trade, Defence, and Justice",
        "The ministry of agriculture, water and forests",
    ],
)
def test_ministry_is_named_with_all_it_is_for(cast_of: Callable[[str], Reading], body: str) -> None:
    assert bodies(cast_of(f"{body} said no.")) == [body.removeprefix("The ")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru's ministry of trade, Chile and Bolivia met.", "Peru's ministry of trade"),
        ("The Ministry of Finance, the Treasury and the central bank met.", "Ministry of Finance"),
        ("The Ministry of Defence, Ann Lee and Tom Roe said it.", "Ministry of Defence"),
        ("Norway's ministry of justice and police said it.", "Norway's ministry of justice"),
        ("Norway's ministry of trade, industry and unions said it.", "Norway's ministry of trade"),
    ],
)
def test_whoever_else_is_listed_is_no_part_of_it(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name in bodies(cast_of(text))


def test_words_of_a_ministry_with_commas_are_its_own() -> None:
    text = "Norway’s ministry of fisheries, trade and industry said on Monday that the “bond of trust” had gone."
    assert speakers(text) == ["Norway's ministry of fisheries, trade and industry"]


@pytest.mark.parametrize(
    "text",
    [
        'Norway shut its border. The interior ministry has said officers acted to protect "vital works".',
        'Norway shut its border. "We acted," according to the interior ministry.',
        "Norway shut its border. “It is brief,” the interior ministry said.",
    ],
)
def test_interior_ministry_speaks(text: str) -> None:
    assert speakers(text) == ["interior ministry"]


def test_ministry_of_the_country_an_article_is_about_is_of_its_side(cast_of: Callable[[str], Reading]) -> None:
    text = "Norway shut its border. Norway said so. Norwegians left Norway. The interior ministry called it brief."
    assert cast_of(text).actor("interior ministry").side == "Norway"


@pytest.mark.parametrize(
    "text",
    [
        "Norway's prime minister, Jonas Lie, spoke. Mr Lie’s government described the step as “open blackmail”.",
        "Norway's president, Jonas Lie, spoke. President Lie's administration called it “a trick”.",
        "Jonas Lie, the prime minister of Norway, spoke. His government called the step “a trick”.",
        "Jonas Lie, the prime minister of Norway, spoke. The Lie government called the step “a trick”.",
    ],
)
def test_government_of_its_chief_is_the_country(text: str) -> None:
    assert speakers(text) == ["Norway"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, the governor of Iowa, spoke. Ms Lee's government called it “a trick”.",
        "Jonas Lie, Norway's foreign minister, spoke. Mr Lie's office called it “a trick”.",
        "Jonas Lie, the deputy prime minister of Norway, spoke. Mr Lie's government called it “a trick”.",
    ],
)
def test_government_of_another_is_not_the_country(text: str) -> None:
    assert speakers(text) == [None]
