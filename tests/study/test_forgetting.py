from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import fsrs
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Memory
from briefing_app.study.forgetting import Forgetting
from briefing_app.study.schedule import PARAMETERS, Scheduler

_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
_PEER = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
histories = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 4)), min_size=2, max_size=10)


def _peer(history: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Stability and difficulty after each answer, by the package; the first number is days since the one before."""
    card, at, states = fsrs.Card(card_id=1, due=_AT), _AT, []
    for days, grade in history:
        at += timedelta(days=days)
        card, _ = _PEER.review_card(card, fsrs.Rating(grade), at)
        assert card.stability is not None
        assert card.difficulty is not None
        states.append((card.stability, card.difficulty))
    return states


@given(histories)
def test_long_answers_move_stability_as_in_the_package(history: list[tuple[int, int]]) -> None:
    memory, states = Forgetting(), _peer(history)

    for (stability, difficulty), (after, _), (days, grade) in zip(states, states[1:], history[1:], strict=False):
        s, d = np.array([stability]), np.array([difficulty])
        chance = memory.recall(days, s)
        ours = memory.lapsed(s, d, chance) if grade == 1 else memory.after(s, d, chance)[grade - 1]
        np.testing.assert_allclose(ours, after, rtol=1e-6)


@given(histories)
def test_answers_move_difficulty_as_in_the_package(history: list[tuple[int, int]]) -> None:
    states = _peer(history)

    for (_, difficulty), (_, after), (_, grade) in zip(states, states[1:], history[1:], strict=False):
        ours = Forgetting().harder(np.array([difficulty]), np.array([grade]))
        np.testing.assert_allclose(ours, after, rtol=1e-6)


@given(st.floats(0.01, 300), st.integers(1, 4))
def test_an_answer_on_the_same_day_moves_stability_as_in_the_package(stability: float, grade: int) -> None:
    card = fsrs.Card(1, fsrs.State.Review, None, stability, 5.0, _AT, _AT)
    after, _ = _PEER.review_card(card, fsrs.Rating(grade), _AT + timedelta(hours=3))

    assert after.stability is not None
    np.testing.assert_allclose(Forgetting().same_day(np.array([stability]), np.array([grade])), after.stability)


def test_a_first_answer_sets_stability_and_difficulty_as_in_the_package() -> None:
    stability, difficulty = Forgetting().first

    for grade in (2, 3, 4):
        ((peer_stability, peer_difficulty),) = _peer([(1, grade)])
        np.testing.assert_allclose((stability[grade - 1], difficulty[grade - 1]), (peer_stability, peer_difficulty))


def test_a_card_missed_at_first_is_known_better_after_its_second_look() -> None:
    assert Forgetting().first[0][0] > PARAMETERS[0]


@given(st.floats(0, 1000), st.floats(0.01, 1000))
def test_the_chance_of_recall_is_that_of_the_schedule(days: float, stability: float) -> None:

    memory = replace(Memory(), stability=stability, last=_AT)
    at = _AT + timedelta(days=days)

    np.testing.assert_allclose(
        Forgetting().recall((at - _AT) / timedelta(days=1), np.array(stability)), Scheduler().recall(memory, at)
    )
