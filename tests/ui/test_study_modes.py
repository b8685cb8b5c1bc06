"""The study page by keyboard: its end, what else can be studied, the plan and the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app import paths
from briefing_app.model.briefing import CorrectionKind, Likelihood
from briefing_app.model.cards import Rating, ReviewKind
from briefing_app.store.store import Store
from briefing_app.study.plan import Readiness
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.study import StudyPage
from briefing_app.ui.study.chooser import Chooser
from briefing_app.ui.study.modes import CRAM, WARM_UP
from briefing_app.ui.widgets.card import StudyCard
from tests.ui.hands import ending, key_of, logged, named, press, question, type_in

Key = Qt.Key


def _now() -> datetime:
    return datetime(2024, 5, 6, 9, tzinfo=UTC)


# ------------------------------------------------------------------ the end and other modes


def finish(*grades: Qt.Key) -> None:
    for grade in grades:
        press(Key.Key_Space, grade)


def test_end_tells_how_many_and_the_hardest(study: StudyPage) -> None:
    first = question(study)
    finish(Key.Key_2, *[Key.Key_4] * 5)
    press(Key.Key_Space, Key.Key_4)
    told = ending(study).words
    assert told.startswith("Done for now 7 answers in ")
    assert "6 cards became known" in told
    assert named(study, "study-those").text().startswith("Study that one")
    press(Key.Key_H)
    assert question(study) == first


def test_practice_moves_no_memory(study: StudyPage, window: MainWindow) -> None:
    finish(Key.Key_1, *[Key.Key_4] * 5)
    press(Key.Key_Space, Key.Key_4)
    before = window.workspace.memories()
    press(Key.Key_H)
    finish(Key.Key_3)
    assert window.workspace.memories() == before
    assert logged(window.workspace)[-1].kind is ReviewKind.WARM_UP
    assert "move no memory" in ending(study).words


def test_undo_from_the_end_page(study: StudyPage) -> None:
    finish(*[Key.Key_4] * 6)
    press(Key.Key_U)
    assert named(study, "show").isVisible()


@pytest.mark.usefixtures("study")
def test_enter_at_the_end_goes_home(window: MainWindow) -> None:
    finish(*[Key.Key_4] * 6)
    press(Key.Key_Return)
    assert window.page("home").isVisible()


def test_one_person_can_be_studied_alone(study: StudyPage) -> None:
    press(Key.Key_Slash)
    type_in("juan ortiz")
    press(Key.Key_Return)
    assert question(study) == "Who is Juan Ortiz?"
    press(Key.Key_Space, Key.Key_4)
    assert ending(study).words.startswith("Done: Juan Ortiz")


def test_what_a_search_finds_can_be_studied(study: StudyPage) -> None:
    press(Key.Key_Slash)
    type_in("door")
    press(Key.Key_Return)
    assert "door" in question(study)


def test_search_that_finds_nothing_says_so(study: StudyPage) -> None:
    press(Key.Key_Slash)
    type_in("zzz")
    press(Key.Key_Return)
    assert ending(study).words.startswith("No cards here: Cards found by “zzz”")


def test_flagged_cards_can_be_studied_alone(study: StudyPage) -> None:
    flagged = question(study)
    press(Key.Key_2, ctrl=True)
    press(Key.Key_Space, Key.Key_4, Key.Key_Slash)
    type_in("orange")
    press(Key.Key_Return)
    assert question(study) == flagged


def test_escape_leaves_the_chooser(study: StudyPage) -> None:
    before = question(study)
    press(Key.Key_Slash, Key.Key_Escape)
    chooser = study.findChild(Chooser)
    assert chooser is not None
    assert not chooser.isVisible()
    assert question(study) == before
    press(Key.Key_Space)
    assert named(study, "good").isVisible()


@pytest.mark.usefixtures("study")
def test_practice_quiz_is_played_alone(window: MainWindow, qtbot: QtBot) -> None:
    press(Key.Key_Slash)
    type_in("practice")
    press(Key.Key_Return)
    assert window.page("quiz").isVisible()
    qtbot.waitUntil(lambda: window.workspace.party.open is not None)
    quiz = window.workspace.party.open
    assert quiz is not None
    assert len(quiz.players) == 1


def test_cram_asks_everything_and_moves_nothing(study: StudyPage, window: MainWindow) -> None:
    study.begin(CRAM)
    finish(*[Key.Key_3] * 6)
    assert window.workspace.memories() == {}
    assert ending(study).words.startswith("Done: Cram for an hour")


def test_warm_up_asks_what_will_certainly_come_up(study: StudyPage, window: MainWindow) -> None:
    window.workspace.correct(CorrectionKind.LIKELIHOOD, "person/Juan Ortiz", Likelihood.CERTAIN.value, _now())
    study.begin(WARM_UP)
    assert question(study) == "Who is Juan Ortiz?"
    finish(Key.Key_3)
    assert ending(study).words.startswith("Done: Warm-up")


# ------------------------------------------------------------------ the plan, the clock


def test_plan_sets_the_order(study: StudyPage, window: MainWindow) -> None:
    keys = [card.key for card in window.workspace.cards()][::-1]
    study.take_order(keys)
    assert key_of(study, window) == keys[0]


def test_plan_leaves_a_turned_card(study: StudyPage, window: MainWindow) -> None:
    before = key_of(study, window)
    press(Key.Key_Space)
    keys = [card.key for card in window.workspace.cards()][::-1]
    study.take_order(keys)
    assert key_of(study, window) == before
    assert named(study, "good").isVisible()
    press(Key.Key_4)
    assert key_of(study, window) == keys[0]


def test_plan_without_the_turned_card_leaves_it_all_the_same(study: StudyPage, window: MainWindow) -> None:
    before = key_of(study, window)
    press(Key.Key_Space)
    study.take_order([card.key for card in window.workspace.cards() if card.key != before])
    assert key_of(study, window) == before
    assert named(study, "good").isVisible()


def test_plan_that_comes_later_leaves_the_card_in_sight(study: StudyPage, window: MainWindow) -> None:
    press(Key.Key_Space, Key.Key_4)
    before = key_of(study, window)
    study.take_order([card.key for card in window.workspace.cards()][::-1])
    assert key_of(study, window) == before


def test_what_was_answered_is_not_asked_again_by_the_plan(study: StudyPage, window: MainWindow) -> None:
    keys = [card.key for card in window.workspace.cards()]
    study.take_order(keys)
    press(Key.Key_Space, Key.Key_4)
    window.go("home")
    window.go("study")
    assert key_of(study, window) != keys[0]


def test_clock_put_back_is_told_once(window: MainWindow) -> None:
    desk = window.workspace.study
    later = _now() + timedelta(days=400)
    desk.grade(desk.session(later), Rating.GOOD, later, 3.0)
    window.go("study")
    page = cast("StudyPage", window.page("study"))
    assert "clock stands before your last answer" in page.said
    press(Key.Key_Space, Key.Key_4)
    window.go("home")
    window.go("study")
    assert page.said == ""


def test_plan_that_came_before_the_first_card_is_followed(window: MainWindow) -> None:
    keys = [card.key for card in window.workspace.cards()][::-1]
    page = cast("StudyPage", window.page("study"))
    page.take_order(keys)
    window.go("study")
    assert key_of(page, window) == keys[0]


def test_end_is_left_in_peace_by_a_plan(study: StudyPage, window: MainWindow) -> None:
    finish(*[Key.Key_4] * 6)
    study.take_order([card.key for card in window.workspace.cards()])
    assert study.over


def test_end_tells_how_readiness_moved(study: StudyPage) -> None:
    study.take_readiness(Readiness(0.5, 0.04))
    finish(*[Key.Key_4] * 6)
    assert "6 cards became known" in ending(study).words
    study.take_readiness(Readiness(0.71, 0.03))
    assert "Readiness 50 → 71 % (± 3)." in ending(study).words


# ------------------------------------------------------------------ odd states


def test_without_cards_the_keys_do_nothing(open_window: Callable[[Path], MainWindow], tmp_path: Path) -> None:
    with Store.open(paths.store_file(tmp_path), now=_now()):
        pass
    window = open_window(tmp_path)
    window.go("study")
    page = cast("StudyPage", window.page("study"))
    press(Key.Key_Space, Key.Key_3, Key.Key_U, Key.Key_S, Key.Key_E, Key.Key_Slash, Key.Key_Minus)
    assert not named(page, "show").isVisible()


def test_undo_reaches_what_was_put_right_elsewhere(window: MainWindow) -> None:
    window.workspace.correct(CorrectionKind.RENAME, "person/Juan Ortiz", "Juan Ortega", _now())
    window.go("study")
    page = cast("StudyPage", window.page("study"))
    press(Key.Key_U)
    assert page.said == "Taken back: another name."
    assert any(actor.name == "Juan Ortiz" for actor in window.workspace.dossier().actors)


def test_screen_reader_is_told_the_question_then_the_answer(study: StudyPage) -> None:
    card = study.findChild(StudyCard)
    assert card is not None
    assert card.accessibleName() == card.question
    press(Key.Key_Space)
    assert card.accessibleName().startswith(card.answer)
