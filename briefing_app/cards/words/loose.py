"""Plain signs that a front leans on its article by a noun without a name (rubric B1).

A question takes a sentence out of its article; what the article had told before ('the region', 'the crash', 'the
Government') then stands for nothing. The lists are data (`resources/lexicon/loose.json`).
"""

from __future__ import annotations

import calendar
import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards.words import verbs

_MONTHS = "|".join(calendar.month_name[1:])
_WHEN = re.compile(rf" (?:early |mid-|late )?(?:(?:{_MONTHS})\b|(?:19|20)\d\d)")  # when, not which
_COUNTED = re.compile(r"As reported [^,?]*, (?P<told>how many [^?]*)\?$")
_SHORT = 14  # words of a front that must hold a name
_NEXT = re.compile(
    r"\b[Tt]he next (?!to\b)[A-Za-z]+|[’']s latest [a-z]+|"
    r"\bdue to (?:play|face|meet|take on) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?=[,?])|"  # in what: 'play France'
    r"\bdue to (?:play|face) which\b|"
    r"\bthe [A-Z][\w-]+(?: [A-Z][\w-]+)* (?:venue|event|site|facility)\b(?! (?:of|for)\b)|"  # 'the Oslo venue'
    r"\bfiled? (?=(?:in|on|at)\b)|"  # what
    r"\bthe (?:last|latest|only|most recent) (?:[\w’'-]+ ){1,6}to (?=[a-z])(?![^?]*\b(?:before|since|until|by)\b)|"
    r"\b[Tt]he \d\d-year-old (?=[A-Za-z])|"
    r"\bhow many (?:[\w-]+ ){0,3}(?:sources|officials|analysts|diplomats|economists|aides)\b[^,?]* (?:said|told)\b|"
    r"\bnearby (?=[A-Za-z])|"  # near what
    r"^As reported [^,?]*, how many (?:military personnel|troops|soldiers|police officers|officers|warships|planes)\b"
    r"(?! (?:from|of|in)\b)|"  # whose
    r"^As reported [^,?]*, (?:that|this|these|those|it) (?:is|was|were|had|would)\b|"
    r"\b[Tt]he (?:[a-z-]+ )?(?:(?:South|North|East|West|Central|Southeast|Latin) )?"
    r"(?:Asian|African|European|American|Pacific|Caribbean|Gulf|Balkan|Baltic|Arab|Muslim|Mediterranean)(?: island)? "
    r"(?:nation|country|state|kingdom|republic)\b(?! of\b)|"
    r"\b[Tt]he (?:second|third|fourth|fifth|latest|first) [a-z]+ (?=[a-z]+ed\b|was\b|were\b|had\b)"  # of which
)
_PEOPLE = re.compile(r"\b[Tt]he (?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= (?P<then>[a-z]+))")
_SORTS = {  # of nouns, with the words that behind them say which
    "places": "says which place",
    "persons": "says which person",
    "persons of a case": "says which person",
    "affairs": "says which affair",
    "matters": "says which matter",
    "bodies": "says which body",
}
_A_TOWN = re.compile(
    r"\b[Tt]he (?:[a-z]+ )?(?P<people>[A-Z][a-z]+) (?:town|city|village|province|suburb|district|port)\b"
    r"(?! (?:of|near|where|that|which|called|named|known)\b)(?! [A-Z])"
)
_A_MATCH = re.compile(
    r"\b[Tt]he (?:first|second|third|fourth|fifth|final|last|opening|deciding) "
    r"(?:[Tt]est|match|game|leg|one-day international|rubber) against (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
)
_ADVERBS = frozenset({"dead", "alive", "alone", "late", "early", "yesterday", "today", "there", "here"})
_FAITHS = frozenset({"arab", "muslim", "christian", "hindu", "sikh", "buddhist", "jew"})
_WHOLE_PEOPLE = ("ch", "sh", "ese", "ss")  # 'the French', 'the Chinese': the nation


def nameless(front: str, beside: str = "") -> str | None:
    """The words of a front that stand for something its article named before, or None.

    Args:
        front: the question, what stands in quotation marks left out.
        beside: the headline that it tells.
    """
    found = _NEXT.search(front)
    return (
        (found and found.group())
        or _told_before(front)
        or _somebody(front)
        or _town_of_a_people(front)
        or _one_side(front)
        or _of_nobody(front)
        or _state_left_out(front, beside)
    )


def gives_away(front: str, answer: str) -> str | None:
    """The name in a front by which everybody knows the country that is asked for: 'Taliban' of Afghanistan (B9)."""
    found = re.search(rf"\b(?:{'|'.join(map(re.escape, _tellers().get(answer, ('',))))})\b", front)
    return found.group() or None if found else None


def is_of_a_game(told: str) -> bool:
    """Whether a sentence tells a turn of play: 'was caught at silly point', 'took the first set'."""
    return bool(re.search(rf"\b(?:{_any_of('detail of a game')})\b", told))


