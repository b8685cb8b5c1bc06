"""Fronts on somebody's words that tell too little to be asked: of no headline, of 'today', of anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import giveaways, seen
from briefing_app.model.cards import Form

if TYPE_CHECKING:
    from briefing_app.model.cards import Card

_TWO = 2
_FEW = 10  # words that tell little by themselves
_LEAST_TELLING = 4  # telling ones among them
_WHO = re.compile(r"(?:Who|Which \w+(?: or \w+)?) (?:said|wrote), ")
_OF_NOW = re.compile(r"\b(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Tt]his (?:week|month|year))\b")
_OF_NOTHING = re.compile(r"(?:Who|Which \w+(?: or \w+)?) (?:said|wrote), as quoted in [A-Z][a-z]+ \d{4}: “")
_NAMED_IN = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*")  # not at the head of a sentence


def asks_who(card: Card) -> bool:
    """Whether it asks who said words of his own."""
    return _WHO.match(card.front) is not None


def tells_little(card: Card) -> bool:
    """Whether nobody could know of what or whose the words are."""
    return _is_of_nothing(card) or _is_of_now(card) or _is_anybodys(card)


def _is_of_nothing(card: Card) -> bool:
    """Whether words without headline, day or occasion do not name two."""
    return bool(_OF_NOTHING.match(card.front)) and len(set(_NAMED_IN.findall(card.front.partition("“")[2]))) < _TWO


def _is_of_now(card: Card) -> bool:
    """Whether a blank stands in words on 'today’s vote' that no headline tells (B3)."""
    return card.form is Form.CLOZE and not seen.headline(card.front) and _OF_NOW.search(card.front) is not None


def _is_anybodys(card: Card) -> bool:
    """Whether who said a few words is asked that anybody might say: 'I have nothing against Norland' (F9)."""
    said = card.front.partition("“")[2]
    few = len(said.split()) <= _FEW and len(giveaways.telling(said)) < _LEAST_TELLING
    return few and asks_who(card)
