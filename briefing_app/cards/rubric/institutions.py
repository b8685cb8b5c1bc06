"""Bodies and offices that every state has: 'the Government' of whom says its state's name, or nothing (rubric B1)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from briefing_app import lexicon
from briefing_app.cards.words import titles


def stateless(words: str, beside: str = "") -> str | None:
    """The body in `words` of which neither they nor what stands `beside` them names the state, or None."""
    found = _bare().search(words)
    return None if found is None or names_a_state(f"{words} {beside}") else found.group()


def with_state(words: str, side: str | None) -> str:
    """'the Government' in the mouth of somebody who acts for Norway -> 'the Norwegian Government'."""
    adjective = titles.adjective(side) if side else None
    if adjective is None or names_a_state(words):
        return words
    return _bare().sub(lambda found: f"{found['the']} {adjective} {found['body']}", words)


@lru_cache(maxsize=4096)
def names_a_state(words: str) -> bool:
    """Whether a state or a people stands in the words."""
    named = re.findall(r"[A-Z][\w.]+", words)
    runs = (
        f"{one} {two}"
        for one, two in pairwise(re.findall(r"[\w.]+", words))
        if one[:1].isupper() and two[:1].isupper()
    )
    nations = lexicon.nations()
    return any(word.lower() in nations or word.lower().rstrip(".") in nations for word in (*named, *runs))


@cache
def _bare() -> re.Pattern[str]:
    """'the Government', 'our Foreign Minister': of no state, as far as it says."""
    bodies = "|".join(lexicon.load("loose")["bodies of a state"])
    return re.compile(rf"\b(?P<the>[Tt]he|[Oo]ur) (?P<body>(?i:(?:federal )?(?:{bodies}))\b)(?! (?:of|in) )")
