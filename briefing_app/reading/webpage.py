"""A saved web page -> the text of its article and what the page says about it; nothing is ever fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import trafilatura
from trafilatura.settings import Document
from trafilatura.utils import normalize_unicode
from trafilatura.xml import xmltotxt

from briefing_app.reading import dateline, encoding, layout, shown
from briefing_app.reading.given import Given
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

MOST_NESTED = 200
"""Elements inside one another; libxml2 gives no text from beyond 256, and says nothing about it."""

_MOST_CHARACTERS = 5_000_000  # of HTML, without pictures written into it
_MOST_TAGS = 100_000  # a long page has 10,000; trafilatura takes 4 s for these
_INLINE_PICTURE = re.compile(r"data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=\s]*")
_DECLARED = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_DECLARED_WITHIN = 2048  # bytes; HTML says 1024
_SAVED_FROM = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(https?://\S+)\s*-->")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_NOT_NESTING = re.compile(  # void elements, and those that the next of their kind ends
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[td]|t[dhr]|option|optgroup|path",
    re.IGNORECASE,
)
_LINES = frozenset({"p", "lb", "list", "quote"})
_HOLDS_NO_BLOCK = frozenset({"p", "head", "item", "quote"})
_IN_MARKS = re.compile(r"<(/?)q(?:\s[^<>]{0,200})?>", re.IGNORECASE)  # HTML: what shows the page puts marks around it
_OPENING = re.compile(r"<!--|<script|<style", re.IGNORECASE | re.ASCII)
_CLOSING = {
    "<!--": re.compile("-->"),
    "<script": re.compile("</script", re.IGNORECASE | re.ASCII),
    "<style": re.compile("</style", re.IGNORECASE | re.ASCII),
}


def read(data: bytes) -> Page:
    """The article of the saved page in `data`.

    Raises:
        UnreadableError: it holds no text of an article, or is no real page (nested too deep, far too long).
    """
    source = decode(data)
    return Page(None) if source is None else read_source(source)


def read_source(source: str, saved_from: str | None = None) -> Page:
    """The article of the page whose HTML is `source`.

    Args:
        saved_from: the page's address, where something beside the page tells it.

    Raises:
        UnreadableError: as `read`.
    """
    source = _IN_MARKS.sub(lambda found: "”" if found[1] else "“", _INLINE_PICTURE.sub("", source))
    if len(source) > _MOST_CHARACTERS:
        raise UnreadableError("is far longer than a page with an article")
    if source.count("<") > _MOST_TAGS:
        raise UnreadableError(f"has more than {_MOST_TAGS:,} elements, as no page with an article has")
    if _nesting(source) > MOST_NESTED:
        raise UnreadableError(f"has more than {MOST_NESTED} elements inside one another, as no real page has")
    text, given = _main_text(source), _given(source, saved_from)
    if not text:
        raise UnreadableError("is a page in which no article was found")
    lead = shown.missing_lead(shown.lines(source), text, given.title) if given.title else ""
    return Page(f"{lead}\n\n{text}" if lead else text, given)


def decode(data: bytes) -> str | None:
    """The HTML in `data`, by the encoding it declares if that is true; None where it is no text."""
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):  # the page is wrong about itself
            pass
    return encoding.decode(data)


def _main_text(source: str) -> str | None:
    """Precision first; a page of few words, where that finds nothing, with everything that might belong."""
    for precise in (True, False):
        found = trafilatura.bare_extraction(
            source,
            favor_precision=precise,
            favor_recall=not precise,
            include_comments=False,
            include_tables=False,
        )
        body = found.body if isinstance(found, Document) else None
        if body is not None:
            _set_off_quotations(body)
        text = normalize_unicode(xmltotxt(body, include_formatting=False))
        if text:
            return layout.unless_all_set_off("\n\n".join(line for line in text.splitlines() if line.strip()))
    return None


def _set_off_quotations(body: etree._Element) -> None:
    """Put the mark of quoted lines before each line of the block quotations; <q> inside a paragraph is none."""
    for quotation in body.iter("quote"):
        if {above.tag for above in quotation.iterancestors()} & _HOLDS_NO_BLOCK:
            continue
        for piece in quotation.iter("quote", "p", "lb"):
            if piece.tag != "lb":
                piece.text = _set_off(piece.text, follows=len(piece) > 0 and piece[0].tag not in _LINES)
            if piece is not quotation:
                piece.tail = _set_off(piece.tail)


def _set_off(words: str | None, *, follows: bool = False) -> str | None:
    """The beginning of a line with the mark before it; `follows`: whether more of the line stands in elements."""
    if not follows and not (words or "").strip():
        return words
    return layout.SET_OFF + (words or "").lstrip()


def _given(source: str, saved_from: str | None) -> Given:
    comment = _SAVED_FROM.search(source)
    address = comment[1] if comment else saved_from
    found = trafilatura.extract_metadata(source, default_url=address, extensive=False)
    return Given(
        title=found.title or None,
        outlet=found.sitename or found.hostname or None,
        author=found.author or None,
        published=dateline.day(found.date or ""),
        url=found.url or address,
    )


def _nesting(source: str) -> int:
    """How many elements stand inside one another at most; scripts and comments are passed over."""
    deepest = depth = 0
    for closing, name in _tags(source):
        if _NOT_NESTING.fullmatch(name):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _tags(source: str) -> Iterator[tuple[str, str]]:
    for part in _html_only(source):
        for found in _TAG.finditer(part):
            yield found[1], found[2]


def _html_only(source: str) -> Iterator[str]:
    """`source` without comments, scripts and styles; each search goes on where the last ended, so it is linear."""
    at = 0

    while found := _OPENING.search(source, at):
        yield source[at : found.start()]
        end = _CLOSING[found[0].casefold()].search(source, found.end())
        if not end:
            return
        at = end.start()
    yield source[at:]
