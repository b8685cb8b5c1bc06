"""Pictures and sounds on the card that is studied, and what becomes of them when their file is taken back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from briefing_app.formats import media
from briefing_app.formats.anki import packing
from briefing_app.model.cards import Card, CardKind, Citation, Deck, Form, Medium
from briefing_app.ui.widgets.card import StudyCard
from tests.formats.shown import SOUND, picture
from tests.ui.hands import press

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.ui.main_window import MainWindow


@pytest.fixture
def shown(window: MainWindow, tmp_path: Path) -> StudyCard:
    """The study page, which asks a card that shows a wide picture and plays a sound, out of a package of Anki."""
    shelf = tmp_path / "elsewhere"
    names = [media.kept(data, shelf) or "" for data in (picture(2_000, 1_000), SOUND)]
    parts = (Medium(names[0], said="face"), Medium(names[1], back=True, said="ana"))
    card = Card("k/1", CardKind.ACTOR, Form.QUESTION, "Who is this?", "Ana", "k/1", (), media=parts)
    workspace, now = window.workspace, window._desk.now()  # type: ignore[union-attr] # the window is attached
    path = tmp_path / "deck.apkg"
    packing.write(Deck("Talks", (card,), {"k/1": Citation("x", "")}, {}, shelf=shelf), path, now)
    workspace.arrivals.bring(path, now)
    workspace.study.suspend([card.key for card in workspace.cards() if card.key != "k/1"], now)
    window.go("study")
    found = window.page("study").findChild(StudyCard)
    assert found is not None
    return found


def pictures(card: StudyCard) -> list[QLabel]:
    return [each for each in card.findChildren(QLabel, "picture") if each.isVisible()]


def sounds(card: StudyCard) -> list[QPushButton]:
    return [each for each in card.findChildren(QPushButton, "play") if each.isVisible()]


def test_a_picture_is_shown_with_the_question_no_larger_than_there_is_room(shown: StudyCard) -> None:
    assert shown.question == "Who is this?"
    (seen,) = pictures(shown)
    assert seen.accessibleName() == "face"
    assert 0 < seen.pixmap().width() <= 640
    assert seen.pixmap().height() * 2 == seen.pixmap().width()
    assert not sounds(shown)


def test_a_sound_waits_on_the_answer(shown: StudyCard) -> None:
    press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert [each.text().strip() for each in sounds(shown)] == ["Play ana"]
    assert pictures(shown)


def test_a_file_taken_back_leaves_nothing_shown_and_later_nothing_there(
    shown: StudyCard, window: MainWindow, data_dir: Path
) -> None:
    workspace, now = window.workspace, window._desk.now()  # type: ignore[union-attr] # the window is attached
    workspace.arrivals.take_back()
    assert not [card for card in workspace.cards() if card.media]
    shelf = data_dir / "briefing-media"
    for path in shelf.iterdir():
        os.utime(path, (0, 0))
    workspace.arrivals.sweep(now)
    assert list(shelf.iterdir()) == []
    assert shown is not None


def test_what_a_card_has_stays_however_old_it_is(shown: StudyCard, window: MainWindow, data_dir: Path) -> None:
    shelf = data_dir / "briefing-media"
    for path in shelf.iterdir():
        os.utime(path, (0, 0))
    window.workspace.arrivals.sweep(window._desk.now())  # type: ignore[union-attr] # the window is attached
    assert len(list(shelf.iterdir())) == 2
    assert shown is not None
