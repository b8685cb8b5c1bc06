"""Why something was done, in the words of the sentence that says so (rubric E3).

A cause is taken only where a word says that it is one ('because', 'in retaliation for', 'on the grounds that'); that
one thing was told behind another ('after') is none, but of what was called off, where 'after' gives the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import doubts
from briefing_app.cards.sentences import objects
from briefing_app.cards.words import verbs
from briefing_app.model.facts import ActorKind
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Event

_NOUN = 2  # words of a thing that may be in doubt: 'spy balloon'
_LENGTHS = range(3, 13)  # words, the one that leads included (C1)
_OFF = re.compile(
    r"\b(?:cancell?ed|called off|postponed|scrapped|put off|shelved|derailed|thwarted|suspended|abandoned)\b"
    r"(?P<later>[^;.(]*?),? "
    r"(?P<cause>(?P<lead>because of|because|due to|owing to|over|in reaction to|in response to|"
    r"in protest (?:at|against)|in the wake of|for want of|for lack of|after|when) (?P<words>[^;.(,]+))"
)
_INNER = re.compile(r"\b(?:which|who|what|whose|he|she|they|it|his|her|their|its|them)\b|[“”\"]")
_SAID_BY = {"when": "because", "after": "because", "because": "because"}  # led by a clause
# how a sentence brings in a cause, how it is asked, how the answer begins
_LEADS = (
    (r"because of|(?:partly |largely |mainly )?(?:due|owing) to", "why", "because of "),
    (r"because", "why", "because "),
    (r"in (?:direct |apparent )?response to", "why", "in response to "),
    (r"in (?:direct |apparent )?retaliation (?:for|against)", "why", "in retaliation for "),
    (r"in reaction to", "why", "in reaction to "),
    (r"in protest (?:at|against|over)", "why", "in protest at "),
    (r"(?:as punishment|in revenge) for", "why", "as punishment for "),
    (r"for fear of", "why", "for fear of "),
    (r"on the grounds? that", "on what grounds", "that "),
    (r"on the grounds? of|citing", "on what stated grounds", ""),
    (r"(?:arguing|contending|saying) that", "with what argument", "that "),
    (r"in (?:order|an? (?:[a-z]+ )?(?:effort|attempt|bid))(?= to )", "with what aim", ""),
    (r"with the (?:[a-z]+ )?aim of", "with what aim", "to "),
)
_REFUSES = frozenset({"refuse", "reject", "oppose", "decline", "resist", "veto", "dismiss", "defend", "block"})
_LEAD = "|".join(lead for lead, _, _ in _LEADS)
_CAUSE = re.compile(rf"(?P<kept>.+?),? (?P<lead>{_LEAD}) (?P<words>.+)")
_STATED = re.compile(rf" (?:{_LEAD}) ")
_OVER = re.compile(
    r"(?P<kept>.+?),? over (?P<words>(?!the (?:past|last|next|coming|weekend|phone)\b|\d|an? [a-z]+ period).+)"
)
_ENDS = re.compile(
    r", (?:which|who|whose|where|with|as|but|while|though|although|a|an|the|and|including|despite|after|before|"
    r"[a-z]+ing|said|according)\b.*$|[;:].*$| [—–-] .*$|"
    r",? (?:while|although|though|but|rather than|despite|when|according to)\b.*$"
)
_NOT_TOLD = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|hers|this|these|those|such|who|which|what|there|we|I|you|us|our|"
    r"the (?:move|case|matter|issue|situation|decision|problem))\b|[“”\"]|^(?:not|only|partly)\b"
)
_OWN = re.compile(r"\b(?:its|their)\b")
_LESS_THAN_ALL = re.compile(
    r"\b(?:partly|in part|largely|mainly|not|only|simply|just|perhaps|possibly|probably|because|and|but|that)$"
)
_JOINED = re.compile(r"\b(?:and|or)\b")


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a deed was done.

    Attributes:
        asks: the words at the head of the question: 'why', 'on what grounds'.
        kept: what is left of the deed behind its verb.
        answer: the cause, with the words that bring it in.
    """

    asks: str
    kept: str
    answer: str


