from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.model.facts import Dossier, Event, Status
from briefing_app.model.when import When
from briefing_app.ui.bands import OTHERS, Band, By, Moment, bands, folded
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.timeline import TimelinePage, by_date
from briefing_app.ui.painting import small_font
from briefing_app.ui.time_scale import Look, Scale, fitting, shapes
from briefing_app.ui.widgets.event_panel import NO_DATE
from tests.ui.hands import press

AREA = QRectF(0, 0, 1000, 120)
SCALE = Scale(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal(), 24, 976)


def opened(window: MainWindow) -> TimelinePage:
    window.go("timeline")
    return cast("TimelinePage", window.page("timeline"))


def looks(*dates: str) -> list[Look]:
    band = Band("", tuple(Moment(when, When(when)) for when in dates))
    return [shape.look for shape in shapes(band, SCALE, AREA, 5.5)]


def test_timeline_runs_from_early_to_late_and_ends_with_what_has_no_date(window: MainWindow) -> None:
    heads = [row.title for row in by_date(window.workspace.dossier().events) if row.heading]
    assert heads == ["12 March 2024", "1 April 2024", "3 May 2024", "4 May 2024", "June 2024", NO_DATE]


def test_arrow_keys_step_through_the_timeline_and_the_panel_follows(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Right)
    assert page._panel.what == "Norvia called an election."
    press(Qt.Key.Key_Left)
    assert page._panel.what == "Sudria closed its border."


def test_the_chosen_event_is_said_to_a_screen_reader(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Right)
    assert page._strip.accessibleName() == "Timeline: 1 April 2024. Norvia called an election."


def test_the_list_holds_the_same_events_and_the_same_choice(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Right, Qt.Key.Key_L)
    chosen = page._list.current()
    assert page._list.hasFocus()
    assert chosen is not None
    assert chosen.title == "Norvia called an election."
    press(Qt.Key.Key_L)
    assert page._strip.hasFocus()


def test_plus_shows_less_time_and_zero_all_of_it(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_0)
    whole = page._strip._scale
    press(Qt.Key.Key_Plus)
    nearer = page._strip._scale
    assert nearer.last - nearer.first < whole.last - whole.first
    press(Qt.Key.Key_0)
    assert page._strip._scale == whole


def test_enter_opens_the_sentence_in_the_place_of_the_panel(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Return)
    assert (page._drawer.isVisible(), page._panel.isVisible()) == (True, False)
    press(Qt.Key.Key_Escape)
    assert (page._drawer.isVisible(), page._panel.isVisible()) == (False, True)


def test_the_panel_shows_sentence_and_people(window: MainWindow) -> None:
    page = opened(window)
    page.show_event("event/Ana Petrova came to Geneva.")
    titles = [row.title for row in page._panel.known.rows]
    assert titles == [
        "Stated in",
        "Foreign Minister Ana Petrova of Norvia came to Geneva on 3 May 2024.",
        "Who",
        "Ana Petrova",
    ]


def test_somebody_of_an_event_is_one_key_from_their_page(window: MainWindow) -> None:
    page = opened(window)
    page.show_event("event/Ana Petrova came to Geneva.")
    page._panel.known.setFocus()
    page._panel.known.choose("person/Ana Petrova")
    press(Qt.Key.Key_Return)
    assert window.page("people").isVisible()


def test_legend_names_every_sign_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: len(page._strip._legend(QFontMetrics(small_font()))) == 5)


def test_a_date_is_corrected(window: MainWindow, answers: list[object]) -> None:
    page = opened(window)
    page.show_event("event/Ana Petrova came to Geneva.")
    answers.append("2024-05-02")
    press(Qt.Key.Key_D)
    assert any(event.when == When("2024-05-02") for event in window.workspace.dossier().events)


def test_a_click_on_a_dot_chooses_its_event(window: MainWindow) -> None:
    page = opened(window)
    shape = next(s for s in page._strip.drawn if s.moments[0].key == "event/Norvia called an election.")
    QTest.mouseClick(page._strip, Qt.MouseButton.LeftButton, pos=shape.rect.center().toPoint())
    assert page._panel.what == "Norvia called an election."


