"""What a sitting is made of, asked of a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.settings import Settings
from briefing_app.store.store import Store
from briefing_app.study.queue import Counts
from briefing_app.workspace.study import StudyDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing_app.study.session import Session

    MakeCards = Callable[..., tuple[Card, ...]]

_BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def store(now: datetime, make_cards: MakeCards) -> Iterator[Store]:
    with Store.open(now=now) as opened:
        opened.put_cards(make_cards(6))
        yield opened


@pytest.fixture
def desk(store: Store) -> StudyDesk:
    return StudyDesk(store, _BERLIN, store.drop_last_correction)


def _known(store: Store, desk: StudyDesk, **due: datetime) -> None:
    """Cards in review, due then."""
    memories = {key: Memory(Stage.REVIEW, 3.0, 5.0, at, at - timedelta(days=3), None, 2) for key, at in due.items()}
    store.put_memories(memories, scheduler=desk.scheduler.tag)


def _grade_first(desk: StudyDesk, now: datetime) -> None:
    """The first card is known."""
    desk.grade(desk.session(now), Rating.EASY, now, 3.0)


def _keys(session: Session, now: datetime) -> list[str]:
    current = [session.current.key] if session.current else []
    return [*current, *(card.key for card in session.ahead(now, 20))]


def test_known_cards_come_before_new_ones(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c4=now)

    assert _keys(desk.session(now), now) == ["c4", "c0", "c1", "c2", "c3", "c5"]


def test_most_overdue_card_comes_first(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c0=now - timedelta(days=1), c1=now - timedelta(days=9), c2=now - timedelta(days=3))

    assert _keys(desk.session(now), now)[:3] == ["c1", "c2", "c0"]


def test_card_is_due_from_the_start_of_its_day(store: Store, desk: StudyDesk) -> None:
    _known(store, desk, c0=datetime(2026, 11, 22, 23, tzinfo=_BERLIN), c1=datetime(2026, 11, 23, 5, tzinfo=_BERLIN))

    assert desk.counts(datetime(2026, 11, 22, 4, tzinfo=_BERLIN).astimezone(UTC)).due == 1


def test_no_more_new_cards_than_are_set(store: Store, desk: StudyDesk, now: datetime) -> None:
    store.put_settings(Settings(new_per_day=2))

    assert _keys(desk.session(now), now) == ["c0", "c1"]


def test_new_cards_of_today_count_after_a_restart(store: Store, desk: StudyDesk, now: datetime) -> None:
    store.put_settings(Settings(new_per_day=3))
    desk.grade(desk.session(now), Rating.EASY, now, 3.0)

    assert desk.session(now).remaining().new == 2


@pytest.mark.parametrize(
    "before",
    [
        Review("c0", datetime(2026, 11, 21, 9, tzinfo=UTC), Rating.EASY, 1.0),
        Review("c0", datetime(2026, 11, 22, 9, tzinfo=UTC), Rating.EASY, 1.0, ReviewKind.QUIZ),
        Review("c0", datetime(2026, 11, 22, 9, tzinfo=UTC), Rating.EASY, 1.0, ReviewKind.WARM_UP),
    ],
)
def test_only_what_was_met_in_study_today_takes_from_the_new_ones(
    store: Store, desk: StudyDesk, now: datetime, before: Review
) -> None:
    store.put_settings(Settings(new_per_day=2))
    store.add_review(before)

    assert desk.session(now).remaining().new == 2


def test_a_plan_sets_the_order_and_how_much(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c0=now + timedelta(days=5), c1=now)

    session = desk.session(now, order=("c3", "c0", "c5"))

    assert _keys(session, now) == ["c3", "c0", "c5"]
    assert session.remaining() == Counts(new=2, learning=0, due=1)


def test_a_cram_asks_what_it_is_given_and_moves_no_memory(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c0=now + timedelta(days=5))
    before = store.memories(scheduler=desk.scheduler.tag)

    desk.grade(desk.cram(["c0", "c1"], now), Rating.EASY, now, 2.0)

    assert store.reviews()[-1].kind is ReviewKind.WARM_UP
    desk.replay_missing()
    assert store.memories(scheduler=desk.scheduler.tag) == before


@pytest.mark.parametrize("aside", ["suspend", "bury"])
def test_what_is_put_aside_is_not_asked(store: Store, desk: StudyDesk, now: datetime, aside: str) -> None:
    _known(store, desk, c4=now)

    getattr(desk, aside)(["c4", "c0"], now)

    assert _keys(desk.session(now), now) == ["c1", "c2", "c3", "c5"]


def test_what_is_buried_comes_back_on_the_next_day(desk: StudyDesk, now: datetime) -> None:
    desk.bury(["c0"], now)

    assert desk.counts(now).new == 5
    assert desk.counts(now + timedelta(days=1)).new == 6


def test_undo_takes_back_whatever_came_last(store: Store, desk: StudyDesk, now: datetime) -> None:
    session = desk.session(now)
    desk.grade(session, Rating.EASY, now, 3.0)
    desk.flag("c1", 3, now + timedelta(seconds=1))
    desk.suspend(["c1"], now + timedelta(seconds=2))

    undone = [type(desk.undo(session, now)).__name__ for _ in range(4)]

    assert undone == ["Deed", "Deed", "Review", "NoneType"]
    assert (store.study.standings(), store.reviews(), store.memories(scheduler=desk.scheduler.tag)) == ({}, (), {})


def test_undo_goes_by_the_order_of_doing_when_the_clock_was_set_back(
    store: Store, desk: StudyDesk, now: datetime
) -> None:
    session = desk.session(now)
    desk.grade(session, Rating.EASY, now, 3.0)
    desk.flag("c1", 3, now - timedelta(days=1))
    store.add_correction(Correction(CorrectionKind.ACCEPT, "c2", None, now - timedelta(days=2)))
    desk.grade(session, Rating.GOOD, now - timedelta(days=3), 3.0)

    undone = [type(desk.undo(session, now)).__name__ for _ in range(5)]

    assert undone == ["Review", "Correction", "Deed", "Review", "NoneType"]


@pytest.mark.parametrize("rating", Rating)
def test_a_sitting_begun_before_the_retention_was_changed_spoils_no_memory(
    store: Store, desk: StudyDesk, now: datetime, rating: Rating
) -> None:
    _grade_first(desk, now - timedelta(days=3))
    session = desk.session(now)
    store.put_settings(Settings(desired_retention=0.8))

    desk.grade(session, rating, now, 3.0)
    desk.replay_missing()

    assert store.memories(scheduler=desk.scheduler.tag) == desk.scheduler.replay(store.reviews())


def test_another_retention_is_brought_to_all_cards_bit_by_bit_and_after_a_restart(
    tmp_path: Path, make_cards: MakeCards, now: datetime
) -> None:
    path = tmp_path / "briefing.db"
    with Store.open(path, now=now) as store:
        store.put_cards(make_cards(600))
        with store.together():
            for nth in range(600):
                store.add_review(Review(f"c{nth}", now - timedelta(minutes=nth), Rating.EASY, 2.0))
        desk = StudyDesk(store, UTC, store.drop_last_correction)
        desk.replay_missing()
        before = store.memories(scheduler=desk.scheduler.tag)
        store.put_settings(Settings(desired_retention=0.8))

        desk.replay_missing()

        cached = store.memories(scheduler=desk.scheduler.tag)
        assert 0 < sum(cached[key] == before[key] for key in before) < 600
        assert desk.differing() == 0

    with Store.open(path, now=now) as store:
        desk = StudyDesk(store, UTC, store.drop_last_correction)
        desk.replay_all()
        assert store.memories(scheduler=desk.scheduler.tag) == desk.scheduler.replay(store.reviews())
        assert not desk.redate()


def test_an_answer_is_taken_back_by_replay_where_others_were_merged_meanwhile(
    store: Store, desk: StudyDesk, now: datetime
) -> None:
    session = desk.session(now)
    desk.grade(session, Rating.EASY, now, 3.0)
    merged = Review("c0", now - timedelta(days=9), Rating.GOOD, 2.0)
    store.merge_bundle(replace(store.bundle(), reviews=(merged,)))
    desk.replay_missing()

    desk.undo(session, now)

    assert store.reviews() == (merged,)
    assert store.memories(scheduler=desk.scheduler.tag) == desk.scheduler.replay([merged])


def test_undo_of_a_flag_brings_the_one_before(desk: StudyDesk, now: datetime) -> None:
    desk.flag("c0", 3, now)
    desk.flag("c0", 5, now + timedelta(seconds=1))

    desk.undo(desk.session(now), now)

    assert desk.standing("c0").flag == 3


def test_everything_can_be_taken_back_after_a_restart(tmp_path: Path, make_cards: MakeCards, now: datetime) -> None:
    with Store.open(tmp_path / "briefing.db", now=now) as store:
        store.put_cards(make_cards(4))
        desk = StudyDesk(store, UTC, store.drop_last_correction)
        session = desk.session(now)
        for nth in range(6):
            desk.grade(session, Rating(1 + nth % 4), now + timedelta(seconds=nth), 3.0)
        desk.mark("c3", now + timedelta(seconds=9))

    with Store.open(tmp_path / "briefing.db", now=now) as store:
        desk = StudyDesk(store, UTC, store.drop_last_correction)
        session = desk.session(now)
        for _ in range(7):
            assert desk.undo(session, now) is not None
        assert (store.reviews(), store.study.standings()) == ((), {})


def test_what_is_to_be_mended_is_noted_in_one_line(desk: StudyDesk, now: datetime) -> None:
    desk.fix_later("c0", " the year\n is wrong ", now)

    assert desk.standing("c0").fix == "the year is wrong"


def test_the_time_studied_today_is_known(store: Store, desk: StudyDesk, now: datetime) -> None:
    session = desk.session(now)
    desk.grade(session, Rating.GOOD, now, 12.5)

    assert store.study.seconds(now - timedelta(hours=1), now + timedelta(hours=1)) == 12.5
