"""Fronts that ask what is left out of a printed passage (docs/adr/0021): written in one way, read wherever cards are.

'Which date is left out of what the Harbour Gazette printed in May 2024 (headline: …): “On […] the toll was doubled”?'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_FRONT = re.compile(r"Which (?P<asks>[^“”]+?) is left out of (?P<source>what [^“”]+): “(?P<passage>.+)”\?")


class Printed(NamedTuple):
    """Such a front in its parts.

    Attributes:
        asks: what is left out: 'date', 'speaker', 'sum'.
        source: who printed it and when: 'what the Harbour Gazette printed on 3 May 2024 (headline: …)'.
        passage: the printed words, with `[…]` where the answer stood.
    """

    asks: str
    source: str
    passage: str


def source(outlet: str | None, on: str, headline: str | None) -> str:
    """Who printed it and when, for a front; `on` with its preposition: 'in May 2024'."""
    return f"what {outlet or 'was'} printed {on}" + (f" (headline: {headline})" if headline else "")


def front(asks: str, source: str, passage: str) -> str:
    """The front that asks so; a passage begins with a capital and has no stop before the question mark."""
    shown = passage.rstrip(".")
    return f"Which {asks} is left out of {source}: “{shown[:1].upper()}{shown[1:]}”?"


@lru_cache(maxsize=4096)
def of(front: str) -> Printed | None:
    """What a front asks of a printed passage; None of another front."""
    found = _FRONT.fullmatch(front)
    return Printed(*found.group("asks", "source", "passage")) if found else None
