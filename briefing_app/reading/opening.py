"""What stands between the title and the first words of the text: a rubric, captions, a sentence told again.

Nothing in such a line says that it is none of the text; what stands below it does: a dateline, with which an agency's
text begins, or a paragraph that says the same and more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import words
from briefing_app.reading.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE = r"[A-Z][A-Z'.-]{2,30}(?: [A-Z][A-Z'.-]{1,30}){0,3}(?:, [A-Z][\w. ]{1,30}){0,2}(?:, \w{3,9}\.? \d{1,2})?"
_DATELINE = re.compile(  # 'HARROW, Norland (LW) — ', 'HARROW -- ', 'Harrow (LWN) – '
    rf"(?![^a-z]*\b(?:THE|OF|AND|DAY|IN|TO)\b)(?:{_PLACE}(?: ?\([\w /.-]{{2,30}}\))?"
    r"|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2} \([\w /.-]{2,30}\)) ?(?:—|–|--|-) ?\S"
)
_SENTENCES = re.compile(r"[a-z]{3}[.?!] [A-Z]")
_BELOW = 3  # paragraphs of which one may open with a dateline
_CAPTION = 45  # words
_CAPTIONS = 3  # between the signature and the dateline; more are a text
_RUBRIC = 10  # words
_RUBRIC_TOLD = 0.5  # of its telling words the text may tell
_TOLD = 0.75  # of the first sentence's telling words one paragraph tells
_LEAST_TELLING = 5  # words
_SIGNED = frozenset({FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE})


def mark(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Mark such lines of `page`.

    Args:
        page: all lines, with what is known of them so far.
        heading: the title, which is never marked.
        first: number of the first paragraph.
    """
    if heading is None or heading not in page[:first] or first == len(page):
        return
    start = page.index(heading)
    _mark_rubric(page, start, first)
    _mark_above_dateline(page, start, first)
    _mark_told_again(page, first)


def has_dateline(line: Line) -> bool:
    """Whether it begins with the place from which it is told: 'HARROW — The river has risen.'."""
    return bool(_DATELINE.match(line.straight))


def _mark_rubric(page: Sequence[Line], title: int, first: int) -> None:
    """'Europe | The long thaw', right above or below the title."""
    told = {word for line in page[first:] if line.kind is None and line.ends for word in line.telling}
    for line in (*page[max(0, title - 1) : title], *page[title + 1 : min(title + 2, first)]):
        section, _, rest = line.low.partition(" | ")
        known = section.removeprefix("the ") in words.load().page_headings
        short = line.kind is None and line.is_heading_like and line.count <= _RUBRIC
        telling = Line(0, rest).telling
        if short and known and rest and len(telling & told) <= _RUBRIC_TOLD * len(telling):
            line.kind = FurnitureKind.MENU


def _mark_above_dateline(page: Sequence[Line], title: int, first: int) -> None:
    """Short sentences between who wrote it, or when, and a dateline: captions."""
    begins = next(
        (at for at in range(first, min(first + _BELOW, len(page))) if _DATELINE.match(page[at].straight)), 0
    )
    signed = next((at for at in range(title, begins) if page[at].kind in _SIGNED), begins)
    between = [line for line in page[signed:begins] if line.kind is None]
    for line in between if len(between) <= _CAPTIONS else ():
        plain = not (line.is_point or '"' in line.straight or _SENTENCES.search(line.straight))
        if line.ends and line.count <= _CAPTION and plain:
            line.kind = FurnitureKind.CAPTION


def _mark_told_again(page: Sequence[Line], first: int) -> None:
    """The first sentence, where a paragraph right below says all of it again and more."""
    line = page[first]
    if line.kind is not None or line.count > _CAPTION or len(line.telling) < _LEAST_TELLING or '"' in line.straight:
        return
    for below in page[first + 1 : first + 1 + _BELOW]:
        told = len(line.telling & below.telling) >= _TOLD * len(line.telling)
        figures = {word for word in line.words if word.isdigit()} <= set(below.words)
        if below.kind is None and below.ends and below.count > line.count and told and figures:
            line.kind = FurnitureKind.REPEAT
