"""An e-mail, mostly a newsletter -> its text, with subject, sender and day as its headers say.

Of a text and its twin in HTML the text is read, if there is one that deserves the name: it is the article without the
frame of tables that newsletters are set in.
"""

from __future__ import annotations

import email.utils
import re
from typing import TYPE_CHECKING

from briefing_app.model.when import When
from briefing_app.reading import layout, lines, post, webpage
from briefing_app.reading.given import Given
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    from email.message import Message

_ENOUGH = 60  # words; fewer only say that the letter is to be seen in a browser
_MOST_OF = 0.5  # of its words must be in what was found of a page, else the page was no site's
_PASSED_ON = re.compile(r"\s*(?:(?:fwd?|re|aw|wg|tr)\s*:\s*){1,5}", re.IGNORECASE)
_URL = re.compile(r"https?://\S+")


def read(data: bytes) -> Page:
    """The letter in `data`.

    Raises:
        UnreadableError: it is none, or says nothing itself.
    """
    message = post.parsed(data)
    written = [part for part in post.parts(message) if not _is_attached(part)]
    texts = [words for part in written if part.get_content_type() == "text/plain" if (words := _text(part))]
    pages = [source for part in written if part.get_content_type() == "text/html" if (source := post.text(part))]
    plain = "\n\n".join(texts)
    if pages and len(_URL.sub("", plain).split()) < _ENOUGH:
        return Page(_of_page(pages[0]), _given(message))
    if not plain.strip():
        raise UnreadableError(
            "holds no text of its own, only attachments or pictures", "Save its attachments and read those."
        )
    return Page(plain, _given(message))


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _text(part: Message) -> str:
    """The words of a text part; lines that the mail program broke are whole again (RFC 3676, and older habits)."""
    words = post.text(part) or ""
    if str(part.get_param("format", "")).casefold() == "flowed":
        words = re.sub(r"(?<=\S) \r?\n(?=[^\s>-])", " ", words)
    return lines.unwrapped(words)


def _of_page(source: str) -> str:
    """The article of the letter's page; of a page that is no site's, all of it."""
    try:
        found = webpage.read_source(source).text or ""
    except UnreadableError:
        found = ""
    everything = layout.plain(source)
    return found if len(found.split()) >= _MOST_OF * len(everything.split()) else everything


def _given(message: Message) -> Given:
    """The sender is the outlet of a newsletter; who passes a letter on is not, nor is that day its own."""
    subject = post.header(message, "Subject")
    bare = _PASSED_ON.sub("", subject, count=1) if _PASSED_ON.match(subject) else subject
    if bare != subject:
        return Given(title=bare or None)
    name, address = email.utils.parseaddr(post.header(message, "From"))
    return Given(title=subject or None, outlet=name or address.rpartition("@")[2] or None, published=_day(message))


def _day(message: Message) -> When | None:
    """The day of sending as the sender's clock had it."""
    try:
        sent = email.utils.parsedate_to_datetime(post.header(message, "Date"))
        return When.of(sent.year, sent.month, sent.day)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