def is_common_short(short: str) -> bool:
    """Whether a short form is a word of its own by now: 'GDP', 'TV'."""
    return short in _listed("common short forms")


def is_of_a_market(told: str) -> bool:
    """Whether a sentence tells how a price stood on a day: 'the dollar opened at', 'eased a penny'."""
    return bool(_of_a_market().search(told))


def is_of_a_thing(name: str) -> bool:
    """Whether a name is that of a thing or a place by its last word: 'the Alder Trophy'."""
    return name.rsplit(maxsplit=1)[-1] in _listed("things")


def _told_before(front: str) -> str | None:
    """A place, a person or an affair after 'the', with nothing behind it that says which; 'the fire brigade' does."""
    small = lexicon.load("small_words")["grammar"]
    for found in _the_noun().finditer(front):
        then = found["then"]
        says = then in _listed(_SORTS[_sorts()[found["noun"]]]) and not _WHEN.match(front, found.end())
        asked = re.match(r" (?:what|which|whom|how)\b", front[found.end() :])
        verb = then and (then in verbs.AUXILIARIES or verbs.plain(then) or then.endswith("ed"))
        if then is None or (says and asked) or (not says and (then in small or verb or then in _ADVERBS)):
            return found.group()
    return None


def _of_nobody(front: str) -> str | None:
    """A short front that counts things of no place and no body: 'how many visas were awarded to Norwegians'."""
    found = _COUNTED.match(front)
    words = found["told"].split() if found else []
    if not words or len(words) > _SHORT:
        return None
    named = (re.sub(r"[’']s?$", "", word.strip(",.?")) for word in words if word[:1].isupper())
    of_a_people = (
        word
        for word in named
        if not any(form in _peoples() for form in (word.lower(), word.lower().removesuffix("s")))
    )
    return None if any(of_a_people) else " ".join(words[:4])


@cache
def _peoples() -> frozenset[str]:
    return frozenset(lexicon.inverse("demonyms"))


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


def _town_of_a_people(front: str) -> str | None:
    """A town of a country and nothing that says which: 'in the northern Norwegian town'; 'town of Bodin' does."""
    for found in _A_TOWN.finditer(front):
        if found["people"].lower() in lexicon.inverse("demonyms"):
            return found.group()
    return None


def _one_side(front: str) -> str | None:
    """A match of which one side is left out: 'the first Test against Norway', and no other country in the front."""
    found = _A_MATCH.search(front)
    if found is None:
        return None
    rest = f"{front[: found.start()]} {front[found.end() :]}"
    others = {re.sub(r"[’']s?$", "", word).lower() for word in re.findall(r"[A-Z][\w’'-]+", rest)}
    return None if others & lexicon.nations().keys() else found.group()


def _state_left_out(front: str, beside: str) -> str | None:
    """A government or a ministry in a front that names no state, part of one or town."""
    found = of_a_state().search(front)
    if found is None or re.search(r"(?:^|, )which country(?:’s)? ", front[: found.start()]):
        return None  # it is that country's
    rest = f"{front[: found.start()]}{front[found.end() :]} {beside}"
    runs = re.findall(r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*", rest)
    words = {word for run in runs for word in (run, *run.split())}
    placed = any(re.sub(r"[’']s?$", "", word).lower() in lexicon.nations() or word in _places() for word in words)
    return None if placed else found.group()


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
    described = r"(?:(?:(?!same\b)[a-z\d-]+|[A-Z][a-z]+-[a-z]+) )?"
    return re.compile(rf"\b[Tt]he {described}(?P<noun>{nouns})(?![\w’'-])(?: (?P<then>[\w’'-]+))?")


@cache
def _of_a_market() -> re.Pattern[str]:
    words = _any_of("detail of a market")
    moved = r"(?:ros|rise|fell|fall|gain|lost|add|slip|eas|jump|drop|climb)"
    return re.compile(
        rf"\b(?:{words})\b|\b(?:opened|closed|ended|finished) at (?:[$€£¥]?\d|how |what )|\bdue (?:19|20)\d\d\b|"
        rf"\bshares (?:had )?{moved}\w*\b[^?]*\b(?:cents|pence|points)\b"
    )


@cache
def of_a_state() -> re.Pattern[str]:
    """'the government', 'the National Assembly': a body or an office that every state has, without its state."""
    plain = _listed("bodies of a state") | _listed("further bodies of a state")
    bodies = "|".join(sorted(plain, key=len, reverse=True))
    return re.compile(
        rf"\b[Tt]he (?:(?:[Ff]ederal |[Ss]tate |[Nn]ational |[Ii]nterim |new )?(?i:{bodies})|"
        rf"(?:[a-z-]+ )?(?:{_any_of('parties of many states')}) (?i:party|government|opposition|leadership))\b"
        r"(?! (?:of|in|for) (?:the )?[A-Z])(?! [A-Z])"
    )


@cache
def _places() -> frozenset[str]:
    lists = lexicon.load("places")
    return frozenset({*lists["regions"], *lists["cities"]})
