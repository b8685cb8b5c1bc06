"""What a person is told of the plan."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from briefing_app.model.briefing import Meeting
from briefing_app.model.planning import Groundwork, Known
from briefing_app.study import outlook, told
from briefing_app.study.outlook import Outlook
from briefing_app.study.told import Phase, Standing

_NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
_TALKS = Meeting("Geneva talks", datetime(2026, 11, 28, 14, tzinfo=UTC), minutes=10)
_STANDING = Standing(_TALKS, _NOW, ZoneInfo("Europe/Berlin"), waiting=12)
_FOUR_DAYS_AGO = int((_NOW - timedelta(days=4)).timestamp() * 1000)
_GROUND = Groundwork(
    meeting=_TALKS,
    now=_NOW,
    zone=_STANDING.zone,
    known=Known([f"old {n}" for n in range(20)], *(array("d", [5.0] * 20),) * 2, array("q", [_FOUR_DAYS_AGO] * 20)),
    new=tuple(f"new {n}" for n in range(60)),
    unlisted=0,
    weights={},
    weight=0.6,
    log=(),
    spent=0.0,
)


@pytest.fixture(scope="module")
def found() -> Outlook:
    return outlook.make(_GROUND)


def test_headline_says_todays_minutes_the_readiness_and_the_day(found: Outlook) -> None:
    said = told.headline(_STANDING, found)

    minutes, end = told.today(found), found.forecast.end
    readiness = f"{round(end.mean * 100)} % ({told.error(end.mean, end.error)})"
    assert said == f"Good morning. {minutes} min today gets you to {readiness} for Geneva talks, Sat 28 Nov."


@pytest.mark.parametrize(
    ("mean", "by", "said"), [(0.86, 0.03, "± 3"), (0.96, 0.1, "+4 −10"), (0.0, 0.02, "+2"), (1.0, 0.004, "−1")]
)
def test_an_error_never_passes_nothing_or_all(mean: float, by: float, said: str) -> None:
    assert told.error(mean, by) == said


@pytest.mark.parametrize(
    ("meeting", "now", "phase"),
    [
        (None, _NOW, Phase.UNDATED),
        (_TALKS.at, _NOW, Phase.AHEAD),
        (_TALKS.at, datetime(2026, 11, 27, 12, tzinfo=UTC), Phase.AHEAD),
        (_TALKS.at, datetime(2026, 11, 27, 16, 30, tzinfo=UTC), Phase.EVE),
        (_TALKS.at, datetime(2026, 11, 28, 1, tzinfo=UTC), Phase.EVE),
        (_TALKS.at, datetime(2026, 11, 28, 8, tzinfo=UTC), Phase.TODAY),
        (_TALKS.at, datetime(2026, 11, 28, 13, 20, tzinfo=UTC), Phase.LAST_HOUR),
        (_TALKS.at, datetime(2026, 11, 28, 14, tzinfo=UTC), Phase.OVER),
    ],
)
def test_evening_and_night_before_the_meeting_are_its_eve(
    meeting: datetime | None, now: datetime, phase: Phase
) -> None:
    assert replace(_STANDING, meeting=replace(_TALKS, at=meeting), now=now).phase is phase


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (replace(_STANDING, meeting=Meeting("Briefing")), "Good morning. 12 cards to study."),
        (replace(_STANDING, meeting=Meeting("Briefing"), waiting=0), "Good morning. Nothing to study now."),
        (
            replace(_STANDING, meeting=replace(_TALKS, at=_NOW - timedelta(days=1))),
            "Good morning. Geneva talks is over. 12 cards to study.",
        ),
        (
            replace(_STANDING, meeting=replace(_TALKS, at=_NOW - timedelta(days=1), rests=True)),
            "Good morning. Geneva talks is over; its cards rest.",
        ),
        (
            replace(_STANDING, meeting=replace(_TALKS, at=_NOW + timedelta(minutes=40))),
            "Good morning. Geneva talks begins in 40 min.",
        ),
    ],
)
def test_without_a_plan_there_is_a_sentence_too(changed: Standing, said: str) -> None:
    assert told.headline(changed, None) == said


def test_meeting_of_another_year_has_its_year() -> None:
    later = replace(_STANDING, meeting=replace(_TALKS, at=datetime(2027, 1, 4, 9, tzinfo=UTC)))

    assert later.name == "Geneva talks, Mon 4 Jan 2027"


def test_meeting_of_today_has_its_hour_where_the_person_is() -> None:
    now = datetime(2026, 11, 28, 8, tzinfo=UTC)

    assert replace(_STANDING, now=now).name == "Geneva talks, today at 15:00"


def test_zero_minutes_are_said(found: Outlook) -> None:
    none = replace(_STANDING, meeting=replace(_TALKS, minutes=0))

    assert "No minutes are set aside" in told.headline(none, replace(found, order=(), minutes=0.0))


def test_day_without_study_is_no_reproach(found: Outlook) -> None:
    sunday_off = replace(_STANDING, meeting=replace(_TALKS, week=(10, 10, 10, 10, 10, 10, 0)))

    said = told.headline(sunday_off, replace(found, order=(), minutes=0.0))

    assert said.startswith("Good morning. No study today: you are on the way to")


def test_session_that_is_held_is_done_for_today(found: Outlook) -> None:
    said = told.headline(replace(_STANDING, spent=600.0), replace(found, order=(), minutes=0.0))

    assert said.startswith("Good morning. Done for today")


def test_missed_days_move_the_plan(found: Outlook) -> None:
    away = replace(_STANDING, last_answer=_NOW - timedelta(days=4))

    assert told.moved(away) == "The plan has moved with you."
    assert told.moved(replace(_STANDING, last_answer=_NOW - timedelta(days=1))) == ""
    assert "If you stopped now" in told.course(away, found)


def test_clock_that_was_set_back_is_told() -> None:
    back = replace(_STANDING, last_answer=_NOW + timedelta(days=2))

    assert "dated Tue 24 Nov, 09:00" in told.clock(back)
    assert told.clock(replace(_STANDING, last_answer=_NOW + timedelta(seconds=40))) == ""


def test_estimate_says_what_it_rests_on(found: Outlook) -> None:
    assert told.basis(found) == (
        "An estimate, based on 0 of your reviews yet (they count from a day on): on how people usually learn."
    )


@pytest.mark.parametrize(
    ("unseen", "said"),
    [(0.3, ""), (1.2, "About 1 card will"), (13.0, "About 13 cards will"), (43.0, "About 40 cards will")],
)
def test_cards_left_out_are_counted_roughly(unseen: float, said: str) -> None:
    assert told.left_out(unseen).startswith(said)
    assert bool(told.left_out(unseen)) == bool(said)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (31, "90 % takes about 31 min a day."),
        (0, "90 % takes no more study."),
        (None, "90 % is out of reach, even with four hours a day."),
    ],
)
def test_goal_has_its_answer(minutes: int | None, said: str) -> None:
    assert told.for_goal(0.9, minutes) == said


def test_last_evening_sweeps_what_is_certain_and_weak() -> None:
    evening = datetime(2026, 11, 27, 18, tzinfo=UTC)
    sure = replace(_GROUND, now=evening, weights={"old 3": 1.0, "old 4": 1.0})

    plan = outlook.make(sure)

    assert set(plan.weak) == {"old 3", "old 4"}
    assert "One last sweep of 2 cards" in told.headline(replace(_STANDING, now=evening), plan)


def test_warm_up_takes_all_that_was_answered_where_nothing_is_judged(found: Outlook) -> None:
    assert set(found.certain) == {f"old {n}" for n in range(20)}


def test_few_minutes_take_the_first_of_todays_cards(found: Outlook) -> None:
    few = found.first(found.minutes / 2)

    assert few == found.order[: len(few)]
    assert 0.3 < len(few) / len(found.order) < 0.5
