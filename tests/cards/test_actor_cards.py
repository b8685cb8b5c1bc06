from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import people, titles
from briefing_app.cards.desk import Desk
from briefing_app.model.facts import Slot
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in people.cards(brief.desk())]


def test_an_office_of_one_holder_is_asked_by_the_office(brief: Brief) -> None:
    brief.office(brief.person("Qin Gang"), "Chinese Foreign Minister", "2023-06-18")
    assert asked(brief) == [("Who was the Chinese Foreign Minister in June 2023?", "Qin Gang")]


def test_the_state_is_added_where_the_title_names_none(brief: Brief) -> None:
    brief.office(brief.person("Janet Yellen", side="United States"), "Treasury Secretary")
    assert asked(brief) == [("Who was the US Treasury Secretary in June 2023?", "Janet Yellen")]


@pytest.mark.parametrize(
    ("title", "side", "back"),
    [
        ("assistant foreign minister", "China", "Chinese assistant foreign minister"),
        (
            "deputy director of the National Security Council",
            None,
            "Deputy director of the National Security Council",
        ),
    ],
)
def test_an_office_of_many_names_its_state_or_body(brief: Brief, title: str, side: str | None, back: str) -> None:
    brief.office(brief.person("Ann Smith", side=side), title)
    assert asked(brief)[0][1] == back


def test_of_two_offices_in_one_title_the_sole_one_is_asked(brief: Brief) -> None:
    brief.office(brief.person("Qin Gang", side="China"), "State Councilor and Foreign Minister")
    assert asked(brief)[0][0] == "Who was the Chinese Foreign Minister in June 2023?"


def test_an_adviser_of_a_person_is_an_adviser_of_the_state(brief: Brief) -> None:
    brief.person("Joe Biden")
    brief.office(brief.person("Jake Sullivan", side="United States"), "Mr. Biden’s top national security adviser")
    assert asked(brief)[0][0] == "Who was the US top national security adviser in June 2023?"


def test_an_office_that_changed_hands_that_month_is_asked_for_another(brief: Brief) -> None:
    qin = brief.person("Qin Gang", side="China")
    brief.office(qin, "foreign minister", "2023-06-18")
    brief.office(qin, "Chinese foreign minister", "2023-07-20", source=1)
    brief.event("China’s legislature removed Qin Gang as foreign minister.", "2023-07-25", qin)
    assert asked(brief) == [("Who was the Chinese foreign minister in June 2023?", "Qin Gang")]


def test_a_parallel_from_the_past_is_no_office_to_learn(brief: Brief) -> None:
    brief.office(brief.person("Richard Nixon"), "US President", "1972")
    assert asked(brief) == []


def test_a_post_of_two_people_in_one_month_is_asked_of_neither(brief: Brief) -> None:
    for source, name in enumerate(("Qin Gang", "Wang Yi")):
        title = ("Foreign Minister", "Chinese Foreign Minister")[source]
        brief.office(brief.person(name, side="China"), title, "2024-04", source=source)
    assert asked(brief) == []


def test_a_sentence_without_the_office_proves_nothing(brief: Brief) -> None:
    yellen = brief.person("Janet Yellen")
    brief.office(yellen, "US Treasury Secretary")
    (card,) = people.cards(brief.desk())
    article = brief.dossier().articles[0]
    bare = Evidence(article.key, Span(0, 7))
    office = replace(brief.dossier().actors[0].offices[0], evidence=(bare, *card.evidence))
    actor = replace(brief.dossier().actors[0], offices=(office,))
    desk = Desk(replace(brief.dossier(), actors=(actor,)))
    assert next(people.cards(desk)).evidence == card.evidence


def test_an_office_that_no_sentence_names_is_only_suggested(brief: Brief) -> None:
    brief.office(brief.person("Janet Yellen"), "US Treasury Secretary")
    dossier = brief.dossier()
    bare = Evidence(dossier.articles[0].key, Span(0, 7))
    office = replace(dossier.actors[0].offices[0], evidence=(bare,))
    desk = Desk(replace(dossier, actors=(replace(dossier.actors[0], offices=(office,)),)))
    assert next(people.cards(desk)).suggested


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Chairman of the PRC", {"chairman"}),
        ("vice president of the Asia Bank", {"president"}),
        ("State Councilor and Foreign Minister", {"councilor", "minister"}),
        ("US Treasury Secretary", {"secretary"}),
        ("political scientist at the Australian National University", {"scientist"}),
    ],
)
def test_the_head_of_a_title_says_what_the_post_is(title: str, heads: set[str]) -> None:
    assert titles.heads_of(title) == heads


def test_an_office_of_many_is_asked_by_the_person(brief: Brief) -> None:
    brief.office(brief.person("Scott Kennedy"), "senior adviser at the Center for Strategic Studies")
    ((front, back),) = asked(brief)
    assert front == "Which post did Scott Kennedy hold in June 2023?"
    assert back == "Senior adviser at the Center for Strategic Studies"


def test_a_possessive_state_takes_no_article(brief: Brief) -> None:
    brief.office(brief.person("Wang Xiaohong"), "China’s minister of public security")
    assert asked(brief)[0][0] == "Who was China’s minister of public security in June 2023?"


def test_a_former_office_is_asked_as_past(brief: Brief) -> None:
    brief.office(brief.person("Nancy Pelosi"), "Speaker of the House of Representatives", None, former=True)
    assert asked(brief)[0][0] == "Which post had Nancy Pelosi held before June 2023?"


def test_an_office_then_held_is_asked_for_its_date(brief: Brief) -> None:
    brief.office(brief.person("Nancy Pelosi"), "Speaker of the House of Representatives", "2022-08", former=True)
    assert asked(brief)[0][0] == "Which post did Nancy Pelosi hold in August 2022?"


def test_new_offices_at_other_dates_are_cards_of_their_own(brief: Brief) -> None:
    wang = brief.person("Wang Yi")
    brief.office(wang, "China’s top diplomat", "2023-06")
    brief.office(wang, "Chinese Minister of Foreign Affairs", "2024-04")
    assert {front.split(" in ")[-1] for front, _ in asked(brief)} == {"June 2023?", "April 2024?"}


def test_one_office_at_two_dates_is_one_card(brief: Brief) -> None:
    blinken = brief.person("Antony Blinken")
    brief.office(blinken, "US Secretary of State", "2023-06")
    brief.office(blinken, "U.S. Secretary of State", "2024-04", source=1)
    assert len(asked(brief)) == 1


def test_an_office_given_to_two_people_is_asked_of_neither(brief: Brief) -> None:
    brief.office(brief.person("Li Qiang"), "Chinese Premier")
    brief.office(brief.person("Li Keqiang"), "Chinese Premier", source=1)
    assert asked(brief) == []


def test_an_office_on_which_sources_differ_is_left_to_that_card(brief: Brief) -> None:
    first, second = brief.person("Li Qiang"), brief.person("Li Keqiang")
    brief.office(first, "Chinese Premier")
    brief.office(second, "China’s premier", source=1)
    values = ("Li Qiang", "Chinese Premier Li Qiang"), ("Li Keqiang", "China’s premier Li Keqiang")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first, *values)
    assert asked(brief) == []


@pytest.mark.parametrize(
    "title",
    [
        "reporter",
        "official",
        "leader",
        "Communist Party secretary of the city",
        "hero",
        "General",
        "analyst",
        "treasury secretary",
        "U.S. diplomat",
        "senior Chinese official",
        "bank’s chief executive",
        "commander of the presidential guard",
        "Shanghai-based scholar of international relations",
    ],
)
def test_what_is_no_office_of_a_named_body_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []
