"""Questions that read well and teach little: they gave themselves away or had two answers (rubric B5, B9).

Of what four readers judged strictly in 2026 (460 cards of 100 unseen articles), 3 of 22 passed that ask for a name
inside the sentence ('pressed which country for speedy action?'), and 1 of 11 that ask 'to do what?'. A name is asked
at the head of its question or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards import seen
from briefing_app.model.cards import CardKind, Form

if TYPE_CHECKING:
    from briefing_app.model.cards import Card

_HEADER = re.compile(
    r"^(?:(?:As (?:reported|quoted|printed)|According to|In|On|By|Since|Between|Before|After)\b"
    r"[^,?]*(?:\([^)]*\))?, )+"
)
_HEAD = re.compile(r"^(?:[A-Z][a-z]+ )?[Ww]hich ")
_NAMED = re.compile(
    r"\bwhich (?:[a-z]+ )?(?:country|nation|state|region|city|town|port|organisation|outlet|body|bank|company|firm|"
    r"agency|institution|ministry|party|union|group|plan|programme|paper|newspaper|court|house|membership)\b"
)
_DO_WHAT = re.compile(r"\bto do what\b|\bwhat\?$")


def asks(card: Card) -> bool:
    """Whether a card on an event asks for a name inside the sentence, or openly 'to do what?'."""
    if card.kind is not CardKind.EVENT or card.form is not Form.QUESTION:
        return False
    question = _HEAD.sub(
        "", _HEADER.sub("", re.sub(r" \(headline: [^?]*?\)(?=[,? ])", "", seen.outside_quotes(card.front)))
    )
    return bool(_NAMED.search(question) or _DO_WHAT.search(question))