def is_stated(told: str) -> bool:
    """Whether a sentence has words that bring in a cause."""
    return _STATED.search(told) is not None


# 'resigned after a dispute | over a tax': the dispute was over it
_A_QUARREL = re.compile(
    r"\b(?:dispute|row|argument|feud|clash(?:es)?|spat|quarrel|disagreement|controversy|scandal|battle|war|fight|talks|"
    r"concerns?|anger|outrage|pressure|protests?|criticism|uproar|inquiry|case|lawsuit)$"
)


def of(past: Clause) -> Cause | None:
    """The cause that a clause told in the past states, if it is whole and understood by itself."""
    found, deed = _CAUSE.fullmatch(past.rest), verbs.plain(past.verb) or ""
    if found is None:
        over = _OVER.fullmatch(past.rest) if deed in _quarrels() else None
        over = over if over and not _A_QUARREL.search(over["kept"]) else None
        return _made(past, "why", over["kept"], f"over {over['words']}") if over else None
    asks, led = _asked(f"{found['lead']} {found['words']}")
    if asks == "with what argument" and deed not in _REFUSES:
        return None
    words = _to_do(found["words"]) if led == "to " else found["words"]
    return _made(past, asks, found["kept"], f"{led}{words}") if words else None


def _asked(told: str) -> tuple[str, str]:
    """How a cause is asked that begins with these words, and how its answer begins."""
    return next((asks, led) for lead, asks, led in _LEADS if re.match(rf"(?:{lead})(?= )", told))


def _to_do(words: str) -> str | None:
    """'stabilising ties' -> 'stabilise ties': what the aim was."""
    doing, _, rest = words.partition(" ")
    plain = verbs.of_participle(doing)
    return f"{plain} {rest}" if plain else None


def _made(past: Clause, asks: str, kept: str, answer: str) -> Cause | None:
    answer = _ENDS.sub("", answer).rstrip(" ,")
    one = past.doer is not None and past.doer.kind is ActorKind.PERSON
    cut = answer.split()[-1].lower() in lexicon.load("small_words")["no last word"] or _LESS_THAN_ALL.search(kept)
    if cut or len(answer.split()) not in _LENGTHS or _NOT_TOLD.search(answer) or (one and _OWN.search(answer)):
        return None
    if objects.leans(answer) or (_JOINED.search(answer) and asks == "with what aim"):
        return None
    return Cause(asks, kept.rstrip(" ,"), f"{answer[:1].upper()}{answer[1:]}")


@cache
def _quarrels() -> frozenset[str]:
    return frozenset(lexicon.load("decisions")["quarrels"])


def of_calling_off(desk: Desk, event: Event) -> str | None:
    """'In reaction to the spy balloon', 'Because two senators had fallen ill': the shortest cause that is whole."""
    found = sorted(_causes(desk, event), key=lambda words: (len(words.split()), words))
    return _hedged(desk, found[0]) if found else None


def _hedged(desk: Desk, cause: str) -> str:
    """With the doubt that any article has of its last noun: 'China’s alleged spy balloon' (A5, A7)."""
    lead, thing = cause.rsplit(maxsplit=_NOUN)[0], " ".join(cause.split()[-_NOUN:])
    doubt = re.compile(rf"\b(?P<word>alleged|suspected|purported)(?: [\w’'-]+){{0,2}} {re.escape(thing)}\b")
    found = next((hit for article in desk.articles.values() if (hit := doubt.search(article.text))), None)
    if found is None or re.search(r"\b(?:alleged|suspected|purported)\b", cause):
        return cause
    return f"{lead} {found['word']} {thing}"


def _causes(desk: Desk, event: Event) -> Iterator[str]:
    for piece in desk.sound(event.evidence):
        text = desk.articles[piece.article].text
        printed = " ".join(sentence_of(text, piece.span).of(text).split())
        for match in _OFF.finditer(printed):
            lead = _SAID_BY.get(match["lead"], match["lead"])
            cause = f"{lead} {match['words'].strip()}"
            whole = len(cause.split()) in _LENGTHS and not _INNER.search(match["words"])
            if whole and not doubts.points_back(f"X {match['words']}"):
                yield cause[:1].upper() + cause[1:]
