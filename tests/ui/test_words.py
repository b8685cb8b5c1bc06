from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Dossier, Quote, QuoteKind
from briefing_app.ui import words

NOW = datetime(2024, 5, 6, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=20), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(hours=5), "5 h"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=6), "6 days"),
        (timedelta(days=61), "2 months"),
        (timedelta(days=800), "2 years"),
    ],
)
def test_interval_is_said_in_its_largest_unit(length: timedelta, said: str) -> None:
    assert words.span(length) == said


@pytest.mark.parametrize(
    ("hours", "said"),
    [(1, "today"), (4, "tomorrow"), (24 * 6, "in 6 days"), (-23, "yesterday"), (-24 * 3, "3 days ago")],
)
def test_meeting_is_counted_in_calendar_days(hours: int, said: str) -> None:
    assert words.until(NOW + timedelta(hours=hours), NOW) == said


def test_counts_agree_with_their_noun() -> None:
    assert [words.count(1, "card"), words.count(0, "card"), words.count(1200, "card")] == [
        "1 card",
        "0 cards",
        "1,200 cards",
    ]


def test_file_name_holds_nothing_a_system_refuses() -> None:
    assert words.file_name('Talks: "Geneva" / day 1?') == "Talks Geneva day 1"


def test_line_is_cut_at_a_word() -> None:
    assert words.one_line("one two\nthree four", 12) == "one two …"


def test_a_quote_with_a_gap_is_to_be_finished() -> None:
    card = Card("c", CardKind.QUOTE, Form.CLOZE, "Ana Petrova: “The […] is open”", "door", "quote/1", ())
    assert words.card_kind(card) == "Finish the quote"


@pytest.mark.parametrize(("confidence", "said"), [(0.95, "Ana Petrova"), (0.5, "Ana Petrova?")])
def test_speaker_who_is_a_guess_is_put_as_a_question(confidence: float, said: str) -> None:
    dossier = Dossier(actors=(Actor("person/ana-petrova", "Ana Petrova", ActorKind.PERSON),))
    quote = Quote("quote/1", "It is open.", QuoteKind.SPEECH, (), "person/ana-petrova", confidence=confidence)
    assert words.speaker(quote, dossier) == said


def test_a_speaker_who_is_left_out_is_asked_for_as_in_a_question() -> None:
    front = "Which speaker is left out of what the Courier printed on 3 May 2024: “‘It is late,’ said […]”?"
    assert words.card_kind(Card("c", CardKind.QUOTE, Form.CLOZE, front, "Ann Lund", "q", ())) == "Who said it"


def test_of_a_printed_passage_a_list_shows_what_stands_around_the_blank() -> None:
    passage = "The toll that the port of Bergen had asked of all skippers for years was doubled on […] by the council"
    front = (
        f"Which date is left out of what the Courier printed on 3 May 2024 (headline: Toll: a dispute): “{passage}”?"
    )
    shown = "Which date: “… years was doubled on […] by the council”"
    assert words.asked_in_short(front) == shown


def test_a_short_passage_is_shown_from_its_beginning() -> None:
    front = "Which speaker is left out of what was printed on 3 May 2024: “[…] called it ‘theft’”?"
    assert words.asked_in_short(front) == "Which speaker: “[…] called it ‘theft’”"


def test_another_question_is_shown_whole_in_a_list() -> None:
    assert words.asked_in_short("Who is Ann Lund?") == "Who is Ann Lund?"


@pytest.mark.parametrize(
    ("kind", "deed"),
    [
        (CorrectionKind.ACCEPT, "an acceptance"),
        (CorrectionKind.REJECT, "a rejection"),
        (CorrectionKind.MERGE, "a merging"),
        (CorrectionKind.ADD, "what was added"),
    ],
)
def test_what_is_taken_back_is_named_by_a_noun(kind: CorrectionKind, deed: str) -> None:
    told = words.taken_back(Correction(kind, "person/a", None, datetime(2024, 5, 6, tzinfo=UTC)))
    assert told == f"Taken back: {deed}."


@pytest.mark.parametrize("kind", CorrectionKind)
def test_every_correction_that_is_taken_back_has_its_words(kind: CorrectionKind) -> None:
    told = words.taken_back(Correction(kind, "person/a", None, datetime(2024, 5, 6, tzinfo=UTC)))
    assert told.startswith("Taken back: ")
