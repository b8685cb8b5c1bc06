from __future__ import annotations

from datetime import UTC, datetime, timedelta
from statistics import mean

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Memory, Rating, Review
from briefing_app.study import fuzz
from briefing_app.study.schedule import Scheduler

_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

cards, reviews, intervals = st.text(max_size=20), st.integers(1, 500), st.integers(0, 36_500)


def test_ranges_are_those_of_the_package() -> None:
    assert [tuple(part.values()) for part in fsrs.scheduler.FUZZ_RANGES] == [*fuzz.RANGES]


@given(intervals, cards, reviews)
def test_an_interval_stays_within_its_bounds(days: int, card: str, nth: int) -> None:
    low, high = fuzz.bounds(days)

    assert days < 3 or low <= fuzz.spread(days, card, nth) <= high


@given(intervals, intervals, cards, reviews)
def test_the_longer_interval_stays_the_longer(one: int, other: int, card: str, nth: int) -> None:
    shorter, longer = sorted((one, other))

    assert fuzz.spread(shorter, card, nth) <= fuzz.spread(longer, card, nth)


@pytest.mark.parametrize(("days", "bounds"), [(3, (2, 4)), (10, (8, 12)), (30, (27, 33)), (100, (93, 107))])
def test_longer_intervals_may_move_farther(days: int, bounds: tuple[int, int]) -> None:
    assert fuzz.bounds(days) == bounds


def test_cards_learnt_together_come_back_on_every_day_of_the_range() -> None:
    spread = [fuzz.spread(30, f"card/{nth}", 3) for nth in range(2_000)]

    assert set(spread) == set(range(27, 34))
    assert mean(spread) == pytest.approx(30, abs=0.2)


def test_a_card_moves_otherwise_after_each_review() -> None:
    assert len({fuzz.spread(200, "card", nth) for nth in range(1, 20)}) > 5


def test_replay_of_a_log_gives_the_dates_that_were_shown() -> None:
    scheduler = Scheduler()
    log = [Review("card/7", _AT + timedelta(days=4 * nth), Rating.GOOD, 3.0) for nth in range(8)]
    memory, promised = Memory(), _AT
    for review in log:
        promised = scheduler.preview(memory, review.at, card=review.card)[review.rating]
        memory = scheduler.review(memory, review.rating, review.at, card=review.card)

    assert scheduler.replay(log)["card/7"] == memory
    assert memory.due == promised


def test_learning_steps_are_to_the_minute() -> None:
    assert Scheduler().review(Memory(), Rating.AGAIN, _AT, card="a").due == _AT + timedelta(minutes=1)
