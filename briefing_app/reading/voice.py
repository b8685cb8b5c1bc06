"""Whole sentences in which the site speaks of itself: appeals for money, rules for comments, what a letter brings.

No phrase gives them away, for each site words them anew; who speaks and of what does. 'We' or 'you' outside quotes
stands in essays too, but not with several words of a site's trade ('comment', 'newsletter'): of the sentences of 250
real articles none has two. Beside a line in which the site asks for something, its own name is enough, or one such
word and 'you'.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_LONGEST = 80  # words
_ALONE = 3  # words of its trade in a sentence that stands among the text
_BESIDE = 2  # in one beside any furniture
_TOP = 6  # lines that may name the site
_LONGEST_NAME = 4  # words
_LEAST_NAME = 5  # letters
_NAMES = 12  # at most: bounds the time for hostile texts
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s©]*(?:by )?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,? ?(?:by )?)?")
_AFTER_NAME = re.compile(
    r",? (?:inc|ltd|limited|llc|plc|pvt|media|group|company|corp|newspapers|(?:19|20)\d\d)\b.*|[.,|].*"
)


def mark(page: Sequence[Line], heading: Line | None) -> None:
    """Mark such sentences of `page`; a run of them from either end on.

    Args:
        page: all lines, with what is known of them so far.
        heading: the title, which is never marked.
    """
    names = mastheads(page, heading)
    beside = [(above, line) for above, line in pairwise(page)]
    for line in page:
        if line is not heading and _is_own(line) and _trade(line) >= _ALONE:
            line.kind = FurnitureKind.PROMPT
    for known, line in (*beside, *((line, above) for above, line in reversed(beside))):
        if line is not heading and _is_own(line) and _goes_on(line, known, names):
            line.kind = FurnitureKind.PROMPT
    _mark_between(page, heading)


def _mark_between(page: Sequence[Line], heading: Line | None) -> None:
    """A paragraph in the site's voice between two such, whatever it quotes: the middle of an appeal."""
    for above, line, below in zip(page, page[1:], page[2:], strict=False):
        appeals = all(one.kind is FurnitureKind.PROMPT and _appeals(one) for one in (above, below))
        if line.kind is None and line is not heading and line.is_in_our_voice and appeals:
            line.kind = FurnitureKind.PROMPT


def _appeals(line: Line) -> bool:
    return line.is_in_our_voice or line.low.startswith("dear reader")


def mastheads(page: Sequence[Line], heading: Line | None) -> frozenset[str]:
    """What the site may be called, in lower case without its article: by its top lines, by who holds the rights."""
    top = {line.low for line in page[:_TOP] if line is not heading and line.is_heading_like}
    rights = {_AFTER_NAME.sub("", line.low[found.end() :]) for line in page if (found := _RIGHTS.match(line.low))}
    names = {name.strip(" .").removeprefix("the ") for name in top | rights}
    known = words.load().page_headings | words.load().site_words
    likely = (name for name in names - known if len(name) >= _LEAST_NAME and len(name.split()) <= _LONGEST_NAME)
    return frozenset(sorted(likely)[:_NAMES])


def _is_own(line: Line) -> bool:
    quoted = '"' in line.straight or line.straight.startswith("'")
    return line.kind is None and line.is_in_our_voice and not quoted and line.count <= _LONGEST


def _trade(line: Line) -> int:
    """How many different words of a site's trade it has."""
    return len(words.load().site_words.intersection(line.words))


def _goes_on(line: Line, known: Line, names: frozenset[str]) -> bool:
    if known.kind is not FurnitureKind.PROMPT:
        return known.kind is not None and _trade(line) >= _BESIDE
    trade = _trade(line)
    return trade >= _BESIDE or (trade and line.turns_to_reader) or any(name in line.low for name in names)
