"""Where on a page the article stands: the one stretch of its lines that holds most of the running text.

A pasted page carries other running text below the article, and at times above it: what readers comment, one-sentence
teasers, what the site says of itself. Line by line it reads like an article. Taken together, the article is the run
of lines with the highest sum when text counts for it and a long run of other lines against it: maximum subsequence
segmentation (Pasternack & Roth, 'Extracting Article Text from the Web with Maximum Subsequence Segmentation', WWW
2009), here with fixed weights that lose no paragraph to a picture, an advert or a box in the midst of the article.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import words
from briefing_app.reading.titles import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.reading.lines import Line

_COST = 6  # words of text that one line of a long run of furniture outweighs
_RUN = 6  # lines without text from which on a run counts: shorter ones stand within articles
_PICTURES = frozenset({FurnitureKind.CAPTION, FurnitureKind.PULL_QUOTE})  # these stand within articles, many or few
_MARKED = 4  # of them that are known to be furniture
_MOST_COST = 90  # words that one run outweighs: a long menu or box within the article does not end it
_LONG = 30  # words of a paragraph that counts in full though it stands alone between short lines
_ALONE = 0.3  # of its words count: a sentence below a title and above the next is a teaser, or a part of a digest
_STRANGE = 0.05  # of its words, where most of what it tells nothing else on the page tells
_SHORTEST = 5  # words of a sentence that is text: '"Done," Trump said.' speaks for nothing, nor does 'Bad idea?'
_LEAST = 40  # words of a stretch that is an article
_NEAR = 6  # lines from the heading of a list to its first teaser, and from one to the next
_BUTTON = 6  # words of a row of buttons below a comment
_TWICE = 2
_TOLD = 0.5  # share of a paragraph's telling words
_FIRST_COMMENT = 4  # lines at most


def stretch(page: Sequence[Line], is_list_heading: Callable[[Line], bool]) -> range | None:
    """The numbers of the lines from the article's first to its last text.

    Args:
        page: all lines, with what is known of them so far.
        is_list_heading: whether a line stands above a list of other stories.

    Returns:
        None where no stretch holds as much text as a short article.
    """
    runs = _runs(page[: _comments(page)], is_list_heading)
    best, best_sum, start, total = range(0), 0.0, 0, 0.0
    for lines, worth in runs:
        if total + worth <= 0:
            total = 0.0
            continue
        start = start if total else lines.start
        total += worth
        if worth > 0 and total >= best_sum:
            best, best_sum = range(start, lines.stop), total
    return _with_last_words(page, best, runs) if best_sum >= _LEAST else None


def _with_last_words(page: Sequence[Line], article: range, runs: Sequence[tuple[range, float]]) -> range:
    """`article` with the short lines below it, and the one paragraph after a box that still tells of its matter."""
    below = [(lines, worth) for lines, worth in runs if lines.start >= article.stop]
    stop = next((at for at in range(article.stop, len(page)) if page[at].kind is not None), len(page))
    article = range(article.start, stop)
    told = {word for at in article if _is_text(page[at]) for word in page[at].telling}
    last = below[1][0] if len(below) > 1 else range(0)
    telling = page[last.start].telling if len(last) == 1 else frozenset()
    goes_on = telling and len(telling & told) >= _TOLD * len(telling)
    return range(article.start, last.stop) if goes_on else article


def mark_outside(page: Sequence[Line], heading: Line | None, article: range | None) -> None:
    """Mark as furniture what stands below the article, and above its title."""
    if article is None:
        return
    title = next((at for at, line in enumerate(page) if line is heading), 0)
    for line in page[: max(0, min(title, article.start) - 1)]:  # right above the title may stand its first half
        line.kind = line.kind or FurnitureKind.MENU
    for line in page[max(article.stop, title + 1) :]:
        line.kind = line.kind or FurnitureKind.TAIL


def _runs(page: Sequence[Line], is_list_heading: Callable[[Line], bool]) -> list[tuple[range, float]]:
    """The page as runs of text and of other lines by turns, each with what it is worth for an article around it."""
    worths = _worths(page, is_list_heading)
    runs, at = [], 0
    for is_text, group in groupby(worths, key=lambda worth: worth > 0):
        many = list(group)
        lines = range(at, at + len(many))
        kinds = [page[one].kind for one in lines if page[one].kind not in _PICTURES]
        long = len(kinds) >= _RUN and len(kinds) - kinds.count(None) >= _MARKED
        cost = -float(min(_COST * len(kinds), _MOST_COST)) if long else 0.0
        runs.append((lines, sum(many) if is_text else cost))
        at = lines.stop
    return runs


def _worths(page: Sequence[Line], is_list_heading: Callable[[Line], bool]) -> list[float]:
    """Words by which each line speaks for an article around it."""
    told = Counter(word for line in page if _is_text(line) for word in line.telling)
    worths, listed = [], -_NEAR - 1
    for at, line in enumerate(page):
        alone = not any(_is_text(one) for one in (*page[max(0, at - 1) : at], *page[at + 1 : at + 2]))
        if not _is_text(line):
            listed = at if line.kind is not None and is_list_heading(line) else listed
            worths.append(0.0)
            continue
        in_list = alone and at - listed <= _NEAR
        listed = at if in_list else -_NEAR - 1
        whole = not alone or (line.count >= _LONG and not in_list)
        worths.append(line.count * (1.0 if whole else _STRANGE if in_list else _share_alone(line, told)))
    return worths


def _share_alone(line: Line, told: Counter[str]) -> float:
    is_told = 2 * sum(told[word] > 1 for word in line.telling) > len(line.telling)
    return _ALONE if is_told else _STRANGE


def _is_text(line: Line) -> bool:
    return line.kind is None and (line.count >= _SHORTEST if line.ends else line.count >= 2 * PARAGRAPH)


def _comments(page: Sequence[Line]) -> int:
    """The number of the line with which the readers' comments begin: text above a button to reply, time and again."""
    replies = words.load().reply_words
    buttons = [
        at
        for at, line in enumerate(page)
        if line.count <= _BUTTON and not line.ends and not replies.isdisjoint(line.words)
    ]
    often = Counter(page[at].low for at in buttons)
    first = next((at for at in buttons if often[page[at].low] >= _TWICE), None)
    if first is None:
        return len(page)
    above = first
    while above and page[above - 1].kind is None and first - above < _FIRST_COMMENT:
        above -= 1
    return above
