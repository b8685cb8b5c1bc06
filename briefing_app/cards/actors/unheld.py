"""Offices that the print gives somebody who may not hold them, or of a body not named (rubric B1, B5, D1).

'Ann Lund was elected president; she takes over in September': not yet. 'Congress leader Max Roy', told once: one of
many. 'The fund’s mission chief': of which fund is told elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.words import titles
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.text import Evidence

_TO_BE = re.compile(
    r"\b(?:elected|chosen|picked|voted in|nominated|tipped|(?:set|due|expected|likely|chosen|about) to be(?:come)?)"
    r" (?:as )?(?:the |its |their |his |her )?(?:[a-z]+(?:th|st|nd|rd) |next |new )?$"
)
_TO_COME = re.compile(
    r"\b(?:will|to) (?:take (?:over|office|up)|assume|be sworn in|be inaugurated|succeed)\b|"
    r"\b(?:takes (?:over|office)|is sworn in|-elect\b)"
)
_OF_TWO_STATES = re.compile(
    r"(?<!Democratic Republic )(?<!Republic )(?<!DR )\b(?:of (?:the )?)(?:Congo|Korea)$|^(?:Korean?|Congo)(?:[’']s)? "
)
_OF_NO_STATE = re.compile(
    r"(?:(?:[Dd]eputy )?[Ss]peaker|(?:[Vv]ice[ -])?[Pp]resident|chair\w*|member) of (?:the )?"
    r"(?:(?:Legislative|National|General|Federal|Constituent) )?(?:Assembly|Parliament|Congress|Senate|House|Council)"
    r"(?: of (?:Representatives|Councillors|Deputies|Advisers))?"
)
_NO_TITLE = re.compile(  # 'commander of the north and something of a hero', 'the suspended premier'
    r"\band (?:something|an?|one|his|her|its|their)\b|"
    r"\b(?:suspended|ousted|deposed|toppled|overthrown|embattled|disgraced|jailed|exiled|would-be)\b"
)
# 'its first prime minister, Ann Lund, later said': of old, unless he is the first of something else
_FIRST_OF_ALL = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[’']s|[Tt]he) (?:very )?first (?:ever )?(?:post-?independence |post-?war |elected )?$"
)
_SENTENCED = (  # of a family name, what may stand beside it
    r"\b{0}\b(?:,[^,.;]{{1,60}})?,? (?:was|were|has been|had been|is) (?:\w+ly )?(?:sentenced to|jailed|imprisoned|"
    r"given an? (?:\S+ ){{1,3}}(?:prison|jail) (?:term|sentence))"
)
_AT_TALKS = re.compile(r"\b(?:delegation|negotiating team|bench)$")  # to what, of what
_ONE_OF_A_PARTY = re.compile(r"(?:(?:[A-Z][\w’'-]*|[a-z]+) )*leader$")
_OF_A_THING = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<owner>[a-z]+)[’']s (?:[a-z-]+ ){0,3}$")
NOTED = 2.5
"""Times the attention of a stranger from which somebody without an office is one to know."""
_BEFORE = 40  # characters


def is_doubtful(card: Card, desk: Desk) -> bool:
    """Whether a card asks for an office that its evidence does not give its holder, at its time and by its body."""
    title = _title(card)
    if title is None or not card.evidence:
        return False
    if (
        _OF_TWO_STATES.search(title)
        or _OF_NO_STATE.fullmatch(title)
        or _AT_TALKS.search(title)
        or _NO_TITLE.search(title)
    ):
        return True
    piece = card.evidence[0]
    if _is_of_old(desk, piece):
        return True
    if _is_to_come(desk, piece, title) or _is_owned_by_a_thing(desk, piece, title) or _has_lost_its_the(card, desk):
        return True
    return _is_one_of_a_party(card, desk, title) or _is_in_prison(card, desk)


def _title(card: Card) -> str | None:
    """'President of Malta' of 'Who was the President of Malta in June 2023?'."""
    asked = re.match(r"Who was (?:the )?(?P<title>.+?)(?: (?:in|on) (?:\d+ )?(?:[A-Z][a-z]+ )?\d{4})?\?$", card.front)
    return asked["title"] if asked else None


def _is_to_come(desk: Desk, piece: Evidence, title: str) -> bool:
    """Whether somebody was only elected to it, and takes it up later."""
    text = desk.articles[piece.article].text
    told, head = sentence_of(text, piece.span), title.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    found = re.search(rf"\b{re.escape(head)}\b", text[piece.span.start : piece.span.end], re.IGNORECASE)
    at = piece.span.start + found.start() if found else piece.span.start
    before = re.sub(r"(?:[A-Z][\w’'-]* )*$", "", text[max(told.start, at - _BEFORE) : at])
    return _TO_BE.search(before) is not None and _TO_COME.search(text) is not None


def _is_of_old(desk: Desk, piece: Evidence) -> bool:
    """Whether somebody is told of as a state's or a body's first in it: then he is not its holder of today."""
    text = desk.articles[piece.article].text
    return _FIRST_OF_ALL.search(text[max(0, piece.span.start - _BEFORE) : piece.span.start]) is not None


def _is_in_prison(card: Card, desk: Desk) -> bool:
    """Whether the article tells that its holder was sentenced: until when he stayed in office, it does not say."""
    surname = re.escape(card.back.rsplit(maxsplit=1)[-1])
    return re.search(_SENTENCED.format(surname), desk.articles[card.evidence[0].article].text) is not None


def _is_owned_by_a_thing(desk: Desk, piece: Evidence, title: str) -> bool:
    """Whether 'the fund’s' stands before it, and the title names no fund."""
    text = desk.articles[piece.article].text
    told = text[max(0, piece.span.start - _BEFORE) : piece.span.end]
    at = told.lower().find(title.split(maxsplit=1)[0].lower())
    owner = _OF_A_THING.search(told[:at]) if at >= 0 else None
    return owner is not None and owner["owner"] not in title.lower()


def _has_lost_its_the(card: Card, desk: Desk) -> bool:
    """Whether 'the Centre’s president' is asked as 'Centre’s president': a body called by a common word (B10)."""
    owner = re.match(r"Who was (?P<owner>[A-Z][a-z][\w-]*[’']s) ", card.front)
    text = desk.articles[card.evidence[0].article].text
    return owner is not None and re.search(rf"\b[Tt]he {re.escape(owner['owner'])} ", text) is not None


def _is_one_of_a_party(card: Card, desk: Desk, title: str) -> bool:
    """Whether 'Congress leader Max Roy' is told of somebody of little note: any member of weight is called so.

    Of whoever is, where the party is one of many countries and the text does not say of which.
    """
    holder = desk.actors.get(card.actors[0]) if card.actors else None
    noted = holder is None or holder.salience >= NOTED * desk.stranger
    land, party = titles.of_state(title)
    piece = card.evidence[0]
    told = desk.articles[piece.article].text[max(0, piece.span.start - _BEFORE) : piece.span.end]
    printed = land is None or party.lower().startswith("opposition") or title.split(maxsplit=1)[0] in told
    return not (noted and printed) and _ONE_OF_A_PARTY.fullmatch(title) is not None
