"""The quiz page by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefing_app.model.facts import Dossier
from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, Phase, Wish
from briefing_app.room.address import interfaces
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.party.choices import About, Choices, Where
from briefing_app.ui.party.network import PhoneTest
from briefing_app.ui.party.scenes import Asking, Lobby, Podium, Revealed, Scene, TeamPicture
from briefing_app.ui.party.topics import Topics
from briefing_app.workspace.steps import Digest
from tests.ui.conftest import Recorder
from tests.ui.hands import named, press, said, type_in
from tests.ui.party_hands import HERE, Sitting, seated

Key = Qt.Key


# -- setting up


def test_from_home_to_an_open_lobby_in_two_keys(window: MainWindow, qtbot: QtBot) -> None:
    if not interfaces():
        pytest.skip("this computer has no network")
    press(Key.Key_T)
    press(Key.Key_Return)
    host = cast("QuizPage", window.page("quiz")).host
    qtbot.waitUntil(lambda: host.reception.is_open)
    assert isinstance(host.scene(), Lobby)


def test_what_was_chosen_is_there_the_next_time(data_dir: Path, recorder: Recorder, qtbot: QtBot) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        sheet = quiz.page._setup
        sheet._clock.setFocus()
        press(Key.Key_Right)
        sheet._board.setFocus()
        press(Key.Key_Right)
        sheet.take_focus()
        press(Key.Key_Return)
        qtbot.waitUntil(quiz.page.panel.isVisible)
        press(Key.Key_E)
    with seated(data_dir, recorder, qtbot) as quiz:
        assert (quiz.page._setup.choices.seconds, quiz.page._setup.choices.board) == (45, Board.ROUND)


def test_points_for_speed_need_a_clock(quiz: Sitting) -> None:
    sheet = quiz.page._setup
    sheet._points.setFocus()
    press(Key.Key_Right)
    assert (sheet.choices.speed, sheet.choices.seconds) == (True, 45)
    sheet._clock.setFocus()
    press(Key.Key_Left)
    assert (sheet.choices.speed, sheet.choices.seconds) == (False, 0)


def test_deck_that_is_too_small_says_how_many_it_can_do(quiz: Sitting) -> None:
    quiz.qtbot.waitUntil(lambda: any("questions" in each for each in said(quiz.page._setup)))
    can = quiz.workspace.party.can_do(quiz.page._setup.choices.wish, quiz.page._desk.rng)
    assert 0 < can < 10
    told = f"The briefing carries {can} of 10 questions; it will be a game of {can}."
    quiz.qtbot.waitUntil(lambda: told in said(quiz.page._setup))
    press(Key.Key_Return)
    assert quiz.page.host.party is not None
    assert len(quiz.page.host.party.questions) == can


def test_topics_are_ticked_from_a_list(quiz: Sitting) -> None:
    sheet = quiz.page._setup
    sheet._about.setFocus()
    press(Key.Key_Right, Key.Key_Right)
    dialog = quiz.page.window().findChild(Topics)
    assert isinstance(dialog, Topics)
    quiz.qtbot.waitUntil(dialog.isActiveWindow)
    topic = quiz.workspace.party.topics()[0]
    type_in(topic)
    press(Key.Key_Return)
    assert dialog.rows[0].tag == "✓ asked"
    press(Key.Key_Escape)
    assert (sheet.choices.about, sheet.choices.topics) == (About.SOME, frozenset({topic}))


def test_kinds_are_turned_off_and_on_by_space(quiz: Sitting) -> None:
    sheet = quiz.page._setup
    sheet._kinds.setFocus()
    press(Key.Key_Space)
    assert QuestionKind.OFFICE not in sheet.choices.kinds
    assert len(sheet.choices.kinds) == len(QuestionKind) - 1
    press(Key.Key_Space)
    assert sheet.choices.kinds == frozenset()


def test_enter_begins_while_the_keys_are_at_a_choice(quiz: Sitting) -> None:
    sheet = quiz.page._setup
    sheet._where.setFocus()
    press(Key.Key_Right)
    press(Key.Key_Return)
    quiz.qtbot.waitUntil(quiz.page._seat.isVisible)


def test_enter_on_a_button_of_the_sheet_presses_it(quiz: Sitting) -> None:
    told: list[object] = []
    quiz.page.failed.connect(told.append)
    named(quiz.page._setup, "last").setFocus()
    press(Key.Key_Return)
    assert told == ["No quiz has been played yet."]


def test_what_is_chosen_on_the_sheet_stays_when_the_page_comes_up_again(quiz: Sitting) -> None:
    sheet = quiz.page._setup
    sheet._where.setFocus()
    press(Key.Key_Right)
    quiz.page.refresh()
    assert sheet.choices.where is Where.SEAT


def test_laptop_is_passed_around_at_a_key_while_no_phone_has_come(quiz: Sitting) -> None:
    quiz.begin()
    quiz.clock.pass_time(1)
    press(Key.Key_O)
    assert quiz.page._seat.isVisible()


def test_tips_for_the_network_move_no_button(quiz: Sitting) -> None:
    quiz.begin()
    card = quiz.page.panel.network
    card._waiting.start(10)
    before = card._seat.mapTo(card, card._seat.rect().topLeft())
    quiz.qtbot.waitUntil(lambda: card.warns)
    QApplication.processEvents()
    assert card._seat.mapTo(card, card._seat.rect().topLeft()) == before


def test_where_the_sources_do_not_differ_that_kind_cannot_be_chosen(quiz: Sitting) -> None:
    sheet, dossier = quiz.page._setup, quiz.workspace.dossier()
    nth = list(QuestionKind).index(QuestionKind.DIFFER)
    assert sheet._kinds._buttons[nth].isEnabled()
    quiz.workspace.keep_digest(Digest(replace(dossier, differences=()), quiz.workspace.cards()))
    quiz.page.refresh()
    button = sheet._kinds._buttons[nth]
    assert (button.isEnabled(), button.isChecked()) == (False, False)
    assert button.toolTip() == "The sources do not differ in anything here"
    sheet._count.setFocus()
    press(Key.Key_Right)
    assert sheet.choices.kinds == frozenset()  # still all that there are


def test_without_a_network_the_laptop_is_passed_around(offline: Sitting) -> None:
    assert offline.page._setup.choices.where is Where.SEAT
    press(Key.Key_Return)
    offline.qtbot.waitUntil(offline.page._seat.isVisible)


def test_network_that_is_gone_when_the_lobby_opens_offers_the_laptop(offline: Sitting) -> None:
    offline.begin()
    assert "This computer has no network that phones could use." in said(offline.page.panel)
    offline.clock.pass_time(1)
    named(offline.page.panel, "seat").setFocus()
    press(Key.Key_Space)
    assert offline.page._seat.isVisible()
    assert offline.names() == ["Amber", "Blue"]


def test_briefing_without_cards_has_nothing_to_ask(window: MainWindow) -> None:
    window.workspace.keep_digest(Digest(Dossier(), ()))
    window.go("quiz")
    press(Key.Key_Return)
    assert "Nothing to ask yet" in said(window.page("quiz"))


def test_first_enter_says_why_there_is_no_quiz(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.keep_digest(Digest(Dossier(), window.workspace.cards()[:1]))
    window.go("quiz")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.notice.startswith("There is nothing to ask yet"))


# -- hosting


def test_host_and_wall_play_with_three_phones_by_keys(quiz: Sitting) -> None:
    quiz.begin()
    phones = [quiz.phone(name) for name in ("Ana", "Ben", "Chidi")]
    press(Key.Key_F11)
    wall = quiz.page.panel.wall
    assert wall is not None
    shown: list[Scene] = []
    for _ in range(3):
        press(Key.Key_Space)
        shown.append(wall.stage.scene)
        for phone, mark in zip(phones, (2, 2, 0), strict=True):
            quiz.answers(phone, mark)
        press(Key.Key_Space)
        shown.append(wall.stage.scene)
    for _ in range(2):
        press(Key.Key_Space)
        shown.append(wall.stage.scene)
    assert [type(scene) for scene in shown] == [*[Asking, Revealed] * 3, Podium, TeamPicture]
    assert "Chidi" not in shown[-2].spoken
    press(Key.Key_Escape)
    assert quiz.page.panel.wall is None
    assert quiz.page._ending.isVisible()


def test_panel_lists_first_who_is_missing(quiz: Sitting) -> None:
    quiz.begin()
    ana, _ben = quiz.phone("Ana"), quiz.phone("Ben")
    press(Key.Key_Space)
    quiz.answers(ana, 2)
    people = quiz.page.panel._people
    quiz.qtbot.waitUntil(lambda: [row.title for row in people.rows] == ["Ben", "Ana"])
    assert "1 answer missing" in said(quiz.page.panel)


def test_player_is_renamed_and_sent_out_by_keys(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    quiz.phone("Ben")
    people = quiz.page.panel._people
    quiz.qtbot.waitUntil(lambda: len(people.rows) == 2)
    people.setFocus()
    people.choose(people.rows[0].key)
    quiz.recorder.answers.append("Anna")
    press(Key.Key_R)
    assert quiz.names() == ["Anna", "Ben"]
    quiz.qtbot.waitUntil(lambda: people.rows[0].title == "Anna")
    press(Key.Key_K)
    assert quiz.names() == ["Ben"]


def test_phone_that_reached_the_laptop_is_ticked(quiz: Sitting) -> None:
    quiz.begin()
    press(Key.Key_T)
    dialog = quiz.page.window().findChild(PhoneTest)
    assert isinstance(dialog, PhoneTest)
    quiz.qtbot.waitUntil(dialog.isActiveWindow)
    quiz.phone()
    quiz.qtbot.waitUntil(lambda: dialog.words.startswith("✓"))
    press(Key.Key_Escape)
    assert quiz.page.panel.network.words == "✓ 1 phone reached us"
    assert not quiz.page.panel.network.warns


def test_checklist_comes_up_when_no_phone_comes(quiz: Sitting) -> None:
    quiz.begin()
    card = quiz.page.panel.network
    assert not card.warns
    card._waiting.start(1)
    quiz.qtbot.waitUntil(lambda: card.warns)
    assert any("guest network" in each for each in said(card))


def test_nothing_of_the_checklist_is_cut_where_the_window_is_low(quiz: Sitting) -> None:
    quiz.page.resize(960, 480)
    quiz.begin()
    card = quiz.page.panel.network
    card._waiting.start(1)
    quiz.qtbot.waitUntil(lambda: card.warns)

    def whole() -> bool:
        return all(
            line.height() >= line.heightForWidth(line.width())
            for line in card.findChildren(QLabel)
            if line.wordWrap()
        )

    quiz.qtbot.waitUntil(whole)
    card._test.setFocus()
    press(Key.Key_Tab, Key.Key_Tab)
    assert card._seat.hasFocus()
    assert not card._seat.visibleRegion().isEmpty()


def test_wifi_of_the_room_gets_a_code_of_its_own(quiz: Sitting) -> None:
    quiz.begin()
    quiz.recorder.answers += ["Guest", "a secret"]
    named(quiz.page.panel, "wifi").setFocus()
    press(Key.Key_Space)
    lobby = quiz.page.host.scene()
    assert isinstance(lobby, Lobby)
    assert (lobby.network, bool(lobby.wifi)) == ("Guest", True)


def test_lobby_that_is_left_lets_go_of_the_room(quiz: Sitting) -> None:
    quiz.begin()
    press(Key.Key_E)
    assert quiz.page.host.party is None
    assert not quiz.page.host.reception.is_open
    assert quiz.page._setup.isVisible()


def test_ending_a_game_asks_first(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    press(Key.Key_Space)
    quiz.recorder.answers += [1, 0]
    press(Key.Key_E)
    party = quiz.page.host.party
    assert party is not None
    assert party.phase is Phase.ASKING
    press(Key.Key_E)
    assert quiz.page._ending.isVisible()


def test_game_that_was_broken_off_is_offered_and_goes_on(data_dir: Path, recorder: Recorder, qtbot: QtBot) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.begin()
        quiz.phone("Ana")
        press(Key.Key_Space)
    with seated(data_dir, recorder, qtbot) as quiz:
        assert any("at question 1 of 3, with 1 player" in each for each in said(quiz.page))
        press(Key.Key_Return)
        assert quiz.page.panel.isVisible()
        assert isinstance(quiz.page.host.scene(), Asking)


def test_window_says_that_the_room_is_open_while_another_page_is_seen(window: MainWindow) -> None:
    page = cast("QuizPage", window.page("quiz"))
    window.go("quiz")
    page.host._interfaces = lambda: HERE
    page.play(window.workspace.party.make(Wish(3), Random(1)), Choices())
    window.go("home")
    assert window.notice == "The quiz is open: phones can come in."
    named(window, "deed").click()
    assert page.panel.isVisible()
    press(Key.Key_E)
    window.go("home")
    assert not page.room_is_open


def test_window_says_so_no_longer_once_the_room_is_closed(window: MainWindow) -> None:
    page = cast("QuizPage", window.page("quiz"))
    window.go("quiz")
    page.host._interfaces = lambda: HERE
    page.play(window.workspace.party.make(Wish(3), Random(1)), Choices())
    window.go("home")
    page.close_room()
    assert window.notice == ""


def test_window_says_so_no_longer_on_the_page_of_the_quiz(window: MainWindow) -> None:
    page = cast("QuizPage", window.page("quiz"))
    window.go("quiz")
    page.host._interfaces = lambda: HERE
    page.play(window.workspace.party.make(Wish(3), Random(1)), Choices())
    window.go("home")
    window.go("quiz")
    assert window.notice == ""
