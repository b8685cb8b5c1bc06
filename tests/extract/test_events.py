"""Events of invented news: what counts as one, who does it, when, and how it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.extract.reader import read
from briefing_app.model.facts import Event, Status
from briefing_app.model.text import Article, Furniture, FurnitureKind, Span
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")  # a Wednesday
INTRODUCTION = (
    "Norway’s foreign minister, Kari Lund, spoke to Kenji Mori, the Japanese prime minister, on 3 May 2021.\n\n"
)


def found(text: str, *furniture: Furniture) -> tuple[Event, ...]:
    return read(Article("test", text, furniture, published=PUBLISHED)).events


def one(sentence: str) -> Event:
    """The only event that the sentence adds to the introduction."""
    events = [event for event in found(INTRODUCTION + sentence) if event.evidence[0].span.start >= len(INTRODUCTION)]
    assert len(events) == 1, [event.what for event in events]
    return events[0]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Kari Lund visited Tokyo on 4 May 2021.", "2021-05-04"),
        ("Kari Lund visited Tokyo last Friday.", "2021-05-07"),
        ("Earlier this month, Kari Lund visited Tokyo.", "2021-05"),
        ("Kari Lund resigned in March 2019.", "2019-03"),
        ("Kenji Mori will visit Oslo next month.", "2021-06"),
        ("A meeting between Kari Lund and Kenji Mori in 2018 changed little.", "2018"),
    ],
)
def test_event_has_the_date_that_hangs_on_it(sentence: str, edtf: str) -> None:
    event = one(sentence)
    assert event.when == When(edtf)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kari Lund met Kenji Mori in Tokyo.", Status.HAPPENED),
        ("Kari Lund will meet Kenji Mori in Tokyo.", Status.PLANNED),
        ("Kari Lund is due to meet Kenji Mori in Tokyo.", Status.PLANNED),
        ("Kari Lund called off her trip to Tokyo.", Status.CANCELLED),
        ("Kari Lund had been due to visit Tokyo in March, but called off her trip.", Status.CANCELLED),
        ("Kenji Mori reportedly sacked two ministers.", Status.ALLEGED),
    ],
)
def test_status_follows_the_form_of_the_verb(sentence: str, status: Status) -> None:
    assert one(sentence).status is status


@pytest.mark.parametrize(
    "sentence",
    [
        "Kari Lund could visit Tokyo.",
        "Kari Lund did not visit Tokyo in May.",
        "If Kari Lund visits Tokyo, Kenji Mori will resign.",
        "Kari Lund is worried about Japan.",
        "Kari Lund believes that Japan wants peace.",
        "Kari Lund said that peace was good.",
        "Nobody visited Tokyo.",
        "Norway and Japan have close ties.",
        "Kenji Mori has opposed the fishing fleet for years.",
        "Kari Lund has long backed Japan.",
        "A Norwegian official spoke on condition of anonymity.",
        "Kari Lund used to call Kenji Mori a friend.",
        "“Nobody asked the farmers what they wanted,” Kari Lund demanded.",
    ],
)
def test_what_may_be_and_what_is_felt_are_no_events(sentence: str) -> None:
    assert len(found(INTRODUCTION + sentence)) == len(found(INTRODUCTION))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kari Lund said in a statement that peace was good.",
        "Kari Lund told reporters that peace was good.",
        "Kari Lund said on Monday that peace was good.",
    ],
)
def test_saying_is_an_event_on_an_occasion(sentence: str) -> None:
    assert one(sentence).actors == ("person/kari-lund",)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The previous round of talks collapsed on 11 January.", "2021-01-11"),
        ("A drone strike on the port killed three people on Monday.", "2021-05-10"),
        ("Emergency talks will be held at the town hall tomorrow.", "2021-05-13"),
        ("A ferry sank off the coast in 1996.", "1996"),
    ],
)
def test_a_dated_deed_needs_no_actor_of_name(sentence: str, edtf: str) -> None:
    assert one(sentence).when == When(edtf)


def test_a_date_and_an_actor_of_name_make_a_deed_surer() -> None:
    (bare,) = found("The farmers sold the milk.")
    dated = one("Kari Lund sold the house on 4 May 2021.")
    assert bare.confidence < dated.confidence


def test_a_state_is_no_event() -> None:
    assert not found("The farmers seem to like the milk.")


def test_doer_comes_first() -> None:
    event = one("Kenji Mori was received by Kari Lund on 4 May 2021.")
    assert event.actors[:2] == ("person/kari-lund", "person/kenji-mori")


def test_place_is_where_it_happens() -> None:
    assert one("Kari Lund met Kenji Mori in Tokyo on 4 May 2021.").place == "Tokyo"


def test_evidence_is_the_whole_sentence() -> None:
    sentence = "Kari Lund met Kenji Mori in Tokyo."
    text = f"{INTRODUCTION}The weather was fine. {sentence} The food was good."
    assert found(text)[-1].evidence[0].span.of(text) == sentence


def test_two_dated_clauses_are_two_events() -> None:
    events = found("On 4 May 2021, Kari Lund met Kenji Mori in Tokyo, and a day later she visited Osaka.")
    assert [event.when for event in events] == [When("2021-05-04"), When("2021-05-05")]


def test_cancellation_of_what_was_told_before_has_its_date() -> None:
    events = found(INTRODUCTION + "Aides prepared Lund’s visit to Tokyo in March. However, it was cancelled.")
    assert [(event.status, event.when) for event in events[1:]] == [(Status.CANCELLED, When("2021-03"))]


def test_quoted_words_tell_no_event() -> None:
    events = found(INTRODUCTION + "“Kenji Mori attacked Norway in May 2020,” Kari Lund said.")
    assert len(events) == len(found(INTRODUCTION))


def test_furniture_tells_no_event() -> None:
    line = "Kari Lund visited Tokyo on 4 May 2021."
    assert found(line, Furniture(Span(0, len(line)), FurnitureKind.PROMPT)) == ()


def test_heading_tells_no_event() -> None:
    assert len(found(INTRODUCTION + "Kari Lund visited Tokyo\n")) == len(found(INTRODUCTION))


def test_telling_stands_alone() -> None:
    event = one("Earlier this month, Lund visited Tokyo.")
    assert event.what == "In May 2021, Kari Lund visited Tokyo."


def test_telling_of_a_noun_says_that_it_took_place() -> None:
    event = one("A meeting between Kari Lund and Kenji Mori in 2018 changed little.")
    assert event.what == "A meeting between Kari Lund and Kenji Mori took place in 2018."


def test_without_publication_no_relative_date_is_settled() -> None:
    events = read(Article("test", "Kari Lund met Kenji Mori in Tokyo on Monday.")).events
    assert [event.when for event in events] == [None]


def test_line_without_an_end_takes_no_longer_than_its_length() -> None:
    assert found("Lee visited Paris on Monday and Kim met Lee, " * 400) == ()


def test_keys_outlive_what_stands_around() -> None:
    sentence = "Kari Lund met Kenji Mori in Tokyo on 4 May 2021."
    assert found(sentence)[0].key == found(f"It rained.\n\n{sentence}")[0].key


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from([*"“”\"'’.,;:()-\n", "Lund", "visited", "Tokyo", "on", "Monday", "it", "was", "cancelled"])
    )
)
def test_any_text_is_read_and_evidence_lies_inside(words: list[str]) -> None:
    text = " ".join(words)
    for event in found(text):
        assert 0 <= event.evidence[0].span.start < event.evidence[0].span.end <= len(text)
