"""A sitting's clock and what it counts. Needs no window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Stage
from briefing_app.store.store import Store
from briefing_app.ui.study.modes import DUE
from briefing_app.ui.study.sitting import Answered, Sitting, Watch
from briefing_app.workspace import Workspace

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_CARD = Card("c0", CardKind.ACTOR, Form.QUESTION, "Who?", "Ann", "person/ann", ())


def _later(seconds: float) -> datetime:
    return _NOW + timedelta(seconds=seconds)


def test_watch_counts_what_is_between_start_and_now() -> None:
    watch = Watch()
    watch.start(_NOW)
    assert watch.seconds(_later(12.5)) == 12.5


def test_watch_stands_still_while_stopped() -> None:
    watch = Watch()
    watch.start(_NOW)
    watch.stop(_later(5))
    assert watch.seconds(_later(500)) == 5
    watch.go_on(_later(1000))
    assert watch.seconds(_later(1007)) == 12


def test_watch_counts_no_more_than_a_minute() -> None:
    watch = Watch()
    watch.start(_NOW)
    assert watch.seconds(_later(4000)) == 60


def test_clock_put_back_counts_as_nothing() -> None:
    watch = Watch()
    watch.start(_NOW)
    assert watch.seconds(_later(-3600)) == 0


@pytest.mark.parametrize(("lapses", "told"), [(7, False), (8, True), (9, False), (11, False), (12, True), (16, True)])
def test_leech_is_told_at_eight_lapses_and_every_four_more(lapses: int, told: bool) -> None:  # noqa: FBT001 - a case
    before, after = Memory(Stage.REVIEW, lapses=lapses - 1), Memory(Stage.RELEARNING, lapses=lapses)
    assert Answered(_CARD, Rating.AGAIN, 3.0, before, after).leech is told


def test_leech_is_not_told_by_an_answer_that_came() -> None:
    memory = Memory(Stage.REVIEW, lapses=8)
    assert not Answered(_CARD, Rating.GOOD, 3.0, memory, memory).leech


@pytest.fixture
def sitting() -> Sitting:
    store = Store.open(now=_NOW)
    store.put_cards(
        [Card(f"c{n}", CardKind.ACTOR, Form.QUESTION, f"Who is {n}?", "Ann", f"person/{n}", ()) for n in range(5)]
    )
    return Sitting.begin(Workspace(store, lambda _article: NotImplemented, UTC), DUE, _NOW)


def test_hardest_are_those_that_did_not_come_the_worst_first(sitting: Sitting) -> None:
    for nth, rating in enumerate((Rating.HARD, Rating.AGAIN, Rating.EASY, Rating.EASY, Rating.AGAIN)):
        sitting.grade(rating, _later(nth), "card")
    for nth in range(3):
        sitting.grade(Rating.EASY, _later(700 + nth), "card")
    hard = [card.key for card in sitting.hardest]
    assert sorted(hard[:2]) == ["c1", "c4"]
    assert hard[2:] == ["c0"]


def test_a_card_is_learnt_when_it_leaves_its_steps(sitting: Sitting) -> None:
    sitting.grade(Rating.EASY, _later(1), "card")
    sitting.grade(Rating.GOOD, _later(2), "card")
    assert sitting.learnt == 1


def test_undo_takes_the_answer_out_of_the_count(sitting: Sitting) -> None:
    sitting.grade(Rating.EASY, _later(1), "card")
    sitting.undo(_later(2))
    assert (len(sitting.answers), sitting.learnt) == (0, 0)


def test_minutes_left_follow_the_pace_of_the_person(sitting: Sitting) -> None:
    before = sitting.minutes_left
    sitting.watch.start(_NOW)
    sitting.grade(Rating.AGAIN, _later(59), "card")
    assert sitting.pace > 8
    assert sitting.minutes_left > before * 4 / 5
    assert sitting.minutes_left > 0


def test_next_day_has_no_use_for_the_plan_of_the_last(sitting: Sitting) -> None:
    sitting.take_order(["c3"], _NOW)
    assert sitting.session.remaining().new == 1
    sitting.look_again(_NOW + timedelta(days=1))
    assert sitting.session.remaining().new == 5
