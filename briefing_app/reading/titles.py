"""Which line of a page is the article's title, and where its text begins."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import opening
from briefing_app.reading.lines import LONG, Line
from briefing_app.reading.repeats import is_title_and_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.credit_rules import CreditRules

PARAGRAPH = 12
"""Words of the shortest line that shows where the article begins and ends."""

_SHORT_PARAGRAPH = 6  # words with a dateline: 'HARROW — The river has risen again.'

LENGTHS = range(4, LONG)
"""Words of a line that may be a title."""

_NAME = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){0,2} [A-Z][\w'-]+")
_SHORT = range(2, 4)  # words of a title that is known by what stands below it
_SITE = range(2, 5)  # words of its name
_BEGINS = re.compile(r"(?:the|an?|how|why|what|who)\b")
_ENDS = re.compile(r"(?<!\b[a-z]\.[a-z])[.)]$")  # not 'in the U.S.'
_MUCH_TAKEN_UP = 3  # times as many words as of the title may be taken up of the standfirst below
_TAKEN_UP = 2  # words of a title
_LONG_FOR_SENTENCES = 20  # words: 'A Village. A Mine. A Mayor.' may be a title
_SENTENCES = re.compile(r"[a-z]{3}[.?!] [A-Z]")
_RUBRICS = 2  # lines between title and standfirst
_AGE = re.compile(r"this \w+ (?:is|was) .{0,40}\b(?:old|ago)$")
_OWN = re.compile(r"\b(?:your|my|our) (?:\w+ )?(?:account|site|subscription|profile|website|page|settings|app)\b")
_HEAD = 100  # lines above the text, of which one is its title
_SIGNED_ABOVE = 25  # lines from the byline to the text; above them stand menus
_SIGNED_BELOW = 2  # lines
_OPENING = 4  # paragraphs that take up the title
_BYLINE_WITHIN = 4  # lines below a standfirst
_SIGNED = frozenset({FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE})


def known(page: Sequence[Line], title: str) -> Line | None:
    """The line of `page` that says what is known to be the title; whatever it looks like, it is no furniture."""
    words_of_title = Line(0, title).words
    found = next(
        (line for line in page if line.words == words_of_title and line.kind is not FurnitureKind.ADDRESS), None
    )
    if found:
        found.kind = None
    return found


def likely(page: Sequence[Line], first: int, credits_: CreditRules) -> Line | None:
    """The line above the text that is likeliest to be its title.

    That is the first of the lines, not broken by furniture, of which one is taken up most by the text; of two that
    say the same the one nearer the text, without the site's name or the trail of links.
    """
    start = max(0, first - _HEAD)
    bylines = (at for at, line in enumerate(page[:first]) if line.kind is FurnitureKind.BYLINE)
    signed = next((at for at in bylines if at >= first - _SIGNED_ABOVE), len(page))
    head = [(at, line) for at, line in enumerate(page[start:first], start) if _could_be_title(line, credits_)]
    begun = [line for line in page[first:] if line.is_paragraph(PARAGRAPH)][:_OPENING]
    told = {word for line in begun for word in line.telling}
    shared = {at: len(line.telling & told) for at, line in head if at < signed and not _ENDS.search(line.low)}
    taken_up = [at for at, count in shared.items() if count >= _TAKEN_UP]
    if not taken_up:
        return _above_signature(page, first, head, credits_)
    most = max(taken_up, key=lambda at: (shared[at], at))
    aged = _above_its_age(page, most)
    if shared.get(0) and _opens_page(page, most):
        return page[0]
    if aged in taken_up and aged != most:
        most = aged
    else:
        most = _signed_instead(page, most, [at for at in taken_up if 2 * shared[at] >= shared[most]], credits_)
    taken_up = [at for at in taken_up if _MUCH_TAKEN_UP * shared[at] > shared[most]]
    chosen = page[next(at for at in taken_up if set(range(at, most)) <= set(taken_up))]
    short = page[page.index(chosen) - 1] if chosen is not page[0] else chosen
    if _is_short_title(short) and not is_of_site(short, page):
        return short
    trail = chosen is not page[0] and page[page.index(chosen) - 1].kind is not None  # of links that ends in the title
    again = [
        line
        for at, line in head
        if line.words == chosen.words and at >= most and (trail or any(one.kind for one in page[most:at]))
    ]
    return next((line for _, line in reversed(head) if _names_alone(line, chosen)), [chosen, *again][-1])


def _signed_instead(page: Sequence[Line], most: int, taken_up: Sequence[int], credits_: CreditRules) -> int:
    """The first of the lines `taken_up` above `most` with who wrote it or when right below; else `most`.

    A caption or standfirst below the date may say more of what the text says than the title does.
    """
    if _is_signed(page, most, credits_):
        return most
    return next((at for at in taken_up if at < most and _is_signed(page, at, credits_)), most)


def _opens_page(page: Sequence[Line], most: int) -> bool:
    """Whether the page opens with the title and a rubric, below which the line `most` is the standfirst."""
    rubrics = page[1:most]
    return (
        0 < len(rubrics) <= _RUBRICS and all(line.kind for line in rubrics) and not _names_alone(page[most], page[0])
    )


def _above_its_age(page: Sequence[Line], most: int) -> int:
    """The place of the title above 'This article is more than 1 month old', below which stands the line `most`."""
    above = most - 1
    while above >= 0 and page[above].kind is not None and _AGE.match(page[above].low):
        above -= 1
    return above if above < most - 1 else most


def _is_signed(page: Sequence[Line], at: int, credits_: CreditRules) -> bool:
    return any(credits_.signs(line) for line in page[at + 1 : at + 1 + _SIGNED_BELOW])


def _above_signature(
    page: Sequence[Line], first: int, head: Sequence[tuple[int, Line]], credits_: CreditRules
) -> Line | None:
    """The title where the text takes up none.

    Of the lines with nothing between them above a byline or date, or above the text: the last before a sentence (the
    standfirst), or the first.
    """
    runs: list[list[int]] = []
    for at, _ in head:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    ends = [*(run[0] for run in runs[1:]), first]
    signed = (run for run, end in zip(runs, ends, strict=False) if any(map(credits_.signs, page[run[-1] + 1 : end])))
    run = [page[at] for at in next(signed, runs[-1] if runs else [])]
    named = list(takewhile(lambda line: not line.ends, run))
    return named[-1] if 0 < len(named) < len(run) else next(iter(run), None)


def _is_short_title(line: Line) -> bool:
    """'The Quiet Ceasefire', right above a standfirst that the text takes up."""
    return line.kind is None and line.count in _SHORT and line.is_heading_like and bool(_BEGINS.match(line.low))


def is_of_site(line: Line, page: Sequence[Line]) -> bool:
    """Whether it is a name with 'The' and other lines call something by it: he told The Harrow Bee."""
    named = line.straight.istitle() and line.low.startswith("the ") and line.count in _SITE
    return named and any(line.straight in other.straight and line.words != other.words for other in page)


def _names_alone(title: Line, chosen: Line) -> bool:
    """Whether `title` is what `chosen` says, without the site's name or the trail of links around it."""
    return is_title_and_site(chosen, title) or is_trail_to(chosen, title)


