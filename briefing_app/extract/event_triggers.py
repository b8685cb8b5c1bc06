"""Which words of a sentence may tell an event: verbs of a clause that has a time, and nouns of deeds.

Only grammar and word lists are asked here (whether a clause tells what is, in `event_mood`); who did it and when is
for `event_parts` and `event_dates`, and how likely it is an event for `event_traits`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from spacy.tokens import Token

from briefing_app.extract import event_mood
from briefing_app.extract.event_words import lemma, saying, words
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span

_FUTURE = frozenset({"will", "shall", "'ll", "wo"})
_TO_COME = frozenset({"planned", "upcoming", "scheduled", "proposed", "future", "forthcoming"})
_PLANNING = frozenset({"be", "due", "set"})
_TO_HEARERS = frozenset({"address", "assure", "brief", "inform", "remind", "tell", "warn"})
_WISHES = frozenset({"call", "demand", "intent", "intention", "plan", "preparation", "proposal", "threat"})
FAILED = frozenset({"derailed", "cancelled", "canceled", "aborted", "scrapped", "postponed", "abandoned"})
_PURPOSES = frozenset({"aim", "intend"})  # 'was intended for its voters' plans nothing
_MARKS = frozenset("“”\"‘’'")
_FULLER = frozenset({"advcl", "agent", "dative", "dobj", "npadvmod", "nsubjpass", "prep", "xcomp"})
_NO_PREDICATES = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "prep", "case", "punct"})


class Sort(Enum):
    """What makes an event of a trigger."""

    DEED = "deed"
    PERFORMATIVE = "performative"  # a deed done by saying: accuse, praise, announce
    SPEECH = "speech"  # an event only on an occasion
    OTHER = "other"  # any verb that is no state
    STATE = "state"  # seems, fears, wants
    NOUN = "noun"  # a visit, a meeting


class Time(Enum):
    """What the verb's form says of its time."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    FUTURE = "future"
    PROMISED = "promised"  # 'said he would come'
    POSSIBLE = "possible"  # 'could come', 'would come'


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


def find(sentence: Span, quoted: Sequence[bool]) -> Iterator[Trigger]:
    """The triggers of a sentence in order; words for which `quoted` holds are somebody else's and tell none.

    A question tells no event but in a relative clause that commas set off: 'What will Lund, who won in May, do?'
    """
    asks = sentence.text.rstrip().endswith("?")
    for token in filter(_is_told_aside, sentence) if asks else sentence:
        if quoted[token.i]:
            continue
        trigger = _verb(token) if token.pos_ in {"VERB", "AUX"} else _noun(token)
        if trigger is not None:
            yield trigger


def _is_told_aside(verb: Token) -> bool:
    """Whether it is the past verb of a relative clause that says more of somebody who is known without it."""
    opener = verb.left_edge
    set_off = verb.dep_ == "relcl" and opener.tag_ in {"WDT", "WP"} and opener.i > verb.sent.start
    return set_off and verb.tag_ == "VBD" and opener.nbor(-1).text == ","


def _verb(verb: Token) -> Trigger | None:
    if verb.lemma_ == "be":
        return _stay(verb)
    if verb.dep_ in _NO_PREDICATES or _gives_way(verb):
        return None
    time = _time(verb)
    off = _called_off(verb)
    if (
        time is None
        or (event_mood.is_negated(verb) and not off)
        or event_mood.is_conditional(verb)
        or event_mood.is_compared(verb)
        or event_mood.is_habit(verb)
        or event_mood.is_lasting(verb)
        or event_mood.is_of_the_source(verb)
    ):
        return None
    if _of_its_object(verb) or event_mood.is_ability(verb) or _stands_for_another(verb) or _only_describes(verb):
        return None
    return Trigger(verb, _sort(verb), time, Status.CANCELLED if off else _status(verb, time))


