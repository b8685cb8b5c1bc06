"""Which words of a sentence belong to the clause of a verb or a noun, and which open a clause of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.event_words import words
from briefing_app.extract.remembered import with_its_doc

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
_PLACES = frozenset({"GPE", "LOC"})
_CHANGES = frozenset({"change", "cut", "decline", "decrease", "drop", "fall", "increase", "reduction", "rise"})
_PASSES = frozenset({
    "adopt", "approve", "conclude", "draft", "issue", "pass", "publish", "reach", "release", "sign", "submit",
    "write",
})  # fmt: skip
_ADJOINED = frozenset({"advcl", "parataxis"})


def clause(word: Token, *, whole: bool = False) -> tuple[Token, ...]:
    """The words of a trigger's own clause in order: its subtree without the clauses that hang on it.

    Args:
        word: a verb or a noun.
        whole: with what completes its sense ('said that …', 'the man who …'), without clauses of time and cause.
    """
    return _whole(word) if whole else _own(word)


@with_its_doc
def _own(word: Token) -> tuple[Token, ...]:
    return _without(word, _CLAUSES)


@with_its_doc
def _whole(word: Token) -> tuple[Token, ...]:
    return _without(word, _ADJOINED)


def _without(word: Token, leaving: frozenset[str]) -> tuple[Token, ...]:
    found: list[Token] = []
    stack = [word]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(child for child in token.children if not _leaves(child, leaving))
    return tuple(sorted(found, key=lambda token: token.i))


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


def _is_of_what_is_over(verb: Token, prep: Token) -> bool:
    """'a rise in fares approved on Monday', 'a resolution on fares adopted by parliament': not the fares."""
    if prep.lower_ == "in":
        return prep.head.lemma_ in _CHANGES
    return prep.lower_ in {"on", "about"} and prep.head.tag_ == "NN" and verb.lemma_ in _PASSES and verb.tag_ == "VBN"


def _is_no_person(noun: Token) -> bool:
    return noun.ent_type_ in _PLACES or noun.ent_type_ == "ORG"


def antecedent(verb: Token) -> Token:
    """What a relative clause is about: of 'Lee, a former minister who …' Lee.

    Of 'Hansa Bank and Nordic Rail, which merged their funds' the first of both; of 'a rise in fares set' the rise.
    """
    noun = verb.head
    if noun.dep_ == "pobj" and _is_of_what_is_over(verb, noun.head):
        return noun.head.head
    person = any(word.lower_ == "who" for word in verb.lefts)
    while person and noun.dep_ == "pobj" and _is_no_person(noun) and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head  # 'a builder in Ohio, who …', 'Lee, an economist at Hansa Bank, who …'
    while noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.ent_type_ != "NORP":
        noun = noun.head
    both = noun.dep_ == "conj" and noun.head.pos_ == "PROPN" and any(word.lower_ == "their" for word in verb.subtree)
    return noun.head if both else noun
