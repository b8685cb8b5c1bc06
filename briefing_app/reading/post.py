"""What e-mail and web archives share: a message in MIME (RFC 2045) and its parts, read with care.

The library's parser takes quadratic time over parts inside parts, and recurses; its newer header classes raise what
they like over broken headers. So the depth is bounded beforehand and headers are read the old way.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
import re
from typing import TYPE_CHECKING

from briefing_app.reading import encoding
from briefing_app.reading.page import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_MOST_NESTED = 50
_NESTING = re.compile(rb"multipart/|message/", re.IGNORECASE)
_HEADERS_WITHIN = 200_000  # bytes of one message's headers; Received lines and signatures come to some 10,000
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n|\r\r")
_MOST_LINES = 500_000  # of the file; 20 MB of pictures come to 270,000
_MOST_PARTS = 2_000  # of a web page with its pictures


def parsed(data: bytes) -> Message:
    """The message in `data`.

    Raises:
        UnreadableError: it is none, or its parts stand inside one another as in no real one.
    """
    end = _END_OF_HEADERS.search(data, 0, _HEADERS_WITHIN)
    endless = (end is None and len(data) > _HEADERS_WITHIN) or data.count(b"\n") > _MOST_LINES
    if endless or len(_NESTING.findall(data)) > _MOST_NESTED:
        raise UnreadableError("has lines, parts or headers as no real message has")
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    if not message.keys():
        raise UnreadableError("has no headers, so it is no message")
    return message


def parts(message: Message) -> Iterator[Message]:
    """Its parts that hold something themselves, in order, without those of attached messages."""
    waiting, count = [message], 0
    while waiting and count < _MOST_PARTS:
        part, count = waiting.pop(), count + 1
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting.extend(piece for piece in reversed(inside) if not isinstance(piece, str))
        elif part.get_content_maintype() != "message":
            yield part


def header(message: Message, name: str) -> str:
    """A header's words with encoded ones decoded (RFC 2047); empty where there is none."""
    written = str(message.get(name, ""))[:_HEADERS_WITHIN]
    try:
        words = str(email.header.make_header(email.header.decode_header(written)))
    except (ValueError, LookupError, email.errors.HeaderParseError):  # the header is wrong about itself
        words = written
    return " ".join(words.split())


def content(part: Message) -> bytes:
    """What a part holds, its transfer encoding (base64, quoted-printable) undone."""
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def text(part: Message) -> str | None:
    """What a part of text says, by the encoding it declares if that is true; None where it is no text."""
    data = content(part)
    try:
        return data.decode(_charset(part) or "ascii")
    except (LookupError, UnicodeDecodeError):
        return encoding.decode(data)


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "")
    except (ValueError, LookupError, TypeError):  # RFC 2231 gone wrong
        return ""
