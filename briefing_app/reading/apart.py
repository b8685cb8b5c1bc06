"""A reader in a process of its own, with a limit to its time and memory.

For kinds whose library can neither be interrupted nor trusted with every file: a PDF of 2 kB can make any renderer
work for hours and fill the memory. Starting the process takes 0.2 s.
"""

from __future__ import annotations

import contextlib
import importlib
import subprocess
import sys
from dataclasses import dataclass

from briefing_app import codec
from briefing_app.reading.page import Page, UnreadableError

SECONDS = 30.0
"""For one file; a document of 250 pages takes 5."""

_MEMORY = 1_500_000_000  # bytes of addresses, of which the libraries take a third
_PASTE = "Open it, copy the part that matters and paste it here."


@dataclass(frozen=True, slots=True)
class _Answer:
    page: Page | None = None
    why: str = ""
    remedy: str = ""


def read(module: str, data: bytes, seconds: float = SECONDS) -> Page:
    """What `module` of this package reads from `data`.

    Raises:
        UnreadableError: as the reader itself raises it, or it took too long, too much memory, or came to grief.
    """
    command = [sys.executable, "-P", "-m", __name__, module]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own module; the file goes through a pipe
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"takes longer to read than {seconds:.0f} seconds", _PASTE) from error
    if done.returncode:
        raise UnreadableError("cannot be read: it takes too much memory or is damaged", _PASTE)
    answer = codec.from_json(done.stdout, _Answer)
    if answer.page is None:
        raise UnreadableError(answer.why, answer.remedy)
    return answer.page


def main(module: str) -> None:
    """In the other process: read from standard input, answer on standard output."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limit; a stricter one may stand
        import resource  # noqa: PLC0415 - see the line above

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        answer = _Answer(importlib.import_module(f"briefing_app.reading.{module}").read(sys.stdin.buffer.read()))
    except UnreadableError as error:
        answer = _Answer(why=str(error), remedy=error.remedy)
    sys.stdout.buffer.write(codec.to_json(answer))


if __name__ == "__main__":
    main(sys.argv[1])
