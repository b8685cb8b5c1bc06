"""Whether a text really gives somebody an office: what is wished, supposed or said of another gives none (A3, D1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.text import Span
    from briefing_app.model.when import When

# what is only wished or supposed: 'if she becomes president', 'I hope America says “President …”'
_WISHED = re.compile(
    r"\b(?:imagine|hopes?|wish(?:es)?|would-be|a future|one day)\b|\b(?:if|unless)\b[^,;]*$", re.IGNORECASE
)
# what somebody is not yet: 'to become president', 'running for governor'; but 'has become president'
_NOT_YET = re.compile(
    r"(?<!has )(?<!have )(?<!had )\b(?:to (?:be|become)|becom(?:e|ing)|"
    r"(?:runs?|running|ran|bids?|campaign\w*|vying) for)\b[^,;.]{0,30}$|"
    r"\b(?:from|about|of|accused of|called) [^,;.]{0,40}\bbeing (?:an?|the) $"
)
# 'New | Jersey Governor', 'Reserve Bank of | Oslo President'
_HALF_A_NAME = re.compile(r"\b(?:New|North|South|East|West|San|Los|Saint|(?:Ste?|Mt|Ft)[.]|[A-Z][a-z]+ of) $")
_HISTORY = 20  # years before its article from which an office is history
_OVER_BEFORE = re.compile(
    r"\b(?:served|worked|acted|spent \w+ years) as (?:an? |the )?(?:[\w.’'-]+ ){0,5}$|"
    r"\bhad (?:once |long |earlier |also )?been (?:an? |the )?(?:[\w.’'-]+ ){0,5}$|\bonce (?:an? |the )|"
    r"\b(?:previously|formerly)\b[^.;,]*$"
)
_OVER_AFTER = re.compile(
    r"[^.;]{0,60}?(?:\bfrom \d{4} (?:to|until|till)\b|\buntil (?:earlier|last|\d|he|she|[A-Z])|"
    r"\b(?:under|during) (?:the )?(?:former |then |late |first )?"
    r"(?:President|Prime Minister|[A-Z]\w+ administration)\b|"
    r"\bin the [A-Z][\w. ]* (?:administration|White House|years|era|presidency)\b|"
    r"\band (?:is|was|became) (?:now|later|then)\b|"
    r"\bwho\b[^.;“”]{0,80}?\b(?:died|was (?:killed|assassinated|murdered))\b)"
)
# the year of what a figure is compared with is not that of the deed: 'a deficit of 9 billion, down from 11 in 1986'
_COMPARED = re.compile(
    r"\b(?:from|than|against|compared (?:with|to)|since) [^,;.]{0,40}?(?:\d\.\d[^,;.]{0,40}?)?\b(?:19|20)\d\d\b"
)
# a relative clause dates no sentence ('Prime Minister Bo Holt, who led it from 2012 to 2018, met'), unless it
# tells the end of its holder or of the term
_RELATIVE = re.compile(
    r"\b(?:who|whom|whose|which)\b(?![^,;:—–]*\b(?:died|killed|murdered|assassinated|deposed|retired|resigned|left|lost|"
    r"ousted|stepped|until)\b)[^,;:—–]*"
)
_YEAR = re.compile(  # of a deed, not of a text that is still in force: 'the 1965 treaty'
    r"(?<!\d)(?<!since )(?<!from )(?<!after )(?:19|20)\d\d(?!\d)"
    r"(?! (?:[\w-]+ )?(?i:treaty|constitution|law|act|accords?|agreement|convention|code|pact|charter|protocol)\b)"
)
_SPEAKS_NOW = re.compile(r"\b(?:said|says|told|added|announced)\b")
_NEAR_BEFORE = 12  # characters before a title in which it may say so
_SPEAKS_WITHIN = 45  # characters around a title in which its holder is told to speak
_SPOKEN = re.compile(r"[“\"][^”\"]*[”\"]")
_MARK = re.compile('[“”"]')
_BEFORE_A_QUOTATION = " \t\u00a0([—–-‘'"  # what may stand before a mark that opens
_BY_THE_WAY = re.compile(r"\blong-?time\b")
_ASIDE_OF = (
    r", (?:an? |the )?(?:[\w’'-]+ ){0,4}(?:advis[eo]r|aide|assistant|counsel|secretary|spokesm[ae]n|deputy|staff|"
    r"wife|husband|son|daughter) (?:to|of|for) "
)
_AN_ASIDE = re.compile(_ASIDE_OF)
_DOING = re.compile(r" (?!(?:act|includ)ing\b)[a-z]+ing(?= )")
_DEATH = re.compile(r"\b(?:late|slain|death|murder(?:ed)?|killing|killed|assassinated)\b")


def is_past(office: Office) -> bool:
    """Whether the text tells it as over by its day, in the flag or in the title's own words."""
    return office.former or bool(re.match(r"(?i)(then|former|ex|onetime|late)[ -]", office.title))


def is_looked_back_to(office: Office, printed: When | None) -> bool:
    """Whether an office is dated by a year that was over when its article was printed."""
    return bool(office.at and printed and office.at.last.year < printed.first.year)


