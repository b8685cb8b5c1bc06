from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Card, Memory, Stage
from briefing_app.study import queue

if TYPE_CHECKING:
    from collections.abc import Callable

    MakeCards = Callable[..., tuple[Card, ...]]

BERLIN = ZoneInfo("Europe/Berlin")
moments = st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # given by timezones
zones = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)


def _keys(cards: tuple[Card, ...]) -> list[str]:
    return [card.key for card in cards]


def _due(stage: Stage, due: datetime) -> Memory:
    return Memory(stage, 3.0, 5.0, due, due - timedelta(days=1))


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("2026-11-22 03:59:59", 21),
        ("2026-11-22 04:00:00", 22),
        ("2026-11-22 23:59:59", 22),
        ("2026-11-23 00:30:00", 22),
    ],
)
def test_day_begins_at_four_in_the_morning(clock: str, day: int) -> None:
    local = datetime.fromisoformat(clock).replace(tzinfo=BERLIN)

    assert queue.study_day(local.astimezone(UTC), BERLIN) == date(2026, 11, day)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-28", 23), ("2026-03-29", 24), ("2026-10-24", 25), ("2026-10-25", 24)]
)
def test_day_is_as_long_as_the_clock_makes_it(day: str, hours: int) -> None:
    noon = datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=BERLIN)

    start, end = queue.day_bounds(noon.astimezone(UTC), BERLIN)

    assert end - start == timedelta(hours=hours)


@given(moments, zones)
def test_moment_lies_in_its_own_day_everywhere(moment: datetime, zone: ZoneInfo) -> None:
    start, end = queue.day_bounds(moment, zone)

    assert start <= moment < end


@given(moments, zones)
def test_days_follow_one_another_without_a_gap(moment: datetime, zone: ZoneInfo) -> None:
    _, end = queue.day_bounds(moment, zone)

    assert queue.day_bounds(end, zone)[0] == end


def test_learning_comes_before_due_before_new(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(4)
    memories = {
        "c1": _due(Stage.REVIEW, now),
        "c2": _due(Stage.RELEARNING, now),
        "c3": _due(Stage.LEARNING, now + timedelta(minutes=5)),
    }

    today = queue.build(cards, memories, now=now, tz=UTC, new_left=5)

    assert [_keys(part) for part in (today.ready, today.due, today.new, today.waiting)] == [
        ["c2"],
        ["c1"],
        ["c0"],
        ["c3"],
    ]
    assert today.counts == queue.Counts(new=1, learning=2, due=1)


def test_card_is_due_from_the_start_of_its_day(make_cards: MakeCards) -> None:
    cards = make_cards(2)
    memories = {
        "c0": _due(Stage.REVIEW, datetime(2026, 11, 22, 22, tzinfo=UTC)),
        "c1": _due(Stage.REVIEW, datetime(2026, 11, 23, 4, tzinfo=UTC)),
    }

    today = queue.build(cards, memories, now=datetime(2026, 11, 22, 4, tzinfo=UTC), tz=UTC, new_left=0)

    assert _keys(today.due) == ["c0"]


def test_most_overdue_card_comes_first(make_cards: MakeCards, now: datetime) -> None:
    memories = {f"c{n}": _due(Stage.REVIEW, now - timedelta(days=days)) for n, days in enumerate((1, 9, 3))}

    today = queue.build(make_cards(3), memories, now=now, tz=UTC, new_left=0)

    assert _keys(today.due) == ["c1", "c2", "c0"]


def test_new_cards_come_in_the_order_of_their_worth_up_to_the_limit(make_cards: MakeCards, now: datetime) -> None:
    today = queue.build(make_cards(5), {}, now=now, tz=UTC, new_left=2)

    assert _keys(today.new) == ["c0", "c1"]


@pytest.mark.parametrize("left", [0, -3])
def test_no_new_cards_beyond_the_limit(make_cards: MakeCards, now: datetime, left: int) -> None:
    assert queue.build(make_cards(5), {}, now=now, tz=UTC, new_left=left).first() is None


def test_cards_of_one_fact_are_kept_apart(make_cards: MakeCards, now: datetime) -> None:
    today = queue.build(make_cards(3, "xxy"), {}, now=now, tz=UTC, new_left=5)

    card = today.first(apart_from="x")

    assert card is not None
    assert card.key == "c2"


def test_last_card_is_asked_even_if_it_is_of_the_same_fact(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(2, "xx")

    assert queue.build(cards, {}, now=now, tz=UTC, new_left=5).first(apart_from="x") == cards[0]
