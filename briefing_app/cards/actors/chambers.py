"""Of which chamber, committee or commission a short title is, by the manner of its press (rubric B1, B5).

'Senate Budget Chair Ann Lee (D-Ohio)', 'the public accounts committee' beside 'the Commons', 'trade commissioner'
beside 'the European Commission': within one press these need no more, for a reader elsewhere they do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import titles

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Office

_FAR = 90  # characters in which the head of a panel stands before its second
_US_SEAT = re.compile(r"\([DRI]-[A-Z][\w.]+\)")
_SEATS_PRINTED = 2
_PANEL = r"(?P<body>(?:Senate|House) (?:[A-Z][\w-]+(?:,? (?:and )?)?)+?)(?: Committee)?"
_HEADS_PANEL = re.compile(rf"{_PANEL} (?P<post>(?:[Vv]ice )?[Cc]hair(?:man|woman|person)?|[Rr]anking [Mm]ember)")
_LEADS_A_PARTY = re.compile(r"(?:Senate|House) (?:[Mm]ajority|[Mm]inority) (?:[Ll]eader|[Ww]hip)")
_SECOND = re.compile(r"[Vv]ice [Cc]hair(?:man|woman|person)?|[Rr]anking [Mm]ember")
_BESIDE_ITS_HEAD = re.compile(rf"{_PANEL} [Cc]hair\w* [A-Z][^,;]{{3,40}} and (?:ranking )?$")
_OF_THE_COMMONS = re.compile(
    r"(?P<post>(?:deputy )?[Cc]hair(?:man|woman)?) of (?:the |parliament[’']s )(?P<body>[a-z][a-z, -]+? committee)"
)
_COMMONS = re.compile(r"\b(?:the|House of) Commons\b")
_COMMISSIONER = re.compile(
    r"(?P<field>[A-Za-z]+(?:,? (?:and )?[A-Za-z]+){0,3}) [Cc]ommissioner|[Cc]ommissioner for (?P<of>[A-Z].+|[a-z ]+)"
)
_COMMISSION = re.compile(r"\bEuropean Commission\b|\bthe [Cc]ommission\b[^.]*\b(?:EU|Brussels)\b")


def told(desk: Desk, office: Office) -> str | None:
    """The title with its chamber or commission, or None where the article's manner tells none."""
    texts = [desk.articles[one.article].text for one in desk.sound(office.evidence)]
    plain = titles.plain(office.title)
    sits = _COMMISSIONER.fullmatch(plain)
    fields = set(re.findall(r"\w+", (sits["field"] or sits["of"]).lower())) if sits else set()
    if fields & set(lexicon.load("belonging")["commissioners"]) and any(map(_COMMISSION.search, texts)):
        return f"EU {plain.removeprefix('European ').removeprefix('EU ')}"
    commons = _OF_THE_COMMONS.fullmatch(plain)
    if commons and any(map(_COMMONS.search, texts)):
        return f"{commons['post'].lower()} of the UK House of Commons {commons['body']}"
    return _of_congress(desk, office, plain) if any(map(is_of_congress, texts)) else None


def is_of_congress(text: str) -> bool:
    """Whether an article prints lawmakers with party and state: 'Ann Lee (D-Ohio)'."""
    return len(_US_SEAT.findall(text)) >= _SEATS_PRINTED


def _of_congress(desk: Desk, office: Office, plain: str) -> str | None:
    """'Speaker', 'Senate Budget Chair', and 'Vice Chair' behind 'Senate Budget Chair Ann Lee (D-Ohio) and'."""
    if plain in ("Speaker", "House Speaker"):
        return "Speaker of the US House of Representatives"
    headed = _HEADS_PANEL.fullmatch(plain)
    if _LEADS_A_PARTY.fullmatch(plain):
        return f"US {plain}"
    if headed:
        return f"{headed['post'].lower()} of the US {headed['body'].removesuffix(' Committee')} Committee"
    post = "ranking member" if plain == "member" else plain
    if not _SECOND.fullmatch(post):
        return None
    befores = (desk.articles[one.article].text[: one.span.start][-_FAR:] for one in desk.sound(office.evidence))
    led = next(filter(None, map(_BESIDE_ITS_HEAD.search, befores)), None)
    ranking = led and (plain != "member" or led.group().endswith("ranking "))
    return f"{post.lower()} of the US {led['body']} Committee" if led and ranking else None
