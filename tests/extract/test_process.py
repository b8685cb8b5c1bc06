from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import ReadError
from briefing_app.extract import reader
from briefing_app.extract.process import ReaderProcess
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE = Article("a.txt", "Foreign Minister Ana Petrova met Omar Haddad in Geneva. “We agree,” Petrova said.")


@pytest.fixture
def process() -> Iterator[ReaderProcess]:
    made = ReaderProcess()
    yield made
    made.close()


def test_process_finds_what_the_reader_finds(process: ReaderProcess) -> None:
    assert process(ARTICLE) == reader.read(ARTICLE)


def test_no_process_before_the_first_article() -> None:
    before = set(active_children())  # a pool that is closed may leave one there, of whose end it was not told
    made = ReaderProcess()
    assert set(active_children()) <= before
    made.close()


def test_killed_process_costs_one_article_and_not_the_next(process: ReaderProcess) -> None:
    process(ARTICLE)
    for child in active_children():
        os.kill(child.pid or 0, signal.SIGKILL)
        child.join()
    with pytest.raises(ReadError, match="other articles are not affected"):
        process(ARTICLE)
    assert process(ARTICLE).article == ARTICLE.key


def test_article_that_takes_too_long_is_given_up() -> None:
    process = ReaderProcess(seconds=0.01)
    with pytest.raises(ReadError, match="could not be read to its end"):
        process(ARTICLE)
    assert process._pool is None


def is_there(pid: int) -> bool:
    """Asked of the system: the pool's own thread may reap a child, of which `active_children` then never hears."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_closed_process_is_gone(process: ReaderProcess) -> None:
    process(ARTICLE)
    pids = [child.pid for child in active_children() if child.pid]
    process.close()
    assert pids
    assert not any(map(is_there, pids))


WINDOW = """
import sys, time
from multiprocessing import active_children
from briefing_app.extract.process import ReaderProcess
from briefing_app.model.text import Article
if __name__ == "__main__":
    reader = ReaderProcess()
    reader(Article("a.txt", "Ana Petrova met Omar Haddad."))
    print(active_children()[0].pid, flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for the process in /proc")
def test_reader_does_not_outlive_a_window_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(WINDOW)
    place = Path(__file__).parents[2]
    window = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(place)}
    )
    with window:
        assert window.stdout is not None
        child = int(window.stdout.readline())
        window.kill()
    deadline = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists()
