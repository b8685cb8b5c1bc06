"""The words for an occasion as they stand on a front: 'in a meeting with Ann Smith', 'on The Harbour Show'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import doubts, media, occasions
from briefing_app.cards.words import naming, wording

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk

_OWN = re.compile(
    r"\b(?:his|her|their) (?=(?:meeting|call|interview|conversation|dinner|lunch) with |(?:[a-z]+ )*audience\b|"
    r"(?:[a-z]+ )?(?:speech|address|remarks|testimony|statement|letter)\b)"
)
_RECENT = re.compile(r"\b(?P<article>an?|the) (?:recent|earlier|later|subsequent|previous|same|very) (?P<noun>\w+)")
_TOP_DIPLOMAT = re.compile(r"\bthe top (?P<state>[A-Z][\w.]+) diplomat\b")
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
_OF_MONTH = re.compile(  # 'an August 2015 speech', 'an Aug. 4 White House briefing'
    rf"\b(?:(?:{occasions.MONTHS})(?: \d{{4}})?|(?:19|20)\d\d) (?=[a-z])|"
    rf"\b(?:{_SHORT_MONTH}|{occasions.MONTHS}) \d{{1,2}}(?:, \d{{4}},?)? (?=[A-Za-z])"
)
_AN = re.compile(r"\b(?P<article>an?) (?P<noun>[A-Za-z][\w.]*)")
_OF_DAY = re.compile(r"^(?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?[’']s (?=[a-z])")
_NOT_PLAIN = frozenset({
    "his", "her", "their", "its", "this", "that", "last", "next", "ago", "earlier", "start", "end", "time", "return",
    "response", "turn", "addition", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_LONGEST = 13  # words of an occasion
_WRITTEN = re.compile(
    r"\b(?:statement|letter|e-?mail|message|tweet|post|article|essay|column|book|report|memo|note|interview|speech|"
    r"address|remarks|conversation|video|broadcast|meeting|talks|resolution|readout|filing|testimony|op-ed|"
    r"commentary|editorial|declaration|communiqu[eé]|announcement|release|telegram|blog|leaflet|document)\b"
)
_HEARD = re.compile(r"\b(?:audience|crowd|listeners|viewers)\b")
_SHOWN = re.compile(r"\b(?:[Ss]how|[Pp]rogramme?|[Pp]odcast|[Rr]adio)\b|[“\"‘'][A-Z]")
_SPOKEN_IN = re.compile(  # whoever broadcasts it: 'in a radio interview', 'in an interview with Reuters'
    r"(?:an?|the) (?:[\w’'-]+ ){0,3}?(?:interview|speech|address|statement|letter|article|commentary|editorial)\b"
)
_ANY = re.compile(  # 'the hearing', nobody knows which, is 'a hearing'
    r"^(?P<led>(?:after|before|during) )?(?:the|his|her|their) (?P<what>(?!.*\b(?:visit|trip|tour|journey|stay)\b)"
    r"[a-z-]+(?: [a-z-]+){0,3})$"
)
_PHRASE = re.compile(r"(?:at|in|on|to|by|during|after|before) (?:an?|the) |(?:on|to) [A-Z‘]")


def worded(desk: Desk, words: str) -> str | None:
    """'a meeting with envoy Ann Smith' -> 'in a meeting with Ann Smith'; None where the words do not stand alone."""
    words = _OF_DAY.sub("the ", _in_single_marks(" ".join(words.split())))
    words = _RECENT.sub(_one, _AN.sub(_one, _owned(_OF_MONTH.sub("", words))))
    led = re.match(r"(?:at|in|on|during|after|before) ", words)
    known = re.match(r"the (?:[a-z]+ ){0,3}[A-Z‘]", words) or re.search(
        r" (?:with|of|between|at|in|before) .*[A-Z]", words
    )
    if not words or is_no_occasion(words):
        return None
    if not known:
        words = _ANY.sub(lambda found: f"{found['led'] or ''}{wording.a(found['what'])}", words)
    if re.fullmatch(r"the [A-Z]{3,4}", words) and words != "the BBC":
        return None  # the programme's name was lost: 'on the CBS “Harbour Today” programme'
    placed = words if led else f"{_lead(words)} {words}"
    placed = _TOP_DIPLOMAT.sub(lambda found: _chief(desk, found) or found.group(), placed)
    cast = [actor for actor in desk.people if actor.name.split()[-1] in placed and not _SHOWN.search(placed)]
    told = naming.untitled(naming.full_names(placed, cast), cast)
    article = led or _PHRASE.match(told)
    return told if article and is_plain(told) and not doubts.points_back(f"X {told}") else None


def is_no_occasion(words: str) -> bool:
    """Whether words for an occasion are but by what it was said, often another remark, or whom somebody met."""
    return words in ("telephone", "phone", "video link", "the press", "press")


def is_plain(occasion: str, least: int = 2) -> bool:
    """Whether the words for an occasion stand alone: short, with a preposition, without pronoun or relative date."""
    words = occasion.lower().split()
    leads = ("at", "in", "on", "during", "after", "before", "to")
    named = re.search(r"‘[^’]*’|(?:[A-Z][\w.]* )+(?:Show|Sunday)$", occasion)  # 'Harbour News Sunday'
    whole = words[-1:] != ["of"] and len(words) in range(least, _LONGEST)  # 'in the early hours of | Friday'
    return whole and words[0] in leads and (bool(named) or not _NOT_PLAIN & set(words))


def _lead(words: str) -> str:
    """The preposition for an occasion that the text has none for."""
    if _HEARD.search(words):
        return "to"
    if _SPOKEN_IN.match(words):
        return "in"
    if _SHOWN.search(words) or media.is_medium(words) or re.search(r"\bcall\b", words):
        return "on"
    return "in" if _WRITTEN.search(words.split(" with ", maxsplit=1)[0]) else "at"


def _owned(words: str) -> str:
    """'his radio audience' -> 'a radio audience'."""
    found = _OWN.match(words)
    return wording.a(words[found.end() :]) if found else _OWN.sub("a ", words)


def _in_single_marks(words: str) -> str:
    """A title between single marks, as it stands on a front."""
    return re.sub(r"[“\"](?P<title>[^”\"]*?)[,.]?[”\"]", r"‘\g<title>’", words).replace("'s ", "’s ")


def _one(found: re.Match[str]) -> str:
    """'a recent interview' -> 'an interview'."""
    return f"the {found['noun']}" if found["article"] == "the" else wording.a(found["noun"])


def _chief(desk: Desk, found: re.Match[str]) -> str | None:
    """Who a state's top diplomat is: the one of the briefing who holds its foreign office now."""
    state = lexicon.nations().get(found["state"].lower())
    heads = lexicon.load("positions")["chief diplomats"]
    holders = [
        actor.name
        for actor in desk.people
        if actor.side == state
        and any(not o.former and any(head in o.title.lower() for head in heads) for o in actor.offices)
    ]
    return holders[0] if state and len(holders) == 1 else None
