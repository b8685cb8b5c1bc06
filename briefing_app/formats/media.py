"""Pictures and sounds of cards: files named by the hash of their bytes, of kinds told by these bytes alone.

Whatever a file is called, it is a picture if Pillow finds the head of one of four kinds and its size is a picture's,
a sound if it begins as one of five kinds do. SVG is a program and no picture; it stays away. Nothing is decoded here.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing_app.model.cards import Medium

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from briefing_app.model.cards import Card

LARGEST = 20_000_000
"""Bytes of one file."""
MOST = 500_000_000
"""Bytes of all files that come in at once."""

MIME = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "m4a": "audio/mp4",
}
"""The kinds that are kept, by suffix."""

_NAME = re.compile(r"[0-9a-f]{64}\.(?:" + "|".join(MIME) + ")")
_PICTURES = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp"}
_PIXELS, _SIDE = 40_000_000, 20_000  # more unpacks to hundreds of megabytes
_SOUNDS = (
    (re.compile(rb"ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa\xfb]"), "mp3"),  # a tag, or the first frame of MPEG audio, layer 3
    (re.compile(rb"OggS"), "ogg"),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), "wav"),
    (re.compile(rb"fLaC"), "flac"),
    (re.compile(rb"....ftypM4A", re.DOTALL), "m4a"),
)
_SHOWN = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_PLAYED = re.compile(r"\[sound:([^\]]*)\]")  # Anki's manual, "Files on cards"
_NAMELESS = "briefing"
_DIGITS = 12  # of the hash in a name that goes out
_CALLED = re.compile(rf"(?:^{_NAMELESS})?-[0-9a-f]{{{_DIGITS}}}$")
_SAID = 80  # characters
_PART = "part-"
_HOUR = 3_600  # seconds
_LONGEST = 255  # characters of a file's name


def is_name(name: str) -> bool:
    """Whether this is a name as `kept` gives it: nothing else is ever opened."""
    return _NAME.fullmatch(name) is not None


def is_picture(name: str) -> bool:
    """Whether a name that `kept` gave is that of a picture."""
    return MIME[name.rpartition(".")[2]].startswith("image/")


def suffix(data: bytes) -> str | None:
    """Which of the kinds these bytes are; None: none, or a picture of more pixels than a card can show."""
    sound = next((known for begins, known in _SOUNDS if begins.match(data)), None)
    return sound or _picture(data)


def kept(data: bytes, folder: Path) -> str | None:
    """Lay a file into `folder`, under the hash of its bytes: its name there; None if it is of no kind allowed.

    Raises:
        OSError: it cannot be written.
    """
    known = suffix(data) if len(data) <= LARGEST else None
    if known is None:
        return None
    name = f"{hashlib.sha256(data).hexdigest()}.{known}"
    if not (folder / name).exists():
        _write(data, folder / name)
    return name


def kept_as(name: str, data: bytes, folder: Path) -> None:
    """Lay a file that came under one of our names into `folder`; what is not what its name says stays away.

    Raises:
        OSError: it cannot be written.
    """
    if len(data) <= LARGEST and is_whole(name, data) and not (folder / name).exists():
        _write(data, folder / name)


def files(names: Iterable[str], folder: Path | None) -> dict[str, Path]:
    """Where those of these files lie that are in `folder`, by name."""
    known = {name: folder / name for name in names if is_name(name)} if folder else {}
    return {name: path for name, path in known.items() if path.is_file()}


def data_url(path: Path) -> str:
    """A file in `folder` as an address that holds all of it (RFC 2397)."""
    return f"data:{MIME[path.suffix[1:]]};base64,{base64.b64encode(path.read_bytes()).decode()}"


def mentioned(json: str) -> list[str]:
    """The names of files in cards as JSON, each once."""
    return list(dict.fromkeys(_NAME.findall(json)))


def sweep(folder: Path | None, mentioned: Iterable[str], now: datetime) -> None:
    """Remove what no card mentions; not within an hour, as it may belong to a file that is just coming in."""
    if folder is None or not folder.is_dir():
        return
    wanted = set(mentioned)
    for path in folder.iterdir():
        ours = is_name(path.name) or path.name.startswith(_PART)
        if ours and path.name not in wanted and path.stat().st_mtime < now.timestamp() - _HOUR:
            path.unlink(missing_ok=True)


def is_whole(name: str, data: bytes) -> bool:
    """Whether a file that came under one of our names is what the name says."""
    return is_name(name) and name == f"{hashlib.sha256(data).hexdigest()}.{suffix(data)}"


def named(html: str) -> list[str]:
    """The files that a piece of HTML shows or plays, by their bare names, each once; what is elsewhere is none."""
    sources = [next(filter(None, found.groups()), "") for found in _SHOWN.finditer(html)]
    names = [unquote(each).strip() for each in sources] + [each.strip() for each in _PLAYED.findall(html)]
    return [name for name in dict.fromkeys(names) if _is_bare(name)]


def of(cards: Iterable[Card]) -> list[str]:
    """The names of all pictures and sounds of these cards, each once."""
    return list(dict.fromkeys(medium.name for card in cards for medium in card.media if is_name(medium.name)))


def medium(name: str, called: str, *, back: bool) -> Medium:
    """A picture or sound of a card.

    Args:
        called: the file's name where it came from; its words are what is said to who does not see it.
    """
    stem = _CALLED.sub("", Path(called).stem)
    return Medium(name, back=back, said=re.sub(r"[\W_]+", " ", stem).strip()[:_SAID])


def called(medium: Medium) -> str:
    """The name under which a file goes out: its words, and enough of its hash that no two are of one name."""
    words = re.sub(r"[\W_]+", "-", medium.said).strip("-") or _NAMELESS
    digest, _, kind = medium.name.partition(".")
    return f"{words}-{digest[:_DIGITS]}.{kind}"


def _is_bare(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and not re.search(r"[/\\:\x00-\x1f]", name) and name not in {".", ".."}


def _picture(data: bytes) -> str | None:
    from PIL import Image  # noqa: PLC0415 - loaded with the first picture

    try:
        with Image.open(BytesIO(data), formats=tuple(_PICTURES)) as found:
            width, height = found.size
            known = _PICTURES[found.format or ""]
    except (OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    return known if 0 < width * height <= _PIXELS and max(width, height) <= _SIDE else None


def _write(data: bytes, path: Path) -> None:
    """On the disk before it is there under its name."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=_PART, delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(path)
            _sync(path.parent)
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot and need not sync a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
