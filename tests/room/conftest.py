"""A room that is really open on loopback, owned by a thread that plays the real game; and phones that talk to it."""

from __future__ import annotations

import json
import queue
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the room's libraries are not installed: pip install -r requirements.lock")
pytest.importorskip("uvicorn", reason="the room's libraries are not installed: pip install -r requirements.lock")
pytest.importorskip("websockets", reason="the room's libraries are not installed: pip install -r requirements.lock")

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from briefing_app.model.cards import Citation
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Move, MoveKind, Party, Rules
from briefing_app.quiz import party as game
from briefing_app.quiz.right import clean_words, is_right
from briefing_app.room.keys import RoomKeys
from briefing_app.room.limits import Limits
from briefing_app.room.owner import Owner, Refused, Umpire
from briefing_app.room.server import Door, Room

LOOPBACK = "127.0.0.1"
START = datetime(2026, 11, 22, 9, tzinfo=UTC)
LONG = (
    "When did the harbour board and the dockers begin the talks that ended the longest strike of the port’s history?"
)
CHOICES = (
    "In May 2023, before the vote",
    "In June 2023, a week after the board was named",
    "July 2023",
    "August 2023",
)
QUESTIONS = (
    Question(
        "q/0", QuestionKind.OFFICE, "Who heads the harbour board?", ("Ames", "Brandt", "Castel", "Dorn"), (2,), ()
    ),
    Question("q/1", QuestionKind.WHEN, LONG, CHOICES, (0,), ()),
    Question("q/2", QuestionKind.ORDER, "Put in order.", ("the vote", "the strike", "the treaty"), (1, 2, 0), ()),
)
NEWER = (
    Question(
        "q/3",
        QuestionKind.TRUE_FALSE,
        "True or false? The harbour board was named on 18 June 2023.",
        ("True", "False"),
        (1,),
        (),
        about="Right is: 11 June 2023.",
    ),
    Question(
        "q/4",
        QuestionKind.SEVERAL,
        "Which of these happened in June 2023?",
        ("The dockers went back to work", "The board was named", "The vote was held", "The treaty was signed"),
        (0, 1),
        (),
        about="A 5 June 2023 · B 11 June 2023 · C May 2023 · D July 2023",
    ),
    Question("q/5", QuestionKind.TYPED, "Who heads the harbour board?", (), (), (), accepted=("Castel",)),
)
"""The kinds that are not a plain choice of one, or an order."""
CITED = Citation("The Harbour Post, 18 June 2023: A quay divided", "Castel was named head of the board on Sunday.")


def results(party: Party, player: str) -> str:
    return json.dumps({"player": party.players[player].name, "points": game.points(party, player)})


UMPIRE = Umpire(game.points, game.asked_of, game.missed, game.left, lambda _: CITED, results)


class Host:
    """Who owns the game: commits on a thread of its own and only then answers. Its clock is moved by hand."""

    def __init__(
        self, rules: Rules | None = None, limits: Limits | None = None, questions: tuple[Question, ...] = QUESTIONS
    ) -> None:
        self.party = Party("game", questions, rules or Rules(confidence=True))
        self.log: list[Move] = []
        self.now = START
        self.reached: queue.Queue[str] = queue.Queue()
        self.tapped: queue.Queue[Move] = queue.Queue()
        self.present: frozenset[str] = frozenset()
        self.closed = threading.Event()
        self.limits = limits or Limits(sockets_each=100, attempts=(1000.0, 1000.0), connections_each=400)
        self._wishes: queue.Queue[tuple[Move, Future[Party | Refused]] | None] = queue.Queue()
        self._free = threading.Event()
        self._free.set()
        self._asked = 0  # moves asked for while held up
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()
        self.room: Room
        self.door: Door

    def open(self, keys: RoomKeys | None = None, port: int = 0) -> Door:
        owner = Owner(self._submit, lambda: self.now, self.reached.put, self._note, self.closed.set, self.tapped.put)
        self.room = Room(self.party, UMPIRE, owner, keys, self.limits)
        self.door = self.room.open(LOOPBACK, port or free_port())
        return self.door

    def do(self, kind: MoveKind, **rest: Any) -> Party | Refused:  # noqa: ANN401 - Move's own fields
        return self._submit(Move(kind, self.now, **rest)).result(5)

    def ask(self) -> None:
        self.do(MoveKind.ASKED, question=self.party.question + 1)

    def reveal(self) -> None:
        self.do(MoveKind.REVEALED)

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """The owner's thread is busy with something else."""
        self._free.clear()
        yield
        self._free.set()

    def wait_for_wishes(self, count: int) -> None:
        while self._asked < count:
            time.sleep(0.01)

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def player(self, name: str) -> str:
        return next(key for key, each in self.party.players.items() if each.name == name)

    def points(self, name: str) -> int:
        return game.points(self.party, self.player(name))

    def end(self) -> None:
        self.room.close()
        self._wishes.put(None)
        self._thread.join(5)

    def _note(self, present: frozenset[str]) -> None:
        self.present = present

    def _submit(self, move: Move) -> Future[Party | Refused]:
        answer: Future[Party | Refused] = Future()
        self._asked += not self._free.is_set()
        self._wishes.put((move, answer))
        return answer

    def _work(self) -> None:
        while (wish := self._wishes.get()) is not None:
            move, answer = wish
            self._free.wait()
            question = game.current(self.party)
            move = replace(move, right=bool(question and is_right(question, (), clean_words(move.words))))
            try:
                self.party = game.after(self.party, move)
            except game.MoveError as fault:
                answer.set_result(Refused(str(fault)))
                continue
            self.log.append(move)
            answer.set_result(self.party)
            self.room.show(self.party)


