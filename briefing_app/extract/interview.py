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
_LABELLED = re.compile(r"[ \t*_]*[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}[*_]*:[*_]* +[\"“‘(*_]*[A-Z]")
_BOLD = re.compile(r"\s*\*\*[^*\n]+\*\*\s*")
_ASIDE = re.compile(r"\s*(?:\*[^*\n]+\*|_[^_\n]+_)\s*")  # '*Ann Lee was born in Bo.*', the editor's note
_ONESELF = re.compile(r"\b(?:I|my|me)\b")
_MARKS = frozenset('"“”‘')
_EDITED = re.compile(
    r"\b(?:conversation|discussion|exchange|interview|transcript|q&a|answers)\b[^.\n]{0,40}\b(?:edited|condensed)\b"
    r"|^interview\b(?: with\b|[:|])|\bedited (?:excerpts|extracts)\b",
    re.IGNORECASE,
)
"""'The conversation has been edited for length', 'Interview: Ann Lee on rivers'."""
_PROMPT = 240  # characters of a remark to which the guest answers: 'But that is not binding.'
_LONGEST = 400  # characters of a question
_FEWEST = 3  # questions that say 'you'
_OWN = 0.4  # share of the answers that speak of themselves
_MARKED = 0.6  # share of the answers between quotation marks, where the rest of an interview has them
_ASKS = 0.2  # share of the paragraphs from the first question on that are questions


def questions(paragraphs: Sequence[str]) -> frozenset[int]:
    """The numbers of those of an article's `paragraphs` that are an interviewer's questions; none if it is none.

    None either where the turns are labelled: there the label tells whose each is ('FP: …', 'Official: …').
    """
    if sum(_LABELLED.match(words) is not None for words in paragraphs) >= 2 * _FEWEST:
        return frozenset()
    bare = [words.strip(" \t*_") for words in paragraphs]  # bold in Markdown: '**Do you regret it?**'
    asked = [number for number, words in enumerate(bare) if _is_question(words)]
    yours = [number for number in asked if _ASKED.fullmatch(bare[number])]
    if len(asked) < _FEWEST or asked[0] == 0:
        return frozenset()
    announced = any(_EDITED.search(words) for words in bare[: asked[0]])
    if not announced and len(yours) < _FEWEST:
        return frozenset()
    answers = [bare[number + 1] for number in asked if number + 1 < len(bare) and number + 1 not in asked]
    marked = sum(words[:1] in _MARKS for words in answers) > _MARKED * len(answers)
    own = sum(1 for words in answers if _SELF.search(words) and (marked or words[:1] not in _MARKS))
    interview = own >= _OWN * len(asked) and len(asked) >= _ASKS * (len(bare) - asked[0])
    told = [number for number, words in enumerate(bare) if number > asked[0] and _TOLD.fullmatch(words)]
    told += _prompts(bare, frozenset(asked)) if announced and not marked else []
    told += [number for number, words in enumerate(paragraphs) if number > asked[0] and _BOLD.fullmatch(words)]
    return frozenset(asked + told) if interview else frozenset()


def _prompts(bare: Sequence[str], asked: frozenset[int]) -> list[int]:
    """The short remarks between long answers that say no 'I': 'Norway has not withdrawn.'."""
    found: list[int] = []
    for number in range(min(asked) + 2, len(bare) - 1):
        here, below = bare[number], bare[number + 1]
        free = asked.isdisjoint({number, number - 1, number + 1}) and number - 1 not in found
        if free and len(here) < min(_PROMPT, len(below)) and not _ONESELF.search(here):
            found.append(number)
    return found


def answers(paragraphs: Sequence[str], asked: frozenset[int]) -> list[int]:
    """The numbers of the paragraphs that answer the questions `asked`, if they stand there without marks.

    None where some stand between marks: there the rest is the reporter's.
    """
    after = range(min(asked, default=len(paragraphs)), len(paragraphs))
    found = [number for number in after if number not in asked and not _ASIDE.fullmatch(paragraphs[number])]
    marked = any(paragraphs[number].lstrip(" *_")[:1] in _MARKS for number in found)
    return [] if marked else found


def _is_question(words: str) -> bool:
    """A short paragraph that ends with a question mark, no quotation."""
    if not words or words[0] in _MARKS or len(words) > _LONGEST:
        return False
    return bool(_ASKED.fullmatch(words) or _SHORT.fullmatch(words))
