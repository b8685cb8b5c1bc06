"""What in an event's clause can be asked where it stands: 'Li Shangfu rebuffed a request from whom?'.

A question that leaves the words in their order needs no grammar of verbs, and cannot move a place or a person to
another word than the one it belongs to (rubric E2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import verbs
from briefing_app.cards.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_NAME = 8  # words
_LONGEST_TAIL = 14  # words after the gap: beyond them the question word is forgotten
_EDGE = re.compile(
    r"\s*(?:$|[,.]|(?:in|on|at|of|to|for|from|with|by|about|over|as|against|into|during|after|before|without|within|"
    r"under|amid|near|because|following|despite|since|until|towards?|through|via|when|while|across|around|inside|"
    r"outside|planned|scheduled|ahead|along|alongside|if|off)\b)"
)
_GOING = re.compile(r"\b(?:travel\w*|trips?|visit\w*|fl(?:y|ew|own|ying)|go(?:es|ing)?|went|c[ao]m(?:e|ing)|arriv\w+|"
                    r"return\w*|journeys?|head(?:ed|ing)?|delegations?)\b")  # fmt: skip
_OF_ITS_SORT = re.compile(
    r"\b(?:nation|country|state|city|town|village|island|kingdom|republic|emirate|province|territory|region|capital|"
    r"port|district|enclave|peninsula) of (?:the )?$"
)
_HEDGE = (
    r"(?:(?:more than|less than|fewer than|over|about|around|nearly|almost|up to|at least|at most|some|roughly|"
    r"approximately|an estimated|close to) )?"
)
_WORDS_FOR = "[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_SCALE = r"(?: ?(?:million|billion|trillion|bn|mn|tn))?"
_MONEY = re.compile(
    rf"(?<![\w-])(?P<n>{_HEDGE}(?:(?:US|A|C|HK|NZ|S|NT)?[$€£¥₹₦₩₽]|Rs\.?|K?Sh|[UT]Sh|RM|Rp|R|kr)\s?\d[\d,.]*{_SCALE}|"
    rf"{_HEDGE}\d[\d,.]*{_SCALE} (?:dollars|euros|pounds|yen|yuan|roubles|rubles|rupees))(?![\w-])"
)
_SHARE = re.compile(rf"(?<![\w-])(?P<n>{_HEDGE}\d[\d.]*\s?(?:%|per ?cent\b))(?! point)")
_COUNT = re.compile(
    rf"(?<![\w,.$€£/-])(?P<n>{_HEDGE}(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORDS_FOR}){_SCALE}|"
    r"(?:half )?an? (?:dozen|hundred|thousand|million|billion))) "
    r"(?P<of>(?:[A-Z][a-z]+(?:n|sh|ese|i|ch|ic) )?(?:[a-z][a-z-]+ )??"
    r"(?:[a-z]+s|people|men|women|children|police|aircraft|percentage points))(?![\w-])"
)
_NUMBER = rf"(?:\d+|an?|{_WORDS_FOR})"
_UNIT = r"(?:year|month|week|day|hour|minute)s?"
_LASTED = re.compile(
    r"\b(?:jailed|imprisoned|detained|held|suspended|banned|barred|lasted|met|spoke|talked|served)\b[^,;]{0,40}? for "
    rf"(?P<n>{_HEDGE}{_NUMBER} {_UNIT}(?: and {_NUMBER} {_UNIT})?)"
    r"(?=$|[,.]| (?:in|at|on|over|after|by|from|without|with)\b)"
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
_TALLY = r"(?P<figure>\d{1,3}[-–]\d{1,3}|\d{1,3} (?:votes )?to \d{1,3})"
_AND_AGAINST = "count (for and against)"
_COUNTED = (
    (re.compile(rf"\bvoted (?P<n>{_TALLY})(?= (?:to|on|for|against|in) )"), f"by what {_AND_AGAINST}"),
    (re.compile(rf"\bby (?P<n>(?:a (?:vote|margin) of )?{_TALLY})(?! ?(?:%|per))(?![\w-])"), f"what {_AND_AGAINST}"),
    (re.compile(rf"\bin (?P<n>an? {_TALLY} vote)\b"), f"a vote of what {_AND_AGAINST}"),
)
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


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of a sentence that can be asked.

    Attributes:
        span: where they stand in the sentence.
        asks: the question word in their place: 'whom', 'which country’s', 'how many metres'.
        answer: what belongs there, under its full name.
        actor: whose name it is; None for a number.
    """

    span: Span
    asks: str
    answer: str
    actor: Actor | None = None

    def filled(self, told: str) -> str:
        """The sentence with the question word in the gap."""
        return f"{told[: self.span.start]}{self.asks}{told[self.span.end :]}"

    def rest(self, told: str) -> str:
        """The sentence without what is asked."""
        return f"{told[: self.span.start]}{told[self.span.end :]}"


