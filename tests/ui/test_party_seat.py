"""A quiz at one laptop, and what comes after a quiz, by keyboard alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, Phase
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.party.choices import Where
from briefing_app.ui.party.scenes import Podium
from briefing_app.ui.widgets.tile import State, Tile
from tests.ui.conftest import Recorder
from tests.ui.hands import answer_whatever_is_asked, named, press, said, type_in
from tests.ui.party_hands import Sitting, seated

Key = Qt.Key


# -- at one laptop


@pytest.fixture
def at_laptop(quiz: Sitting) -> Sitting:
    quiz.begin(where=Where.SEAT, confidence=False)
    return quiz


def test_answer_is_shown_only_when_both_teams_have_answered(at_laptop: Sitting) -> None:
    party = at_laptop.page.host.party
    press(Key.Key_A)
    assert "Blue, your turn" in said(at_laptop.page)
    press(Key.Key_C)
    party = at_laptop.page.host.party
    assert party is not None
    assert party.phase is Phase.REVEALED
    assert "Right: Blue" in said(at_laptop.page)
    assert at_laptop.page._seat._sentence.text()


def test_all_kinds_are_answered_at_the_laptop(quiz: Sitting) -> None:
    quiz.begin(*QuestionKind, where=Where.SEAT, teams=3)
    for _ in range(200):
        if quiz.page._seat.isVisible():
            answer_whatever_is_asked(quiz.page._seat)
    assert quiz.page._ending.isVisible()
    party = quiz.workspace.party.past()[0]
    assert len(party.given) == 3 * len(QuestionKind)


def test_typed_answer_is_forgiven_a_slip_and_sureness_pays(quiz: Sitting) -> None:
    quiz.begin(QuestionKind.TYPED, where=Where.SEAT, board=Board.ROUND)
    type_in("ines castl")
    press(Key.Key_Return, Key.Key_S)
    type_in("Nobody Else")
    press(Key.Key_Return, Key.Key_N)
    assert "Amber  120   ·   Blue  0" in said(quiz.page)


@pytest.mark.parametrize(("board", "shown"), [(Board.ROUND, True), (Board.END, False), (Board.NEVER, False)])
def test_points_run_along_only_where_the_leaderboard_is_for_each_round(
    quiz: Sitting, board: Board, *, shown: bool
) -> None:
    quiz.begin(where=Where.SEAT, confidence=False, board=board)
    press(Key.Key_C, Key.Key_A)
    assert ("Amber  100   ·   Blue  0" in said(quiz.page)) is shown


def test_typed_answer_is_right_after_all_by_its_number(quiz: Sitting) -> None:
    quiz.begin(QuestionKind.TYPED, where=Where.SEAT, confidence=False, board=Board.ROUND)
    type_in("the new one")
    press(Key.Key_Return)
    type_in("Ines Castel")
    press(Key.Key_Return)
    assert "Amber  0   ·   Blue  100" in said(quiz.page)
    press(Key.Key_1)
    assert "Amber  100   ·   Blue  100" in said(quiz.page)
    press(Key.Key_1)
    assert "Amber  0   ·   Blue  100" in said(quiz.page)


def test_chosen_step_of_an_order_is_taken_back(quiz: Sitting) -> None:
    quiz.begin(QuestionKind.ORDER, where=Where.SEAT)
    press(Key.Key_B)
    tiles = quiz.page._seat.tiles
    assert [tile.state for tile in tiles].count(State.OPEN) == 3
    press(Key.Key_Backspace)
    assert {tile.state for tile in tiles} == {State.OPEN}


def test_several_are_picked_and_let_go_of(quiz: Sitting) -> None:
    quiz.begin(QuestionKind.SEVERAL, where=Where.SEAT, confidence=False)
    press(Key.Key_A, Key.Key_B, Key.Key_C, Key.Key_B, Key.Key_Space)
    press(Key.Key_A, Key.Key_Space)
    assert "Right: Amber" in said(quiz.page)


def test_team_that_passes_loses_nothing(quiz: Sitting) -> None:
    quiz.begin(where=Where.SEAT, board=Board.ROUND)
    press(Key.Key_P, Key.Key_C, Key.Key_S)
    assert "Amber  0   ·   Blue  120" in said(quiz.page)


def test_game_at_the_laptop_goes_on_after_a_restart_with_whose_turn_it_is(
    data_dir: Path, recorder: Recorder, qtbot: QtBot
) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.begin(where=Where.SEAT, confidence=False)
        press(Key.Key_C)
    with seated(data_dir, recorder, qtbot) as quiz:
        press(Key.Key_Return)
        assert "Blue, your turn" in said(quiz.page)


def test_practice_alone_goes_into_the_own_cards(window: MainWindow, qtbot: QtBot) -> None:
    page = cast("QuizPage", window.page("quiz"))
    window.go("quiz")
    page.play_alone()
    qtbot.waitUntil(page._seat.isVisible)
    for _ in range(60):
        if page._seat.isVisible():
            answer_whatever_is_asked(page._seat)
    assert any("went into your cards" in each for each in said(page))
    assert window.workspace.answers() > 0


# -- after it


@pytest.fixture
def over(at_laptop: Sitting) -> Sitting:
    for _ in range(3):
        press(Key.Key_C, Key.Key_A, Key.Key_Space)
    assert at_laptop.page._ending.isVisible()
    return at_laptop


def test_results_are_saved_for_each_member(over: Sitting, tmp_path: Path) -> None:
    over.recorder.answers.append(tmp_path / "talks.json")
    press(Key.Key_S)
    assert sorted(each.name for each in tmp_path.glob("talks-*.json")) == ["talks-amber.json", "talks-blue.json"]
    assert "Amber" in json.dumps(json.loads((tmp_path / "talks-amber.json").read_text("utf-8")))


def test_results_that_cannot_be_written_are_told_and_nothing_is_lost(over: Sitting, tmp_path: Path) -> None:
    over.recorder.answers.append(tmp_path / "nowhere" / "talks.json")
    press(Key.Key_S)
    assert over.page._ending.note.startswith("The results could not be written")


@pytest.mark.parametrize("suffix", ["csv", "pdf"])
def test_results_are_exported(over: Sitting, tmp_path: Path, suffix: str) -> None:
    over.recorder.answers.append(tmp_path / "quiz")
    named(over.page._ending, suffix).setFocus()
    press(Key.Key_Space)
    assert (tmp_path / f"quiz.{suffix}").stat().st_size > 0


def test_rematch_asks_what_somebody_missed(over: Sitting) -> None:
    over.clock.pass_time(1)
    press(Key.Key_R)
    assert over.page._seat.isVisible()
    assert over.page.host.party is not None
    assert len(over.page.host.party.questions) == 3


def test_results_of_the_last_game_are_found_again_after_a_restart(
    data_dir: Path, recorder: Recorder, qtbot: QtBot
) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.begin(QuestionKind.OFFICE, where=Where.SEAT, confidence=False)
        press(Key.Key_C, Key.Key_A, Key.Key_Space)
    with seated(data_dir, recorder, qtbot) as quiz:
        named(quiz.page, "last").setFocus()
        press(Key.Key_Space)
        assert quiz.page._ending.isVisible()
        scene = quiz.page.host.scene()
        assert isinstance(scene, Podium)
        assert [rank.name for rank in scene.ranks] == ["Amber"]
        press(Key.Key_Return)
        assert quiz.page._setup.isVisible()


def test_practice_does_not_push_aside_a_game_that_was_broken_off(
    data_dir: Path, recorder: Recorder, qtbot: QtBot
) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.begin()
        quiz.phone("Ana")
        key = quiz.page.host.party.key if quiz.page.host.party else ""
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.page.play_alone()
        assert quiz.workspace.party.open is not None
        assert quiz.workspace.party.open.key == key
        assert quiz.page._broken.isVisible()


def test_enter_sets_up_another(over: Sitting) -> None:
    press(Key.Key_Return)
    assert over.page._setup.isVisible()
    assert over.page.host.party is None


def test_tile_tells_its_state_in_words(qtbot: QtBot) -> None:
    tile = Tile(0, "Yes & no")
    qtbot.addWidget(tile)
    tile.mark(State.RIGHT)
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("A: Yes & no", "right")
    assert QApplication.focusWidget() is not tile
