"""Settings: the meeting and its plan, each kept at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from briefing_app.model.briefing import Meeting
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.settings import SettingsPage

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)  # the conftest's


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.go("settings")
    return cast("SettingsPage", window.page("settings"))


def test_setting_is_kept_at_once(window: MainWindow, page: SettingsPage) -> None:
    page._new.setValue(7)

    assert window.workspace.settings().new_per_day == 7


def test_meeting_of_the_settings_stands_in_the_rail(window: MainWindow, page: SettingsPage) -> None:
    page._title.setText("Geneva talks")
    page._dated.click()

    assert "Geneva talks · in 7 days" in [label.text() for label in window._rail.findChildren(QLabel)]


def test_date_typed_is_that_of_the_home_page_gone_to_from_its_field(window: MainWindow, page: SettingsPage) -> None:
    window.workspace.set_meeting(Meeting("Geneva talks", NOW - timedelta(days=1)))
    page.refresh()
    page._at.setFocus()
    QTest.keyClick(page._at, Qt.Key.Key_Home)
    for _ in range(6):
        QTest.keyClick(page._at, Qt.Key.Key_Up)

    QTest.keyClick(page._at, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert window.workspace.meeting().at == NOW + timedelta(days=5)
    home = [label.text() for label in window.page("home").findChildren(QLabel)]
    assert not any("is over" in text for text in home)


def test_minutes_typed_are_the_budget_of_every_day(window: MainWindow, page: SettingsPage) -> None:
    page._minutes.setFocus()
    page._minutes.selectAll()
    QTest.keyClicks(page._minutes, "35")

    assert window.workspace.meeting().by_weekday == (35,) * 7


def test_week_begins_as_it_was_and_each_day_is_its_own(window: MainWindow, page: SettingsPage) -> None:
    page._varies.setFocus()
    QTest.keyClick(page._varies, Qt.Key.Key_Space)
    assert window.workspace.meeting().week == (20,) * 7
    assert page._week["Sun"].isVisible()

    page._week["Sun"].setValue(0)

    assert window.workspace.meeting().week == (20, 20, 20, 20, 20, 20, 0)


def test_one_budget_again_takes_the_days_away(window: MainWindow, page: SettingsPage) -> None:
    page._varies.click()
    page._week["Mon"].setValue(45)
    page._varies.click()

    assert window.workspace.meeting().week == ()
    assert not page._week["Mon"].isVisible()


def test_cards_may_rest_after_the_meeting(window: MainWindow, page: SettingsPage) -> None:
    page._after.setCurrentIndex(1)
    page._after.activated.emit(1)

    assert window.workspace.meeting().rests


def test_times_of_study_are_saved_for_a_calendar(
    window: MainWindow, page: SettingsPage, answers: list[object], tmp_path: Path
) -> None:
    assert not page._calendar.isEnabled()
    window.workspace.set_meeting(Meeting("Geneva talks", NOW + timedelta(days=6)))
    page.refresh()
    answers.append(tmp_path / "talks.ics")
    page._calendar.setFocus()

    QTest.keyClick(page._calendar, Qt.Key.Key_Space)

    assert (tmp_path / "talks.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")
    assert page._saved.text() == f"Saved to {tmp_path / 'talks.ics'}"


def test_calendar_that_cannot_be_written_is_told(
    window: MainWindow, page: SettingsPage, answers: list[object], tmp_path: Path
) -> None:
    window.workspace.set_meeting(Meeting("Geneva talks", NOW + timedelta(days=6)))
    page.refresh()
    answers.append(tmp_path / "none" / "talks.ics")

    page._calendar.click()

    assert "There is no folder" in page._saved.text()


def test_days_that_are_hidden_leave_no_gap(window: MainWindow, page: SettingsPage) -> None:
    above, below = (field.mapTo(window, QPoint()).y() for field in (page._varies, page._after))

    assert below - above < 60
