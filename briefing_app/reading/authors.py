"""What a page tells of those who wrote the article, after it has named them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import credit_rules
from briefing_app.reading.titles import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.credit_rules import CreditRules
    from briefing_app.reading.lines import Line

_LONGEST_NOTE = 60  # words
_LAST = 5  # lines among which a note about the author may stand
_UNSAID = (None, FurnitureKind.REPEAT)
_NAME = r"[A-Z][\w.'’-]+(?: (?:de|van|von|bin|al|el|[A-Z])[\w.'’-]*){1,3}"
_PLACED = rf"{_NAME}(?: in [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)?"
NAMES_ONLY = re.compile(rf"{_PLACED}(?:(?:,|,? and|,? &) {_PLACED})*")
"""'Jane Roe', 'Jane Roe in Harrow and John Doe in Varn'."""


_GOES_ON = re.compile(  # what authors do and did; what others say of the matter is none of it
    r"(?:he|she|they|(?:her|his|their) (?:work|writing|reporting|books?|stories|articles|interests|beats?)) "
    r"(?:is|are|was|were|has|have|had|can|also|previously|currently|formerly|often|covers?|covered|writes?|wrote"
    r"|reports?|reported|works?|worked|joined|lives?|teach(?:es)?|taught|holds?|graduated|earned|studied|served|won"
    r"|focus(?:es|ed)|appear(?:s|ed)?|include)\b"
)
_OF_TRADE = re.compile(
    r"[\w.' -]{2,40}? (?:covers|reports|writes|joined|speciali[sz]\w+|(?:is|was|has) (?:.{0,60} )?"
    r"(?:covering|reporting|writing|covered|reported|journalis[mt]\w*|reporter|correspondent|editor|columnist|experience))\b"
)


def mark(page: Sequence[Line], credits_: CreditRules, first: int) -> None:
    """Mark what tells of those whom a byline names, or at the end of somebody the text does not mention.

    Args:
        page: all lines, with what is known of them so far.
        credits_: what is known of notes on authors.
        first: number of the first paragraph.
    """
    _mark_named(page)
    for line in page[:first]:
        if line.kind in _UNSAID and credits_.author_described(line) == "":
            line.kind = FurnitureKind.BYLINE  # 'The writer teaches law in Harrow.'
    text = [line for line in page if line.kind is None and (line.ends or line.count >= PARAGRAPH)]
    for line in text[-_LAST:]:
        who = credits_.author_described(line)
        if who is not None and not any(who and who in other.straight for other in text if other is not line):
            line.kind = FurnitureKind.TAIL
    for above, line in pairwise(page[first:]):
        if line.kind is None and above.kind is FurnitureKind.BYLINE and is_name(above) and credits_.is_role(line):
            line.kind = FurnitureKind.BYLINE
        elif line.kind is None and above.kind is FurnitureKind.TAIL and goes_on_about(line):
            line.kind = FurnitureKind.TAIL
        elif line.kind is None and above.kind is FurnitureKind.TAIL and credits_.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE


def _mark_named(page: Sequence[Line]) -> None:
    named = {name for line in page if line.kind is FurnitureKind.BYLINE for name in credit_rules.names_in(line)}
    for at, line in enumerate(page):
        who = credit_rules.name_told_of(line)
        if line.kind is None and 2 * at >= len(page) and _tells_of(line, named):
            line.kind = FurnitureKind.TAIL
        elif line.kind is None and who is not None and who.casefold() in named:
            alone = credit_rules.without_suffixes(line.straight) == who
            line.kind = FurnitureKind.BYLINE if alone else FurnitureKind.TAIL


def _tells_of(line: Line, named: set[str]) -> bool:
    """'Jane has ten years of experience in radio.', of an author by one of her names."""
    known = line.words[:1] and any(line.words[0] in (name.split()[0], name.split()[-1]) for name in named)
    return bool(known) and is_of_trade(line)


def is_name(line: Line) -> bool:
    """Whether it is nothing but names, with places or not."""
    return not line.is_point and bool(NAMES_ONLY.fullmatch(line.straight.rstrip(" -–—|,·•")))


def goes_on_about(line: Line) -> bool:
    """Whether it may tell more of the author whom the line above describes: 'She previously covered …'."""
    return bool(_GOES_ON.match(line.low)) and '"' not in line.straight and line.count <= _LONGEST_NOTE


def is_of_trade(line: Line) -> bool:
    """Whether it tells, after a name, what a writer does or did: 'Jane covers rivers and has won prizes for it.'."""
    return bool(_OF_TRADE.match(line.low)) and '"' not in line.straight and line.count <= _LONGEST_NOTE
