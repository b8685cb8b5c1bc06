"""Markdown with front matter -> plain text.

Paragraphs and headings become blocks with an empty line between them, list items and broken lines become lines, a
link its words. Markdown is turned into HTML by the library, so that both are laid out in one place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import markdown

from briefing_app.reading import dateline, encoding
from briefing_app.reading.given import NOTHING, Given
from briefing_app.reading.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<head>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_HEADING = re.compile(
    r"\s*#[ \t]+(?P<words>\S.*?)[ \t#]*(?:\n|\Z)"
)  # the first thing of the text, of the first level
_HEAD_LIMIT = 20_000  # characters in which front matter must end
_FIELD = re.compile(r"(?P<name>[A-Za-z_-]{1,40})[ \t]*:[ \t]*(?P<value>\S.*)")

_MOST_NESTED = 30  # quotations and lists inside one another; the library recurses
_NESTED = re.compile(rf"(?m)^[ \t]*(?:(?:>|[*+-]|\d+\.)[ \t]*){{{_MOST_NESTED}}}")
_MOST_PARAGRAPHS = 20_000
_MOST_CHARACTERS_SQUARED = 1_000_000_000  # summed over paragraphs; about 3 s in the library at worst
_MOST_BRACKETS_SQUARED = 10_000_000  # likewise about 2 s

_BLOCK = re.compile(r"p|h[1-6]|blockquote|pre|[uod]l|table|div|hr")
_LINE = re.compile(r"li|d[td]|tr|br")
_SILENT = frozenset({"script", "style", "head", "template"})


def read(data: bytes) -> Page:
    """The plain text of the Markdown in `data`, with what its front matter says."""
    text = encoding.decode(data)
    if text is None:
        return Page(None)
    fields, body = _split(text)
    given, heading = _given(fields), _HEADING.match(body)
    if not given.title and heading:
        given = replace(given, title=plain(heading["words"]).strip())
    return Page(plain(body), given)


def plain(source: str) -> str:
    """The plain text of Markdown; what is only made to look like it, to keep the library busy, stays as it is."""
    if not _is_tame(source):
        return source
    layout = _Layout()
    try:
        layout.feed(markdown.markdown(source, extensions=["tables", "sane_lists"]))
        layout.close()
    except (RecursionError, AssertionError):  # the latter is how html.parser refuses a broken '<![' declaration
        return source
    return layout.text()


def _is_tame(source: str) -> bool:
    """Whether the library reads `source` in seconds; it takes quadratic time over the brackets of a paragraph."""
    paragraphs = re.split(r"\n[ \t\r]*\n", source)
    return (
        len(paragraphs) <= _MOST_PARAGRAPHS
        and sum(len(paragraph) ** 2 for paragraph in paragraphs) <= _MOST_CHARACTERS_SQUARED
        and sum(paragraph.count("[") ** 2 for paragraph in paragraphs) <= _MOST_BRACKETS_SQUARED
        and not _NESTED.search(source)
    )


def _split(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter, and what follows it."""
    found = _FRONT_MATTER.match(text[:_HEAD_LIMIT])
    if not found:
        return {}, text
    lines = (_FIELD.fullmatch(line.rstrip()) for line in found["head"].splitlines())
    fields = {line["name"].casefold(): _unquoted(line["value"]) for line in lines if line}
    return fields, text[found.end() :]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    return value


def _given(fields: Mapping[str, str]) -> Given:
    def first(*names: str) -> str | None:
        return next((fields[name] for name in names if fields.get(name)), None)

    if not fields:
        return NOTHING
    return Given(
        title=first("title", "headline"),
        outlet=first("outlet", "publisher", "source", "site"),
        author=first("author", "authors", "byline"),
        published=dateline.day(first("date", "published") or ""),
        url=first("url", "link", "canonical"),
    )


class _Layout(HTMLParser):
    """Collects the words of HTML; counts the line ends that stand before the next of them."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._breaks = 0
        self._silent = 0
        self._as_typed = 0

    def text(self) -> str:
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        self._as_typed += tag == "pre"
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self._as_typed -= tag == "pre" and self._as_typed > 0
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        words = data.strip("\n") if self._as_typed else re.sub(r"\s+", " ", data)
        if self._breaks:
            words = words.lstrip()
        if not words:
            return
        if self._parts:
            self._parts.append("\n" * self._breaks)
        self._breaks = 0
        self._parts.append(words)

    def _break_at(self, tag: str) -> None:
        if _BLOCK.fullmatch(tag):
            self._breaks = 2
        elif _LINE.fullmatch(tag):
            self._breaks = max(self._breaks, 1)
