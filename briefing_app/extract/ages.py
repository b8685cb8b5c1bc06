"""Who is meant by an age: 'the 61-year-old', 'the teenager', 'the octogenarian'.

News gives the age beside the name once ('Ann Lee, 61,'; AP Stylebook, 'ages') and may then describe by it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_BEHIND = re.compile(r"(?:,? aged |, | \()(\d{1,3})(?=[,.;)]| and\b)")  # 'Ann Lee, 61,', 'Ann Lee (61)'
_BEFORE = re.compile(r"\b(\d{1,3})-year-old(?: [\w’'-]+){0,4} $")  # 'the 61-year-old chairman Ann Lee'
_WIDEST = 60  # characters before a name in which its age is looked for
_YEARS = 4  # tokens of '-year-old' with its last word


def meant(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the one person of the article whose age fits the description that `head` heads, else None."""
    span = _span(head)
    if span is None:
        return None
    found = {key for key, age in _told(scene, cast) if span[0] <= age <= span[1]}
    return found.pop() if len(found) == 1 else None


def _span(head: Token) -> tuple[int, int] | None:
    """The youngest and oldest that `head` can be."""
    if syntax.is_aged(head):
        age = head.doc[head.i - _YEARS].text
        return (int(age), int(age)) if age.isdigit() else None
    ages = lexicon.load("ages").get(head.lemma_.lower())
    return (int(ages[0]), int(ages[1])) if ages else None


def _told(scene: Scene, cast: Cast) -> set[tuple[str, int]]:
    """Each person whose age the text gives, with it."""
    found = set()
    for actor in cast.actors:
        for place in actor.mentions if actor.key.startswith("person/") else ():
            told = _BEHIND.match(scene.text, place.span.end)
            told = told or _BEFORE.search(scene.text, max(0, place.span.start - _WIDEST), place.span.start)
            if told:
                found.add((actor.key, int(told[1])))
    return found
