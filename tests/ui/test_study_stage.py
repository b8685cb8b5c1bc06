"""The study page by keyboard: everything about a card but its grade."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Rating
from briefing_app.settings import Settings
from briefing_app.ui.keys import KEYS
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.study import StudyPage
from briefing_app.ui.study.grades import GradeButton
from briefing_app.ui.study.head import Head
from briefing_app.ui.study.side import Side
from briefing_app.ui.study.typed import TypedAnswer
from briefing_app.ui.widgets.card import StudyCard
from briefing_app.ui.widgets.drawer import SourceDrawer
from tests.ui.hands import key_of, logged, named, press, question, said, type_in

Key = Qt.Key
Open = Callable[[Path], MainWindow]


def answer(page: StudyPage) -> str:
    found = page.findChild(StudyCard)
    assert found is not None
    return found.answer


def head(page: StudyPage) -> Head:
    found = page.findChild(Head)
    assert found is not None
    return found


def side(page: StudyPage) -> Side:
    found = page.findChild(Side)
    assert found is not None
    return found


def typed(page: StudyPage) -> TypedAnswer:
    found = page.findChild(TypedAnswer)
    assert found is not None
    return found


def test_card_says_how_to_answer_typed_or_thought(study: StudyPage) -> None:
    press(Key.Key_T)
    assert "Type the answer, then press Enter." in said(study)
    assert named(study, "show").text() == "Show answer   Enter"
    press(Key.Key_Escape)
    assert "Think of the answer, then press Space." in said(study)


# ------------------------------------------------------------------ beside the card


def test_source_opens_only_when_the_answer_is_seen(study: StudyPage) -> None:
    press(Key.Key_S)
    assert not side(study).isVisible()
    assert study.said == "First the answer: Space."


def test_source_closes_with_its_own_key_too(study: StudyPage) -> None:
    press(Key.Key_Space, Key.Key_S, Key.Key_S)
    assert not side(study).isVisible()


def test_next_card_closes_the_source(study: StudyPage) -> None:
    press(Key.Key_Space, Key.Key_S, Key.Key_3)
    assert not side(study).isVisible()


def actor_card(study: StudyPage) -> None:
    """Go to the first card that asks who somebody is; its answer up."""
    while not question(study).startswith("Who is"):
        press(Key.Key_Space, Key.Key_4)
    press(Key.Key_Space)


def test_dossier_opens_beside_the_card_and_its_rows_open_their_source(study: StudyPage) -> None:
    actor_card(study)
    press(Key.Key_W)
    assert any(row.title.startswith("Foreign Minister") for row in side(study).rows)
    press(Key.Key_Return)
    drawer = study.findChild(SourceDrawer)
    assert drawer is not None
    assert drawer.isVisible()
    press(Key.Key_Escape)
    assert side(study).isVisible()
    press(Key.Key_Escape)
    assert not side(study).isVisible()
    press(Key.Key_4)
    assert not question(study).startswith("Who is Ana")


def test_where_sources_agree_that_is_said(study: StudyPage) -> None:
    press(Key.Key_Space, Key.Key_D)
    assert study.said == "The sources do not differ in this."


@pytest.mark.usefixtures("study")
def test_escape_goes_home_when_nothing_is_open(window: MainWindow) -> None:
    press(Key.Key_Escape)
    assert window.page("home").isVisible()


def test_every_key_of_the_page_is_on_the_key_map(study: StudyPage) -> None:
    told = [part for key in KEYS if key.where == "Study" for part in key.keys.split()]
    bound = {made.key().toString() for made in study.findChildren(QShortcut)}
    editing = {"Return", "Enter", "Ctrl+Return", "Ctrl+Enter"}
    assert bound - editing - {"I"} <= set(told)
    assert any("I: I was right" in key.deed for key in KEYS)


# ------------------------------------------------------------------ typing


def test_typed_answer_is_compared_and_space_then_gives_good(study: StudyPage, window: MainWindow) -> None:
    press(Key.Key_T)
    type_in(answer(study).lower())
    press(Key.Key_Return)
    assert not typed(study).isHidden()
    assert answer(study).split()[0].lower() in typed(study).words
    press(Key.Key_Space)
    last = logged(window.workspace)[-1]
    assert (last.rating, last.shown) == (Rating.GOOD, "typed")


def test_another_name_of_the_person_is_right(study: StudyPage) -> None:
    press(Key.Key_T)
    type_in("Ana Petrovva")
    press(Key.Key_Return)
    assert named(study, "i-was-right").isHidden()


@pytest.mark.usefixtures("study")
def test_wrong_typed_answer_suggests_again(window: MainWindow) -> None:
    press(Key.Key_T)
    type_in("somebody else")
    press(Key.Key_Return, Key.Key_Space)
    assert logged(window.workspace)[-1].rating is Rating.AGAIN


@pytest.mark.usefixtures("study")
def test_i_was_right_overrules(window: MainWindow) -> None:
    press(Key.Key_T)
    type_in("somebody else")
    press(Key.Key_Return, Key.Key_I, Key.Key_Space)
    assert logged(window.workspace)[-1].rating is Rating.GOOD


def test_letters_go_into_the_field_not_to_the_keys(study: StudyPage) -> None:
    press(Key.Key_T)
    before = question(study)
    type_in("use 12 - @ ! *")
    assert question(study) == before
    assert study.said == ""


def test_typing_goes_on_with_the_next_card_until_escape(study: StudyPage) -> None:
    press(Key.Key_T)
    type_in("x")
    press(Key.Key_Return, Key.Key_3)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(Key.Key_Escape, Key.Key_Space)
    assert named(study, "good").isVisible()


def test_enter_in_an_empty_field_shows_the_answer(study: StudyPage) -> None:
    press(Key.Key_T, Key.Key_Return)
    assert named(study, "good").isVisible()
    assert typed(study).isHidden()


def test_markup_in_a_typed_answer_is_text(study: StudyPage) -> None:
    press(Key.Key_T)
    type_in("<img src=x>")
    press(Key.Key_Return)
    assert "<img" not in typed(study).words


# ------------------------------------------------------------------ deeds


def test_edit_in_place_keeps_the_card_current(study: StudyPage, window: MainWindow) -> None:
    key = key_of(study, window)
    press(Key.Key_E)
    type_in("Who said that the door is open?")
    press(Key.Key_Tab)
    type_in("Petrova")
    press(Key.Key_Return, ctrl=True)
    assert question(study) == "Who said that the door is open?"
    assert next(card.back for card in window.workspace.cards() if card.key == key) == "Petrova"
    press(Key.Key_Space)
    assert named(study, "good").isVisible()


def test_edit_of_a_turned_card_leaves_it_turned(study: StudyPage) -> None:
    press(Key.Key_Space, Key.Key_E)
    type_in("Another question?")
    press(Key.Key_Return, ctrl=True)
    assert named(study, "good").isVisible()
    assert question(study) == "Another question?"


def test_escape_leaves_the_edit_undone(study: StudyPage) -> None:
    before = question(study)
    press(Key.Key_E)
    type_in("Nonsense")
    press(Key.Key_Escape)
    assert question(study) == before


def test_card_without_words_is_refused(study: StudyPage) -> None:
    press(Key.Key_E)
    type_in(" ")
    press(Key.Key_Return, ctrl=True)
    assert named(study, "keep").isVisible()


def test_undo_takes_back_an_edit_and_says_so(study: StudyPage) -> None:
    before = question(study)
    press(Key.Key_E)
    type_in("Another question?")
    press(Key.Key_Return, ctrl=True)
    press(Key.Key_U)
    assert question(study) == before
    assert study.said == "Taken back: a reworded card."


@pytest.mark.parametrize("key", [Key.Key_Minus, Key.Key_At])
def test_put_aside_card_goes_and_undo_brings_it_back(study: StudyPage, key: Qt.Key) -> None:
    before = question(study)
    press(key)
    assert question(study) != before
    assert "U takes it back" in study.said
    press(Key.Key_U)
    assert question(study) == before
    assert study.said.startswith("Taken back: ")


@pytest.mark.parametrize("key", [Key.Key_Equal, Key.Key_Exclam])
def test_siblings_are_put_aside_too(study: StudyPage, key: Qt.Key) -> None:
    press(key)
    assert study.said.startswith("The card is")


def test_flag_and_mark_are_shown(study: StudyPage) -> None:
    press(Key.Key_3, ctrl=True)
    press(Key.Key_Asterisk)
    assert head(study).signs == "Green flag  ·  Marked"
    press(Key.Key_3, ctrl=True)
    assert head(study).signs == "Marked"


def test_flag_is_taken_back(study: StudyPage) -> None:
    press(Key.Key_3, ctrl=True)
    press(Key.Key_Z, ctrl=True)
    assert head(study).signs == ""
    assert study.said.startswith("Taken back: the green flag")


@pytest.mark.usefixtures("study")
def test_pages_are_left_by_number_when_no_card_is_asked(window: MainWindow) -> None:
    press(*[Key.Key_At] * 6)
    press(Key.Key_1, ctrl=True)
    assert window.page("home").isVisible()


def test_note_of_what_is_to_be_mended(study: StudyPage, answers: list[object]) -> None:
    answers.append("The year is wrong")
    press(Key.Key_F)
    assert head(study).signs == "To be mended: The year is wrong"


def test_pause_hides_the_card_and_stops_the_clock(study: StudyPage, window: MainWindow) -> None:
    press(Key.Key_P)
    assert not named(study, "show").isVisible()
    for _ in range(50):
        window.undo()  # looks at the clock each time
    press(Key.Key_Space, Key.Key_Space, Key.Key_3)
    assert logged(window.workspace)[-1].seconds < 10


@pytest.mark.usefixtures("study")
def test_nobody_thinks_longer_than_a_minute(window: MainWindow) -> None:
    press(*[Key.Key_Asterisk] * 100)  # each takes a second of the test's clock
    press(Key.Key_Space, Key.Key_3)
    assert logged(window.workspace)[-1].seconds == 60


def test_leech_is_told_and_may_be_left_out(study: StudyPage, window: MainWindow) -> None:
    key = key_of(study, window)
    _forget_seven_times(window, key)
    window.go("study")
    while key_of(study, window) != key:
        press(Key.Key_Space, Key.Key_4)
    press(Key.Key_Space, Key.Key_1)
    assert study.said.startswith("Forgotten 8 times")
    press(Key.Key_At)
    assert window.workspace.study.standing(key).suspended


def _forget_seven_times(window: MainWindow, key: str) -> None:
    """A card known and forgotten seven times, and known again, long before."""
    desk = window.workspace.study
    moment = datetime(2022, 1, 3, 9, tzinfo=UTC)
    desk.grade(desk.only([key], moment), Rating.EASY, moment, 3.0)
    for _ in range(7):
        for rating, later in ((Rating.AGAIN, timedelta(days=60)), (Rating.EASY, timedelta(minutes=20))):
            moment += later
            desk.grade(desk.only([key], moment), rating, moment, 3.0)


# ------------------------------------------------------------------ grades


def test_two_buttons_have_the_keys_one_and_two(study: StudyPage, window: MainWindow) -> None:
    window.workspace.set_settings(Settings(two_buttons=True))
    press(Key.Key_Space)
    assert not named(study, "hard").isVisible()
    press(Key.Key_2)
    assert logged(window.workspace)[-1].rating is Rating.GOOD


def test_grades_say_what_they_bring_for_the_meeting(study: StudyPage, window: MainWindow) -> None:
    window.workspace.set_meeting(Meeting("Talks", _now() + timedelta(days=8)))
    press(Key.Key_Space)
    good = study.findChild(GradeButton, "good")
    assert good is not None
    assert good.below.startswith("on 14 May: 0 → ")


@pytest.mark.parametrize("hours", [-1, 2])
def test_meeting_of_today_and_past(study: StudyPage, window: MainWindow, hours: int) -> None:
    window.workspace.set_meeting(Meeting("Talks", _now() + timedelta(hours=hours)))
    press(Key.Key_Space)
    good = study.findChild(GradeButton, "good")
    assert good is not None
    assert good.below.startswith("at 11:00" if hours > 0 else "")
    assert bool(good.below) == (hours > 0)


def _now() -> datetime:
    return datetime(2024, 5, 6, 9, tzinfo=UTC)
