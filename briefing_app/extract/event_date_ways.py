"""How an event has its date, and how often a date found so is right.

A date dates what it hangs on: the verb of whose clause it is an adjunct, the noun in whose phrase it stands (TimeML
anchors a time to the one event that governs it: Pustejovsky et al. 2003; TempEval task C of 2010 asks for the same).
The farther a date lies from the event, the less it can be trusted. The figures are data
(`resources/lexicon/date_ways.json`); tests/bench/measure_date_ways.py measures them anew.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import event_tense
from briefing_app.extract.event_triggers import Sort
from briefing_app.extract.event_words import words
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_triggers import Trigger

_AT = frozenset({"in", "at", "during"})
# 'in Oslo', 'at 7 a.m.', 'with Lund': what has no date of its own
_TIMELESS = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON", "TIME"})
_PARTIES = frozenset({"with", "between", "by"})
_BOUNDS = frozenset({"by", "from", "until", "till", "before", "between"})
_LEADS = frozenset({"ADP", "ADV", "ADJ", "SCONJ"})


class Way(StrEnum):
    """Where the words of a date stand, seen from the word that tells the event."""

    ADJUNCT = "adjunct of its verb"  # 'met on Monday'; 'met in Oslo on Monday', wherever the parser hangs the day
    PHRASE = "in the phrase of its noun"  # 'the May summit', 'talks on Monday'
    OCCASION = "of an occasion of its clause"  # 'said in an interview on Monday', 'agreed at the summit in May'
    BOUND = "a bound of it"  # 'are asked to answer by Monday', 'ruled from 2013'
    INSIDE = "of another word of its clause"  # 'won praise for his choice in May', 'agreed to meet on Monday'
    BESIDE = "beside it in its sentence"  # 'the debt talks of both sides in May', 'In May it took her to win'
    JOINED = "of a clause joined to it"  # 'visited in May and signed'
    HEADING = "of the heading of its entry"  # of a chronology
    CARRIED = "of another sentence"


def of(date: Token, trigger: Trigger) -> Way:
    """How a trigger has a date of its own sentence.

    Args:
        date: the word of it on which its others hang.
        trigger: what tells the event.
    """
    if date.lower_ in _BOUNDS or (date.dep_ == "pobj" and date.head.lower_ in _BOUNDS):
        return Way.BOUND
    own, verb = trigger.word.i, event_tense.governor(date)
    if verb is not None and verb.i == own:
        return Way.ADJUNCT
    if date.i != own and all(word.i != own for word in date.ancestors):
        return Way.BESIDE
    between = [word for word in takewhile(lambda word: word.i != own, date.ancestors) if word.pos_ not in _LEADS]
    between = [word for word in between if word.ent_type_ not in _TIMELESS]
    if trigger.sort is Sort.NOUN:
        return Way.PHRASE if all(map(_is_party, between)) else Way.INSIDE
    if not between or _is_object(between, trigger) or _opens(date, between) or _is_by_the_subject(date, between):
        return Way.ADJUNCT
    return Way.OCCASION if _is_occasion(between) else Way.INSIDE


def _is_party(word: Token) -> bool:
    """Whether somebody takes part, on whom the parser hung the day: 'her meeting with the envoy | on Monday'."""
    return word.dep_ == "pobj" and word.head.lower_ in _PARTIES


def _opens(date: Token, between: Sequence[Token]) -> bool:
    """Whether a date opens the sentence, taken by the parser for a part of the subject: 'Last May Lund cut taxes'."""
    first = date.head if date.dep_ == "pobj" else date
    nouns = all(word.pos_ in {"NOUN", "PROPN"} for word in between)
    return nouns and date.dep_ != "poss" and first.left_edge.i == date.sent.start


def _is_by_the_subject(date: Token, between: Sequence[Token]) -> bool:
    """Whether the parser hung a day on the subject it stands behind: 'Voters on Sunday rejected the plan'."""
    subject = between[0]
    led = date.head.lower_ == "on" and date.dep_ == "pobj" and date.head.head.i == subject.i
    return len(between) == 1 and subject.dep_ in {"nsubj", "nsubjpass"} and led and date.right_edge.i < subject.head.i


def _is_object(between: Sequence[Token], trigger: Trigger) -> bool:
    """Whether the parser hung the time of a deed on what was done: 'suspended payments in May'; not of words."""
    done = trigger.sort is Sort.DEED and trigger.status is Status.HAPPENED
    return done and len(between) == 1 and between[0].dep_ == "dobj" and between[0].head.i == trigger.word.i


def _is_occasion(between: Sequence[Token]) -> bool:
    """Whether all that stands between a verb and a date is one noun of an occasion: 'in an interview on Monday'."""
    noun = between[0]
    known = noun.lemma_.lower() in words("occasions", "dated_nouns")
    return len(between) == 1 and known and noun.dep_ == "pobj" and noun.head.lower_ in _AT


def sureness(way: Way) -> float:
    """The measured precision of dates found in a way, 0..1."""
    return lexicon.figures("date_ways", *Way)[way]