def is_told_as_past(office: Office, told: Iterable[tuple[str, Span, Span]]) -> bool:
    """Whether sentences tell of a term that is over, though the office is dated now ('who served as … until').

    A sentence that names an earlier year may tell of that year: 'as Speaker Ann Smith's plan of 1994 shows'.

    Args:
        office: the office.
        told: the text of an article, its sentence that tells the office, and the words of it that do.
    """
    if is_past(office):
        return False
    pieces = list(told)
    if any(_is_over(text, whole, piece) for text, whole, piece in pieces):
        return True
    held = office.at.first.year if office.at else 0
    return bool(pieces) and all(_tells_of_before(text, whole, piece, held) for text, whole, piece in pieces)


def _is_over(text: str, whole: Span, piece: Span) -> bool:
    before, after = text[whole.start : piece.start], text[piece.end : whole.end]
    return bool(_OVER_BEFORE.search(f"{before} {piece.of(text)}") or _OVER_AFTER.match(after))


def _tells_of_before(text: str, whole: Span, piece: Span, year: int) -> bool:
    """Whether its sentence names an earlier year, and does not tell the holder as speaking now."""
    at = piece.start - whole.start
    plain = _SPOKEN.sub(lambda found: " " * len(found.group()), whole.of(text))
    end = piece.end - whole.start + _SPEAKS_WITHIN
    speaks = _SPEAKS_NOW.search(plain[max(0, at - _NEAR_BEFORE) : end])
    told = _COMPARED.sub(lambda found: " " * len(found.group()), plain)
    own = _RELATIVE.sub(lambda clause: clause.group() if clause.start() <= at < clause.end() else " ", told)
    return not speaks and any(int(found) < year for found in _YEAR.findall(own))


def is_long_ago(at: When, told: When | None) -> bool:
    """Whether an office is a parallel from the past, not news (D3): held twenty years before its article."""
    return told is not None and told.first.year - at.first.year > _HISTORY


def in_quotes(text: str, offset: int) -> bool:
    """Whether a quotation of the paragraph is open there.

    The last mark before the place tells: papers open each paragraph of a long quotation anew and close it but once
    (Chicago Manual of Style 13.30), so that marks of a shape that tells no side cannot be counted.
    """
    before = text[text.rfind("\n", 0, offset) + 1 : offset + 1]
    marks = list(_MARK.finditer(before))
    if not marks or marks[-1].group() == "”":
        return False
    if marks[-1].group() == "“":
        return True
    place = offset + 1 - len(before) + marks[-1].start()
    led, following = before[: marks[-1].start()], text[place + 1 : place + 2]
    return not following.isspace() and (not led or led[-1] in _BEFORE_A_QUOTATION)


def is_unfounded(actor: Actor, office: Office, text: str, whole: Span, piece: Span) -> bool:
    """Whether a sentence only wishes it, supposes it, has it in speech, or says it of somebody else.

    Args:
        text: of the article.
        whole: the sentence.
        piece: the words of it that name the office.
    """
    before, told = text[whole.start : piece.start], whole.of(text)
    wished = _WISHED.search(_SPOKEN.sub("", before)) and not is_past(office)
    by_the_way = _BY_THE_WAY.search(told) and "member" in office.title.lower()
    died = office.at and dates_a_death(told, office.at.edtf[:4])
    name = re.escape(actor.name.split()[-1])
    aside = _AN_ASIDE.search(told) and re.search(
        rf"{_ASIDE_OF}[^,;]*(?:{name}|{re.escape(actor.name)})(?:, [JS]r\.)?, (?:is|was|has been)\b", told
    )
    anothers = aside is not None and piece.start >= whole.start + aside.end()
    not_yet = (_NOT_YET.search(before) and not is_past(office)) or _HALF_A_NAME.search(before)
    doing = _DOING.match(text, piece.end, whole.end)
    acted_on = doing and re.match(rf" (?:[A-Z][\w.’'-]* ){{0,3}}{name}\b", text[doing.end() : whole.end])
    unsound = acted_on or wished or not_yet or by_the_way or died or anothers or _tells_of_dead(told, name)
    return bool(unsound or in_quotes(text, piece.start))


def _tells_of_dead(told: str, name: str) -> bool:
    """Whether a sentence tells somebody as dead, who holds nothing: "the late Justice Lund", "Lund was murdered"."""
    if not _DEATH.search(told):
        return False
    late = rf"\b(?:late|slain|murdered) (?:[\w.’'-]+ ){{0,5}}{name}\b"
    death = rf"\b(?:death|murder|killing) of [^.;]{{0,40}}{name}\b|\b{name}[’']s (?:death|murder|killing)\b"
    before = (
        rf"\b{name}\b[^.;]{{0,120}} before (?:being (?:killed|murdered|assassinated|executed)|(?:his|her) death)\b"
    )
    killed = rf"\b{name} (?:(?:may|might|must|had|has|have) )*(?:been|was) (?:murdered|killed|assassinated)\b"
    return re.search(rf"{late}|{death}|{killed}|{before}", told) is not None


def dates_a_death(told: str, year: str) -> bool:
    """Whether a year in a sentence is that of somebody's death: 'told me shortly before his death in 2015'."""
    return re.search(rf"\b(?:death|died|killed|buried)\b[^,;.]*\b{year}\b", told) is not None
