"""The reporter's words around a fragment, as a sentence of their own: 'Qin Gang urged Washington to “…”'.

A fragment makes sense only in the clause the reporter built around it. That clause is cut out of its sentence: its
subject is the speaker under the full name, its verb finite ('urging' becomes 'urged'), and what it points at is told.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.quotes import inserted, plainly
from briefing_app.cards.rubric import (
    doubts,
    extracts,
    giveaways,
    media,
    stance,
)
from briefing_app.cards.sentences import referents
from briefing_app.cards.words import naming, subjects, verbs
from briefing_app.model.confidence import SURE
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote

_MARKS = "“”\"‘’'"
_CLOSES = "”\"’'"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAYS = re.compile(
    rf",? (?:late |early )?(?:on )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?\b|"
    r"^(?:Earlier|Later|Also|Meanwhile|Then|Separately|Yesterday|Today)(?: (?:this|that|in the) \w+)?,? |"
    r",? (?:earlier |later )?(?:this|last) (?:week|month|year|weekend)\b|,? (?:yesterday|today|recently)\b|"
    r"\b(?:earlier|recently|reportedly) (?=\w+(?:ed|ld|id)\b)"
)
_LOOSE = re.compile(
    rf"^\W*(?:And|But|Yet|Still|Conceding)\b|{_WEEKDAY}|\b(?:this|last|next) \w+|"
    r"\b(?:they|their|its|who|which|latter|former|there|then|here)\b|[“”\"\[\]…;]"
)
_THIRD = re.compile(r"\b(?:he|his|him|she|her|it|its|they|their|them)\b")
_PRESENT = frozenset({"is", "are", "am", "has", "have", "does", "do", "will", "can", "may", "must", "shall"})
_OWN = frozenset({"he", "she", "his", "her"})  # the speaker, where nobody else is named
_WORDS = range(2, 27)  # of the reporter's before a fragment
_TELLS = 3  # telling words of a fragment that tells enough by itself
_SENTENCE = 7  # words of a clause by which its speaker can be told
_FORETELLING = ("warned of", "warned against", "predicted", "foresaw")
_UNDERTAKING = ("promised to", "vowed to", "pledged to", "refused to", "threatened to")
_ENOUGH = 2  # things told beside the speaker's name: 'household debt'
_TAIL = 8  # words after it
_CUT = re.compile(
    r"[,;:—–(]| - | (?:which|who|whom|and|but|although|though|while|as|when|where|because|after|before|amid|"
    r"following|without|in what|with|saying|adding) "
)
_SAYS_MORE = re.compile(r" (?:that|which|and|and that) [“\"‘]")  # 'called it “a blow” that “hurts”'
_VERB = r"(?:(?P<aux>had|has|have) )?(?:(?P<adverb>\w+ly|also|once|famously) )?(?P<verb>[a-z]+)"
_ASIDE = re.compile(r"^, (?:who|which) ")
_DESCRIBED = re.compile(
    r", [^,“”\"]{3,90}(?:, [^,“”\"]{3,60})??, (?=(?:had |has )?(?:\w+ly )?[a-z]+(?:ed|d|t|s|e|w|ing)\b)"
)
_AND = re.compile(rf"(?:, and|, but|,| and| but) (?P<led>{_VERB}\b.*)$")
_ING = re.compile(r"(?:^|,| and| with) (?P<verb>[a-z]+ing)\b(?P<rest>(?:(?!(?:,| and) [a-z]+ing\b).)*)$")
_POINTED_AT = re.compile(r"(?P<verb>[a-z]+) (?:that|this|these|those) ")  # 'described that encounter as'
_TOLD_WHOM = re.compile(r"told (?:the|a|an) [a-z]+ (?:that )?")
_LACKS_OBJECT = re.compile(r"\b(?:described as|called|termed|dubbed|labell?ed|branded)(?: an?| the)?$")


def around(desk: Desk, quote: Quote, speaker: Actor) -> tuple[str, str] | None:
    """The words before and after a fragment, where they alone make sense of it; None where they do not.

    'Qin called Taiwan “the core of China's core interests”' -> ('Qin Gang called Taiwan ', '').
    """
    for piece in quote.evidence:
        text = desk.articles[piece.article].text
        whole = sentence_of(text, piece.span)
        before = text[whole.start : piece.span.start].rstrip(_MARKS).rstrip(" ")
        after = text[piece.span.end : whole.end]
        after = after.lstrip(".,") if after[:1] in ".," else after
        stops = "," in text[piece.span.end - 1 : piece.span.end + 1]  # '“…,” a remark'
        cast = [speaker, *(actor for actor in desk.people_in(whole.of(text)) if actor.key != speaker.key)]
        press = media.the_press(text, whole.start) if media.calls_the_press(before) else None
        before = media.named(before, press) if press else before
        foretells = _FORETOLD.match(after) is not None
        for told in (*_said_so(desk, quote, speaker, before, after), *_leads(desk, quote, speaker, before)):
            plain = _plain(referents.named(desk, piece, told), speaker, cast, foretells=foretells)
            if plain is not None:
                plain, tail = plainly.plain(plain, speaker.name), "" if stops else _tail(after, cast)
                return (f"{plain} ", f" {tail}" if tail else "") if tail is not None else None
    return None


def _said_so(desk: Desk, quote: Quote, speaker: Actor, before: str, after: str) -> Iterator[str]:
    """The clause that an inserted 'he said' reports, told from the front: 'Ann Lee said a toll would be'."""
    plain = inserted.clause(quote, _dateless(re.sub(r"\s+", " ", before)), after)
    sure = quote.confidence >= SURE or (quote.speaker_words or "")[:1].isupper()
    sure = sure and len(quote.text.split()) >= _TELLS  # one word in marks says too little of whose it is
    if plain and sure and not any(name.search(plain) for name in (_named(speaker), _THIRD)):
        whole = re.search(rf"\b[Tt]he {re.escape(speaker.name)}\b", desk.articles[quote.evidence[0].article].text)
        body = speaker.kind is not ActorKind.PERSON and whole is not None
        yield f"{'The ' * body}{speaker.name} said {subjects.inside(subjects.small_first(plain, desk.uncapped))}"


def is_loose(told: str) -> bool:
    """Whether the reporter's words tell of 'the move by the party', 'that encounter': of what, nothing says."""
    points = _POINTED_AT.match(told)
    return bool(_untold().search(told)) or (points is not None and _is_of_judging(points["verb"]))


