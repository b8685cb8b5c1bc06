"""What a ministry is of, told as a list: 'ministry of | economy, trade and industry' is one body.

Commas part bodies too ('the Ministry of Finance, the Treasury and …'); so only what ministries are of goes on a name,
by the word lists, and a list with commas must end in 'and'.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import runs
from briefing_app.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LED = frozenset({"for", "of", "on"})
_AND = frozenset({"&", "and"})
_LONGEST = 4  # words of one field


def end(doc: Doc, head: int) -> int:
    """The token behind the fields that follow the noun of a body at `head`; `head + 1` if none do.

    Args:
        doc: the parse.
        head: 'ministry' in 'ministry of energy and mines'.
    """
    return fields_end(doc, head) if doc[head].lower_ in load("described_bodies")["with_fields"] else head + 1


def fields_end(doc: Doc, head: int) -> int:
    """The token behind the fields that 'of' or 'for' joins to the noun at `head`; `head + 1` if none are."""
    bare = head + 1
    if doc[bare : bare + 1].text.lower() not in _LED:
        return bare
    last = _field(doc, bare + 1 + (doc[bare + 1 : bare + 2].text.lower() == "the"))
    if last is None:
        return bare
    at = last
    while at < len(doc) and doc[at].text == "," and (behind := _field(doc, at + 1)) is not None:
        at = behind
    joint = at + (doc[at : at + 1].text == ",")  # 'trade, industry, | and energy'
    if doc[joint : joint + 1].text.lower() in _AND:
        return _field(doc, joint + 1) or last
    return last


def _field(doc: Doc, start: int) -> int | None:
    """The token behind the one field that begins at `start`: 'rural affairs'; None if none does."""
    at = start
    while at < len(doc) and at - start < _LONGEST and doc[at].lower_ in _words():
        at += 1
    alone = at == start + 1 and doc[start].lower_ in load("described_bodies")["acting_alone"]
    return None if at == start or alone or doc[at - 1].pos_ == "ADJ" else at


@cache
def _words() -> frozenset[str]:
    listed = (word for phrase in runs.titles("portfolios") for word in phrase.split())
    return frozenset(listed) - {"and"} | frozenset(load("described_bodies")["fields"])
