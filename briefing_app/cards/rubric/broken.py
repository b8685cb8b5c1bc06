"""Plain signs that a front was cut or joined wrongly, so that no English sentence goes on so (rubric B10).

The parse behind a question may be wrong; a clause cut in the wrong place, a number asked inside a name or a list, an
article lost with its noun show it without a parse. What is only missing is put back (`finished`). The lists are data
(`resources/lexicon/loose.json`).
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards.words import verbs

_BRINGS_IN = re.compile(
    r"\b(?:that|who|which|what|whom|whose|when|after|before|because|as|while|since|until|and|but|or|where|how|if|said|"
    r"say|told|tell|announced?|reported|warned?|claimed?|believed?|thought|think|than)\b"
)
_SECOND_VERB = re.compile(r"\b[A-Z][\w’'-]+ (?P<verb>[a-z]+)\b")
_DID = re.compile(r"\bdid [^?]*?(?= [a-z]+)")
_BROKEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bat \d{1,2}\?$",  # 'begin at 11' (30am)
        r"\bhow many (?:dozen|hundred|thousand|million|billion)\b",
        r"\bhow many [a-z]+(?: [a-z]+)? and (?:on|in|at|by|from)\b",  # '25 people (on Sunday) and on Monday 3'
        r"[a-z] and on \d{1,2} [A-Z]",
        r"\bto [a-z]+ [^?]*, to (?:[a-z]+ly )?[a-z]+\b(?![^?]* (?:and|or) (?:to )?[a-z]+)",  # a list without its end
        r"\bexpect(?:ed)? (?!that\b|to\b)[^?,]*\bwould\b",
        r"\bthe (?:in|on|at|of|by|for|to|from|with) (?!and\b|or\b)",  # 'for the in 2014'
        r"\bhow many (?:days|weeks|months|years) to go\b|\bfirst of how many\b",
        r"\bhow many (?:[A-Za-z-]+ ){1,4}(?:in [A-Z]\w+)?, (?:the )?[A-Z][\w’ -]* and (?:the )?[A-Z][\w’ -]*,",
        r"\bon what date (?:would|will|was|were|had)\b|\bwhat date for\b",
        r"\bwho [a-z]+ed (?:from|in|at|on|off)\b[^?]* by (?:police|security|the|an?|[A-Z])",  # a headline's passive
        r"s (?:open|closed|available|subject|exposed|linked) to [a-z]+(?: [a-z]+)? (?:closed|opened|fell|rose)\b",
        r"\bbeen each\b|, says\b|\bhow many percent\b",
        r"\brefer(?:red)? to (?:in|on|at)\b|\b(?:of|with|by) (?:in|on|at|of) (?:his|her|its|the|an?)\b",
        r"\bdescribed (?![^?]* as\b)[^?]*\?$",  # as what
        r"\bhow (?:much|many)\b[^,?]*, and (?:the )?[A-Z][^?]* (?:would|had|was|were|will)\b",  # two sentences
        r"^(?:As reported [^,?]*, )?(?:More,|Conversely|Similarly|Likewise|[Tt]hen|However|Moreover)(?!\w)",
        r"\bwhich (?:island|city|town|nation|state|country|province|port|region|kingdom) of [A-Z]",
        r"\bwhich (?:university|college|bank|council|ministry|church|court) of [A-Z]",
        r"\b(?:under|over|above|below) what percentage\b",
        r", (?:as|while|when|after|before|although|though|because) how (?:many|much|long)\b",
        r"\bhow (?:many|much)\b[^?]* but [A-Z]",  # two sentences
        r"\bhow many (?:days|weeks|months|years|hours) (?:after|before|later|ago)\b",  # the dates tell
        r"\b(?:starting|beginning|ending) take\b|\bto be going\b",
        r"\b(?:begins|becomes|says|occurs|arrives|happens|tells|thinks|goes|comes|brings|gets|makes|seems)\b",  # now
        r"\bwho (?:had )?(?:chose|chosen|picked|selected) as (?:the|an?)\b",  # whom or what
        r"\b(?:was|were|been) (?:decided|agreed|hoped|resolved) to\b",  # of nobody
        r"\b(?:because|although|though|whereas|unless|while) (?:was|were|is|are|has|had|did|would|will)\b",
        r"^(?:On what|In which) [^?]*\bdid [^?]* (?:choose|select|pick|propose|mention|name) as (?:the|an?)\b",
        r"\bhow (?:many|much) as\b|\w/(?:by |how\b|what\b)|^[^()]*\)|\([^()]*$",
        r"^(?:As reported [^,?]*, )?[Ii]n an? (?:[a-z]+ )*(?:poll|survey|report)\b[^,?]* (?:showed|found|gave)\b",
        r"\b(?:felt|believed|thought|argued)(?: that)? (?:an?|the) (?:\S+ ){1,6}?(?:which|that) [^,?]*\?$",
        r"\b(?:diplomats|officials|analysts|economists|observers|bankers|experts|critics) (?:believed?|say|think)\?$",
        r"\b(?:of|since|until|by|from),",
        r"\bbut also\?$|\bcame\?$|\bhow (?:much|many)\b[^?,]*, and [a-z]+ed\b|\bin the (?:19|20)\d\d(?=[?,])",
        r"\b(?:was|had been) (?:talking|speaking) to\b|\bwho (?:could|would|might|should) have\b",
        r"\bwho (?:said|told [^?]*?|announced|added) that who\b",  # 'it was Lee who proposed it'
        r"\bma(?:de|king|kes?) the (?:comment|remark)s?\b",
        r"\b(?:was|were|been|be) reported(?:ly)? reported\b|\breported(?:ly)? (?:was|were)? ?said to\b",
    )
)
_N = r"(?:\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\b)"
_LIST = re.compile(rf"{_N}[^?]*, [^?]*{_N}[^?]*, and [^?]*{_N}")  # 'five months, B four months, and C three'
_SUBJECT = re.compile(
    r"(?:\d{4}, |(?<![Ww]ho )\b(?:did|was|were|had|has) )(?P<subject>(?:[A-Z][a-z]+ ){0,3}[a-z][a-z-]*"
    r"(?: [a-z][a-z-]*){0,3}?) "
    r"(?:on|in|of|for|at|to|between|against|with|was|were|had|has|is|will|would|begin|start|take|end)\b"
)
_TROPHY = re.compile(  # 'won Alder Cup'
    r"\b(?P<won>w[io]n|captured?|lift(?:ed)?|claim(?:ed)?|retain(?:ed)?|los[et]) "
    r"(?=[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:Trophy|Cup|Prize|Medal|Shield|Championship)\b)"
)
_SPELT = {"dlrs": "dollars", "dlr": "dollar", "mln": "million", "bln": "billion", "pct": "percent", "stg": "sterling"}
_WIRE = re.compile(rf"\b(?:[Dd]lrs?|{'|'.join(_SPELT)})\b")  # as agencies print them


def broken(front: str) -> str | None:
    """The place of a front where no English sentence goes on so, or None.

    Args:
        front: the question, what stands in quotation marks left out.
    """
    front = front.replace("(headline: ‘’)", "")
    found = next(filter(None, (pattern.search(front) for pattern in (*_BROKEN, _LIST, _open_end()))), None)
    return found.group() if found else _second_verb(front) or _without_article(front)


def finished(told: str) -> str:
    """A front or an answer as it is shown: 'killed by IDF' -> 'by the IDF'; a wire's 'mln dlrs' spelt out."""
    plain = _WIRE.sub(lambda found: _SPELT[found.group().lower()], told)
    return _TROPHY.sub(r"\g<won> the ", _short_forms().sub(r"\g<led>the \g<body>", plain))


