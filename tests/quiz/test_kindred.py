"""Wrong choices that are no persons."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Dossier
from briefing_app.model.text import Evidence, Span
from briefing_app.quiz import kindred

THREE = 3  # wrong choices of a question
NORTH, SOUTH = "person/Ana Petrova", "person/Omar Haddad"


def actor_card(dossier: Dossier, name: str, front: str, back: str, article: int = 0) -> Card:
    key = next(actor.key for actor in dossier.actors if actor.name == name)
    proof = (Evidence(dossier.articles[article].key, Span(0, 5)),)
    front = front.format(name)
    return Card(f"card/{name}", CardKind.ACTOR, Form.QUESTION, front, back, key, proof, actors=(key,))


@pytest.fixture
def fellows(dossier: Dossier) -> list[Card]:
    rows = (
        ("Ana Petrova", "Brook Institute"),
        ("Omar Haddad", "Vale Foundation"),
        ("Lena Brandt", "Chinese Academy of Arts"),
        ("Juan Ortiz", "Harbour Council"),
    )
    return [actor_card(dossier, name, "At which institution was {} a fellow?", body) for name, body in rows]


def test_bodies_of_others_are_offered_beside_the_right_one(dossier: Dossier, fellows: list[Card]) -> None:
    wrong = kindred.posts(fellows[0], fellows, dossier, Random(1))
    assert sorted(wrong) == ["Chinese Academy of Arts", "Harbour Council", "Vale Foundation"]


def test_a_body_that_names_a_nation_no_other_names_is_no_riddle(dossier: Dossier, fellows: list[Card]) -> None:
    assert kindred.posts(fellows[2], fellows, dossier, Random(1)) == []


def test_an_office_that_the_holder_has_too_is_no_wrong_choice(dossier: Dossier) -> None:
    front = "Which government office did {} hold in March 2024?"
    mine = actor_card(dossier, "Mara Lind", front, "Prime Minister")
    twin = actor_card(dossier, "Ivo Stern", front, "Finance Minister of Norvia")
    other = actor_card(dossier, "Rosa Vidal", front, "Power Minister")
    assert kindred.posts(mine, [mine, twin, other], dossier, Random(1)) == ["Power Minister"]


def test_offices_of_another_article_are_of_another_government(dossier: Dossier) -> None:
    front = "Which government office did {} hold in March 2024?"
    mine = actor_card(dossier, "Mara Lind", front, "Prime Minister")
    other = actor_card(dossier, "Rosa Vidal", front, "Power Minister", article=1)
    assert kindred.posts(mine, [mine, other], dossier, Random(1)) == []


def test_countries_that_the_doer_acts_for_or_dealt_with_are_no_wrong_choice(
    dossier: Dossier, cards: tuple[Card, ...]
) -> None:
    visit = next(card for card in cards if card.key == "c7")
    busy = replace(dossier.events[1], key="busy", actors=(*dossier.events[3].actors, "country/Estria"))
    wrong = kindred.countries(visit, replace(dossier, events=(*dossier.events, busy)), Random(1))
    assert sorted(wrong) == ["Midland", "Westria"]


def test_a_country_hardly_spoken_of_is_no_choice_beside_the_one_it_is_all_about(
    dossier: Dossier, cards: tuple[Card, ...]
) -> None:
    visit = next(card for card in cards if card.key == "c7")
    actors = tuple(replace(actor, salience=0.9) if actor.name == "Sudria" else actor for actor in dossier.actors)
    assert kindred.countries(visit, replace(dossier, actors=actors), Random(1)) == []


def test_states_are_filled_up_from_the_table_of_states(dossier: Dossier) -> None:
    front = "Which state did Senator {} represent in March 2024?"
    mine = actor_card(dossier, "Mara Lind", front, "Texas")
    wrong = kindred.posts(mine, [mine], dossier, Random(1))
    assert len(wrong) == THREE
    assert "Texas" not in wrong


def test_a_country_named_in_passing_stands_beside_others_of_its_region(
    dossier: Dossier, cards: tuple[Card, ...]
) -> None:
    ghana = Actor("country/ghana", "Ghana", ActorKind.COUNTRY, side="Ghana", salience=0.1)
    visit = replace(next(card for card in cards if card.key == "c7"), back="Ghana")
    text = dossier.articles[0].text + " Kenya was told of."
    north = replace(dossier.articles[0], text=text)
    alone = tuple(actor for actor in dossier.actors if actor.kind is not ActorKind.COUNTRY)
    wider = replace(dossier, articles=(north, dossier.articles[1]), actors=(*alone, ghana))
    told = replace(visit, evidence=(Evidence(north.key, Span(0, 5)),))
    wrong = kindred.countries(told, wider, Random(1))
    assert {"Nigeria", "Senegal"} <= set(wrong)
    assert not {"Kenya", "Ghana", "France"} & set(wrong)