@cache
def _untold() -> re.Pattern[str]:
    matters = "|".join(lexicon.load("leaning")["matters of a report"])
    return re.compile(rf"\bthe (?:{matters})\b(?! (?:to|of|that|on|about|for)\b)")


def calls_by_surname(desk: Desk, told: str) -> bool:
    """Whether somebody is called by the family name alone, which two may bear: 'said Lund was ill'."""
    people = desk.people_in(told)
    full = {word for person in people if person.name in told for word in person.name.split()}
    return not {person.name.split()[-1] for person in people} & set(re.findall(r"\w+", told)) <= full


def says_enough(desk: Desk, speaker: Actor, around: tuple[str, str]) -> bool:
    """Whether the reporter's words tell of what a few words were said: something named, or two things (F4)."""
    told = " ".join(around).replace(speaker.name, "")
    named = {word.lower() for word in re.findall(r"\b[A-Z][\w-]+", told)} & desk.known
    lists = lexicon.load("small_words")
    small = {*lists["grammar"], *lists["filler"]}
    things = [word for word in re.findall(r"[a-z][\w’'-]+", told) if word not in small and not _is_past(word)]
    return bool(named) or len(things) >= _ENOUGH


def says_enough_shown(predicate: str, printed: str) -> bool:
    """Whether a fragment that stands on the front tells enough itself, behind a verb of judging: 'warned of “…”'."""
    enough = len(printed.split()) >= extracts.LEAST and len(giveaways.telling(printed)) >= _TELLS
    judges = _is_of_judging(predicate)
    sided = stance.position(printed) and len(printed.split()) >= _SENTENCE
    return enough and bool(sided or judges or predicate.startswith((*_FORETELLING, *_UNDERTAKING)))


def judges(before: str, speaker: Actor) -> bool:
    """Whether the reporter's words before a fragment say that its speaker judges: 'Ann Lund called the toll'."""
    return _is_of_judging(re.sub(r"^[Tt]he ", "", before).removeprefix(f"{speaker.name} "))


def _is_of_judging(predicate: str) -> bool:
    return verbs.plain(predicate.partition(" ")[0]) in lexicon.load("reporting")["judging"]


