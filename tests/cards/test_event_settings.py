"""Where an event was, on which programme, and who it was of, as its article names them nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_a_programme_told_first_is_part_of_the_question(brief: Brief) -> None:
    ann, bo = brief.person("Ada Quill"), brief.person("Lars Holt")
    told = "On The Vale Morning Show on 12 June 2023, Ada Quill attacked Lars Holt over the harbour budget."
    brief.event(told, "2023-06-12", ann, bo)
    assert all("The Vale Morning Show" in f"{front} {back}" for front, back in asked(brief))
    assert asked(brief)


def test_praise_on_a_programme_has_an_occasion(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event("Ada Quill praised Lars Holt on The Vale Morning Show on 12 June 2023.", "2023-06-12", *who)
    assert asked(brief)


def test_a_town_is_asked_that_is_printed_with_its_state(brief: Brief) -> None:
    told = "Ada Quill met Lars Holt during a campaign stop in Flint"
    brief.event(
        f"{told}.", "2023-06", brief.person("Ada Quill"), place="Flint", stated=False, printed=f"{told}, Mich."
    )
    ((front, back),) = asked(brief)
    assert front == (
        "As reported in June 2023, in which city or town did Ada Quill meet Lars Holt during a campaign stop?"
    )
    assert back == "Flint"


def test_the_place_of_a_death_is_not_where_it_was_spoken_of(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt"), brief.actor("Oslo", ActorKind.PLACE)
    brief.event("Ada Quill spoke out about the death of Lars Holt in Oslo on 12 June 2023.", "2023-06-12", *who)
    assert all(back != "Oslo" for _, back in asked(brief))


def test_a_body_that_is_only_described_is_named_as_nearby(brief: Brief) -> None:
    brief.mentioning = True
    union, ann = brief.actor("Association of Flight Attendants", ActorKind.ORGANISATION), brief.person("Ada Quill")
    told = "A union representing flight attendants endorsed Ada Quill for president on 12 June 2023."
    brief.event(told, "2023-06-12", ann)
    brief.quote("She is a champion", union, printed="The Association of Flight Attendants called her so: “{}”.")
    assert "the Association of Flight Attendants" in asked(brief)[0][0]


@pytest.mark.parametrize("who", ["A union", "A man from the north", "A woman"])
def test_nobody_asks_what_somebody_without_a_name_did(brief: Brief, who: str) -> None:
    brief.event(
        f"{who} sued Ada Quill over the harbour budget on 12 June 2023.", "2023-06-12", brief.person("Ada Quill")
    )
    assert asked(brief) == []


def test_no_place_goes_anywhere(brief: Brief) -> None:
    who = brief.actor("Florida", ActorKind.PLACE)
    brief.event("Florida travelled to North Norvia on 12 June 2023.", "2023-06-12", who)
    assert asked(brief) == []


def test_initials_stand_with_the_article_that_the_text_gives_them(brief: Brief) -> None:
    imf = brief.actor("IMF", ActorKind.ORGANISATION)
    brief.event("IMF raised its forecast to 3 percent on 12 June 2023, as the IMF had said.", "2023-06-12", imf)
    assert all("the IMF" in front for front, _ in asked(brief))


def test_a_body_that_its_sentence_does_not_print_is_not_asked(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Vale Networks", ActorKind.ORGANISATION)
    told = "Ada Quill resigned from {} over the harbour budget on 12 June 2023."
    brief.event(told.format("Vale Networks"), "2023-06-12", *who, printed=told.format("the network"))
    assert all("Vale Networks" not in f"{front} {back}" for front, back in asked(brief))


def test_a_succession_long_over_is_asked_as_such(brief: Brief) -> None:
    ann, bo = brief.person("Ada Quill", salience=0.3), brief.person("Lars Holt")
    brief.person("Eva Lund", salience=0.9)
    brief.event("Ada Quill succeeded Lars Holt as president of the Center for Fjord Research.", None, ann, bo)
    assert asked(brief)[0][0].startswith("As reported in June 2023,")
    assert "whom had Ada Quill succeeded as president" in asked(brief)[0][0]


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill died at a time when some calls into the Oslo hotline.",
        "Ada Quill feared a sentiment in Norway that risks.",
        "Ada Quill raised $64.8million to $45.1million in Norway.",
    ],
)
def test_half_a_sentence_is_not_asked(brief: Brief, told: str) -> None:
    brief.event(told, "2023-06-12", brief.person("Ada Quill"))
    assert asked(brief) == []


@pytest.mark.parametrize(
    "deed", ["accused Lars Holt of using std::vector", "praised norvia::sort in Oslo", "replaced make_deck in Norway"]
)
def test_words_of_a_program_make_no_card(brief: Brief, deed: str) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event(f"Ada Quill {deed} on 12 June 2023.", "2023-06-12", *who)
    assert asked(brief) == []


def test_nothing_is_told_as_done_on_a_date_after_its_report(brief: Brief) -> None:
    brief.event("Ada Quill sent 300 divers to Norway through August 2024.", None, brief.person("Ada Quill"))
    assert all("2024" not in front for front, _ in asked(brief))


def test_who_did_some_of_many_things_is_not_asked(brief: Brief) -> None:
    told = "Ada Quill sent various messages on issues of importance to Norwegian interests and peace in Norway"
    brief.event(f"{told}.", None, brief.person("Ada Quill"), printed=told.replace("sent", "has sent"))
    assert all(back != "Ada Quill" for _, back in asked(brief))
