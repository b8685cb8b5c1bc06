"""Radio news copy: short sentences, few names, and people told by what they are instead of by a name."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-12-14")
SURE = 0.5


def told(text: str) -> dict[str, set[str]]:
    """The sentence of each event that may be printed, with the names of who takes part."""
    found = read(Article("test", text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    return {event.what: {names[key] for key in event.actors} for event in found.events if event.confidence >= SURE}


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund, the governor, says the man was arrested when he left his ward on Monday.",
        "Kari Lund praised the police. A woman was arrested on Monday. She attacked the guards on Sunday.",
    ],
)
def test_he_is_the_man_without_a_name_who_stands_nearer(text: str) -> None:
    assert not any(what.startswith("Kari Lund") and ("left" in what or "attacked" in what) for what in told(text))


def test_a_neighbour_speaks_of_somebody_else() -> None:
    text = "Tom Berg was arrested on Monday. A neighbour said he had stolen a boat in Oslo."
    assert any({"Tom Berg"} == who for what, who in told(text).items() if "stole" in what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("All three have been questioned by Tom Berg.", "All three were questioned by Tom Berg."),
        ("Six of the 15 on board have been rescued by Tom Berg.", "Six of the 15 on board were rescued by Tom Berg."),
    ],
)
def test_a_count_of_people_takes_the_plural(text: str, what: str) -> None:
    assert what in told(text)


def test_a_family_name_may_open_with_a_small_word() -> None:
    text = "Anna van der Berg resigned as mayor on 6 December 2021. Police arrested van der Berg in Oslo on Sunday."
    assert any("arrested Anna van der Berg in Oslo" in what for what in told(text))


def test_a_full_name_needs_no_article() -> None:
    text = "Britain's Queen Margaret II spoke on Sunday. The Queen opened a hospital in Leeds on Monday."
    assert "Queen Margaret II opened a hospital in Leeds on 13 December 2021." in told(text)


def test_what_is_reported_is_not_said_twice_to_be() -> None:
    text = "Nordic Rail is reported to have rejected the offer of Hansa Bank on Sunday."
    assert not any("reportedly" in what for what in told(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "The largest radical group, Nurbund, issued a statement on Sunday.",
            "The largest radical group, Nurbund, issued a statement on 12 December 2021.",
        ),
        (
            "The Kari Safety Authority met on Friday. The authority has warned Tom Berg of fire.",
            "The Kari Safety Authority warned Tom Berg of fire.",
        ),
        (
            "Norway will act on safety, with further changes due before the end of the year.",
            "Norway will act on safety, with further changes due before the end of 2021.",
        ),
        (
            "The three Danes attacked a bus on Sunday. They were killed by a guard.",
            "The three Danes were killed by a guard on 12 December 2021.",
        ),
    ],
)
def test_a_sentence_stands_alone(text: str, what: str) -> None:
    assert what in told(text)


def test_a_term_that_goes_on_is_dated_once() -> None:
    text = "Norway has blocked imports from Hansa Bank since 1993."
    found = read(Article("test", text, published=PUBLISHED)).events
    assert all(event.what.count("1993") == 1 for event in found)


def test_what_was_done_after_something_else_is_not_of_its_day() -> None:
    text = "Tom Berg has failed to win the vote in Oslo, after stepping down earlier this year."
    found = read(Article("test", text, published=PUBLISHED)).events
    assert not any(event.when and "failed" in event.what for event in found)


def test_several_of_a_people_are_not_their_state() -> None:
    text = "The three Danes attacked a bus in Oslo on Sunday."
    assert list(told(text).values()) == [set()]


def test_broadcasters_spell_abbreviations_with_hyphens() -> None:
    assert {"United States"} in told("The U-S recalled its envoy on Sunday.").values()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Local guards say they have closed the gate of Oslo.", "Local guards closed the gate of Oslo."),
        (
            "A doctor held in Oslo said he was kept from Tom Berg on Sunday.",
            "A doctor was kept from Tom Berg on 12 December 2021.",
        ),
        (
            "The Danish army has killed three rebels who attacked one of its posts in Oslo.",
            "The Danish army killed three rebels who attacked one of its posts in Oslo.",
        ),
    ],
)
def test_who_speaks_of_himself_is_told_by_what_he_is(text: str, what: str) -> None:
    assert what in told(text)


def test_who_is_against_or_for_a_state_is_not_it() -> None:
    assert list(told("Anti-Danish rebels met pro-Kenyan rebels in Oslo on Sunday.").values()) == [set()]


def test_a_body_with_its_abbreviation_is_not_called_by_what_it_owns() -> None:
    text = "Tom Berg wants the Kari Safety Organisation's (KSO) chief to resign. The KSO sued Tom Berg on Sunday."
    assert {"Kari Safety Organisation", "Tom Berg"} in told(text).values()


def test_what_stood_in_brackets_leaves_a_space() -> None:
    text = "Tom Berg beat a tired Karl Lund, 24, (18th) to win the race in Oslo on Sunday."
    assert any("Karl Lund to win" in what for what in told(text))


def test_who_was_told_is_not_what_was_told() -> None:
    assert told("Tom Berg told Hansa Bank on Sunday.") == {}


def test_a_body_is_called_as_the_article_calls_it() -> None:
    text = "The Israeli army left Hebron on Friday. A guard was shot by the army on Sunday."
    assert not any("IDF" in what for what in told(text))


def test_an_office_of_a_body_is_nobody_who_is_not_said_to_hold_it() -> None:
    text = "Helen Lund, a judge, was hired in Oslo in 2019.\n\nThe judge of Nordic Rail sued Tom Berg on Sunday."
    assert not any(what.startswith("Helen Lund sued") for what in told(text))


def test_one_of_a_people_is_no_state_and_needs_the_sentence_before() -> None:
    text = "The American was dismissed by Tom Berg in Oslo on Sunday."
    found = read(Article("test", text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    assert [{names[key] for key in event.actors} for event in found.events] == [{"Tom Berg"}]
    assert told(text) == {}


def test_a_commission_is_no_company() -> None:
    text = "The Royal Commission heard Tom Berg on Friday. On Sunday the company was sold to Hansa Bank."
    assert not any("Commission" in name for what, who in told(text).items() for name in who if "sold" in what)


def test_the_country_is_the_one_of_the_sentence() -> None:
    text = "Japan and Kenya met.\n\nAfghan factions in Bonn agreed on Sunday on who would rule the country."
    found = read(Article("test", text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    assert [names[key] for key in found.events[-1].actors] == ["Afghanistan"]


def test_what_somebody_claims_to_have_done_is_alleged() -> None:
    text = "Rebel forces claimed to have captured half of Oslo airport."
    found = read(Article("test", text, published=PUBLISHED)).events
    assert [(event.what, event.status) for event in found] == [(text, Status.ALLEGED)]


def test_a_nations_team_is_no_newspaper() -> None:
    found = read(Article("test", "The Australian cricket team arrived in Oslo on Sunday.", published=PUBLISHED))
    assert "The Australian" not in {actor.name for actor in found.actors}
