#!/usr/bin/env python3
"""Draws every screen of the window into docs/pictures, light and dark, at two sizes: `python packaging/pictures.py`.

The pictures show the sample briefing as it is really read, on a fixed day, with a fixed draw of the quiz.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2  # noqa: E402 - after the path is set
import quiz_pictures  # noqa: E402
from hands import press, wait_until  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSlider  # noqa: E402

from briefing_app import app as briefing  # noqa: E402
from briefing_app import paths  # noqa: E402
from briefing_app.extract import reader  # noqa: E402
from briefing_app.model.briefing import Meeting  # noqa: E402
from briefing_app.model.cards import Rating  # noqa: E402
from briefing_app.settings import Scheme, Settings  # noqa: E402
from briefing_app.store.store import Store  # noqa: E402
from briefing_app.study import outlook  # noqa: E402
from briefing_app.ui import theme  # noqa: E402
from briefing_app.ui.widgets.finder import Finder  # noqa: E402
from briefing_app.workspace import Workspace  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.pages.articles import ArticlesPage
    from briefing_app.ui.pages.export import ExportPage
    from briefing_app.ui.pages.statistics import StatisticsPage
    from briefing_app.ui.pages.study import StudyPage

NOW = datetime(2024, 5, 6, 8, 30, tzinfo=UTC)
TALKS = Meeting("Beijing talks", NOW + timedelta(days=6, hours=2), minutes=5)
SIZES = ((1280, 800), (1024, 640))
OUT = ROOT / "docs" / "pictures"
_SETTLE_MSEC = 60
_FLASH_MSEC = 700
_ENOUGH = 60  # answers that end a sitting with one person's cards


class Nobody:
    """The person, who agrees to one thing: where the export goes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, *_: str) -> None:
        """Nothing."""

    def passage(self, *_: str) -> None:
        """Nothing."""

    def choose(self, *_: object) -> None:
        """Nothing."""

    def open_files(self, *_: str) -> list[Path]:
        """None."""
        return []

    def save_file(self, _title: str, proposal: Path, _kinds: str) -> Path:
        """The proposal, in a folder of ours."""
        return self._folder / proposal.name


def prepare(workspace: Workspace) -> None:
    """Read the sample, set a meeting, and answer some cards on the days before."""
    for progress in workspace.reading(workspace.sample_paths()):
        workspace.keep(progress)
    workspace.update()
    workspace.set_meeting(TALKS)
    rng = Random(3)  # noqa: S311 - no secret
    for day in (9, 6, 3, 1):
        now = NOW - timedelta(days=day)
        session = workspace.study.session(now)
        for nth in range(14):
            if session.current:
                rating = rng.choice((Rating.GOOD, Rating.EASY, Rating.EASY, Rating.AGAIN))
                workspace.study.grade(session, rating, now + timedelta(seconds=20 * nth), 8.0)
        workspace.plan.keep(outlook.make(workspace.plan.groundwork(now + timedelta(hours=1))))


def screens(window: MainWindow) -> Iterator[str]:
    """Brings up one screen after the other; yields its name when it stands."""
    yield from _home(window)
    yield from _desk(window)
    yield from _facts(window)
    yield from _study(window)
    yield from quiz_pictures.screens(window)
    window.search()
    finder = window.findChild(Finder)
    if isinstance(finder, Finder):
        QTest.keyClicks(cast("QLineEdit", finder.findChild(QLineEdit)), "talks date:2023-06")
        QTest.qWait(_FLASH_MSEC)
        yield "search"
        finder.close()
    window.go("statistics")
    page = cast("StatisticsPage", window.page("statistics"))
    while page.busy:
        QApplication.processEvents()
        time.sleep(0.01)
    yield "statistics"
    window.go("export")
    export = cast("ExportPage", window.page("export"))
    export.choose("markdown")
    export.save()
    wait_until(lambda: not export.writing)
    yield "export"
    window.go("settings")
    yield "settings"
    yield from _other_days(window)


def _home(window: MainWindow) -> Iterator[str]:
    """The plan, and what two minutes a day would bring."""
    wait_for_plan(window)
    yield "home"
    slider = window.page("home").findChild(QSlider)
    if isinstance(slider, QSlider):
        slider.setFocus()
        slider.setValue(2)
        wait_for_plan(window)
        yield "home-slider"
        slider.setValue(TALKS.minutes)


def _other_days(window: MainWindow) -> Iterator[str]:
    """Home without a date, in the last hour before the meeting, and after it."""
    meetings = {
        "home-undated": replace(TALKS, at=None),
        "home-last-hour": replace(TALKS, at=NOW + timedelta(minutes=40)),
        "home-after": replace(TALKS, at=NOW - timedelta(days=1)),
    }
    for name, meeting in meetings.items():
        window.workspace.set_meeting(meeting)
        window.go("home")
        wait_for_plan(window)
        yield name
    window.workspace.set_meeting(TALKS)


