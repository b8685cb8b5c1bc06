"""Whether what would be an answer is understood only by what was told before it."""

from __future__ import annotations

import re

from briefing_app.cards.rubric import definites, doubts
from briefing_app.cards.words.wordlists import listed

_BARE = re.compile(r"\bthe (?:[a-z-]+ ){0,3}(?P<noun>[a-z-]+)$")


def leans(answer: str) -> bool:
    """Whether an answer is understood only by what was told before: 'to better manage the tensions' (B1)."""
    bare = _BARE.search(answer)
    known = bare is None or bare["noun"] in listed("understood by all")
    return not known or bool(definites.unexplained_answer(answer) or doubts.points_back(f"X {answer}"))
