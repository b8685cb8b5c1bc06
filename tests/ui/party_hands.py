"""A quiz page on a real store with a room on loopback, and phones that talk to it from threads of their own.

The window's thread answers what phones ask for, so a phone's words are spoken elsewhere while Qt's events run here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QSettings, QThreadPool

from briefing_app import paths
from briefing_app.model.games import Question, QuestionKind
from briefing_app.room.address import Interface
from briefing_app.room.limits import Limits
from briefing_app.store.store import Store
from briefing_app.ui.desk import Desk
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.party.choices import Choices
from briefing_app.workspace import Workspace
from tests.room.conftest import LOOPBACK, Guest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.model.text import Article, Evidence
    from tests.ui.conftest import Recorder

T = TypeVar("T")
START = datetime(2026, 11, 22, 9, tzinfo=UTC)
HERE = (Interface("lo", LOOPBACK),)


@dataclass
class Clock:
    """Moved by hand."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Sitting:
    """A quiz page, what it stands on, and the phones."""

    page: QuizPage
    clock: Clock
    workspace: Workspace
    recorder: Recorder
    qtbot: QtBot
    _threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(8))
    _phones: list[Guest] = field(default_factory=list)

    def begin(self, *kinds: QuestionKind, **choices: Any) -> None:  # noqa: ANN401 - the fields of Choices
        """A game with questions of these kinds."""
        evidence = self.workspace.dossier().events[0].evidence
        asked = tuple(question(nth, kind, evidence) for nth, kind in enumerate(kinds or (QuestionKind.OFFICE,) * 3))
        self.page.play(asked, Choices(**choices))

    def wait(self, deed: Future[T]) -> T:
        """Until a phone has done what it does; Qt's events run meanwhile."""
        self.qtbot.waitUntil(deed.done, timeout=10_000)
        return deed.result()

    def on_phone(self, deed: Callable[[], T]) -> T:
        """Do this in a phone's thread."""
        return self.wait(self._threads.submit(deed))

    def phone(self, name: str = "", **rest: object) -> Guest:
        """Somebody's phone; with a name it joins."""
        door = self.page.host.reception.door
        assert door is not None
        found = self.on_phone(lambda: Guest(door))
        self._phones.append(found)
        if name:
            self.on_phone(lambda: found.join(name, **rest))
        return found

    def hears(self, phone: Guest, **wanted: object) -> dict[str, Any]:
        """The next message of a phone whose fields are these."""
        return self.on_phone(lambda: phone.until(**wanted))

    def answers(self, phone: Guest, *marks: int, sure: bool = False) -> None:
        """A phone answers the question it hears."""

        def do() -> None:
            scene = phone.until(at="asking")
            phone.answer(scene, *marks, sure=sure)
            phone.until(**{"is": "taken"})

        self.on_phone(do)

    def names(self) -> list[str]:
        """Of the players."""
        party = self.page.host.party
        return [player.name for player in party.players.values()] if party else []

    def hang_up(self) -> None:
        for phone in self._phones:
            phone.close()
        self._phones.clear()


def question(nth: int, kind: QuestionKind, evidence: tuple[Evidence, ...]) -> Question:
    """One about the harbour; the right choice is the third, of several the first and third."""
    key = f"question/{nth}"
    if kind is QuestionKind.TYPED:
        return Question(key, kind, "Who heads the harbour board?", (), (), evidence, accepted=("Ines Castel",))
    if kind is QuestionKind.TRUE_FALSE:
        return Question(key, kind, "True or false: the port is closed.", ("True", "False"), (1,), evidence)
    right = {QuestionKind.ORDER: (2, 0, 3, 1), QuestionKind.SEVERAL: (0, 2)}.get(kind, (2,))
    choices = ("Ames", "Brandt", "Castel", "Dorn")
    return Question(key, kind, f"Who heads harbour board {nth}?", choices, right, evidence, topic="The port")


@contextmanager
def seated(place: Path, recorder: Recorder, qtbot: QtBot, *, networked: bool = True) -> Iterator[Sitting]:
    """The quiz page on the briefing in `place`, shown; let go of as when the program ends."""

    def unread(_article: Article) -> Any:  # noqa: ANN401 - never called
        raise NotImplementedError

    with Store.open(paths.store_file(place), now=START) as store:
        workspace, clock = Workspace(store, unread, UTC), Clock()
        look = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
        desk = Desk(workspace, recorder, clock, Random(7), moving=False, look=look)
        limits = Limits(sockets_each=100, attempts=(1000.0, 1000.0), connections_each=400)
        page = QuizPage(desk, lambda: HERE if networked else (), limits)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.refresh()
        page.take_focus()
        sitting = Sitting(page, clock, workspace, recorder, qtbot)
        yield sitting
        sitting.hang_up()
        page.close_room()
        page.hide()
        QThreadPool.globalInstance().waitForDone()