def wait_for_plan(window: MainWindow) -> None:
    """Until the worker has answered; QTest.qWait would keep its thread from running."""
    wait_until(lambda: not window.planning)


def _desk(window: MainWindow) -> Iterator[str]:
    """The desk: a quote in its text, an event being put right, sources that differ, the review."""
    window.go("articles")
    desk = cast("ArticlesPage", window.page("articles"))
    desk.show_facts("Quotes", 1)
    QTest.qWait(_FLASH_MSEC)
    yield "articles"
    desk.show_facts("Events", 3)
    press(Qt.Key.Key_E)
    QTest.qWait(_FLASH_MSEC)
    yield "articles-edit"
    press(Qt.Key.Key_Escape)
    desk.show_facts("Differ", 1)
    QTest.qWait(_FLASH_MSEC)
    yield "articles-differ"
    press(Qt.Key.Key_R)
    yield "articles-review"
    press(Qt.Key.Key_Escape)


def _facts(window: MainWindow) -> Iterator[str]:
    """Who's who and one page of it, the timeline in bands and as a list, the wall of quotes and its self-test."""
    window.go("people")
    yield "people"
    press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    yield "person"
    press(Qt.Key.Key_Return)
    QTest.qWait(_FLASH_MSEC)
    yield "person-source"
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    window.go("timeline")
    press(*[Qt.Key.Key_Right] * 12)
    yield "timeline"
    press(Qt.Key.Key_L)
    yield "timeline-list"
    press(Qt.Key.Key_L)
    window.go("quotes")
    yield "quotes"
    press(Qt.Key.Key_H, Qt.Key.Key_Down, Qt.Key.Key_Space)
    yield "quotes-hidden"


def _study(window: MainWindow) -> Iterator[str]:
    window.go("study")
    yield "study-question"
    press(Qt.Key.Key_Space)
    yield "study-answer"
    press(Qt.Key.Key_S)
    QTest.qWait(_FLASH_MSEC)
    yield "study-source"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_W)
    yield "study-dossier"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_3, Qt.Key.Key_T)
    asked = cast("StudyPage", window.page("study")).asked
    slips = asked.back.replace("e", "", 2) if asked else ""
    QTest.keyClicks(cast("QLineEdit", QApplication.focusWidget()), slips)
    press(Qt.Key.Key_Return)
    yield "study-typed"
    press(Qt.Key.Key_E)
    yield "study-edit"
    press(Qt.Key.Key_Escape, Qt.Key.Key_Slash)
    yield "study-modes"
    press(Qt.Key.Key_Escape)
    yield from _study_end(window)


def _study_end(window: MainWindow) -> Iterator[str]:
    """A sitting with one person's cards to its end."""
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(cast("QLineEdit", QApplication.focusWidget()), "wang yi")
    press(Qt.Key.Key_Return)
    study = cast("StudyPage", window.page("study"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, *[Qt.Key.Key_4] * _ENOUGH):
        if not study.over:
            study.step_back()  # from typing
            press(Qt.Key.Key_Space, key)
    yield "study-end"


def draw(qt: QApplication, data_dir: Path, scheme: Scheme, size: tuple[int, int]) -> None:
    """All screens in one scheme and size."""
    tools = briefing.Tools(lambda: NOW, Random(7), asks=Nobody(data_dir), moving=False)  # noqa: S311 - no secret
    window = briefing.build(qt, data_dir, tools=tools)
    workspace = window.workspace
    workspace.set_settings(Settings(scheme=scheme))
    window.restyled.emit()
    window.resize(*size)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    for name in screens(window):
        QTest.qWait(_SETTLE_MSEC)
        _grabbed(window).save(str(OUT / f"{name}-{scheme.value}-{size[0]}.png"))
    if size == SIZES[0]:
        quiz_pictures.draw_walls(window, OUT, scheme.value)
    window.close()


def _grabbed(window: MainWindow) -> QPixmap:
    """The window, with the dialog that stands over it."""
    picture = window.grab()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter = QPainter(picture)
            painter.drawPixmap(window.mapFromGlobal(dialog.pos()), dialog.grab())
            painter.end()
    return picture


def main() -> None:
    """Draw them all."""
    qt = QApplication([])
    theme.load_fonts()
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(paths.store_file(Path(folder)), now=NOW) as store:
            prepare(Workspace(store, reader.read, UTC))
            _draw_brief(Workspace(store, reader.read, UTC), Path(folder) / "brief.pdf")
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            for size in SIZES:
                draw(qt, Path(folder), scheme, size)


def _draw_brief(workspace: Workspace, place: Path) -> None:
    """The one-page brief as it is printed."""
    workspace.exchange.export("brief", place, NOW)
    document = pypdfium2.PdfDocument(place)
    document[0].render(scale=1.5).to_pil().save(OUT / "brief.png", optimize=True)
    document.close()


if __name__ == "__main__":
    main()
