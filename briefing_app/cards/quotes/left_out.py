"""Which words of a printed quotation are asked for: the telling ones, where no stock phrase fits as well (F4, F6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import stance, telling
from briefing_app.model.dated import dates_in
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk

_MOST = 6  # words of a blank (F7)
_ATTRIBUTED = 4  # words of a fragment that are somebody's own, whatever they are (F4)
_LEANS = re.compile(
    r"\b(?:this|that|these|those|such|it|its|they|them|their|he|she|him|his|her|here|there|then|now|so|today|"
    r"tomorrow|yesterday|tonight|week|month|year|years|days?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_ARTICLE = re.compile(r"(?:an?|the) (?=\S+ \S)")
_HALF = re.compile(r" (?:of|than|it|him|her|them|us|me|up|out)\b")  # what is left out goes on behind it
_CLAUSE = re.compile(  # a whole one: nothing is left of it to tell what it was about
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did)\b|n[’']t\b"
)
_MANNER = re.compile(r"(?:with|without|in|on|at|by|for|from|to|after|before) ")


def of(desk: Desk, words: str, *, is_clause: bool) -> Span | None:
    """Which of the quoted words are left out; None where nothing of them is worth it.

    Args:
        desk: the dossier.
        words: the quotation, without its closing stop.
        is_clause: it stands by itself, and is no part of the reporter's clause.
    """
    if not is_clause:
        lead = _ARTICLE.match(words)
        core = Span(lead.end() if lead else 0, len(words))
        number = len(core.of(words).split())
        if number <= _MOST and not _CLAUSE.search(core.of(words)):
            enough = number >= _ATTRIBUTED - bool(lead) or telling.judges(core.of(words))
            return core if enough and number > 1 and _is_worth(desk, core.of(words)) else None
    found = (one.span for one in telling.blanks(words, desk.names, telling.ENOUGH))
    fit = (span for span in found if " " in span.of(words) and not _HALF.match(words, span.end))
    return next((span for span in fit if _is_worth(desk, span.of(words))), None)


def _is_worth(desk: Desk, hidden: str) -> bool:
    """Whether left-out words tell something of their own: no day, no name, no stock phrase, no 'that'."""
    if _LEANS.search(hidden) or _FIGURE.search(hidden) or any(True for _ in dates_in(hidden)):
        return False
    if {word.lower() for word in re.findall(r"\b[A-Z][\w-]+", hidden)} & desk.names:
        return False
    lists = lexicon.load("small_words")
    small = {*lists["grammar"], *lists["filler"], *lexicon.load("stances")["stock"]}
    own = [word for word in re.findall(r"[a-z][\w’'-]+", hidden.lower()) if word not in small]
    judged = telling.judges(hidden) or stance.position(hidden)
    return bool(own) and (len(own) > 1 or (bool(judged) and not _MANNER.match(hidden)))
