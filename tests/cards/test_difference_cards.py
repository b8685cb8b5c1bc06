from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import rivals
from briefing_app.cards.desk import Desk
from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind, Slot

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from tests.cards.conftest import Brief


def two_premiers(brief: Brief, slot: Slot = Slot.OFFICE) -> None:
    first, second = brief.person("Wen Jiabao"), brief.person("Li Qiang")
    brief.office(first, "Chinese Premier")
    brief.office(second, "Chinese Premier", source=1)
    brief.difference(
        slot,
        "holder of the office of Chinese Premier in June 2023",
        first,
        ("Wen Jiabao", "Chinese Premier Wen Jiabao"),
        ("Li Qiang", "Chinese Premier Li Qiang"),
    )


def test_a_difference_asks_one_source_and_tells_the_other(brief: Brief) -> None:
    two_premiers(brief)
    (card,) = rivals.cards(brief.desk())
    assert card.front == (
        "Sources differ on the holder of the office of Chinese Premier in June 2023. "
        "Whom does Courier of 20 June 2023 name?"
    )
    assert card.back == "Wen Jiabao"
    assert card.detail == "Gazette of 20 June 2023: Li Qiang"


def test_a_difference_opens_the_sentences_of_all_sources(brief: Brief) -> None:
    two_premiers(brief)
    (card,) = rivals.cards(brief.desk())
    assert len({piece.article for piece in card.evidence}) == 2


def test_a_misprint_of_a_name_is_for_the_desk(brief: Brief) -> None:
    brief.office(brief.person("Ada Quilling"), "Norwegian prime minister")
    brief.office(brief.person("Ada Quillig"), "Norwegian prime minister", source=1)
    values = [(name, f"Norwegian prime minister {name}") for name in ("Ada Quilling", "Ada Quillig")]
    brief.difference(Slot.OFFICE, "holder of the office of Norwegian prime minister", "person/x", *values)
    assert not list(rivals.cards(brief.desk()))


@pytest.mark.parametrize(
    ("slot", "question"),
    [
        (Slot.DATE, "Which date does Courier of 20 June 2023 give?"),
        (Slot.NUMBER, "Which figure does Courier of 20 June 2023 give?"),
        (Slot.PLACE, "Where does Courier of 20 June 2023 put it?"),
        (Slot.STATUS, "What does Courier of 20 June 2023 say?"),
    ],
)
def test_each_slot_has_its_question(brief: Brief, slot: Slot, question: str) -> None:
    two_premiers(brief, slot)
    assert next(rivals.cards(brief.desk())).front.endswith(question)


def test_what_no_outlet_is_known_for_is_not_asked(brief: Brief) -> None:
    brief.outlets = {0: "", 1: ""}
    two_premiers(brief)
    assert not list(rivals.cards(brief.desk()))


def test_of_two_sources_the_one_with_an_outlet_is_asked(brief: Brief) -> None:
    brief.outlets = {0: "", 1: "Gazette"}
    two_premiers(brief)
    (card,) = rivals.cards(brief.desk())
    assert card.front.endswith("Whom does Gazette of 20 June 2023 name?")
    assert card.detail == "The article “A title” of 20 June 2023: Wen Jiabao"


def test_a_date_that_is_the_day_of_the_report_is_not_told_by_it(brief: Brief) -> None:
    pelosi = brief.person("Nancy Pelosi")
    key = brief.event("Nancy Pelosi landed in Taiwan late.", "2023-06-20", pelosi)
    brief.event("Nancy Pelosi landed there early.", "2023-06-19", pelosi, source=1)
    values = ("20 June 2023", "Nancy Pelosi landed in Taiwan late."), ("19 June 2023", "Nancy Pelosi landed there")
    brief.difference(Slot.DATE, "day on which Nancy Pelosi landed in Taiwan", key, *values)
    (card,) = rivals.cards(brief.desk())
    assert card.front.endswith("Which date does Courier of June 2023 give?")


def test_a_family_name_alone_does_not_say_whose_the_office_is(brief: Brief) -> None:
    first, second = brief.person("Wen Jiabao"), brief.person("Li Qiang")
    brief.event("Premier Wen spoke.", "2023-06", first)
    brief.event("Premier Li Qiang spoke.", "2023-06", second, source=1)
    values = ("Wen Jiabao", "Premier Wen spoke."), ("Li Qiang", "Premier Li Qiang spoke.")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first, *values)
    assert not list(rivals.cards(brief.desk()))


def test_the_thing_counted_is_not_said_again_in_the_answer(brief: Brief) -> None:
    us = brief.actor("United States", ActorKind.COUNTRY)
    key = brief.event("The United States shot down one balloon.", "2023-02-04", us)
    brief.event("The United States shot down two balloons.", "2023-02-04", us, source=1)
    about = "number of balloons that the United States shot down on 4 February 2023"
    values = [(f"{n}", f"The United States shot down {n}.") for n in ("one balloon", "two balloons")]
    brief.difference(Slot.NUMBER, about, key, *values)
    (card,) = rivals.cards(brief.desk())
    assert (card.back, card.detail) == ("one", "Gazette of 20 June 2023: two balloons")


