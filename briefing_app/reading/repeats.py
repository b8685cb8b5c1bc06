"""Lines that say again what the article says elsewhere: the title, a whole line, a pull quote, a standfirst."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.reading.lines import Line

_Start = tuple[str, ...]
_Candidate = tuple[int, tuple[str, ...]]

_LEAST = 6  # words; fewer say the same thing twice by chance
_LEAST_IN_MARKS = 4  # of a line that stands in quotation marks
_MOST = 80
_GALLERY = 3  # lines alike
_STANDFIRSTS = 20  # lines between title and text
_LEAST_TELLING = 5  # words of a standfirst
_NEARLY_ALL = 0.7  # of them
_ALL_BUT_ONE = 0.85  # of them, told by the first paragraphs together
_FIRST = 4  # paragraphs
_WHOLE_POINT = 12  # words of a point that is a sentence of its own, as no heading is
_SAME_BEGINNING = 4  # words with which two lines begin
_ON_TOP = 6  # sentences
_SAME_START = 8  # lines with the same first words that are compared: bounds the time for hostile texts
_NAME_LINE = 10  # words
_OPEN = (None, FurnitureKind.REPEAT)
_WHOLLY_QUOTED = re.compile(r'"[^"]+"')
_BEFORE_NAME = re.compile(r"(?:\s+|(?<=\"))[—–-]\s+(?=[^—–-]{3,60}$)")


def mark_repeats(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Mark every repetition in `page`.

    The first of two equal lines stays, unless only below the other the text goes on; of a heading announced above the
    text (line number `first`) the second; the longer of two that overlap; of what stands above the text and says what
    a paragraph says, that paragraph.
    """
    _mark_titles(page, heading)
    _mark_equal(page, heading, first)
    _mark_contained(page, heading)
    _mark_told_below(page, heading, first)
    _mark_begun_twice(page, heading, first)


