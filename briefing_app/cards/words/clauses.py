"""An event's sentence taken apart far enough to make questions of it: who, did, the rest.

The sentences are short and plain (model.facts.Event.what), so that a table of verbs is enough; a sentence that does
not fit is simply not asked this way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.cards.words import (
    joints,
    matters,
    naming,
    shows,
    subjects,
    verbs,
)
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.dated import dates_in, without_dates
from briefing_app.model.facts import Actor, ActorKind, Event, Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.model.when import When

_LONGEST_NAME = 8  # words
_WOULD = re.compile(
    r"(?P<who>.+?) (?:said|announced)(?: (?:on )?\d{1,2} [A-Z][a-z]+ \d{4})? (?:that )?(?P<self>it|he|she|they) "
    r"(?:would|will) (?P<deed>[^:]+)"  # no words of his own
)
_DOES = re.compile(
    r"(?P<who>.+?) announced(?: (?:on )?\d{1,2} [A-Z][a-z]+ \d{4})? (?:that )?(?P<self>it|he|she|they) "
    r"(?:is|was|are|were) (?P<deed>[a-z]+ing) (?P<rest>.+)"
)
_KEPT = "\ufffc"  # stands for a date that is to stay
_LONGEST_OCCASION = 20  # words


# what stands before the subject and is not needed to understand the clause
_SETTING = re.compile(
    r"^(?:At|In|During|After|Before|Despite|Notably|However|Recently|Earlier|Later|Meanwhile|Also|Finally|Amid|Following|"
    r"Ahead of|Prior to|Since|Speaking|Separately|Moreover|Instead|Alongside|Under|"
    r"On the (?:eve|sidelines|margins|fringes|heels) of)\b"
    r"[^,]{0,70}, (?=[A-Z]|(?:the|a|an) )"
)
# what a comma after the date parts from the deed
_ASIDE = re.compile(
    r"(\b\d{4}), (?=and (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*$|"
    r"(?:the|a|an|which|who|where|when|while|as|with|including|after|before|despite|though|but|its|his|her) )"
)
_PART_OF_A_DAY = re.compile(
    r"\b(?P<on>[Oo]n) the (?:early )?(?:morning|afternoon|evening|night|day|eve) of (?=(?:\d{1,2} )?[A-Z][a-z]+ \d)"
)
_DATE_FIRST = re.compile(r"(?:On|In|Between|Around|By|During) [^,]{0,40}\b\d{4}, ")
# what is put between commas for the flow of the report only
_BY_THE_WAY = re.compile(
    r", (?:in particular|however|meanwhile|for (?:its|his|her|their) part|too|therefore|instead|in turn|for example|"
    r"for instance|in fact|nevertheless|moreover|by contrast|likewise|in addition|of course|again|separately),"
)
# beside what it was done, its comma gone with a date: 'Norway, in a similar move promised …'
_LIKEWISE = re.compile(
    r", in an? (?:similar|separate|related|parallel|surprise|rare) "
    r"(?:move|step|development|case|action|gesture|decision),? "
)
_PLANNED = "planned|scheduled|set|announced|due|foreseen|slated|pencilled in"
_PLANNED_FOR = re.compile(rf"\b(?:{_PLANNED}) (?:for|on) (?:early |mid-|late )?$")
_BOUND_BY = re.compile(r"\b(?:before|until|till) (?:[\w’'-]+ ){0,6}$")
_SAID_LAST = re.compile(
    r"(?P<said>[^“”\"‘:;]+), (?P<who>[^,]+?) (?P<verb>said|declared|ruled|announced|reported|concluded|estimated)"
    r"(?P<how>(?: in an? [a-z -]+)?)"
)
_PLURALS = {"was": "were", "is": "are", "has": "have"}
_SEVERAL = re.compile(
    r"(?:(?:[Mm]ore than|[Aa]t least|[Uu]p to|[Aa]bout|[Ss]ome|[Nn]early|[Oo]ver) )?(?:[2-9]|[1-9]\d[\d,]*|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)(?:-\w+)? "
    r"(?:[A-Za-z-]+ )*(?:[a-z]+s|people|men|women|children|staff|police|troops)$"
)
_MONTH = r"(?:\d{1,2} )?(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*"
_MONTHS = re.compile(rf"\b[Bb]etween {_MONTH} and {_MONTH} \d{{4}},? ?")
_REMARK = re.compile(
    r"[;—]|:(?!:|\d\d)(?<!::)| [-–] |,? in what (?=(?:the|a|an|[A-Z])[^,]+ (?:called|described|said|termed))|"
    r", (?=(?:which|where|who|whom|whose|when|while|as|after|before|ending|leading|marking|"
    r"the(?! (?:[A-Z][\w.’'-]* )+and )|a|an|his|her|its|their|in (?:a|an|what|remarks|comments)|with|among|including|"
    r"despite|although|though|according|saying|adding|hours|days|weeks|months) )|, \w+ing |"
    r" with (?=(?:the )?[A-Z][\w.’'-]*(?: (?:of|and|the|[A-Z][\w.’'-]*))* [a-z]+ing )|"
    r" the (?:first|only|youngest|oldest) [\w-]+ (?:to|since|ever)\b"
)


# a second clause without its verb, by the time that parts it from the first: ', and Bo Roy | ten days after her'
_GAPPED = re.compile(
    r",? and (?:[\w’'.-]+ ){1,6}(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|after|before|afterwards)\b.*"
)
# the same by its date: 'followed, and Japan | in July'
_GAPPED_BY_DATE = re.compile(
    r",? and (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)* (?:in|on) "
    r"(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2})?(?:,? \d{4})?$"
)
# two things are joined without a comma: behind one another clause, or another list, goes on
_PARTED = re.compile(r"(?P<one>(?:[^,]|,(?=\d))+), and (?!(?:[a-z]+ly )?to\b)[^,]+")
_JOINT_LEFT = re.compile(r",? (?:and|but|or|then)(?: (?:also|then|later|even|not))?$")  # of a deed that was cut off
_NO_TIME_LEFT = re.compile(r"(?:$|,|(?:with|in|at|on|among|there|here|together|alone)\b)")
_SAID_NAME = re.compile(  # 'said Norway expected': what somebody said of somebody else
    r"\b(?P<said>said|announced|warned|confirmed|insisted) "
    r"(?=(?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)* (?:is|was|were|are|had|has|have|would|will|could|[a-z]{3,}ed)\b)"
)
_TICKER = re.compile(r" ?<[A-Z][A-Z0-9]*(?:[. ][A-Z]+)*>")  # of a wire: 'Alder Oil <ALDR OL>'
_IN_BRACKETS = re.compile(r"<(?P<name>[A-Z][^<>]{2,60})>")  # of a wire: '<Alder Banking Corp>'
_SPENDS = frozenset({"spent", "spends"})  # what is spent is a time, and may be the very date that is asked
_OWNER = re.compile(r"(?P<name>(?:[A-Z][\w&.-]+ )*[A-Z][\w&.-]+)(?=[’']s )")
_OF_A_FIRM = re.compile(r"\bthe (?:company|firm|group|bank|party|union|agency|airline|carrier)(?=[’']s )")
_STAND_IN = re.compile(
    r"\b[Tt]he (?:top|chief|senior|leading|highest) (?:[A-Z][\w.]* )?(?:diplomat|official|envoy|negotiator|general)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One plain clause.

    Attributes:
        subject: as it stands inside a sentence: 'Antony Blinken', 'a Chinese warship'.
        doer: the actor that the subject is, or None.
        verb: the verb or auxiliary as printed, adverbs before it left out.
        adverb: the adverb before the verb, or ''.
        rest: what follows, without date and full stop.
    """

    subject: str
    doer: Actor | None
    verb: str
    adverb: str
    rest: str

    @property
    def predicate(self) -> str:
        """The clause without its subject, in its own tense."""
        return " ".join(part for part in (self.adverb, self.verb, self.rest) if part)


