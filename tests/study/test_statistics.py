"""The numbers of the statistics page, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.model.facts import Extraction
from briefing_app.model.overview import DayReadiness
from briefing_app.model.statistics import RecallBand, Statistics, StudiedDay
from briefing_app.model.study import Deed, DeedKind
from briefing_app.model.text import Article
from briefing_app.store.statistics import StatisticsLog
from briefing_app.store.store import Store
from briefing_app.study import statistics
from briefing_app.study.queue import day_bounds, study_day
from briefing_app.study.schedule import Scheduler
from briefing_app.workspace import Workspace

_BERLIN = ZoneInfo("Europe/Berlin")
_DAY = timedelta(days=1)
_TAG = Scheduler().tag

Counted = Callable[[], Statistics]


def _nothing(article: Article) -> Extraction:
    return Extraction(article.key, ())


@pytest.fixture
def store(now: datetime, make_cards: Callable[..., tuple[Card, ...]]) -> Iterator[Store]:
    with Store.open(now=now) as opened:
        opened.put_cards(make_cards(8))
        yield opened


@pytest.fixture
def counted(store: Store, now: datetime) -> Counted:
    return lambda: Workspace(store, _nothing, _BERLIN).statistics.gather(now)


def _remember(store: Store, key: str, due: datetime, last: datetime, lapses: int = 0) -> None:
    memory = Memory(Stage.REVIEW, 10.0, 5.0 + lapses / 10, due, last, None, 4, lapses)
    store.add_review(Review(key, last, Rating.GOOD, 6.0), memory, scheduler=_TAG)


def test_an_empty_briefing_has_no_numbers(counted: Counted, now: datetime) -> None:
    found = counted()

    assert (found.days, found.backlog, found.times, found.hardest, found.readiness) == ((), 0, (), (), ())
    assert [day.cards for day in found.ahead] == [0] * 31
    assert found.ahead[0].day == found.today == now.date()
    assert sum(band.cards for band in found.bands) == 0


def test_answers_are_counted_by_study_day(store: Store, counted: Counted, now: datetime) -> None:
    at = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)  # 04:00 in Berlin: the day has just begun
    for key, moment, rating in (
        ("c0", at - timedelta(seconds=1), Rating.GOOD),
        ("c1", at, Rating.AGAIN),
        ("c1", now, Rating.EASY),
        ("c2", at - 400 * _DAY, Rating.GOOD),
    ):
        store.add_review(Review(key, moment, rating, 5.0))

    assert counted().days == (
        StudiedDay(date(2026, 11, 21), 1, 0, 5.0),
        StudiedDay(date(2026, 11, 22), 2, 1, 10.0),
    )


def test_an_answer_taken_back_is_not_counted(store: Store, counted: Counted, now: datetime) -> None:
    store.add_review(Review("c0", now, Rating.AGAIN, 5.0))
    store.undo_review()

    assert counted().days == ()


@given(
    st.lists(st.one_of(st.integers(min_value=0, max_value=5), st.none()), max_size=12),
    st.sets(st.integers(min_value=0, max_value=11)),
)
def test_days_counted_before_are_told_as_if_counted_anew(agos: list[int | None], looked: set[int]) -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    with Store.open(now=now) as store:
        desk = Workspace(store, _nothing, _BERLIN).statistics
        for nth, ago in enumerate(agos):  # None: the last one is taken back
            if nth in looked:
                desk.gather(now)
            if ago is None:
                store.undo_review()
            else:
                store.add_review(Review("c0", now - ago * _DAY, Rating.AGAIN, 5.0))
        anew = StatisticsLog(store._db)
        first, bounds = now.date() - 364 * _DAY, statistics.bounds(now.date() - 364 * _DAY, 365, _BERLIN)

        assert desk.gather(now).days == anew.days(first, bounds)


@pytest.mark.parametrize("hours", range(-30, 31, 3))
def test_days_are_right_where_the_clocks_change(store: Store, hours: int) -> None:
    change = datetime(2026, 10, 25, 1, 0, tzinfo=UTC)  # Berlin goes back an hour
    moment = change + timedelta(hours=hours)
    store.add_review(Review("c0", moment, Rating.GOOD, 5.0))

    found = Workspace(store, _nothing, _BERLIN).statistics.gather(change + 3 * _DAY)

    assert [day.day for day in found.days] == [study_day(moment, _BERLIN)]


def test_what_comes_due_is_counted_by_day_and_what_is_late_apart(
    store: Store, counted: Counted, now: datetime
) -> None:
    for key, days in (("c0", -3), ("c1", -1), ("c2", 0), ("c3", 1), ("c4", 30), ("c5", 31)):
        _remember(store, key, now + days * _DAY, now - 9 * _DAY)
    store.do(Deed(DeedKind.SUSPEND, "c3", "yes", now))

    found = counted()

    assert found.backlog == 2
    assert {day.day: day.cards for day in found.ahead if day.cards} == {
        now.date(): 1,
        (now + 30 * _DAY).date(): 1,
    }


def test_cards_stand_in_the_band_of_their_recall(store: Store, counted: Counted, now: datetime) -> None:
    scheduler = Scheduler()
    for key, days in (("c0", 0), ("c1", 9), ("c2", 11), ("c3", 300)):
        _remember(store, key, now, now - days * _DAY)
    chances = [scheduler.recall(Memory(stability=10.0, last=now - days * _DAY), now) for days in (0, 9, 11, 300)]

    filled = [band for band in counted().bands if band.cards]

    assert sum(band.cards for band in filled) == 4
    for chance in chances:
        assert any(band.low < chance <= band.high for band in filled)


def test_time_is_told_by_grade_for_answers_in_study(store: Store, counted: Counted, now: datetime) -> None:
    for rating, seconds, kind in (
        (Rating.GOOD, 4.0, ReviewKind.STUDY),
        (Rating.GOOD, 8.0, ReviewKind.STUDY),
        (Rating.AGAIN, 20.0, ReviewKind.STUDY),
        (Rating.GOOD, 100.0, ReviewKind.QUIZ),
        (Rating.EASY, 0.0, ReviewKind.STUDY),
    ):
        store.add_review(Review("c0", now, rating, seconds, kind))

    assert [tuple(time) for time in counted().times] == [(Rating.AGAIN, 1, 20.0), (Rating.GOOD, 2, 6.0)]


def test_the_hardest_are_those_forgotten_most(store: Store, counted: Counted, now: datetime) -> None:
    for key, lapses in (("c0", 2), ("c1", 9), ("c2", 0), ("gone", 12)):
        _remember(store, key, now, now - _DAY, lapses=lapses)

    assert [(card.key, card.lapses) for card in counted().hardest] == [("c1", 9), ("c0", 2)]


def test_readiness_is_told_day_by_day(store: Store, counted: Counted, now: datetime) -> None:
    day = DayReadiness(now.date() - _DAY, 0.6, 0.05)
    with store.together():
        store.figures.put_readiness(now + 5 * _DAY, day)

    assert counted().readiness == (day,)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 400))
def test_study_days_follow_one_another(first: date, days: int) -> None:
    found = statistics.bounds(first, days, _BERLIN)

    assert len(found) == days + 1
    assert [study_day(bound, _BERLIN) for bound in found] == [first + nth * _DAY for nth in range(days + 1)]
    assert day_bounds(found[0], _BERLIN) == found[:2]


def test_mean_recall_of_no_cards_is_none() -> None:
    assert statistics.mean_recall(()) is None
    assert statistics.mean_recall((RecallBand(0.8, 0.9, 1), RecallBand(0.9, 1.0, 3))) == pytest.approx(0.925)


@pytest.mark.parametrize(("ago", "length"), [((0, 1, 2), 3), ((1, 2), 2), ((2, 3), 0), ((0, 2), 1), ((), 0)])
def test_a_streak_lasts_while_today_may_still_come(ago: tuple[int, ...], length: int) -> None:
    today = date(2026, 11, 22)

    assert statistics.streak([StudiedDay(today - nth * _DAY, 1, 0, 1.0) for nth in ago], today) == length


def test_days_without_study_are_gaps() -> None:
    today = date(2026, 11, 22)
    day = StudiedDay(today - _DAY, 3, 1, 9.0)

    assert statistics.filled([day], today, 3) == (None, day, None)
