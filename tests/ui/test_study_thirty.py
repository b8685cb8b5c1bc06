"""Thirty cards by keyboard, with peeks, edits, undos and a restart in the middle; on a real store on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import cast

import pytest
from PySide6.QtCore import Qt

from briefing_app import paths
from briefing_app.model.cards import Rating
from briefing_app.settings import Settings
from briefing_app.store.store import Store
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.study import StudyPage
from briefing_app.ui.study.ending import Ending
from briefing_app.ui.study.side import Side
from briefing_app.ui.widgets.card import StudyCard
from tests.ui.hands import logged, press, type_in

Key = Qt.Key
Open = Callable[[Path], MainWindow]
CARDS = 30


@pytest.fixture
def thirty(data_dir: Path) -> Path:
    """The small briefing with thirty cards."""
    with Store.open(paths.store_file(data_dir), now=_long_ago()) as store:
        made = store.cards()
        cards = [
            replace(made[nth % len(made)], key=f"card/{nth}", front=f"Question {nth}?", fact=f"fact/{nth}")
            for nth in range(CARDS)
        ]
        store.put_cards(cards)
        store.put_settings(Settings(new_per_day=CARDS))
    return data_dir


def _long_ago() -> datetime:
    return datetime(2024, 1, 1, tzinfo=UTC)


@dataclass
class Person:
    """Somebody at the keyboard, who keeps a list of their own of what stands."""

    window: MainWindow
    rng: Random
    done_so_far: list[tuple[str, Rating | str]] = field(default_factory=list)

    @property
    def stands(self) -> list[tuple[str, Rating]]:
        """The answers."""
        return [(key, what) for key, what in self.done_so_far if isinstance(what, Rating)]

    @property
    def reworded(self) -> dict[str, str]:
        """The cards that read differently."""
        return {key: what for key, what in self.done_so_far if isinstance(what, str)}

    @property
    def page(self) -> StudyPage:
        return cast("StudyPage", self.window.page("study"))

    @property
    def question(self) -> str:
        found = self.page.findChild(StudyCard)
        assert found is not None
        return found.question

    @property
    def key(self) -> str:
        """Of the card in sight."""
        return next(card.key for card in self.window.workspace.cards() if card.front == self.question)

    @property
    def done(self) -> bool:
        found = self.page.findChild(Ending)
        assert found is not None
        return found.isVisible()

    def answer(self, *, easily: bool = False) -> None:
        """Turn the card, perhaps look at its source, grade it."""
        key = self.key
        press(Key.Key_Space)
        if self.rng.random() < 0.3:
            self.peek()
        rating = Rating.EASY if easily else self.rng.choice(list(Rating))
        press(Qt.Key(Key.Key_0.value + int(rating)))
        self.done_so_far.append((key, rating))

    def peek(self) -> None:
        """Source and back, nothing lost."""
        before = self.question
        press(Key.Key_S)
        side = self.page.findChild(Side)
        assert side is not None
        assert side.isVisible()
        press(Key.Key_Escape)
        assert not side.isVisible()
        assert self.question == before

    def edit(self) -> None:
        """Another wording; the card stays."""
        key = self.key
        words = f"Another wording of {key}?"
        press(Key.Key_E)
        type_in(words)
        press(Key.Key_Return, ctrl=True)
        assert self.question == words
        self.done_so_far.append((key, words))

    def undo(self) -> None:
        """The last answer or edit; its card is asked."""
        key, _ = self.done_so_far.pop()
        press(Key.Key_U)
        assert self.key == key
        assert self.page.said.startswith("Taken back: ")

    def agrees(self) -> None:
        """What the store holds is what stands on the person's own list, card by card.

        The clock of the tests begins anew with every window, so the second sitting's clock is put back.
        """
        workspace = self.window.workspace
        answers = [(review.card, review.rating) for review in logged(workspace)]
        assert sorted(answers, key=itemgetter(0)) == sorted(self.stands, key=itemgetter(0))
        assert {card.key: card.front for card in workspace.cards() if card.key in self.reworded} == self.reworded
        assert workspace.doctor(replay=True) == ()


@pytest.mark.parametrize("seed", [1, 2])
def test_thirty_cards_with_a_restart_in_the_middle(thirty: Path, open_window: Open, seed: int) -> None:
    person = Person(open_window(thirty), Random(seed))
    person.window.go("study")
    _half(person)
    person.agrees()
    so_far = len(person.done_so_far)
    person.window.close()

    person.window = open_window(thirty)
    person.window.go("study")
    person.agrees()
    for _ in range(3):
        person.undo()
    assert len(person.done_so_far) == so_far - 3
    for _ in range(300):
        if person.done:
            break
        person.answer(easily=True)

    person.agrees()
    assert person.done
    assert {key for key, _ in person.stands} == {f"card/{nth}" for nth in range(CARDS)}


def _half(person: Person) -> None:
    """Fifteen answers with an edit, a flag and an undo every few of them."""
    for nth in range(15):
        if nth % 5 == 2:
            person.edit()
        if nth % 4 == 3:
            person.undo()
        if nth % 6 == 5:
            press(Key.Key_1, ctrl=True)
            press(Key.Key_Z, ctrl=True)
        person.answer()
