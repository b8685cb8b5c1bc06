"""What is nothing without its matter: a bill on what, negotiations over what, shares in what (rubric B1).

The lists are data (`resources/lexicon/matters.json`).
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon

# what tells the matter, behind the thing or behind with whom or where it was made
_NAMED = r"[A-Z][\w’'.-]*(?:(?: of| and| the)* [A-Z][\w’'.-]*)*"
_WITH_WHOM = rf"(?: (?:with|in|at|from|by|before|between|among) (?:the |an? )?{_NAMED})?"
_TOLD = (
    rf"{_WITH_WHOM} (?:on|over|about|for|to|into|against|of|that|which|calling|aimed|seeking|urging|asking|demanding|"
    r"naming|accusing|alleging|challenging|entitled|called|known|named|under|worth|regarding|concerning|[a-z]{3,}ing|"
    r"(?!(?:held|made|signed|sent)\b)[a-z]{3,}ed (?:to|at|by|on|for|in))\b"
)
_OPENED = (
    r"(?:began?|begun|begin|held|hold|led|lead|open(?:ed)?|start(?:ed)?|resumed?|conduct(?:ed)?|enter(?:ed)?|"
    r"broke off|break off|suspend(?:ed)?|halt(?:ed)?|concluded?|finish(?:ed)?)"
)
_DEALT = r"(?:s[eo]ll|sold|b[ou]y|bought|purchased?|acquired?|dumped?|traded?|hold|held|own(?:ed)?)"
_TRADED = re.compile(
    rf"\b{_DEALT} (?:(?!in\b|of\b)(?![A-Z])[\w.,$€£%-]+ ){{0,4}}?(?:shares|stock|stakes?|bonds)\b"
    r"(?![^?]* (?:in|of) (?:the |its |his |her |which |what )?\w)"
)
_NOMINATED = re.compile(r"\bnominat(?:ed?|ing)\b(?![^?]* (?:as|for|to)\b)")
_OWN_PAPERS = re.compile(
    r"\b(?:his|her|their|the) (?:returns|filings|papers|files|records)\b(?! (?:of|on|for|from|to)\b)"
)


_FINED = re.compile(r"\bfined how much\?")
_VAGUE = re.compile(
    r"\bthe (?:arrangements?|moves?|steps|issues?|matters?|actions?|efforts?|details|findings|measures|facts)\b"
    r"(?! (?:of|on|to|for|about|over|against|in|that|which|by)\b)|"
    r"\bon the (?:sidelines|margins|fringes)\b(?! of\b)"
)


def untold(front: str) -> str | None:
    """The words of a front whose matter only its article tells, or None.

    Args:
        front: the question, what stands in quotation marks left out.
    """
    for pattern in (_things(), _negotiations(), _TRADED, _NOMINATED, _OWN_PAPERS, _VAGUE, _FINED):
        found = pattern.search(front)
        if found:
            return found.group()
    return None


@cache
def praise() -> re.Pattern[str]:
    """A reporter's word for how great or hard a thing is, before a noun of small letters or a name (A8)."""
    words = "|".join(sorted(map(re.escape, lexicon.load("matters")["praise"]), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<article>(?i:an?) )?(?:{words}),? (?=(?P<next>[\w“\"]))"
        r"(?!and\b|or\b|for\b|to\b|fashion\b|manner\b|way\b|terms\b)"
    )


@cache
def _spin() -> re.Pattern[str]:
    words = "|".join(lexicon.load("matters")["spin"])
    return re.compile(rf"\b(?:designed|aimed|meant|intended|calculated) (?:to|at) (?:{words})\w*")


def is_spun(told: str) -> bool:
    """Whether a reporter says what is behind a thing: 'a bill designed to gut the agency' (A8)."""
    return bool(_spin().search(told))


def unpraised(told: str) -> str:
    """A sentence without the reporter's praise and blame: 'a landmark visit' -> 'a visit'."""

    def bare(found: re.Match[str]) -> str:
        article = found["article"]
        if not article:
            return ""
        plain = "an " if found["next"].lower() in "aeio" else "a "
        return plain.capitalize() if article[0].isupper() else plain

    while praise().search(told):
        told = praise().sub(bare, told)
    return told


@cache
def _things() -> re.Pattern[str]:
    lists = lexicon.load("matters")
    nouns, empty = "|".join(lists["nouns"]), "|".join(lists["empty"])
    return re.compile(
        r"(?<!without )\b"
        rf"(?:(?:an?|several|two|three|its|his|her|their) (?:(?:{empty}) )*|(?:new|revised|final|draft) )"
        rf"(?:{nouns})\b(?![-’'])(?! [a-z]+(?:s|er|or|ee)\b(?! ))(?! (?:stop|event|rally|trail|speech|ad)\b)"
        rf"(?!{_TOLD})(?! what\b| which\b)"
    )


@cache
def _negotiations() -> re.Pattern[str]:
    empty = "|".join(lexicon.load("matters")["empty"])
    return re.compile(rf"\b{_OPENED} (?:(?:{empty}|direct|fresh) )*negotiations\b(?!{_TOLD})")
