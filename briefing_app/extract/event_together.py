"""How much of its sentence is told with an event: all of it if it is the only one, without the clauses beside it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing_app.extract.event_extent import has_subject

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_VERBS = frozenset({"VERB", "AUX"})


def told_together(head: Token, *, alone: bool) -> list[Token]:
    """The words told with an event, those of the whole sentence if it is the only one there.

    A clause beside it has people of its own: 'Lee resigned, and Mori …'.
    """
    top = head
    while alone and top.head.i != top.i and not stands_beside(top):
        top = top.head
    found: list[Token] = []
    stack = [top]
    while stack:
        word = stack.pop()
        found.append(word)
        stack += [child for child in word.children if not stands_beside(child) or child.is_ancestor(head)]
    first, last = _between_semicolons(head)
    return sorted((word for word in found if first <= word.i < last), key=lambda word: word.i)


def _between_semicolons(head: Token) -> tuple[int, int]:
    """Where the part of its sentence begins and ends in which a verb stands; parts without a verb are lists."""
    sentence = head.sent
    if ";" not in sentence.text:
        return sentence.start, sentence.end
    marks = [word.i for word in sentence if word.text == ";"]
    edges = [sentence.start, *(at for at in marks if _divides(sentence, at)), sentence.end]
    part = bisect_right(edges, head.i)
    return edges[part - 1], edges[part] if part < len(edges) else sentence.end


def _divides(sentence: Span, at: int) -> bool:
    """Whether clauses of their own stand before and behind a semicolon."""
    after = sentence.doc[at + 1 : sentence.end]
    return any(word.pos_ in _VERBS and has_subject(word) for word in after)


def stands_beside(verb: Token) -> bool:
    """Whether it is the verb of a coordinated clause with a subject of its own."""
    told = verb.head.dep_ == "ccomp"  # 'said that he agreed and that Lee would, too'
    return verb.dep_ == "conj" and verb.pos_ in _VERBS and verb.head.pos_ in _VERBS and has_subject(verb) and not told
