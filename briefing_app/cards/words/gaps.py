"""What in an event's clause can be asked: whom, which country, body, place or thing, how many.

Each gap says where its words stand and what asks for them; `fronting` makes the question of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import amounts, loose, naming, verbs
from briefing_app.cards.words.gap import Gap, figure, last_word
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_NAME = 8  # words
_TWO = 2  # words
_BEFORE_A_PLAIN_VERB = frozenset({
    "to", "will", "would", "could", "should", "may", "might", "must", "can", "did", "not", "and", "or", "that", "who",
    "help", "also", "they", "we",
})  # fmt: skip
_FORCES = ("police", "army", "navy", "troops", "forces", "guard", "military", "marines", "air force")
_EDGE = re.compile(
    r"\s*(?:$|[,.]|(?:in|on|at|of|to|for|from|with|by|about|over|as|against|into|during|after|before|without|within|"
    r"under|amid|near|because|following|despite|since|until|towards?|through|via|when|while|across|around|inside|"
    r"outside|planned|scheduled|ahead|along|alongside|if|off)\b)"
)
_PUTS = re.compile(r"\b(?:re-?)?(?:appointed|named|elected|chose|nominated|confirmed|picked|selected|made)\b ?$")
_POST = re.compile(r" (?:as |to be )?(?P<post>(?:[a-z][\w’'-]* ){0,3}[a-z][\w-]*)")
_GOING = re.compile(r"\b(?:travel\w*|trips?|visit\w*|fl(?:y|ew|own|ying)|go(?:es|ing)?|went|c[ao]m(?:e|ing)|arriv\w+|"
                    r"return\w*|journeys?|head(?:ed|ing)?|delegations?)\b")  # fmt: skip
_OF_ITS_SORT = re.compile(
    r"\b(?:nation|country|state|city|town|village|island|kingdom|republic|emirate|province|territory|region|capital|"
    r"port|district|enclave|peninsula) of (?:the )?$"
)
# what is named for what it is: 'the Fair Fishing Act of 2010', 'a Norvian Gold Medal'
_WORKS = {
    "which law": "Act|Bill|Law|Code|Amendment",
    "which agreement": "Agreement|Accords?|Pact|Treaty|Convention|Protocol|Compact",
    "which award": "Prize|Medal|Award",
    "which plan": "Plan|Initiative|Programme|Program|Strategy",
}
_WORK = re.compile(
    r"\b(?P<lead>[a-z]+) (?P<whole>(?:the|an?) (?P<name>(?:[A-Z][\w’'-]*,? (?:(?:of|for|and|in|on|to|the) )*)+"
    rf"(?P<head>{'|'.join(_WORKS.values())})(?: of (?:19|20)\d\d)?))(?![\w’'-])"
)
_MARKED = ("s", "’", "'", ".")  # how a form ends that may have an owner's mark or a stop
_HOUSES = ("which hospital", "which university", "which college", "which school", "which airport", "which museum",
           "which embassy", "which prison", "which hotel")  # fmt: skip
_NO_BODIES = (
    "Party",
    "administration",
    "Fund",
    "Programme",
    "Program",
    "Initiative",
    "Scheme",
    "Act",
    "Bill",
    "Plan",
    "Law",
    "Treaty",
    "Agreement",
    "Convention",
    "Pact",
    "Accord",
    "Award",
    "Prize",
    "Medal",
)
_NAMED_THING = re.compile(
    r"\b(?P<lead>[a-z]+) (?P<the>the) (?P<whole>(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,5}) (?P<thing>[a-z]{4,}))"
    r"(?=$|,| (?:in|on|at|of|to|for|from|with|by|about|over|near|after|before|during|as|outside|inside)\b)"
)


def gaps(told: str, start: int, forms: Mapping[str, Actor]) -> Iterator[Gap]:
    """What can be asked in `told` from `start` on: names that stand as phrases of their own, then amounts.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins; the subject is asked with 'who'.
        forms: names of people, countries, bodies and places, each of one actor alone.
    """
    yield from _names(told, start, forms)
    yield from amounts.amounts(told, start)
    yield from _named_things(told, start)
    yield from _works(told, start)


@cache
def places() -> frozenset[str]:
    """Names of towns, regions and countries in the tables."""
    return _cities() | _regions() | _capitals() | frozenset(lexicon.load("countries"))


def is_demonym(form: str) -> bool:
    """Whether a form belongs before a noun ('Chinese', 'American') and so names nobody by itself."""
    return form in _demonyms() and not form.replace(".", "").isupper()


# ---------------------------------------------------------------- names


def _names(told: str, start: int, forms: Mapping[str, Actor]) -> Iterator[Gap]:
    """The same of names that stand as phrases of their own alone."""
    words = [match for match in re.finditer(r"[^\s,;:]+", told) if match.start() >= start]
    index = 0
    while index < len(words):
        length = _longest(told, words, index, forms) if words[index].group()[:1].isupper() else 0
        if length:
            form = told[words[index].start() : words[index + length - 1].end()]
            bare = _bare(form)
            at = words[index].start()
            gap = _named(told, Span(at, at + len(bare)), forms[bare])
            if gap:
                yield gap
        index += max(length, 1)


def _named_things(told: str, start: int) -> Iterator[Gap]:
    """'visited the New York University Shanghai campus' : 'which campus', a common noun after its name."""
    for found in _NAMED_THING.finditer(told, start):
        heads = lexicon.load("offices")["sole"], lexicon.load("offices")["shared"]
        titled = any(word.lower() in head for word in found["name"].split() for head in heads)
        owner = found["name"].endswith(("’s", "'s", "s’", "s'"))  # 'the Americans’ challenges'
        placed = found["name"] in (*_cities(), *_regions(), *_demonyms())  # 'the Oslo venue' is no name of one
        several = found["thing"].endswith("s") and not found["thing"].endswith(
            ("ss", "us", "is")
        )  # 'the Taliban positions'
        if (
            leads_to_a_name(found["lead"])
            and not (titled or owner or placed or several)
            and not verbs.plain(found["thing"])
        ):
            yield Gap(Span(found.start("the"), found.end("thing")), f"which {found['thing']}", found["name"])


def _works(told: str, start: int) -> Iterator[Gap]:
    """'helped to draft the Fair Fishing Act of 2010': 'which law'."""
    for found in _WORK.finditer(told, start):
        asks = next(asks for asks, heads in _WORKS.items() if re.fullmatch(heads, found["head"]))
        if leads_to_a_name(found["lead"]) and _EDGE.match(told[found.end() :]):
            yield Gap(Span(*found.span("whole")), asks, figure(found["name"]))


def _longest(told: str, words: list[re.Match[str]], index: int, forms: Mapping[str, Actor]) -> int:
    """How many words from `index` on are a name."""
    for length in range(min(_LONGEST_NAME, len(words) - index), 0, -1):
        form = told[words[index].start() : words[index + length - 1].end()]
        if _bare(form) in forms:
            return length
    return 0


def _bare(form: str) -> str:
    if not form.endswith(_MARKED) or form.endswith(".S."):
        return form
    return re.sub(r"(?:[’']s?|(?<=\w\w)\.)$", "", form)


def _named(told: str, span: Span, actor: Actor) -> Gap | None:
    form, before, after = span.of(told), told[: span.start], told[span.end :]
    owner = re.match(r"[’']s?(?!\w)", after)
    end = span.end + (owner.end() if owner else 0)
    the = re.search(r"\b[Tt]he $", before)
    begin = span.start - (len("the ") if the else 0)
    previous = re.sub(r"\W", "", (told[:begin].split() or [""])[-1])
    if not leads_to_a_name(previous) or _describes(told[:begin]) or _is_one_of_many(told[:begin], told[end:]):
        return None
    of_somewhere = re.match(r" of [A-Z]", after) or (actor.kind is ActorKind.PERSON and after.startswith(" of "))
    if (owner and re.match(r" [A-Z]", told[end:])) or told[:begin].endswith(", "):
        return None  # 'Denmark's Maersk' says it by its name, 'the choice for envoy, Ann Lee' who it is
    if not owner and (of_somewhere or not (_EDGE.match(after) or puts_in_office(told[:begin], after))):
        return None
    place = actor.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
    asks = _asked(form, actor, told[:begin], after)
    if asks is None or (place and _OF_ITS_SORT.search(told[:begin])):  # 'the island nation of which country'
        return None
    word, answer = asks
    owned = "whose" if word == "whom" else f"{word}’s"
    return Gap(Span(begin, end), owned if owner else word, answer, actor)


def _describes(before: str) -> bool:
    """Whether the last word is a noun that only looks like a verb: 'the basketball | star'."""
    words = before.split()
    last = words[-1].lower() if words else ""
    verb = (
        verbs.plain(last)
        or verbs.plain_of_present(last)
        or not verbs.is_plain(last)
        or last in listed("before a name")
    )
    return not verb and (len(words) < _TWO or words[-2].lower() not in _BEFORE_A_PLAIN_VERB)


def leads_to_a_name(previous: str) -> bool:
    """Whether a name may follow as an object: after a preposition or a verb."""
    word = previous.lower()
    if word in ("and", "or", "as", "than", "but", "like", "that", "lower", "upper", "open", "free", "clean"):
        return word == "as"
    known = verbs.plain(word) or verbs.plain_of_present(word) or verbs.is_plain(word)
    return word in listed("before a name") or bool(known) or (word.endswith("ing") and previous.islower())


def puts_in_office(before: str, after: str) -> bool:
    """Whether somebody is given an office: 'named | Ann Lee | as envoy', 'elected | Ann Lee | prime minister'."""
    post = _POST.match(after)
    return bool(_PUTS.search(before) and post and any(map(naming.is_head, post["post"].split())))


def _is_one_of_many(before: str, after: str) -> bool:
    """Whether the name is one of a list: what is asked would be half an answer (B6)."""
    return bool(re.search(r"(?:\b(?:and|or|between|both)|[A-Z]\w+,) $", before) or re.match(
        r",? (?:and|or|as well as)\b|, [A-Z]", after
    ))  # fmt: skip


def _asked(form: str, actor: Actor, before: str, after: str) -> tuple[str, str] | None:
    """The question word for a name, and the answer."""
    if actor.kind is ActorKind.PERSON:
        named = last_word(before) in listed("names somebody") and not puts_in_office(before, after)
        return None if named or loose.is_of_a_thing(actor.name) else ("whom", actor.name)
    if actor.kind is ActorKind.ORGANISATION:
        return _body(form, actor, before, after)
    if form in _capitals() or (actor.kind is ActorKind.PLACE and form in _cities()):
        return _city(form, before)
    if actor.kind is ActorKind.COUNTRY:
        return "which country", actor.name
    if form.rsplit(maxsplit=1)[-1] in listed("waters"):
        return "which stretch of water", form
    near = last_word(before) == "near"  # near a town: Kandahar is the name of one too
    return ("which state or region", form) if form in _regions() and not near else None


def _body(form: str, actor: Actor, before: str, after: str) -> tuple[str, str] | None:
    """A body is asked where it is dealt with as one, not where it is a building, a paper or a party's people."""
    if _is_gathering(actor.name):
        return "which gathering", actor.name
    sort = sort_of_body(actor.name)
    if sort in _HOUSES:
        return sort, actor.name
    lead = last_word(before)
    if actor.name.lower().endswith(_FORCES) or actor.name in lexicon.load("titles")["partisans"]:
        return None  # 'which organisation' of 'Afghan police', of 'Democrats'
    named = form in actor.name or actor.name in form or form.replace(".", "").isupper()
    goes = lead == "to" and _GOING.search(before)
    proper = re.match(r"[’']s? [A-Z]", after)
    if not named or goes or proper or lead in listed("not dealt with") or actor.name.endswith(_NO_BODIES):
        return None
    deed = verbs.plain(lead) or verbs.plain_of_present(lead) or lead
    return None if deed in listed("done to a building") else (sort or "which organisation", actor.name)


