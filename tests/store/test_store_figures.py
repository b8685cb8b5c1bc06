"""The numbers of a briefing are counted, not loaded."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Review, Stage
from briefing_app.model.overview import DayReadiness
from briefing_app.model.study import Deed, DeedKind
from briefing_app.store.store import Store

_TAG = "fsrs6:test"


def _cards(count: int) -> list[Card]:
    return [
        Card(f"c{n}", CardKind.EVENT, Form.QUESTION, f"When was it? {n}", f"{n} May", f"event/{n}", ())
        for n in range(count)
    ]


def _memory(now: datetime, stability: float) -> Memory:
    return Memory(Stage.REVIEW, stability, 5.0, now + timedelta(days=2), now, None, 1)


def test_cards_are_split_into_begun_and_known(store: Store, now: datetime) -> None:
    store.put_cards(_cards(5))
    store.put_memories({"c0": _memory(now, 3.0), "c1": _memory(now, 30.0)}, scheduler=_TAG)

    found = store.figures.overview(_TAG)

    assert (found.cards, found.begun, found.known) == (5, 2, 1)


def test_memories_of_cards_that_are_gone_are_not_counted(store: Store, now: datetime) -> None:
    store.put_cards(_cards(3))
    store.add_review(Review("c2", now, Rating.EASY, 5.0), _memory(now, 30.0), scheduler=_TAG)
    store.put_cards(_cards(2))

    found = store.figures.overview(_TAG)

    assert (found.cards, found.begun, found.known) == (2, 0, 0)


def test_card_both_flagged_and_to_mend_counts_once(store: Store, now: datetime) -> None:
    store.put_cards(_cards(3))
    store.do(Deed(DeedKind.FLAG, "c0", "1", now), Deed(DeedKind.FIX, "c0", "which year?", now))
    store.do(Deed(DeedKind.FIX, "c1", "too long", now))

    assert store.figures.overview(_TAG).flagged == 2


def test_nobody_has_counted_suggestions_in_a_new_store(store: Store) -> None:
    assert store.figures.overview(_TAG).to_check is None


def test_readiness_is_kept_once_a_day(store: Store, now: datetime) -> None:
    meeting, today = now + timedelta(days=6), date(2026, 11, 22)
    with store.together():
        store.figures.put_readiness(meeting, DayReadiness(today - timedelta(days=1), 0.5, 0.05))
        store.figures.put_readiness(meeting, DayReadiness(today, 0.6, 0.05))
        store.figures.put_readiness(meeting, DayReadiness(today, 0.7, 0.04))

    assert [row.mean for row in store.figures.readiness(now)] == [0.5, 0.7]


def test_readiness_for_a_meeting_that_is_over_is_left_out(store: Store, now: datetime) -> None:
    with store.together():
        store.figures.put_readiness(now - timedelta(days=1), DayReadiness(now.date(), 0.5, 0.05))

    assert store.figures.readiness(now) == ()


def test_latest_answer_that_stands_is_the_last(store: Store, now: datetime) -> None:
    store.put_cards(_cards(2))
    store.add_review(Review("c0", now, Rating.GOOD, 5.0))
    store.add_review(Review("c1", now + timedelta(days=3), Rating.GOOD, 5.0))

    store.undo_review()

    assert store.figures.last_answer() == now
