"""Interviews printed without names: a question stands alone in its paragraph, what follows is the answer.

Magazines set the questions in bold and leave the labels away (AP Stylebook, 'question and answer format', names the
labelled form only); in plain text the question mark and 'you' are what remains of it. A column that asks its reader a
question or two is none: the questions must be many, each answered, and the answers somebody's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ASKED = re.compile(r"[^\n]*\byou(?:r|rs|rself|[’']\w+)?\b[^\n]*\?[\"'”’]?", re.IGNORECASE)
_TOLD = re.compile(r"(?:(?:And|But|So|Yet) )?[Yy]ou(?:r|['’]\w+)?\b[^\n]{1,200}")  # 'You once wrote that “…”.'
_SHORT = re.compile(r"[^\n]{1,90}\?[\"'”’]?")
_SELF = re.compile(r"\b(?:I|my|me|we|our|us)\b|\bI[’']")
_MARKS = frozenset('"“”‘')
_LONGEST = 400  # characters of a question
_FEWEST = 3  # questions that say 'you'
_OWN = 0.4  # share of the answers that speak of themselves
_MARKED = 0.6  # share of the answers between quotation marks, where the rest of an interview has them
_ASKS = 0.2  # share of the paragraphs from the first question on that are questions


def questions(paragraphs: Sequence[str]) -> frozenset[int]:
    """The numbers of those of an article's `paragraphs` that are an interviewer's questions; none if it is none."""
    bare = [words.strip(" \t*_") for words in paragraphs]  # bold in Markdown: '**Do you regret it?**'
    asked = [number for number, words in enumerate(bare) if _is_question(words)]
    yours = [number for number in asked if _ASKED.fullmatch(bare[number])]
    if len(yours) < _FEWEST or asked[0] == 0:
        return frozenset()
    answers = [bare[number + 1] for number in asked if number + 1 < len(bare) and number + 1 not in asked]
    marked = sum(words[:1] in _MARKS and words[-1:] in _MARKS for words in answers) > _MARKED * len(answers)
    own = sum(1 for words in answers if _SELF.search(words) and (marked or words[:1] not in _MARKS))
    interview = own >= _OWN * len(asked) and len(asked) >= _ASKS * (len(bare) - asked[0])
    told = [number for number, words in enumerate(bare) if number > asked[0] and _TOLD.fullmatch(words)]
    return frozenset(asked + told) if interview else frozenset()


def _is_question(words: str) -> bool:
    """A short paragraph that ends with a question mark, no quotation."""
    if not words or words[0] in _MARKS or len(words) > _LONGEST:
        return False
    return bool(_ASKED.fullmatch(words) or _SHORT.fullmatch(words))
