from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.study import plan
from briefing_app.study.calibration import calibrate
from briefing_app.study.learner import Learner
from briefing_app.study.policies import FAMILY, Even, Mixed, gains
from briefing_app.study.simulation import Horizon, Pool, State, simulate

LEARNER = Learner()


def _pool(new: int, *seen: tuple[float, float], weights: list[float] | None = None) -> Pool:
    """Cards seen (stability, days ago), then so many new ones."""
    count = len(seen) + new
    stability, age = np.ones(count), np.zeros(count)
    for place, (each, ago) in enumerate(seen):
        stability[place], age[place] = each, ago
    known = np.arange(count) < len(seen)
    return Pool(stability, np.full(count, 5.0), age, known, np.zeros(count, bool), np.array(weights or [1.0] * count))


def _horizon(days: int, minutes: float) -> Horizon:
    return Horizon(tuple(map(float, range(days))), (minutes * 60,) * days, float(days))


def test_the_same_morning_gives_the_same_plan() -> None:
    first, second = (plan.make(_pool(40), _horizon(5, 5), LEARNER, seed=1) for _ in range(2))

    assert first == second


def test_readiness_rises_when_the_plan_is_kept() -> None:
    forecast = plan.make(_pool(40), _horizon(5, 5), LEARNER, seed=1).forecast

    assert forecast.now.mean == 0
    assert forecast.end.mean > 0.8
    assert len(forecast.steps) == 6


def test_a_forecast_without_answers_is_less_certain_than_one_with_many() -> None:
    rng = np.random.default_rng(1)
    said = rng.uniform(0.7, 0.99, 2000)
    known = replace(LEARNER, calibration=calibrate(said, rng.random(2000) < said))

    before, after = (plan.make(_pool(80), _horizon(7, 8), who, seed=1).forecast for who in (LEARNER, known))

    assert after.end.error < before.end.error


def test_what_is_likely_to_come_up_is_begun_first() -> None:
    pool = _pool(3, weights=[0.25, 1.0, 0.6])

    made = plan.make(pool, _horizon(1, 10), LEARNER, seed=1)

    assert made.order == (1, 2, 0)


def test_of_cards_known_alike_the_likelier_gains_more() -> None:
    pool = _pool(0, (3.0, 2.0), (3.0, 2.0), weights=[1.0, 0.25])
    state = State.of(pool, 1)

    low_weight, high_weight = sorted(gains(state, state.recall(LEARNER, 0.0), LEARNER, 0.0, 5.0)[0])

    assert high_weight == pytest.approx(4 * low_weight)


def test_a_card_answered_today_is_not_asked_again() -> None:
    pool = replace(_pool(2, (3.0, 0.01)), done=np.array([True, False, False]))

    assert 0 not in plan.make(pool, _horizon(3, 10), LEARNER, seed=1).order


def test_no_more_is_asked_today_than_the_minutes_hold() -> None:
    made = plan.make(_pool(500), _horizon(10, 5), LEARNER, seed=1)

    assert 10 <= made.today <= 30


def test_what_there_is_no_time_for_is_counted() -> None:
    forecast = plan.make(_pool(500), _horizon(2, 5), LEARNER, seed=1).forecast

    assert forecast.unseen > 400


def test_without_a_session_nothing_is_asked_and_readiness_stands() -> None:
    pool = _pool(0, (10.0, 1.0))

    made = plan.make(pool, Horizon((), (), 0.5), LEARNER, seed=1)

    assert (made.order, made.today) == ((), 0)
    assert made.forecast.end.mean == pytest.approx(float(LEARNER.recall(1.5, np.array(10.0))), abs=0.05)


def test_without_cards_there_is_a_plan_of_nothing() -> None:
    assert plan.make(_pool(0), _horizon(3, 5), LEARNER, seed=1).forecast.end.mean == 0


def test_a_great_deck_is_foreseen_from_a_sample() -> None:
    whole = plan.make(_pool(6000), _horizon(4, 60), LEARNER, seed=1)

    assert max(whole.order) > 1500
    assert 5000 < whole.forecast.unseen < 6000


def test_more_minutes_are_foreseen_to_bring_more() -> None:
    low, high = (
        plan.foresee(_pool(100), _horizon(5, minutes), LEARNER, Even(), seed=1).end.mean for minutes in (3, 12)
    )

    assert high > low


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.floats(0.1, 200), st.floats(0, 100)), max_size=8),
    st.integers(0, 8),
    st.integers(1, 4),
    st.sampled_from(FAMILY),
)
def test_any_cards_by_any_policy_stay_chances_and_within_the_minutes(
    seen: list[tuple[float, float]], new: int, days: int, policy: Even | Mixed
) -> None:
    futures = simulate(_pool(new, *seen), _horizon(days, 2), policy, LEARNER, futures=3, rng=np.random.default_rng(0))

    assert ((futures.readiness >= 0) & (futures.readiness <= 1)).all()
    assert (futures.seconds <= 120).all()


@given(st.floats(0.2, 200), st.floats(0.1, 60), st.floats(1, 60))
def test_a_look_on_the_last_evening_always_gains(stability: float, ago: float, days: float) -> None:
    state = State.of(_pool(0, (stability, ago + days)), 1)

    assert gains(state, state.recall(LEARNER, 0.0), LEARNER, 0.0, 0.5)[0, 0] > 0
