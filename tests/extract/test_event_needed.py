"""Nothing is cut off an event's sentence that completes what it says, restricts it or puts a condition to it."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")
SURE, WHOLE = 0.5, 0.3
FILLER = (
    " that the harbour boards of both northern coasts and the salt works of the wide bay behind the old sea walls had"
    " asked for in three letters to the ferry yards"
)


def printed(text: str) -> list[str]:
    """The sentences of the events that may be printed."""
    found = read(Article("test", text, published=PUBLISHED)).events
    return [event.what for event in found if event.confidence >= SURE]


def askable(text: str) -> list[str]:
    """The sentences of the events of which a question may be made at all."""
    found = read(Article("test", text, published=PUBLISHED)).events
    return [event.what for event in found if event.confidence >= WHOLE]


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Norway on 6 May 2021 criticised the budget of Denmark as wasteful.", "as wasteful"),
        ("The Danish tariff of 2020 will only bring in 40 million crowns in 2022.", "only"),
        ("Ministers of Norway will meet again in Oslo on 6 June 2021.", "again"),
        ("Norway on 6 May 2021 asked Hansa Bank, HB, to find out whether Nordic Rail is sound.", "to find out"),
        (
            "Norway on 6 May 2021 asked at least four states, including Chile and Peru, for use of their ports.",
            "for use",
        ),
        ("Norway on 6 May 2021 kept its port closed until Denmark apologised.", "until Denmark apologised"),
    ],
)
def test_what_the_sense_hangs_on_stays(text: str, needed: str) -> None:
    told = printed(text)
    assert told
    assert all(needed in what for what in told)


@pytest.mark.parametrize(
    "text",
    [
        f"Kenji Mori warned Norway in a speech in Oslo on 6 May 2021 against passing a bill{FILLER}.",
        f"Kenji Mori and Ann Lund signed an agreement on 6 May 2021 ending a dispute{FILLER}.",
    ],
)
def test_long_sentence_does_not_lose_the_phrase_that_says_of_what_it_tells(text: str) -> None:
    assert printed(text) == []


def test_new_law_is_told_without_the_rest_of_a_long_sentence() -> None:
    text = f"Norway on 6 May 2021 adopted a new fishing law banning the nets{FILLER}."
    assert printed(text) == ["Norway on 6 May 2021 adopted a new fishing law."]


@pytest.mark.parametrize(
    "text",
    [
        "Norway thanked the fund to which Denmark paid 90 million crowns in 2020.",
        "Ann Lund did not say what steps Kenji Mori had taken on 6 May 2021.",
        "Ann Lund would stay until Kenji Mori was chosen by the voters.",
        "Norway pledged to review the treaty should Denmark raise its tariffs.",
        "Kenji Mori hopes to win the vote in June 2021.",
        "Kenji Mori said exports must fall by 50 percent and state firms must save.",
    ],
)
def test_clause_that_lacks_what_it_needs_is_no_question(text: str) -> None:
    cut = (
        "Denmark paid",
        "Kenji Mori had",
        "Kenji Mori took",
        "Kenji Mori was",
        "Kenji Mori hopes",
        "Kenji Mori is to",
        "Exports must",
        "Norway pledged",
    )
    assert not any(what.startswith(cut) for what in askable(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway attacked the plan for the first time and warned Denmark that the package in April must be larger.",
        "Hansa Bank rejected a call for a strike while Nordic Rail refused to march with the unions on 1 May.",
    ],
)
def test_date_of_another_deed_of_the_sentence_dates_no_question(text: str) -> None:
    dated = ("April", "1 May")
    assert not any(
        what.startswith(("Norway", "Hansa")) and any(one in what for one in dated) for what in askable(text)
    )


def test_date_of_the_participle_before_the_subject_dates_its_verb_too() -> None:
    text = "Speaking on 6 May 2021, Kenji Mori urged Denmark to open its ports."
    assert any("6 May 2021" in what for what in printed(text))


def test_vote_that_only_says_who_votes_is_not_printed() -> None:
    text = "The budget goes to a vote by the full house of Norway on 6 June 2021."
    assert not any(what.startswith("A vote") for what in printed(text))
