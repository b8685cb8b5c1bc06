"""What a browser would show of a saved page, as lines; and from it the article's first words where they are missing.

Finding the main text of a page by its elements loses, on about one page in ten, the first paragraph: it stands in an
element of its own, apart from the rest. As lines in the order shown it stands where it belongs, below the title.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

import trafilatura

from briefing_app.reading import furniture
from briefing_app.reading.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

_WITHIN_LINES = frozenset(
    (
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "img",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "u",
    )
)
_HIDDEN = frozenset(
    (
        "audio",
        "head",
        "iframe",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    )
)
_NOT_SHOWN = re.compile(r"display:none|visibility:hidden")
_PARAGRAPH = 12  # words
_SHORTEST_TITLE = 3  # words
_ABOVE = 30  # lines between the title and the first paragraph found


def lines(source: str) -> str:
    """The lines that a browser shows of the HTML `source`, styles in other files left out; empty for no HTML."""
    tree = trafilatura.load_html(source)
    text = "" if tree is None else "".join(_pieces(tree))
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def missing_lead(shown: str, text: str, title: str) -> str:
    """The paragraphs that `shown` has between the title and the first paragraph of `text`; '' where in doubt.

    Args:
        shown: `lines` of the page.
        text: of its article.
        title: of the article.
    """
    words_of_title, first = Line(0, title).words, _first(text)
    page = [Line(0, line) for line in shown.split("\n")]
    found = next((at for at, line in enumerate(page) if first and line.words == first), None)
    if found is None:
        return ""
    above = page[max(0, found - _ABOVE) : found][::-1]
    between = list(takewhile(lambda line: not _is_title(line, words_of_title), above))[::-1]
    if len(between) == len(above) or not any(line.is_paragraph(_PARAGRAPH) for line in between):
        return ""
    start = sum(len(line.raw) + 1 for line in page[: found - len(between)])
    marked = {piece.span.start for piece in furniture.find(shown, title)}
    return "\n\n".join(line.raw for line in _kept(between, start, marked))


def _is_title(line: Line, words_of_title: tuple[str, ...]) -> bool:
    """Whether it is the title; the page may give it with the site's name behind."""
    return len(line.words) >= _SHORTEST_TITLE and line.words == words_of_title[: len(line.words)]


def _kept(between: Sequence[Line], start: int, marked: set[int]) -> Iterator[Line]:
    for line in between:
        if start not in marked and line.is_paragraph(_PARAGRAPH):
            yield line
        start += len(line.raw) + 1


def _first(text: str) -> tuple[str, ...]:
    paragraphs = (Line(0, line.strip()) for line in text.split("\n") if line.strip())
    return next((line.words for line in paragraphs if line.is_paragraph(_PARAGRAPH)), ())


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text of `element` in the order shown; it is nested no deeper than `webpage.MOST_NESTED`."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _HIDDEN or _is_hidden(element):
        return
    around = "" if tag in _WITHIN_LINES else "\n"
    yield around
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        yield from _pieces(child)
        yield re.sub(r"\s+", " ", child.tail or "")
    yield around


def _is_hidden(element: etree._Element) -> bool:
    style = re.sub(r"\s", "", element.get("style") or "").casefold()
    return element.get("hidden") is not None or bool(_NOT_SHOWN.search(style))
