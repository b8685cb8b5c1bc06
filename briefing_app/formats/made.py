"""How a card is made from what a file says, and a text from what it may hold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import nh3

from briefing_app.errors import FormatError
from briefing_app.formats.text import GAP, clean, one_line, web_address
from briefing_app.model.cards import ELSEWHERE, Card, CardKind, Citation, Form
from briefing_app.model.exchange import Arrival, Columns, Fate, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.model.cards import Medium

LONGEST = 50_000
"""Characters of a side of a card: more is an article, not a card."""
LARGEST = 60_000_000
"""Bytes of a file of text."""

TAG = "briefing::"
"""What the tags that we give in Anki begin with."""

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d|/blockquote)\b[^>]*>", re.IGNORECASE)
_MANY_LINES = re.compile(r"\n{2,}")
_SOUND = re.compile(r"\[sound:[^\]]*\]")  # Anki's manual, "Files on cards"
_TITLE = 80  # characters
_CLOZE, _QUESTION = Form.CLOZE, Form.QUESTION  # looked up once: an enumeration takes its time
_STEP = 500  # rows between two looks at whether the file is still wanted
_DATE = 40  # characters
_UNREAD = {"script", "style", "head", "title", "iframe", "object", "noscript", "template"}


def untold(_: int) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class How:
    """How a file is read; as the arguments of `incoming.read`."""

    columns: Columns | None = None
    shelf: Path | None = None
    tell: Callable[[int], None] = untold


def unmarked(html: str) -> str:
    """The words of a piece of HTML on their lines, without anything else that it holds."""
    if "<" not in html and "&" not in html:
        return clean(html).strip()
    bare = nh3.clean(_BREAK.sub("\n", html.replace("\n", " ")), tags=set(), clean_content_tags=_UNREAD)
    lines = (line.strip() for line in clean(unescape(bare)).split("\n"))
    return _MANY_LINES.sub("\n", "\n".join(lines)).strip()


def silent(text: str) -> str:
    """`text` without Anki's marks of sounds."""
    return _SOUND.sub("", text)


def words(html: str) -> str:
    """The words of a field of Anki: `unmarked`, without its marks of sounds."""
    return unmarked(silent(html) if "[" in html else html)


def are_plain(fields: str) -> bool:
    """Whether the fields of a note, as Anki joins them, have neither markup nor anything unseen: most have not."""
    return not ("<" in fields or "&" in fields or "[sound:" in fields) and fields.replace("\x1f", "").isprintable()


def pictured(html: str) -> bool:
    """Whether a piece of HTML shows or plays something."""
    return "<img" in html or _SOUND.search(html) is not None


def kind(name: str) -> CardKind | None:
    """The kind of card of this name; None: it is none of ours."""
    wanted = one_line(name).casefold()
    return next((known for known in CardKind if known.value == wanted), None)


def tagged(tags: Iterable[str]) -> CardKind | None:
    """The kind that our tags name; None: they name none."""
    return next((kind(tag.removeprefix(TAG)) for tag in tags if tag.startswith(TAG)), None)


def untagged(cards: int) -> str:
    """That so many cards had tags of their own."""
    return f"{'1 card' if cards == 1 else f'{cards} cards'} had tags; tags are not kept."


def hint(words: str) -> str:
    """The hint of a gap, as a line of the detail."""
    return f"Hint: {words}" if words else ""


def source(line: str, sentence: str = "", url: str = "", date: str = "") -> Citation | None:
    """The source that a card came with; None where it named none.

    Args:
        line: for people, on one line; the address stands for it where it is missing.
        date: in EDTF.
    """
    named, address, day = _named(line, url, date)
    if named == ELSEWHERE.line or not (named or sentence.strip() or address):
        return None
    return Citation(named or address or ELSEWHERE.line, clean(sentence).strip(), address or None, day or None)


@lru_cache(maxsize=4_096)  # a deck has a few sources and many cards of each
def _named(line: str, url: str, date: str) -> tuple[str, str, str]:
    """The line, the address and the date of a source, each on one line and none that does harm."""
    return one_line(line), web_address(url.strip()), one_line(date)[:_DATE]


def _guessed(front: str) -> CardKind:
    """What a card that does not say it asks about."""
    if GAP in front and re.search('[“”«»„"]', front):
        return CardKind.QUOTE
    return CardKind.ACTOR if re.match(r"who(?:m|se|['’]s)?\b", front.lstrip(), re.IGNORECASE) else CardKind.EVENT


def known_by(*words: str) -> str:
    """What a card from outside is known by: the same for the same words, letter by letter."""
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:16]


def card(
    front: str,
    back: str,
    detail: str = "",
    of: CardKind | None = None,
    key: str = "",
    *,
    cited: Citation | None = None,
    media: tuple[Medium, ...] = (),
) -> Card:
    """A card from outside; without a key of its own it is known by its words, without a kind it is guessed."""
    made = key or f"card/import/{known_by(front, back)}"
    form = _CLOZE if GAP in front else _QUESTION
    return Card(made, of or _guessed(front), form, front, back, made, (), detail=detail, cited=cited, media=media)


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


def fault_of(front: tuple[str, str], back: tuple[str, str]) -> str:
    """As `fault`, for two sides each as its HTML and its words: what only shows or plays something is told."""
    asks, answers = front[1].strip(), back[1].strip()
    if 0 < len(asks) <= LONGEST and 0 < len(answers) <= LONGEST:
        return ""
    if not asks and pictured(front[0]):
        return "it asks with a picture or a sound alone"
    if asks and not answers and pictured(back[0]):
        return "its answer is a picture or a sound alone"
    return fault(asks, answers)


def title(words: str) -> str:
    """What a report calls a row."""
    line = one_line(words)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1]}…"


def skipped(number: int, words: str, reason: str) -> Row:
    """A row that cannot come in."""
    return Row(number, title(words), Fate.SKIPPED, reason)


def arrival(path: Path, found: Iterable[Taken | Row], *told: str, tell: Callable[[int], None] = untold) -> Arrival:
    """What a file holds; of two cards of one key the later is skipped.

    Args:
        told: what a person should know of the whole.
        tell: as in `incoming.read`.
    """
    cards: dict[str, Taken] = {}
    left: list[Row] = []
    for nth, each in enumerate(found):
        if not nth % _STEP:
            tell(nth)
        if isinstance(each, Row):
            left.append(each)
        elif (first := cards.setdefault(each.card.key, each)) is not each:
            left.append(skipped(each.number, each.card.front, f"it is the same as row {first.number}"))
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