class Guest:
    """A phone: everything it hears is kept."""

    def __init__(self, door: Door, source: str = LOOPBACK) -> None:
        self.door = door
        self.heard: list[dict[str, Any]] = []
        self.raw: list[str] = []
        self.token = ""
        opening = connect(
            f"ws://{door.address}:{door.port}/ws",
            origin=Origin(door.url),
            compression=None,
            proxy=None,
            sock=dialled(door, source),
            max_size=None,
            legacy=False,
        )
        self._open = ExitStack()
        self.socket: ClientConnection = self._open.enter_context(opening)

    def say(self, **message: object) -> None:
        self.socket.send(json.dumps(message))

    def hear(self, wait: float = 5.0) -> dict[str, Any]:
        text = self.socket.recv(wait)
        assert isinstance(text, str)
        self.raw.append(text)
        found: dict[str, Any] = json.loads(text)
        self.heard.append(found)
        return found

    def until(self, **wanted: object) -> dict[str, Any]:
        """The next message whose fields are these; of a scene, the scene's."""
        while True:
            message = self.hear()
            fields = {**message, **message.get("scene", {})}
            if all(fields.get(name) == value for name, value in wanted.items()):
                return fields

    def join(self, name: str, **rest: object) -> dict[str, Any]:
        self.say(do="join", name=name, key=self.door.key, **rest)
        self.token = self.until(**{"is": "welcome"})["token"]
        return self.until(**{"is": "now"})

    def back(self, token: str) -> dict[str, Any]:
        self.token = token
        self.say(do="back", token=token)
        return self.until(**{"is": "now"})

    def option(self, scene: dict[str, Any], mark: int) -> str:
        return next(str(option["id"]) for option in scene["options"] if option["mark"] == mark)

    def answer(self, scene: dict[str, Any], *marks: int, sure: bool = False) -> None:
        chosen = [self.option(scene, mark) for mark in marks]
        self.say(do="answer", question=scene["question"], chosen=chosen, sure=sure)

    def close(self) -> None:
        self._open.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def dialled(door: Door, source: str = LOOPBACK) -> socket.socket:
    return socket.create_connection((door.address, door.port), timeout=5, source_address=(source, 0))


@pytest.fixture
def open_room() -> Iterator[Callable[..., Host]]:
    """Opens rooms; they are closed afterwards."""
    hosts: list[Host] = []

    def opened(
        rules: Rules | None = None,
        limits: Limits | None = None,
        questions: tuple[Question, ...] = QUESTIONS,
        **rest: Any,  # noqa: ANN401
    ) -> Host:
        host = Host(rules, limits, questions)
        hosts.append(host)
        host.open(**rest)
        return host

    yield opened
    for host in hosts:
        host.end()


@pytest.fixture
def host(open_room: Callable[..., Host]) -> Host:
    return open_room()


@pytest.fixture
def guest() -> Iterator[Callable[..., Guest]]:
    """Makes phones of a host; they are hung up afterwards."""
    guests: list[Guest] = []

    def made(host: Host, **rest: Any) -> Guest:  # noqa: ANN401 - Guest's own
        found = Guest(host.door, **rest)
        guests.append(found)
        return found

    yield made
    for each in guests:
        each.close()
