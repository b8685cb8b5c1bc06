from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.study.calibration import EDGES, Calibration, Correction, calibrate


def _answers(correction: Correction, count: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    predicted = rng.uniform(0.5, 0.99, count)
    return predicted, rng.random(count) < correction.of(predicted)


def test_without_answers_predictions_stand() -> None:
    found = calibrate(np.array([]), np.array([], bool))

    assert found.best == pytest.approx((0.0, 1.0))


def test_a_person_who_remembers_worse_is_found_out() -> None:
    found = calibrate(*_answers(Correction(-0.8), 3000))

    assert found.best[0] == pytest.approx(-0.8, abs=0.15)


def test_a_person_who_forgets_more_steeply_is_found_out() -> None:
    found = calibrate(*_answers(Correction(0.0, 1.6), 5000))

    assert found.best[1] == pytest.approx(1.6, abs=0.15)


def test_a_few_answers_move_predictions_only_a_little() -> None:
    found = calibrate(np.array([0.9, 0.9, 0.9]), np.array([False, False, True]))

    assert -0.9 < found.best[0] < 0


def test_the_doubt_falls_with_the_answers() -> None:
    few, many = (calibrate(*_answers(Correction(), count)) for count in (30, 3000))

    assert many.doubt[0][0] < few.doubt[0][0] / 10


def test_corrections_that_may_be_true_scatter_as_the_doubt_says() -> None:
    drawn = Calibration().drawn(4000, np.random.default_rng(3))

    assert np.std(drawn.shift) == pytest.approx(0.5, abs=0.03)


@given(st.lists(st.tuples(st.floats(0.01, 1), st.booleans()), max_size=60))
def test_every_answer_is_in_one_bin(answers: list[tuple[float, bool]]) -> None:
    predicted = np.array([chance for chance, _ in answers])

    found = calibrate(predicted, np.array([known for _, known in answers], bool))

    assert len(found.bins) == len(EDGES) - 1
    assert sum(each.answers for each in found.bins) == len(answers) == found.answers


@given(st.floats(0.001, 0.999), st.floats(-2, 2), st.floats(0.2, 3))
def test_a_corrected_chance_is_a_chance_and_keeps_the_order(chance: float, shift: float, slope: float) -> None:
    low, high = Correction(shift, slope).of(np.array([chance * 0.9, chance]))

    assert 0 <= low <= high <= 1


def test_no_correction_changes_nothing() -> None:
    chances = np.linspace(0.05, 0.95, 19)

    np.testing.assert_allclose(Correction().of(chances), chances)
