"""Questions that readers could answer without the fact, or in two ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.sentences import weak
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def event(front: str) -> Card:
    return Card("card/event/1", CardKind.EVENT, Form.QUESTION, front, "Norway", "event/1", ())


@pytest.mark.parametrize(
    "front",
    [
        "As reported in June 2024, who said that both steps were aimed at peace in Norway?",
        "As reported in June 2024, who was one of the best friends of Norway?",
        "By whom did Norway sever its contacts in retaliation for a visit to Chile in August 2022?",
        "In December 2024, which organisation had been battered in its war with Norway, Bo Roy was overthrown?",
        "As reported in June 2024, which agency was more optimistic?",
        "In which year did Norway make too great an effort to repay its debts?",
        "Who said, as quoted in June 2024, at a labour protests, to Reuters: “We shall pay”?",
        "On 7 June 2024, who hoped to leave Norway with a pact?",
        "In 1962, which body awarded between 1001 and 1100 a temple to Norway?",
        "On what date in 2024 was Ann Lee asked about the pact with Norway?",
        "On what date in 2024 was Ann Lee asked by reporters whether the pact would hold?",
        "As reported in June 2024, - Alder Corp would cut what percentage of its staff in Norway?",
    ],
)
def test_what_teaches_little_is_asked_weakly(brief: Brief, front: str) -> None:
    assert weak.asks(event(front), brief.desk())


@pytest.mark.parametrize(
    "front",
    [
        "As reported in June 2024, which country pressed the board for speedy action?",
        "In which city did Ann Lee sign the pact in June 2024?",
        "In which month of 2024 did Ann Lee sign the pact?",
        "On what did the board spend 40 million euros in June 2024?",
        "As reported in June 2024 (headline: Oslo asks to do what), who signed the pact, which ended the war?",
    ],
)
def test_a_name_at_the_head_a_date_or_a_person_is_asked_well(brief: Brief, front: str) -> None:
    assert not weak.asks(event(front), brief.desk())


def office(front: str, back: str = "Ann Lee") -> Card:
    return Card("card/actor/who/1", CardKind.ACTOR, Form.QUESTION, front, back, "person/ann-lee", ())


@pytest.mark.parametrize(
    "front",
    [
        "Who was the Economic Planning Minister in June 2024?",
        "Who was the leader of the Liberal Party in June 2024?",
        "Who was the chairman of US in June 2024?",
    ],
)
def test_an_office_that_any_country_has_is_of_nobody(brief: Brief, front: str) -> None:
    assert weak.asks(office(front), brief.desk())


def test_an_office_with_its_country_or_body_is_of_somebody(brief: Brief) -> None:
    brief.actor("Harbour Board", ActorKind.ORGANISATION)
    desk = brief.desk()
    assert not weak.asks(office("Who was the Norwegian Economic Planning Minister in June 2024?"), desk)
    assert not weak.asks(office("Who was the chairman of the Harbour Board in June 2024?"), desk)


def test_a_person_is_no_body_to_speak_for(brief: Brief) -> None:
    brief.person("Ann Lee")
    asked = office("For which body did Tom Hart speak as spokesman in June 2024?", "Prime Minister Ann Lee")
    assert weak.asks(asked, brief.desk())


@pytest.mark.parametrize(
    "title",
    [
        "Harbour Ferries chief executive",
        "Lib Dem leader",
        "Scottish Secretary",
        "FAA administrator",
        "European Council president",
        "OMB Director",
    ],
)
def test_an_office_of_a_body_that_everybody_knows_is_no_weak_question(brief: Brief, title: str) -> None:
    brief.tells("The Harbour Board and European Council met.")
    front = f"Who was the {title} in June 2024?"
    assert not weak.asks(brief.card(front, "Ann Lee", kind=CardKind.ACTOR), brief.desk())


def test_a_string_of_things_is_no_answer(brief: Brief) -> None:
    card = brief.card("As reported in June 2023, what was Norway due to collect?", "A string of offices of state")
    assert weak.asks(card, brief.desk())


def guess(brief: Brief, passage: str) -> Card:
    front = f"Which sum is left out of what Courier printed on 20 June 2023: “{passage}”?"
    return replace(brief.card(front, "$4 million"), suggested=True)


def test_an_unsure_figure_of_nobody_is_weak(brief: Brief) -> None:
    brief.actor("Norvia", ActorKind.COUNTRY)
    assert weak.asks(guess(brief, "The price of salted cod has fallen to […] a boat since the autumn"), brief.desk())


def test_an_unsure_figure_of_a_state_is_not_weak(brief: Brief) -> None:
    brief.actor("Norvia", ActorKind.COUNTRY)
    assert not weak.asks(guess(brief, "In return Norvia gains […] of salted cod a year for its boats"), brief.desk())


def test_a_figure_of_how_things_stand_is_weak_however_sure(brief: Brief) -> None:
    brief.actor("Norvia", ActorKind.COUNTRY)
    told = guess(brief, "Norvia votes in May, and surveys show […] of its skippers back the strike")
    assert weak.asks(replace(told, suggested=False), brief.desk())


def in_print(brief: Brief, passage: str, back: str) -> Card:
    return brief.card(f"Which date is left out of what Courier printed on 20 June 2023: “{passage}”?", back)


@pytest.mark.parametrize(
    "passage",
    [
        "Annual inflation in Norvia rose to 34 per cent in […], the statistics office in Bergen said on Monday",
        "According to exit polls in Norvia, the skippers of Bergen backed the toll in […], and the strike after it",
        "An opinion poll in […] put 58 per cent of the voters of Norvia behind the strike of the skippers",
    ],
)
def test_the_date_of_a_trend_or_a_poll_is_weak(brief: Brief, passage: str) -> None:
    assert weak.asks(in_print(brief, passage, "May 2023"), brief.desk())


def test_the_date_of_a_decision_on_prices_is_not_weak(brief: Brief) -> None:
    passage = "The board of Norvia raised the price of cod to 34 crowns in […], the statistics office in Bergen said"
    assert not weak.asks(in_print(brief, passage, "May 2023"), brief.desk())


@pytest.mark.parametrize(("when", "is_weak"), [("1991", True), ("2001", False)])
def test_the_date_of_what_is_history_by_now_is_weak(brief: Brief, when: str, *, is_weak: bool) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event("Norvia left the Union of Quays.", when, norvia)
    desk = brief.desk()
    (event,) = desk.dossier.events
    card = brief.card("In which year did Norvia leave the Union of Quays?", when, fact=event.key)
    assert weak.asks(card, desk) is is_weak


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("Who was the Norwegian leader in June 2024?", "Ann Lund"),
        ("Who was Norway’s leader in June 2024?", "Ann Lund"),
        ("Which post did Ann Lund hold in June 2024?", "Party’s parliamentary group"),
        ("Who was the Harbour Party rapporteur in June 2024?", "Ann Lund"),
        ("Which post did Ann Lund hold in June 2024?", "Senior Advocate of Norway"),
        ("Who was the Treasury’s director-general in June 2024?", "Ann Lund"),
    ],
)
def test_what_is_no_office_is_not_asked_as_one(brief: Brief, front: str, back: str) -> None:
    card = replace(event(front), kind=CardKind.ACTOR, back=back)
    assert weak.asks(card, brief.desk())


def test_the_leader_of_a_party_is_asked_for(brief: Brief) -> None:
    brief.actor("Harbour Party", ActorKind.ORGANISATION)
    card = replace(event("Who was the Harbour Party leader in June 2024?"), kind=CardKind.ACTOR, back="Ann Lund")
    assert not weak.asks(card, brief.desk())


@pytest.mark.parametrize(("year", "weak_one"), [("2008", True), ("2021", False)])
def test_an_office_of_long_ago_is_asked_of_none_but_those_at_the_centre(
    brief: Brief, year: str, *, weak_one: bool
) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    card = brief.card(f"Who was the President of Norway in {year}?", "Ann Lund", kind=CardKind.ACTOR)
    assert weak.asks(card, brief.desk()) is weak_one


@pytest.mark.parametrize(("title", "asked"), [("", False), ("grain analyst", False), ("minister of ports", True)])
def test_a_deed_of_somebody_private_is_not_asked(brief: Brief, title: str, *, asked: bool) -> None:
    brief.person("Max Roy", "Norway", salience=1.0)
    lee = brief.person("Ann Lee", salience=0.2)
    if title:
        brief.office(lee, title)
    brief.tells("Norway met.")
    card = replace(event("In which year did Ann Lee leave Norway?"), actors=(lee,))
    assert weak.asks(card, brief.desk()) is not asked


@pytest.mark.parametrize(
    ("front", "back", "suggested"),
    [
        ("Which Norwegian post did Ann Lee hold in June 2024?", "Minister of ports", True),
        ("For which body did Ann Lee speak as spokeswoman in June 2024?", "Greens", False),
    ],
)
def test_a_post_not_sure_to_be_a_states_and_a_party_of_any_are_not_asked(
    brief: Brief, front: str, back: str, *, suggested: bool
) -> None:
    brief.tells("Norway met.")
    assert weak.asks(
        Card("card/a/1", CardKind.ACTOR, Form.QUESTION, front, back, "x", (), suggested=suggested), brief.desk()
    )


@pytest.mark.parametrize(
    "front",
    [
        "As reported in June 2024, who told the board in Bergen that month that Norway had paid?",
        "Who, as quoted in June 2024, accused her colleague of “breaking the pact for show”?",
        "As reported in June 2024, who said that members would like a lane of their own?",
    ],
)
def test_words_retold_that_point_back_are_not_asked(brief: Brief, front: str) -> None:
    assert weak.asks(Card("card/q/1", CardKind.QUOTE, Form.QUESTION, front, "Ann Lee", "q", ()), brief.desk())


def test_what_people_told_of_by_their_age_did_is_not_asked(brief: Brief) -> None:
    brief.tells("Norway met.")
    told = "“[…], Ann and Max Lee, 27 and 29 years old, rode through the streets of Bergen after their wedding”"
    front = f"Which date is left out of what Courier printed in June 2023 (headline: Bergen goes on): {told}?"
    card = replace(event(front), form=Form.CLOZE, back="12 June 2023")
    assert weak.asks(card, brief.desk())
