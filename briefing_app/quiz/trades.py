"""What somebody's office or trade is, as far as it tells who could be taken for whom (rubric G2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.when import When

_NEAR = 366  # days within which an office counts as held at the time
_HEAD, _EXECUTIVE = "head", "executive"
_SORTS = (_HEAD, _EXECUTIVE, "legislature", "speaking", "business", "scholar", "law", "union", "press")
_PRESIDENT = re.compile(r"\bpresident of (?:the )?(?P<body>[A-Z][\w’' -]+)", re.IGNORECASE)
_ITS_PRESIDENT = re.compile(r"(?P<body>.*\S) (?:president|chancellor)", re.IGNORECASE)
_REST = re.compile(r" (?:of|at|for|from|in|to|on)\b|,")  # after the head noun: 'speaker | of the House'


def alike(other: str | None, own: str | None, *, loosely: bool) -> bool:
    """Whether somebody of the sort `other` may stand as a wrong choice beside one of the sort `own` (see `of`).

    A minister may be thought a head of government, not the other way round; `loosely`, as for what was said, all
    who govern are alike.
    """
    govern = {other, own} == {_HEAD, _EXECUTIVE}
    return own is not None and (other == own or (govern and (loosely or own == _HEAD)))


def of(actor: Actor, now: When | None) -> str | None:
    """The sort of office or trade held at the time `now`, one of those who govern first; None if none is known."""
    held = {_sort(office.title) for office in actor.offices if _is_held(office, now)}
    return next((sort for sort in _SORTS if sort in held), None)


def _is_held(office: Office, now: When | None) -> bool:
    if office.former:
        return False
    if office.at is None:
        return now is None  # an article without a date, and a question about it
    return now is None or abs((office.at.first - now.first).days) <= _NEAR


@lru_cache(maxsize=2**14)
def _sort(title: str) -> str | None:
    """By what the part before 'of', 'at' or the like ends with; the longest word decides ('press secretary')."""
    lists = lexicon.load("trades", *_SORTS)
    if _heads_a_body(title):
        return "business"  # president of a company, a society, a club
    head = f" {_REST.split(title.lower(), maxsplit=1)[0]}"
    found = [(len(word), sort) for sort in _SORTS for word in lists[sort] if head.endswith(f" {word}")]
    return max(found)[1] if found else None


def _heads_a_body(title: str) -> bool:
    """Whether a president's title names something that is no nation: 'Hill College president'."""
    found = _PRESIDENT.search(title) or _ITS_PRESIDENT.fullmatch(title)
    turns = lexicon.load("offices")["turns"]
    words = {_plain(word) for word in found["body"].split()} - set(turns) if found else set()
    return bool(words) and not words & lexicon.nations().keys()


def _plain(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.lower())
