"""Kill -9 in the middle of a game, again and again: every answer a phone was told is kept is there afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random
from typing import IO, Any

import pytest

pytest.importorskip("uvicorn", reason="the room's libraries are not installed: pip install -r requirements.lock")
pytest.importorskip("websockets", reason="the room's libraries are not installed: pip install -r requirements.lock")

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from briefing_app.model.party import Party
from briefing_app.quiz import party as game
from briefing_app.room import keys
from briefing_app.store.store import Store
from tests.room.dying_host import LOOPBACK, NOW, PHONES, opened

_KILLS = int(os.environ.get("BRIEFING_KILLS", "50"))
_SOON = 0.05  # seconds
_PATIENCE = 5.0  # seconds


class Phone:
    """A phone that answers whatever is asked, and comes back after every crash; it notes what it was told is kept."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.token = ""
        self.kept: dict[int, int] = {}
        self.told = threading.Event()
        self._sent: dict[int, int] = {}
        self._chance = Random(name)

    def play(self, port: int, key: str) -> None:
        """Until the line breaks."""
        address = f"{LOOPBACK}:{port}"
        broken = (OSError, WebSocketException, TimeoutError)
        with (
            contextlib.suppress(*broken),
            connect(
                f"ws://{address}/ws",
                origin=Origin(f"http://{address}"),
                compression=None,
                proxy=None,
                close_timeout=0.1,
            ) as line,
        ):
            said = (
                {"do": "back", "token": self.token} if self.token else {"do": "join", "name": self.name, "key": key}
            )
            line.send(json.dumps(said))
            while True:
                self._hear(line, json.loads(line.recv(5)))

    def _hear(self, line: ClientConnection, message: dict[str, Any]) -> None:
        scene = message.get("scene", {})
        if message["is"] == "welcome":
            self.token = message["token"]
        elif message["is"] == "taken":
            self.kept[message["question"]] = self._sent[message["question"]]
            self.told.set()
        elif scene.get("at") == "asking" and scene["mine"] is None:
            chosen = self._chance.choice(scene["options"])
            self._sent[scene["question"]] = chosen["mark"]
            line.send(json.dumps({"do": "answer", "question": scene["question"], "chosen": [chosen["id"]]}))


def _life(nursery: subprocess.Popen[str], phones: list[Phone], chance: Random) -> tuple[str, ...]:
    """One host from its birth to its violent end; port, code and key as it told them, empty if it came to nothing.

    The end comes while it opens the store or the room, while the phones come in, or in the midst of their answers.
    """
    told: IO[str] | None = nursery.stdout
    assert nursery.stdin is not None
    assert told is not None
    nursery.stdin.write("\n")
    nursery.stdin.flush()
    host = int(told.readline())
    door: tuple[str, ...] = ()
    moment = chance.choice(("opening", "coming", "answering", "answering", "answering"))
    if moment != "opening":
        door = tuple(told.readline().split())
    players = [threading.Thread(target=phone.play, args=(int(door[0]), door[2])) for phone in phones if door]
    for player in players:
        player.start()
    if moment == "answering":
        phones[0].told.clear()
        phones[0].told.wait(_PATIENCE)
    time.sleep(chance.random() * _SOON)
    os.kill(host, signal.SIGKILL)
    for player in players:
        player.join()
    while told.readline() != "gone\n":
        pass
    return door


def _kept(path: Path) -> Party | None:
    store, desk = opened(path)
    with store:
        return desk.open


def _assert_all_is_there(party: Party, phones: list[Phone]) -> None:
    known = {player.secret: player.key for player in party.players.values()}
    for phone in phones:
        for question, mark in phone.kept.items():
            assert party.given[question, known[keys.fingerprint(phone.token)]].choice == (mark,)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked")
def test_no_answer_a_phone_was_told_is_kept_is_lost_by_a_kill(tmp_path: Path) -> None:
    path, chance, phones = tmp_path / "briefing.db", Random(1), [Phone(f"Phone {nth}") for nth in range(PHONES)]
    doors = set()
    with socket.create_server((LOOPBACK, 0)) as probe:
        port = str(probe.getsockname()[1])
    command = [sys.executable, str(Path(__file__).with_name("dying_host.py")), str(path), port]

    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        for _ in range(_KILLS):
            doors.add(_life(nursery, phones, chance))
            party = _kept(path)
            if party is not None:
                _assert_all_is_there(party, phones)
        assert nursery.stdin is not None
        nursery.stdin.close()

    assert len(doors - {()}) == 1  # the same port, code and key in every life
    assert party is not None
    assert sum(len(phone.kept) for phone in phones) >= _KILLS
    with Store.open(path, now=NOW) as store:
        assert store.doctor() == ()
        agreed = store.parties.newest()
        assert agreed is not None
        assert game.play(agreed, store.parties.moves(agreed.key)) == party
