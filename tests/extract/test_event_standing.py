"""Sentences of events that stand on their own: what a definite noun, a pronoun or a half clause takes from before."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Event
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")
SURE = 0.5


def events(text: str) -> tuple[Event, ...]:
    return read(Article("test", text, published=PUBLISHED)).events


def printed(text: str) -> list[str]:
    """The sentences of the events that may be printed."""
    return [event.what for event in events(text) if event.confidence >= SURE]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Kari Lund defended the Safer Rivers Bill in Oslo. Hansa Bank attacked the bill on 6 May 2021.",
            "Hansa Bank attacked the Safer Rivers Bill on 6 May 2021.",
        ),
        (
            "Norway and Denmark want a fishing agreement. Hansa Bank attacked the deal on 6 May 2021.",
            "Hansa Bank attacked the fishing agreement on 6 May 2021.",
        ),
        (
            "Kari Lund wrote the law, known as the “Clean Harbour Act”. Oslo's council passed the law on 6 May 2021.",
            "Oslo's council passed the Clean Harbour Act on 6 May 2021.",
        ),
    ],
)
def test_definite_noun_is_told_as_it_was_introduced(text: str, what: str) -> None:
    assert what in printed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund has a rivers bill and Tom Berg has a harbour bill. Hansa Bank attacked the bill on 6 May 2021.",
        "Kari Lund wants no harbour deal. Hansa Bank attacked the deal on 6 May 2021.",
        "Tom Berg spoke of the huge costs. Hansa Bank paid the cost on 6 May 2021.",
    ],
)
def test_definite_noun_stays_where_not_one_thing_was_introduced(text: str) -> None:
    told = [what for what in printed(text) if what.startswith("Hansa Bank")]
    assert not any(word in what for what in told for word in ("rivers", "harbour", "huge"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Hansa Bank lost money in May. It closed two branches in Oslo on 6 May 2021.",
            "Hansa Bank closed two branches in Oslo on 6 May 2021.",
        ),
        (
            "Norway and Denmark share a border. They signed a treaty on fishing on 6 May 2021.",
            "Norway and Denmark signed a treaty on fishing on 6 May 2021.",
        ),
    ],
)
def test_pronoun_that_goes_on_with_the_subject_is_spelt_out(text: str, what: str) -> None:
    assert what in printed(text)


def test_pronoun_in_what_is_said_does_not_name_its_subject_twice() -> None:
    text = "Hansa Bank was in debt. Hansa Bank said on 6 May 2021 it would buy Nordic Rail for $6 billion."
    assert not any("Hansa Bank would" in event.what for event in events(text))


def test_possessive_of_the_clauses_own_subject_needs_no_other_sentence() -> None:
    text = "Hansa Bank and Nordic Rail merged their pension funds on 6 May 2021."
    assert printed(text) == [text]


def test_possessive_behind_a_new_subject_may_be_anybodys() -> None:
    assert printed("A Danish warship crossed its bow on 6 May 2021.") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Kari Lund defended the sanctions imposed on Mali in 2015.",
            "The sanctions were imposed on Mali in 2015.",
        ),
        (
            "Kari Lund, a former judge, was due to travel to Warsaw later on Friday to meet Tom Berg.",
            "Kari Lund was due to travel to Warsaw on 14 May 2021 to meet Tom Berg.",
        ),
        (
            "Kari Lund, who lost the vote and was sacked in May 2020, sat behind Tom Berg.",
            "Kari Lund was sacked in May 2020.",
        ),
        (
            "“Where are they? Bring the children home,” Kari Lund told reporters on 6 May 2021.",
            "“Bring the children home,” Kari Lund told reporters on 6 May 2021.",
        ),
        (
            "Negotiators from Norway, Denmark and Sweden resumed talks in Oslo on 6 May 2021.",
            "Negotiators from Norway, Denmark and Sweden resumed talks in Oslo on 6 May 2021.",
        ),
    ],
)
def test_clause_is_told_whole(text: str, what: str) -> None:
    assert what in printed(text)


def test_participle_without_a_date_only_says_which_is_meant() -> None:
    assert not any("were led" in what for what in printed("Lenders led by Hansa Bank sued Tom Berg on 6 May 2021."))


def test_what_is_said_to_be_unlikely_is_not_told() -> None:
    told = [
        event.what for event in events("It is unlikely that Norway and Denmark will sign a treaty in Oslo in June.")
    ]
    assert told == []


def test_words_of_a_block_set_off_are_the_speakers() -> None:
    text = (
        "Kari Lund met Kenji Mori in Oslo on 4 May 2021. Afterwards Lund described the meeting:\n\n"
        "> We spoke about the river and I asked him for help. He promised to send engineers in July.\n>\n"
        "> — Kari Lund, the prime minister\n"
    )
    assert not any("river" in event.what or "engineers" in event.what for event in events(text))


def test_what_one_person_says_of_another_is_told_with_who_says_it() -> None:
    text = "Kari Lund was angry. Kari Lund said that Tom Berg broke a promise to Norway on 6 May 2021."
    assert "Tom Berg broke a promise to Norway on 6 May 2021, Kari Lund said." in printed(text)


def test_own_deed_needs_no_source() -> None:
    text = "Kari Lund said she had met Kenji Mori in Oslo on 6 May 2021."
    assert "Kari Lund met Kenji Mori in Oslo on 6 May 2021." in printed(text)


def test_they_are_the_several_of_the_sentence_before() -> None:
    text = "Danish officials were angry. They expelled three Norwegian diplomats from Copenhagen on 6 May 2021."
    assert "Danish officials expelled three Norwegian diplomats from Copenhagen on 6 May 2021." in printed(text)


def test_it_is_no_person_of_the_sentence_before() -> None:
    text = "Tom Berg once owned the mine. Today, it is owned by Hansa Bank."
    assert not any("Tom Berg is" in event.what for event in events(text))


def test_day_behind_an_occasion_is_a_date() -> None:
    text = "At a rally Friday in Oslo, Kari Lund attacked Hansa Bank."
    assert "At a rally on 7 May 2021 in Oslo, Kari Lund attacked Hansa Bank." in printed(text)


def test_any_such_day_is_no_date() -> None:
    assert not any(event.when for event in events("Kari Lund attacked Hansa Bank on a quiet Friday in Oslo."))


def test_what_somebody_had_for_a_time_is_no_event() -> None:
    assert events("Kari Lund and Kenji Mori had a frosty relationship in 2020.") == ()


def test_who_of_a_place_is_the_person_before_it() -> None:
    text = "The house was sold by Tom Berg, a real estate developer in Virginia, who met Kenji Mori on 6 May 2021."
    assert not any("Virginia met" in event.what for event in events(text))


def test_which_of_several_needs_more_than_its_number() -> None:
    assert printed("Oslo was hit twice by Denmark. The first attack was treated as a crime by Norway.") in (
        [],
        ["Oslo was hit twice by Denmark."],
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Hansa Bank was sold. Its chairman, Tom Berg, sold shares worth 4 million euros on 6 May 2021.",
            "Hansa Bank’s chairman, Tom Berg, sold shares worth 4 million euros on 6 May 2021.",
        ),
        (
            "Kari Lund denied on 6 May 2021 that Norway had delayed its payments to Denmark.",
            "Kari Lund denied on 6 May 2021 that Norway had delayed its payments to Denmark.",
        ),
    ],
)
def test_possessive_is_explained_by_the_sentence_or_spelt_out(text: str, what: str) -> None:
    assert what in printed(text)