def _mark_begun_twice(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Of "Winds of 94mph hit Pendeen." on top and "Winds of 94mph hit Pendeen lighthouse." below the first."""
    text = [line for line in page[first:] if line.kind is None and line is not heading and line.ends]
    for at, line in enumerate(text[:_ON_TOP]):
        if len(line.words) >= _LEAST and any(_says_more(other, line) for other in text[at + 1 : at + 1 + _ON_TOP]):
            line.kind = FurnitureKind.REPEAT


def _says_more(line: Line, less: Line) -> bool:
    """Whether `line` begins alike and has all that `less` tells, its figures too, and more words."""
    if line.words[:_SAME_BEGINNING] != less.words[:_SAME_BEGINNING] or len(line.words) <= len(less.words):
        return False
    figures = {word for word in less.words if word.isdigit()}
    return bool(less.telling) and less.telling <= line.telling and figures <= set(line.words)


def _mark_titles(page: Sequence[Line], heading: Line | None) -> None:
    if heading is None:
        return
    for line in page:
        on_its_own = line.words == heading.words or is_title_and_site(line, heading)
        if line is not heading and line.kind is None and on_its_own:
            line.kind = FurnitureKind.REPEAT


def is_title_and_site(line: Line, heading: Line) -> bool:
    """'Title | The Site', 'Title - The Site'."""
    title = re.split(r"\s[|–—-]\s", line.low)[0]
    return title != line.low and title == heading.low


def _mark_equal(page: Sequence[Line], heading: Line | None, first: int) -> None:
    for above, line in pairwise(page):  # a picture's description and its caption: neither is the article
        twice = line.words == above.words and len(line.words) >= _LEAST and not line.ends
        if twice and line.kind is None and heading not in (above, line):
            above.kind = line.kind = FurnitureKind.CAPTION
    for group in _alike(page):
        for line in group if heading not in group else ():
            line.kind = line.kind or FurnitureKind.CAPTION
    announced = {line.words: line for line in page[:first] if not line.ends or line.low.endswith("?")}
    seen: dict[tuple[str, ...], int] = {}
    for at, line in enumerate(page):
        if line.kind is not None or len(line.words) < _LEAST or line is heading:
            continue
        if line.words in seen and _goes_on_below(page, at) and not _goes_on_below(page, seen[line.words]):
            page[seen[line.words]].kind = FurnitureKind.REPEAT  # a teaser: what it begins does not go on
        elif line.words in seen or _is_doubled(line):
            announced.get(line.words, line).kind = FurnitureKind.REPEAT
        seen[line.words] = at


def _goes_on_below(page: Sequence[Line], at: int) -> bool:
    """Whether a paragraph that says something else stands right below."""
    below = page[at + 1] if at + 1 < len(page) else page[at]
    return below.kind is None and below.ends and len(below.words) >= _LEAST and below.words != page[at].words


def _alike(page: Sequence[Line]) -> Iterator[list[Line]]:
    """Headings that stand three times or more, one below the other, as those of a gallery's pictures do."""
    for _, lines in groupby(page, key=lambda line: line.words):
        group = list(lines)
        if len(group) >= _GALLERY and group[0].words and group[0].is_heading_like:
            yield group


def _is_doubled(line: Line) -> bool:
    """Whether it says the same twice without a space between, as a picture's caption and its description do."""
    half, odd = divmod(len(line.raw), 2)
    return not odd and line.raw[:half] == line.raw[half:]


def _mark_contained(page: Sequence[Line], heading: Line | None) -> None:
    """Pull quotes, and the line with the speaker's name below."""
    candidates: defaultdict[_Start, list[_Candidate]] = defaultdict(list)
    for at, line in enumerate(page):
        said = _said(line)
        least = _LEAST_IN_MARKS if _WHOLLY_QUOTED.fullmatch(line.straight) else _LEAST
        if line.kind is None and line is not heading and least <= len(said) <= _MOST:
            candidates[said[:_LEAST_IN_MARKS]].append((at, said))
    for at in sorted(set(_found_inside(page, candidates))):
        if at and page[at - 1] is heading and _is_titled(page[at]):
            continue  # the title, below what was taken for it
        page[at].kind = FurnitureKind.PULL_QUOTE
        if at + 1 < len(page) and _is_name_of(page[at + 1], page):
            page[at + 1].kind = FurnitureKind.PULL_QUOTE


def _is_titled(line: Line) -> bool:
    """Whether most of its words begin with a capital, and no sentence ends in it."""
    capitals = [word[:1].isupper() for word in re.findall(r"\w[\w']*", line.straight)]
    return 3 * sum(capitals) >= 2 * len(capitals) and not re.search(r"[.!?]\W*$", line.straight)


def _mark_told_below(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Standfirsts, between title and text: one paragraph, or the first few, have nearly all their telling words."""
    if heading is None or heading not in page[:first]:
        return
    paragraphs = [line.telling for line in page[first:] if line.kind is None]
    opening = frozenset[str]().union(*paragraphs[:_FIRST])
    for line in page[page.index(heading) + 1 : first][:_STANDFIRSTS]:
        if line.kind is None and len(line.words) <= _MOST and len(line.telling) >= _LEAST_TELLING:
            told = max((len(line.telling & words) for words in paragraphs), default=0)
            nearly = told >= _NEARLY_ALL * len(line.telling)
            together = len(line.telling & opening) >= _ALL_BUT_ONE * len(line.telling)
            line.kind = FurnitureKind.REPEAT if nearly or together else None
    _mark_points_beside(page[page.index(heading) + 1 : first])


def _mark_points_beside(above_text: Sequence[Line]) -> None:
    """Points above the text: they say beforehand what it says; those of a whole sentence tell their own."""
    for is_list, points in groupby(above_text, key=lambda line: line.is_point and line.kind in _OPEN):
        lines = list(points)
        if is_list and len(lines) > 1 and any(line.count < _WHOLE_POINT for line in lines):
            for line in lines:
                line.kind = FurnitureKind.REPEAT


def _said(line: Line) -> tuple[str, ...]:
    """The words of a line without the speaker after a dash."""
    if len(line.words) > _MOST:
        return ()
    before = _BEFORE_NAME.split(line.low)[0]
    return line.words if before == line.low else tuple(re.findall(r"\w+", before.replace("'", "")))


def _found_inside(page: Sequence[Line], candidates: Mapping[_Start, Sequence[_Candidate]]) -> Iterator[int]:
    """The places in `page` of the candidates that stand, whole, in a longer line or in what it quotes."""
    for line in page:
        if line.kind is not None:
            continue
        for words in (line.words, line.quoted_words):
            for start in range(len(words) - _LEAST_IN_MARKS + 1):
                for at, said in candidates.get(words[start : start + _LEAST_IN_MARKS], ())[:_SAME_START]:
                    longer = len(line.words) > len(said) and line is not page[at]
                    if longer and words[start : start + len(said)] == said:
                        yield at


def _is_name_of(line: Line, page: Sequence[Line]) -> bool:
    """Whether it is a name that the article mentions, with or without an office."""
    names = re.search(r"([A-Z][\w.'-]+ [A-Z][\w.'-]+)(?:,.*)?$", line.straight)
    if line.kind is not None or not names or not line.is_heading_like or line.count > _NAME_LINE:
        return False
    return any(names[1] in other.straight for other in page if other is not line)
