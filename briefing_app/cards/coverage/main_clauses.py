"""The clauses of a printed sentence that tell what somebody decided, each as a plain sentence of its own.

'At talks in Oslo, Norway, which owns the port, agreed on Friday to lease it and rejected a tax on ferries, saying …'
has two: what stands before the subject, beside it and behind the deed goes, so that what is asked is short; what was
said by others keeps its sentence whole, and is left to those who ask for the speaker.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.events import causes
from briefing_app.cards.sentences import days, printed, referents
from briefing_app.cards.sentences.carried import Carried
from briefing_app.cards.words import naming, subjects, verbs
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Article

_MOST_OF_SUBJECT = 12  # words
_MOST_OF_A_SOURCE = 5  # words
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"  # as printed in full
)
_LEAD = re.compile(
    r"^(?P<lead>(?:During|At|After|Following|In|On|Under|Despite|Before|Ahead of|Over|Amid|Since|By|Late|Earlier|"
    r"Last|Two|Three|A|Hours|Days|Weeks|Months)\b[^,“”\"]{2,90}, |"
    rf"(?:In|On|By) (?:early |late |mid-)?(?:\d{{1,2}} )?(?:(?:{_MONTHS})(?: \d{{1,2}})?(?: \d{{4}})?|"
    r"\w+day(?: (?:night|evening|morning))?) )(?=[A-Z]|the |an? )"
)
_OCCASION = re.compile(r"^(?:During|At|Under|Over|Following|In response|In retaliation)\b")
_SAYS = r"(?:sa(?:id|ys?)|(?:announced|reported|confirmed)(?= that )|told (?:reporters|lawmakers|[A-Z]\w+))"
_SAYS_FIRST = re.compile(
    rf"(?P<who>(?:[A-Z][^,“”\"]{{3,60}}, )?[^,“”\"]{{3,80}}?(?:, [^,“”\"]{{3,90}}(?=,))?),? {_SAYS}"
    r"(?: on \w+day| yesterday| today)?(?: in an? [a-z -]+)? "
    r"(?:that )?(?P<told>.+)"
)
_HIMSELF = re.compile(r"^(?:he|she|it) ")
_SAYS_LAST = re.compile(rf"(?P<told>[^“”\"]+), (?P<who>[^,“”\"]{{3,80}}?)(?:, [^,“”\"]{{3,90}},)? {_SAYS}(?: [^,]*)?")
_SAID_BY = re.compile(
    r", (?:(?:[^,]+ )?(?:said|says|told|added|wrote|reported|according)\b|as [^,]* (?:said|put it|reported))|"
    r"\b(?:said|says|reportedly|allegedly|according to|told|claimed|if|would have|could have|had hoped|whether)\b"
)
_SOURCE_LAST = re.compile(r"\b(?:said|says?|reported|according to [^,]+|told [^,]+)(?: on \w+day| \w+day)?$")
_AND_SAID = re.compile(r",? and (?:said|says|told|added|warned|argued|insisted)\b(?! to\b).*$")
_AS_LATE_AS = re.compile(r" as (?:recently|early|late|long ago) as (?=(?:last|this) )")
_ENDS = re.compile(
    r", (?:which|who|whose|whom|where|with|as|but|while|though|although|a|an|"
    r"the(?! (?:[A-Z][\w.’'-]* )+and )|his|her|its|their|including|leaving|"
    r"despite|after|before|[a-z]+ing|said|according|and (?!(?:the )?[A-Z]))\b.*$| [—–-] .*$|[;:].*$|"
    r",? (?:saying|adding|arguing) .*$"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_NO_SUBJECT = re.compile(
    r"\b(?:who|which|that|when|while|where|after|before|because|if|as|since|although|he|she|it|they|we|you|this|these|those|"
    r"there|what|how|why)\b",
    re.IGNORECASE,
)


# 'a meeting of Ann Smith with Bo Lund in Oslo, when they agreed to …': who met is who agreed
_WHEN_MET = re.compile(
    r"(?P<one>(?:the )?[A-Z][\w.’'-]*?(?: [A-Z][\w.’'-]*?)*)[’']s? "
    r"(?P<met>(?:[a-z-]+ )?(?:meeting|talks|summit|call|conversation)) "
    r"with (?P<two>(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)(?P<where>[^,“”\"]*), "
    r"(?:when|where|at which|during which) "
    r"(?:they|both|the two(?: (?:leaders|sides|men|ministers|presidents))?) (?P<did>[^“”\"]+)"
)


class Told(NamedTuple):
    """One clause.

    Attributes:
        text: a plain sentence without its full stop, told in the past.
        verb: its verb, as printed.
        speaker: who is printed as saying it, under the full name; empty where the report itself does.
        occasion: what stood before the subject and says at what it was decided; empty where nothing did.
        whole: the sentence as printed.
        evidence: where it stands.
    """

    text: str
    verb: str
    speaker: str
    occasion: str
    evidence: Evidence


def of(desk: Desk, article: Article) -> Iterator[Told]:
    """The clauses of an article, in their order."""
    carried, behind = Carried(desk.people_of(article.key)), ""
    for span in sentences(article.text):
        before, behind = behind, span.of(article.text)
        if article.is_furniture(span):
            continue
        named = carried.named(" ".join(behind.split()))
        if _deciding().search(named) or causes.is_stated(named):
            yield from _of_sentence(desk, article, Evidence(article.key, span), named, before)


def is_deciding(told: str) -> bool:
    """Whether a verb of deciding stands in it."""
    return _deciding().search(told) is not None


def _of_sentence(desk: Desk, article: Article, piece: Evidence, named: str, before: str) -> Iterator[Told]:
    speaker, whole = _speaker(desk, article, _first_told(printed.plain(named)))
    if speaker is None or _SAID_BY.search(_QUOTED.sub("", whole)):
        return
    told = [*([(whole, "", "")] if causes.is_stated(whole) else []), *_clauses(whole)]
    for text, verb, lead in told:
        later = printed.told_later(desk, article, referents.in_print(desk, piece, text), before)
        if later:
            occasion = days.absolute(lead.strip(" ,"), article.published) or "" if _OCCASION.match(lead) else ""
            yield Told(later, verb, speaker, occasion[:1].lower() + occasion[1:], piece)


def _first_told(whole: str) -> str:
    """The first of two main clauses, without what its doer said besides: 'They refused | and said …; the others …'.

    A source that is printed last may be that of both: then nothing is cut off (A5).
    """
    first, _, later = whole.partition("; ")
    kept = whole if _SOURCE_LAST.search(later) else first
    return _AS_LATE_AS.sub(" ", _AND_SAID.sub("", kept))


def _speaker(desk: Desk, article: Article, whole: str) -> tuple[str | None, str]:
    """Who says it and what; '' where nobody does, None where it is said by nobody who is named."""
    found = _SAYS_FIRST.fullmatch(whole) or _SAYS_LAST.fullmatch(whole)
    if found is None:
        return "", whole
    cast = desk.people_of(article.key)
    who = naming.untitled(naming.full_names(_LEAD.sub("", found["who"]), cast), cast)
    people = [actor.name for actor in cast if re.search(rf"(?:^|, | ){re.escape(actor.name)}(?:$|, )", who)]
    bare = re.sub(r"^[Tt]he ", "", who)
    bodies = [f"the {bare}" if who != bare else who] if bare in desk.forms else []
    many = [f"{bare[:1].upper()}{bare[1:]}"] if _is_of_a_state(bare) else []
    named = people if len(people) == 1 else bodies or many
    told = _HIMSELF.sub(lambda _: f"{named[0]} " if named else "", found["told"])
    return (named[0] if named else None), f"{told[:1].upper()}{told[1:]}"


def _is_of_a_state(who: str) -> bool:
    """Whether it is said by people or a body of a state: 'US defence officials', 'French diplomats'."""
    words = who.split()
    of_a_state = any(word.lower() in lexicon.nations() for word in words)
    return of_a_state and len(words) <= _MOST_OF_A_SOURCE and words[-1] in lexicon.load("decisions")["sources"]


def _clauses(whole: str) -> Iterator[tuple[str, str, str]]:
    """Each deed with its subject, its verb, and what stood before the subject."""
    met = _WHEN_MET.search(whole)
    if met and _deciding().match(f" {met['did']}"):
        whole = f"At a {met['met']}{met['where']}, {met['one']} and {met['two']} {met['did']}"
    led = _LEAD.match(whole)
    lead, bare = (led["lead"], whole[led.end() :]) if led else ("", whole)
    bare = _beside().sub(lambda found: found["subject"], subjects.by_name(bare))
    first = _deciding().search(bare)
    if first is None:
        return
    subject = bare[: first.start()].strip()
    if not subject or len(subject.split()) > _MOST_OF_SUBJECT or "," in _listed_names(subject):
        return
    if _NO_SUBJECT.search(subject) or any(verbs.plain(word) for word in subject.split() if word.islower()):
        return
    deeds = [first, *_joined(bare, first.end())]
    for found, after in zip(deeds, [*(deed.start() for deed in deeds[1:]), len(bare)], strict=True):
        rest = _ENDS.sub("", bare[found.end("verb") : after]).rstrip(" ,")
        if rest and not re.search(r"[“”\"]", rest):
            yield f"{subject} {found['aux'] or ''}{found['verb']}{rest}", found["verb"], lead


def _joined(bare: str, start: int) -> Iterator[re.Match[str]]:
    """Further deeds of the same subject: 'cut ties | and imposed a blockade'."""
    stop = re.search(r"\b(?:who|which|that|while|when|as|because|but)\b|[;—“\"]", bare[start:])
    end = start + stop.start() if stop else len(bare)
    yield from _and_deciding().finditer(bare, start, end)


def _listed_names(subject: str) -> str:
    """The subject with the commas of a list of names taken out: 'Norway, Chile and Peru'."""
    return re.sub(r", (?=(?:the )?[A-Z])", " ", subject)


@cache
def _forms() -> str:
    """The verbs of deciding in the past, as alternatives."""
    lists = lexicon.load("decisions")
    plain = {
        verb for name in ("decides", "makes others", "gives out", "takes a thing", "ends") for verb in lists[name]
    }
    plain |= {row.split()[0] for row in lists["governs"]}
    forms = {form for verb in plain if (form := verbs.past(verb))}
    forms |= {form for verb in forms if (form := verbs.participle(verb))}
    for verb, particle in (row.split() for row in lists["with a particle"]):
        past = verbs.past(verb)
        forms |= {rf"{form}(?= {particle} )" for form in (past, verbs.participle(past or "")) if form}
    return "|".join(sorted(forms, key=len, reverse=True))


@cache
def _beside() -> re.Pattern[str]:
    """What is told of a subject between commas: 'Norway, which owns the port, | agreed'."""
    return re.compile(
        r"^(?P<subject>[^,]+), (?!(?:the )?[A-Z](?![^,]*[’']s [a-z]))[^“”\"]{2,160}?,"
        rf"(?= (?:(?:has|have|had) )?(?:[a-z]+ly )?(?:{_forms()}) )"
    )


@cache
def _deciding() -> re.Pattern[str]:
    return re.compile(rf" (?P<aux>(?:has|have|had) )?(?:(?:[a-z]+ly|also|then|later) )?(?P<verb>{_forms()})(?= )")


@cache
def _and_deciding() -> re.Pattern[str]:
    return re.compile(
        rf",? and (?P<aux>(?:has|have|had) )?(?:(?:[a-z]+ly|also|then|later) )?(?P<verb>{_forms()})(?= )"
    )
