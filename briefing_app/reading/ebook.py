"""An e-book (EPUB 2 and 3) with an article or a few -> its chapters in reading order, and what it says of itself.

Read with zipfile and lxml alone; links to the outside are never followed.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from briefing_app.reading import dateline, layout, packed, webpage
from briefing_app.reading.given import Given
from briefing_app.reading.made import a_name, a_title
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

_CONTAINER = "META-INF/container.xml"
_LOCKS = frozenset({"META-INF/rights.xml", "META-INF/license.lcpl"})
_CHAPTERS = frozenset({"application/xhtml+xml", "text/html"})
_MOST_CHAPTERS = 500
_MOST_OF_CHAPTERS = 6_000_000  # bytes in all; the longest text that is read comes to 2,000,000
_NO_YEAR = "0101"  # what calibre writes where a book has no date
_APART = "\n\n"


def read(data: bytes) -> Page:
    """The text of the book in `data`.

    Raises:
        UnreadableError: it is none, is damaged, locked, or holds no text.
    """
    with packed.opened(data) as archive:
        names = frozenset(archive.namelist())
        if names & _LOCKS:
            raise UnreadableError("is locked to a reader's program (DRM)", "Paste the part you need.")
        where, package = _package(archive, names)
        text = _APART.join(_chapters(archive, names, where, package))
        if not text.strip():
            raise UnreadableError("holds no text, perhaps only pictures")
        return Page(text, _given(package))


def _package(archive: zipfile.ZipFile, names: frozenset[str]) -> tuple[str, etree._Element]:
    """The folder of the package document, and its root."""
    if _CONTAINER not in names:
        raise UnreadableError("is no e-book, or a damaged one")
    roots = packed.tree(archive.read(_CONTAINER)).iter("{*}rootfile")
    path = next((path for root in roots if (path := root.get("full-path", "")) in names), None)
    if path is None:
        raise UnreadableError("is no e-book, or a damaged one")
    return posixpath.dirname(path), packed.tree(archive.read(path))


def _chapters(archive: zipfile.ZipFile, names: frozenset[str], where: str, package: etree._Element) -> Iterator[str]:
    """The text of each file of the spine, without the table of contents."""
    left = _MOST_OF_CHAPTERS
    for path in _spine(package, where)[:_MOST_CHAPTERS]:
        if path not in names:
            continue
        left -= archive.getinfo(path).file_size
        if left < 0:
            raise UnreadableError("is a whole library, far longer than an article", "Paste the part you need.")
        source = webpage.decode(archive.read(path))
        words = layout.plain(source).strip() if source else ""
        if words:
            yield words


def _spine(package: etree._Element, where: str) -> list[str]:
    """The members of the archive in reading order."""
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(where, unquote(item.get("href", ""))))
        for item in package.iterfind("{*}manifest/{*}item")
        if item.get("media-type") in _CHAPTERS and "nav" not in item.get("properties", "").split()
    }
    asked = package.iterfind("{*}spine/{*}itemref")
    return [items[name] for name in dict.fromkeys(one.get("idref") for one in asked) if name in items]


def _given(package: etree._Element) -> Given:
    """What the Dublin Core of the package says; a date said to be of the file's making or change is not looked at."""
    about: dict[str, str] = {}
    for field in package.iterfind("{*}metadata//{*}*"):
        event = next((value for name, value in field.items() if name.endswith("}event")), "publication")
        if field.text and event == "publication":
            about.setdefault(etree.QName(field).localname, field.text.strip())
    date, source = about.get("date", ""), about.get("source", "")
    return Given(
        title=a_title(about.get("title")),
        outlet=a_name(about.get("publisher")),
        author=a_name(about.get("creator")),
        published=None if date.startswith(_NO_YEAR) else dateline.day(date),
        url=source if source.startswith("http") else None,
    )
