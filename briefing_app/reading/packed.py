"""A zip archive that somebody sent (.docx and .epub are ones), opened with care.

An archive says how long its members are unpacked, and the library never gives more than that: so what would fill the
memory is refused before anything is unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lxml import etree

from briefing_app.reading.page import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED = 60_000_000
"""Bytes in all; pictures hardly shrink, and text of the longest article is under 10 MB even as XML."""

_MOST_OF_XML = 15_000_000  # bytes of one member; as a tree it takes ten times as much memory
_MOST_MEMBERS = 5_000
_LOCKED = 0x1  # flag bit 0: encrypted
_DAMAGED = "Get the file again, or open it, copy the text and paste it here."
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError)


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive in `data`.

    Raises:
        UnreadableError: it is none, is damaged (also if that shows later, inside the block), locked or far too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            sizes = [member.file_size for member in members]
            xml = (member.file_size for member in members if member.filename.endswith((".xml", ".rels", ".opf")))
            if len(sizes) > _MOST_MEMBERS or sum(sizes) > MOST_UNPACKED or max(xml, default=0) > _MOST_OF_XML:
                raise UnreadableError("would be far larger unpacked than a document with an article")
            if any(member.flag_bits & _LOCKED for member in members):
                raise UnreadableError("is locked with a password", "Save it without the password, and read that.")
            yield archive
    except _DAMAGE as error:
        raise UnreadableError("is damaged or cut off", _DAMAGED) from error


def tree(xml: bytes) -> etree._Element:
    """The root of the XML in `xml`; entities and document types from outside are never looked at.

    Raises:
        UnreadableError: it is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("is damaged or cut off", _DAMAGED) from error
