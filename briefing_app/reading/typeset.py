"""Rows of typeset pages -> paragraphs; words broken at line ends are whole again.

What a typesetter did is undone by the same rules: a paragraph begins with more space above it, an indent or another
size of type, and ends in a line into which the next word would still have fitted.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.reading import columns, running_heads
from briefing_app.reading.rows import HYPHEN, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_MORE_SPACE = 1.3  # times the usual distance of two lines
_INDENT = 0.7  # heights of the type, at least
_LARGEST_INDENT = 4.0
_OTHER_SIZE = 0.12  # share of the larger
_SPACE = 0.25  # a space's width in heights of the type
_SHORT = 0.35  # share of the column's width that a line leaves empty, whatever the next word
_INDENTED_STYLE = 0.1  # share of the rows that are indented where paragraphs begin so

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_BROKEN = re.compile(rf"(\w{{1,40}})[-‐{HYPHEN}]$")
_POINT = re.compile(r"[•▪●■◦‣]")
_WORD = re.compile(r"\w+")
_COMPOUND = re.compile(r"\w+[-‐]\w+")


def text(pages: Sequence[Sequence[Row]]) -> str:
    """What the pages say: paragraphs with an empty line between them."""
    flows = [_flow(rows) for page in running_heads.without(pages) for rows in columns.in_order(page)]
    rows = [row for flow in flows for row in flow.rows]
    if not rows:
        return ""
    rules = _Rules.of(flows)
    paragraphs: list[list[Row]] = []
    for before, flow in zip([None, *flows], flows, strict=False):
        for above, row in zip([None, *flow.rows], flow.rows, strict=False):
            begins = rules.begins(paragraphs[-1], row, flow) if above else rules.begins_flow(before, flow)
            if begins or not paragraphs:
                paragraphs.append([])
            paragraphs[-1].append(row)
    known = _Vocabulary.of(rows)
    return "\n\n".join(_joined(paragraph, known) for paragraph in paragraphs)


@dataclass(frozen=True)
class _Flow:
    """Rows one below the other in one column."""

    rows: tuple[Row, ...]
    left: float
    right: float


def _flow(rows: Sequence[Row]) -> _Flow:
    """The column's left edge is where most of its rows begin; an indent is not."""
    common, times = Counter(round(row.left) for row in rows).most_common(1)[0]
    left = float(common) if times > 1 else min(row.left for row in rows)
    return _Flow(tuple(rows), left, max(row.right for row in rows))


@dataclass(frozen=True)
class _Rules:
    """How this document sets its paragraphs.

    Attributes:
        leading: the usual distance from one line to the next.
        size: the usual height of the type.
        indents: whether paragraphs begin with an indent.
    """

    leading: float
    size: float
    indents: bool

    @classmethod
    def of(cls, flows: Sequence[_Flow]) -> _Rules:
        rows = [row for flow in flows for row in flow.rows]
        size = median(row.size for row in rows)
        steps = [above.bottom - row.bottom for flow in flows for above, row in pairwise(flow.rows)]
        usual = Counter(round(step * 2) / 2 for step in steps if step > size / 2).most_common(1)
        rules = cls(usual[0][0] if usual else 1.2 * size, size, indents=False)
        indented = sum(rules.is_indented(row, flow) for flow in flows for row in flow.rows)
        return cls(rules.leading, size, indents=indented >= _INDENTED_STYLE * len(rows))

    def is_indented(self, row: Row, flow: _Flow) -> bool:
        return _INDENT * self.size < row.left - flow.left < _LARGEST_INDENT * self.size

    def begins(self, paragraph: Sequence[Row], row: Row, flow: _Flow) -> bool:
        """Whether a paragraph begins with `row`, below the last row of `paragraph` in the same column."""
        above = paragraph[-1]
        larger = max(above.size, row.size)
        if abs(above.size - row.size) > _OTHER_SIZE * larger:
            return True
        if above.bottom - row.bottom > _MORE_SPACE * self.leading * max(1.0, larger / self.size):
            return True
        if _POINT.match(row.text):
            return True
        if _POINT.match(paragraph[0].text):  # its other rows hang: they stand below its first word
            return row.left < max(above.left, paragraph[0].words[0].right) - _INDENT * self.size
        if self.is_indented(row, flow) and not self.is_indented(above, flow):
            return True
        return self._ends(above, row, flow)

    def begins_flow(self, before: _Flow | None, flow: _Flow) -> bool:
        """Whether a paragraph begins with the first row of `flow`, or goes on from the column or page before."""
        if before is None:
            return True
        above, row = before.rows[-1], flow.rows[0]
        other = abs(above.size - row.size) > _OTHER_SIZE * max(above.size, row.size)
        if other or self.is_indented(row, flow) or self._ends(above, row, before):
            return True
        return bool(_SENTENCE_END.search(above.text)) and not self.indents

    def _ends(self, above: Row, row: Row, flow: _Flow) -> bool:
        """Whether the next word would still have had room in `above`: then something ends there."""
        if _BROKEN.search(above.text) and row.text[0].islower():
            return False
        room = flow.right - above.right
        needed = row.words[0].right - row.words[0].left + _SPACE * above.size
        ends = _SENTENCE_END.search(above.text)
        return room > _SHORT * (flow.right - flow.left) or bool(ends and room > needed)


@dataclass(frozen=True)
class _Vocabulary:
    """What the text itself says about its words.

    Attributes:
        words: every one that stands whole on its line, in lower case.
        compounds: every one with a hyphen inside.
    """

    words: frozenset[str]
    compounds: frozenset[str]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> _Vocabulary:
        lines = [row.text.casefold() for row in rows]
        begun = [line.partition(" ")[2] if _BROKEN.search(above) else line for above, line in pairwise(["", *lines])]
        inside = (_BROKEN.sub("", line) for line in begun)
        return cls(
            frozenset(word for line in inside for word in _WORD.findall(line)),
            frozenset(word for line in lines for word in _COMPOUND.findall(line)),
        )

    def is_compound(self, first: str, second: str) -> bool:
        """Whether `first` and `second` belong together with a hyphen, not as one word."""
        if f"{first}-{second}" in self.compounds:
            return True
        if f"{first}{second}" in self.words:
            return False
        listed = lexicon.load("hyphens", "always", "before_a_word")
        return first in listed["always"] or (first in listed["before_a_word"] and second in self.words)


def _joined(rows: Sequence[Row], known: _Vocabulary) -> str:
    """The words of a paragraph on one line."""
    parts = [_up_to(row.text, below.text, known) for row, below in pairwise(rows)]
    return "".join([*parts, rows[-1].text]).replace(HYPHEN, "")


def _up_to(line: str, below: str, known: _Vocabulary) -> str:
    """`line` with a space, or so that the word that was broken at its end goes on with the first of `below`.

    A hyphen is the typesetter's, and goes, unless it joins a compound or stands before a capital or a figure.
    """
    broken, goes_on = _BROKEN.search(line), _WORD.match(below)
    if not broken or not goes_on:
        return f"{line} "
    first, second = broken[1].casefold(), goes_on[0]
    if second[0].islower() and not known.is_compound(first, second.casefold()):
        return line[:-1]
    return f"{line[:-1]}-"