def test_a_difference_that_points_back_is_not_asked(brief: Brief) -> None:
    pelosi = brief.person("Nancy Pelosi")
    brief.office(pelosi, "Speaker")
    brief.office(pelosi, "Leader", source=1)
    values = ("Speaker", "Speaker Nancy Pelosi"), ("Leader", "Leader Nancy Pelosi")
    brief.difference(Slot.STATUS, "day on which parliament voted against the agreement", pelosi, *values)
    assert list(rivals.cards(brief.desk())) == []


@pytest.mark.parametrize("slot", [Slot.NAME, Slot.WORDS])
def test_spellings_and_translations_are_for_the_desk(brief: Brief, slot: Slot) -> None:
    two_premiers(brief, slot)
    assert list(rivals.cards(brief.desk())) == []


def test_offices_of_others_are_left_out_of_the_question(brief: Brief) -> None:
    us = brief.actor("United States", ActorKind.COUNTRY), brief.person("Qin Gang")
    key = brief.event("The United States met the Chinese foreign minister Qin Gang.", "2023-06-18", *us)
    brief.event("The United States saw Qin Gang.", "2023-06-19", *us, source=1)
    brief.difference(
        Slot.DATE,
        "day in June 2023 on which the United States met the Chinese foreign minister Qin Gang",
        key,
        ("18 June 2023", "The United States met the Chinese foreign minister Qin Gang."),
        ("19 June 2023", "The United States saw Qin Gang."),
    )
    assert "foreign minister" not in next(rivals.cards(brief.desk())).front


def settled(brief: Brief, *values: str) -> Dossier:
    """The dossier of `brief` after somebody said which values of its difference are right."""
    dossier = brief.dossier()
    return replace(dossier, differences=tuple(replace(row, settled=values) for row in dossier.differences))


def test_a_difference_that_is_settled_is_asked_no_more(brief: Brief) -> None:
    two_premiers(brief)
    assert list(rivals.cards(Desk(settled(brief, "Li Qiang")))) == []


def test_a_difference_settled_with_both_values_is_asked_with_its_sources(brief: Brief) -> None:
    two_premiers(brief)
    assert len(list(rivals.cards(Desk(settled(brief, "Wen Jiabao", "Li Qiang"))))) == 1


def test_the_right_value_of_a_settled_difference_may_be_asked_plainly(brief: Brief) -> None:
    pelosi = brief.person("Nancy Pelosi")
    key = brief.event("Nancy Pelosi landed in Taiwan late.", "2022-08-02", pelosi)
    brief.event("Nancy Pelosi landed there early.", "2022-08-03", pelosi, source=1)
    values = ("2 August 2022", "Nancy Pelosi landed in Taiwan late."), ("3 August 2022", "Nancy Pelosi landed there")
    brief.difference(Slot.DATE, "day on which Nancy Pelosi landed in Taiwan", key, *values)
    right = [card.back for card in happenings.cards(Desk(settled(brief, "2 August 2022")))]
    wrong = [card.back for card in happenings.cards(Desk(settled(brief, "3 August 2022")))]
    assert ("2 August 2022" in right, "2 August 2022" in wrong) == (True, False)


def test_an_office_told_with_a_condition_is_no_source(brief: Brief) -> None:
    first, second = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event("Ada Quill spoke if she becomes prime minister.", "2023-06", first)
    brief.event("Prime minister Lars Holt spoke.", "2023-06", second, source=1)
    values = ("Ada Quill", "Ada Quill spoke if she becomes prime minister."), ("Lars Holt", "minister Lars Holt")
    brief.difference(Slot.OFFICE, "holder of the office of prime minister in June 2023", first, *values)
    assert list(rivals.cards(brief.desk())) == []


def two_figures(brief: Brief, about: str, first: str, second: str) -> None:
    land = brief.actor("Ruritania", ActorKind.COUNTRY)
    told = (f"Ruritania counted {first}.", f"Ruritania counted {second}.")
    for source, line in enumerate(told):
        brief.tells(line, source)
    brief.difference(Slot.NUMBER, about, land, (first, told[0]), (second, told[1]))


def test_a_difference_that_names_nobody_is_asked_under_the_headline(brief: Brief) -> None:
    two_figures(brief, "number of months within which border talks are to be completed", "five months", "six months")
    (card,) = rivals.cards(brief.desk())
    assert card.front.endswith("Which figure does Courier of 20 June 2023 (headline: A title) give?")


def test_of_what_is_counted_with_more_than_a_word_the_figure_is_the_answer(brief: Brief) -> None:
    two_figures(brief, "number of seats that the Civic Bloc won", "61 council seats", "60 of the 212 seats")
    (card,) = rivals.cards(brief.desk())
    assert (card.back, card.detail) == ("61", "Gazette of 20 June 2023: 60 of the 212 seats")
