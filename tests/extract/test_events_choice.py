"""Which clauses of invented news are events, and how sure that is."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors, event_choice, event_odds, events, marks, quotes
from briefing_app.extract.event_story import Story
from briefing_app.extract.parse import parse, visible
from briefing_app.extract.reader import read
from briefing_app.lexicon import figures, weights
from briefing_app.model.facts import Event, Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")  # a Wednesday
INTRODUCTION = (
    "Norway’s foreign minister, Kari Lund, spoke to Kenji Mori, the Japanese prime minister, on 3 May 2021.\n\n"
)


def told(text: str) -> list[Event]:
    """The events of a text behind the introduction."""
    found = read(Article("test", INTRODUCTION + text, published=PUBLISHED)).events
    return [event for event in found if event.evidence[0].span.start >= len(INTRODUCTION)]


def test_a_trait_with_a_weight_moves_the_odds_and_one_without_does_not() -> None:
    plain = event_odds.of({"verb"})
    assert event_odds.of({"verb", "dated"}) > plain > event_odds.of({"verb", "state"})
    assert event_odds.of({"verb", "sung at noon"}) == plain


def test_better_odds_never_make_less_sure() -> None:
    measured = [event_odds.confidence(step / 100) for step in range(101)]
    assert measured == sorted(measured)


def test_every_weight_is_small_enough_to_be_outweighed() -> None:
    assert max(abs(weight) for weight in weights("event_weights").values()) < 3


def test_sureness_is_a_table_of_odds() -> None:
    assert all(0 <= float(least) <= 1 for least in figures("event_sureness"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks between Kari Lund and Kenji Mori did not take place.", Status.CANCELLED),
        ("Kenji Mori is said to have sacked two ministers on Monday.", Status.ALLEGED),
        ("Kenji Mori is expected in Oslo next month.", Status.PLANNED),
        ("The bridge is to be opened next month.", Status.PLANNED),
        ("The election is planned for 24 December.", Status.PLANNED),
        ("The contract was signed in 2017.", Status.HAPPENED),
        ("Shares of the bank jumped 21% in Oslo on Tuesday.", Status.HAPPENED),
    ],
)
def test_passives_infinitives_and_what_failed_are_told_for_what_they_are(text: str, status: Status) -> None:
    assert [event.status for event in told(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Had Kari Lund voted against it, the law would have failed.",
        "Kari Lund seems happy.",
        "The visit was a success.",
        "Farmers like milk.",
        "Will Kari Lund want more?",
        "Nobody knows what Kari Lund can achieve in Tokyo in June.",
    ],
)
def test_what_never_was_is_felt_or_known_already_is_no_event(text: str) -> None:
    assert told(text) == []


def test_what_is_announced_happened_on_the_day_it_was_said() -> None:
    (event,) = told("The company said on Monday it would buy a rival for 6 million kroner.")
    assert (event.when, event.status) == (When("2021-05-10"), Status.HAPPENED)


def test_what_is_announced_for_a_day_to_come_is_planned_for_it() -> None:
    (event,) = told("Kari Lund said the parliament would debate the law on 20 May 2021.")
    assert (event.when, event.status) == (When("2021-05-20"), Status.PLANNED)


@pytest.mark.parametrize(
    "text",
    [
        "Officials claim that Kenji Mori fled.",
        "According to the indictment, Kenji Mori met two bankers in 2017.",
        "The newspapers reported that Kenji Mori left Tokyo on Monday.",
    ],
)
def test_what_others_vouch_for_is_alleged(text: str) -> None:
    assert [event.status for event in told(text)] == [Status.ALLEGED]


@pytest.mark.parametrize(
    "text", ["Police said they had arrested two men in Oslo on Monday.", "Kari Lund was forced to resign on Monday."]
)
def test_what_officials_say_and_what_had_to_be_done_happened(text: str) -> None:
    assert [event.status for event in told(text)] == [Status.HAPPENED]


def test_a_passage_of_another_report_tells_events() -> None:
    report = (
        "Kari Lund met the fishermen of the north in Tromsø on Monday. She gave them a letter of the king, and "
        "left for Bergen on Tuesday with two of the men."
    )
    assert told(f"The Bergen Post wrote:\n\n“{report}”")


def test_quoted_words_of_a_speaker_tell_none() -> None:
    assert not [event for event in told("“We met the king in Bergen on Monday,” she said.") if "king" in event.what]


def test_what_somebody_had_agreed_to_do_is_not_alleged() -> None:
    events = told("Kari Lund said that the ministers had agreed to sell ships by March of next year.")
    assert Status.ALLEGED not in {event.status for event in events}


def test_what_a_thing_was_intended_for_is_no_plan() -> None:
    events = told("The speech of Kari Lund was intended for the voters of Oslo on Tuesday.")
    assert Status.PLANNED not in {event.status for event in events}


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund gave no details of the sum on Monday.",
        "Kari Lund did nothing about it on Monday.",
        "Kenji Mori issued no statement on Monday.",
    ],
)
def test_what_was_done_to_nothing_was_not_done(text: str) -> None:
    assert told(text) == []


def test_a_saying_and_what_is_said_are_one_event() -> None:
    assert len(told("Kari Lund announced on Monday that Kenji Mori had dismissed two ministers.")) == 1


def test_what_is_said_is_told_for_itself_where_it_has_a_day_of_its_own() -> None:
    found = told("Kari Lund announced on Monday that Kenji Mori had dismissed two ministers on 4 May.")
    assert When("2021-05-04") in [event.when for event in found]


def test_what_the_speaker_does_is_less_of_an_event_than_what_others_do() -> None:
    assert weights("event_weights")["doer the speaker"] < 0 < weights("event_weights")["doer known"]


@pytest.mark.parametrize("subject", ["We", "I", "My brother"])
def test_whoever_tells_of_himself_is_known_by_his_word(subject: str) -> None:
    assert "doer the speaker" in traits_of("visited", f"{subject} visited Kari Lund on Monday.")


def test_a_deed_done_with_quoted_words_is_known_by_their_marks() -> None:
    assert "done with quoted words" in traits_of("praised", "Kari Lund praised the plan as “a fair deal” on Monday.")


def test_of_what_somebody_said_would_be_only_the_saying_has_happened() -> None:
    found = told("Kari Lund said at a briefing on Monday that her party would vote against the plan.")
    assert [event.status for event in found] == [Status.HAPPENED]
    undated = told("Kari Lund told reporters that her party would vote against the plan.")
    assert [event.status for event in undated] == [Status.HAPPENED]


@pytest.mark.parametrize(
    ("text", "events"), [("Kari Lund is endorsing Kenji Mori.", 1), ("She is endorsing him.", 0)]
)
def test_the_present_progressive_of_a_lead_reports_a_deed(text: str, events: int) -> None:
    found = read(Article("test", f"{text}\n\nThe two have known each other for years.", published=PUBLISHED)).events
    assert len(found) == events


def traits_of(verb: str, text: str) -> frozenset[str]:
    """The traits of the clause of a verb behind the introduction."""
    article = Article("test", INTRODUCTION + text, published=PUBLISHED)
    doc, marked = parse(article), marks.stretches(visible(article))
    cast = actors.find(doc, article, marked)
    story = Story.of(doc, article, cast, quotes.find(doc, article, marked, cast), marked)
    found = (one for sentence, _ in events.prose(doc) for one in event_choice.candidates(story, sentence))
    return next(event_choice.traits(story, one, early=False) for one in found if one.word.text == verb)
