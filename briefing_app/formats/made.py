"""How a card is made from what a file says, and a text from what it may hold."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from typing import TYPE_CHECKING

import nh3

from briefing_app.errors import FormatError
from briefing_app.formats.text import GAP, clean, one_line
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.exchange import Arrival, Fate, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONGEST = 50_000
"""Characters of a side of a card: more is an article, not a card."""
LARGEST = 60_000_000
"""Bytes of a file of text."""

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d|/blockquote)\b[^>]*>", re.IGNORECASE)
_MANY_LINES = re.compile(r"\n{2,}")
_TITLE = 80  # characters
_UNREAD = {"script", "style", "head", "title", "iframe", "object", "noscript", "template"}


def unmarked(html: str) -> str:
    """The words of a piece of HTML on their lines, without anything else that it holds."""
    if "<" not in html and "&" not in html:
        return clean(html).strip()
    bare = nh3.clean(_BREAK.sub("\n", html.replace("\n", " ")), tags=set(), clean_content_tags=_UNREAD)
    lines = (line.strip() for line in clean(unescape(bare)).split("\n"))
    return _MANY_LINES.sub("\n", "\n".join(lines)).strip()


def kind(name: str) -> CardKind:
    """The kind of card of this name; what is unknown asks about an event."""
    wanted = one_line(name).casefold()
    return next((known for known in CardKind if known.value == wanted), CardKind.EVENT)


def known_by(*words: str) -> str:
    """What a card from outside is known by: the same for the same words, letter by letter."""
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:16]


def card(front: str, back: str, detail: str = "", of: CardKind = CardKind.EVENT, key: str = "") -> Card:
    """A card from outside; without a key of its own it is known by its words."""
    made = key or f"card/import/{known_by(front, back)}"
    form = Form.CLOZE if GAP in front else Form.QUESTION
    return Card(made, of, form, front, back, made, (), detail=detail)


def fault(front: str, back: str) -> str:
    """Why these two sides make no card; '' if they do."""
    if not front.strip() and not back.strip():
        return "it is empty"
    if not front.strip():
        return "it asks nothing"
    if not back.strip():
        return "it has no answer"
    if max(len(front), len(back)) > LONGEST:
        return f"it is longer than {LONGEST:,} characters"
    return ""


def title(words: str) -> str:
    """What a report calls a row."""
    line = one_line(words)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1]}…"


def skipped(number: int, words: str, reason: str) -> Row:
    """A row that cannot come in."""
    return Row(number, title(words), Fate.SKIPPED, reason)


def arrival(path: Path, found: Iterable[Taken | Row], *told: str) -> Arrival:
    """What a file holds; of two cards of one key the later is skipped."""
    cards: dict[str, Taken] = {}
    left: list[Row] = []
    for each in found:
        if isinstance(each, Row):
            left.append(each)
        elif each.card.key in cards:
            left.append(skipped(each.number, each.card.front, f"it is the same as row {cards[each.card.key].number}"))
        else:
            cards[each.card.key] = each
    return Arrival(path.name, tuple(cards.values()), tuple(left), told=told)


def text_of(path: Path) -> str:
    """The text of a file, in UTF-8 or, failing that, in the Windows encoding of the West; line ends as line feeds.

    Raises:
        FormatError: it cannot be read, is too large, or is no text.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise FormatError(f"{path.name} is larger than {LARGEST // 1_000_000} MB.", "Choose another file.")
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise FormatError(f"{path} could not be opened ({reason}).", "Choose another file.") from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        if b"\0" in data:
            raise FormatError(f"{path.name} is no text; nothing here was changed.", "Choose another file.")
        text = _decoded(data)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
