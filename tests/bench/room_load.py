#!/usr/bin/env python3
"""A full room on loopback: 300 phones, 20 questions, all answering within 2 s: `python tests/bench/room_load.py`.

The room and its owner (the pure game, every move appended to a file and flushed before it is answered) run in one
process, the phones in another, each with an address of its own in 127.0.0.0/8 so that the room's own limits hold.
Prints how long it takes until a question has reached the last phone, an answer's way to 'Locked in', what was
counted, the memory the room added, and what 1,000 further sockets are told while all this goes on.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Move, MoveKind, Party, Rules
from briefing_app.quiz import party as game
from briefing_app.room.limits import Limits
from briefing_app.room.owner import Owner, Refused, Umpire
from briefing_app.room.server import Door, Room

ANSWERING_SECONDS = 2.0
QUESTION_SECONDS = 3.0
ADDRESS = "127.0.0.1"


def main() -> None:
    """Run the room here and the phones in a process of their own."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--phones", type=int, default=300)
    given.add_argument("--questions", type=int, default=20)
    given.add_argument("--strangers", type=int, default=1_000)
    given.add_argument("--as-phones", metavar="DOOR", help="used by itself")
    given.add_argument("--as-strangers", metavar="DOOR", help="used by itself")
    wanted = given.parse_args()
    if wanted.as_phones:
        asyncio.run(play_phones(door_of(wanted.as_phones), wanted.phones))
    elif wanted.as_strangers:
        asyncio.run(come_as_strangers(door_of(wanted.as_strangers), wanted.strangers))
    else:
        host(wanted.phones, wanted.questions, wanted.strangers)


def door_of(told: str) -> Door:
    """The room that another process was told of."""
    address, port, key = told.split()
    return Door(address, int(port), "", key)


# -- the room


class Keeper:
    """Owns the game on a thread of its own, as the window will: keeps each move on disk, then answers."""

    def __init__(self, questions: int, folder: Path) -> None:
        choices = ("Ames", "Brandt", "Castel", "Dorn")
        asked = [
            Question(f"q/{nth}", QuestionKind.OFFICE, f"Who holds office {nth}?", choices, (nth % 4,), ())
            for nth in range(questions)
        ]
        self.party = Party("load", tuple(asked), Rules(confidence=True))
        self.room: Room | None = None
        self._log = (folder / "moves").open("a", encoding="utf-8")
        self._wishes: queue.Queue[tuple[Move, Future[Party | Refused]]] = queue.Queue()
        threading.Thread(target=self._work, daemon=True).start()

    def submit(self, move: Move) -> Future[Party | Refused]:
        """Queue it."""
        answer: Future[Party | Refused] = Future()
        self._wishes.put((move, answer))
        return answer

    def do(self, kind: MoveKind, question: int = -1) -> None:
        """A deed of the host."""
        self.submit(Move(kind, now(), question=question)).result()

    def _work(self) -> None:
        while True:
            move, answer = self._wishes.get()
            try:
                self.party = game.after(self.party, move)
            except game.MoveError as fault:
                answer.set_result(Refused(str(fault)))
                continue
            self._log.write(f"{move}\n")
            self._log.flush()
            answer.set_result(self.party)
            if self.room:
                self.room.show(self.party)


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)  # noqa: TID251 - a benchmark reads the clock


def host(phones: int, questions: int, strangers: int) -> None:
    """Open a room, let the phones in, play."""
    with tempfile.TemporaryDirectory() as folder:
        keeper = Keeper(questions, Path(folder))
        umpire = Umpire(game.points, game.asked_of, game.missed, game.left, lambda _: None, lambda *_: "")
        before, began, late = memory(), dict[str, float](), list[float]()
        keeper.room = Room(keeper.party, umpire, Owner(keeper.submit, now), limits=replace(Limits(), players=phones))
        door = keeper.room.open(ADDRESS)
        gc.freeze()  # as app.py does once the window is furnished
        told = f"{door.address} {door.port} {door.key}"
        with started("--as-phones", told, "--phones", str(phones)) as others:
            while len(keeper.party.players) < phones:
                time.sleep(0.05)
            time.sleep(1)
            crowd = None
            for nth in range(questions):
                if nth == questions // 2 and strangers:
                    crowd = started("--as-strangers", told, "--strangers", str(strangers))
                began[f"asking {nth}"] = time.perf_counter()
                keeper.do(MoveKind.ASKED, nth)
                late += stay_awake(QUESTION_SECONDS)
                began[f"revealed {nth}"] = time.perf_counter()
                keeper.do(MoveKind.REVEALED)
                late += stay_awake(0.5)
            most = memory()
            keeper.do(MoveKind.ENDED)
            said, _ = others.communicate(timeout=60)
            turned_away = crowd.communicate(timeout=60)[0].strip() if crowd else "nobody came"
        keeper.room.close()
    report(json.loads(said), began, phones)
    say(f"{strangers} strangers were told: {turned_away}")
    say(f"the main thread's 10 ms timer was late by {line_of(sorted(late))}")
    say(f"answers kept: {len(keeper.party.given)} of {phones * questions}, each once")
    say(f"memory of the room's process: {before:.0f} MB before, {most:.0f} MB at the end: +{most - before:.0f} MB")