def _stay(be: Token) -> Trigger | None:
    """'was in Oslo on Tuesday', 'is due in Oslo on May 5': who was somewhere, or is to be, with the day."""
    if be.dep_ in _NO_PREDICATES or event_mood.is_negated(be) or any(word.dep_ == "aux" for word in be.children):
        return None
    due = next((word for word in be.rights if word.lower_ == "due" and word.dep_ == "acomp"), None)
    place = due or be
    dated = any(_is_date(word) for word in (*place.rights, *be.rights))
    if not dated or any(word.dep_ in {"xcomp", "attr"} for word in place.rights):
        return None
    if due is not None:
        return Trigger(be, Sort.DEED, Time.PAST if be.tag_ == "VBD" else Time.FUTURE, Status.PLANNED)
    subject = next((word for word in be.lefts if word.dep_ == "nsubj"), None)
    there = any(_is_town(word) for word in be.rights) and subject is not None and subject.ent_type_ == "PERSON"
    return Trigger(be, Sort.DEED, Time.PAST, Status.HAPPENED) if there and be.tag_ == "VBD" else None


def _is_date(beside: Token) -> bool:
    """'Tuesday', 'on Tuesday'."""
    stands = beside.dep_ in {"prep", "npadvmod"}
    return stands and any(word.ent_type_ == "DATE" for word in (beside, *beside.children))


def _is_town(prep: Token) -> bool:
    return prep.lower_ == "in" and any(word.ent_type_ == "GPE" for word in prep.children)


def _stands_for_another(verb: Token) -> bool:
    """'just as he did with Lund in 2012': a verb in place of another."""
    return verb.lemma_ == "do" and not any(word.dep_ in {"dobj", "nsubjpass"} for word in verb.children)


def _only_describes(verb: Token) -> bool:
    """'the share of voters who accepted it': a clause that says which people are meant; 'a letter dated 3 May'."""
    noun = verb.head
    if verb.dep_ == "acl" and verb.lemma_ == "date":
        return True
    if verb.dep_ != "relcl" or noun.tag_ != "NNS" or "," in noun.doc[noun.i : noun.i + 2].text:
        return False
    known = any(word.dep_ in {"det", "poss", "nummod", "amod", "compound"} for word in noun.lefts)
    return not known and not any(word.ent_type_ in {"DATE", "TIME"} for word in verb.subtree)


def _gives_way(verb: Token) -> bool:
    """'plans to visit', 'is said to have met': the infinitive tells the event."""
    told = lemma(verb)
    if told in words("deeds") or told in words("performatives"):
        return False
    return any(_planned_infinitive(word) or _reported_infinitive(word) or _implied(word) for word in verb.children)


def _called_off(verb: Token) -> bool:
    """'did not take place', 'never materialised', 'failed to take place'."""
    name = lemma(verb)
    place = name == "take" and any(word.dep_ == "dobj" and word.lower_ == "place" for word in verb.children)
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ == "fail"
    return (place or name in words("occurs")) and (failed or event_mood.is_negated(verb))


def _sort(verb: Token) -> Sort:
    name = lemma(verb)
    if is_light(verb):
        return Sort.DEED
    if name in saying() and _only_tags(verb):
        return Sort.SPEECH
    for section, sort in (("performatives", Sort.PERFORMATIVE), ("deeds", Sort.DEED)):
        if name in words(section):
            return sort
    if name.split(maxsplit=1)[0] in saying():
        return Sort.SPEECH
    return Sort.STATE if name in words("states") else Sort.OTHER


def _only_tags(verb: Token) -> bool:
    """'“…,” she wrote', '“…,” he demanded': only whose words they are is told; a tweet is a deed."""
    if verb.lemma_ == "tweet" or not _marked(verb.sent):
        return False
    return not any(word.dep_ in _FULLER or _is_told(word, verb) for word in verb.children)


def _is_told(clause: Token, verb: Token) -> bool:
    """Whether a clause behind a verb of saying is the writer's, not the quotation itself."""
    if clause.dep_ != "ccomp" or clause.i < verb.i:
        return False
    return any(word.dep_ == "mark" for word in clause.lefts) or not _marked(clause.doc[verb.i + 1 : clause.i])


def _marked(words_between: Span) -> bool:
    return any(word.text in _MARKS for word in words_between)


