from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.formats import anki
from briefing_app.formats.anki import notes as anki_notes
from briefing_app.formats.anki.schedule import Calendar, log
from briefing_app.model.cards import CardKind, Citation, Deck, Form, Rating, Review

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(path) as zipped, closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(zipped.read("collection.anki2"))
        return db.execute(query).fetchall()


def test_note_types_keep_their_numbers_and_fields_for_ever() -> None:
    assert [anki_notes.NoteType(kind, form).id - 1_795_305_600_000 for kind in CardKind for form in Form] == [
        0, 1, 10, 11, 20, 21, 30, 31,
    ]  # fmt: skip
    assert anki_notes.FIELDS == ("Front", "Back", "Detail", "Sentence", "Source", "SourceURL", "Date", "Key")


def test_a_guid_is_the_same_for_ever() -> None:
    assert anki.guid("actor/petrova") == "48f2c8ad14a80b9b"


def test_a_deck_keeps_its_number_as_long_as_its_name() -> None:
    assert anki.deck_id("Geneva") == anki.deck_id("Geneva") != anki.deck_id("Geneva 2")


def test_only_note_types_in_use_go_along(deck: Deck, tmp_path: Path, now: datetime) -> None:
    anki.write(Deck("one", deck.cards[:1], deck.citations, {}), tmp_path / "a", now)
    ((models,),) = rows(tmp_path / "a", "SELECT models FROM col")
    assert [model["name"] for model in json.loads(models).values()] == ["Briefing: Actor"]


def test_without_scheduling_every_card_is_new_in_the_order_of_the_deck(
    deck: Deck, tmp_path: Path, now: datetime
) -> None:
    anki.write(deck, tmp_path / "a", now)
    assert rows(tmp_path / "a", "SELECT type, queue, due FROM cards ORDER BY id") == [(0, 0, n) for n in range(1, 7)]


def test_a_card_being_learnt_keeps_its_minute_and_the_steps_left(
    studied: Deck, tmp_path: Path, now: datetime
) -> None:
    anki.write(studied, tmp_path / "a", now)
    due = int(now.timestamp()) + 600
    found = rows(tmp_path / "a", "SELECT type, queue, due, left, reps FROM cards WHERE type IN (1, 3) ORDER BY type")
    assert found == [(1, 1, due, 1, 1), (3, 1, due - 600, 1, 2)]


def test_answers_in_one_millisecond_keep_ids_of_their_own(studied: Deck, tmp_path: Path, now: datetime) -> None:
    anki.write(studied, tmp_path / "a", now)
    ids = [found for (found,) in rows(tmp_path / "a", "SELECT id FROM revlog ORDER BY id")]
    assert ids[1] - ids[0] == 1
    assert len(set(ids)) == 7


def test_intervals_in_the_log_are_those_that_were_kept(studied: Deck) -> None:
    entries = log(studied.reviews, {"actor/petrova": 1}, studied.memories)
    assert [(entry[4], entry[5]) for entry in entries] == [(-600, 0), (8, -600), (8, 8)]


def test_the_last_review_time_is_that_of_the_log(studied: Deck, tmp_path: Path, now: datetime) -> None:
    """Anki's check compares them, and answers of one millisecond can be moved into the next second."""
    late = now - timedelta(seconds=60, milliseconds=1)
    memory = replace(studied.memories["actor/petrova"], last=late)
    memories = {card.key: memory for card in studied.cards}
    answers = tuple(Review(card.key, late, Rating.GOOD, 1.0) for card in studied.cards)
    anki.write(replace(studied, memories=memories, reviews=answers), tmp_path / "a", now)
    found = rows(tmp_path / "a", "SELECT data, (SELECT max(id) FROM revlog WHERE cid = cards.id) FROM cards")
    assert all(json.loads(data)["lrt"] == moment // 1000 for data, moment in found)
    assert len({moment // 1000 for _, moment in found}) == 2


def test_an_answer_of_a_warm_up_is_no_part_of_the_schedule(studied: Deck) -> None:
    first, _ = log(studied.reviews, {"event/geneva": 1}, studied.memories)
    assert (first[4], first[5], first[8]) == (0, 0, 3)


@pytest.mark.parametrize(("seconds", "noted"), [(2.5, 2500), (-1.0, 0), (1e308, 3_600_000)])
def test_an_answer_takes_no_more_than_an_hour(now: datetime, seconds: float, noted: int) -> None:
    (entry,) = log([Review("a", now, Rating.GOOD, seconds)], {"a": 1}, {})
    assert entry[7] == noted


@pytest.mark.parametrize(("hour", "day"), [(3, -1), (4, 0), (23, 0)])
def test_a_day_begins_at_four_in_the_morning_of_the_persons_zone(deck: Deck, hour: int, day: int) -> None:
    zone = timezone(timedelta(hours=9))
    calendar = Calendar.of(deck, datetime(2026, 11, 22, 12, tzinfo=zone))
    assert calendar.number(datetime(2026, 11, 22, hour, tzinfo=zone)) == day
    assert calendar.minutes_west == -540


def test_an_answer_given_before_any_other_makes_the_first_day(deck: Deck, now: datetime) -> None:
    early = Review("actor/petrova", now - timedelta(days=30), Rating.GOOD, 1.0)
    calendar = Calendar.of(Deck(deck.name, deck.cards, deck.citations, {}, (early,)), now)
    assert calendar.number(now) == 30


def test_a_double_colon_in_an_answer_begins_no_hint(deck: Deck) -> None:
    (card,) = (card for card in deck.cards if card.key == "quote/door")
    value = anki_notes.fields(replace(card, back="a::b"), deck.citations[card.key])[0]
    assert value == "“The door is {{c1::a&#58;&#58;b}},” said Ana Petrova."


def test_an_address_that_runs_a_program_is_left_out(deck: Deck) -> None:
    card = deck.cards[0]
    from_outside = Citation("line", "sentence", "javascript:alert(1)")
    assert anki_notes.fields(card, from_outside)[anki_notes.FIELDS.index("SourceURL")] == ""
