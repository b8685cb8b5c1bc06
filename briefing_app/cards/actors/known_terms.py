"""Whether somebody is known to have held the first office of a state all through a month (rubric B5, D1).

Public record, as data (`resources/lexicon/terms.json`, `in_power.json`): in the month in which one premier follows
another 'in March 2023' has two right answers, and after his fall a text may go on calling somebody the president.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.actors import sides

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STILL = "9999-12"
_MONTH = 7  # characters of '2023-03'
_OTHERS = frozenset({"deputy", "vice", "adviser", "spokesman", "spokeswoman", "spokesperson"})
_PREMIER = frozenset({"prime", "minister"})


class Term(NamedTuple):
    """One term of an office, from month to month."""

    holder: str
    first: str
    last: str


def is_whole(name: str, state: str, title: str, month: str) -> bool:
    """Whether no known term of this person in this office leaves part of the month to another.

    Args:
        name: of the holder.
        state: of which the office is.
        title: 'Premier of China'.
        month: '2023-03'.
    """
    words = set(re.findall(r"[a-z]+", title.lower()))
    words |= _PREMIER if "premier" in words else set()
    held = (
        terms
        for (post, land), terms in _known().items()
        if land == state and post <= words and (_OTHERS & words) <= post
    )
    return all(_is_of_one(terms, name, month) for terms in held)


def _is_of_one(terms: Sequence[Term], name: str, month: str) -> bool:
    own = [one for one in terms if sides.family(one.holder) == sides.family(name)]
    if any(one.first < month < one.last for one in own):
        return True
    if any(month in (one.first, one.last) for one in own):
        return all(one in own or month not in (one.first, one.last) for one in terms)
    return all(one.holder != name for one in own)


@cache
def _known() -> Mapping[tuple[frozenset[str], str], Sequence[Term]]:
    """The terms of each post and state."""
    found: defaultdict[tuple[frozenset[str], str], list[Term]] = defaultdict(list)
    for table in sides.TERMS:
        for section, rows in lexicon.load(table).items():
            post, state = re.split(r" (?=[A-Z])", section, maxsplit=1)
            for row in rows:
                name, _, held = row.rpartition(" ")
                first, _, last = held.partition("/")
                found[frozenset(post.split()), state].append(Term(name, first[:_MONTH], last[:_MONTH] or _STILL))
    return found
