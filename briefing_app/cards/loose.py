"""Plain signs that a front leans on its article by a noun without a name (B1), or was cut or joined wrongly (B10).

A question takes a sentence out of its article; what the article had told before ('the region', 'the crash', 'the
Government') then stands for nothing, and a sentence that was cut in the wrong place reads as no English. Neither
needs a parse to be seen. The lists are data (`resources/lexicon/loose.json`).
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards import verbs

_END = r"(?=[?,.]|$)"
_NEXT = re.compile(
    r"\b[Tt]he next (?!to\b)[A-Za-z]+|[’']s latest [a-z]+|"
    r"\bdue to (?:play|face|meet|take on) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?=[,?])|"  # in what: 'play France'
    r"\bdue to (?:play|face) which\b|"
    r"\bthe [A-Z][\w-]+(?: [A-Z][\w-]+)* (?:venue|event|site|facility)\b(?! (?:of|for)\b)|"  # 'the Oslo venue'
    r"\bfiled? (?=(?:in|on|at)\b)|"  # what
    r"\b[Tt]he (?:second|third|fourth|fifth|latest|first) [a-z]+ (?=[a-z]+ed\b|was\b|were\b|had\b)"  # of which
)
_PEOPLE = re.compile(r"\b[Tt]he (?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= (?P<then>[a-z]+))")
_SORTS = {  # of nouns, with the words that behind them say which
    "places": "says which place",
    "persons": "says which person",
    "affairs": "says which affair",
    "matters": "says which matter",
}
_ADVERBS = frozenset({"dead", "alive", "alone", "late", "early", "yesterday", "today", "there", "here"})
_FAITHS = frozenset({"arab", "muslim", "christian", "hindu", "sikh", "buddhist", "jew"})
_WHOLE_PEOPLE = ("ch", "sh", "ese", "ss")  # 'the French', 'the Chinese': the nation
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
        r"[’']s? how (?:many|much)\b",  # 'Ann Lee's how many boats'
        r"\b(?!(?:towards|across|versus|plus|minus|was|has|does|is|as|less|this)\b)[a-z]{2,}s how many\b",
        r"\bhow many [a-z]+(?: [a-z]+)? and (?:on|in|at|by|from)\b",  # '25 people (on Sunday) and on Monday 3'
        r"[a-z] and on \d{1,2} [A-Z]",
        r"\bto [a-z]+ [^?]*, to (?:[a-z]+ly )?[a-z]+\b(?![^?]* (?:and|or) (?:to )?[a-z]+)",  # a list without its end
        r"\bexpect(?:ed)? (?!that\b|to\b)[^?,]*\bwould\b",
        r"\bbeen each\b",
        r"\bwhich (?:island|city|town|nation|state|country|province|port|region|kingdom) of [A-Z]",
        r"\bwhich (?:university|college|bank|council|ministry|church|court) of [A-Z]",
        r"\bbest of how many\b|\b(?:under|over|above|below) what percentage\b",
        r", (?:as|while|when|after|before|although|though|because) how (?:many|much|long)\b",
        r"\bhow (?:many|much)\b[^?]* but [A-Z]",  # two sentences
        r"\bhow many (?:days|weeks|months|years|hours) (?:after|before|later|ago)\b",  # the dates tell
        r"\b(?:starting|beginning|ending) take\b|\bto be going\b",
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


def nameless(front: str) -> str | None:
    """The words of a front that stand for something its article named before, or None.

    Args:
        front: the question, what stands in quotation marks left out.
    """
    found = _NEXT.search(front)
    return (found and found.group()) or _told_before(front) or _somebody(front) or _state_left_out(front)


def broken(front: str) -> str | None:
    """The place of a front where no English sentence goes on so, or None.

    Args:
        front: the question, what stands in quotation marks left out.
    """
    found = next(filter(None, (pattern.search(front) for pattern in (*_BROKEN, _LIST, _open_end()))), None)
    return found.group() if found else _second_verb(front) or _without_article(front)


def with_articles(front: str) -> str:
    """'was killed by IDF' -> 'by the IDF'."""
    return _short_forms().sub(r"\g<led>the \g<body>", front)


def gives_away(front: str, answer: str) -> str | None:
    """The name in a front by which everybody knows the country that is asked for: 'Taliban' of Afghanistan (B9)."""
    found = re.search(rf"\b(?:{'|'.join(map(re.escape, _tellers().get(answer, ('',))))})\b", front)
    return found.group() or None if found else None


def is_of_a_game(told: str) -> bool:
    """Whether a sentence tells a turn of play: 'was caught at silly point', 'took the first set'."""
    return bool(re.search(rf"\b(?:{_any_of('detail of a game')})\b", told))


def is_of_a_thing(name: str) -> bool:
    """Whether a name is that of a thing or a place by its last word: 'the Alder Trophy'."""
    return name.rsplit(maxsplit=1)[-1] in _listed("things")


def _told_before(front: str) -> str | None:
    """A place, a person or an affair after 'the', with nothing behind it that says which; 'the fire brigade' does."""
    small = lexicon.load("small_words")["grammar"]
    for found in _the_noun().finditer(front):
        then = found["then"]
        says = then in _listed(_SORTS[_sorts()[found["noun"]]])
        asked = re.match(r" (?:what|which|whom|how)\b", front[found.end() :])
        verb = then and (then in verbs.AUXILIARIES or verbs.plain(then) or then.endswith("ed"))
        if then is None or (says and asked) or (not says and (then in small or verb or then in _ADVERBS)):
            return found.group()
    return None


def _somebody(front: str) -> str | None:
    """One of a people: 'the Norwegian was captured'; some of them: 'the Norwegians had thrown two grenades'."""
    for found in _PEOPLE.finditer(front):
        who, then = found["who"], found["then"]
        verb = then in verbs.AUXILIARIES or bool(verbs.plain(then))
        if who.lower() in lexicon.inverse("demonyms") and verb and not who.endswith(("s", *_WHOLE_PEOPLE)):
            return found.group()
        one = who[:-1].lower()
        some = who.endswith("s") and (one in lexicon.inverse("demonyms") or one in _FAITHS) and verb
        if some and ("how many" in front or then in ("was", "were")):
            return found.group()
    return None


def _state_left_out(front: str) -> str | None:
    """A government or a ministry in a front that names no state, part of one or town."""
    found = _of_a_state().search(front)
    if found is None:
        return None
    rest = front[: found.start()] + front[found.end() :]
    runs = re.findall(r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*", rest)
    words = {word for run in runs for word in (run, *run.split())}
    placed = any(re.sub(r"[’']s?$", "", word).lower() in lexicon.nations() or word in _places() for word in words)
    return None if placed else found.group()


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
        if words[-1] in _listed("counted") and not {word.lower() for word in words} & small:
            return found["subject"]
    return None


@cache
def _small() -> frozenset[str]:
    """Small words, of which one before a noun stands for its article."""
    return frozenset(lexicon.load("small_words")["grammar"]) | {"how", "which", "another", "one", "whose"}


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("loose")[section])


def _any_of(section: str) -> str:
    return "|".join(sorted(map(re.escape, _listed(section)), key=len, reverse=True))


@cache
def _tellers() -> dict[str, tuple[str, ...]]:
    rows = (row.split(": ") for row in _listed("gives away"))
    return {country: tuple(names.split(", ")) for country, names in rows}


@cache
def _sorts() -> dict[str, str]:
    """Each noun that after 'the' means something told before, with its section."""
    return {noun: sort for sort in _SORTS for noun in _listed(sort)}


@cache
def _the_noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, _sorts()), key=len, reverse=True))
    return re.compile(rf"\b[Tt]he (?:(?!same\b)[a-z\d-]+ )?(?P<noun>{nouns})(?![\w’'-])(?: (?P<then>[\w’'-]+))?")


@cache
def _of_a_state() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he (?:[Ff]ederal |[Ss]tate |[Nn]ational |[Ii]nterim |new )?(?:{_any_of('of a state')})\b"
        r"(?! (?:of|in|for) (?:the )?[A-Z])(?! [A-Z])"
    )


@cache
def _places() -> frozenset[str]:
    lists = lexicon.load("places")
    return frozenset({*lists["regions"], *lists["cities"]})


@cache
def _open_end() -> re.Pattern[str]:
    left = rf"\b(?:for|of|by|without|from) (?:{_any_of('tells something')})\?$"  # 'was booed for acknowledging'
    return re.compile(rf"(?<!to be )\b(?:{_any_of('open ends')})\?$|{left}")


@cache
def _short_forms() -> re.Pattern[str]:
    led = r"\b(?:by|of|to|from|with|for|against|and|did|was|were|had|in|at|that|told|urged|accused)"
    return re.compile(rf"(?P<led>{led} |, )(?P<body>{_any_of('takes the')})(?![\w-])(?! [A-Z])")
