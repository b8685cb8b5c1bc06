"""Places the tables do not know as countries and that have a government of their own: Transnistria, Somaliland."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, leaders
from briefing_app.extract.runs import Run
from briefing_app.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc

_REACH = 4  # tokens from 'Somaliland's' to 'foreign minister'
_STEM = 4  # letters that an adjective has at least in common with the name


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    return load("state_words", "has", "of", "against", "endings")


def is_state(doc: Doc, name: str, places: Iterable[Run]) -> bool:
    """Whether the place or body of this name has what only a state has, somewhere in the text."""
    if gazetteer.lookup(name) or gazetteer.is_place(name) or leaders.of_family(name):
        return False  # 'Orbán's government'
    return any(_has(doc, run) or _is_of(doc, run) for run in places)


def _has(doc: Doc, run: Run) -> bool:
    """'Somaliland's foreign minister'."""
    if run.end >= len(doc) or doc[run.end].tag_ != "POS":
        return False
    for token in doc[run.end + 1 : run.end + 1 + _REACH]:
        if token.lower_ in _words()["has"]:
            return True
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"}:
            return False
    return False


def _is_of(doc: Doc, run: Run) -> bool:
    """'the government of Somaliland', 'sanctions against Transnistria'."""
    if run.start < 2:  # noqa: PLR2004 - a noun and its preposition
        return False
    noun, link = doc[run.start - 2].text, doc[run.start - 1].lower_
    return (link == "of" and noun in _words()["of"]) or (link == "against" and noun in _words()["against"])


def adjectives(doc: Doc, name: str, used: set[int]) -> Iterator[Run]:
    """Where the state's adjective stands: 'Transnistrian'."""
    stem = name.rstrip("aeiou")
    if len(stem) < _STEM or " " in name:
        return
    forms = {f"{base}{ending}" for base in (name, stem) for ending in _words()["endings"]}
    for token in doc:
        if token.text in forms and token.i not in used:
            yield Run(token.i, token.i + 1)
