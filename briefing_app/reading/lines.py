"""A text as lines with what the rules for furniture ask of a line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing_app.model.text import FurnitureKind, Span

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u200b": "", "\ufeff": ""})
_WHOLE_LETTERS = str.maketrans(
    {"Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "ı": "i", "Æ": "Ae", "æ": "ae"}
)
_BULLET = re.compile(r"^[\s•·▪►▶»›>|*#–—-]+")
_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_AFTERTHOUGHT = re.compile(r"\s*[\[(][^\[\]()]{1,40}[\])]$")
_SENTENCE_END = re.compile(r"[.!?…:;][\"')\]*_]*(?: ?[♦■●◼∎◆])?$")  # the last as magazines close an article
_LETTERS_AFTER_END = re.compile(r"[a-z\d][.!?][\"')]* [A-Z]{2,5}$")  # '… by Friday. DM', as papers close an article
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours)\b")
_OUR_VOICE = re.compile(r"\b(?:you|your|yours|we|our|us)\b")

LONG = 25
"""Words from which on a line is a paragraph even if nothing ends it."""

_SIGNED_OFF = 18
"""Words of a paragraph that letters may close; shorter ones are captions."""

_TELLING = 4  # letters
_STEM = 5  # letters
_WRAPPED_AT = 100  # characters; a text whose lines are all shorter may be wrapped
_WRAPPED_LINES = 8
_SLACK = 8  # characters by which a program that wraps lines may stay under its width


@dataclass
class Line:
    """One line (or, in a text with wrapped lines, one paragraph) without the space around it.

    Attributes:
        start: offset of its first character in the text.
        raw: its characters, as in the text.
        kind: why it is furniture; None while it is not.
    """

    start: int
    raw: str
    kind: FurnitureKind | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.start + len(self.raw))

    @cached_property
    def straight(self) -> str:
        """With straight marks, without bullets before it and without accents: 'Émile' is a name as 'Emil' is."""
        return _BULLET.sub("", _unaccented(self.raw.translate(_STRAIGHT)))

    @cached_property
    def low(self) -> str:
        """In lower case with straight marks: what word lists are compared with."""
        return re.sub(r"\s+", " ", self.straight.casefold()).strip()

    @cached_property
    def own(self) -> str:
        """`low` without what stands in quotation marks: what the page itself says."""
        return _QUOTED.sub('""', self.low)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case without marks: what is compared to find repeated lines."""
        return tuple(re.findall(r"\w+", self.low.replace("'", "")))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The beginnings of its words that are long enough to tell something: 'cancelled' is told by 'cancels'."""
        return frozenset(word[:_STEM] for word in self.words if len(word) >= _TELLING)

    @cached_property
    def quoted_words(self) -> tuple[str, ...]:
        """Its words within quotation marks, without the reporting clauses between them."""
        inside = " ".join(_QUOTED.findall(self.low)) if self.low.count('"') > 1 else ""
        return tuple(re.findall(r"\w+", inside.replace("'", "")))

    @cached_property
    def count(self) -> int:
        """The number of words between spaces."""
        return len(self.raw.split())

    @cached_property
    def ends(self) -> bool:
        """Whether it ends like a sentence; a note in brackets or a paper's letters after the end do not count."""
        if self.count >= _SIGNED_OFF and _LETTERS_AFTER_END.search(self.straight):
            return True
        return bool(_SENTENCE_END.search(self.low) or _SENTENCE_END.search(_AFTERTHOUGHT.sub("", self.low)))

    @property
    def is_point(self) -> bool:
        """Whether it is one of a list of points."""
        return bool(_BULLET.match(self.raw))

    @property
    def is_heading_like(self) -> bool:
        """Short and without an end: a heading, a name, a menu line."""
        return not self.ends and self.count < LONG

    @cached_property
    def turns_to_reader(self) -> bool:
        """Whether it speaks to the reader outside quotation marks."""
        return bool(_SECOND_PERSON.search(self.own))

    @cached_property
    def is_in_our_voice(self) -> bool:
        """Whether it says 'we' or 'you' outside quotation marks."""
        return bool(_OUR_VOICE.search(self.own))

    def is_paragraph(self, least: int) -> bool:
        """Whether it looks like a paragraph of the article, of at least `least` words."""
        return self.kind is None and self.count >= least and not self.is_heading_like


def _unaccented(words: str) -> str:
    if words.isascii():
        return words
    apart = unicodedata.normalize("NFD", words.translate(_WHOLE_LETTERS))
    return unicodedata.normalize("NFC", "".join(one for one in apart if not unicodedata.combining(one)))


def split(text: str) -> list[Line]:
    """The lines of `text` that are not empty, in order.

    In a text wrapped at a fixed width, as mail and old archives are, a line says nothing by itself: there the
    paragraphs between empty lines are given instead.
    """
    lines = _lines(text)
    return _pieces(text, r"(?:[^\n]*\S[^\n]*\n?)+") if _is_wrapped(text, lines) else lines


def unwrapped(text: str) -> str:
    """`text` with each paragraph on one line, if it is wrapped at a fixed width; else as it is.

    A line end stays where the first word of the next line would still have had room: nothing but its writer's wish
    explains it.
    """
    written = [line.rstrip() for line in text.splitlines()]
    if not _is_wrapped(text, _lines(text)):
        return text
    width = max(map(len, written)) - _SLACK
    whole = written[:1]
    for before, line in pairwise(written):
        words = line.split()
        broken = words and before and len(before) + 1 + len(words[0]) > width
        whole.append(f"{whole.pop()} {line.lstrip()}" if broken else line)
    return "\n".join(whole)


def _lines(text: str) -> list[Line]:
    return _pieces(text, r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def _pieces(text: str, pattern: str) -> list[Line]:
    found = []
    for piece in re.finditer(pattern, text):
        raw = piece[0].strip(" \t\r\n\v\f\u00a0\u200b\ufeff\u3000")
        if raw and not raw.isspace():
            found.append(Line(piece.start() + piece[0].index(raw), raw))
    return found


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    """Whether most lines stop in mid-sentence at about the same width and paragraphs are set apart by empty lines."""
    if len(lines) < _WRAPPED_LINES or max(len(line.raw) for line in lines) > _WRAPPED_AT:
        return False
    full = [line for line in lines if len(line.raw) > _WRAPPED_AT / 2]
    broken_off = sum(not line.ends for line in full)
    return 2 * len(full) > len(lines) and 2 * broken_off > len(full) and bool(re.search(r"\n[ \t\r]*\n", text))
