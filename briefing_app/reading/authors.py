"""What a page tells of those who wrote the article, after it has named them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.reading.lines import Line

_LONGEST_NOTE = 60  # words

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


def goes_on_about(line: Line) -> bool:
    """Whether it may tell more of the author whom the line above describes: 'She previously covered …'."""
    return bool(_GOES_ON.match(line.low)) and '"' not in line.straight and line.count <= _LONGEST_NOTE


def is_of_trade(line: Line) -> bool:
    """Whether it tells, after a name, what a writer does or did: 'Jane covers rivers and has won prizes for it.'."""
    return bool(_OF_TRADE.match(line.low)) and '"' not in line.straight and line.count <= _LONGEST_NOTE
