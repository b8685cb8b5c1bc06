"""Runs of capitalised words: where a name may stand, whatever the model thinks of it.

Spans by shape find the names that the small model misses or cuts; the model's own labels only vote on what a run is
(its spans are good and its types weak: shared/design/extraction.md §1.2).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import lexicon, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_FUNCTION = frozenset(("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "NUM"))
_MONTHS = frozenset(("April", "May", "June", "August"))


class Run(NamedTuple):
    """Tokens `start`..`end` (half-open) that stand together in capitals."""

    start: int
    end: int


@cache
def words(section: str) -> frozenset[str]:
    """One section of the word list of organisations, places and events."""
    return frozenset(lexicon.load("organisation_words")[section])


@cache
def titles(section: str) -> frozenset[str]:
    """One section of the word list of titles, in lower case."""
    return frozenset(word.lower() for word in lexicon.load("titles")[section])


@cache
def addresses() -> frozenset[str]:
    """Forms of address, in lower case: mr., sen., dame."""
    return titles("addresses") | titles("addresses_male") | titles("addresses_female")


def text(doc: Doc, run: Run) -> str:
    """The words of `run` without a possessive ending, spaces made single."""
    last = doc[run.end - 1]
    return " ".join(doc.text[doc[run.start].idx : last.idx + len(last)].split())


def find(doc: Doc) -> Iterator[Run]:
    """The runs of `doc`, left to right, not overlapping."""
    at, size = 0, len(doc)
    while at < size:
        if not _opens(doc[at]):
            at += 1
            continue
        end = at + 1
        while end < size and _goes_on(doc, end):
            end += 1
        while not names.capitalised(doc[end - 1].text) and not _after_hyphen(doc, end - 1):
            end -= 1
        yield Run(at, end)
        at = end


def _opens(token: Token) -> bool:
    word = token.text
    if not names.capitalised(word) or not _WORD.fullmatch(word) or word in words("not_names"):
        return word in _MONTHS and token.ent_type_ == "PERSON"
    if token.pos_ in _FUNCTION:
        return bool(token.ent_type_) and token.ent_type_ not in ("DATE", "CARDINAL", "ORDINAL")
    if token.is_sent_start or not token.i or not token.nbor(-1).text[-1:].isalnum():
        return token.pos_ == "PROPN" or bool(token.ent_type_) or token.pos_ == "ADJ" or names.is_given(word)
    return True


def _goes_on(doc: Doc, at: int) -> bool:
    token, before = doc[at], doc[at - 1]
    if token.text == "-" or _after_hyphen(doc, at):
        return not before.whitespace_ and at + 1 < len(doc) and not (token.text == "-" and token.whitespace_)
    if "\n" in before.text or token.is_sent_start:
        return False
    if names.is_particle(token.text):
        ahead = next((one for one in doc[at + 1 : at + 4] if not names.is_particle(one.text)), None)
        return ahead is not None and names.capitalised(ahead.text) and bool(token.whitespace_)
    if token.text in _MONTHS:
        return names.is_given(before.text)
    return names.capitalised(token.text) and _opens(token)


def _after_hyphen(doc: Doc, at: int) -> bool:
    return at > 1 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_
