"""The plan in the terminal, on the sample briefing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from briefing_app import cli
from briefing_app.cli.place import clock

Run = Callable[..., Result]


def _in(days: int) -> str:
    return f"{clock() + timedelta(days=days):%Y-%m-%d} 15:00"


def test_plan_says_todays_minutes_readiness_and_what_it_rests_on(run: Run) -> None:
    said = run("plan", "--at", _in(6), "--title", "Geneva talks", "--minutes", "12").output

    assert "min today gets you to" in said
    assert "for Geneva talks," in said
    assert "That is with 12 min a day until then." in said
    assert "based on 0 of your reviews" in said
    assert "Readiness now 0 % +" in said


def test_deck_too_large_for_the_time_says_what_is_left_out(run: Run) -> None:
    assert "will not be asked before the meeting" in run("plan", "--at", _in(2), "--minutes", "2").output


def test_goal_is_answered_in_minutes(run: Run) -> None:
    assert "80 % takes about" in run("plan", "--at", _in(6), "--goal", "80").output


def test_plan_without_a_date_invites_to_set_one(run: Run) -> None:
    said = run("plan").output

    assert "cards to study" in said
    assert "Say when the meeting is" in said


def test_meeting_in_the_past_has_its_sentence(run: Run) -> None:
    assert "is over." in run("plan", "--at", "2020-01-01", "--title", "Old talks").output


@pytest.mark.parametrize("at", ["2226-01-01", "9999-12-31"])
def test_meeting_too_far_away_to_plan_for_is_refused(run: Run, at: str) -> None:
    result = run("plan", "--at", at)

    assert result.exit_code == 2
    assert f"“{at}” is too far away to plan for." in result.output


def test_zero_minutes_have_their_sentence(run: Run) -> None:
    assert "No minutes are set aside" in run("plan", "--at", _in(6), "--minutes", "0").output


def test_what_is_no_date_is_told_with_exit_code_2(run: Run) -> None:
    result = run("plan", "--at", "soon")

    assert result.exit_code == 2
    assert "“soon” is no date." in result.output


def test_empty_briefing_has_its_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli.main, ["--data-dir", str(tmp_path), "plan"])

    assert "There are no cards to plan yet." in result.output


def test_times_of_study_are_exported_for_a_calendar(run: Run, tmp_path: Path) -> None:
    run("plan", "--at", _in(6), "--minutes", "12")

    assert run("export", "--to", "calendar", str(tmp_path / "talks.ics")).exit_code == 0
    events = Calendar.from_ical((tmp_path / "talks.ics").read_bytes()).walk("VEVENT")
    assert 6 <= len(events) <= 7


@pytest.mark.parametrize("options", [(), ("--replay",)])
def test_doctor_finds_nothing_wrong_after_some_answers(run: Run, options: tuple[str, ...]) -> None:
    run("study", "--count", "4", typed="\n3\n\n1\n\n3\n\n4\n")

    result = run("doctor", *options)

    assert result.exit_code == 0, result.output
    assert "4 reviews" in result.output
    assert "All is well." in result.output
