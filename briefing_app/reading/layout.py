"""HTML -> plain text: blocks with an empty line between them, list items and broken lines as lines, a link its words.

The lines of a block quotation begin with '> ', the mark that mail and Markdown set them off by: it tells whoever
reads on how far the quotation reaches. <q> gets the marks that show it on a screen. Everything the markup holds is
kept: this is for pages that are nothing but text (Markdown, chapters of a book, a letter). What is read from a site
goes through `webpage`, which knows menus from articles.
"""

from __future__ import annotations

import re

from lxml import etree

_BLOCK = re.compile(r"p|h[1-6]|blockquote|pre|[uod]l|table|div|hr|section|article|header|footer|aside|figure")
_LINE = re.compile(r"li|d[td]|tr|br|figcaption")
_SILENT = frozenset({"script", "style", "head", "template"})

SET_OFF = "> "
"""Before each line of a block quotation."""


def plain(source: str) -> str:
    """The words of the HTML in `source`; linear, and without a limit to what stands inside one another."""
    layout = _Layout()
    parser = etree.HTMLParser(target=layout, huge_tree=True, no_network=True)
    # surrogates cannot be encoded, NUL ends libxml2's reading
    whole = source.replace("\x00", "").encode("utf-8", "replace").decode()
    if whole.strip():
        parser.feed(whole)
        parser.close()
    return unless_all_set_off(layout.text())


def unless_all_set_off(text: str) -> str:
    """`text`; without the marks where every line has one, as in a letter passed on: then it is no quotation."""
    lines = text.split("\n")
    if all(line.startswith(SET_OFF) or not line for line in lines):
        return "\n".join(line.removeprefix(SET_OFF) for line in lines)
    return text


class _Layout:
    """Collects the words; counts the line ends that stand before the next of them. A target of lxml's parser."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._breaks = 0
        self._silent = 0
        self._as_typed = 0
        self._quoted = 0

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in "".join(self._parts).split("\n"))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        del attributes
        self._silent += tag in _SILENT
        self._as_typed += tag == "pre"
        self._quoted += tag == "blockquote"
        self._break_at(tag)
        if tag == "q":
            self.data("“")

    def end(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self._as_typed -= tag == "pre" and self._as_typed > 0
        self._quoted -= tag == "blockquote" and self._quoted > 0
        self._break_at(tag)
        if tag == "q":
            self.data("”")

    def data(self, words: str) -> None:
        if self._silent:
            return
        words = words.strip("\n") if self._as_typed else re.sub(r"\s+", " ", words)
        if self._breaks:
            words = words.lstrip()
        if not words:
            return
        begins = self._breaks > 0 or not self._parts
        if self._parts:
            self._parts.append("\n" * self._breaks)
        self._breaks = 0
        if begins and self._quoted:
            self._parts.append(SET_OFF)
        self._parts.append(words)

    def close(self) -> None:
        """The parser has come to the end."""

    def _break_at(self, tag: str) -> None:
        if _BLOCK.fullmatch(tag):
            self._breaks = 2
        elif _LINE.fullmatch(tag):
            self._breaks = max(self._breaks, 1)
