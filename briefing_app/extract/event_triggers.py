"""Which words of a sentence tell an event: verbs of deeds in a finite clause, and nouns of deeds with their doer.

Only grammar and word lists are asked here; who did it and when is for `event_parts` and `event_dates`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from spacy.tokens import Token

from briefing_app.lexicon import load
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span

_SECTIONS = (
    "deeds", "performatives", "states", "cancels", "light", "nouns", "dated_nouns", "plans", "hearers", "occasions",
    "alleging", "hedges", "prepares", "travel", "announcers", "connecting", "complete",
)  # fmt: skip
_FUTURE = frozenset({"will", "shall", "'ll", "wo"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
_EDGES = frozenset({"before", "until", "about", "despite", "since"})
_FRAMES = frozenset({"at", "in", "during"})
_TO_COME = frozenset({"planned", "upcoming", "scheduled", "proposed", "future", "forthcoming"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_ADJOINED = frozenset({"advcl", "parataxis"})
_PLANNING = frozenset({"be", "due", "set"})
_OFTEN = frozenset({"regularly", "often", "always", "usually", "frequently", "sometimes", "routinely"})
_WISHES = frozenset({"hope", "wish", "fear", "doubt", "imagine"})
_RISKS = frozenset({"risk", "possibility", "prospect", "chance", "likelihood", "danger", "idea", "potential", "hope"})
FAILED = frozenset({"derailed", "cancelled", "canceled", "aborted", "scrapped", "postponed", "abandoned"})
_OPEN = frozenset({"likely", "unlikely", "possible", "impossible", "expected", "uncertain", "unclear"})
_STEPS = 12


class Sort(Enum):
    """What makes an event of a trigger."""

    DEED = "deed"
    PERFORMATIVE = "performative"  # a deed done by saying: accuse, praise, announce
    SPEECH = "speech"  # an event only on an occasion
    OTHER = "other"  # any verb that is no state: an event only if dated
    NOUN = "noun"  # a visit, a meeting


class Time(Enum):
    """What the verb's form says of its time."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"  # an event only if a date makes it one
    FUTURE = "future"
    PROMISED = "promised"  # 'said he would come': an event only if dated


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        word: the verb or the noun.
        status: alleged by the words around it, cancelled, planned, else happened.
    """

    word: Token
    sort: Sort
    time: Time
    status: Status


@cache
def words(section: str) -> frozenset[str]:
    """One section of the word list of events."""
    return frozenset(load("events", *_SECTIONS)[section])


@cache
def _saying() -> frozenset[str]:
    return frozenset(load("reporting")["telling"])


def lemma(verb: Token) -> str:
    """The verb's base form with its particle ('call off'); British 'cancelled' is 'cancel'."""
    base = verb.lemma_.lower()
    particle = next((word.lower_ for word in verb.children if word.dep_ == "prt"), None)
    return f"{base} {particle}" if particle else base


def find(sentence: Span, quoted: Sequence[bool]) -> Iterator[Trigger]:
    """The triggers of a sentence in order; words for which `quoted` holds are somebody else's and tell none."""
    for token in sentence:
        if quoted[token.i]:
            continue
        trigger = _verb(token) if token.pos_ in {"VERB", "AUX"} else _noun(token)
        if trigger is not None:
            yield trigger


def _verb(verb: Token) -> Trigger | None:
    sort, time = _sort(verb), _time(verb)
    if (
        sort is None
        or time is None
        or _negated(verb)
        or _conditional(verb)
        or _compared(verb)
        or _habitual(verb)
        or _of_its_object(verb)
    ):
        return None
    return Trigger(verb, sort, time, _status(verb, time))


def _sort(verb: Token) -> Sort | None:
    name = lemma(verb)
    if verb.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return None
    if _object_noun(verb) is not None and name in words("light"):
        return Sort.DEED
    for section, sort in (("performatives", Sort.PERFORMATIVE), ("deeds", Sort.DEED)):
        if name in words(section):
            return sort
    if name.split(maxsplit=1)[0] in _saying():
        return Sort.SPEECH
    return None if name in words("states") else Sort.OTHER


