"""Which questions made of a sentence are asked: the date of an official act told with both its sides, whom, why.

Of 146 such questions on modern articles strict readers passed 79: of 35 dates of a meeting, a signing, a decision or
an office taken up that name two 34, all five for whom somebody met or spoke with, both for why; of the rest 38 of
104: their dates are asked in print (`in_print`), or not at all (docs/adr/0022).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import seen
from briefing_app.cards.sentences import leaning
from briefing_app.cards.words import verbs
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.facts import Event

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card

_TWO = 2  # names of a front beside its date
_WHOM = re.compile(r"(?:With w|W)(?:hom|hy) ")
_DATED = re.compile(r"(?:On what date|In which (?:month|year))\b(?: (?:in|of) \d{4})? ?")
_CUT = re.compile(  # of what, and by whom, is told behind it: 'that up to nine may have been killed'
    r"\bthat [^?“”]*\b(?:been|be|was|were) (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|ne)\?$"
)
_IT = re.compile(r"(?:It|They) ")  # which body it is, was guessed


def may_be_asked(card: Card, desk: Desk) -> bool:
    """Whether a card is no question made of an event's sentence, or is one of those that readers passed."""
    if card.kind is not CardKind.EVENT or card.form is not Form.QUESTION:
        return True
    front = seen.asked(card.front)
    if _IT.match(desk.sentence(card.evidence[0])[1]):
        return False
    if _WHOM.match(front):
        return True
    dated, event = _DATED.match(front), desk.facts.get(card.fact)
    clause = desk.clause(event) if isinstance(event, Event) else None
    if dated is None or clause is None or not is_official(clause):
        return False
    asked = front[dated.end() :]
    return len(seen.names(asked)) >= _TWO and not leaning.leans(asked) and not _CUT.search(front)


def is_official(clause: Clause) -> bool:
    """Whether its verb, active or passive, alone or with the words behind it, is that of an official act."""
    verb, rest = clause.verb, clause.rest
    if verb in ("was", "were"):
        verb, _, rest = rest.partition(" ")
    told = f"{verbs.plain(verb) or verb} {rest} "
    return told.startswith(_acts())


@cache
def _acts() -> tuple[str, ...]:
    return tuple(f"{act} " for act in lexicon.load("decisions")["official"])
