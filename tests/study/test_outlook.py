from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from briefing_app.model.briefing import Meeting
from briefing_app.model.planning import Groundwork, Known
from briefing_app.study import outlook

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_FOUR_DAYS_AGO = int((_NOW - timedelta(days=4)).timestamp() * 1000)
_GROUND = Groundwork(
    meeting=Meeting("Geneva talks", _NOW + timedelta(days=6), minutes=8),
    now=_NOW,
    zone=ZoneInfo("Europe/Berlin"),
    known=Known(["old"], array("d", [5.0]), array("d", [5.0]), array("q", [_FOUR_DAYS_AGO])),
    new=tuple(f"new {n}" for n in range(120)),
    unlisted=0,
    weights={},
    weight=0.6,
    log=(),
    spent=0.0,
)


def test_the_days_of_study_end_on_the_eve_of_the_meeting() -> None:
    found = outlook.make(_GROUND)

    assert len(found.days) == 6
    assert len(found.forecast.steps) == 7


def test_what_is_certain_to_come_up_is_asked_today() -> None:
    found = outlook.make(replace(_GROUND, weights={"new 119": 1.0}))

    assert found.order[0] == "new 119"


def test_todays_cards_take_about_the_minutes() -> None:
    found = outlook.make(_GROUND)

    assert 6 < found.minutes <= 8
    assert 20 < len(found.order) < 60


def test_when_the_minutes_of_today_are_used_nothing_is_asked() -> None:
    assert outlook.make(replace(_GROUND, spent=480.0)).order == ()


def test_a_day_has_one_plan() -> None:
    assert outlook.make(_GROUND).order == outlook.make(_GROUND).order


def test_a_deck_too_large_for_the_time_says_how_much_is_left_out() -> None:
    large = replace(_GROUND, new=tuple(f"new {n}" for n in range(900)), unlisted=500)

    assert outlook.make(large).unseen > 900


def test_more_minutes_bring_more() -> None:
    found = outlook.make(_GROUND)

    assert found.if_minutes(16).mean > found.if_minutes(3).mean


def test_the_minutes_for_a_goal_bring_it_about() -> None:
    found = outlook.make(_GROUND)

    minutes = found.minutes_for(0.85)

    assert minutes is not None
    assert found.if_minutes(minutes).mean >= 0.85


def test_the_plans_own_minutes_bring_what_the_plan_says() -> None:
    found = outlook.make(_GROUND)

    assert found.if_minutes(8).mean == pytest.approx(found.forecast.end.mean, abs=1e-6)


def test_no_minutes_bring_what_there_is_now() -> None:
    found = outlook.make(_GROUND)

    assert found.if_minutes(0).mean == pytest.approx(found.forecast.now.mean, abs=0.01)


def test_cards_left_out_are_counted_in_the_whole_deck() -> None:
    large = outlook.make(replace(_GROUND, new=tuple(f"new {n}" for n in range(900))))

    assert large.foresee(0).unseen == pytest.approx(900, abs=5)


def test_fewer_minutes_than_those_for_a_goal_do_not_reach_it() -> None:
    found = outlook.make(_GROUND)

    minutes = found.minutes_for(0.6)

    assert minutes is not None
    assert found.if_minutes(minutes - 1).mean < 0.6


def test_a_goal_nobody_can_reach_has_no_minutes() -> None:
    assert outlook.make(_GROUND).minutes_for(0.9999) is None


def test_a_meeting_that_is_over_has_no_plan() -> None:
    with pytest.raises(ValueError, match="still to come"):
        outlook.make(replace(_GROUND, meeting=Meeting("Past", _NOW - timedelta(days=1))))


def test_zero_minutes_change_nothing() -> None:
    found = outlook.make(replace(_GROUND, meeting=replace(_GROUND.meeting, minutes=0)))

    assert found.order == ()
    assert found.forecast.end.mean == pytest.approx(found.forecast.now.mean)
