"""Which stretches of a saved page are not the article.

Two kinds of evidence: what a line says of itself (`line_rules`), and where it stands: before the title, next to a
credit, under a heading of related stories, after the last paragraph, or a second time. Marked, never cut; what is in
doubt stays: a sentence lost costs a fact, a line too many only a look.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import Furniture, FurnitureKind
from briefing_app.reading import line_rules, lines, words
from briefing_app.reading.repeats import mark_repeats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.line_rules import LineRules
    from briefing_app.reading.lines import Line

_PARAGRAPH = 12
"""Words of the shortest line that shows where the article begins and ends."""

_TITLE = range(4, lines.LONG)  # words
_ASKING_ON = 40  # words
_NAME = r"[A-Z][\w.'’-]+(?: (?:de|van|von|bin|al|el|[A-Z])[\w.'’-]*){1,3}"
_NAME_ONLY = re.compile(rf"{_NAME}(?:,? (?:and|&) {_NAME})*(?: in [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)?")
_LAST = 3  # lines among which a note about the author may stand


def find(text: str, title: str | None = None) -> tuple[Furniture, ...]:
    """The furniture of `text`: whole lines without the space around them, in order, not overlapping.

    Args:
        text: of an article.
        title: where it is known; its first line as such is no furniture, every other is.
    """
    page = lines.split(text)
    rules = _rules()
    for line in page:
        line.kind = rules.kind(line)
    heading = _title_line(page, title, rules)
    mark_repeats(page, heading)
    _mark_head(page, heading, rules)
    _mark_by_neighbours(page, heading, rules)
    _mark_captions_by_credits(page, rules)
    _mark_related(page, heading, rules)
    _mark_notes_on_authors(page, rules)
    _mark_tail(page, heading, rules)
    return tuple(Furniture(line.span, line.kind) for line in page if line.kind)


@cache
def _rules() -> LineRules:
    return line_rules.LineRules(words.load())


def _title_line(page: Sequence[Line], title: str | None, rules: LineRules) -> Line | None:
    """The line that is the title; where none is known, the first above the text that could be one."""
    if title:
        known = tuple(re.findall(r"\w+", title.casefold().replace("’", "").replace("'", "")))
        found = next((line for line in page if line.words == known and line.kind is not FurnitureKind.ADDRESS), None)
        if found:
            found.kind = None
            return found
    head = page[: _first_paragraph(page)]
    return next(
        (line for line in head if line.kind is None and line.count in _TITLE and not rules.is_date(line)), None
    )


def _first_paragraph(page: Sequence[Line]) -> int:
    return next((at for at, line in enumerate(page) if line.is_paragraph(_PARAGRAPH)), len(page))


def _mark_head(page: Sequence[Line], heading: Line | None, rules: LineRules) -> None:
    """Menu words above the title, names and dates above the text."""
    first = _first_paragraph(page)
    above_title = first < len(page) and heading is not None and heading in page[:first]
    for line in page[:first] if first < len(page) else ():
        if line is heading:
            above_title = False
        elif line.kind is None and rules.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif line.kind is None and above_title and line_rules.a_menu_word(line):
            line.kind = FurnitureKind.MENU
        elif line.kind is None and not above_title and _NAME_ONLY.fullmatch(line.raw):
            line.kind = FurnitureKind.BYLINE


def _mark_by_neighbours(page: Sequence[Line], heading: Line | None, rules: LineRules) -> None:
    """Names and dates next to a byline or date; what turns to the reader after the site asked for something."""
    for before, line in pairwise(page):
        if line.kind is None and line is not heading and _signed(before) and rules.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif before.kind is None and before is not heading and _signed(line) and _NAME_ONLY.fullmatch(before.raw):
            before.kind = FurnitureKind.BYLINE
        elif before.kind is FurnitureKind.PROMPT and line.kind is None and line.count < _ASKING_ON:
            asks_on = line.turns_to_reader and '"' not in line.straight and rules.is_asking(before)
            line.kind = FurnitureKind.PROMPT if asks_on else None


def _signed(line: Line) -> bool:
    return line.kind in (FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE)


def _mark_captions_by_credits(page: Sequence[Line], rules: LineRules) -> None:
    """The line next to a bare credit is its picture's caption, if it shows people doing something now."""
    for at, line in enumerate(page):
        if line.kind is FurnitureKind.BYLINE and rules.is_credit(line):
            for beside in (*page[at + 1 : at + 2], *page[max(0, at - 1) : at]):
                if beside.kind is None and beside.is_heading_like and rules.shows(beside):
                    beside.kind = FurnitureKind.CAPTION


def _mark_related(page: Sequence[Line], heading: Line | None, rules: LineRules) -> None:
    """Titles of other stories, under a heading that says so."""
    under_heading = False
    for line in page:
        if line.kind is not None:
            under_heading = rules.is_related_heading(line) or (
                under_heading and line.kind is not FurnitureKind.CAPTION
            )
        elif under_heading and line is not heading and _is_title_like(line):
            line.kind = FurnitureKind.MENU
        else:
            under_heading = False


def _is_title_like(line: Line) -> bool:
    return line.is_heading_like or (line.low.endswith("?") and line.count < _PARAGRAPH)


def _mark_notes_on_authors(page: Sequence[Line], rules: LineRules) -> None:
    """'Jane Roe is a fellow at …' at the end, about somebody the text itself does not mention."""
    rest = [line for line in page if line.kind is None]
    for line in rest[-_LAST:]:
        who = rules.author_described(line)
        if who is not None and not any(who and who in other.straight for other in rest if other is not line):
            line.kind = FurnitureKind.TAIL


def _mark_tail(page: Sequence[Line], heading: Line | None, rules: LineRules) -> None:
    """After the last paragraph: whatever does not end like a sentence, and what follows the site's own voice."""
    last = max((at for at, line in enumerate(page) if _closes(line)), default=len(page))
    site_speaks = False
    for line in page[last + 1 :]:
        if line.kind is not None:
            site_speaks |= rules.is_related_heading(line) or rules.is_asking(line) or rules.is_notice(line)
        elif line is not heading and (line.is_heading_like or site_speaks):
            line.kind = FurnitureKind.TAIL


def _closes(line: Line) -> bool:
    return line.is_paragraph(_PARAGRAPH) and not line.turns_to_reader
