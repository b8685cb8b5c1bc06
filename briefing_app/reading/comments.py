"""What readers wrote below an article: posts with a button to answer them, a signature, or a name and an age."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from briefing_app.reading import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing_app.reading.lines import Line

_BUTTON = 7  # words, with what stands between them
_SIGNATURE = 14  # words
_TWICE = 2  # one button may stand on any page
_WRITERS = 4  # names with an age; fewer are the reporters of a live report, or the sources of related stories
_TEXT = 9  # lines of a post
_BUTTONS = 3  # beside the one to answer
_APART = 16  # lines at most from one post's edge to the next's
_NAME_AND_AGE = re.compile(
    r"(?P<name>\S.{0,40}?) \(?(?:about )?(?:an?|\d{1,2}) (?:second|minute|hour|day|week|month|year)s? ago\)?"
)
_NO_NAME = re.compile(r"(?:last |first )?(?:updated|published|posted|modified|edited)\b|.*\d$")


def lines_of(page: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that readers wrote, and of the buttons, signatures and ages that tell so.

    Args:
        page: all lines, with what is known of them so far.
    """
    ends, beginnings = _ends(page), _beginnings(page)
    edges = ends | beginnings
    above = (_text_beside(page, range(at - 1, -1, -1), edges) for at in ends)
    below = (_text_beside(page, range(at + 1, len(page)), edges) for at in beginnings)
    between = (range(at, to) for at, to in pairwise(sorted(edges)) if to - at <= _APART)
    return edges.union(*above, *below, *between)


def _ends(page: Sequence[Line]) -> frozenset[int]:
    """Buttons that stand again and again ('Reply', 'Report abuse') and signatures ('Posted by: …'), below a post."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    known = words.load()
    for at, line in enumerate(page):
        signed = next((one for one in known.post_signatures if line.low.startswith(one)), None)
        button = next((one for one in known.post_buttons if line.count <= _BUTTON and one in line.low), None)
        if signed and line.count <= _SIGNATURE and any(map(str.isdigit, line.low)):
            found[signed].append(at)
        elif button and not line.ends:
            found[button].append(at)
    return frozenset(at for places in found.values() if len(places) >= _TWICE for at in places)


def _beginnings(page: Sequence[Line]) -> frozenset[int]:
    """'oldfisher 5 minutes ago', above a post; of several names."""
    aged = (at for at, line in enumerate(page) if line.low.endswith(("ago", "ago)")))
    found = {at: _NAME_AND_AGE.fullmatch(page[at].low) for at in aged}
    names = {at: match["name"] for at, match in found.items() if match and not _NO_NAME.match(match["name"])}
    return frozenset(names) if len(set(names.values())) >= _WRITERS else frozenset()


def _text_beside(page: Sequence[Line], way: range, edges: AbstractSet[int]) -> Sequence[int]:
    """The lines on the `way` from an edge of a post on that are nothing yet: of a post a few, else none."""
    beyond = way[sum(1 for _ in takewhile(lambda at: page[at].kind is not None, way[:_BUTTONS])) :]
    text = list(takewhile(lambda at: page[at].kind is None and at not in edges, beyond))
    return text if len(text) <= _TEXT else ()
