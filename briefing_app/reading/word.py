"""A Word document (.docx) -> its paragraphs, with what its properties say.

Text in changes that were struck out and in boxes beside the text is left out.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from briefing_app.model.when import When
from briefing_app.reading import layout, packed
from briefing_app.reading.given import Given
from briefing_app.reading.made import a_name, a_title
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from docx.document import Document

_TEMPLATES = frozenset({"2013-12-23"})
"""When the empty document was made that python-docx, and every tool built on it, starts from."""

_LEFT_OUT = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pict", "w:drawing")))
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_QUOTATIONS = frozenset({"Quote", "Intense Quote", "Block Text"})  # Word's own styles, named so in every language
_TEXT, _PARAGRAPH = qn("w:t"), qn("w:p")


def read(data: bytes) -> Page:
    """The text of the document in `data`.

    Raises:
        UnreadableError: it is none, is damaged, locked, or holds no text.
    """
    with packed.opened(data):
        document = _document(data)
        quoted = frozenset(style.style_id for style in document.styles if style.name in _QUOTATIONS)
        body = (piece for piece in document.element.body.iter(_PARAGRAPH) if not _is_beside(piece))
        text = "\n\n".join(words for piece in body if (words := _words(piece, quoted)).strip())
        if not text:
            raise UnreadableError("holds no text, perhaps only pictures")
        return Page(text, _given(document), _made(document))


def _document(data: bytes) -> Document:
    try:
        return docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, etree.LxmlError, AttributeError, TypeError) as error:
        raise UnreadableError("is no Word document, or a damaged one") from error


def _is_beside(paragraph: etree._Element) -> bool:
    return any(around.tag in _LEFT_OUT for around in paragraph.iterancestors())


def _words(paragraph: etree._Element, quoted: frozenset[str]) -> str:
    """What a paragraph says, without what stands in boxes that hang on it; set off if its style is in `quoted`."""
    words = "".join(_pieces(paragraph))
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    if style is not None and style.get(qn("w:val")) in quoted and words.strip():
        return layout.SET_OFF + words.lstrip()
    return words


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == _PARAGRAPH:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        else:
            yield from _pieces(child)


def _given(document: Document) -> Given:
    about = document.core_properties
    return Given(title=a_title(about.title) or _styled_title(document), author=a_name(about.author))


def _styled_title(document: Document) -> str | None:
    """The first paragraph that is set as the document's title, or as its heading before any text."""
    for paragraph in document.paragraphs:
        style = str(getattr(paragraph.style, "name", ""))
        if style in ("Title", "Heading 1") and paragraph.text.strip():
            return paragraph.text.strip()
        if paragraph.text.strip():
            return None
    return None


def _made(document: Document) -> When | None:
    try:
        made: datetime | None = document.core_properties.created
    except (ValueError, OverflowError):
        return None
    if made is None or made.date().isoformat() in _TEMPLATES:
        return None
    return When.day(made.date())
