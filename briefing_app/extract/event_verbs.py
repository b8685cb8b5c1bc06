"""The finite verb of a telling: simple past for what happened, 'is to …' for what is planned."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract.event_triggers import Time, Trigger, auxiliaries, is_bare_present, opens_with_its_date
from briefing_app.extract.event_words import saying, words
from briefing_app.lexicon import load
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERFECT = frozenset({"has", "have", "had", "'ve", "’ve", "'d", "’d"})
_SHORT_HAS = frozenset({"'s", "’s"})  # before 'been'; else it may be 'is'
_PRESENT = frozenset({"VBZ", "VBP"})
_NOW = {"is": "was", "are": "were"}
_PLURAL = frozenset({"NNS", "NNPS"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@cache
def _irregular() -> dict[str, str]:
    return dict(pair.split() for pair in load("verb_forms")["irregular"])


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(_irregular().values())


@cache
def _regular() -> frozenset[str]:
    return frozenset(load("verb_forms")["regular"])


@cache
def _doubling() -> frozenset[str]:
    return frozenset(load("verb_forms")["doubling"])


def past(lemma: str) -> str | None:
    """The simple past of a verb of the list, or of one that ends in -e; None where nobody can be sure."""
    if lemma in _irregular():
        return _irregular()[lemma]
    if lemma in _irregular_pasts():  # 'became' that the model takes for a base form
        return lemma
    if lemma in _doubling():
        return f"{lemma}{lemma[-1]}ed"
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma not in _regular():
        return None
    return f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else f"{lemma}ed"


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries that a verb leaves to the verb it is coordinated with ('was tracked and shot down')."""
    own = [word for word in verb.children if word.dep_ in {"aux", "auxpass"}]
    return [] if own or verb.dep_ == "acl" else auxiliaries(verb)


def finite(trigger: Trigger, verb: Token, subject: Token | None) -> dict[int, str]:
    """What is printed instead of the verb and its auxiliaries, by token; nothing where they stay as they are.

    Args:
        verb: of the clause that is told.
        subject: of that clause; it decides between 'was' and 'were'.
    """
    if trigger.status is Status.PLANNED:
        return _planned(verb) or _simple_past(verb, subject)
    if trigger.status is Status.ALLEGED and not _says_so(verb):
        return _reported(_happened(trigger, verb, subject), verb)
    return _happened(trigger, verb, subject)


def _says_so(verb: Token) -> bool:
    """Whether the clause says itself that it is not sure: 'allegedly met', 'is reported to have met'."""
    hedged = any(word.lower_ in words("hedges") for word in verb.children)
    return hedged or verb.lemma_ == "claim" or (verb.tag_ == "VBN" and verb.lemma_ in saying() | words("alleging"))


def _reported(told: dict[int, str], verb: Token) -> dict[int, str]:
    """'reportedly' before the verb, behind its auxiliaries."""
    return told | {verb.i: f"reportedly {told.get(verb.i, verb.text_with_ws)}"}


def _happened(trigger: Trigger, verb: Token, subject: Token | None) -> dict[int, str]:
    if trigger.time in {Time.PRESENT, Time.PAST} and (verb.tag_ in _PRESENT or is_bare_present(verb)):
        told = past(verb.lemma_.lower())
        return {verb.i: told + verb.whitespace_} if told and verb.lemma_ != "be" else {}
    now = next((word for word in verb.children if word.dep_ == "auxpass" and word.lower_ in _NOW), None)
    if trigger.time is Time.PAST and now is not None:  # 'is extended' in a chronology
        return {now.i: f"{_NOW[now.lower_]}{now.whitespace_}"}
    return _simple_past(verb, subject)


def _planned(verb: Token) -> dict[int, str]:
    """'lands on Sunday' is to land; 'is to land' and 'will land' say so themselves."""
    plain = verb.lemma_.lower() not in words("plans") | {"be", "have"} and verb.lower_ not in words("plans")
    if verb.tag_ not in _PRESENT or not plain:
        return {}
    return {
        verb.i: f"{'is' if verb.tag_ == 'VBZ' or _is_i(verb) else 'are'} to {verb.lemma_.lower()}{verb.whitespace_}"
    }


def _is_i(verb: Token) -> bool:
    """Whether the subject is 'I', for which a name is printed."""
    return any(word.lower_ == "i" for word in verb.lefts if word.dep_ in {"nsubj", "nsubjpass"})


def _simple_past(verb: Token, subject: Token | None) -> dict[int, str]:
    """'had met' met; 'had been removed' was removed."""
    own = [word for word in verb.children if word.dep_ in {"aux", "auxpass"}]
    aside = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.sent.root.pos_ not in _NOUNS
    if not own and (aside or opens_with_its_date(verb)):
        first = _prefix(verb)
        return {first.i: f"{'were' if _is_plural(subject) else 'was'} {first.lower_}{first.whitespace_}"}
    been = next((word for word in own if word.lower_ == "been"), None)
    had = next((word for word in own if word.lower_ in _PERFECT or (been and word.lower_ in _SHORT_HAS)), None)
    if had is None or any(word.tag_ == "MD" for word in own):
        return {}
    if been is not None and verb.tag_ == "VBG" and had.lower_ != "had":
        return {}
    if been is not None:
        plural = _is_plural(subject) or (had.lower_ == "have" and not _is_i(verb))
        return {had.i: f" {'were' if plural else 'was'} ", been.i: ""}
    told = verb.text if verb.lower_.endswith("ed") else past(verb.lemma_.lower())
    return {had.i: " ", verb.i: told + verb.whitespace_} if told and verb.tag_ == "VBN" else {}


def _prefix(verb: Token) -> Token:
    """The first part of a verb with a hyphen: 're-elected', 'co-chaired'."""
    while (
        verb.i > 1 and not verb.nbor(-1).whitespace_ and verb.nbor(-1).text == "-" and not verb.nbor(-2).whitespace_
    ):
        verb = verb.nbor(-2)
    return verb


def _is_plural(subject: Token | None) -> bool:
    if subject is None:
        return False
    joined = any(word.dep_ == "conj" for word in subject.children)
    return subject.tag_ in _PLURAL or joined or subject.lower_ in {"they", "we", "both", "two"}
