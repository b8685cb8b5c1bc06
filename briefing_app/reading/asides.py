"""What stands beside the article and only its neighbours tell: boxes, teasers of other stories, galleries, captions.

Each line of these could stand in an article; together, and where they stand, they cannot:

- rows of a label and a value, one below the other ('Members: 8', 'June 2021: Troops cross the river');
- a short title and one sentence of which the article tells next to nothing, twice or more below other furniture;
- the title between a film's length and the text;
- lines with '1 of 3' and '2 of 3' between them;
- eight or more very short lines one below the other, many with a figure: a table, a line-up;
- a name alone, of somebody the paragraphs above name: a portrait's caption;
- two or more long lines without an end, one below the other, that no colon announces: captions, links;
- a line without a verb that says whom or what a picture shows, and when ('A road near Tarn in February').
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, groupby, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import announced
from briefing_app.reading.lines import Line
from briefing_app.reading.titles import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

_NAME = r"[A-Z][\w.'-]*"
_THERE = r"(?:at|during|outside|inside|in|on|with|near|after|before)"

_ROW = re.compile(r"[^\W\d][^:\"?!]{0,38}: \S.*")
_LABEL = 5  # words
_LONGEST_VALUE = 12  # words of a row
_ROWS = 3  # without a heading
_ROWS_BELOW_HEADING = 2
_LONGEST_HEADING = 6  # words

_TITLE = 14  # words at most of the title of another story
_TEASER = range(4, 25)  # words
_SIGNED_TEASER = 45  # words at most of one that opens with its author in capitals
_SIGNED = re.compile(r"(?:[A-Z][A-Z'.-]+ ){2,4}[A-Z][\w']* ")  # 'JANE ROE THE best thing about the sea is …'
_PAIRS = 2
_LONG_FOR_HEADING = 6  # words
_STRANGE = 0.5  # share of a teaser's telling words that the article may tell
_MAY_BE_TITLES = (None, FurnitureKind.MENU, FurnitureKind.TAIL)

_TABLE = 8  # rows
_CELL = 4  # words
_COUNTED = 0.3  # of the rows
_FIGURE = re.compile(r"(?!.*, \d{1,3}$).*\d")  # no age after a name
_ONE_NAME = re.compile(rf"{_NAME}(?: (?:de|van|von|bin|al|el|{_NAME})){{0,2}} {_NAME}")
_NEAR = 6  # lines

_LABELLED_LINK = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,}){0,3}: [A-Z](?:\S* ){2,12}\S*")
_LABELLED_LINKS = 4  # on one page; more are turns or a list

_PLAYS = frozenset(("video", "videos", "watch", "play", "play video", "watch video", "audio", "podcast", "listen"))
_LENGTH = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_COUNTER = re.compile(r"\d{1,2} ?(?:of|/) ?\d{1,2}")
_APART = 3  # lines from one counter of a gallery to the next
_CAPTION = 45  # words
_CREDITED = frozenset({FurnitureKind.CAPTION, FurnitureKind.BYLINE})

_SIDE = re.compile(rf"{_NAME}, (?:(?:far|second from|third from) )?(?:left|right|centre|center)(?:,|\.?$)")
_SHOWN = re.compile(rf"(?:{_NAME},? ){{2,8}}{_THERE} .*|(?:An?|The) (?:[\w'-]+ ){{1,4}}{_THERE} .*")
_WHOM = re.compile(rf"({_NAME} {_NAME}(?: {_NAME})?),? (?:at|outside|inside|in|on|with|near) (?!{_NAME}$)")
_WHOM_SHOWN = range(5, 20)  # words
_SOURCE = re.compile(r"sources?: ")
_SHOWN_LEAST = 6  # words: 'A vote in November' is the title of a part
_DAY_AT_END = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|morning|afternoon|evening)(?:,? (?:19|20)\d\d)?$"
)


def mark(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Mark what stands beside the text from its first line on.

    Args:
        page: all lines, with what is known of them so far.
        heading: the title, which is never marked.
        first: number of the first line of the text.
    """
    _mark_galleries(page, heading)
    _mark_players(page, heading)
    _mark_boxes(page, heading, first)
    _mark_teasers(page, heading, first)
    _mark_labelled_links(page, heading, first)
    _mark_runs(page, heading, first)
    _mark_tables(page, heading, first)
    _mark_names(page, heading, first)
    for above, line in pairwise(page[max(0, first - 1) :]):
        below_picture = above.kind is FurnitureKind.CAPTION and _SOURCE.match(line.low)
        if line.kind is None and line is not heading and (below_picture or is_caption(line) or _shows(line, page)):
            line.kind = FurnitureKind.CAPTION