def _second_verb(front: str) -> str | None:
    """A second finite verb that nothing brings in: 'did a salesman call Alder Jirga began a club'."""
    did = _DID.search(front)
    if did is None:
        return None
    for found in _SECOND_VERB.finditer(front, did.end()):
        word = found["verb"]
        finite = verbs.plain(word) and word not in verbs.participles() and not verbs.is_plain(word)
        if finite and verbs.participle(word) != word and not _BRINGS_IN.search(front[did.end() : found.end()]):
            return found.group()
    return None


def _without_article(front: str) -> str | None:
    """A subject of one countable thing without its article: 'new interim government for Norway was expected'."""
    small = _small()
    for found in _SUBJECT.finditer(front):
        words = found["subject"].split()
        tells = len(words) > 1 and words[-2][:1].isupper() and verbs.is_plain(words[-1])  # 'did Ann Lee plan to'
        if not tells and words[-1] in _listed("counted") and not {word.lower() for word in words} & small:
            return found["subject"]
    return None


@cache
def _small() -> frozenset[str]:
    """Small words, of which one before a noun stands for its article."""
    return frozenset(lexicon.load("small_words")["grammar"]) | {"how", "which", "another", "one", "whose"}


@cache
def _open_end() -> re.Pattern[str]:
    left = rf"\b(?:for|of|by|without|from) (?:{_any_of('tells something')})\?$"  # 'was booed for acknowledging'
    return re.compile(rf"(?<!to be )\b(?:{_any_of('open ends')})\?$|{left}")


@cache
def _short_forms() -> re.Pattern[str]:
    led = r"\b(?:by|of|to|from|with|for|against|and|did|was|were|had|in|at|that|told|urged|accused)"
    return re.compile(rf"(?P<led>{led} |, )(?P<body>{_any_of('takes the')})(?![\w-])(?! [A-Z])")


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("loose")[section])


def _any_of(section: str) -> str:
    return "|".join(sorted(map(re.escape, _listed(section)), key=len, reverse=True))
