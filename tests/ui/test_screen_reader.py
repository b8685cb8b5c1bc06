"""What Orca, a real screen reader, says on the study page of the real program: its speech as its own log has it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_app import paths
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.text import Evidence, Span
from briefing_app.store.store import Store
from tests.ui.conftest import NORTH

NEEDED = ("orca", "Xvfb", "openbox", "dbus-daemon", "xdotool")
LACKING = [program for program in NEEDED if not shutil.which(program)]
PROGRAM = Path(sys.executable).with_name("briefing-app-gui")
PATIENCE = 40  # seconds; a machine may be busy
_PROMPTLY = """
import builtins, functools, runpy, shutil
opened = builtins.open
builtins.open = lambda *given, **named: opened(*given, **{"buffering": 1, **named} if given[1:2] == ("w",) else named)
runpy.run_path(shutil.which("orca"), run_name="__main__")
"""
"""Orca, whose log is written line by line: what it said last would else wait for more."""

pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no screen reader to ask: {', '.join(LACKING)} not installed")


class Orca:
    """It speaks on a display of its own, before the program.

    Args:
        log: what it writes down.
        env: of all that runs there.
    """

    def __init__(self, log: Path, env: dict[str, str]) -> None:
        self._log = log
        self._env = env
        self._heard = 0  # how much had been said when the last key was pressed

    @property
    def speech(self) -> list[str]:
        """All that was said."""
        return re.findall(r"SPEECH OUTPUT: '(.*)'\{", self._log.read_text("utf-8")) if self._log.exists() else []

    def press(self, key: str) -> None:
        self._heard = len(self.speech)
        subprocess.run(["xdotool", "key", key], env=self._env, check=True, timeout=PATIENCE)

    def says(self, words: str) -> str:
        """Wait until something with these words is said after the last key, and give all of it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for said in self.speech[self._heard :]:
                if words in said:
                    return said
            time.sleep(0.1)
        raise AssertionError(f"{words!r} was not said, but {self.speech}")


@pytest.fixture
def two_cards(tmp_path: Path) -> Path:
    with Store.open(paths.store_file(tmp_path / "data"), now=datetime(2026, 11, 1, tzinfo=UTC)) as store:
        store.put_article(NORTH)
        proof = (Evidence(NORTH.key, Span(0, 10)),)
        store.put_cards(
            Card(
                f"card/{town}", CardKind.EVENT, Form.QUESTION, f"Who came to {town}?", f"Envoy of {town}", town, proof
            )
            for town in ("Arlen", "Borun")
        )
    return tmp_path / "data"


@pytest.fixture
def orca(two_cards: Path, tmp_path: Path) -> Iterator[Orca]:
    """The program and Orca, each once it runs."""
    log, home = tmp_path / "orca.log", tmp_path / "home"
    home.mkdir(mode=0o700)
    with ExitStack() as running:
        bus = _start(running, ["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        screen = _start(running, ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
        env = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))} | {
            "DBUS_SESSION_BUS_ADDRESS": _line(bus),
            "DISPLAY": f":{_line(screen)}",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "SPEECHD_CMD": "/bin/false",  # what is said is read in the log, not heard
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        _start(running, ["openbox"], env)
        _start(running, ["/usr/bin/python3", "-c", _PROMPTLY, f"--debug-file={log}"], env)
        orca = Orca(log, env)
        orca.says("Screen reader on.")
        _start(running, [str(PROGRAM), "--data-dir", str(two_cards)], env)
        orca.says("Briefing frame.")
        yield orca


def _start(running: ExitStack, command: Sequence[str], env: dict[str, str] | None = None) -> subprocess.Popen[str]:
    quiet = subprocess.DEVNULL
    process = running.enter_context(
        subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=quiet, text=True)
    )
    running.callback(process.kill)
    return process


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_orca_says_question_answer_result_and_the_end(orca: Orca) -> None:
    orca.press("space")
    orca.says("Who came to Arlen?")
    orca.press("space")
    orca.says("Envoy of Arlen")
    orca.press("3")
    assert orca.says("Who came to Borun?").startswith("Good, again in 10 min. ")
    orca.press("u")
    assert orca.says("Taken back: Good").endswith("Who came to Arlen?")
    for town in ("Arlen", "Borun"):
        orca.press("space")
        orca.says(f"Envoy of {town}")
        orca.press("4")
    orca.says("The next card is due")