def test_days_months_and_intervals_are_drawn_differently() -> None:
    assert looks("2024-05-03", "2024-06", "2024-08-01/2024-08-20") == [Look.SOFT, Look.RANGE, Look.DOT]


def test_more_events_of_a_day_than_there_is_room_for_are_one_bubble() -> None:
    band = Band("", tuple(Moment(str(nth), When("2024-05-03")) for nth in range(40)))
    (bubble,) = shapes(band, SCALE, AREA, 5.5)
    assert (bubble.look, len(bubble.moments)) == (Look.BUBBLE, 40)


days = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@given(st.lists(days, max_size=60), days, st.integers(1, 4000))
def test_every_event_in_view_is_drawn_once(found: list[date], first: date, length: int) -> None:
    band = Band("", tuple(Moment(str(nth), When.day(day)) for nth, day in enumerate(found)))
    scale = Scale(first.toordinal(), first.toordinal() + length, 24, 976)
    drawn = sorted(moment.key for shape in shapes(band, scale, AREA, 5.5) for moment in shape.moments)
    seen = [
        str(n) for n, day in enumerate(found) if scale.first <= day.toordinal() + 1 and day.toordinal() <= scale.last
    ]
    assert drawn == sorted(seen)


@given(st.floats(0.1, 10), st.floats(700_000, 740_000))
def test_zooming_keeps_its_day_where_it_is(factor: float, day: float) -> None:
    assert SCALE.zoomed(factor, day).x(day) == pytest.approx(SCALE.x(day), abs=0.01)


def test_a_few_old_events_do_not_squeeze_the_others() -> None:
    recent = [Moment(str(n), When.day(date(2024, 1, 1) + timedelta(days=n))) for n in range(99)]
    first, _ = fitting([Moment("old", When("1950")), *recent], None, whole=False)
    assert first > date(2023, 1, 1).toordinal()
    assert fitting([Moment("old", When("1950")), *recent], None, whole=True)[0] < date(1951, 1, 1).toordinal()


def test_a_near_meeting_is_in_view_and_a_far_one_is_not() -> None:
    moments = [Moment("a", When("2024-05-01")), Moment("b", When("2024-05-20"))]
    assert fitting(moments, date(2024, 6, 10), whole=True)[1] > date(2024, 6, 10).toordinal()
    assert fitting(moments, date(2026, 6, 10), whole=True)[1] < date(2024, 7, 1).toordinal()


def test_an_event_of_two_people_stands_in_both_bands(window: MainWindow) -> None:
    met = Event(
        "event/x", "They met.", When("2024-05-03"), Status.HAPPENED, ("person/Ana Petrova", "person/Omar Haddad"), ()
    )
    dossier = Dossier(actors=window.workspace.dossier().actors, events=(met,))
    assert {band.name for band in bands(dossier, By.PERSON)} == {"Ana Petrova", "Omar Haddad"}


def test_bands_over_the_room_are_folded_and_no_event_is_lost() -> None:
    listed = [Band(str(nth), (Moment(str(nth), When("2024")), Moment("shared", When("2023")))) for nth in range(9)]
    fit = folded(listed, 4)
    assert [band.name for band in fit] == ["0", "1", "2", OTHERS]
    assert {m.key for band in fit for m in band.moments} == {m.key for band in listed for m in band.moments}
    assert len(fit[-1].moments) == 7


def test_shapes_of_dots_do_not_overlap() -> None:
    band = Band("", tuple(Moment(str(n), When.day(date(2024, 1, 1) + timedelta(days=n // 2))) for n in range(200)))
    dots = [shape.rect for shape in shapes(band, SCALE, AREA, 5.5) if shape.look is Look.DOT]
    column = sorted((rect.center().x(), rect.center().y()) for rect in dots)
    for (x, y), (x2, y2) in pairwise(column):
        gap = QPointF(x - x2, y - y2)
        assert max(abs(gap.x()), abs(gap.y())) >= 10