def is_light(verb: Token) -> bool:
    """'held talks', 'paid a visit': the object carries the meaning."""
    return _object_noun(verb) is not None and lemma(verb) in words("light")


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
    """The time of a finite verb; None for participles and plain infinitives."""
    helpers = auxiliaries(verb)
    lower = {word.lower_ for word in helpers}
    if any(word.tag_ == "MD" for word in helpers):
        reported = "would" in lower and verb.dep_ == "ccomp" and verb.head.tag_ == "VBD"
        return Time.FUTURE if lower & _FUTURE else Time.PROMISED if reported else Time.POSSIBLE
    infinitive = verb.tag_ == "VB" and "did" not in lower and not is_bare_present(verb)
    if infinitive or "to" in lower:
        return _time_of_infinitive(verb, lower)
    if _planned_passive(verb, lower):
        return Time.FUTURE
    if verb.tag_ == "VBD" or "did" in lower or (verb.tag_ in {"VBG", "VBN"} and lower & {"was", "were", "had"}):
        return Time.PAST
    if verb.tag_ in {"VBG", "VBN"}:
        return _time_of_participle(verb, lower)
    return Time.PRESENT


def is_bare_present(verb: Token) -> bool:
    """'The ministers sign a pact': tagged as an infinitive, but with a subject of its own and no helper."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(word.dep_ == "aux" for word in verb.children)
    return bare and any(word.dep_ == "nsubj" and word.i < verb.i for word in verb.children)


def _time_of_participle(verb: Token, helpers: set[str]) -> Time | None:
    if helpers & {"has", "have", "'ve"} or {"'s", "been"} <= helpers:
        return Time.PERFECT
    if helpers & {"is", "are", "am", "'s", "'re", "'m"}:
        return Time.FUTURE if verb.lemma_ in words("travel") else Time.PRESENT
    own = verb.dep_ == "ROOT" or (verb.dep_ == "acl" and lemma(verb) not in words("plans", "prepares"))
    own = own or opens_with_its_date(verb)
    return Time.PAST if verb.tag_ == "VBN" and own else None


def opens_with_its_date(verb: Token) -> bool:
    """'Founded in 1928, Hansa Bank …': a participle before its subject that says when."""
    opens = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i == verb.sent.start
    return opens and any(word.ent_type_ == "DATE" for prep in verb.rights for word in prep.children)


def _time_of_infinitive(verb: Token, helpers: set[str]) -> Time | None:
    if identified(verb):
        return Time.PAST
    if _implied(verb):
        return _time(verb.head)
    if _reported_infinitive(verb):
        return Time.PAST if "have" in helpers else Time.PRESENT
    return Time.FUTURE if _planned_infinitive(verb) or (verb.head.lemma_ == "fail" and _called_off(verb)) else None


def _planned_passive(verb: Token, helpers: set[str]) -> bool:
    """'is expected in Paris', 'are planned for May'."""
    return is_plan(verb) and bool(helpers & {"is", "are"})


def is_plan(verb: Token) -> bool:
    """'was planned for May': what was to come then."""
    name = lemma(verb)
    planned = name in words("plans") and name not in _PURPOSES
    return planned and verb.tag_ == "VBN" and any(word.dep_ == "auxpass" for word in verb.children)


def _implied(verb: Token) -> bool:
    """'had to resign', 'was forced to resign': who had to, did (implicative verbs, Karttunen 1971)."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in words("implicative") and has_to(verb)


def has_to(verb: Token) -> bool:
    """Whether the verb is an infinitive with 'to'."""
    return any(word.lower_ == "to" and word.dep_ == "aux" for word in verb.children)


def _reported_infinitive(verb: Token) -> bool:
    """'is said to have met', 'are alleged to be hiding', 'claimed to have met'."""
    have = any(word.lower_ == "have" and word.dep_ == "aux" for word in verb.lefts)
    if have and verb.dep_ == "xcomp" and verb.head.lemma_ == "claim" and has_to(verb):
        return True
    if verb.dep_ != "xcomp" or verb.head.tag_ != "VBN" or not any(word.lower_ == "to" for word in verb.lefts):
        return False
    helpers = {word.lower_ for word in verb.head.children if word.dep_ == "aux"}
    if helpers & {"had", "has", "have"} and not any(word.dep_ == "auxpass" for word in verb.head.children):
        return False  # 'had agreed to put'
    return verb.head.lemma_ in saying() | words("alleging")


def identified(verb: Token) -> bool:
    """'The last minister to visit the country was Lee in 2018': a deed told as what tells somebody apart."""
    if verb.tag_ != "VB" or verb.dep_ not in {"relcl", "acl"} or verb.head.dep_ != "nsubj":
        return False
    return verb.head.head.lower_ == "was"


