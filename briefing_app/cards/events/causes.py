"""Why something was called off, in the words of the sentence that says so (rubric E3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import doubts
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Event

_NOUN = 2  # words of a thing that may be in doubt: 'spy balloon'
_LENGTHS = range(3, 13)  # words, the one that leads included (C1)
_OFF = re.compile(
    r"\b(?:cancell?ed|called off|postponed|scrapped|put off|shelved|derailed|thwarted|suspended|abandoned)\b"
    r"(?P<later>[^;.(]*?),? "
    r"(?P<cause>(?P<lead>because of|because|due to|owing to|over|in reaction to|in response to|"
    r"in protest (?:at|against)|in the wake of|for want of|for lack of|after|when) (?P<words>[^;.(,]+))"
)
_INNER = re.compile(r"\b(?:which|who|what|whose|he|she|they|it|his|her|their|its|them)\b|[“”\"]")
_SAID_BY = {"when": "because", "after": "because", "because": "because"}  # led by a clause


def of_calling_off(desk: Desk, event: Event) -> str | None:
    """'In reaction to the spy balloon', 'Because two senators had fallen ill': the shortest cause that is whole."""
    found = sorted(_causes(desk, event), key=lambda words: (len(words.split()), words))
    return _hedged(desk, found[0]) if found else None


def _hedged(desk: Desk, cause: str) -> str:
    """With the doubt that any article has of its last noun: 'China’s alleged spy balloon' (A5, A7)."""
    lead, thing = cause.rsplit(maxsplit=_NOUN)[0], " ".join(cause.split()[-_NOUN:])
    doubt = re.compile(rf"\b(?P<word>alleged|suspected|purported)(?: [\w’'-]+){{0,2}} {re.escape(thing)}\b")
    found = next((hit for article in desk.articles.values() if (hit := doubt.search(article.text))), None)
    if found is None or re.search(r"\b(?:alleged|suspected|purported)\b", cause):
        return cause
    return f"{lead} {found['word']} {thing}"


def _causes(desk: Desk, event: Event) -> Iterator[str]:
    for piece in desk.sound(event.evidence):
        text = desk.articles[piece.article].text
        printed = " ".join(sentence_of(text, piece.span).of(text).split())
        for match in _OFF.finditer(printed):
            lead = _SAID_BY.get(match["lead"], match["lead"])
            cause = f"{lead} {match['words'].strip()}"
            whole = len(cause.split()) in _LENGTHS and not _INNER.search(match["words"])
            if whole and not doubts.points_back(f"X {match['words']}"):
                yield cause[:1].upper() + cause[1:]
