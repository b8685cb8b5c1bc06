"""Sentences of an article's text, found from the printed marks alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# A full stop after one of these, or after a single capital, ends no sentence.
_ABBREVIATION = re.compile(
    r"mr|mrs|ms|dr|prof|gen|col|lt|capt|adm|sen|rep|gov|st|jr|sr|vs|nos?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|inc|ltd|co|corp|dept|est|approx|calif|fla|tex|mass|[a-z]|.*\..*",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s+[“‘\"'(\[]*[A-Z0-9])|\n+")
_ON_X = re.compile(r"\b(?:on|to|via) X\.$")  # the network: no initial
_LAST_WORD = re.compile(r"([A-Za-z.]+)\.$")


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """The sentences of `text` (or of a part of it), in order, without the space around them.

    A line end always ends a sentence: articles are stored a paragraph a line.
    """
    return iter(_whole(text)) if within is None else _cut(text, within)


def _cut(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    for match in _END.finditer(text, part.start, part.end):
        if _is_end(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, part.end)


def sentence_of(text: str, span: Span) -> Span:
    """The sentence that `span` lies in, or all of those that it touches."""
    first = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    inside = Span(span.start - first, span.end - first)
    touched = [one for one in _whole(text[first : len(text) if end < 0 else end]) if one.overlaps(inside)]
    return Span(first + touched[0].start, first + touched[-1].end) if touched else span


@lru_cache(maxsize=4096)
def _whole(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph or an article, kept: each fact of it and each card on it asks for its own."""
    return tuple(_cut(text, Span(0, len(text))))


def _is_end(text: str, match: re.Match[str]) -> bool:
    if not match.group().startswith("."):
        return True
    told = text[max(0, match.start() - 12) : match.start() + 1]
    word = _LAST_WORD.search(told)
    return not (word and _ABBREVIATION.fullmatch(word[1])) or _ON_X.search(told) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)
