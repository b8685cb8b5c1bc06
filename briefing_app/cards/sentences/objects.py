"""What somebody agreed, refused or was told to do, and what he banned, approved or called for: the thing itself.

A verb of deciding is followed by what was decided: 'agreed to resume | regular visits', 'suspended | aid to Norway',
'imposed a ban on | foreign ferries'. The verb stays in the question, the thing is its answer; what is hung on behind
the thing ('if Oslo refused', 'in return for a loan') stays in the question too, so that one answer fits (rubric B5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import definites, doubts
from briefing_app.cards.sentences import governed
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.words.clauses import Clause

_LENGTHS = range(1, 13)  # words of an answer (C1: at most twelve)
_LONG_WORD = 6  # letters of one that can be an answer by itself: 'dialogue'
_FEW = 3  # words of an answer whose head must say something
_LONGEST_NAME = 12  # words of those who are asked to do it
_PLAIN = r"[a-z]{2,}"
# verbs that lead on to another: 'to try to restore', 'to stop buying'
_LEADS_ON = r"(?:(?:try|seek|attempt|continue|start|begin|help|work|move) to|try and|help)"
_STOPS = r"(?:stop|begin|start|continue|consider|resume|halt|cease|avoid|keep|delay|postpone|suspend)"
_ACCORDS = r"(?:agreement|deal|accord|pact|treaty|memorandum|understanding|compromise|settlement|truce)"
_TO_DO = re.compile(
    rf"(?P<lead>(?:not )?to (?:{_LEADS_ON} )?(?:{_STOPS} (?P<ing>[a-z]+ing)|(?:[a-z]+ly )?(?P<verb>{_PLAIN}))) "
    r"(?P<thing>.+)"
)
_WITH = re.compile(r"(?P<with>(?:with (?:the )?[A-Z]|(?:in|at) )[^,]{2,60}?) (?=(?:not )?to [a-z])")
_BY_VOTES = re.compile(
    r"(?:(?:\d+(?: to |[-–])\d+|unanimously|overwhelmingly|narrowly)(?: along party lines)?,? )(?=to [a-z])"
)
_HOW = re.compile(
    r"^(?:instead|publicly|privately|repeatedly|formally|jointly|earlier|in return|in turn) (?=to [a-z])"
)
_FOR_IT = re.compile(r"(?:(?:in|by) (?:an? )?(?:[a-z]+ )?[a-z]+ )?for ")  # 'asked in a letter for'
_LASTS = re.compile(  # what lasts until a day
    r"(?:an? |the )?(?:[a-z-]+ ){0,2}(?:delay|extension|pause|truce|moratorium|ceasefire|cease-fire|freeze|reprieve|"
    r"suspension|ban|waiver|stay|mandate|deadline)"
)
_MADE_TO = re.compile(r"(?P<who>(?:on |with |to )?(?:the )?(?:[\w’'-]+ ){0,4}?[A-Z][^,;]*?) (?=(?:not )?to [a-z])")
_ANNOUNCED = re.compile(
    r"(?P<lead>(?:an? |the |its |their )?(?:plans?|intention|decision|deal|agreement)) (?=to [a-z])"
)
# where the thing ends and what is hung on begins
_HUNG_ON = re.compile(
    r",? (?P<word>if|unless|until|till|in (?:return|exchange) for|in (?:response|retaliation|reaction) (?:to|for)|"
    r"in protest (?:at|against|over)|as part of|during|despite|following|after|before|because of|because|amid|since|"
    r"at (?=(?:an?|the|its|their) [^,]{0,60}(?:summit|meeting|conference|talks|forum|session))|under (?=an?|the)|"
    r"by (?=the end|early|mid|late|\d{4}|\d{1,2} [A-Z]|[A-Z][a-z]+ \d)|over (?=the (?:next|past|coming))|"
    r"for (?=the first time|(?:(?:nearly|almost|about|over|at least|more than) )?(?:an?|one|two|three|four|five|six|"
    r"\d+|another) (?:[a-z]+ )?(?:years?|months?|weeks?|days?))|"
    r"in (?=(?:(?:early|late|mid) |mid-)?(?:January |February |March |April |May |June |July |August |September |"
    r"October |November |December )?\d{4}(?:$|,| (?:to|in|at|on|for|if|as|with|by|over)\b))|on (?=\d{1,2} [A-Z])|"
    r"in (?=(?:an?|the|its|his|her|their) (?:[a-z-]+ ){0,2}(?:letter|statement|speech|memo|note|petition|filing)\b)|"
    r"within|when|through \d{4}|while|as soon as|so that|once|due to|owing to|"
    r"in order|in an? (?:bid|effort|attempt)|"
    r"to (?:facilitate|enable|address|discuss|tackle|resolve|oversee|monitor|prepare|manage))\b"
)
_DROPPED = re.compile(
    r", (?:which|who|where|a|an|the(?! (?:[A-Z][\w.’'-]* )+and )|as|with|including|[a-z]+ing)\b.*$|,? (?:also|too)$"
)
# what is done in a new body: 'to continue talks within a joint working group'
_THROUGH = re.compile(r"(?P<what>[a-z]+(?: on [\w’' -]+?)?) (?P<by>within|through|via) (?P<thing>an? .+)")
_LEFT_OVER = re.compile(r",? (?:shortly|soon|just|immediately|long|only|even)$")
_PLACED = re.compile(r" (?P<place>(?:in|at|near) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)$")
_OBLIQUE = {  # what goes with the verb, not with the thing: 'send troops | to Mali'
    "to": "send give sell lend return transfer extend offer grant provide supply hand deliver export pay deploy",
    "from": "withdraw remove import buy recall expel ban bar exclude pull",
    "with": "sign share resume hold exchange begin open restore maintain launch",
}
_NO_THING = re.compile(
    r"(?:to|of|in|on|at|for|from|with|by|about|over|as|against|into|out|up|down|off|back|away|that|whether|how|why|what|"
    r"when|where|if|so|it|him|her|them|me|us|this|these|those|such|there|not|and|or|but|be|been|being|together|directly|"
    r"upon|within|after|before|under|without|through|between|towards?|among|during|around|across|indefinitely|"
    r"quickly|immediately|again|further|ahead|forward|no|none|nothing|[a-z]+ly)\b(?! own\b)|the [\w-]+$"
)
_LOOSE = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|hers|this|that|these|those|such|who|which|what|whether|how|why|so|one|ones|"
    r"there|anything|something|more|other|others|another|same|further|similar|"
    r"(?:next|last|coming|past) (?:year|month|week|spring|summer|autumn|fall|winter|decade|[A-Z][a-z]+))\b|"
    r"[“”\"‘;:—–]|, |\b(?:but|if|when)\b"
)
_FURTHER = re.compile(r"^(?:more|further) (?=[a-z])|\beach other\b")
_JOINED = re.compile(r"\b(?:and|or)\b")
_BARE = re.compile(r"\bthe (?:[a-z-]+ ){0,3}(?P<noun>[a-z-]+)$")
_FIGURE = re.compile(r"\d|\bper ?cent\b")
_AND_ANOTHER = re.compile(  # 'a longer quay and | a new ferry': one is asked besides the other (B5)
    r"(?P<one>[^,]+?),? and (?P<two>(?:an?|the|two|three|four|five|any) [^,]+)"
)
_HELD = re.compile(r"\b(?:of|between|from|on|for|in|to|with|against|by|into|at|among)\b")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing decided.

    Attributes:
        before: the words of the question behind its main verb, up to where the thing stood: 'to resume', 'a ban'.
        asks: the words at the head of the question: 'what', 'on what'.
        answer: the thing.
        hung_on: what stands behind it: 'in return for a loan'.
    """

    before: str
    asks: str
    answer: str
    hung_on: str


