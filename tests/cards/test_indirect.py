"""Indirect speech as the report tells it, and the cards made of it (B1, B10, H1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import indirect, sayings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

_COUNTRY = ActorKind.COUNTRY


def told(brief: Brief, *lines: str) -> list[tuple[str, str, str]]:
    brief.mentioning = True
    for line in lines:
        brief.tells(line)
    desk = brief.desk()
    found = indirect.of(desk.dossier.articles[0], desk.dossier.actors)
    return [(one.speaker.name, one.verb, one.said) for one in found]


def fronts(brief: Brief, *lines: str) -> list[str]:
    brief.mentioning = True
    for line in lines:
        brief.tells(line)
    return [f"{card.front} {card.back}" for card in sayings.cards(brief.desk()) if "/told/" in card.key]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Minister Ann Lund says the ferry is safe.", ("Ann Lund", "said", "the ferry is safe")),
        ("But Lund has warned that Norway will sell it.", ("Ann Lund", "warned", "Norway will sell it")),
        ("Ann Lund, the minister, told reporters on Sunday that Oslo is ill.", ("Ann Lund", "told", "Oslo is ill")),
        ("Norway would sell the ferry, Lund said on Monday.", ("Ann Lund", "said", "Norway would sell the ferry")),
        ("Mr Lund says Norway is poor, which irks Oslo.", ("Ann Lund", "said", "Norway is poor, which irks Oslo")),
    ],
)  # fmt: skip
def test_who_said_what_is_taken_apart(brief: Brief, line: str, found: tuple[str, str, str]) -> None:
    brief.person("Ann Lund", aliases=("Lund",))
    assert told(brief, line) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "Lund warned people to stay away from Norway.",
        "Lund admitted planning the sale of the ferry in Norway.",
        "Lund said “Norway is poor” in Oslo.",
        "The brother of Lund says Norway is poor.",
        "Lund cautioned against too much trust established in Norway.",
    ],
)
def test_what_is_no_clause_of_a_named_speaker_is_left(brief: Brief, line: str) -> None:
    brief.person("Ann Lund", aliases=("Lund",))
    assert not told(brief, line)


def test_he_is_whoever_spoke_in_the_sentence_before(brief: Brief) -> None:
    brief.person("Peter Lund", aliases=("Lund",))
    brief.person("Ann Roy", aliases=("Roy",))
    assert told(brief, "Lund says Norway is poor.", "He says Oslo is rich.", "She says Rome is old.") == [
        ("Peter Lund", "said", "Norway is poor"),
        ("Peter Lund", "said", "Oslo is rich"),
    ]


def test_he_is_nobody_after_another_was_told_of(brief: Brief) -> None:
    brief.person("Peter Lund", aliases=("Lund",))
    brief.person("Ann Roy", aliases=("Roy",))
    assert len(told(brief, "Lund says Norway is poor.", "Roy has left.", "He says Oslo is rich.")) == 1


def lund(brief: Brief) -> None:
    brief.office(brief.person("Ann Lund", "Norway", aliases=("Lund",)), "minister")


@pytest.mark.parametrize(
    ("line", "front"),
    [
        (
            "Lund says Norway is closing its northern harbours and will sell ships.",
            "As reported in June 2023, who said that Norway was closing its northern harbours and would sell ships?",
        ),
        (
            "Lund says Norway wants a treaty on northern ferries with Chad.",
            "As reported in June 2023, who said that Norway wanted a treaty on northern ferries with Chad?",
        ),
        (
            "Lund told reporters today that Norway has closed its northern harbours to ships from Chad.",
            "On 20 June 2023, who told reporters that Norway had closed its northern harbours to ships from Chad?",
        ),
        (
            "Lund says she is confident Norway will sell its northern ferries to Chad.",
            "As reported in June 2023, who was confident Norway would sell its northern ferries to Chad?",
        ),
        (
            "Lund says the Government will sell the northern ferries to Chad.",
            "As reported in June 2023, who said that the Government would sell the northern ferries to Chad?",
        ),
        (
            "Another 10 northern ferries will be sold from Norway to Chad, Lund says.",
            "As reported in June 2023, who said that another 10 northern ferries would be sold from Norway to Chad?",
        ),
    ],
)
def test_indirect_speech_is_asked_whole_in_the_tense_that_follows(brief: Brief, line: str, front: str) -> None:
    lund(brief)
    brief.actor("Norway", kind=_COUNTRY)
    brief.actor("Chad", kind=_COUNTRY)
    assert fronts(brief, line) == [f"{front} Ann Lund"]


def test_what_the_speaker_goes_on_to_say_is_told_in_the_past_too(brief: Brief) -> None:
    lund(brief)
    brief.actor("Norway", kind=_COUNTRY)
    brief.actor("Chad", kind=_COUNTRY)
    (front,) = fronts(brief, "Lund says Norway will sell its ships to Chad, but says no sailors will be dismissed.")
    assert front.endswith(
        "said that Norway would sell its ships to Chad, but said no sailors would be dismissed? Ann Lund"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Lund says they will sell the northern ferries to Chad.",
        "Lund says it will sell the northern ferries to Chad.",
        "Lund says Norway will sell the northern ferries soon.",
        "Lund says the Government will sell its northern ferries and close the harbour.",
        "Lund says the minister Ann Lund of Norway will sell ferries.",
        "Lund says prices are rising and falling in the shops.",
        "Lund says some of the work of the yard could be done in Norway or Chad.",
        "Lund says Norway has been vague on the details in order to please Chad.",
    ],
)
def test_indirect_speech_that_points_elsewhere_is_not_asked(brief: Brief, line: str) -> None:
    lund(brief)
    brief.actor("Norway", kind=_COUNTRY)
    brief.actor("Chad", kind=_COUNTRY)
    assert not fronts(brief, line)


def test_what_goes_on_in_a_quotation_that_is_asked_is_asked_once(brief: Brief) -> None:
    lund(brief)
    brief.actor("Norway", kind=_COUNTRY)
    brief.mentioning = True
    brief.tells("Lund says Norway must keep the northern ferries.")
    brief.quote("Norway must never sell the ferry to a foreign bank", "person/ann-lund", printed="“{},” she said.")
    assert [card.key.split("/")[2] for card in sayings.cards(brief.desk())] == ["who"]
