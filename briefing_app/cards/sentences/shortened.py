"""A printed sentence shorter than it stands, for a question: without what is hung on behind the words that it asks.

A source or a condition behind them stays, for it changes what is said (rubric A5); so does all before them, but what
is told between commas of those whom a long question names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.words.gap import Gap

# where the rest of a sentence can go, if it gives no source
_REST = re.compile(
    r"(?:,? (?:while|but|whereas|although|though|"
    r"(?<!seen )(?<!regarded )(?<!described )(?<!viewed )(?<!known )(?<!came )(?<!served )(?<!acted )"
    r"as(?= (?:the|an?|[A-Z])[^,]*? (?:was|were|had|[a-z]+ed)\b))|"
    r",? where(?= (?:they|he|she|it)\b)|"
    r", (?:half|some|most|many|all|several|\d+|[a-z]+) of (?:them|whom)|"
    r", (?:adding|leaving|forcing|(?:[a-z]{2,4} )?(?:which|whom)|who|where|when|after|with|"
    r"and(?= (?:the |an? |[A-Z\d])[\w ’'-]{3,40}? "
    r"(?:was|were|had|would|could|said|[a-z]{2,}ed|thought|felt|rose|fell)\b)|"
    r"and(?= (?:[a-z]{2,}ed|rose|fell|grew|would)\b))|,? and(?= there (?:was|were|had)\b))(?= )"
)
# what can go last of all, where the sentence is too long or leans on its article behind the gap
_TAIL = re.compile(
    r",? because of |,? due to |,? amid | until the |,? by using |, (?:up|down) from |, [a-z]+ing (?=[a-z])"
)
_AND_SAID = re.compile(r",? and (?:said|warned|added|told|called|urged)\b")  # one more thing, told of the same
_JOINED = re.compile(r" and (?:\d[\d,]*|[a-z]+) (?:[\w-]+ ){1,7}?(?=(?:were|had been)\b)")
# 'were killed | and three children were hurt | in a crash': what befell others in the same place
_AND_OTHERS = re.compile(
    r"(?P<done> (?:were|had been) [a-z]+) and (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|\w+teen|"
    r"\w+ty|dozens|scores|hundreds) (?:(?:of )?(?:others|[a-z]+) )?(?:(?:were|had been) )?(?:[a-z]+ly )?"
    r"(?:[a-z]+ed|hurt)(?= (?:in|when|after|on|by|near|at)\b)"
)
# what is said of a name between commas; not one of a list, nor what asks
_BETWEEN = re.compile(
    r"(?<=[\w’]), (?P<aside>(?:who|which|whose|an?|the|one of|formerly|long|[a-z]+ed)\b[^,?]{4,90}),"
    r"(?= (?!and\b|or\b)[a-z]+\b)"
)
_IDLE = re.compile(  # 'cover is no secret but | official figures show …'
    r"^(?![^?]*\b(?:how|what|which|whom|who)\b[^?]* but )[^,?]{10,90}? but "
    r"(?=(?:[a-z]+ ){0,2}(?:figures|officials|analysts|economists|bankers|reports|data) )"
)
_ASKS = re.compile(r"\b(?:how|what|which (?!is|was|has|had|were|are|would)|whom|in which|of which)\b")
_SOURCE = re.compile(
    r"\b(?:said|according to|reported|claimed|warned|announced|told|believed|if|unless|alleged\w*)\b"
)


def gives_source(words: str) -> bool:
    """Whether words say by whom something is known, or under what condition."""
    return bool(_SOURCE.search(words))


def without_asides(asked: str) -> str:
    """'Ann Lee, head of a bank that …, sold how many ships' -> 'Ann Lee sold how many ships'."""
    return _BETWEEN.sub(lambda one: one.group() if _ASKS.search(one["aside"]) else "", _IDLE.sub("", asked))


def shorter(told: str, gap: Gap) -> Iterator[str]:
    """The sentence, and before it the same without what is hung on behind the gap, the shortest first.

    A source or condition behind it stays, and so does all before it. Cause and course go only where the whole cannot.
    """
    joined = _JOINED.match(told, gap.span.end) if not gap.span.start else None
    if joined:  # 'three soldiers and five guides were killed': so were the three
        told = f"{told[: gap.span.end]} {told[joined.end() :]}"
    others = _AND_OTHERS.match(told, gap.span.end) if not gap.span.start else None
    if others:
        told = f"{told[: gap.span.end]}{others['done']}{told[others.end() :]}"
    said = _AND_SAID.search(told, gap.span.end)
    if said:
        told = told[: said.start()]
    for found in _REST.finditer(told, gap.span.end):
        if not _SOURCE.search(told, found.start()):
            yield told[: found.start()].rstrip(" ,")
    yield told
    for found in _TAIL.finditer(told, gap.span.end):
        if not _SOURCE.search(told, found.start()):
            yield told[: found.start()]
