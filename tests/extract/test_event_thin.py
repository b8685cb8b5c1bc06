"""What no sentence is printed for: it says nothing, or says it of somebody else, or of two days at once."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")
SURE = 0.5


def printed(text: str) -> list[str]:
    """The sentences of the events that may be printed."""
    found = read(Article("test", text, published=PUBLISHED)).events
    return [event.what for event in found if event.confidence >= SURE]


@pytest.mark.parametrize(
    "text",
    [
        "Kenji Mori looked tired on 6 May 2021.",
        "Tom Berg kept quiet on 6 May 2021.",
        "Kari Lund declined to comment on 6 May 2021.",
        "Somebody called Kari Lund on 6 May 2021.",
    ],
)
def test_how_somebody_seemed_and_that_nothing_was_said_is_not_printed(text: str) -> None:
    assert printed(text) == []


def test_what_nobody_wanted_to_comment_on_is_printed() -> None:
    assert printed("Kari Lund declined to comment on the treaty with Norway on 6 May 2021.") != []


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund used a visit to Oslo on 6 May 2021 to pitch a plan.",
        "In an interview with Nordic Radio on 7 May 2021 Kari Lund declined to apologise.",
    ],
)
def test_visit_or_interview_of_nobody_is_not_printed(text: str) -> None:
    assert not any("took place" in what for what in printed(text))


def test_visit_of_somebody_named_is_printed() -> None:
    text = "Kari Lund’s visit to Oslo on 6 May 2021 was short."
    assert "Kari Lund’s visit to Oslo took place on 6 May 2021." in printed(text)


def test_state_that_somebody_tells_of_himself_is_no_deed_of_his() -> None:
    assert not any("stopping" in what for what in printed("Tom Berg said he was stopping for a moment."))


def test_what_had_not_been_done_yet_is_not_told_as_done() -> None:
    text = "Kari Lund spoke on 6 May 2021 before Tom Berg had met any of the farmers of Oslo."
    assert not any("Tom Berg met" in what for what in printed(text))


def test_accord_enters_into_force_and_no_country_does() -> None:
    text = "Norway and Denmark signed the accord. Denmark was glad. It will enter into force on 20 May 2021."
    assert not any("Denmark will enter" in what for what in printed(text))


def test_the_country_of_a_sentence_that_names_none_is_not_printed() -> None:
    text = "Banned by the Hansa League, Norway and Denmark, he waited. Kari Lund toured the country on 7 May 2021."
    assert printed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Denmark followed on 5 May, Norway on 6 May and Sweden on 7 May.",
        "Kari Lund met Tom Berg on 6 May 2021. Tom Berg drank tea with Kenji Mori just before Christmas.",
    ],
)
def test_deed_with_two_dates_is_not_printed(text: str) -> None:
    assert not any("Denmark followed" in what or "Christmas" in what for what in printed(text))


def test_feast_that_is_the_date_is_told_as_the_date() -> None:
    assert printed("Kari Lund left for Oslo on New Year's Day.") == ["Kari Lund left for Oslo on 1 January 2021."]


def test_list_behind_the_verb_does_not_come_before_it() -> None:
    text = "Kari Lund, who was removed on 14 May 2020 by 20 votes in favor and 8 against, did not attend."
    assert printed(text) == ["Kari Lund was removed on 14 May 2020 by 20 votes in favor."]


def test_rather_goes_with_its_than() -> None:
    text = "Tom Berg led Hansa Bank. Its chairman, Kari Lund, resigned rather than sign on 6 May 2021."
    assert not any("resigned rather on" in what for what in printed(text))


def test_short_had_before_had_is_no_would() -> None:
    text = "Kari Lund told Nordic Radio on 6 May 2021 she’d had a good talk with Tom Berg."
    assert not any("would had" in what for what in printed(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Norway is calm. Kari Lund of Norway waited. Tom Berg proposed talks with the government on 6 May 2021.",
            "Tom Berg proposed talks with the government of Norway on 6 May 2021.",
        ),
        (
            "Foreign Minister Kari Lund of Norway waited. The Danish foreign minister visited Oslo on 6 May 2021.",
            "The Danish foreign minister visited Oslo on 6 May 2021.",
        ),
    ],
)
def test_a_noun_is_spelt_out_with_whom_it_can_mean(text: str, what: str) -> None:
    assert what in printed(text)


def test_both_of_two_things_are_not_the_two_persons_named_before() -> None:
    text = (
        "Kari Lund and Tom Berg quarrelled in Oslo. Norway froze its aid and its loans in May 2021. "
        "Both resumed after talks in Bergen on 11 May 2021."
    )
    assert not any("Berg resumed" in what for what in printed(text))


def test_what_several_without_a_name_tell_is_told_as_theirs() -> None:
    text = "Residents said that the Danish police had opened fire on a march in Oslo on 6 May 2021."
    assert any(what.endswith(", residents said.") for what in printed(text))


def test_what_others_say_of_a_place_was_not_on_the_day_it_was_seen() -> None:
    text = (
        "Kari Lund met Tom Berg on 6 May 2021.\n\nEarlier in the day Kari Lund toured Bergen prison, "
        "where rights groups say thousands of farmers were tortured or killed under Kenji Mori."
    )
    assert not any("tortured" in what and "2021" in what for what in printed(text))


def test_candidate_of_a_party_is_not_the_party() -> None:
    text = (
        "Nordic Party candidate Kari Lund spoke in Oslo on 6 May 2021. The Nordic Party rejoiced. "
        "Spokesman Tom Berg said the candidate was headed to Bergen on 7 May 2021."
    )
    assert not any("Party was headed" in what for what in printed(text))
