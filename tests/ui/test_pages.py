from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.settings import Scheme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from briefing_app.ui.pages.export import ExportPage
from briefing_app.ui.pages.settings import SettingsPage
from tests.ui.hands import press


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.busy, timeout=20_000)


def words(window: MainWindow, page: str) -> str:
    labels = window.page(page).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_rejected_fact_is_gone_and_comes_back_with_undo(window: MainWindow, qtbot: QtBot) -> None:
    window.go("articles")
    page = cast("ArticlesPage", window.page("articles"))
    page.show_facts("Actors", 0)
    before = page.facts.list.rows[0].title
    press(Qt.Key.Key_X)
    done(window, qtbot)
    assert before not in [row.title for row in page.facts.list.rows]
    window.undo()
    done(window, qtbot)
    assert before in [row.title for row in page.facts.list.rows]


def test_date_given_by_the_person_stays_with_the_article(
    window: MainWindow, answers: list[object], qtbot: QtBot
) -> None:
    window.go("articles")
    answers.append("2024-05-02")
    press(Qt.Key.Key_D)
    done(window, qtbot)
    assert [str(article.published) for article in window.workspace.articles()] == ["2 May 2024", "4 May 2024"]


def test_what_is_no_date_is_told_and_changes_nothing(window: MainWindow, answers: list[object]) -> None:
    window.go("articles")
    answers.append("soon")
    press(Qt.Key.Key_D)
    assert "“soon” is no date" in window.notice


def test_click_on_a_name_in_the_text_chooses_the_fact(window: MainWindow) -> None:
    window.go("articles")
    page = cast("ArticlesPage", window.page("articles"))
    page.text.view.pressed_at.emit(window.workspace.articles()[0].text.index("Omar") + 2)
    chosen = page.facts.list.current()
    assert chosen is not None
    assert chosen.title == "Omar Haddad"


def test_export_writes_an_anki_deck_and_says_where(
    window: MainWindow, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    window.go("export")
    target = tmp_path / "talks.apkg"
    answers.append(target)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Saved {target}" in words(window, "export"))
    assert zipfile.is_zipfile(target)


def test_export_that_fails_is_told_in_a_sentence(
    window: MainWindow, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    window.go("export")
    answers.append(tmp_path / "no such folder" / "talks.apkg")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.notice))
    assert "Saved" not in words(window, "export")


def test_import_adds_a_colleagues_briefing(window: MainWindow, answers: list[object], tmp_path: Path) -> None:
    bundle = tmp_path / "talks.briefing"
    window.workspace.exchange.export("briefing", bundle, datetime(2024, 5, 6, tzinfo=UTC))
    window.go("export")
    answers += [[bundle], 0]
    page = cast("ExportPage", window.page("export"))
    page._import()
    assert len(window.workspace.articles()) == 2


def test_two_buttons_take_hard_and_easy_away(window: MainWindow) -> None:
    window.go("settings")
    cast("SettingsPage", window.page("settings"))._two.click()
    window.go("study")
    press(Qt.Key.Key_Space)
    shown = [b.objectName() for b in window.page("study").findChildren(QPushButton) if b.isVisible()]
    assert {"again", "good"} <= set(shown)
    assert not {"hard", "easy"} & set(shown)


def test_dark_scheme_is_put_on_at_once(window: MainWindow, qapp: QApplication) -> None:
    window.go("settings")
    page = cast("SettingsPage", window.page("settings"))
    page._scheme.setCurrentIndex(list(Scheme).index(Scheme.DARK))
    page._scheme.activated.emit(0)
    dark = qapp.palette().window().color().lightness()
    page._scheme.setCurrentIndex(list(Scheme).index(Scheme.LIGHT))
    page._scheme.activated.emit(0)
    assert dark < 64 < qapp.palette().window().color().lightness()
