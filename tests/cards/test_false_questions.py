"""What is no question: a thing asked for as a body, clauses pasted together, markup, an office that is another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import kinds, people
from briefing_app.cards.events import faithful, happenings, tellings
from briefing_app.cards.rubric import front_rules
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import (
    clauses,
    gaps,
    naming,
    standing,
    subjects,
    worded_titles,
)
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def posts(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in people.cards(brief.desk())]


def is_body(brief: Brief, name: str, *, told: str = "") -> bool:
    """Whether an actor taken for an organisation is one; `told`: what the text says of it."""
    thing = brief.actor(name, ActorKind.ORGANISATION)
    brief.event(f"Ada Quill burnt ropes of {name}.", None, brief.person("Ada Quill"), thing, lead=told)
    return kinds.is_body(brief.desk(), Actor(thing, name, ActorKind.ORGANISATION))


def test_the_head_of_its_name_shows_a_body(brief: Brief) -> None:
    assert is_body(brief, "Harbour Foundation")


@pytest.mark.parametrize(
    "told",
    [
        "A Velk spokeswoman spoke.",
        "Velk said so.",
        "Velk, a Norvian maker of ropes, spoke.",
        "He left the firm Velk.",
    ],
)
def test_a_body_is_known_by_what_the_text_has_it_do(brief: Brief, told: str) -> None:
    assert is_body(brief, "Velk", told=told)


@pytest.mark.parametrize("name", ["DNX", "West Bank", "Norvian"])
def test_capital_letters_make_no_body(brief: Brief, name: str) -> None:
    assert not is_body(brief, name)


def test_what_is_no_body_is_not_asked_for_as_one(brief: Brief) -> None:
    agency, drug = brief.actor("Food Agency", ActorKind.ORGANISATION), brief.actor("DNX", ActorKind.ORGANISATION)
    told = "The Food Agency warned people in Norvia to stay away from products that contained DNX."
    brief.event(told, None, agency, drug, printed=told.replace("warned", "has warned"))
    assert not any(back == "DNX" for _, back in asked(brief))


def test_signs_of_a_wire_are_no_words(brief: Brief) -> None:
    firm = brief.actor("Alder Oil", ActorKind.ORGANISATION)
    brief.event("Alder Oil <ALDR OL> bought Velk Ropes <VLK.N> in Oslo.", "2023-06-12", firm)
    (event,) = brief.desk().dossier.events
    assert clauses.statement(event, brief.desk().cast_of(event)) == "Alder Oil bought Velk Ropes in Oslo"


@pytest.mark.parametrize("front", ["Who bought another company >?", "Who bought Velk <VLK in Oslo?"])
def test_what_is_left_of_markup_is_refused(brief: Brief, front: str) -> None:
    card = Card("card/event/who/1", CardKind.EVENT, Form.QUESTION, front, "Ada Quill", "event/1", ())
    assert front_rules.b10_is_well_formed(card, brief.desk())


@pytest.mark.parametrize(
    ("printed", "pasted"),
    [
        ("Ada Quill sold ropes, because buyers were resisting prices pegged to a Norvian marker.", True),
        ("Ada Quill sold ropes on Friday at prices pegged to a Norvian marker.", False),
        ("Ada Quill sold ropes, which buyers were resisting, at prices pegged to a Norvian marker.", False),
    ],
)
def test_what_belongs_to_a_clause_left_out_is_not_pasted(brief: Brief, printed: str, pasted: bool) -> None:  # noqa: FBT001 - of the test
    told = "Ada Quill sold ropes prices pegged to a Norvian marker."
    told = told if pasted else told.replace("prices", "at prices")
    brief.event(told, None, brief.person("Ada Quill"), printed=printed)
    (event,) = brief.desk().dossier.events
    assert faithful.is_pasted(brief.desk(), event) is pasted


def test_an_adjective_with_its_object_hides_the_verb() -> None:
    assert subjects.leads_astray("Alder Oil’s shares open to foreign buyers", "closed")
    assert not subjects.leads_astray("Alder Oil’s shares", "closed")


def test_the_name_of_a_place_after_its_sort_is_not_asked() -> None:
    norway = Actor("country/norway", "Norway", ActorKind.COUNTRY)
    told = "Ada Quill planted trees in the northern nation of Norway"
    assert [gap.asks for gap in gaps.gaps(told, 11, {"Norway": norway})] == []


@pytest.mark.parametrize("told", ["the Oslo venue", "the Norwegian Americans’ challenges"])
def test_a_place_and_a_noun_are_no_name_of_a_thing(told: str) -> None:
    assert [gap.asks for gap in gaps.gaps(f"Ada Quill was headed to {told}", 10, {})] == []


@pytest.mark.parametrize(("verb", "counted"), [("has accepted", True), ("accepted", False)])
def test_a_count_in_the_perfect_goes_on(brief: Brief, verb: str, counted: bool) -> None:  # noqa: FBT001 - of the test
    told = f"Norway {verb} 900 Chilean refugees."
    brief.event(told, None, brief.actor("Norway", ActorKind.COUNTRY))
    desk, clause = brief.desk(), clauses.Clause("Norway", None, "accepted", "", "900 Chilean refugees")
    (gap,) = gaps.gaps(told.rstrip("."), len("Norway "), {})
    assert singular.is_still_counted(desk, desk.dossier.events[0], clause, gap) is counted


def test_where_somebody_spoke_tells_no_deed(brief: Brief) -> None:
    quill, holt = brief.person("Ada Quill", salience=0.1), brief.person("Lars Holt")
    told = "Ada Quill spoke in a small wooden cottage that overlooks the Lower Fjord with Lars Holt."
    brief.event(told, None, quill, holt, printed=told.replace("spoke", "has spoken"))
    assert not any("with whom" in front for front, _ in asked(brief))


@pytest.mark.parametrize(
    "title",
    ["attorney general’s lawyer", "lawyer with the attorney general’s office", "aide in the prime minister’s office"],
)
def test_one_of_the_many_who_serve_an_office_holds_none(title: str) -> None:
    assert worded_titles.titled(title, "United States") == ""


@pytest.mark.parametrize("title", ["Norwegian prime minister’s chief of staff"])
def test_what_one_alone_holds_beside_an_office_is_one(title: str) -> None:
    assert worded_titles.titled(title, "Norway")


def test_who_is_questioned_does_not_hold_the_questioners_post(brief: Brief) -> None:
    quill = brief.person("Ada Quill", "Norway")
    brief.office(quill, "foreign minister", behind=" spoke, the foreign minister questioning Ada Quill then")
    desk = brief.desk()
    (actor,) = desk.people
    (office,) = actor.offices
    text = desk.dossier.articles[0].text
    at = text.index("foreign minister questioning")
    whole = Span(text.index("foreign"), len(text))
    assert standing.is_unfounded(actor, office, text, whole, Span(at, at + len("foreign minister")))
    assert not standing.is_unfounded(actor, office, text, whole, Span(0, len("foreign minister")))


def test_praise_before_a_post_is_left_out(brief: Brief) -> None:
    brief.office(brief.person("Ada Quill"), "well-known climate scientist at Hill University")
    assert posts(brief) == [
        ("At which institution was Ada Quill a climate scientist in June 2023?", "Hill University")
    ]


def test_a_rank_is_no_praise(brief: Brief) -> None:
    brief.office(brief.person("Ada Quill"), "senior fellow at the Brook Institute think tank")
    assert posts(brief) == [("At which organisation was Ada Quill a senior fellow in June 2023?", "Brook Institute")]


@pytest.mark.parametrize("title", ["Warns Climate Minister of Norway", "Quill communication director"])
def test_words_of_a_headline_and_a_bare_owner_make_no_office(title: str) -> None:
    assert worded_titles.titled(title, "Norway", ["Quill"]) == ""


def test_a_short_form_that_nobody_explains_is_no_answer(brief: Brief) -> None:
    brief.office(brief.person("Ada Quill"), "marine biologist at UGX")
    assert posts(brief) == []


@pytest.mark.parametrize(("title", "asked_when"), [("Quill and the choice", True), ("A quarrel in Oslo", False)])
def test_a_deed_of_the_headline_is_news_whatever_its_verb(brief: Brief, title: str, asked_when: bool) -> None:  # noqa: FBT001 - of the test
    brief.title = title
    told = "Ada Quill defended the Norwegian choice of Lars Holt as harbour envoy on 12 June 2023."
    brief.event(told, "2023-06-12", brief.person("Ada Quill"), brief.person("Lars Holt"))
    assert any(front.startswith("On what date") for front, _ in asked(brief)) is asked_when


def test_a_claim_without_its_words_ends_no_sentence(brief: Brief) -> None:
    told = "Ada Quill interrupted a discussion with Lars Holt on Norwegian ferries with an assertion"
    brief.event(f"{told} on 12 June 2023.", "2023-06-12", brief.person("Ada Quill"), brief.person("Lars Holt"))
    assert asked(brief) == []


def test_who_is_elected_is_named_without_the_office() -> None:
    holt = Actor("person/lars-holt", "Lars Holt", ActorKind.PERSON)
    assert (
        naming.untitled("She defended President-elect Lars Holt’s choice", [holt])
        == "She defended Lars Holt’s choice"
    )


@pytest.mark.parametrize(("side", "owner"), [("United States", "the United States’ "), ("Norway", "Norway’s ")])
def test_the_country_of_its_minister_is_named(brief: Brief, side: str, owner: str) -> None:
    told = "Ada Quill welcomed the country’s plan of new ferries for the Lower Fjord on 12 June 2023."
    brief.event(told, "2023-06-12", brief.person("Ada Quill", side))
    desk = brief.desk()
    (event,) = desk.dossier.events
    assert any(f"welcomed {owner}" in f"{clause.verb} {clause.rest}" for clause in tellings.of(desk, event))


def test_a_name_that_explains_a_noun_is_no_object() -> None:
    holt = Actor("person/lars-holt", "Lars Holt", ActorKind.PERSON)
    told = "Ada Quill defended the choice for secretary of state, Lars Holt"
    assert [gap.asks for gap in gaps.gaps(told, 10, {"Lars Holt": holt})] == []


def test_a_bare_owner_of_a_post_is_asked_as_whose(brief: Brief) -> None:
    brief.person("Lars Holt")
    brief.office(brief.person("Ann Quill", salience=0.1), "Holt spokesman")
    assert posts(brief) == [("Whose spokesman was Ann Quill in June 2023?", "Lars Holt")]
