"""Clauses that give somebody's name: 'a clerk who gave her name as Ann Lee', 'a nurse named Tom Roe'.

Of who fears to be known news prints only a part of the name, and says so (AP Stylebook, 'anonymous sources'): 'a
driver, who asked that only his first name, Karim, be used'.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CALLED = frozenset({"called", "identified", "named"})
_NEW = frozenset({"a", "an", "another", "one"})
_OWN = frozenset({"her", "his", "their"})
_PARTS = frozenset({"name", "nickname", "surname"})
_FAR = 24  # tokens from a description to the name in its clause
_OWNED = 3  # tokens of 'her first name'
_SUBJECTS = frozenset({"nsubj", "dobj"})  # also 'said one', misread
_SAYS = frozenset({",", "as", ":", "-"})


def gives(verb: Token) -> bool:
    """'who gave her name as', 'who would only be identified as', 'who asked to be named only as'."""
    given = next((word for word in verb.children if word.dep_ == "dobj"), None)
    return verb.lower_ in CALLED or (verb.lemma_ == "give" and given is not None and given.lower_ == "name")


def given_as(called: Token) -> Token | None:
    """'named as Tom Lee', 'identified by police as Tom Lee'."""
    as_ = next((word for word in called.children if word.dep_ == "prep" and word.lower_ == "as"), None)
    return next((word for word in as_.children if word.dep_ == "pobj"), None) if as_ is not None else None


def in_part(someone: Token) -> Token | None:
    """The part of the name that 'a driver, who asked that only his first name, Karim, be used' gives, else None."""
    article = next((word.lower_ for word in someone.lefts if word.dep_ in {"det", "nummod"}), "")
    if someone.tag_ != "NN" or article not in _NEW:
        return None
    behind = takewhile(lambda word: word.sent == someone.sent, someone.doc[someone.i + 1 : someone.i + _FAR])
    return next((word for word in behind if word.pos_ == "PROPN" and is_part(word.doc, word.i)), None)


def is_one(doc: Doc, at: int) -> bool:
    """'said one, | Ann Lee.': the one of several who is named."""
    return at > 1 and doc[at - 1].text == "," and doc[at - 2].lower_ == "one" and doc[at - 2].dep_ in _SUBJECTS


def is_part(doc: Doc, at: int) -> bool:
    """Whether the word at `at` is given as somebody's own: 'her surname, | Chen', 'his name as | Karim'."""
    if at < _OWNED or doc[at - 1].text not in _SAYS or doc[at - 2].lower_ not in _PARTS:
        return False
    return any(word.lower_ in _OWN for word in doc[max(0, at - 2 - _OWNED) : at - 2])
