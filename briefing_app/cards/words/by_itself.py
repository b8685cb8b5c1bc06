"""Plain words found where they stand by themselves, without a pattern made for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def places(words: str, text: str) -> Iterator[Span]:
    """Where `words` stand in `text` with no letter or figure joined to them on either side."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if _is_edge(text, at) and _is_edge(text, end):
            yield Span(at, end)
        at = text.find(words, at + 1)


def _is_edge(text: str, at: int) -> bool:
    """Whether a word begins or ends at an offset: of the letters beside it one is part of a word."""
    return _is_of_a_word(text[at - 1 : at]) is not _is_of_a_word(text[at : at + 1])


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
