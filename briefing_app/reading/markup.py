"""Markdown with front matter -> plain text.

Markdown is turned into HTML by the library, so that both are laid out in one place (`layout`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import markdown

from briefing_app.reading import dateline, encoding, layout
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
    try:
        return layout.plain(markdown.markdown(source, extensions=["tables", "sane_lists"]))
    except (RecursionError, AssertionError):  # the latter is how html.parser refuses a broken '<![' declaration
        return source


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
