#!/usr/bin/env python3
"""A full room hosted by the real window: 300 phones, 20 questions, a wall of full HD.

`python tests/bench/party_load.py`. As `room_load`, but what phones ask for goes the whole way: queued to the window's
thread, committed by SQLite, shown on the panel and on the wall. Prints how late a timer of 10 ms was on the window's
thread, from the host's key to the last phone, and the memory that the room added.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from briefing_app.model.games import Question, QuestionKind
from tests.bench import room_load
from tests.bench.room_load import QUESTION_SECONDS, line_of, memory, now, report, say, started

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from briefing_app.model.party import Party
    from briefing_app.ui.pages.quiz import QuizPage
    from briefing_app.ui.party.choices import Choices

SCREENS = [
    {"name": name, "x": x, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    for name, x, wide, high in (("Laptop", 0, 1280, 800), ("Beamer", 1280, 1920, 1080))
]


def main() -> None:
    """Host the room here; the phones are another process."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--phones", type=int, default=300)
    given.add_argument("--questions", type=int, default=20)
    wanted = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "screens.json").write_text(json.dumps({"screens": SCREENS}), "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder}/screens.json"
        host(Path(folder), wanted.phones, wanted.questions)


def host(folder: Path, phones: int, questions: int) -> None:
    """Open the lobby, let the phones in, play to the end."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is set

    qt = QApplication([])
    page = furnished(qt, folder, phones)
    before, began, late = memory(), dict[str, float](), list[float]()
    page.play(asked(questions), choices())
    door = page.host.reception.door
    if door is None:
        raise SystemExit("the room is closed")
    gc.freeze()
    told = f"{door.address} {door.port} {door.key}"
    with started("--as-phones", told, "--phones", str(phones)) as others:
        attend(late, lambda: len(party_of(page).players) >= phones)
        joining = late[:]
        late.clear()
        attend(late, seconds=1)
        for nth in range(questions):
            for name, seconds in ((f"asking {nth}", QUESTION_SECONDS), (f"revealed {nth}", 0.5)):
                began[name] = time.perf_counter()
                page.host.go_on()
                attend(late, seconds=seconds)
        most = memory()
        page.host.go_on()
        attend(late, lambda: not page.host.reception.present)  # all have gone
        said, _ = others.communicate(timeout=60)
    report(json.loads(said), began, phones)
    say(f"the window's 10 ms timer was late by {line_of(sorted(late))}; while all came in {line_of(sorted(joining))}")
    say(f"answers kept: {len(party_of(page).given)} of {phones * questions}, each once")
    say(f"memory of the process: {before:.0f} MB before, {most:.0f} MB at the end: +{most - before:.0f} MB")
    page.window().close()


def party_of(page: QuizPage) -> Party:
    """The game that is played."""
    if page.host.party is None:
        raise SystemExit("there is no game")
    return page.host.party


def furnished(qt: QApplication, folder: Path, phones: int) -> QuizPage:
    """The window on an empty briefing, its quiz page up, on loopback."""
    from briefing_app import app, paths  # noqa: PLC0415 - imports Qt
    from briefing_app.room.address import Interface  # noqa: PLC0415 - the same
    from briefing_app.room.limits import Limits  # noqa: PLC0415 - the same
    from briefing_app.store.store import Store  # noqa: PLC0415 - the same

    Store.open(paths.store_file(folder), now=now()).close()
    window = app.build(qt, folder, tools=app.Tools(now, Random(7), moving=False))
    window.show()
    window.go("quiz")
    page = cast("QuizPage", window.page("quiz"))
    page.host._interfaces = lambda: (Interface("lo", room_load.ADDRESS),)
    page.host.reception._limits = replace(Limits(), players=phones)
    return page


def asked(questions: int) -> tuple[Question, ...]:
    """Invented ones, as `room_load` has them."""
    kind, choices = QuestionKind.OFFICE, ("Ames", "Brandt", "Castel", "Dorn")
    return tuple(
        Question(f"q/{nth}", kind, f"Who holds office {nth}?", choices, (nth % 4,), ()) for nth in range(questions)
    )


def choices() -> Choices:
    """A clock, so that the wall is drawn every second too."""
    from briefing_app.ui.party.choices import Choices  # noqa: PLC0415 - imports Qt

    return Choices(seconds=45)


def attend(late: list[float], true: Callable[[], bool] = lambda: False, seconds: float = 600.0) -> None:
    """Run Qt's events until something holds or the time is over; note by how much a timer of 10 ms comes late."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: PLC0415 - imports Qt

    loop, end, last = QEventLoop(), time.perf_counter() + seconds, [time.perf_counter()]

    def tick() -> None:
        at = time.perf_counter()
        late.append(max(at - last[0] - 0.01, 0.0))
        last[0] = at
        if true() or at > end:
            loop.quit()

    ticking = QTimer(interval=10)
    ticking.setTimerType(Qt.TimerType.PreciseTimer)
    ticking.timeout.connect(tick)
    ticking.start()
    loop.exec()


if __name__ == "__main__":
    main()
