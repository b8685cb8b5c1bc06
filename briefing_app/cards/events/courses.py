"""Whether the words of two events tell by themselves which came first (rubric B9).

Nobody mourns a man before he has died, and nobody is convicted before he was charged: of such a pair the order is no
question. Pairs are of one matter where a word that tells something stands in both.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards.words import verbs

_STAGES = "stages of "  # how the sections of `courses.json` begin whose entries stand in order


def tell_the_order(first: str, second: str, doer: str = "") -> bool:
    """Whether two events of one matter are a death and a deed of or on the dead, a deed and an answer, or stages.

    So are any two of which one says that it was not the first: 'resumed', 'again', 'was re-elected'.

    Args:
        first: the earlier one, told in the past as a sentence.
        second: the later one likewise.
        doer: who did both, if one did: it makes them no one matter.
    """
    earlier, later = _plain(first), _plain(second)
    lists = lexicon.load("courses")
    if not (earlier | later).isdisjoint(lists["again"]):
        return True
    shared = _telling(first) & _telling(second) - _telling(doer)
    if not shared:
        return False
    ends = not (earlier | later).isdisjoint(lists["ends of a life"]) and any(word[0].isupper() for word in shared)
    answers = not later.isdisjoint(lists["reactions"]) and earlier.isdisjoint(lists["reactions"])
    return ends or answers or any(_follow(earlier, later, stages) for stages in _courses())


def _follow(earlier: set[str], later: set[str], stages: tuple[frozenset[str], ...]) -> bool:
    """Whether the later event is of a later stage than the earlier one."""
    before = [place for place, words in enumerate(stages) if words & earlier]
    after = [place for place, words in enumerate(stages) if words & later]
    return bool(before and after) and max(before) < min(after)


@cache
def _courses() -> tuple[tuple[frozenset[str], ...], ...]:
    """Each course of events as its stages in order, a stage as its words."""
    rows = (entries for section, entries in lexicon.load("courses").items() if section.startswith(_STAGES))
    return tuple(tuple(frozenset(entry.split()) for entry in entries) for entries in rows)


def _telling(told: str) -> set[str]:
    """The words that tell of what an event is, names with their capital; no verb of a course, no nation."""
    small = lexicon.load("small_words")
    idle = {*small["grammar"], *small["filler"]} | lexicon.nations().keys()
    return {word for word in re.findall(r"[^\W\d_]{3,}", told) if word.lower() not in idle}


def _plain(told: str) -> set[str]:
    """The words of an event, verbs in their plain form as well."""
    found = {*re.findall(r"[a-z]+", told.lower()), *re.findall(r"\bre-[a-z]+", told.lower())}
    forms = (verbs.plain, verbs.of_participle, verbs.plain_of_present)
    return found | {plain for word in found for form in forms if (plain := form(word))}
