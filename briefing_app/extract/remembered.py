"""Answers that are kept with one article: what is asked of the same word again and again is found out once.

They end with the parse or the story that they belong to, so that memory stays flat however much is read.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections import defaultdict
    from collections.abc import Callable

    from spacy.tokens import Token

_Answer = TypeVar("_Answer")


class _Remembers(Protocol):
    @property
    def answers(self) -> defaultdict[str, dict[int, Any]]: ...


_Whole = TypeVar("_Whole", bound=_Remembers)


def with_its_story(ask: Callable[[_Whole, Token], _Answer]) -> Callable[[_Whole, Token], _Answer]:
    """Ask `ask` of each word of a story once; what it answers must not be changed."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answered(story: _Whole, word: Token) -> _Answer:
        known, at = story.answers[name], word.i
        try:
            found: _Answer = known[at]
        except KeyError:
            found = known[at] = ask(story, word)
        return found

    return answered


def with_its_doc(ask: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """Ask `ask` of each word of a parse once; what it answers must not be changed."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answered(word: Token) -> _Answer:
        kept, at = word.doc.user_data, word.i
        known: dict[int, _Answer] | None = kept.get(name)
        if known is None:
            known = kept[name] = {}
        try:
            return known[at]
        except KeyError:
            found = known[at] = ask(word)
            return found

    return answered