def _planned_infinitive(verb: Token) -> bool:
    """'is to visit', 'due to visit', 'plans to visit', 'expected to visit'."""
    if not has_to(verb) or verb.dep_ != "xcomp":
        return False
    above = verb.head
    planned = above.lemma_.lower() in words("plans") | _PLANNING or above.lower_ in words("plans")
    return planned or _is_supposed(above)


def _is_supposed(verb: Token) -> bool:
    """'is supposed to visit'; 'was supposed to' mostly says that nothing came of it."""
    return verb.lower_ == "supposed" and any(word.lower_ in {"is", "are"} for word in verb.lefts)


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
    if time in {Time.FUTURE, Time.PROMISED, Time.POSSIBLE} or is_plan(verb):
        return Status.PLANNED
    return Status.ALLEGED if _alleged(verb) else Status.HAPPENED


def _alleged(verb: Token) -> bool:
    """Whether the text leaves it to others: 'reportedly', 'the media reported that', 'officials claim that'.

    What officials say is told as news: of six such events annotators called one alleged.
    """
    if any(word.lower_ in words("hedges") for word in verb.children) or _reported_infinitive(verb):
        return True
    if lemma(verb) in {"suspect", "allege"} and verb.tag_ == "VBN":
        return True
    governor = verb.head
    if verb.dep_ == "acl" or any(word.lower_ == "according" for word in verb.children):
        return _is_accused(verb)
    if verb.dep_ not in {"ccomp", "pcomp", "xcomp"}:
        return False
    source = next((word for word in governor.children if word.dep_ in {"nsubj", "agent"}), None)
    unnamed = source is not None and source.pos_ == "NOUN" and source.ent_type_ not in {"PERSON", "ORG"}
    return governor.lemma_ in words("alleging") or (governor.lemma_ == "report" and unnamed)


def _is_accused(verb: Token) -> bool:
    """'allegations that he took', 'according to the charge sheet, he met'."""
    if verb.dep_ == "acl" and verb.head.lemma_ in words("accusations"):
        return True
    to = [word for according in verb.children if according.lower_ == "according" for word in according.children]
    return any(word.lemma_ in words("accusations") for prep in to for word in prep.children)


def _noun(noun: Token) -> Trigger | None:
    """A visit, a meeting, if not the object of a verb that says the same ('held talks')."""
    if noun.pos_ != "NOUN" or noun.lemma_ not in words("dated_nouns") or noun.dep_ in {"compound", "amod"}:
        return None
    governor = noun.head
    if governor.pos_ == "VERB" and lemma(governor) in words("light", "cancels") and noun.dep_ != "pobj":
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ in {"ADJ", "NUM"}:
        return None  # 'the first of three debates' is not three
    if noun.dep_ in {"dobj", "dative"} and governor.lemma_ in _TO_HEARERS:
        return None  # 'told a meeting of bankers'
    if any(word.lower_ in FAILED for word in noun.children):
        return Trigger(noun, Sort.NOUN, Time.PAST, Status.CANCELLED)
    planned = _planned_noun(noun)
    return Trigger(
        noun, Sort.NOUN, Time.FUTURE if planned else Time.PAST, Status.PLANNED if planned else Status.HAPPENED
    )


def is_mere_chance(trigger: Trigger) -> bool:
    """What only could be, or would be if: 'could visit', 'will resign if', 'a meeting is likely'."""
    if trigger.sort is Sort.NOUN:
        return event_mood.only_possible(trigger.word)
    return trigger.time is Time.POSSIBLE or (trigger.time is Time.FUTURE and event_mood.depends(trigger.word))


def _planned_noun(noun: Token) -> bool:
    """'a planned visit', 'prepare the visit', 'will continue the tour', 'plans for a visit', 'call a strike for'."""
    if any(word.lower_ in _TO_COME for word in noun.children):
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of"} and noun.head.head.lemma_ in _WISHES:
        return True
    if noun.dep_ == "dobj" and noun.head.lemma_ == "call" and any(word.lower_ == "for" for word in noun.rights):
        return True
    if noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    return noun.head.lemma_ in words("prepares") or any(word.lower_ in _FUTURE for word in auxiliaries(noun.head))