def of(past: Clause) -> Iterator[Thing]:
    """The things of a clause told in the past, the surest way to ask first."""
    if past.adverb in ("never", "not"):
        return
    complement = governed.of(past.verb, past.rest)
    if complement and stands(complement.thing) and "," not in complement.hung_on:
        told = complement.thing
        yield Thing(complement.before, complement.asks, f"{told[:1].upper()}{told[1:]}", complement.hung_on)
    if past.verb in ("was", "were"):
        yield from _of_passive(past.rest)
    deed = verbs.plain(past.verb)
    if deed is not None:
        yield from _on(deed, past.rest)
        yield from _of_infinitive(deed, past.rest)
        yield from _on_what(deed, past.rest)
        yield from _of_verb(deed, past.rest)


def _of_infinitive(deed: str, rest: str) -> Iterator[Thing]:
    """What somebody is to do, or makes another do: 'agreed to resume', 'ordered Alder Bank to pay'."""
    rest = _HOW.sub("", rest, count=1)
    if deed in _listed("decides"):
        rest = _BY_VOTES.sub("", rest, count=1) if deed == "vote" else rest
        joined = _WITH.match(rest)
        yield from _to_do(rest[joined.end() :] if joined else rest, joined["with"] if joined else "")
    made = _MADE_TO.match(rest) if deed in _listed("makes others") else None
    if made and len(made["who"].split()) <= _LONGEST_NAME:
        yield from _to_do(rest[made.end() :], made["who"])
    led = _ANNOUNCED.match(rest) if deed in _listed("gives out") else None
    if led:
        yield from _to_do(rest[led.end() :], led["lead"])


