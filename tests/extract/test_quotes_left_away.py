"""What a sentence leaves away: a verb said once, whose government it is, the stop behind X, nobody's slogan."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe spoke of “a new chapter”; Ann Lee of “a closed book”.",
        "Afterwards Tom Roe said they had “agreed to differ”, and Ann Lee that they had “agreed on nothing”.",
    ],
)
def test_a_verb_left_away_has_its_own_speaker(text: str) -> None:
    assert speakers(text) == ["Tom Roe", "Ann Lee"]


def test_a_name_that_the_verb_speaks_of_is_no_speaker() -> None:
    text = "Tom Roe spoke of “a new chapter”, and of Ann Lee as “a closed book”."
    assert speakers(text) == ["Tom Roe", "Tom Roe"]


def test_the_networks_stop_ends_the_sentence() -> None:
    text = "“It is over,” Tom Roe wrote on X. Ann Lee replied: “It never began.”"
    assert speakers(text) == ["Tom Roe", "Ann Lee"]


def test_the_initial_of_a_name_stays() -> None:
    assert speakers("The mayor, Francis X. Holm, called it “a day of shame”.") == ["Francis X. Holm"]


def test_the_government_is_of_the_one_country_of_the_text() -> None:
    text = (
        "Senegal is calm. Protests in Senegal go on. France watches.\n\nThe government cut the internet on Monday,"
        " citing “hateful and false messages” online. Senegal has 18 million people."
    )
    assert speakers(text) == ["Senegal"]


def test_the_government_stays_open_between_two_countries() -> None:
    text = "Chad and Niger met. Niger and Chad agreed.\n\nThe government called it “a day of joy for all of us”."
    assert speakers(text) == [None]


def test_a_slogan_is_nobodys_speech() -> None:
    assert kinds("The slogan of the march, Tom Roe recalled, was “Bread and water”.") == ["scare"]
