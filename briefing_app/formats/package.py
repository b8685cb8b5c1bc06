"""Zip files: written so that the same content gives the same bytes, read as if somebody hostile had made them.

What a zip says of itself is not believed: members are counted before the directory is read and bytes while they are
unpacked. Nothing is ever unpacked to the disk, and a member is asked for by our name, never by its own.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

MAX_FILE = 600_000_000
"""Bytes of the file itself: a thousand pictures and sounds."""
MAX_UNPACKED = 100_000_000
"""Bytes of one member, unpacked."""
MAX_RATIO = 200
"""Bytes out for each byte of the file, above a first megabyte."""
MAX_MEMBERS = 5_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a zip may be: bytes of the file, bytes of the list of its members, and how many those are."""

    file: int = MAX_FILE
    directory: int = 1_000_000
    members: int = MAX_MEMBERS
    what: str = ".briefing"


OURS = Bounds()
_END = b"PK\x05\x06"
_END_SIZE = 22
_END_64_SIZE = 20
_END_64 = b"PK\x06\x07"  # for files far larger than MAX_FILE: here it can only mislead
_CHUNK = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say


def add(zipped: zipfile.ZipFile, name: str, data: bytes, *, compress: bool = True, level: int | None = None) -> None:
    """Add a member without a date, an owner or anything else that differs between two machines.

    Args:
        level: of zlib, 1 the fastest; None: its usual one.
    """
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    zipped.writestr(info, data, compresslevel=level)


@contextmanager
def opened(path: Path, bounds: Bounds = OURS) -> Iterator[zipfile.ZipFile]:
    """The zip at `path`, its list of members checked.

    Raises:
        FormatError: it cannot be read, is no zip, is cut short, too large or too crowded.
    """
    with _content(path, bounds) as file:
        _refuse_directory(path, file, bounds)
        try:
            zipped = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
            raise damaged(path, "its list of members cannot be read") from error
        with zipped:
            _refuse_members(path, zipped.infolist(), bounds)
            yield zipped


def member(zipped: zipfile.ZipFile, path: Path, name: str) -> bytes:
    """The content of the member `name` of the file at `path`.

    Raises:
        FormatError: it is missing, damaged, packed in a way we do not write, or grows beyond all bounds.
    """
    try:
        with zipped.open(name) as source:
            return _unpacked(source, path)
    except KeyError as error:
        raise damaged(path, f"'{name}' is missing") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as error:
        raise damaged(path, f"'{name}' cannot be unpacked") from error


def damaged(path: Path, flaw: str) -> FormatError:
    """The sentence for a file that is not whole or not honest; `flaw` follows a colon."""
    return FormatError(f"{path.name} was not imported: {flaw}.", "Ask for the file again; nothing here was changed.")


def _content(path: Path, bounds: Bounds) -> IO[bytes]:
    try:
        if path.exists() and not path.is_file():
            raise FormatError(f"{path} is not a file.", f"Choose a {bounds.what} file.")
        if path.stat().st_size <= bounds.file:
            return path.open("rb")
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise FormatError(f"{path} could not be opened ({reason}).", "Choose another file.") from error
    raise FormatError(
        f"{path.name} is larger than {bounds.file // 1_000_000} MB and was not imported.", "Choose another file."
    )


def _refuse_directory(path: Path, file: IO[bytes], bounds: Bounds) -> None:
    """Look at the end of the file first: zipfile builds an object for each of a million members before one can count.

    The end must be as we write it, without a comment; then it is the one that zipfile finds too.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(max(size - _END_SIZE - _END_64_SIZE, 0))
    tail = file.read()
    file.seek(0)
    end = tail[-_END_SIZE:]
    if not (end.startswith(_END) and end.endswith(b"\0\0")):
        if file.read(4) == b"PK\x03\x04":
            raise damaged(path, "its end is missing, as after a broken download")
        raise FormatError(f"{path.name} is not a {bounds.what} file.", "Choose a file that its program exported.")
    if int.from_bytes(end[12:16], "little") > bounds.directory or tail.startswith(_END_64):
        raise damaged(path, "it holds too many members")


def _refuse_members(path: Path, infos: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    names = [info.filename for info in infos]
    if len(names) > bounds.members:
        raise damaged(path, "it holds too many members")
    if len(names) != len(set(names)):
        raise damaged(path, "it holds two members of one name")
    known = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if any(info.flag_bits & 1 or info.compress_type not in known for info in infos):
        raise damaged(path, "it is locked or packed in an unknown way")


def _unpacked(source: IO[bytes], path: Path) -> bytes:
    limit = min(MAX_UNPACKED, max(1_000_000, MAX_RATIO * path.stat().st_size))
    parts = bytearray()
    while chunk := source.read(_CHUNK):
        parts += chunk
        if len(parts) > limit:
            raise damaged(path, "it unpacks to far more than it should")
    return bytes(parts)