def sort_of_body(name: str) -> str | None:
    """'which hospital', 'which union': the sort of body that its name ends with, or begins with before 'of'."""
    words = [name.rsplit(maxsplit=1)[-1], re.split(r" (?:of|for) ", name)[0].rsplit(maxsplit=1)[-1]]
    return next((f"which {word.lower()}" for word in words if word in listed("sorts of bodies")), None)


def _city(form: str, before: str) -> tuple[str, str] | None:
    """A capital may stand for its government: it is a city where somebody is in it or goes to it."""
    lead = last_word(before)
    goes = lead in ("to", "from") and _GOING.search(before)
    visits = verbs.plain(lead) in ("visit", "leave", "reach", "tour") or lead in ("visit", "visiting", "leaving")
    return ("which city", form) if lead in ("in", "at", "near", "around") or goes or visits else None


def _is_gathering(name: str) -> bool:
    return any(word in name for word in listed("gatherings"))


# ---------------------------------------------------------------- word lists


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(form for forms in lexicon.load("demonyms").values() for form in forms)


@cache
def _capitals() -> frozenset[str]:
    return frozenset(city for cities in lexicon.load("capitals").values() for city in cities)


@cache
def _cities() -> frozenset[str]:
    return frozenset(lexicon.load("places")["cities"])


@cache
def _regions() -> frozenset[str]:
    return frozenset(lexicon.load("places")["regions"])
