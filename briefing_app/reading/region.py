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
from briefing_app.reading import comments
from briefing_app.reading.titles import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing_app.reading.lines import Line

_COST = 6.0  # words of text that one line of a long run of furniture outweighs, on a page with much text
_SHARE = 60  # lines that outweigh all text of a page with little: there a box beside it is no smaller
_RUN = 6  # lines without text from which on a run counts: shorter ones stand within articles
_PICTURES = frozenset({FurnitureKind.CAPTION, FurnitureKind.PULL_QUOTE})  # these stand within articles, many or few
_MARKED = 4  # of them that are known to be furniture
_MOST = 15  # lines of a run that count: a long menu or box within the article does not end it
_LONG = 30  # words of a paragraph that counts in full though it stands alone between short lines
_ALONE = 0.3  # of its words count: a sentence below a title and above the next is a teaser, or a part of a digest
_LONG_ALONE = 0.3  # of the words of a long one that tells of something else
_STRANGE = 0.05  # of its words, where most of what it tells nothing else on the page tells
_LISTED = 0.02  # of its words, below the heading of a list of other stories
_SHORTEST = 5  # words of a sentence that is text: '"Done," Trump said.' speaks for nothing, nor does 'Bad idea?'
_SURELY = 1.5  # as much text as in the stretch above has one below that is the article
_LEAST = 25  # words of a stretch that is an article
_NEAR = 6  # lines from the heading of a list to its first teaser, and from one to the next
_TOLD = 0.4  # share of a paragraph's telling words


def stretch(page: Sequence[Line], is_list_heading: Callable[[Line], bool]) -> range | None:
    """The numbers of the lines from the article's first to its last text.

    Args:
        page: all lines, with what is known of them so far.
        is_list_heading: whether a line stands above a list of other stories.

    Returns:
        None where no stretch holds as much text as a short article.
    """
    runs = _runs(page, is_list_heading)
    best, best_sum, start, total = range(0), 0.0, 0, 0.0
    for lines, worth in runs:
        if total + worth <= 0:
            total = 0.0
            continue
        start = start if total else lines.start
        total += worth
        least = best_sum if start == best.start else _SURELY * best_sum
        if worth > 0 and total >= least:
            best, best_sum = range(start, lines.stop), total
    return _with_last_words(page, best, runs) if best_sum >= _LEAST else None


def _with_last_words(page: Sequence[Line], article: range, runs: Sequence[tuple[range, float]]) -> range:
    """`article` with the short lines below it, and the one paragraph after a box that still tells of its matter."""
    below = [(lines, worth) for lines, worth in runs if lines.start >= article.stop]
    posts = comments.lines_of(page)
    below_it = range(article.stop, len(page))
    stop = next((at for at in below_it if page[at].kind is not None or at in posts), len(page))
    article = range(article.start, stop)
    told = {word for at in article if _is_text(page[at]) for word in page[at].telling}
    last, worth = below[1] if len(below) > 1 else (range(0), 0.0)
    telling = (
        page[last.start].telling if len(last) == 1 and worth >= _STRANGE * page[last.start].count else frozenset()
    )
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
    posts = comments.lines_of(page)
    worths = [0.0 if at in posts else worth for at, worth in enumerate(_worths(page, is_list_heading))]
    rate = min(_COST, sum(worths) / _SHARE)
    runs, at = [], 0
    for is_text, group in groupby(worths, key=lambda worth: worth > 0):
        many = list(group)
        lines = range(at, at + len(many))
        runs.append((lines, sum(many) if is_text else -_cost(page, lines, posts, rate)))
        at = lines.stop
    return runs


def _cost(page: Sequence[Line], lines: range, posts: AbstractSet[int], rate: float) -> float:
    """Words of text that the lines of a run without text outweigh; each at `rate`, posts of readers whole."""
    commented = sum(page[at].count for at in lines if at in posts)
    kinds = [page[at].kind for at in lines if page[at].kind not in _PICTURES]
    long = len(kinds) >= _RUN and len(kinds) - kinds.count(None) >= _MARKED
    return commented + (rate * min(len(kinds), _MOST) if long else 0.0)


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
        share = 1.0 if not alone else _LISTED if in_list else _share_alone(line, told)
        worths.append(line.count * share)
    return worths


def _share_alone(line: Line, told: Counter[str]) -> float:
    is_told = 2 * sum(told[word] > 1 for word in line.telling) > len(line.telling)
    if line.count >= _LONG:
        return 1.0 if is_told else _LONG_ALONE
    return _ALONE if is_told else _STRANGE


def _is_text(line: Line) -> bool:
    least = PARAGRAPH if line.low.endswith("?") else _SHORTEST if line.ends else 2 * PARAGRAPH
    return line.kind is None and line.count >= least
