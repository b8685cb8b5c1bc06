"""The one way a file leaves: written beside its place, then moved into it; whole, or not there at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable

_REMEDIES = {
    errno.ENOSPC: "Free some space, or choose another place.",
    errno.EDQUOT: "Free some space, or choose another place.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
}


def placed(path: Path, write_to: Callable[[Path], None]) -> None:
    """Let `write_to` fill a file in a folder of its own beside `path`, and move that into its place.

    Raises:
        FormatError: it cannot be written; what stood at `path` is as it was.
    """
    try:
        target = Path(os.path.realpath(path))  # a link stays a link; Path.resolve would end at one that names itself
        _refuse_place(target)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as folder:
            part = Path(folder) / "part"
            write_to(part)
            _to_disk(part)
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    except OSError as error:
        raise FormatError(
            f"{path} could not be written ({_reason(error)}); what was there before is untouched.",
            _REMEDIES.get(error.errno or 0, "Choose another place."),
        ) from error


def _refuse_place(target: Path) -> None:
    if target.is_dir():
        raise FormatError(f"{target} is a folder, not a file.", "Give the file a name.")
    if not target.parent.is_dir():
        raise FormatError(f"There is no folder {target.parent}.", "Make it first, or choose another place.")


def _to_disk(path: Path) -> None:
    """Have the file's content on the disk before its name points there: else a power cut could leave it empty."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
