from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from briefing_app import paths
from briefing_app.model.cards import Rating, Review
from briefing_app.model.overview import DayReadiness
from briefing_app.store.store import Store
from briefing_app.ui.charts.chart import Chart, round_up
from briefing_app.ui.charts.figure import Bars, shown
from briefing_app.ui.charts.panel import CellModel
from briefing_app.ui.pages.statistics import ORDER, StatisticsPage

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.main_window import MainWindow

_KEY = "card/person/Ana Petrova"


@pytest.fixture
def studied(data_dir: Path) -> Path:
    """A week of answers to one card before the window's day."""
    now = datetime(2024, 5, 6, 8, 0, tzinfo=UTC)
    with Store.open(paths.store_file(data_dir), now=now) as store:
        for back, rating in ((9, 3), (8, 3), (6, 1), (5, 3), (0, 3)):
            store.add_review(Review(_KEY, now - timedelta(days=back), Rating(rating), 8.0))
        with store.together():
            store.figures.put_readiness(now + timedelta(days=5), DayReadiness(date(2024, 5, 4), 0.5, 0.1))
            store.figures.put_readiness(now + timedelta(days=5), DayReadiness(date(2024, 5, 5), 0.6, 0.1))
    return data_dir


@pytest.fixture
def page(open_window: Callable[[Path], MainWindow], studied: Path) -> StatisticsPage:
    window = open_window(studied)
    QTest.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    return cast("StatisticsPage", window.page("statistics"))


def _press(widget: QWidget, name: str) -> None:
    made = widget.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def test_ctrl_8_brings_the_page_up(page: StatisticsPage) -> None:
    assert page.isVisible()


def test_every_chart_has_its_numbers_and_a_name_for_screen_readers(page: StatisticsPage) -> None:
    for key in ORDER:
        panel = page.panel(key)
        assert panel.figure
        assert panel.figure.told
        chart = panel.findChild(Chart)
        assert isinstance(chart, Chart)
        assert chart.accessibleName().startswith(panel.figure.title)
        assert all(made.accessibleName() for made in panel.findChildren(QPushButton))


def test_answers_stand_under_their_day(page: StatisticsPage) -> None:
    figure = page.panel("reviews").figure

    assert figure
    assert figure.cells[0] == ("2024-04-27", 1, 0, 0.1)
    assert figure.cells[-1] == ("2024-05-06", 1, 0, 0.1)
    assert "5 answers on 5 days" in figure.told
    assert isinstance(figure.drawing, Bars)
    assert len(figure.drawing.bars) == 31


def test_predictions_are_held_against_what_was_recalled(page: StatisticsPage, qtbot: QtBot) -> None:
    def looked_at() -> bool:
        known = page.panel("calibration").figure
        return known is not None and bool(known.cells)

    qtbot.waitUntil(looked_at)

    figure = page.panel("calibration").figure
    assert figure
    assert sum(int(row[2]) for row in figure.cells) == 4
    assert figure.told.endswith("few as yet")


def test_the_hardest_card_is_told_by_its_question(page: StatisticsPage) -> None:
    figure = page.panel("hardest").figure

    assert figure
    assert figure.cells == (("Who is Ana Petrova?", 1, 5),)


def test_readiness_is_drawn_day_by_day(page: StatisticsPage) -> None:
    figure = page.panel("readiness").figure

    assert figure
    assert figure.cells == (("2024-05-04", 50, 10), ("2024-05-05", 60, 10))


def test_a_chart_turns_into_its_table_and_back_by_keyboard(page: StatisticsPage) -> None:
    panel = page.panel("ahead")

    _press(panel, "table")
    assert panel.as_table
    table = panel.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == len(panel.figure.cells if panel.figure else ())

    _press(panel, "table")
    assert not panel.as_table


def test_t_turns_all_charts_into_tables(page: StatisticsPage) -> None:
    focus = QApplication.focusWidget()
    assert focus

    QTest.keyClick(focus, Qt.Key.Key_T)

    assert all(page.panel(key).as_table for key in ORDER)


def test_numbers_leave_as_csv(page: StatisticsPage, answers: list[object], tmp_path: Path) -> None:
    answers.append(tmp_path / "days")

    _press(page.panel("reviews"), "csv")

    with (tmp_path / "days.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Day", "Answers", "Again", "Minutes"]
    assert rows[-1] == ["2024-05-06", "1", "0", "0.1"]


def test_a_place_that_cannot_be_written_is_told(
    page: StatisticsPage, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    answers.append(tmp_path / "nowhere" / "days.csv")

    with qtbot.waitSignal(page.failed) as told:
        _press(page.panel("reviews"), "csv")

    assert "There is no folder" in str(told.args[0])


def test_with_few_answers_the_fit_says_how_many_it_takes(page: StatisticsPage) -> None:
    fit = page.findChild(QPushButton, "fit")

    assert isinstance(fit, QPushButton)
    assert not fit.isEnabled()
    assert "400 answers" in fit.toolTip() or "extra 'fit'" in fit.toolTip()


def test_a_fitted_schedule_can_be_given_up(page: StatisticsPage, qtbot: QtBot) -> None:
    study = page._desk.workspace.study
    fitted = study.fit((*study.scheduler.parameters[:4], 6.0, *study.scheduler.parameters[5:]), 500, page._desk.now())
    assert fitted
    fitted.at_once()
    page.refresh()

    _press(page, "fit")
    qtbot.waitUntil(lambda: not page.busy)

    assert study.fitted is None


def test_many_answers_are_fitted_to_off_the_windows_thread(
    open_window: Callable[[Path], MainWindow], data_dir: Path, qtbot: QtBot
) -> None:
    pytest.importorskip("fsrs_rs_python", reason="the extra 'fit' is not installed")
    now = datetime(2024, 5, 6, 8, 0, tzinfo=UTC)
    with Store.open(paths.store_file(data_dir), now=now) as store, store.together():
        for nth in range(600):
            rating = Rating.GOOD if nth % 3 else Rating.AGAIN
            store.add_review(Review(f"c{nth % 60}", now - timedelta(days=60 - nth // 10), rating, 4.0))
    window = open_window(data_dir)
    window.go("statistics")
    page = cast("StatisticsPage", window.page("statistics"))

    _press(page, "fit")
    qtbot.waitUntil(lambda: not page.busy)

    assert window.workspace.study.fitted is not None
    assert window.workspace.study.fitted.answers == 600


def test_a_briefing_without_answers_says_so(window: MainWindow) -> None:
    window.go("statistics")
    page = cast("StatisticsPage", window.page("statistics"))

    assert page.panel("readiness").isHidden()
    assert [page.panel(key).figure.told for key in ("reviews", "hardest")] == [  # type: ignore[union-attr]
        "No answers in this time",
        "No card was forgotten yet",
    ]


def test_the_table_is_a_model_as_qt_wants_it(page: StatisticsPage, qtmodeltester: ModelTester) -> None:
    figure = page.panel("times").figure
    assert figure
    model = CellModel()
    model.replace(figure)

    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize(("value", "top"), [(0, 1), (1, 1), (3, 5), (11, 20), (50, 50), (51, 100), (4_321, 5_000)])
def test_the_top_of_a_scale_is_round(value: float, top: float) -> None:
    assert round_up(value) == top


def test_cells_read_as_people_write_numbers() -> None:
    assert [shown(cell) for cell in ("x", 12_345, 2.0)] == ["x", "12,345", "2.0"]
