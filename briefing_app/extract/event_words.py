"""The word lists of events, and what a verb is called in them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_SECTIONS = (
    "deeds", "performatives", "states", "cancels", "light", "nouns", "dated_nouns", "plans", "hearers", "occasions",
    "alleging", "hedges", "prepares", "travel", "announcers", "connecting", "complete", "occurs",
    "accusations", "implicative", "laid on", "turns to with on", "votes", "takes as", "impersonal",
)  # fmt: skip


@cache
def words(*sections: str) -> frozenset[str]:
    """Some sections, mostly one, of the word list of events."""
    return frozenset(word for section in sections for word in load("events", *_SECTIONS)[section])


@cache
def saying() -> frozenset[str]:
    """Verbs that report speech."""
    return frozenset(load("reporting")["telling"])


def lemma(verb: Token) -> str:
    """The verb's base form with its particle ('call off'), or what else makes one verb with it ('take part').

    British 'cancelled' is 'cancel'.
    """
    base = verb.lemma_.lower()
    particle = next((word.lower_ for word in verb.children if word.dep_ == "prt"), None)
    if particle is None and base in _phrasal():
        beside = (f"{base} {word.lower_}" for word in verb.rights if word.dep_ in {"dobj", "prep"})
        return next((phrase for phrase in beside if phrase in _phrasal()[base]), base)
    return f"{base} {particle}" if particle else base


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The listed verbs of two words, by the first."""
    phrases = [phrase for section in ("deeds", "performatives") for phrase in words(section) if " " in phrase]
    return {base: frozenset(one for one in phrases if one.split()[0] == base) for base in map(_first, phrases)}


def _first(phrase: str) -> str:
    return phrase.split(maxsplit=1)[0]
