"""Whose office or country a description without a name tells."""

from __future__ import annotations

from tests.extract.quoting import speakers


def test_a_leader_is_of_the_country_that_is_named() -> None:
    text = (
        "Brazilian President Luiz Prado spoke first. “We have no interest,” the Brazilian leader added.\n\nHost"
        " president Alberto Funes concurred. The Argentine leader said that the plan “is partial and one-sided”."
    )
    assert speakers(text) == ["Luiz Prado", "Alberto Funes"]


def test_a_lawmaker_is_no_firm() -> None:
    text = (
        "The Greens’ Daniel Freund was not so kind, saying that the council had given it away “as a present for"
        " blackmail”.\n\n“You set fire to the house,” the German lawmaker added."
    )
    assert speakers(text) == ["Daniel Freund"] * 2


def test_the_president_is_the_countrys_rather_than_the_senates() -> None:
    text = (
        "President of Nigeria Bola Adeyemi and the unions agreed on Thursday. Adeyemi left at noon.\n\nThe Senate"
        " President, Godwin Okpara, promised a quick passage.\n\nThe president, in a statement, commended the unions"
        " for their “patience and good sense”."
    )
    assert speakers(text) == ["Bola Adeyemi"]


def test_of_a_union_the_president_is_its_own() -> None:
    text = (
        "Tom Roe, president of the Dockers’ Union, was angry on Thursday. Roe has led it since May. Roe left school"
        " at 14. President of Nigeria Bola Adeyemi did not answer.\n\nRoe told reporters it was late. The president"
        " said it was “a day of shame for all”."
    )
    assert speakers(text) == ["Tom Roe"]


def test_the_owner_of_the_subject_can_be_the_president() -> None:
    text = "Donald Trump’s Treasury led the talks; the president then mused that Egypt would “blow up the dam”."
    assert speakers(text) == ["Donald Trump"]


def test_a_name_behind_a_long_title_is_its_holders() -> None:
    text = (
        "The Director-General of the Nigeria Employers’ Consultative Association, Adewale-Smith Okonjo, described the"
        " figure as a “fair compromise”."
    )
    assert speakers(text) == ["Adewale-Smith Okonjo"]
