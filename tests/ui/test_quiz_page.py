from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.model.facts import Dossier
from briefing_app.model.games import Question, QuestionKind, Quiz, Team
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.quiz import QuizPage, winners
from briefing_app.ui.pages.quiz_play import QuizPlay
from briefing_app.ui.widgets.tile import State, Tile
from briefing_app.workspace.steps import Digest
from tests.ui.hands import press


@pytest.fixture
def play(window: MainWindow, qtbot: QtBot) -> QuizPlay:
    window.go("quiz")
    page = cast("QuizPage", window.page("quiz"))
    start = page.findChild(QPushButton, "start")
    assert isinstance(start, QPushButton)
    start.click()
    found = page.findChild(QuizPlay)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def answer(play: QuizPlay) -> None:
    """One team's answer, whatever is asked."""
    tiles = [tile for tile in play._tiles if tile.state is State.OPEN]
    if play._next.isVisible():
        press(*[Qt.Key(Qt.Key.Key_A + nth) for nth in range(len(tiles))], Qt.Key.Key_Space)
    else:
        press(Qt.Key.Key_1)


def test_enter_where_nothing_can_be_asked_keeps_the_sentence(window: MainWindow) -> None:
    window.workspace.keep_digest(Digest(Dossier(), ()))
    window.go("quiz")
    press(Qt.Key.Key_Return)
    said = [label.text() for label in window.page("quiz").findChildren(QLabel) if label.isVisible()]
    assert "Nothing to ask yet" in said


def test_first_enter_says_why_there_is_no_quiz(window: MainWindow) -> None:
    window.workspace.keep_digest(Digest(Dossier(), window.workspace.cards()[:1]))
    window.go("quiz")
    press(Qt.Key.Key_Return)
    assert window.notice.startswith("There is nothing to ask yet")


def test_answer_is_shown_only_when_both_teams_have_answered(play: QuizPlay) -> None:
    answer(play)
    assert not play._revealed
    answer(play)
    assert play._revealed


def test_reveal_shows_the_sentence_it_comes_from(play: QuizPlay) -> None:
    answer(play)
    answer(play)
    assert play._sentence.isVisible()
    assert play._sentence.text()


def test_game_played_to_its_end_names_who_won(play: QuizPlay, window: MainWindow) -> None:
    for _ in range(40):
        if play.isVisible():
            if play._revealed:
                press(Qt.Key.Key_Space)
            else:
                answer(play)
    said = [label.text() for label in window.page("quiz").findChildren(QLabel) if label.isVisible()]
    assert any(words.endswith("wins") or words.startswith("A draw") for words in said)


def test_chosen_tile_of_an_order_can_be_taken_back(play: QuizPlay, window: MainWindow) -> None:
    evidence = window.workspace.dossier().events[0].evidence
    words = ("It rained.", "It snowed.", "It froze.", "It thawed.")
    order = Question("question/weather", QuestionKind.ORDER, "Put these in order.", words, (2, 0, 3, 1), evidence)
    play.play(Quiz("quiz/weather", (order,), (Team("Amber"), Team("Blue"))))
    press(Qt.Key.Key_B)
    assert [tile.state for tile in play._tiles].count(State.OPEN) == len(words) - 1
    press(Qt.Key.Key_Backspace)
    assert {tile.state for tile in play._tiles} == {State.OPEN}


@pytest.mark.parametrize(
    ("points", "words"),
    [((2, 1), "Amber wins"), ((1, 1), "A draw: Amber and Blue"), ((0, 3), "Blue wins")],
)
def test_winner_is_named(points: tuple[int, int], words: str) -> None:
    assert winners(["Amber", "Blue"], points, 3) == words


def test_tile_tells_its_state_in_words(qtbot: QtBot) -> None:
    tile = Tile(0, "Yes & no")
    qtbot.addWidget(tile)
    tile.mark(State.RIGHT)
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("A: Yes & no", "right")