def statement(event: Event, cast: Sequence[Actor], common: frozenset[str] = frozenset()) -> str:
    """The event's sentence without date and full stop, the persons in it under their full names.

    `common`: words that are no names, whatever letter they begin with.
    """
    told = _SAID_NAME.sub(r"\g<said> that ", re.sub(r"\bcurrent (?=[A-Z])", "", _decades(_without_its_date(event))))
    told = subjects.by_name(_IN_BRACKETS.sub(r"\g<name>", _TICKER.sub("", told)))
    plain = re.sub(r"(?<![’']s )(?<!s[’'] )\b(?:recent|latest|upcoming|current) (?=[a-z])", "", told.rstrip(". "))
    plain = matters.unpraised(_BY_THE_WAY.sub("", _LIKEWISE.sub(" ", plain)))
    plain = _named_instead(_SETTING.sub("", shows.last(plain)), cast)
    plain = naming.untitled(naming.full_names(plain[:1].upper() + plain[1:], cast), cast)
    for actor in cast:
        plain = plain.replace(f"{actor.name} {actor.name}", actor.name)
    plain = _as_plan(_speaker_first(plain, cast, common), cast)
    return f"{plain}." if re.search(r"\b(?:[A-Z]\.[A-Z]|[ap]\.m)$", plain) else plain


