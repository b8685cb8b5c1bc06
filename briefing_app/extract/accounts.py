"""Phrases that name a source without a verb of saying: 'according to Lee', 'in Lee's view', 'to use Lee's phrase'.

Viewpoint adjuncts and comment clauses (Quirk et al. 1985, 8.89, 15.54): the whole sentence is whose they name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACCOUNTS = frozenset(
    {"account", "assessment", "book", "estimation", "eye", "judgement", "judgment", "language", "mind", "opinion"}
    | {"phrase", "reading", "telling", "view", "word"}
)
_OF_ALL = _ACCOUNTS - {"account", "book", "language", "mind", "phrase", "reading"}  # 'in the view of Lee'
_RIGHT = frozenset({"correct", "right"})
_COINED = frozenset({"expression", "formulation", "phrase", "term", "word"})


def source_of(token: Token) -> Token | None:
    """Whom the phrase names that has `token` as its chief word; None if it is no such phrase."""
    whom = _according(token) or _in_the_view(token) or _borrowed(token) or _believed(token)
    return whom if whom is not None and syntax.can_speak(whom) else None


def _according(token: Token) -> Token | None:
    to = syntax.child(token, "prep") if token.lower_ == "according" else None
    return syntax.child(to, "pobj") if to is not None else None


def _in_the_view(token: Token) -> Token | None:
    """'by his own account', 'in her view', 'in the words of Lee'."""
    if token.dep_ != "pobj" or token.lemma_.lower() not in _ACCOUNTS:
        return None
    whose = syntax.child(token, "poss")
    if whose is not None:
        by = token.head.lower_ == "by" and token.lower_ == "account"
        return whose if by or token.head.lower_ == "in" else None
    of = syntax.child(token, "prep")
    all_of = token.head.lower_ == "in" and token.lemma_.lower() in _OF_ALL and of is not None and of.lower_ == "of"
    return syntax.child(of, "pobj") if all_of and of is not None else None


def _borrowed(token: Token) -> Token | None:
    """'to | use Lee's phrase', 'to borrow the words of Lee'."""
    borrowed = token.lemma_ in {"borrow", "quote", "use"} and token.tag_ == "VB"
    words = syntax.child(token, "dobj") if borrowed else None
    if words is None or words.lemma_.lower() not in _COINED:
        return None
    of = syntax.child(words, "prep")
    return syntax.child(words, "poss") or (syntax.child(of, "pobj") if of is not None else None)


def _believed(token: Token) -> Token | None:
    """'If Lee is to be | believed, the bank was “a zoo”', 'If Lee is | right, …'."""
    clause = token.head
    meant = (token.lower_ == "believed" and token.dep_ == "xcomp") or (
        token.lower_ in _RIGHT and token.dep_ == "acomp"
    )
    if not meant or not any(word.lower_ == "if" for word in clause.lefts):
        return None
    return syntax.child(clause, "nsubj", "nsubjpass")
