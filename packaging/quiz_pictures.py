"""The quiz for the pictures: the sheet, the host's panel, the wall, and one laptop; always the same game."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, cast

from hands import press, wait_until
from PySide6.QtCore import Qt

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, MoveKind, Phase, Wish
from briefing_app.room import qr
from briefing_app.room.server import Door
from briefing_app.ui.party.choices import Choices, Where
from briefing_app.ui.party.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.model.games import Question
    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.pages.quiz import QuizPage

WALL = (1920, 1080)
TAPPED = frozenset(QuestionKind) - {QuestionKind.SEVERAL, QuestionKind.TYPED}
_MADE: dict[Wish, tuple[Question, ...]] = {}
PLAYERS = ("Ana", "Ben", "Chidi", "Dora", "Emeka", "Farah", "Grace", "Hiro", "Ines", "Jonas", "Kofi")


def screens(window: MainWindow) -> Iterator[str]:
    """The sheet, the host's panel with its lobby, a question and its answer, the end; then at one laptop."""
    window.go("quiz")
    page = cast("QuizPage", window.page("quiz"))
    wait_until(lambda: page.ready)
    yield "quiz-setup"
    _begin(page, Choices(seconds=45, board=Board.ROUND))
    for nth, name in enumerate(PLAYERS[:7]):
        page.host.move(MoveKind.JOINED, player=f"player/{nth}", words=name)
    yield "quiz-lobby"
    press(Qt.Key.Key_Space)
    _answer(page, 5)
    yield "quiz-panel"
    press(Qt.Key.Key_Space)
    yield "quiz-reveal"
    while page.host.party and page.host.party.phase is not Phase.OVER:
        press(Qt.Key.Key_Space)
        _answer(page, 7)
    yield "quiz-podium"
    press(Qt.Key.Key_Space)
    yield "quiz-team"
    press(Qt.Key.Key_Return)
    page.play(questions(window, 3, QuestionKind.WHO_SAID), Choices(where=Where.SEAT))
    press(Qt.Key.Key_A)
    yield "quiz-seat"
    press(Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_N)
    yield "quiz-seat-answer"
    page.host.end()
    press(Qt.Key.Key_Return)


def questions(window: MainWindow, count: int, *kinds: QuestionKind) -> tuple[Question, ...]:
    """Of the sample, the same in every picture: a second game would ask other things than the first."""
    wish = Wish(count, frozenset(kinds))
    if wish not in _MADE:
        _MADE[wish] = window.workspace.party.maker(wish)(Random(5))  # noqa: S311 - no secret
    return _MADE[wish]


def _begin(page: QuizPage, choices: Choices) -> None:
    """A game whose door is always the same one, on a network that every reader may have."""
    page.host.close()
    page.play(questions(cast("MainWindow", page.window()), 10, *TAPPED), choices)
    reception = page.host.reception
    reception.door = Door("192.168.1.23", 8765, "47291856", "k7Qe2ZrXw0s")
    reception.picture = qr.matrix(reception.door.join_url)
    reception.present = frozenset(f"player/{nth}" for nth in range(len(PLAYERS)))
    reception.reached = {f"192.168.1.{nth}" for nth in range(40, 40 + len(PLAYERS))}
    reception.changed.emit()


def _answer(page: QuizPage, count: int) -> None:
    """So many players answer, two in three rightly."""
    party = page.host.party
    if not party or party.phase is not Phase.ASKING:
        return
    question, ways = party.questions[party.question], len(party.questions[party.question].choices)
    for nth in range(min(count, len(party.players))):
        right = (nth * 5 + party.question * 2) % 3
        wrong = question.answer[::-1] if len(question.answer) > 1 else ((question.answer[0] + nth % 2 + 1) % ways,)
        page.host.move(
            MoveKind.ANSWERED,
            player=f"player/{nth}",
            question=party.question,
            choice=question.answer if right else wrong,
            sure=nth % 2 == 0,
        )


def walls(page: QuizPage) -> Iterator[str]:
    """What the room sees, one after the other."""
    _begin(page, Choices(seconds=45, board=Board.ROUND))
    host = page.host
    host.reception.show_wifi("Guests", "a password of theirs")
    for nth, name in enumerate(PLAYERS):
        host.move(MoveKind.JOINED, player=f"player/{nth}", words=name)
    yield "lobby"
    host.go_on()
    _answer(page, 9)
    yield "question"
    host.go_on()
    yield "reveal"
    host.go_on()
    yield "board"
    host.go_on()
    host.discuss()
    yield "discuss"
    host.discuss()
    while host.party and host.party.phase is not Phase.OVER:
        host.go_on()
        _answer(page, len(PLAYERS))
    yield "podium"
    host.go_on()
    yield "team"
    host.close()


def draw_walls(window: MainWindow, out: Path, scheme: str) -> None:
    """The wall on a projector of full HD."""
    page = cast("QuizPage", window.page("quiz"))
    stage = Stage(lambda: False)
    stage.resize(*WALL)
    for name in walls(page):
        stage.show_scene(page.host.scene())
        stage.grab().save(str(out / f"wall-{name}-{scheme}-{WALL[0]}.png"))
