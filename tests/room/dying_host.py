"""A host that is killed again and again: for each line on its input it forks one, which opens the store and the room.

Run as a program by test_room_kill. What is imported is shared by all that are forked, so that one costs little.
"""

from __future__ import annotations

import os
import queue
import sys
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.model.facts import Extraction
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Entrance, Move, MoveKind, Party, Phase, Rules
from briefing_app.quiz import party as game
from briefing_app.room import keys
from briefing_app.room.limits import Limits
from briefing_app.room.owner import Owner, Refused
from briefing_app.room.server import Room
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace

if TYPE_CHECKING:
    from briefing_app.model.text import Article
    from briefing_app.workspace.party import PartyDesk

LOOPBACK = "127.0.0.1"
PHONES = 3
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
QUESTIONS = tuple(
    Question(f"q/{nth}", QuestionKind.OFFICE, f"Question {nth}?", ("A", "B", "C", "D"), (nth % 4,), (), f"card/{nth}")
    for nth in range(2_000)
)
_FREELY = Limits(
    sockets_each=100,
    attempts=(10_000.0, 10_000.0),
    connections_each=400,
    messages=(100_000.0, 100_000.0),
    bytes_in=(1e9, 1e9),
)

Wish = tuple[Move, "Future[Party | Refused]"]


def opened(path: Path) -> tuple[Store, PartyDesk]:
    """The store and what keeps its games."""
    store = Store.open(path, now=NOW)
    return store, Workspace(store, _unread, UTC).party


def live(path: Path, port: int) -> None:
    """Open the game, and play it until the end comes from outside."""
    _, desk = opened(path)
    party = _moved_on(desk, desk.open or desk.begin(QUESTIONS, Rules(), NOW))
    wishes: queue.Queue[Wish] = queue.Queue()

    def submit(move: Move) -> Future[Party | Refused]:
        answer: Future[Party | Refused] = Future()
        wishes.put((move, answer))
        return answer

    known = desk.door()
    secret = keys.RoomKeys(known.code, known.join, known.salt) if known else None
    room = Room(party, desk.umpire(), Owner(submit, lambda: NOW), secret, _FREELY)
    door = room.open(LOOPBACK, known.port if known else port)
    desk.keep_door(Entrance(room.keys.code, room.keys.join, room.keys.salt, door.port, door.address))
    _say(door.port, door.code, door.key)
    while True:
        move, answer = wishes.get()
        try:
            party = desk.commit(move)
        except game.MoveError as fault:
            answer.set_result(Refused(str(fault)))
            continue
        answer.set_result(party)
        party = _moved_on(desk, party)
        room.show(party)


def _moved_on(desk: PartyDesk, party: Party) -> Party:
    """When all phones have answered, the answer is shown and the next question asked.

    A player whose phone was not told that it is in, as the end came first, stays without one.
    """
    if len(party.players) < PHONES:
        return party
    if party.phase is Phase.ASKING and len(party.players) - len(game.missing(party)) >= PHONES:
        party = desk.commit(Move(MoveKind.REVEALED, NOW))
    if party.phase is not Phase.ASKING:
        party = desk.commit(Move(MoveKind.ASKED, NOW, question=party.question + 1))
    return party


def _unread(article: Article) -> Extraction:
    return Extraction(article.key)


def _say(*words: object) -> None:
    sys.stdout.write(f"{' '.join(map(str, words))}\n")
    sys.stdout.flush()


def main() -> None:
    """For each line a child; its number goes out first, what it says comes after. Its end is waited for."""
    path, port = Path(sys.argv[1]), int(sys.argv[2])
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            live(path, port)
        _say(child)
        os.waitpid(child, 0)
        _say("gone")


if __name__ == "__main__":
    main()