def _named_instead(plain: str, cast: Sequence[Actor]) -> str:
    """'met the top American diplomat' -> 'met Antony Blinken', where one alone takes part without being named."""
    found = list(_STAND_IN.finditer(plain))
    unnamed = [
        actor for actor in cast
        if actor.kind is ActorKind.PERSON and not any(part in plain for part in (*actor.name.split(), *actor.aliases))
    ]  # fmt: skip
    if len(found) != 1 or len(unnamed) != 1:
        return plain
    return f"{plain[: found[0].start()]}{unnamed[0].name}{plain[found[0].end() :]}"


def _without_its_date(event: Event) -> str:
    """The sentence without the date of the event; one of something else in it stays ('a truce signed in 2019').

    So does that of a plan which came to nothing: 'a trip planned for February 2024 was called off'.
    """
    what, when = _undated(_PART_OF_A_DAY.sub(r"\g<on> ", event.what)), event.when
    if when and when.precision is Precision.YEAR:
        what = re.sub(rf"^In {when.edtf},? (?=[a-z])", "", what)
    lead = _DATE_FIRST.match(what)
    start = lead.end() if lead else 0
    what = what[:start] + _ASIDE.sub("\\1 — ", what[start:])
    others = [words for date, words in dates_in(what) if _is_of_another(what, date, words, event)]
    for index, words in enumerate(others):
        what = what.replace(words, f"{_KEPT}{index};", 1)
    what = without_dates(what)
    for index, words in enumerate(others):
        what = what.replace(f"{_KEPT}{index};", words)
    return what


def _is_of_another(what: str, date: When | None, words: str, event: Event) -> bool:
    """Whether a date in an event's sentence is not that of the event."""
    if date is None:
        return False
    before = what[: what.find(words)]
    off = event.status is Status.CANCELLED and _PLANNED_FOR.search(before)
    if off or _BOUND_BY.search(before):
        return True
    return event.when is None or not date.overlaps(event.when)


def _speaker_first(plain: str, cast: Sequence[Actor], common: frozenset[str]) -> str:
    """'Prices rose to 5%, the Bank said' -> 'The Bank said that prices rose to 5%'."""
    found = _SAID_LAST.fullmatch(plain)
    if found is None or subjects.doer_of(found["who"], cast) is None:
        return plain
    who, said = found["who"], subjects.small_first(subjects.inside(found["said"]), common)
    named = any(said.startswith(form) for actor in cast for form in (actor.name, *actor.aliases))
    if said[:1].isupper() and not named:
        return plain  # nobody knows whether it is a name
    return f"{who[:1].upper()}{who[1:]} {found['verb']}{found['how']} that {said}"


def _as_plan(plain: str, cast: Sequence[Actor]) -> str:
    """'The Bank said it would close a branch' -> 'The Bank announced plans to close a branch'.

    What somebody announces to be doing is done by it: 'announced that it is closing' -> 'closed'.
    """
    found = _WOULD.fullmatch(plain) or _DOES.fullmatch(plain)
    doer = subjects.doer_of(found["who"], cast) if found else None
    if found is None or doer is None or (doer.kind is ActorKind.PERSON) is (found["self"] in ("it", "they")):
        return plain
    if "rest" not in found.groupdict():
        return f"{found['who']} announced plans to {found['deed']}"
    past = verbs.past(verbs.of_participle(found["deed"]) or "")
    return f"{found['who']} {past} {found['rest']}" if past else plain


def _decades(told: str) -> str:
    """'between 1990 and 1999' -> 'in the 1990s'."""
    return re.sub(r"\bbetween (?P<ten>\d{3})0 and (?P=ten)9\b", r"in the \g<ten>0s", told)


