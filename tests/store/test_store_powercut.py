"""A power cut at any moment: whatever was not yet forced onto the disk may be kept, lost or torn at 512 bytes.

One run of the real store is recorded with strace; from the record many crash states are built and opened again
(BRIEFING_POWERCUTS: how many). A kill cannot show this, as the system then still writes what it was given.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUTS = int(os.environ.get("BRIEFING_POWERCUTS", "60"))
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_SECTOR = 512
_CALLS = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink"

_ANSWERING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from briefing_app.model.cards import Memory, Rating, Review
from briefing_app.store.store import Store
now = datetime(2026, 11, 22, tzinfo=UTC)
store = Store.open(Path(sys.argv[1]), now=now)
store._db.execute("PRAGMA wal_autocheckpoint = 60")  # so that the record holds checkpoints too
for number in range(150):
    review = Review(f"card {number % 9}", now, Rating.GOOD, 1.0)
    os.write(1, b"ACK %d" % store.add_review(review, Memory(), scheduler="m:p"))
os._exit(0)
"""

_CALL = re.compile(r'(\w+)\((?:AT_FDCWD, )?(?:(\d+)|"([^"]*)")(?:, "([^"]*)")?([^)]*)\)\s+= (-?\d+)')


@dataclass(frozen=True)
class _Step:
    """One thing done to a file: `write` data at an offset, `cut` to a length, `sync`, `remove`; or an `ack`."""

    deed: str
    name: str = ""
    at: int = 0
    data: bytes = b""


def _steps(trace: Path, folder: Path) -> Iterator[_Step]:
    """What the recorded run did to the files of `folder`, in order."""
    names: dict[int, str] = {}
    for call, handle, path, data, rest, result in _CALL.findall(trace.read_text()):
        file = Path(_bytes(path).decode()) if path else Path()
        name = names.get(int(handle), "") if handle else ""
        numbers = [int(number) for number in re.findall(r"\d+", rest)]
        if call == "openat" and file.parent == folder and int(result) >= 0:
            names[int(result)] = file.name
        elif call in ("openat", "close"):
            names.pop(int(result if call == "openat" else handle), None)
        elif call == "write" and handle == "1":
            yield _Step("ack", at=int(_bytes(data).split()[1]))
        elif call == "unlink" and file.parent == folder:
            yield _Step("remove", file.name)
        elif name:
            yield _step_on(name, call, _bytes(data), numbers)


def _step_on(name: str, call: str, data: bytes, numbers: list[int]) -> _Step:
    match call:
        case "pwrite64":
            return _Step("write", name, numbers[-1], data)
        case "ftruncate":
            return _Step("cut", name, numbers[-1])
        case "fsync" | "fdatasync":
            return _Step("sync", name)
    raise AssertionError(f"the record holds a call that is not understood: {call} on {name}")


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


class _Disk:
    """Files as they would be found after a cut."""

    def __init__(self, files: dict[str, bytes], chance: Random) -> None:
        self.safe = {name: bytearray(content) for name, content in files.items()}
        self.pending: dict[str, list[_Step]] = {}
        self.chance = chance

    def do(self, step: _Step) -> None:
        if step.deed == "sync":
            for earlier in self.pending.pop(step.name, []):
                self._apply(earlier)
        elif step.deed in ("write", "cut"):
            self.pending.setdefault(step.name, []).append(step)
        elif step.deed == "remove":
            self.safe.pop(step.name, None)

    def cut_power(self, folder: Path) -> None:
        """Keep, lose or tear each write that was not forced, and lay the files into `folder`."""
        for steps in self.pending.values():
            for step in steps:
                luck = self.chance.random()
                if luck < 0.5:
                    self._apply(step)
                elif luck < 0.7:
                    self._apply(self._torn(step))
        for name, content in self.safe.items():
            (folder / name).write_bytes(content)

    def _torn(self, step: _Step) -> _Step:
        whole = len(step.data) // _SECTOR
        return _Step(step.deed, step.name, step.at, step.data[: _SECTOR * self.chance.randint(0, whole)])

    def _apply(self, step: _Step) -> None:
        content = self.safe.setdefault(step.name, bytearray())
        end = step.at + len(step.data)
        content.extend(bytes(max(end - len(content), 0)))
        if step.deed == "cut":
            del content[step.at :]
        else:
            content[step.at : end] = step.data


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], list[_Step]]:
    """The files before a run, and what the run did."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("the power-cut simulator needs strace: apt-get install strace")
    folder = tmp_path_factory.mktemp("recorded").resolve()
    path, trace = folder / "briefing.db", folder / "trace"
    Store.open(path, now=_NOW).close()
    before = {path.name: path.read_bytes()}
    options = ["-f", "-o", str(trace), "-xx", "-s", "100000", "-e", f"trace={_CALLS}"]
    subprocess.run([strace, *options, sys.executable, "-c", _ANSWERING, str(path)], capture_output=True, check=True)
    return before, list(_steps(trace, folder))


def test_record_shows_every_answer_forced_onto_the_disk(recorded: tuple[dict[str, bytes], list[_Step]]) -> None:
    deeds = [step.deed for step in recorded[1]]

    assert deeds.count("ack") == 150
    assert deeds.count("sync") >= 150


@pytest.mark.parametrize("seed", range(_CUTS))
def test_no_acknowledged_answer_is_lost_by_a_power_cut(
    recorded: tuple[dict[str, bytes], list[_Step]], tmp_path: Path, seed: int
) -> None:
    files, steps = recorded
    chance = Random(seed)
    disk, acknowledged = _Disk(files, chance), 0
    for step in steps[: chance.randint(1, len(steps))]:
        disk.do(step)
        acknowledged = step.at if step.deed == "ack" else acknowledged
    disk.cut_power(tmp_path)

    with Store.open(tmp_path / "briefing.db", now=_NOW) as store:
        assert len(store.reviews()) >= acknowledged
        assert store.doctor() == ()
