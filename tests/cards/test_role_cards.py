"""What is asked of people without an office of state: trades, nominees, lawmakers without their state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in people.cards(brief.desk())]


@pytest.mark.parametrize(
    "title", ["actress and activist", "conservative talk radio host", "coach", "co-founder of Lund Partners"]
)
def test_a_trade_alone_is_not_asked(brief: Brief, title: str) -> None:
    ann = brief.person("Ann Smith")
    brief.mentioning = True
    brief.office(ann, title)
    for day in ("18", "19"):
        brief.event(f"Ann Smith spoke in Oslo on {day} June 2023.", f"2023-06-{day}", ann)
    assert asked(brief) == []


def test_a_nominee_of_a_briefing_on_a_presidential_race_is_asked_with_the_race(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Whig nominee")
    brief.event("The presidential debate was held in Oslo on 18 June 2023.", "2023-06-18")
    assert asked(brief) == [("Who was the Whig presidential nominee in June 2023?", "Ann Smith")]


def test_a_nominee_for_nobody_says_which_seat_is_not_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Whig nominee", behind=", the nominee for governor,")
    brief.event("The presidential debate was held in Oslo on 18 June 2023.", "2023-06-18")
    assert asked(brief) == []


def test_a_place_that_begins_with_new_is_left_whole(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "New Jersey Governor")
    assert asked(brief) == [("Who was the New Jersey Governor in June 2023?", "Ann Smith")]


def test_the_seat_of_an_office_is_told_by_what_the_article_calls_its_one_lawmaker(brief: Brief) -> None:
    ann = brief.person("Ann Smith")
    brief.mentioning = True
    brief.office(ann, "Representative")
    brief.event("It was designed to mislead, the California congresswoman said.", "2023-06-18", ann)
    assert asked(brief) == [("Which state did Representative Ann Smith represent in June 2023?", "California")]


@pytest.mark.parametrize(
    ("title", "front"),
    [
        ("Oslo police Chief", "Oslo police chief"),
        ("president of the Bergen-based Harbour League", "president of the Harbour League"),
        ("South Norvia-based president of the Harbour League", "president of the Harbour League"),
    ],
)
def test_where_a_body_has_its_seat_is_no_part_of_a_title(brief: Brief, title: str, front: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == [(f"Who was the {front} in June 2023?", "Ann Smith")]


@pytest.mark.parametrize("title", ["Patrol Chief", "Local councillor"])
def test_a_post_of_nobody_knows_where_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []


@pytest.mark.parametrize(
    ("title", "front"),
    [
        ("Norwegian cricket coach", "Who was the Norwegian cricket coach in June 2023?"),
        ("Vale Rovers coach", "Who was the Vale Rovers coach in June 2023?"),
        ("Chief Norwegian negotiator", "Who was the Norwegian chief negotiator in June 2023?"),
        ("Norway Prime Minister", "Who was the Norwegian Prime Minister in June 2023?"),
        ("New Zealand Prime Minister", "Who was the New Zealand Prime Minister in June 2023?"),
        ("Norwegian President General", "Who was the Norwegian President in June 2023?"),
    ],
)
def test_who_leads_a_team_or_talks_is_asked_for_by_the_post(brief: Brief, title: str, front: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == [(front, "Ann Smith")]


def test_whose_coach_somebody_is_stands_in_full(brief: Brief) -> None:
    brief.person("Ada Quill")
    brief.office(brief.person("Ann Smith"), "Quill’s coach")
    assert asked(brief) == [("Who was Ada Quill’s coach in June 2023?", "Ann Smith")]


@pytest.mark.parametrize(
    "title",
    ["opposition leader", "Delegate (D-Hill Town)", "Whig nominee", "AS Opposition Leader",
     "Prime Minister’s security adviser",
     "General manager", "coach", "Assistant District Attorney", "Team captain", "Norwegian team captain",
     "Vice-President",
     "Chief Inspector", "Federal Treasurer", "Reserve Bank Governor",
     "saviour and former president of the Vale Club"],
)  # fmt: skip
def test_a_title_that_leaves_open_whose_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []


def test_one_of_many_in_a_cabinet_is_not_asked_for_as_the_one(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Norwegian Cabinet Minister")
    assert asked(brief) == []


def test_a_name_without_its_family_name_is_no_answer(brief: Brief) -> None:
    brief.office(brief.person("Ann S."), "Norwegian Prime Minister")
    assert asked(brief) == []


def test_who_serves_a_prime_minister_is_asked_with_the_state(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="Norway"), "Prime Minister’s national security adviser")
    front = "Who was the Norwegian Prime Minister’s national security adviser in June 2023?"
    assert asked(brief) == [(front, "Ann Smith")]


def test_the_leader_of_a_state_holds_no_office_by_that_name(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Norwegian leader")
    assert asked(brief) == []