def _of_passive(rest: str) -> Iterator[Thing]:
    """What somebody was made or due to do: 'was ordered to pay', 'was due to open'."""
    led = re.match(r"(?P<lead>(?:[a-z]+ly )?(?P<verb>[a-z]+)) (?=(?:not )?to [a-z])", rest)
    made = led and (led["lead"] in ("due", "set", "scheduled") or verbs.plain(led["verb"]) in _listed("makes others"))
    if led and made:
        yield from _to_do(rest[led.end() :], led["lead"])


def _of_verb(deed: str, rest: str) -> Iterator[Thing]:
    """The object of the verb itself, with its particle or preposition: 'suspended', 'ruled out', 'agreed to'."""
    if deed in _listed("takes a thing"):
        yield from _thing(rest, "", "what", deed)
    if deed in ("agree", "consent") and rest.startswith("to ") and not verbs.is_plain(rest.split()[1]):
        yield from _thing(rest.removeprefix("to "), "", "to what", deed)
    particle = rest.split(" ", 1)[0]
    if f"{deed} {particle}" in _listed("with a particle"):
        yield from _thing(rest.removeprefix(particle).strip(), particle, "what", deed)
    wanted = _FOR_IT.match(rest) if deed in ("call", "appeal", "campaign", "vote", "apply", "ask") else None
    if wanted:
        yield from _thing(rest[wanted.end() :], "for", "what", deed)


def _to_do(rest: str, before: str) -> Iterator[Thing]:
    """'to resume regular visits': the object of the infinitive."""
    found = _TO_DO.fullmatch(rest)
    if found is None:
        return
    verb = found["verb"] or verbs.of_participle(found["ing"] or "")
    if verb is None or verb in _listed("light") or not verbs.is_plain(verb):
        return
    through = _THROUGH.fullmatch(found["thing"])
    if through:
        lead = " ".join(filter(None, (before, found["lead"], through["what"])))
        yield from _thing(through["thing"], lead, f"{through['by']} what", verb)
    first, *more = re.split(r",? and (?=to [a-z])", found["thing"])
    yield from _thing(first, " ".join(filter(None, (before, found["lead"]))), "what", verb)
    for one in more:
        yield from _to_do(one, before)


def _on(deed: str, rest: str) -> Iterator[Thing]:
    """'ended without agreement on fish', 'failed to agree on a budget', 'agreed on a truce'."""
    found = re.match(
        r"(?P<lead>without (?:(?:an?|any) )?(?:(?:final|formal|firm) )?"
        r"(?:agreement|deal|accord|decision|breakthrough|compromise|consensus)|"
        r"to (?:agree|reach (?:an? )?(?:agreement|deal|accord|consensus|compromise)))(?P<on> on) (?P<thing>.+)",
        rest,
    )
    if found and deed in ("end", "break", "close", "conclude", "fail"):
        yield from _thing(found["thing"], found["lead"], "on what", deed)
    reached = re.match(rf"(?P<lead>an? (?:[\w-]+ ){{0,2}}?{_ACCORDS}) (?:on|over) (?P<thing>.+)", rest)
    if reached and deed in ("reach", "sign", "strike", "conclude", "clinch", "negotiate", "seal"):
        yield from _thing(reached["thing"], reached["lead"], "on what", deed)
    undone = re.match(
        r"(?P<lead>without (?:an?|any) (?:agreement|deal|accord|decision|promise|pledge)) (?P<to>to .+)", rest
    )
    if undone and deed in ("end", "conclude", "close"):
        yield from _to_do(undone["to"], undone["lead"])
    if deed == "agree" and rest.startswith("on "):
        yield from _thing(rest.removeprefix("on "), "", "on what", deed)


def _on_what(deed: str, rest: str) -> Iterator[Thing]:
    """'imposed a ban on ferries': what the ban is on; 'approved a plan to close two ports': what it closes."""
    limits = "|".join(_listed("limits"))
    found = re.match(
        rf"(?P<lead>(?:(?:an?|the|its|their|new|all|tough|fresh|further) )*(?:[\w.%-]+ ){{0,3}}?(?:{limits}))"
        r" (?P<on>on|against) (?P<thing>.+)",
        rest,
    )
    if found and deed in _listed("takes a thing") | {"announce"}:
        yield from _thing(found["thing"], found["lead"], f"{found['on']} what", deed)
    plans = "|".join(_listed("plans"))
    led = re.match(
        rf"(?P<lead>(?:(?:an?|its|their|new|sweeping|draft) )*(?:[\w-]+ ){{0,3}}?(?:{plans})"
        r"(?: (?:designed|intended|meant))?) (?=to [a-z])",
        rest,
    )
    if led and deed in _listed("takes a thing"):
        yield from _to_do(rest[led.end() :], led["lead"])


