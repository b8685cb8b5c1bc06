"""Bodies and offices that every state has: 'the Government' of whom says its state's name, or nothing (rubric B1)."""

from __future__ import annotations

import re

from briefing_app import lexicon
from briefing_app.cards import titles

_BODY = (
    r"(?:[Ff]ederal )?(?:[Gg]overnment|[Pp]arliament|[Cc]abinet|[Oo]pposition|[Pp]rime [Mm]inister|[Tt]reasurer|"
    r"nation|(?:[Ff]oreign|[Ii]nterior|[Dd]efen[cs]e|[Ff]inance|[Hh]ealth) [Mm]inist(?:ry|er)|[Aa]rmy|"
    r"[Cc]onstitution)"
)
_BARE = re.compile(rf"\b(?P<the>[Tt]he|[Oo]ur) (?P<body>{_BODY})\b(?! (?:of|in) )")


def stateless(words: str, beside: str = "") -> str | None:
    """The body in `words` of which neither they nor what stands `beside` them names the state, or None."""
    found = _BARE.search(words)
    return None if found is None or names_a_state(f"{words} {beside}") else found.group()


def with_state(words: str, side: str | None) -> str:
    """'the Government' in the mouth of somebody who acts for Norway -> 'the Norwegian Government'."""
    adjective = titles.adjective(side) if side else None
    if adjective is None or names_a_state(words):
        return words
    return _BARE.sub(lambda found: f"{found['the']} {adjective} {found['body']}", words)


def names_a_state(words: str) -> bool:
    """Whether a state or a people stands in the words."""
    named = re.findall(r"[A-Z][\w.]+", words)
    return any(word.lower().rstrip(".") in lexicon.nations() for word in named)
