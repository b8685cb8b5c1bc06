from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Memory, Rating, Review, ReviewKind
from briefing_app.study.evidence import learner, looks
from briefing_app.study.learner import FIRST_SECONDS, Learner
from briefing_app.study.schedule import Scheduler

_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)

answers = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.timedeltas(timedelta(minutes=1), timedelta(days=90)), st.sampled_from(Rating)
    ),
    max_size=25,
)


def _log(given: list[tuple[str, timedelta, Rating]]) -> list[Review]:
    at, log = _AT, []
    for card, gap, rating in given:
        at += gap
        log.append(Review(card, at, rating, 5.0))
    return log


def _said(log: list[Review]) -> list[float]:
    """What the schedule says before each answer, card by card."""
    scheduler, memories, said = Scheduler(), dict[str, Memory](), dict[str, list[float]]()
    for review in log:
        before = memories.get(review.card, Memory())
        said.setdefault(review.card, []).append(scheduler.recall(before, review.at))
        memories[review.card] = scheduler.review(before, review.rating, review.at)
    return [chance for card in sorted(said) for chance in said[card]]


@given(answers)
def test_what_is_predicted_is_what_the_schedule_says(given: list[tuple[str, timedelta, Rating]]) -> None:
    log = _log([(card, max(gap, timedelta(hours=12)), rating) for card, gap, rating in given])

    assert [look.predicted for look in looks(log)] == pytest.approx(_said(log))


@given(answers)
def test_answers_on_one_day_move_the_memory_as_in_the_schedule(given: list[tuple[str, timedelta, Rating]]) -> None:
    log = _log([("a", gap % timedelta(days=2), rating) for _, gap, rating in given])
    later = [*log, Review("a", log[-1].at + timedelta(days=9), Rating.GOOD, 5.0)] if log else []

    assert [look.predicted for look in looks(later)[-1:]] == pytest.approx(_said(later)[-1:])


def test_without_a_log_a_person_is_as_people_usually_are() -> None:
    found = learner([])

    assert found.first_seconds == pytest.approx(FIRST_SECONDS)
    assert found.first_odds == pytest.approx(Learner().first_odds)


def test_second_looks_on_the_same_evening_are_part_of_the_first() -> None:
    log = [Review("a", _AT, Rating.AGAIN, 20.0), Review("a", _AT + timedelta(minutes=10), Rating.GOOD, 6.0)]

    (look,) = looks(log)

    assert (look.grade, look.seconds, look.first) == (Rating.AGAIN, 26.0, True)


def test_a_quick_person_is_found_out() -> None:
    log = [Review(f"card {n}", _AT + timedelta(minutes=n), Rating.GOOD, 3.0) for n in range(200)]

    assert learner(log).first_seconds[2] < 4


def test_answers_of_a_quiz_do_not_tell_how_long_study_takes() -> None:
    log = [Review(f"card {n}", _AT, Rating.GOOD, 1.0, ReviewKind.QUIZ) for n in range(200)]

    assert learner(log).first_seconds == pytest.approx(FIRST_SECONDS)


def test_a_warm_up_is_no_evidence() -> None:
    assert looks([Review("a", _AT, Rating.AGAIN, 3.0, ReviewKind.WARM_UP)]) == []


def test_a_person_who_misses_more_than_predicted_is_corrected_downwards() -> None:
    log = [
        Review(
            f"card {card}", _AT + timedelta(days=day, minutes=card), Rating.GOOD if day == 0 else Rating.AGAIN, 3.0
        )
        for card in range(60)
        for day in (0, 1)
    ]

    assert learner(log).calibration.best[0] < -1