def _shows(line: Line, page: Sequence[Line]) -> bool:
    """'Jane Roe at home in Ostria', of somebody whom the article names: no title of a part begins so."""
    whom = _WHOM.match(line.straight) if line.is_heading_like and line.count in _WHOM_SHOWN else None
    return whom is not None and any(whom[1] in other.straight for other in page if other is not line and other.ends)


def is_caption(line: Line) -> bool:
    """'Judge Roe, left, and Commissioner Poe.', 'Jane Roe at a hearing in May', of a line below the title."""
    if line.count > _CAPTION or '"' in line.straight:
        return False
    if _SIDE.search(line.straight):
        return True
    dated = line.count >= _SHOWN_LEAST and line.is_heading_like and _DAY_AT_END.search(line.low)
    return bool(dated) and bool(_SHOWN.fullmatch(line.straight))


def _mark_boxes(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Rows of labels and values with their heading; not a list that the article announces or asks for."""
    told = {word for line in page if line.kind is None and line.ends for word in line.telling}
    at = first
    while at < len(page):
        rows = list(takewhile(_is_row, page[at:]))
        above = page[at - 1] if at else None
        asked_for = above is not None and above.kind is None and above.low.endswith((":", "?"))
        asked_for |= all(_label_is_told(row, told) for row in rows)
        headed = above is not None and above is not heading and _heads_a_box(above)
        if len(rows) >= (_ROWS_BELOW_HEADING if headed else _ROWS) and not asked_for:
            for row in rows if not headed or above is None else (above, *rows):
                row.kind = row.kind or FurnitureKind.TAIL
        at += max(1, len(rows))


def _is_row(line: Line) -> bool:
    if line.ends or line.count > _LONGEST_VALUE:
        return False
    return bool(_ROW.fullmatch(line.straight)) and len(line.straight.split(":")[0].split()) <= _LABEL


def _label_is_told(row: Line, told: AbstractSet[str]) -> bool:
    """Whether the text speaks of what the label names: the row goes on with it; a box tells something else."""
    return not told.isdisjoint(Line(0, row.straight.split(":")[0]).telling)


def _heads_a_box(line: Line) -> bool:
    return line.kind is None and line.is_heading_like and line.count <= _LONGEST_HEADING


def _mark_teasers(page: Sequence[Line], heading: Line | None, first: int) -> None:
    told = Counter(word for line in page if line.kind is None and line.ends for word in line.telling)
    listed = {id(page[at]) for at in announced.points(page)}
    for at in range(first, len(page)):
        if page[at].kind is not None and page[at] is not heading:
            pairs = list(
                takewhile(
                    lambda pair: id(pair[0]) not in listed and _is_pair(pair, heading, told), _by_twos(page, at + 1)
                )
            )
            for line in chain.from_iterable(pairs if len(pairs) >= _PAIRS else ()):
                line.kind = line.kind or FurnitureKind.MENU


def _mark_labelled_links(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """'IN NORLAND: Ferry service resumes', between two paragraphs; a turn of a talk ends as a sentence does."""
    named = (line for line in page[first:] if _LABELLED_LINK.fullmatch(line.straight))
    labelled = [
        line for line in named if not line.straight.isupper()
    ]  # 'UKRAINE: WHO PAYS' heads a newsletter's part
    if len(labelled) > _LABELLED_LINKS:
        return
    for above, line, below in zip(page[first:], page[first + 1 :], page[first + 2 :], strict=False):
        within = all(near.kind is None and near.ends for near in (above, below))
        if line in labelled and within and line.is_heading_like and line.kind is None and line is not heading:
            line.kind = FurnitureKind.PROMPT


def _mark_runs(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Captions of pictures side by side, titles of other stories; the name of a part stands alone and is short."""
    listed = announced.points(page)
    for is_run, group in groupby(range(first, len(page)), key=lambda at: at not in listed and _is_open(page[at])):
        run = [page[at] for at in group]
        for line in run if is_run and len(run) > 1 and heading not in run else ():
            line.kind = FurnitureKind.CAPTION


def _mark_tables(page: Sequence[Line], heading: Line | None, first: int) -> None:
    listed = announced.points(page)
    cells = (at not in listed and _is_cell(page[at], heading) for at in range(first, len(page)))
    for is_table, group in groupby(zip(cells, page[first:], strict=True), key=itemgetter(0)):
        rows = [line for _, line in group]
        counted = sum(bool(_FIGURE.match(line.straight)) for line in rows)
        for line in rows if is_table and len(rows) >= _TABLE and counted >= _COUNTED * len(rows) else ():
            line.kind = line.kind or FurnitureKind.TAIL


def _is_cell(line: Line, heading: Line | None) -> bool:
    short = line.is_heading_like and line.count <= _CELL and line is not heading and not line.is_point
    return short and line.kind in _MAY_BE_TITLES


def _mark_names(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Of a speaker whose words follow the name stands again, or the paragraphs above do not know him."""
    alone = Counter(line.straight for line in page)
    for at in range(first + 1, len(page) - 1):
        line, above = page[at], [one.straight for one in page[max(first, at - _NEAR) : at] if one.ends]
        named = line.kind is None and line is not heading and _ONE_NAME.fullmatch(line.straight)
        if named and alone[line.straight] == 1 and any(line.straight in one for one in above):
            line.kind = FurnitureKind.CAPTION
            below = page[at + 1]  # 'Jane Roe', 'Jane Roe says her shop is empty'
            if below.kind is None and _is_open(below) and below.straight.startswith(line.straight):
                below.kind = FurnitureKind.CAPTION


def _is_open(line: Line) -> bool:
    """Whether it is long for a heading, and no verse, point or number stands before or after it."""
    worded = line.straight[:1].isupper() or line.straight[:1] in "'\""
    open_end = line.is_heading_like and not line.straight.endswith((",", ";", "-"))
    return (
        line.kind is None
        and line.count >= _LONG_FOR_HEADING
        and open_end
        and worded
        and not (line.is_point or _is_row(line))
    )


def _by_twos(page: Sequence[Line], start: int) -> Iterator[tuple[Line, Line]]:
    return ((page[at], page[at + 1]) for at in range(start, len(page) - 1, 2))


def _is_pair(pair: tuple[Line, Line], heading: Line | None, told: Counter[str]) -> bool:
    title, teaser = pair
    if title is heading or title.kind not in _MAY_BE_TITLES:
        return False
    named = (title.is_heading_like or title.low.endswith("?")) and title.count <= _TITLE
    sentence = teaser.kind is None and teaser.ends and not teaser.low.endswith(":")
    signed = _SIGNED.match(teaser.straight) and teaser.count <= _SIGNED_TEASER
    short = signed or (teaser.count in _TEASER and '"' not in teaser.straight)
    return bool(named and sentence and short) and _told_share(teaser, told) <= _STRANGE


def _told_share(line: Line, told: Counter[str]) -> float:
    """The share of its telling words that other sentences of the page have."""
    return sum(told[word] > 1 for word in line.telling) / max(1, len(line.telling))


def _mark_players(page: Sequence[Line], heading: Line | None) -> None:
    """'Video', '01:47' and the title of the film; above the time of a live report's post stands no such button."""
    for button, length, title in zip(page, page[1:], page[2:], strict=False):
        plays = button.kind is not None and button.low in _PLAYS and bool(_LENGTH.fullmatch(length.low))
        if plays and title.kind is None and title is not heading and title.is_heading_like:
            title.kind = FurnitureKind.MENU


def _mark_galleries(page: Sequence[Line], heading: Line | None) -> None:
    """The captions about '1 of 3', '2 of 3': above each where one stands above the first, else below."""
    counters = [at for at, line in enumerate(page) if _COUNTER.fullmatch(line.low)]
    groups: list[list[int]] = []
    for at in counters:
        if groups and at - groups[-1][-1] <= _APART:
            groups[-1].append(at)
        else:
            groups.append([at])
    for group in groups:
        if len(group) > 1:
            credited = group[0] and page[group[0] - 1].kind in _CREDITED  # the captions stand above their counters
            beyond = (group[0] - 2,) if credited else (group[0] - 1, group[-1] + 1)
            edges = [at for at in beyond if _can_be_caption(page, at, heading)]
            edges.sort(
                key=lambda at: page[at].is_paragraph(PARAGRAPH)
            )  # of a paragraph and a shorter line the latter
            for at in (*range(group[0], group[-1]), *edges[:1]):
                if _can_be_caption(page, at, heading):
                    page[at].kind = FurnitureKind.CAPTION


def _can_be_caption(page: Sequence[Line], at: int, heading: Line | None) -> bool:
    inside = 0 <= at < len(page)
    return inside and page[at].kind is None and page[at] is not heading and page[at].count <= _CAPTION