def of_plan(past: Clause) -> tuple[str, str, str] | None:
    """Of 'unveiled a plan that would create a fund' the plan, what it does and the thing: what a plan is for.

    Returns:
        'a plan'; 'was to create' or 'did call for', whose first word goes before the plan; the thing. None: no plan.
    """
    plans = "|".join(_listed("plans"))
    found = re.match(
        rf"(?P<plan>(?:an?|its|their) (?:[\w-]+ ){{0,3}}?(?:{plans})(?: (?:on|for) [\w’' -]+?)?) "
        r"(?:(?:that|which) would (?P<would>[a-z]+)|(?P<ing>[a-z]+ing)(?P<by> for| out| on)?) (?P<thing>.+)",
        past.rest,
    )
    deed = verbs.plain(past.verb)
    if found is None or deed not in _listed("takes a thing") | _listed("gives out") | {"issue", "publish"}:
        return None
    plain = found["would"] or verbs.of_participle(found["ing"])
    thing = next(_thing(found["thing"], "x", "what", plain), None) if plain and verbs.is_plain(plain) else None
    if thing is None or thing.hung_on or plain in _listed("light"):
        return None
    does = f"was to {plain}" if found["would"] else f"did {plain}{found['by'] or ''}"
    return found["plan"], does, thing.answer


def _thing(told: str, before: str, asks: str, deed: str) -> Iterator[Thing]:
    """The thing parted from what is hung on, if it stands by itself."""
    told = _LEFT_OVER.sub("", _DROPPED.sub("", told))
    cut = next((found for found in _HUNG_ON.finditer(told) if _may_end(told[: found.start()], found["word"])), None)
    thing, hung_on = (told[: cut.start()], told[cut.start() :].strip(" ,")) if cut else (told, "")
    for lead, deeds in _OBLIQUE.items():
        at = re.search(rf" (?P<with>{lead} (?:the )?[A-Z].*)$", thing)
        if deed in deeds.split() and at and " " in thing[: at.start()]:
            thing, hung_on = thing[: at.start()], f"{at['with']} {hung_on}".strip()
    place = _PLACED.search(thing)
    if place and len(thing[: place.start()].split()) > 1 and deed not in _listed("is to come"):
        thing, hung_on = thing[: place.start()], f"{place['place']} {hung_on}".strip()
    thing, hung_on = thing.strip(" ,"), hung_on.removeprefix("for the first time").strip()
    two = _AND_ANOTHER.fullmatch(thing) if not hung_on else None
    if two and stands(two["one"]) and stands(two["two"]) and not stands(thing):
        thing, hung_on = two["one"], f"besides {two['two']}"
    if asks != "what" and thing.istitle():
        return  # a name is asked for with its sort: 'against which country'
    if deed in listed("grows or shrinks") and _FIGURE.search(thing):
        return  # by how much is another question
    if stands(thing) and (before or " " in thing) and "," not in hung_on:
        yield Thing(before, asks, f"{thing[:1].upper()}{thing[1:]}", hung_on)


def _may_end(thing: str, word: str) -> bool:
    """Whether a thing ends before a word: a delay has no end without 'until', and is not asked with it."""
    return bool(thing) and not (word in ("until", "till") and _LASTS.fullmatch(thing))


def stands(thing: str) -> bool:
    """Whether a thing is understood by itself, and is one (rubric B2, C1)."""
    words = thing.split()
    if len(words) not in _LENGTHS or _NO_THING.match(thing) or _LOOSE.search(_FURTHER.sub("", thing)):
        return False
    joined = _JOINED.search(thing)
    if joined and not _HELD.search(thing[: joined.start()]):
        return False  # a list
    head = re.split(rf" {_HELD.pattern}", thing)[0].split()[-1].lower()
    if (head in _listed("says nothing") and len(words) <= _FEW) or len(thing) < _LONG_WORD:
        return False
    if words[-1].lower() in lexicon.load("small_words")["no last word"]:
        return False
    return not leans(thing)


def leans(answer: str) -> bool:
    """Whether an answer is understood only by what was told before: 'to better manage the tensions' (B1)."""
    bare = _BARE.search(answer)
    known = bare is None or bare["noun"] in listed("understood by all")
    return not known or bool(definites.unexplained_answer(answer) or doubts.points_back(f"X {answer}"))


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("decisions")[section])
