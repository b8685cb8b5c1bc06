"""At which date an office was held: none is shown for a time that the text does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

NOW = "2023-06-20"


@pytest.mark.parametrize(
    ("text", "title", "at", "former"),
    [
        ("Ann Porter served as finance minister from 2010 to 2014.", "finance minister", "2010/2014", True),
        ("Then House Speaker Ann Porter flew to Taipei in August 2022.", "House Speaker", "2022-08", True),
        ("Ann Porter, who led the Progress Party from 2005 to 2011, said no.",
         "leader of the Progress Party", "2005/2011", True),
        ("Ann Porter, the outgoing mayor of Leeds, said no.", "mayor of Leeds", NOW, False),
        ("President-elect Ann Porter will meet her.", "President-elect", NOW, False),
        ("Ann Porter was appointed foreign minister last week.", "foreign minister", NOW, False),
        ("Ann Porter, acting director of the Harbour Authority, said no.",
         "acting director of the Harbour Authority", NOW, False),
        ("In 2003, Prime Minister Ann Porter met Luis Quiroz in Oslo.", "Prime Minister", "2003", False),
        ("In 2005 it lost, and in November 2007 the then mayor Ann Porter shut it.", "mayor", "2007-11", True),
        ("In June 2022 Prime Minister Ann Porter met Luis Quiroz in Oslo.", "Prime Minister", "2022-06", False),
        ("On 3 June 2022 Odd Berg met Luis Quiroz in Oslo. He also saw Foreign Minister Ann Porter.",
         "Foreign Minister", "2022-06-03", False),
        ("In May 2023 Odd Berg met Luis Quiroz. He also saw Foreign Minister Ann Porter.",
         "Foreign Minister", NOW, False),
        ("Odd Berg replaced Ann Porter as chief executive of Zelkova last year.",
         "chief executive of Zelkova", None, True),
        ("They want to remove Ann Porter as chair of the Budget Committee.",
         "chair of the Budget Committee", NOW, False),
        ("Ann Porter was foreign secretary until 2019.", "foreign secretary", None, True),
        ("Ann Porter, previously head of policy at Oxfam, said no.", "head of policy at Oxfam", None, True),
        ("The prime minister at the time, Ann Porter, said no.", "prime minister", None, True),
        ("Ann Porter, chair of the council from 2016, said no.", "chair of the council", NOW, False),
        ("Ann Porter became the Norland PM for a second time.", "Norland PM", NOW, False),
        ("The pact was signed in Oslo on 3 June 2022. Foreign Minister Ann Porter put her name to it.",
         "Foreign Minister", None, False),
        ("The pact was signed in Oslo on 3 June 2022. Foreign Minister Ann Porter said it was dead.",
         "Foreign Minister", NOW, False),
        ("Foreign Minister Ann Porter had said in Oslo last autumn that she would sign.",
         "Foreign Minister", "2022-09/2022-11", False),
        ("In 2021 the newspaper printed a letter signed by Foreign Minister Ann Porter.",
         "Foreign Minister", None, False),
        ("Luis Quiroz served as an envoy under President Ann Porter.", "President", None, False),
    ],
)  # fmt: skip
def test_office_is_held_when_the_text_says(
    cast_of: Callable[[str], Reading], text: str, title: str, at: str | None, *, former: bool
) -> None:
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert (office.title, office.at.edtf if office.at else None, office.former) == (title, at, former)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Director of the Central Bank Ann Porter said no.", ["Director of the Central Bank"]),
        ("Senators Odd Berg and Ann Porter said no.", ["Senator"]),
        ("French and German economy ministers Ann Porter and Odd Berg said no.", ["economy minister"]),
        ("Sen. Ann Porter (R-Utah) said no.", ["Senator (R-Utah)"]),
        ("Rep. Ann Porter of Maryland said no.", ["Representative of Maryland"]),
        ("Youth and Sports Minister Ann Porter said no.", ["Youth and Sports Minister"]),
        ("The foreign affairs committee met. Ann Porter, who chairs the committee, said no.",
         ["chair of foreign affairs committee"]),
        ("Zelkova fell. The company's chief executive, Ann Porter, said no.", ["chief executive of Zelkova"]),
        ("Harbour minister in the coastal government, Ann Porter on Monday said no.",
         ["Harbour minister in the coastal government"]),
        ("Ann Porter has sat on the board since 2013 and was a former judge.", ["judge"]),
        ("The vote followed the appointment of Ann Porter to the post of Chief of Staff.", ["Chief of Staff"]),
    ],
)  # fmt: skip
def test_office_is_found_wherever_the_press_words_it(
    cast_of: Callable[[str], Reading], text: str, titles: list[str]
) -> None:
    assert cast_of(text).offices("Ann Porter") == titles


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Defence Minister Ann Porter resigned on Monday.", True),
        ("Ann Porter, the interior minister, has stepped down.", True),
        ("Defence Minister Ann Porter was sacked on Monday.", True),
        ("Defence Minister Ann Porter resigned as party treasurer.", False),
        ("Defence Minister Ann Porter quit the Progress Party on Monday.", False),
        ("Defence Minister Ann Porter will resign on Monday.", False),
        ("Defence Minister Ann Porter did not resign.", False),
    ],
)
def test_who_left_office_holds_it_no_more(cast_of: Callable[[str], Reading], text: str, *, former: bool) -> None:
    assert next(iter(cast_of(text).actor("Ann Porter").offices)).former is former


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The strongman, Ann Porter, said no.", ["strongman"]),
        ("A Danish shipping lawyer named Ann Porter wrote it.", ["Danish shipping lawyer"]),
        ("A lawyer for the family, Ann Porter, told reporters of it.", ["lawyer for the family"]),
        ("Chilean ambassador to Japan Ann Porter was recalled.", ["Chilean ambassador to Japan"]),
        ("Bolivian economist and former bank chief Ann Porter said no.", ["Bolivian economist", "bank chief"]),
        ("Ann Porter, 54, a cocoa farmer, has lost half her trees.", ["cocoa farmer"]),
        ("Ann Porter, a 33-year-old care worker, said no.", ["care worker"]),
        ("Rear Adm. Ann Porter, who commands the Fifth Squadron, said no.",
         ["Rear Admiral", "commander of the Fifth Squadron"]),
        ("Minister for Coal Ann Porter said no.", ["Minister for Coal"]),
        ("Since the departure of Ann Porter as commissioner, crime has risen.", ["commissioner"]),
        ("Mrs Justice Ann Porter sentenced him.", ["judge"]),
        ("Archbishop Emeritus Ann Porter prayed.", ["Archbishop Emeritus"]),
        ("Ann Porter, who sat as a Liberal councillor, said no.", ["Liberal councillor"]),
    ],
)  # fmt: skip
def test_office_is_found_beside_small_words(cast_of: Callable[[str], Reading], text: str, titles: list[str]) -> None:
    assert cast_of(text).offices("Ann Porter") == titles


@pytest.mark.parametrize(("second", "past"), [("council leader", True), ("current council leader", False)])
def test_former_is_said_of_both_offices_unless_the_second_is_held_now(
    cast_of: Callable[[str], Reading], second: str, *, past: bool
) -> None:
    reading = cast_of(f"Ann Porter, the former mayor and {second}, said no.")
    assert [office.former for office in reading.actor("Ann Porter").offices] == [True, past]


def test_a_post_held_later_is_not_said_to_be_held_now(cast_of: Callable[[str], Reading]) -> None:
    offices = cast_of("Ann Porter, his former chief of staff and later finance minister, said no.").actor(
        "Ann Porter"
    )
    assert [one.at for one in offices.offices if one.title == "finance minister"] == [None]


def test_a_programme_is_led_whole_with_the_college_it_stands_at(cast_of: Callable[[str], Reading]) -> None:
    (office,) = (
        cast_of("Ann Porter, who directs the Latin America trade program at Ashford College, said no.")
        .actor("Ann Porter")
        .offices
    )
    assert office.title == "director of the Latin America trade program at Ashford College"


def test_an_office_told_of_before_a_time_gone_by_is_held_at_no_known_date(cast_of: Callable[[str], Reading]) -> None:
    text = "Norway voted on 26 January 2022. Its finance minister, Ann Porter, had asked for a delay."
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert (office.at, office.former) == (None, False)


def test_an_office_told_of_before_the_news_is_held_now(cast_of: Callable[[str], Reading]) -> None:
    text = "Norway voted on Monday. Its finance minister, Ann Porter, had asked for a delay."
    (office,) = cast_of(text).actor("Ann Porter").offices
    assert office.at is not None
