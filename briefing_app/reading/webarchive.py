"""A web page saved with its pictures in one file (MHTML, RFC 2557) -> what the page itself gives.

Its Date header says when the page was saved and is not the article's; its address is the page's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.reading import post, webpage
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    from email.message import Message

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read(data: bytes) -> Page:
    """The article of the saved page in `data`.

    Raises:
        UnreadableError: it holds no page, or the page holds no article.
    """
    message = post.parsed(data)
    page = _root(message)
    if page is None:
        raise UnreadableError("holds no web page")
    source = post.text(page)
    if source is None:
        return Page(None)
    address = post.header(message, "Snapshot-Content-Location") or post.header(page, "Content-Location")
    return webpage.read_source(source, address if address.startswith("http") else None)


def _root(message: Message) -> Message | None:
    """The page itself: the part that `start` names, else the first one; frames and adverts come after it."""
    pages = [part for part in post.parts(message) if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = (part for part in pages if part.get("Content-ID") == start)
    return next(named, pages[0] if pages else None)