def gaps(told: str, start: int, forms: Mapping[str, Actor]) -> Iterator[Gap]:
    """What can be asked in `told` from `start` on: names that stand as phrases of their own, then amounts.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins; the subject is asked with 'who'.
        forms: names of people, countries, bodies and places, each of one actor alone.
    """
    found = [*_names(told, start, forms), *_amounts(told, 0 if _begins_with_a_number(told) else start)]
    found += [*_votes(told, start), *_named_things(told, start), *_works(told, start), *_lengths(told, start)]
    yield from (gap for gap in found if len(told[gap.span.end :].split()) <= _LONGEST_TAIL)


def is_demonym(form: str) -> bool:
    """Whether a form belongs before a noun ('Chinese', 'American') and so names nobody by itself."""
    return form in _demonyms() and not form.replace(".", "").isupper()


# ---------------------------------------------------------------- names


def _names(told: str, start: int, forms: Mapping[str, Actor]) -> Iterator[Gap]:
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
    """'visited the New York University Shanghai campus' -> 'visited which campus': a common noun after its name."""
    for found in _NAMED_THING.finditer(told, start):
        heads = lexicon.load("offices")["sole"], lexicon.load("offices")["shared"]
        titled = any(word.lower() in head for word in found["name"].split() for head in heads)
        owner = found["name"].endswith(("’s", "'s", "s’", "s'"))  # 'the Americans’ challenges'
        placed = found["name"] in (*_cities(), *_regions(), *_demonyms())  # 'the Oslo venue' is no name of one
        if leads_to_a_name(found["lead"]) and not (titled or owner or placed) and not verbs.plain(found["thing"]):
            yield Gap(
                Span(found.start("the"), found.end("thing")), f"which {found['thing']}", f"The {found['whole']}"
            )


def _works(told: str, start: int) -> Iterator[Gap]:
    """'helped to draft the Fair Fishing Act of 2010' -> 'helped to draft which law'."""
    for found in _WORK.finditer(told, start):
        asks = next(asks for asks, heads in _WORKS.items() if re.fullmatch(heads, found["head"]))
        if leads_to_a_name(found["lead"]) and _EDGE.match(told[found.end() :]):
            yield Gap(Span(*found.span("whole")), asks, _figure(found["name"]))


def _lengths(told: str, start: int) -> Iterator[Gap]:
    """'was jailed for two years and four months' -> 'was jailed for how long'."""
    for found in _LASTED.finditer(told, start):
        yield Gap(Span(*found.span("n")), "how long", _figure(found["n"]))


def _longest(told: str, words: list[re.Match[str]], index: int, forms: Mapping[str, Actor]) -> int:
    """How many words from `index` on are a name."""
    for length in range(min(_LONGEST_NAME, len(words) - index), 0, -1):
        form = told[words[index].start() : words[index + length - 1].end()]
        if _bare(form) in forms:
            return length
    return 0


def _bare(form: str) -> str:
    return re.sub(r"(?:[’']s?|(?<=\w\w)\.)$", "", form) if not form.endswith(".S.") else form


def _named(told: str, span: Span, actor: Actor) -> Gap | None:
    form, before, after = span.of(told), told[: span.start], told[span.end :]
    owner = re.match(r"[’']s?(?!\w)", after)
    end = span.end + (owner.end() if owner else 0)
    the = re.search(r"\b[Tt]he $", before)
    begin = span.start - (len("the ") if the else 0)
    previous = re.sub(r"\W", "", (told[:begin].split() or [""])[-1])
    if not leads_to_a_name(previous) or _is_one_of_many(told[:begin], told[end:]):
        return None
    of_somewhere = actor.kind is ActorKind.PERSON and after.startswith(" of ")
    if (owner and re.match(r" [A-Z]", told[end:])) or told[:begin].endswith(", "):
        return None  # 'Denmark's Maersk' says it by its name, 'the choice for envoy, Ann Lee' who it is
    if not owner and (of_somewhere or not _EDGE.match(after)):
        return None
    place = actor.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
    asks = _asked(form, actor, told[:begin], after)
    if asks is None or (place and _OF_ITS_SORT.search(told[:begin])):  # 'the island nation of which country'
        return None
    word, answer = asks
    owned = "whose" if word == "whom" else f"{word}’s"
    return Gap(Span(begin, end), owned if owner else word, answer, actor)


def leads_to_a_name(previous: str) -> bool:
    """Whether a name may follow as an object: after a preposition or a verb."""
    word = previous.lower()
    if word in ("and", "or", "as", "than", "but", "like", "that", "lower", "upper", "open", "free", "clean"):
        return word == "as"
    known = verbs.plain(word) or verbs.plain_of_present(word) or verbs.is_plain(word)
    return word in listed("before a name") or bool(known) or (word.endswith("ing") and previous.islower())


