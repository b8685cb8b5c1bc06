"""Which state a bare title governs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.desk import Desk
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

TITLE = "Prime Minister"


def asked(brief: Brief, text: str, title: str = TITLE, outlet: str = "Courier") -> list[Card]:
    """The cards on Ann Lee, whom `text` calls prime minister, with every mention of two countries."""
    brief.office(brief.person("Ann Lee"), title)
    for land in ("Kenya", "France"):
        brief.actor(land, ActorKind.COUNTRY)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=(), outlet=outlet)

    def at(words: str) -> tuple[Evidence, ...]:
        start = text.find(words)
        return (Evidence(article.key, Span(start, start + len(words))),) if start >= 0 else ()

    lee, *lands = dossier.actors
    actors = [replace(land, mentions=at(land.name)) for land in lands]
    office = replace(lee.offices[0], evidence=at(title))
    return list(
        people.cards(Desk(replace(dossier, articles=(article,), actors=(replace(lee, offices=(office,)), *actors))))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kenya offered a force. Prime Minister Ann Lee told reporters that it would stay.",
        "In Nairobi, Prime Minister Ann Lee said Kenya was ready.",
    ],
)
def test_the_one_country_that_acts_in_the_paragraph_is_the_one_governed(brief: Brief, text: str) -> None:
    (card,) = asked(brief, text)
    assert (card.front, card.suggested) == ("Who was the Kenyan Prime Minister in June 2023?", True)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ann Lee flew to France on Monday.",
        "Kenya offered a force.\n\nPrime Minister Ann Lee said no.",
        "Kenya offered a force. France did not. Prime Minister Ann Lee said no.",
    ],
)
def test_where_a_doubt_is_left_nobody_is_asked_whose_minister_it_was(brief: Brief, text: str) -> None:
    assert asked(brief, text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Prime Minister Ann Lee spoke of the roads of Kenya.", TITLE),
        ("Prime Minister Ann Lee spoke of the roads.", TITLE),
        ("Treasurer Ann Lee spoke of the roads. Kenya pays them. France and the French do not.", "Treasurer"),
        ("Federal Treasurer Ann Lee spoke of the roads of France.", "Federal Treasurer"),
    ],
)
def test_where_the_outlet_is_at_home_the_state_is_left_out(brief: Brief, text: str, title: str) -> None:
    (card,) = asked(brief, text, title, outlet="Harbour Radio (Kenya)")
    assert card.front == f"Who was the Kenyan {title} in June 2023?"
    assert card.suggested


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ann Lee spoke of the roads of France. The French like them. Kenya does not.",
        "Prime Minister Ann Lee spoke of the roads of France.",
    ],
)
def test_an_article_on_another_state_may_mean_its_minister(brief: Brief, text: str) -> None:
    assert asked(brief, text, outlet="Harbour Radio (Kenya)") == []


def test_the_only_state_that_an_article_names_is_meant(brief: Brief) -> None:
    text = "The roads of Kenya are new.\n\nPrime Minister Ann Lee built them.\n\nThe Kenyans are glad."
    assert [card.front for card in asked(brief, text)] == ["Who was the Kenyan Prime Minister in June 2023?"]


def test_of_a_president_whom_all_the_world_knows_the_state_need_not_be_told(brief: Brief) -> None:
    brief.office(brief.person("Anwar Ibrahim"), "Prime Minister")
    front = "Who was the Malaysian Prime Minister in June 2023?"
    assert [card.front for card in people.cards(brief.desk())] == [front]


@pytest.mark.parametrize(
    ("text", "fronts"),
    [
        (
            "The Tasmanian Government fell. Police Minister Ann Lee left.",
            ["Who was the Police Minister of Tasmania in June 2023?"],
        ),
        ("The Tasmanian Government fell, not the federal one. Police Minister Ann Lee left.", []),
        ("Fires burn in Tasmania. Police Minister Ann Lee spoke.", []),
    ],
)
def test_a_minister_of_a_province_is_told_with_it_where_its_government_is_named(
    brief: Brief, text: str, fronts: list[str]
) -> None:
    assert [card.front for card in asked(brief, text.replace("Tasmanian", "Tasmania’s"), "Police Minister")] == fronts


def test_a_press_secretary_is_no_minister(brief: Brief) -> None:
    text = "The roads of Kenya are new. Press secretary Ann Lee spoke. Kenya is glad."
    assert asked(brief, text, "Press secretary") == []


def test_the_state_may_stand_with_the_office_elsewhere(brief: Brief) -> None:
    text = "The new Kenyan Prime Minister faces storms.\n\nFrance is far. Ann Lee was made Prime Minister on Monday."
    assert [card.front for card in asked(brief, text)] == ["Who was the Kenyan Prime Minister in June 2023?"]


def test_the_state_that_stands_with_anothers_office_is_not_meant(brief: Brief) -> None:
    text = "French Prime Minister Bo Roy came. So did Kenya's.\n\nOn Monday Prime Minister Ann Lee spoke."
    assert asked(brief, text) == []


@pytest.mark.parametrize(
    ("text", "fronts"),
    [
        (
            "Rain fell on Bristol. Mayor Ann Lee spoke. Bristol is wet.",
            ["Who was the Mayor of Bristol in June 2023?"],
        ),
        ("Rain fell on Bristol. Mayor Ann Lee spoke of Toronto. Bristol is wet.", []),
    ],
)
def test_a_bare_mayor_is_of_the_one_city_that_the_article_names(brief: Brief, text: str, fronts: list[str]) -> None:
    assert [card.front for card in asked(brief, text, "Mayor")] == fronts


@pytest.mark.parametrize(
    "text",
    [
        "Paris and the French waited for France. In Nairobi Ann Lee, the prime minister, slept.",
        "Kenya has roads. The Kenyans like them, and Ann Lee, the prime minister, does too.\n\nFrance slept.",
    ],
)
def test_a_definite_post_behind_a_name_is_that_of_the_country_spoken_of(brief: Brief, text: str) -> None:
    (card,) = asked(brief, text, "prime minister")
    assert card.front == "Who was the Kenyan prime minister in June 2023?"


def test_of_an_article_on_home_and_another_state_the_bare_minister_is_of_home(brief: Brief) -> None:
    text = "France and the French paid. " * 4 + "Kenya sold tea. " * 6 + "\n\nPrime Minister Ann Lee was glad."
    (card,) = asked(brief, text, outlet="Harbour Radio (Kenya)")
    assert card.front == "Who was the Kenyan Prime Minister in June 2023?"