def _could_be_title(line: Line, credits_: CreditRules) -> bool:
    titled = line.kind is None and line.count in LENGTHS and not line.is_point and not credits_.is_date(line)
    several = line.count >= _LONG_FOR_SENTENCES and _SENTENCES.search(line.straight)
    return titled and not (several or _OWN.search(line.own) or credits_.ends_in_agency(line))


def is_trail_to(trail: Line, title: Line) -> bool:
    """'Home/World/The title' above 'The title'."""
    return len(trail.words) > len(title.words) and trail.words[-len(title.words) :] == title.words


def _opens_text(line: Line) -> bool:
    return line.is_paragraph(PARAGRAPH) or (line.is_paragraph(_SHORT_PARAGRAPH) and opening.has_dateline(line))


def first_paragraph(page: Sequence[Line], start: int) -> int:
    """Number of the line from `start` on that begins the text: no question, which may be the title, no standfirst."""
    texts = enumerate(page[start:], start)
    paragraphs = [at for at, line in texts if _opens_text(line) and not line.low.endswith("?")]
    if not paragraphs:
        return len(page)
    first = paragraphs[0]
    below = page[first + 1 : first + _BYLINE_WITHIN]
    named = len(below) > 1 and bool(_NAME.fullmatch(below[0].straight)) and below[1].kind is not None
    signed_below = named or any(line.kind in _SIGNED for line in below)
    is_standfirst = signed_below and page[first].count < LONG and '"' not in page[first].straight
    return paragraphs[1] if is_standfirst and len(paragraphs) > 1 else first