def _is_one_of_many(before: str, after: str) -> bool:
    """Whether the name is one of a list: what is asked would be half an answer (B6)."""
    return bool(re.search(r"(?:\b(?:and|or|between|both)|[A-Z]\w+,) $", before) or re.match(
        r",? (?:and|or|as well as)\b|, [A-Z]", after
    ))  # fmt: skip


def _asked(form: str, actor: Actor, before: str, after: str) -> tuple[str, str] | None:
    """The question word for a name, and the answer."""
    if actor.kind is ActorKind.PERSON:
        return None if _last(before) in listed("names somebody") else ("whom", actor.name)
    if actor.kind is ActorKind.ORGANISATION:
        return _body(form, actor, before, after)
    if form in _capitals() or (actor.kind is ActorKind.PLACE and form in _cities()):
        return _city(form, before)
    if actor.kind is ActorKind.COUNTRY:
        return "which country", actor.name
    if form.rsplit(maxsplit=1)[-1] in listed("waters"):
        return "which stretch of water", form
    return ("which state or region", form) if form in _regions() else None


def _body(form: str, actor: Actor, before: str, after: str) -> tuple[str, str] | None:
    """A body is asked where it is dealt with as one, not where it is a building, a paper or a party's people."""
    if _is_gathering(actor.name):
        return "which gathering", actor.name
    lead = _last(before)
    named = form in actor.name or actor.name in form or form.replace(".", "").isupper()
    goes = lead == "to" and _GOING.search(before)
    proper = re.match(r"[’']s? [A-Z]", after)
    if not named or goes or proper or lead in listed("not dealt with") or actor.name.endswith(_NO_BODIES):
        return None
    deed = verbs.plain(lead) or verbs.plain_of_present(lead) or lead
    return None if deed in listed("done to a building") else ("which organisation", actor.name)


def _last(text: str) -> str:
    """The last word of a text, in lower case."""
    return text.rsplit(maxsplit=1)[-1].lower() if text.split() else ""


def _city(form: str, before: str) -> tuple[str, str] | None:
    """A capital may stand for its government: it is a city where somebody is in it or goes to it."""
    lead = _last(before)
    goes = lead in ("to", "from") and _GOING.search(before)
    visits = verbs.plain(lead) in ("visit", "leave", "reach", "tour") or lead in ("visit", "visiting", "leaving")
    return ("which city", form) if lead in ("in", "at", "near", "around") or goes or visits else None


def _is_gathering(name: str) -> bool:
    return any(word in name for word in listed("gatherings"))


# ---------------------------------------------------------------- amounts


def _amounts(told: str, start: int) -> Iterator[Gap]:
    for pattern, asks in ((_MONEY, "how much"), (_SHARE, "what percentage"), (_COUNT, "how many")):
        for found in pattern.finditer(told, start):
            if not _is_fixed(told[: found.start()], told[found.end() :]) and _is_amount(told, found, asks):
                word = _asked_amount(told, found, asks)
                yield Gap(Span(*found.span()), word, _figure(found["n"]))


def _votes(told: str, start: int) -> Iterator[Gap]:
    """'voted 19-15 to …' -> 'voted by what count (for and against) to …'."""
    for pattern, asks in _COUNTED:
        for found in pattern.finditer(told, start):
            yield Gap(Span(*found.span("n")), asks, _figure(found["figure"]))


def _begins_with_a_number(told: str) -> bool:
    found = _COUNT.match(told)
    return found is not None and found.start() == 0


def _asked_amount(told: str, found: re.Match[str], asks: str) -> str:
    if asks == "how many":
        return f"how many {found['of']}"
    share = asks == "what percentage" and not told[found.end() :].startswith(" of ")
    return f"by {asks}" if share and _last(told[: found.start()]) not in listed("before a name") else asks


def _is_amount(told: str, found: re.Match[str], asks: str) -> bool:
    """Whether the figure is a phrase of its own, and counts something."""
    after = told[found.end() :]
    if asks == "how many":
        year = re.fullmatch(r"(?:1[5-9]|20)\d\d", found["n"])
        counted = found["of"].split()[-1]
        before = told[: found.start()]
        lasted = counted in ("years", "days") and (
            _last(before) in listed("lasting") or before.endswith("sentenced to ")
        )
        return not year and (lasted or counted not in listed("not counted"))
    return bool(_EDGE.match(after))


def _is_fixed(before: str, after: str) -> bool:
    """Whether the number belongs to what is named: 'the three envoys', 'at the age of 40'; but 'raised it to 5%'."""
    if before.endswith(" to ") and not re.search(r"\d\S* to $", before):
        return False
    if before.endswith(" from ") and not re.match(r"[^,;]{0,20}? to \d", after):
        return False
    return _last(before) in listed("fixed")


def _figure(words: str) -> str:
    return words[:1].upper() + words[1:]


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
