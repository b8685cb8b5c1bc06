"""What the report says that words are about: 'said of the plan', 'asked about the levy', 'Lee attacked the levy'.

Only what the text itself ties to the saying is taken: the words after 'said of' or 'asked about' in the sentence of
the quotation, or the object of what its speaker is told to attack, defend or discuss in the sentence before (B1).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WORD = r"[\w’'$%&.-]*[\w’'%]"
_END = (
    rf"(?=[,.;:—–?!(\"“”]|$| (?:on|last|late|early|this|next) (?:{_DAY}|week|month|year)\b| {_DAY}\b| (?:as|after|"
    r"before|during|while|when|because|since|until|amid|if|over|that|which|who|whose|where|by|but|saying|calling|"
    r"adding|telling|according|instead|rather|"
    r"and (?:said|says|called|urged|added|told|warned|argued|insisted|promised|vowed|pledged)|"
    r"(?:in|at|on|during|with|to) (?:an?|his|her|their) |for [a-z]+ing)\b|(?<! of)(?<! in)(?<! for) [a-z]+ing\b)"
)
_THING = rf"(?P<thing>(?:{_WORD} ){{0,9}}?{_WORD}){_END}"
_SAID = r"(?:said|says|wrote|tweeted|remarked|commented|joked|complained|added|observed)"
_OF = re.compile(
    rf"\b(?:{_SAID}(?: {_DAY})? (?:of|about)|"
    r"(?:[Ss]peaking|[Tt]alking) (?:of|about)|"
    r"(?:[Rr]eferring|[Rr]eacting|[Rr]esponding|[Aa]lluding) to|[Ii]n (?:response|reaction|reference) to|"
    r"[Cc]ommenting on|[Rr]egarding|[Cc]oncerning|(?:[Aa]sked|[Pp]ressed|[Qq]uestioned) (?:about|on)|"
    rf"(?:statement|comments?|remarks|tweet|post|speech) (?:on|about)) {_THING}"
)
_OPENS_OF = re.compile(r"^\W*(?:Of|About|On) (?P<thing>(?:the|an?) [^,.;“”\"]{4,80}),")  # 'Of the toll, Lee said'
_LOOKS_BACK = 1  # sentences before a quotation in which its speaker is told to speak of something
_PERSONAL = re.compile(
    r"\b(?:he|she|they|we|I|his|her|their|its|him|them|it|you|how|what|why|whether)\b", re.IGNORECASE
)
_REPORTED = (
    r"(?:said|says|argued|argues|insisted|insists|warned|warns|claimed|claims|complained|noted|contended|added|believes|"
    r"predicted|acknowledged|explained|stressed|emphasi[sz]ed|suggested|told [a-z]+)"
)
_SAID_THAT = re.compile(  # the subject of what is reported is the matter: 'He said the levy was a scam. “…”'
    rf"(?:,[^,.;“”\"]{{0,60}},)? (?:also |later |then )?{_REPORTED}(?: {_DAY})?(?: that)? "
    rf"(?P<thing>(?:{_WORD} ){{0,5}}?{_WORD})"
    r"(?= (?:is|are|was|were|has|have|had|will|would|should|must|can|could|does|did|needs?)\b)"
)
_TITLES = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen)\. (?=[A-Z])")
_CUT_PLACE = re.compile(r", [A-Z][a-z]{2,6}\.(?=[ ,])")  # 'attacked Leeds, Yorks., officer Ann Lee'
_OPEN_END = re.compile(
    r"\b(?:of|to|for|in|on|at|about|with|by|from|against|the|an?|and|or|is|are|was|were|has|have)$"
)
_SAYINGS = re.compile(  # what was said may not be known: 'in response to Lee’s declaration'
    r"\b(?:declaration|remarks?|comments?|statements?|claims?|words|suggestions?|tweets?|call|questions?|answers?|"
    r"announcement|allegations?|accusations?|criticism|speech|assertion|results?|matter|issue|idea|move|decision)"
    r"(?: (?:from|by) .+)?$"
)
_HALF = re.compile(  # the beginning of a clause, and no thing: 'while Berg', 'in most towns'
    r"(?:while|although|though|if|when|as|since|because|despite|after|before|until|unless|whether|that|there|in|at|on|"
    r"by|for|with|from|under|during|like|unlike|given|amid)\b",
    re.IGNORECASE,
)
_OF_TIME = re.compile(r"\b(?:week|month|year|day|time|morning|evening|night)\b")


def beside(around: str) -> str | None:
    """What the sentence of a quotation says that it is about; None where it does not say.

    Args:
        around: the reporter's words, without the quotation.
    """
    around = _TITLES.sub("", around)
    found = (found for pattern in (_OPENS_OF, _OF) for found in pattern.finditer(around))
    return next(filter(None, map(_thing, found)), None)


def before(text: str, start: int, names: re.Pattern[str]) -> str | None:
    """What the speaker is told, right before the quotation at `start`, to attack, defend, discuss or call for.

    Args:
        text: of the article.
        start: where the quotation's sentence begins.
        names: the forms of the speaker's name.
    """
    for sentence in _sentences_before(text, start):
        told = _TITLES.sub("", sentence.of(text))
        subject = names.search(told) or re.match(r"(?:He|She)\b", told)
        if subject:
            found = _treats().match(told, subject.end()) or _SAID_THAT.match(told, subject.end())
            return _thing(found) if found else None
        if re.search(r"[”\"]", told):
            return None
    return None


def _sentences_before(text: str, start: int) -> Iterator[Span]:
    at = start
    for _ in range(_LOOKS_BACK):
        bare = text[:at].rstrip()
        if not bare or text.count("\n\n", len(bare), start) > 1:
            return
        span = sentence_of(text, Span(len(bare) - 1, len(bare)))
        yield span
        at = span.start


def _thing(found: re.Match[str]) -> str | None:
    """The words as they stand after 'on', if they name a thing of their own."""
    words = found["thing"].strip(" '’")
    doer = found.re is _SAID_THAT and words.split()[-1].lower() in lexicon.load("reporting")["bodies"]
    loose = (
        doer
        or _HALF.match(words)
        or _SAYINGS.search(words)
        or _PERSONAL.search(words)
        or _OF_TIME.search(words)
        or _OPEN_END.search(words)
        or words[:1].isdigit()
    )
    if loose or _CUT_PLACE.match(found.string, found.end("thing")):
        return None
    named = re.search(r"[A-Z]", words) or len(words.split()) > 1
    return words if named else None


@cache
def _treats() -> re.Pattern[str]:
    verbs = "|".join(lexicon.load("treating")["of"])
    linked = "|".join(lexicon.load("treating")["with a link"])
    lead = r"(?:[^.;“”\"]{0,60}? )??(?:has |had |have |also |sharply |strongly |again |then |later |repeatedly )*"
    return re.compile(rf",?(?: [^,.;“”\"]{{0,60}},)? ?{lead}(?:{verbs}|{linked}) {_THING}")
