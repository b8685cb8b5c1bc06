"""Questions made of a sentence that strict readers failed, by the way they ask (rubric B1, B5, B9, B10).

Of 86 such questions on 130 modern articles they passed 43; which sorts were lost is told with each rule. What is left
out here is free to be asked in print (`in_print`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import seen
from briefing_app.cards.sentences import leaning
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card

_OF_IT = re.compile(r"(?:It|They) ")  # which body it is, was guessed
_PLANNED = re.compile(r"For (?:what date|when) \(")  # 3 of 7 passed: of terms of office, elections, trips to nowhere
_IN_A_REGION = re.compile(r"\b[Ii]n which state or region\b")
_JOINED = re.compile(r"\?*[^?]*\b(?:how many|how much|what percentage)\b[^?]* and that ", re.IGNORECASE)
_COUNTED_WITH = re.compile(
    r"\bhow many (?:[a-z-]+ |[A-Z]\w+ )*?[a-z-]+s and (?:the )?[A-Z]|"  # 'leaders and Ann Lund'
    r"\bhow many\b[^?,]* and (?:some |about |around |nearly |over )?\d"  # 'lived in Norway and some 450,000 in Malta'
)
_BACK_HOME = re.compile(r"\bdid [^?]* return to [A-Z][\w’-]*(?: [A-Z][\w’-]*)*\?")  # from where, after what
_CUT = re.compile(  # of what, and by whom, is told behind it: 'that up to nine may have been killed'
    r"\bthat [^?“”]*\b(?:been|be|was|were) (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|ne)(?: \(headline: .*\))?\?$"
)
_COUNTS = re.compile(r"\b[Hh]ow (?:many|much)\b|\b[Ww]hat percentage\b")
_SAID_BEHIND = re.compile(  # 'imported nine million tons last year, | the ministry says |'
    r", (?:the|an?|[A-Z])(?:(?! (?:who|which) )[^,.;“”\"]){2,60} "
    r"(?:says?|said|estimates?|estimated|reckons?|reckoned)(?=[,.;]|$)"
)
_HEADLINE = re.compile(r" \(headline: [^?]*?\)(?=[,:? ])")
_DATED = re.compile(r"(?:On what date|In which (?:month|year))\b(?: (?:in|of) \d{4})? ?")
_NAME = re.compile(r"\b[A-Z][\w’'.-]*\w(?:(?: (?:of|and|for|the|de|al|bin|von|van))* [A-Z][\w’'.-]*\w)*")


def is_weak(card: Card, desk: Desk) -> bool:
    """Whether a question made of a sentence asks as those did that readers failed."""
    if card.kind is not CardKind.EVENT:
        return False
    front = _HEADLINE.sub("", seen.outside_quotes(card.front))
    if _COUNTS.search(front) and not front.startswith("According") and _SAID_BEHIND.search(_printed(card, desk)):
        return True  # somebody's figure, told as everybody's (A5)
    if _PLANNED.match(front) or _IN_A_REGION.search(front) or _OF_IT.match(_printed(card, desk)):
        return True
    if _JOINED.match(front) or _COUNTED_WITH.search(front) or _CUT.search(card.front) or _BACK_HOME.search(front):
        return True
    dated = _DATED.match(front)
    return dated is not None and (_is_of_one(front[dated.end() :], desk) or leaning.leans(front[dated.end() :]))


def _printed(card: Card, desk: Desk) -> str:
    return desk.sentence(card.evidence[0])[1]


def _is_of_one(asked: str, desk: Desk) -> bool:
    """Whether a deed is dated by its doer alone, who is no state: 'did Vale strike oil off the coast' (B1).

    What was done to somebody says enough ('was Ann Lund dismissed as minister').
    """
    if not asked.startswith("did "):
        return False
    small = lexicon.load("small_words")["grammar"]
    names = {name for name in _NAME.findall(asked) if name.lower() not in small}
    if len(names) != 1:
        return False
    (name,) = names
    known = desk.forms.get(name) or desk.by_name.get(name)
    return known is not None and known.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