def _undated(what: str) -> str:
    """The sentence without a setting that a date ends ('At a summit in June 2023, '), or a span of months."""
    found = _SETTING.match(what)
    kept = what[found.end() :] if found and re.search(r"\d{4}", found.group()) else what
    return _MONTHS.sub("", kept)


def parse(event: Event, cast: Sequence[Actor], common: frozenset[str] = frozenset()) -> Clause | None:
    """The clause of an event, or None where the sentence is not of a form that questions can be made of.

    Args:
        event: the event.
        cast: who may be named in it.
        common: words that are no names, whatever letter they begin with ('soldiers').
    """
    plain = subjects.small_first(statement(event, cast, common), common)
    if plain.endswith(" took place"):
        return _occasion(plain.removesuffix(" took place"), cast)
    found = joints.taken_apart(plain, cast)
    if found is None:
        return None
    subject, doer, word = found.subject, found.doer, found.verb
    if doer is None and (subjects.is_title_left(subject, cast) or subjects.leads_astray(subject, word)):
        return None
    rest = _one_deed(found.rest)
    if rest is None or (word in _SPENDS and _NO_TIME_LEFT.match(rest)):
        return None
    named = subject.removeprefix("the ").removeprefix("The ")
    if " and " in f" {subject} " and doer is not None and named != doer.name:
        doer = None
    return Clause(
        subject=subjects.named(subject, doer, cast, word),
        doer=doer,
        verb=_agreeing(subject, word),
        adverb=found.adverb,
        rest=_owned(rest, subject),
    )


def predicate_of(told: str, names: Mapping[str, Actor], people: Sequence[Actor]) -> int:
    """Where the predicate of any sentence begins; -1 where it is not sure which word is its verb.

    Args:
        told: without its full stop, its first letter as it stands inside a sentence.
        names: names that it may begin with.
        people: who may be named in it.
    """
    words = told.removeprefix("the ").split()[:_LONGEST_NAME]
    begun = (" ".join(words[:length]).rstrip(",") for length in range(len(words), 0, -1))
    first = next((names[form] for form in begun if form in names), None)
    found = joints.taken_apart(told, (*((first,) if first else ()), *people))
    return found.start if found else -1


def _agreeing(subject: str, verb: str) -> str:
    """'six staff was found' -> 'were': after a number above one many are told of."""
    return _PLURALS.get(verb, verb) if _SEVERAL.match(subject) else verb


def _owned(rest: str, subject: str) -> str:
    """'Alder's managers … the company's case' -> '… Alder's case': the owner in the subject said once more."""
    owner = _OWNER.match(subject)
    return _OF_A_FIRM.sub(owner["name"], rest) if owner else rest


def _occasion(subject: str, cast: Sequence[Actor]) -> Clause | None:
    """The clause of 'the G20 summit took place': what took place is no doer, and holds no verb of its own."""
    words = subject.split()
    if len(words) > _LONGEST_OCCASION or any(joints.is_verb(words, index) for index in range(1, len(words))):
        return None
    return Clause(
        subject=subjects.inside(naming.untitled(subject, cast)), doer=None, verb="took", adverb="", rest="place"
    )


def _one_deed(rest: str) -> str | None:
    """`rest` up to a second deed or a remark: one fact, one card.

    None where the verb has nothing of its own before a second clause that shares it: 'followed, and Bo Roy ten days
    after her'.
    """
    rest = _GAPPED_BY_DATE.sub("", _GAPPED.sub("", f" {rest}"))
    if not rest:
        return None
    rest = rest[1:]
    for found in re.finditer(r"(,)? (?:and|but|then) (?=((?:[\w’'-]+ ?){1,5}))", rest):
        words = found[2].split()[: 5 if found[1] else 2]
        adverb = len(words) > 1 and words[0].endswith("ly") and words[0] not in listed("no adverbs")
        if adverb or any(verbs.plain(word) or word in verbs.AUXILIARIES for word in words if word[:1].islower()):
            rest = rest[: found.start()]
            break
    kept = _JOINT_LEFT.sub("", _REMARK.split(rest)[0].rstrip(" ,;"))
    two = _PARTED.fullmatch(kept)
    return two["one"] if two else kept
