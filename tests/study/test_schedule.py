from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Memory, Rating, Review, ReviewKind, Stage
from briefing_app.study.schedule import PARAMETERS, Scheduler

_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

ratings = st.lists(st.sampled_from(Rating), min_size=1, max_size=12)
gaps = st.lists(st.timedeltas(timedelta(0), timedelta(days=400)), min_size=12, max_size=12)


def _log(given: list[Rating], gaps: list[timedelta]) -> list[Review]:
    moments = [_AT + sum(gaps[:number], timedelta(0)) for number in range(len(given))]
    return [Review("a", moment, rating, 1.0) for moment, rating in zip(moments, given, strict=True)]


@given(ratings, gaps)
def test_agrees_with_the_package(given: list[Rating], gaps: list[timedelta]) -> None:
    peer = fsrs.Scheduler(enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=_AT)
    log = _log(given, gaps)
    for review in log:
        card, _ = peer.review_card(card, fsrs.Rating(review.rating), review.at)

    memory = Memory()
    for review in log:
        memory = Scheduler().review(memory, review.rating, review.at)

    assert (memory.stability, memory.difficulty, memory.due) == (card.stability, card.difficulty, card.due)
    assert (memory.step, memory.last, memory.reviews) == (card.step, card.last_review, len(log))


@given(ratings, gaps)
def test_replay_gives_what_answering_gave(given: list[Rating], gaps: list[timedelta]) -> None:
    scheduler = Scheduler()
    memory = Memory()
    for review in _log(given, gaps):
        memory = scheduler.review(memory, review.rating, review.at, card=review.card)

    assert scheduler.replay(_log(given, gaps)) == {"a": memory}


def test_replay_keeps_cards_apart() -> None:
    good, again = Review("a", _AT, Rating.GOOD, 1.0), Review("b", _AT, Rating.AGAIN, 1.0)

    assert Scheduler().replay([good, again]) == Scheduler().replay([good]) | Scheduler().replay([again])


def test_warm_up_is_logged_but_moves_no_memory() -> None:
    assert Scheduler().replay([Review("a", _AT, Rating.GOOD, 1.0, ReviewKind.WARM_UP)]) == {}


@pytest.mark.parametrize(("rating", "minutes"), [(Rating.AGAIN, 1), (Rating.HARD, 5.5), (Rating.GOOD, 10)])
def test_new_card_comes_back_after_its_learning_step(rating: Rating, minutes: float) -> None:
    memory = Scheduler().review(Memory(), rating, _AT)

    assert memory.due == _AT + timedelta(minutes=minutes)
    assert memory.stage is Stage.LEARNING


def test_forgotten_card_is_learnt_again_and_counts_as_a_lapse() -> None:
    known = Scheduler().review(Memory(), Rating.EASY, _AT)

    forgotten = Scheduler().review(known, Rating.AGAIN, _AT + timedelta(days=9))

    assert (forgotten.stage, forgotten.lapses) == (Stage.RELEARNING, 1)


def test_stumbling_over_a_new_card_is_no_lapse() -> None:
    assert Scheduler().review(Memory(), Rating.AGAIN, _AT).lapses == 0


def test_preview_says_what_each_grade_would_do() -> None:
    scheduler = Scheduler()

    preview = scheduler.preview(Memory(), _AT)

    assert preview == {rating: scheduler.review(Memory(), rating, _AT).due for rating in Rating}


def test_better_grades_come_back_later() -> None:
    known = Scheduler().review(Memory(), Rating.EASY, _AT)

    dues = list(Scheduler().preview(known, _AT + timedelta(days=8)).values())

    assert dues == sorted(dues)


def test_recall_is_ninety_per_cent_after_the_stability() -> None:
    memory = Memory(Stage.REVIEW, stability=3.5, difficulty=5.0, due=_AT, last=_AT)

    assert Scheduler().recall(memory, _AT + timedelta(days=3.5)) == pytest.approx(0.9)


def test_recall_falls_within_the_first_day() -> None:
    memory = Memory(Stage.REVIEW, stability=3.5, difficulty=5.0, due=_AT, last=_AT)

    assert Scheduler().recall(memory, _AT + timedelta(hours=6)) < Scheduler().recall(memory, _AT) == 1.0


@given(stability=st.floats(0.01, 5000), days=st.integers(0, 4000))
def test_recall_agrees_with_the_package_on_whole_days(stability: float, days: int) -> None:
    memory = Memory(Stage.REVIEW, stability, 5.0, _AT, _AT)
    card = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, due=_AT, last_review=_AT)
    at = _AT + timedelta(days=days)

    assert Scheduler().recall(memory, at) == pytest.approx(fsrs.Scheduler().get_card_retrievability(card, at))


def test_new_card_is_not_remembered() -> None:
    assert Scheduler().recall(Memory(), _AT) == 0.0


def test_clock_put_back_is_no_error() -> None:
    memory = Scheduler().review(Memory(), Rating.EASY, _AT)

    assert Scheduler().recall(memory, _AT - timedelta(days=400)) == 1.0
    assert Scheduler().review(memory, Rating.GOOD, _AT - timedelta(days=400)).reviews == 2


def test_answers_anywhere_on_earth_schedule_alike() -> None:
    east = _AT.astimezone(timezone(timedelta(hours=14)))

    assert Scheduler().review(Memory(), Rating.EASY, east) == Scheduler().review(Memory(), Rating.EASY, _AT)


def test_higher_retention_asks_sooner() -> None:
    easy = {retention: Scheduler(retention).review(Memory(), Rating.EASY, _AT).due for retention in (0.8, 0.9, 0.97)}

    assert list(easy.values()) == sorted(easy.values(), key=lambda due: due or _AT, reverse=True)


@given(ratings, gaps, st.floats(0.7, 0.97), st.floats(0.7, 0.97))
def test_a_memory_is_dated_for_another_retention_as_replay_would(
    given: list[Rating], gaps: list[timedelta], before: float, now: float
) -> None:
    log = _log(given, gaps)

    dated = Scheduler(now).dated(Scheduler(before).replay(log)["a"], "a")

    assert {"a": dated} == Scheduler(now).replay(log)
    assert Scheduler(before).tag == Scheduler(now).tag


def test_tag_tells_schedulers_apart() -> None:
    other = (*PARAMETERS[:-1], 0.2)

    assert Scheduler().tag == Scheduler().tag != Scheduler(parameters=other).tag
