"""The kinds of file that can be read: how each is known, and which module reads it.

The one place that lists them: the window's file dialog, the desktop entry and the sentences about files of other
kinds all rest on it. A reader is a module of this package with `read(bytes) -> Page`, imported with the first file of
its kind: some of them take a second to load.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.reading import apart
from briefing_app.reading.page import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.reading.page import Page

_HEAD = 2_000  # bytes in which a file shows what it is
_SAVE_AS_DOCX = "Open it in its own program, save it as .docx, and read that."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file.

    Attributes:
        suffixes: in lower case, with the dot.
        media_types: as the desktop entry names them.
        module: the reader.
        signs: what a file of this kind begins with, whatever its name; None where nothing tells it.
        apart: whether it is read in a process of its own, which a file made to harm may bring down or keep busy.
    """

    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    module: str
    signs: re.Pattern[bytes] | None = None
    apart: bool = False

    def read(self, data: bytes) -> Page:
        """What stands in the file that holds `data`.

        Raises:
            UnreadableError: it cannot be read, and why.
        """
        if self.apart and self.signs:
            if not self.signs.match(data):
                raise UnreadableError("is not what its name says", "Get the file again, or paste its text here.")
            return apart.read(self.module, data)
        read: Callable[[bytes], Page] = importlib.import_module(f"briefing_app.reading.{self.module}").read
        return read(data)


KINDS = (
    Kind((".txt",), ("text/plain",), "plain"),
    Kind((".md",), ("text/markdown",), "markup"),
    Kind(
        (".html", ".htm"),
        ("text/html",),
        "webpage",
        re.compile(rb"(?:\xef\xbb\xbf)?\s{0,50}(?:<!--[^>]{0,300}-->\s{0,50})?(?i:<!doctype html|<html)\b"),
    ),
    Kind(
        (".mht", ".mhtml"),
        ("application/x-mimearchive",),
        "webarchive",
        re.compile(rb"(?s:.{0,400}?)(?:From: [\"<]Saved by|Snapshot-Content-Location:)"),
    ),
    Kind((".pdf",), ("application/pdf",), "pdf", re.compile(rb"(?s:.{0,200}?)%PDF-\d"), apart=True),
    Kind(
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        "word",
        re.compile(rb"PK\x03\x04(?s:.{0,1900})(?:\[Content_Types\]\.xml|word/)"),
    ),
    Kind((".epub",), ("application/epub+zip",), "ebook", re.compile(rb"PK\x03\x04(?s:.{26})mimetypeapplication/ep")),
    Kind((".eml",), ("message/rfc822",), "mail"),
)

SUFFIXES = tuple(suffix for kind in KINDS for suffix in kind.suffixes)
"""Of the files that can be read, in lower case."""

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_STRANGERS = (
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a file of the old Word, or one locked with a password", _SAVE_AS_DOCX),
    (rb"\{\\rtf", "is a file in Rich Text Format", _SAVE_AS_DOCX),
    (rb"PK\x03\x04(?s:.{26})mimetypeapplication/vnd\.oasis", "is an OpenDocument file", _SAVE_AS_DOCX),
    (rb"bplist00", "is a web archive of Safari", "Open it there, print it into a PDF, and read that."),
)


def of(suffix: str, data: bytes) -> Kind:
    """The kind of a file: what its first bytes show, else what its name says.

    Args:
        suffix: one of `SUFFIXES`, in lower case.
        data: all bytes of the file.

    Raises:
        UnreadableError: it shows itself to be of a kind that is not read.
    """
    head = data[:_HEAD]
    for sign, why, remedy in _STRANGERS:
        if re.match(sign, head):
            raise UnreadableError(why, remedy)
    shown = next((kind for kind in KINDS if kind.signs and kind.signs.match(head)), None)
    return shown or _BY_SUFFIX[suffix]


def in_words() -> str:
    """The suffixes as a person would list them."""
    return f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]} files"
