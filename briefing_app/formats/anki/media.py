"""The pictures and sounds in a package of Anki: members named by numbers, and a list of what they are called.

The list is JSON (number to name) in the old layouts; in the new one it is a packed message of Protocol Buffers whose
n-th entry is member n, and the members are packed by Zstandard too (Anki's import_export.proto).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import zstandard
from google.protobuf.message import DecodeError

from briefing_app.errors import FormatError
from briefing_app.formats import media, package
from briefing_app.formats.anki import kinds

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.model.cards import Medium

_DAMAGE = (ValueError, TypeError, AttributeError, KeyError, RecursionError, zstandard.ZstdError, DecodeError)
_LIST = 20_000_000  # bytes of the list, unpacked


class Shelf:
    """Takes files out of a package when a card asks for them.

    Args:
        zipped: the package at `path`.
        folder: where they are laid; None: they stay away.
        new: the package is of the new layout.

    Attributes:
        away: the names of those that could not come.
    """

    def __init__(self, zipped: zipfile.ZipFile, path: Path, folder: Path | None, *, new: bool) -> None:
        self._zipped = zipped
        self._path = path
        self._folder = folder
        self._new = new
        self._known: dict[str, str] | None = None
        self._kept: dict[str, str | None] = {}
        self._left = media.MOST
        self.away: set[str] = set()

    def media(self, html: str, *, back: bool) -> Iterator[Medium]:
        """The pictures and sounds that one side of a card names, as far as the package holds them."""
        for called in media.named(html) if self._folder else ():
            if called not in self._kept:
                self._kept[called] = self._taken(called)
            name = self._kept[called]
            if name:
                yield media.medium(name, called, back=back)
            else:
                self.away.add(called)

    def _taken(self, called: str) -> str | None:
        """Lay a file into the folder; its name there."""
        member = self._members().get(called)
        if member is None or self._folder is None or self._left <= 0:
            return None
        try:
            data = package.member(self._zipped, self._path, member)
            if self._new:
                data = _unpacked(data, media.LARGEST)
        except (FormatError, *_DAMAGE):
            return None
        self._left -= len(data)
        return media.kept(data, self._folder)

    def _members(self) -> dict[str, str]:
        """Which member holds the file of a name; none where the list cannot be read."""
        if self._known is None:
            try:
                self._known = self._listed()
            except (FormatError, *_DAMAGE):
                self._known = {}
        return self._known

    def _listed(self) -> dict[str, str]:
        data = package.member(self._zipped, self._path, "media")
        if self._new:
            return {name: str(number) for number, name in enumerate(kinds.media_names(_unpacked(data, _LIST)))}
        return {str(name): str(member) for member, name in json.loads(data).items()}


def _unpacked(data: bytes, most: int) -> bytes:
    """Raises ValueError: it unpacks to more than `most` bytes; ZstdError: it cannot be unpacked."""
    with zstandard.ZstdDecompressor().stream_reader(data) as reader:
        whole = reader.read(most + 1)
    if len(whole) > most:
        raise ValueError("too large")
    return whole
