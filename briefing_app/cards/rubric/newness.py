"""Whether a definite noun brings in something new or takes up what its article told before (rubric B1).

Measured, not listed: where in articles 'the N' stands (Vieira and Poesio 2000; Uryupina 2003). What never stands in a
first sentence points back: 'the request for aid' was told of before, 'the market for fish' need not be. The figures
are data (`resources/lexicon/newness.json`), counted by tests/bench/count_definites.py.
"""

from __future__ import annotations

import re

from briefing_app import lexicon

LINKS = ("for", "by", "from", "with")
"""Words behind a noun that may say which is meant, or belong to the verb: 'cut output of the chips by a tenth'."""

_NEW = 0.2  # share of a noun's places that are new; set on cards that a reader had judged
_LINK = re.compile(rf" (?P<link>{'|'.join(LINKS)}) ")
_STEM = 5  # letters


def points_back(front: str, noun: str, end: int) -> bool:
    """Whether 'the N for …' means one that was told of before, and not in the front itself.

    Args:
        front: the question.
        noun: the last word of the noun.
        end: where it ends in the front.
    """
    link = _LINK.match(front, end)
    figure = lexicon.figures("newness").get(f"{noun} {link['link']}", 1.0) if link else 1.0
    return figure < _NEW and not _is_told(front[: end - len(noun)], noun)


def _is_told(before: str, noun: str) -> bool:
    return any(word[:_STEM].lower() == noun[:_STEM] for word in re.findall(r"[A-Za-z]+", before))
