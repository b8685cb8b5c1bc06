"""Articles and the stretches of their text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from briefing_app.model.when import When


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: half-open, counted in characters (code points)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a stretch of text: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact is stated: a stretch of one article, named by the article's key."""

    article: str
    span: Span


class FurnitureKind(StrEnum):
    """Why a stretch of a page is not the article."""

    MENU = "menu"
    PROMPT = "prompt"  # subscribe, donate, share, cookie and advertising lines
    CAPTION = "caption"
    BYLINE = "byline"
    PULL_QUOTE = "pull quote"  # repeats words of the body, as do standfirsts
    REPEAT = "repeat"  # the same line again, a title repeated
    ADDRESS = "address"  # a line with the page's URL
    PAGE_DATE = "page date"  # printed by the site or the crawl, not the article's own
    TAIL = "tail"  # what stands after the last paragraph


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that is not the article; it is marked, never cut, and no fact is taken from it."""

    span: Span
    kind: FurnitureKind


@lru_cache(2048)  # asked for again and again wherever a fact looks for its article
def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. `text` is never rewritten: every span in the program points into it.

    Attributes:
        name: the file's name, or a short name given to pasted text; for people, not a key.
        text: the plain text, in which all offsets count.
        furniture: stretches that are not the article, in order, not overlapping.
        title, outlet, author, url: as the file or the person gives them, else None.
        published: the article's own date; without it no relative date is resolved.
    """

    name: str
    text: str
    furniture: tuple[Furniture, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: When | None = None
    url: str | None = None

    @property
    def key(self) -> str:
        """The article's identity: the same text read again is the same article (SHA-256, 16 hex digits)."""
        return _key(self.text)

    def __hash__(self) -> int:
        """Of the text alone, whose hash is kept: that of all furniture would be counted at each look-up."""
        return hash(self.text)

    def is_furniture(self, span: Span) -> bool:
        """Whether `span` touches anything that is not the article."""
        return any(piece.span.overlaps(span) for piece in self.furniture)


@dataclass(frozen=True, slots=True)
class Source:
    """The file an article was read from, as it was then; a file that is still the same need not be read again.

    Attributes:
        path: absolute.
        mark: fingerprint of the file's bytes.
        rules: fingerprint of the rules and the model that read it.
    """

    path: str
    mark: str
    rules: str