def _leads(desk: Desk, quote: Quote, speaker: Actor, before: str) -> Iterator[str]:
    """The reporter's words up to the fragment, the shortest clause that has the speaker for its subject first."""
    plain = _dateless(re.sub(r"\s+", " ", before))
    opening = re.match(r"(?P<verb>[A-Z][a-z]+ing)\b(?P<rest>.*)$", plain)
    named = list(_named(speaker).finditer(plain)) or _described(quote, plain)
    he = _HE.match(plain)
    if not named and he and quote.confidence >= SURE:
        yield from (f"{speaker.name} {clause}" for clause in _clauses(plain[he.end() :]))
        return
    if not named:
        if opening and "," not in opening["rest"] and (verb := _finite(opening["verb"].lower())):
            yield f"{speaker.name} {verb}{opening['rest']}"
        return
    rest = _without_aside(plain[named[-1].end() :])
    if re.match(r"[’']s\b", rest):
        return
    clauses = tuple(_clauses(rest))
    subject = f"The {speaker.name}" if re.search(r"\b[Tt]he $", plain[: named[-1].start()]) else speaker.name
    yield from (f"{subject} {_addressed(desk, quote, clause, rest)}" for clause in clauses)
    opens = plain[: named[0].start()]
    if not clauses and (not (opens.strip() or _is_present(rest)) or _AS_SAID.match(opens)):
        yield plain


def _described(quote: Quote, plain: str) -> list[re.Match[str]]:
    """Where the reporter has the speaker by a description with 'the': 'the outgoing president said'."""
    words = quote.speaker_words or ""
    found = list(re.finditer(rf"\b{re.escape(words)}\b(?! of\b)", plain)) if words.lower().startswith("the ") else []
    return found if len(found) == 1 and quote.confidence >= SURE else []


_FORETOLD = re.compile(
    r"[”\"’'] ?(?:for [A-Z]\w+(?: [A-Z]\w+)* to|that|to) "
)  # 'it seemed “fair” for Norway to leave'
_IT_IS = re.compile(r"\bit (?=(?:is|was|seemed|would be|had been)$)")
_OF_WHAT_HE_DID = re.compile(r"\b(?:accused|suspected|warned|convicted) the [a-z]+(?: [a-z]+)* of$")  # who is it
_HE = re.compile(
    r"(?:(?:Instead|Later|Earlier|Then|Meanwhile|At one point|In [A-Z]\w+), )?(?:He|She|he|she) (?=[a-z])"
)
_KNOWN = re.compile(r"\bdoing so\b|\bthe (?=\d{4} )")  # told just before; 'the 2024 elections'
_SPIN = re.compile(r"^[a-z]+ly (?=[a-z]+(?:ed|d)\b)")  # the reporter's view of it: 'cynically dismissed'
_AS_SAID = re.compile(r"According to (?:[\w.’'-]+ ){0,8}$")


def _as_told(rest: str) -> str:
    """What follows the speaker's name, as past: 'says that' of a live page, 'had told' or 'has told'."""
    found = re.match(r"(?:ha[sd] (?:earlier |already |long |often )?(?P<then>[a-z]+)|(?P<now>[a-z]+s)) ", rest)
    past = found and (verbs.past(verbs.plain_of_present(found["now"] or "") or "") or found["then"])
    return f"{past} {rest[found.end() :]}" if found and past and _reports(past) else rest


def _clauses(rest: str) -> Iterator[str]:
    """The last predicate of the speaker's before the fragment ('urged Washington to'), then all of what is said."""
    rest = _as_told(_SPIN.sub("", _ASIDE.sub(" ", rest).lstrip(" ,")))
    unquoted = max(rest.rfind(mark) for mark in '”"')
    if unquoted >= 0:  # an earlier fragment of the sentence
        found = _AND.search(rest[unquoted + 1 :])
        if found and _is_past(found["verb"]):
            yield found["led"]
        return
    joined = _AND.search(rest)
    if joined and _is_past(joined["verb"]) and _reports(joined["verb"]):
        yield joined["led"]
    participle = _ING.search(f" {rest}")
    if participle and (verb := _finite(participle["verb"])) and _reports(verb) and "so " not in participle["rest"]:
        yield f"{verb}{participle['rest']}"
    if _is_finite(rest) and not _LACKS_OBJECT.search(rest):
        yield rest


def _is_finite(clause: str) -> bool:
    found = re.match(_VERB, clause)
    return bool(found and (_is_past(found["verb"]) or (found["aux"] and found["verb"])))


def _is_present(clause: str) -> bool:
    found = re.match(_VERB, clause.lstrip(" ,"))
    return bool(found and (found["verb"] in _PRESENT or verbs.plain_of_present(found["verb"])))


def _is_past(word: str) -> bool:
    """Whether a verb is finite and past; what a live page tells in the present is not retold."""
    return word not in _PRESENT and (word.endswith("ed") or bool(verbs.plain(word)) or word in verbs.AUXILIARIES)


def _reports(past: str) -> bool:
    lists = lexicon.load("reporting")
    return verbs.plain(past) in {*lists["telling"], *lists["judging"], "lecture", "press", "hope"}


