from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Memory, Rating, Review, ReviewKind, Stage
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    MakeReview = Callable[..., Review]

_START = datetime(2026, 11, 22, tzinfo=UTC)
_KNOWN = Memory(Stage.LEARNING, 2.3, 5.1, _START, _START, 1, 1)

moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001  # given by timezones
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
seconds = st.floats(0, 3600)
answers = st.builds(
    Review, st.sampled_from("abc"), moments, st.sampled_from(Rating), seconds, st.sampled_from(ReviewKind)
)


@given(st.lists(answers))
def test_answers_come_back_oldest_first(given: list[Review]) -> None:
    with Store.open(now=_START) as store:
        for review in given:
            store.add_review(review)

        assert list(store.reviews()) == sorted(given, key=lambda review: review.at)


@given(st.lists(st.one_of(answers, st.none()), max_size=30))
def test_undo_takes_back_the_last_that_stands(deeds: list[Review | None]) -> None:
    standing: list[Review] = []
    with Store.open(now=_START) as store:
        for deed in deeds:
            if deed is None:
                assert store.undo_review() == (standing.pop() if standing else None)
            else:
                store.add_review(deed)
                standing.append(deed)

        assert sorted(store.reviews(), key=repr) == sorted(standing, key=repr)


def test_moment_is_kept_to_the_millisecond_in_utc(store: Store) -> None:
    local = datetime(2026, 3, 1, 12, 0, 0, 123_987, tzinfo=timezone(timedelta(hours=2)))

    store.add_review(Review("a", local, Rating.EASY, 1.0))

    assert store.reviews()[0].at == datetime(2026, 3, 1, 10, 0, 0, 123_000, tzinfo=UTC)


def test_undo_reaches_behind_a_restart(path: Path, make_review: MakeReview, now: datetime) -> None:
    with Store.open(path, now=now) as store:
        store.add_review(make_review("a", 0))
        store.add_review(make_review("b", 1))
    with Store.open(path, now=now) as store:
        assert store.undo_review() == make_review("b", 1)
    with Store.open(path, now=now) as store:
        assert store.reviews() == (make_review("a", 0),)


def test_same_answer_may_be_given_again_after_an_undo(store: Store, make_review: MakeReview) -> None:
    store.add_review(make_review("a"))
    store.undo_review()

    store.add_review(make_review("a"))

    assert store.reviews() == (make_review("a"),)


@pytest.mark.parametrize("deed", ["UPDATE review SET rating = 1", "DELETE FROM review"])
def test_log_of_answers_cannot_be_changed(store: Store, make_review: MakeReview, deed: str) -> None:
    store.add_review(make_review("a"))

    with pytest.raises(Exception, match="review only grows"):
        store._db.execute(deed)

    assert store.reviews() == (make_review("a"),)


def test_undo_deletes_nothing(store: Store, make_review: MakeReview) -> None:
    store.add_review(make_review("a"))

    store.undo_review()

    assert store._db["review"].count == 1


def test_memory_is_kept_with_the_answer(store: Store, make_review: MakeReview) -> None:
    store.add_review(make_review("a"), _KNOWN, scheduler="fsrs6:1")

    assert store.memories(scheduler="fsrs6:1") == {"a": _KNOWN}


@pytest.mark.parametrize("scheduler", ["fsrs6:2", "fsrs7:1"])
def test_memory_of_another_scheduler_does_not_count(store: Store, scheduler: str) -> None:
    store.put_memories({"a": _KNOWN}, scheduler="fsrs6:1")

    assert store.memories(scheduler=scheduler) == {}


def test_answer_without_memory_drops_the_one_out_of_date(store: Store, make_review: MakeReview) -> None:
    store.put_memories({"a": _KNOWN}, scheduler="fsrs6:1")

    store.add_review(make_review("a"))

    assert store.memories(scheduler="fsrs6:1") == {}


def test_undo_drops_the_memory_that_is_out_of_date(store: Store, make_review: MakeReview) -> None:
    store.add_review(make_review("a"), _KNOWN, scheduler="fsrs6:1")

    store.undo_review()

    assert store.memories(scheduler="fsrs6:1") == {}


def test_only_cards_without_a_memory_are_to_be_replayed(store: Store, make_review: MakeReview) -> None:
    store.add_review(make_review("a", 0), _KNOWN, scheduler="fsrs6:1")
    store.add_review(make_review("b", 1))

    assert store.unremembered(scheduler="fsrs6:1") == (make_review("b", 1),)
