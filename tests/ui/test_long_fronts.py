"""Questions that bring a printed passage, on the card and on the wall: all of it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea

from briefing_app.model.cards import Card, CardKind, Citation, Form
from briefing_app.model.party import LONGEST
from briefing_app.ui.party.scenes import Asking, Head, Revealed, Told
from briefing_app.ui.party.stage import Stage
from briefing_app.ui.study.editing import EditCard
from briefing_app.ui.widgets.card import StudyCard
from tests.ui.hands import press

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.party.scenes import Scene

HEAD = (
    "Which date is left out of what the Harbour Gazette printed on 3 May 2024 (headline: Port toll doubled): “On […]"
)
CHOICES = ("1 May 2024", "2 May 2024", "29 April 2024", "30 April 2024")
WALLS = ((1920, 1080), (1024, 768), (1280, 720))


def front(words: int, end: str) -> str:
    """A front of so many words, nine letters the longest."""
    more = ("skippers", "asked", "the", "committee", "for", "relief") * words
    return f"{HEAD} {' '.join(more[: words - len(HEAD.split()) - 1])} {end}”?"


def prompt(card: StudyCard) -> QLabel:
    return next(label for label in card.findChildren(QLabel) if label.property("role") == "prompt")


def ask(window: MainWindow, text: str) -> StudyCard:
    window.resize(1024, 640)
    window.go("study")
    found = window.page("study").findChild(StudyCard)
    assert found is not None
    found.show_card(Card("c", CardKind.EVENT, Form.CLOZE, text, "2 May 2024", "e", ()), Citation("Gazette", ""))
    return found


def test_a_passage_of_a_hundred_words_is_read_without_rolling(window: MainWindow, qtbot: QtBot) -> None:
    card = ask(window, front(100, "again"))
    qtbot.wait(50)
    assert card.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0


def test_a_short_question_is_set_larger_than_a_passage(window: MainWindow) -> None:
    small = prompt(ask(window, front(100, "again"))).fontInfo().pixelSize()
    assert prompt(ask(window, "When was the toll doubled?")).fontInfo().pixelSize() > small


def test_a_passage_is_put_right_with_all_of_it_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    window.go("study")
    press(Qt.Key.Key_E)
    form = window.page("study").findChild(EditCard)
    assert form is not None
    form.edit(Card("c", CardKind.EVENT, Form.CLOZE, front(100, "again"), "2 May 2024", "e", ()))
    qtbot.wait(50)
    assert form.findChildren(QPlainTextEdit)[0].verticalScrollBar().maximum() == 0


def drawn(scene: Scene, size: tuple[int, int], qtbot: QtBot) -> QImage:
    stage = Stage(lambda: False)
    qtbot.addWidget(stage)
    stage.resize(*size)
    stage.show_scene(scene)
    return stage.grab().toImage()


@pytest.mark.parametrize("size", WALLS)
def test_the_longest_question_is_seen_to_its_end_while_it_is_asked(size: tuple[int, int], qtbot: QtBot) -> None:
    one, other = (
        drawn(Asking(Head(1, 10, "When", front(LONGEST, end)), CHOICES, left=20), size, qtbot)
        for end in ("tod", "toe")
    )
    assert one != other


@pytest.mark.parametrize("size", WALLS)
def test_the_longest_question_is_seen_to_its_end_beside_its_answer(size: tuple[int, int], qtbot: QtBot) -> None:
    tiles = tuple(Told(nth, words, nth == 1, 1) for nth, words in enumerate(CHOICES))
    one, other = (
        drawn(Revealed(Head(1, 10, "When", front(LONGEST, end)), tiles, 1, 4, "It rained.", "Gazette"), size, qtbot)
        for end in ("tod", "toe")
    )
    assert one != other