def _object_noun(verb: Token) -> Token | None:
    """The noun that carries the meaning of a light verb: 'held talks', 'paid a visit'."""
    labels = {"dobj", "nsubjpass", "nsubj"}
    return next((w for w in verb.children if w.dep_ in labels and w.lemma_ in words("nouns")), None)


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of a verb: its own, or those of the verb it is coordinated with ('will meet and sign')."""
    own = [word for word in verb.children if word.dep_ in {"aux", "auxpass"}]
    if own or verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or verb.tag_ != verb.head.tag_:
        return own
    return auxiliaries(verb.head)


def _time(verb: Token) -> Time | None:
    """The time of a finite verb; None for participles, plain infinitives and what only could or should be."""
    helpers = auxiliaries(verb)
    lower = {word.lower_ for word in helpers}
    if any(word.tag_ == "MD" for word in helpers):
        reported = "would" in lower and verb.dep_ == "ccomp" and verb.head.tag_ == "VBD"
        return Time.FUTURE if lower & _FUTURE else Time.PROMISED if reported else None
    if verb.tag_ == "VB":
        return Time.PAST if identified(verb) else Time.FUTURE if _planned_infinitive(verb) else None
    if verb.tag_ == "VBD" or (verb.tag_ in {"VBG", "VBN"} and lower & {"was", "were", "had"}):
        return Time.PAST
    if verb.tag_ in {"VBG", "VBN"}:
        return _time_of_participle(verb, lower)
    return Time.PRESENT


def _time_of_participle(verb: Token, helpers: set[str]) -> Time | None:
    if helpers & {"has", "have", "'ve"}:
        return Time.PERFECT
    if helpers & {"is", "are", "am", "'s", "'re", "'m"}:
        return Time.FUTURE if verb.lemma_ in words("travel") else Time.PRESENT
    return Time.PAST if verb.tag_ == "VBN" and verb.dep_ == "ROOT" else None


def identified(verb: Token) -> bool:
    """'The last minister to visit the country was Lee in 2018': a deed told as what tells somebody apart."""
    if verb.tag_ != "VB" or verb.dep_ not in {"relcl", "acl"} or verb.head.dep_ != "nsubj":
        return False
    return verb.head.head.lower_ == "was"


def _planned_infinitive(verb: Token) -> bool:
    """'is to visit', 'due to visit', 'plans to visit', 'expected to visit'."""
    if not any(word.lower_ == "to" and word.dep_ == "aux" for word in verb.children) or verb.dep_ != "xcomp":
        return False
    above = verb.head
    return above.lemma_.lower() in words("plans") | _PLANNING or above.lower_ in words("plans")


def _habitual(verb: Token) -> bool:
    """'have been meeting regularly': no single event."""
    return any(word.lower_ in _OFTEN for word in verb.children if word.dep_ in {"advmod", "npadvmod"})


def _negated(verb: Token) -> bool:
    subject = next((word for word in verb.children if word.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and {subject.lower_, *(word.lower_ for word in subject.lefts)} & _NOBODY:
        return True
    joined = verb.dep_ == "xcomp" or (verb.dep_ == "conj" and not _has_own_helpers(verb))
    return any(word.dep_ == "neg" for word in verb.children) or (
        joined and any(word.dep_ == "neg" for word in verb.head.children)
    )


def _has_own_helpers(verb: Token) -> bool:
    """Whether a coordinated verb stands for itself ('not charged but resigned', not 'not charged nor tried')."""
    return verb.tag_ not in {"VBN", "VB", "VBG"} or any(word.dep_ in {"aux", "auxpass"} for word in verb.children)


def _conditional(verb: Token) -> bool:
    """Whether an 'if' stands over the verb; such a clause tells what may be, not what is."""
    if any(_iffy(word) for word in verb.children if word.dep_ == "advcl"):
        return True
    token = verb
    for _ in range(_STEPS):
        if _iffy(token):
            return True
        if token.head.i == token.i or token.dep_ in {"ROOT", "nsubj"}:
            return False
        token = token.head
    return False


def _iffy(verb: Token) -> bool:
    """Whether the clause of a verb opens with 'if', is a question of how, or only wished or supposed."""
    if any(word.lower_ in _CONDITIONS and word.dep_ == "mark" for word in verb.children):
        return True
    if verb.dep_ != "ccomp":
        return False
    above = verb.head
    supposed = above.i == above.sent.start and above.lemma_.lower() in {"say", "suppose", "imagine", "assume"}
    asked = any(word.lower_ in {"how", "why"} and word.dep_ == "advmod" for word in verb.lefts)
    return (asked and above.lemma_ != "know") or supposed or above.lemma_ in _WISHES


def _compared(verb: Token) -> bool:
    """'as far as the rivals have gone', 'more than they gave'."""
    return verb.dep_ == "advcl" and any(word.dep_ == "mark" and word.lower_ == "than" for word in verb.children)


def _of_its_object(verb: Token) -> bool:
    """'the speech he gave': the clause only says which one is meant."""
    if verb.dep_ != "relcl" or any(word.tag_ == "WRB" for word in verb.children):
        return False
    own = next((word for word in verb.children if word.dep_ in {"nsubj", "nsubjpass"}), None)
    return own is not None and own.tag_ not in {"WDT", "WP"} and not _object_named(verb)


def _object_named(verb: Token) -> bool:
    return any(word.dep_ in {"dobj", "ccomp"} and word.tag_ not in {"WDT", "WP"} for word in verb.children)


def _status(verb: Token, time: Time) -> Status:
    if lemma(verb) in words("cancels"):
        return Status.CANCELLED
    if time in {Time.FUTURE, Time.PROMISED}:
        return Status.PLANNED
    return Status.ALLEGED if _alleged(verb) else Status.HAPPENED


def _alleged(verb: Token) -> bool:
    """Whether the text leaves it to others: 'reportedly', 'the media reported that', 'officials claim that'."""
    if any(word.lower_ in words("hedges") for word in verb.children):
        return True
    governor = verb.head
    if verb.dep_ not in {"ccomp", "pcomp", "xcomp"} or governor.lemma_ not in _saying() | words("alleging"):
        return False
    source = next((word for word in governor.children if word.dep_ in {"nsubj", "agent"}), None)
    unnamed = source is not None and source.pos_ == "NOUN" and source.ent_type_ not in {"PERSON", "ORG"}
    return governor.lemma_ in words("alleging") or unnamed


def _noun(noun: Token) -> Trigger | None:
    """A visit, a meeting: with a doer of its own, and not the object of a verb that says the same ('held talks')."""
    if noun.pos_ != "NOUN" or noun.lemma_ not in words("dated_nouns") or noun.dep_ in {"compound", "amod"}:
        return None
    governor = noun.head
    if governor.pos_ == "VERB" and lemma(governor) in words("light") | words("cancels") and noun.dep_ != "pobj":
        return None
    if noun.dep_ == "pobj" and (_frames(governor) or governor.lower_ in _EDGES):
        return None
    if _only_possible(noun):
        return None
    if any(word.lower_ in FAILED for word in noun.children):
        return Trigger(noun, Sort.NOUN, Time.PAST, Status.CANCELLED)
    planned = _planned_noun(noun)
    return Trigger(
        noun, Sort.NOUN, Time.FUTURE if planned else Time.PAST, Status.PLANNED if planned else Status.HAPPENED
    )


def _only_possible(noun: Token) -> bool:
    """'the risk of a clash', 'a meeting is likely', 'no visit': nothing that happened."""
    if any(word.lower_ in _NOBODY for word in noun.children):
        return True
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_ in _RISKS:
        return True
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    unsure = any(word.lower_ in _OPEN or word.dep_ == "neg" for word in verb.children)
    return unsure or any(word.tag_ == "MD" and word.lower_ not in _FUTURE for word in verb.children)


def _frames(prep: Token) -> bool:
    """'said at a summit', 'ahead of the visit': the noun only says when something else happened."""
    return (prep.lower_ in _FRAMES and prep.head.pos_ == "VERB") or prep.head.lower_ == "ahead"


def _planned_noun(noun: Token) -> bool:
    """'a planned visit', 'prepare the visit', 'the announcement of a summit' to come."""
    if any(word.lower_ in _TO_COME for word in noun.children):
        return True
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in words("prepares")


def clause(word: Token, *, whole: bool = False) -> list[Token]:
    """The words of a trigger's own clause in order: its subtree without the clauses that hang on it.

    Args:
        word: a verb or a noun.
        whole: with what completes its sense ('said that …', 'the man who …'), without clauses of time and cause.
    """
    leaving = _ADJOINED if whole else _CLAUSES
    found: list[Token] = []
    stack = [word]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(child for child in token.children if not _leaves(child, leaving))
    return sorted(found, key=lambda token: token.i)


def _leaves(child: Token, leaving: frozenset[str]) -> bool:
    """Whether a dependent opens a clause of its own."""
    if child.pos_ == "NOUN" and child.dep_ in {"conj", "appos"}:
        return child.lemma_ in words("dated_nouns") and child.head.lemma_ in words("dated_nouns")
    if child.pos_ not in {"VERB", "AUX"}:
        return False
    if child.dep_ == "conj":
        return child.head.pos_ in {"VERB", "AUX"} and (leaving is _CLAUSES or has_subject(child))
    return child.dep_ in leaving


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(word.dep_ in {"nsubj", "nsubjpass", "expl"} for word in verb.children)