def started(*arguments: str) -> subprocess.Popen[str]:
    """This program once more, as somebody else."""
    return subprocess.Popen([sys.executable, __file__, *arguments], stdout=subprocess.PIPE, text=True)


def stay_awake(seconds: float) -> list[float]:
    """Tick every 10 ms on this thread, as the window's does, and say by how much each tick was late."""
    late, end = [], time.perf_counter() + seconds
    while (due := time.perf_counter() + 0.01) < end:
        time.sleep(0.01)
        late.append(time.perf_counter() - due)
    return late


def memory() -> float:
    """Resident megabytes of this process (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


# -- the phones


class Times:
    """When which question was heard by whom, and how long answers took to be acknowledged."""

    def __init__(self) -> None:
        self.joined = 0.0
        self.heard: dict[str, list[float]] = {}
        self.acknowledged: list[float] = []
        self.refused = 0


async def play_phones(door: Door, phones: int) -> None:
    """All phones at once."""
    times = Times()
    began = time.perf_counter()
    joined = asyncio.Semaphore(0)
    playing = [asyncio.create_task(phone(door, nth, times, joined)) for nth in range(phones)]
    for _ in range(phones):
        await joined.acquire()
    times.joined = time.perf_counter() - began
    await asyncio.gather(*playing)
    say(json.dumps(vars(times)))


async def come_as_strangers(door: Door, strangers: int) -> None:
    """All at once, to a room that is full."""
    told = await asyncio.gather(*(stranger(door, nth) for nth in range(strangers)))
    say(str(dict(Counter(told))))


def source(nth: int) -> tuple[str, int]:
    """The loopback address of a phone."""
    return f"127.1.{nth // 200}.{nth % 200 + 1}", 0


def call(door: Door, nth: int) -> connect:
    """A socket as the page opens it."""
    return connect(
        f"ws://{door.address}:{door.port}/ws",
        origin=Origin(door.url),
        compression=None,
        proxy=None,
        local_addr=source(nth),
        open_timeout=30,
        ping_interval=None,
    )


async def phone(door: Door, nth: int, times: Times, joined: asyncio.Semaphore) -> None:
    """Join, answer each question some time within two seconds, until the game is over."""
    chance, sent, known = Random(nth), 0.0, set[str]()
    async with call(door, nth) as line:
        await line.send(json.dumps({"do": "join", "name": f"Phone {nth}", "key": door.key}))
        async for text in line:
            message, at = json.loads(text), time.perf_counter()
            if message["is"] == "welcome":
                joined.release()
            elif message["is"] == "taken":
                times.acknowledged.append(at - sent)
            elif message["is"] == "refused":
                times.refused += 1
            elif message["is"] == "now" and (scene := message["scene"])["at"] != "lobby":
                if scene["at"] == "over":
                    return
                place = f"{scene['at']} {scene['question']}"
                if place not in known:
                    known.add(place)
                    times.heard.setdefault(place, []).append(at)
                    if scene["at"] == "asking":
                        await asyncio.sleep(chance.random() * ANSWERING_SECONDS)
                        chosen = [chance.choice(scene["options"])["id"]]
                        sent = time.perf_counter()
                        await line.send(
                            json.dumps(
                                {"do": "answer", "question": scene["question"], "chosen": chosen, "sure": True}
                            )
                        )


async def stranger(door: Door, nth: int) -> str:
    """Come, ask to play, and keep what is said."""
    try:
        async with call(door, nth) as line:
            with contextlib.suppress(ConnectionClosed):  # turned away already; what was said is still to be read
                await line.send(json.dumps({"do": "join", "name": "Stranger", "key": door.key}))
            message = json.loads(await line.recv())
            return str(message.get("why", message["is"]))
    except (ConnectionClosed, OSError, TimeoutError) as fault:
        return type(fault).__name__


def report(times: dict[str, Any], began: dict[str, float], phones: int) -> None:
    """Print it. A broadcast counts from the host's deed to the last phone; both read the system's monotonic clock."""
    say(f"{phones} phones in after {times['joined']:.2f} s")
    for kind in ("asking", "revealed"):
        heard = {place: each for place, each in times["heard"].items() if place.startswith(kind)}
        last = sorted(max(each) - began[place] for place, each in heard.items())
        complete = all(len(each) == phones for each in heard.values())
        say(f"{kind}: deed to last phone {line_of(last)}; every phone heard every one: {complete}")
    say(f"answer to 'Locked in': {line_of(sorted(times['acknowledged']))}; refused {times['refused']}")


def say(line: str) -> None:
    """Print."""
    sys.stdout.write(f"{line}\n")


def line_of(seconds: list[float]) -> str:
    """Median, 99th percentile and maximum in milliseconds."""
    if not seconds:
        return "nothing"
    percentile = seconds[min(int(len(seconds) * 0.99), len(seconds) - 1)]
    middle = seconds[len(seconds) // 2]
    return f"p50 {middle * 1e3:.1f} ms, p99 {percentile * 1e3:.1f} ms, max {seconds[-1] * 1e3:.1f} ms"


if __name__ == "__main__":
    main()
