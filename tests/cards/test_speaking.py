"""Who can be asked for as the one who said something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "We cannot accept that any toll is paid to Russia for the ferry by the poor"


@pytest.mark.parametrize(("other", "asked"), [("Herington", 0), ("Harbours", 1), ("Herringtons", 1)])
def test_whoever_is_spelt_two_ways_is_not_asked_for(brief: Brief, other: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.quote(WORDS, minister, printed=f"“{{}},” Ann Herrington told reporters. Later {other} left.")
    assert len(list(sayings.cards(brief.desk()))) == asked


def test_a_few_words_without_a_name_beside_them_are_not_asked_for(brief: Brief) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.quote("quickly", minister, printed="Ann Herrington promised to begin looking for new boats “{}”.")
    assert list(sayings.cards(brief.desk())) == []


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("We met in Oslo, and Ann Herrington told me so: “{}.” I believe her.", 0),
        ("Ann Herrington told reporters in Oslo: “{}.”", 1),
    ],
)
def test_what_somebody_interviewed_tells_of_another_is_not_asked(brief: Brief, told: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    for line in ("I have never believed in tolls.", "My father fished here, and we paid nothing.", "You may ask us."):
        brief.tells(line)
    brief.quote(WORDS, minister, printed=told)
    assert len(list(sayings.cards(brief.desk()))) == asked


def test_capitals_before_a_name_are_a_title_and_no_speaker(brief: Brief) -> None:
    judge = brief.actor("CJN", ActorKind.ORGANISATION, "Norway")
    brief.person("Ann Lund", "Norway")
    brief.tells("CJN Ann Lund opened the session.")
    brief.quote(WORDS, judge, printed="“{},” the CJN told reporters in Oslo.", speaker_words="the CJN")
    assert list(sayings.cards(brief.desk())) == []


@pytest.mark.parametrize(
    ("since", "asked"),
    [
        ("“Shall we arrest the tide?” joked a former adviser over fish. The ferry is no joke to him.", 0),
        ("Not so Max Roy, who had resigned. The former minister urged all of them to stay.", 0),
        ("She had come back from Bergen with Max Roy on Monday night.", 1),
    ],
)
def test_he_said_behind_somebody_else_is_not_asked(brief: Brief, since: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.person("Max Roy", "Norway")
    brief.office(minister, "Minister of Fisheries")
    printed = f"Ann Herrington sat in silence in Oslo. {since} “{{}},” she told reporters."
    brief.quote(WORDS, minister, printed=printed, speaker_words="she")
    assert len(list(sayings.cards(brief.desk()))) == asked


@pytest.mark.parametrize(("words", "asked"), [("the Norwegian leader", 0), ("Herrington", 1)])
def test_the_leader_of_a_state_with_a_president_is_not_its_premier(brief: Brief, words: str, asked: int) -> None:
    premier = brief.person("Ann Herrington", "Norway")
    brief.office(premier, "prime minister")
    brief.office(brief.person("Max Roy", "Norway"), "president")
    brief.quote(WORDS, premier, printed=f"“{{}},” {words} told reporters in Oslo.", speaker_words=words)
    assert len(list(sayings.cards(brief.desk()))) == asked


@pytest.mark.parametrize(
    ("caveat", "asked"),
    [("The Courier could not independently verify the recording.", 0), ("The Courier has heard the recording.", 1)],
)
def test_what_nobody_could_verify_is_not_asked(brief: Brief, caveat: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.quote(WORDS, minister, printed=f"“{{}},” Ann Herrington said in an audio message. {caveat}")
    assert len(list(sayings.cards(brief.desk()))) == asked


def test_anothers_name_is_no_other_spelling_of_ones_own(brief: Brief) -> None:
    minister = brief.person("Ann Mohamud", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.person("Bo Mohamed Roy", "Norway")
    brief.quote(WORDS, minister, printed="“{},” Ann Mohamud told reporters, and Bo Mohamed Roy agreed.")
    assert len(list(sayings.cards(brief.desk()))) == 1


def test_who_names_his_own_office_is_not_asked_for(brief: Brief) -> None:
    premier = brief.person("Ann Herrington", "Norway")
    brief.office(premier, "prime minister")
    words = "I am the prime minister of all Norwegians, and we cannot accept a toll that only Russia wants"
    brief.quote(words, premier, printed="“{},” Ann Herrington told reporters in Oslo.")
    assert list(sayings.cards(brief.desk())) == []