@cache
def _finite(participle: str) -> str | None:
    """'urging' -> 'urged'; None where no known verb has that participle."""
    stem = participle.removesuffix("ing")
    for plain in (f"{stem}e", stem, stem[:-1]):
        if verbs.is_plain(plain):
            return verbs.past(plain)
    return None


def _addressed(desk: Desk, quote: Quote, clause: str, before: str) -> str:
    """The clause with whom it addresses under the full name, or without an audience that nobody knows."""
    beside = [a for a in desk.people_in(before) if a.key != quote.speaker and _named(a).search(before)]
    to = beside[0] if len(beside) == 1 else desk.actors.get(quote.addressee or "")
    if to and to.kind is ActorKind.PERSON and _named(to).search(before):
        return _whom().sub(lambda found: _told_by_name(found, to.name), clause)
    audience = re.match(r"told (?P<to>(?:the|a|an) [a-z]+) ", clause)
    return _TOLD_WHOM.sub("said ", clause) if audience and doubts.points_back(f"X {audience['to']}") else clause


def _told_by_name(found: re.Match[str], name: str) -> str:
    """'told Ann Lund that' for 'told the envoy that'; not for 'told the Harbour Times that'."""
    described = found["whom"].split()[-1].islower()
    return f"{found['verb']} {name} {found['to']}" if described else found.group()


@cache
def _whom() -> re.Pattern[str]:
    verbs_of = "|".join(lexicon.load("positions")["addressing"])
    link = r"(?P<to>to|that|not|over|of|for)\b"
    return re.compile(rf"(?P<verb>{verbs_of}) (?:the|his|her|their) (?P<whom>(?:[\w.-]+ ){{1,3}}?){link}")


def _plain(told: str, speaker: Actor, cast: Sequence[Actor], *, foretells: bool = False) -> str | None:
    """The lead with full names and without offices, if it stands alone; with an 'it' that foretells what follows."""
    told = naming.untitled(naming.full_names(told.strip(" ,"), cast), cast)
    told = re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\. | (?:as yet|so far)$", "", told)
    if len(told.split()) not in _WORDS or _LOOSE.search(told) or doubts.points_back(_KNOWN.sub("", told)):
        return None
    if _OF_WHAT_HE_DID.search(told):
        return None
    if speaker.name not in told or _THIRD.search(told[: told.find(speaker.name)]):
        return None
    others = any(actor.key != speaker.key and actor.name in told for actor in cast)
    meant = _IT_IS.sub("", told) if foretells else told
    loose = [
        found.group() for found in _THIRD.finditer(meant) if found.end() < len(meant) or found.group() not in _OWN
    ]
    return None if any(word not in _OWN or others for word in loose) else told


def _tail(after: str, cast: Sequence[Actor]) -> str | None:
    """What follows the fragment and belongs to it; '' where nothing does, None where it points away."""
    words = re.sub(r"\s+", " ", after.lstrip(_CLOSES))
    if words.lstrip()[:1] in ".,;:—–-" or not words.strip(" .") or _SAYS_MORE.match(words):
        return ""
    told = _dateless(words[: found.start()] if (found := _CUT.search(words)) else words).strip(" .,")
    told = naming.untitled(naming.full_names(told, cast), cast)
    told = re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\. ", "", told)
    told = re.sub(r"\b(?:his|her|their) (?=[a-z]+ (?:to|in|with|at) (?:the )?[A-Z])", "the ", told)
    told = re.sub(r" (?:and|or|but)$", "", told)
    most = re.sub(r"\bthe most (?=[a-z]+[ -])", "", told)  # 'to the most vulnerable countries'
    if len(told.split()) > _TAIL or _LOOSE.search(told) or _THIRD.search(told) or doubts.points_back(f"X {most}"):
        return None
    return told


def _dateless(words: str) -> str:
    bare = (
        without_dates(_DAYS.sub("", words)) if re.search(r"\d{4}|\b[A-Z][a-z]+ \d", words) else _DAYS.sub("", words)
    )
    return bare[:1].upper() + bare[1:] if words[:1].isupper() else bare[:1].lower() + bare[1:]


def _named(speaker: Actor) -> re.Pattern[str]:
    short = {form for form in speaker.aliases if form[:1].isupper()}
    forms = sorted({speaker.name, speaker.name.split()[-1], *short}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})(?![\w-])")


def _without_aside(rest: str) -> str:
    """What follows the name, without a description between commas: ', a fellow at the Brook Institute, '."""
    if _ASIDE.match(rest):
        return rest
    found = _DESCRIBED.match(rest)
    return f" {rest[found.end() :]}" if found else rest
