from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.study import StudyPage
from briefing_app.ui.widgets.card import StudyCard
from briefing_app.ui.widgets.drawer import SourceDrawer
from tests.ui.hands import named, press


def card(page: QWidget) -> StudyCard:
    found = page.findChild(StudyCard)
    assert found is not None
    return found


def drawer(page: QWidget) -> SourceDrawer:
    found = page.findChild(SourceDrawer)
    assert found is not None
    return found


def test_first_press_of_space_shows_the_answer(study: StudyPage) -> None:
    assert card(study).currentIndex() == 0
    press(Qt.Key.Key_Space)
    assert card(study).currentIndex() == 1


def test_grade_before_the_answer_is_ignored(study: StudyPage) -> None:
    before = card(study).question
    press(Qt.Key.Key_3)
    assert card(study).question == before


def test_grade_brings_the_next_card_with_its_question_up(study: StudyPage) -> None:
    before = card(study).question
    press(Qt.Key.Key_Space, Qt.Key.Key_4)
    assert card(study).question != before
    assert card(study).currentIndex() == 0


def test_grades_carry_their_next_interval(study: StudyPage) -> None:
    press(Qt.Key.Key_Space)
    assert named(study, "again").text().startswith("Again · 1 min")


def test_grades_show_their_keys(study: StudyPage) -> None:
    press(Qt.Key.Key_Space)
    keys = [named(study, name).text()[-4:] for name in ("again", "hard", "good", "easy")]
    assert keys == ["   1", "   2", "   3", "   4"]


def test_undo_brings_the_card_back(study: StudyPage) -> None:
    before = card(study).question
    press(Qt.Key.Key_Space, Qt.Key.Key_4, Qt.Key.Key_U)
    assert card(study).question == before


def test_source_opens_at_the_words_that_prove_the_card(study: StudyPage) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_S)
    assert drawer(study).isVisible()
    assert card(study).question in drawer(study).sentence


def test_escape_closes_the_source_and_keeps_the_card(study: StudyPage) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_Escape)
    assert not drawer(study).isVisible()
    assert card(study).currentIndex() == 1


def test_progress_counts_what_was_answered(study: StudyPage) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_4)
    bar = study.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.value() == 1


def test_last_card_leads_to_the_end_page(study: StudyPage) -> None:
    for _ in range(6):
        press(Qt.Key.Key_Space, Qt.Key.Key_4)
    assert named(study, "finish").isVisible()


def test_answer_survives_a_restart(
    study: StudyPage, window: MainWindow, open_window: Callable[[Path], MainWindow], data_dir: Path
) -> None:
    first = card(study).question
    press(Qt.Key.Key_Space, Qt.Key.Key_4)
    window.close()
    again = open_window(data_dir)
    again.go("study")
    assert card(again.page("study")).question != first


def test_undo_reaches_back_before_a_restart(
    study: StudyPage, window: MainWindow, open_window: Callable[[Path], MainWindow], data_dir: Path
) -> None:
    first = card(study).question
    press(Qt.Key.Key_Space, Qt.Key.Key_4)
    window.close()
    again = open_window(data_dir)
    again.go("study")
    press(Qt.Key.Key_U)
    assert card(again.page("study")).question == first


def test_ampersand_of_a_card_is_not_a_mnemonic(study: StudyPage) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Space, Qt.Key.Key_4)
    press(Qt.Key.Key_Space)
    assert "&&" not in card(study).answer
