"""States the tables do not know."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors
from briefing_app.extract.parse import parse
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article


def _countries(text: str) -> dict[str, tuple[str, ...]]:
    article = Article("invented", text)
    cast = actors.find(parse(article), article, ())
    return {one.name: one.aliases for one in cast.actors if one.kind is ActorKind.COUNTRY}


@pytest.mark.parametrize(
    "text",
    [
        "Observers arrived in Syldavia on Monday. Syldavia's foreign minister met them at the airport.",
        "The ministers agreed on new sanctions against Syldavia.",
        "He left the government of Syldavia in March.",
    ],
)
def test_place_with_a_government_of_its_own_is_a_country(text: str) -> None:
    assert "Syldavia" in _countries(text)


def test_adjective_of_such_a_state_means_it() -> None:
    text = "The ministers agreed on sanctions against Syldavia. A Syldavian tanker was stopped near Malta."
    assert "Syldavian" in _countries(text)["Syldavia"]


def test_city_with_a_mayor_is_no_country() -> None:
    assert not _countries("Observers arrived in Port Garrow on Monday. Port Garrow's mayor met them.")
