"""The one rule of what answers a question. Forgiving a slip in what was typed is the business of who hands it in."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind

if TYPE_CHECKING:
    from briefing_app.model.games import Question

WORDS_LENGTH = 200
"""Characters of a typed answer that are looked at."""


def is_right(question: Question, choice: tuple[int, ...], words: str = "") -> bool:
    """Whether the answer is right: the one index, the whole order, all that are right and no other, or the words.

    Args:
        question: what was asked.
        choice: indices into its choices; for several, rising.
        words: as typed, where the answer is; case and blanks do not matter.
    """
    if question.kind is QuestionKind.TYPED:
        return _plain(words) in map(_plain, question.accepted)
    return choice == question.answer


def fits(question: Question, choice: tuple[int, ...], words: str) -> bool:
    """Whether this can answer the question: choices that were offered and no words, or words and no choice."""
    if question.kind is QuestionKind.TYPED:
        return bool(words) and not choice
    offered = range(len(question.choices))
    if words or not choice or len(set(choice)) < len(choice) or not set(choice) <= set(offered):
        return False
    if question.kind is QuestionKind.SEVERAL:
        return choice == tuple(sorted(choice))
    return len(choice) == len(question.answer)


def clean_words(typed: str) -> str:
    """A typed answer as it is kept: one line, no control or direction characters, 200 at most."""
    return one_line(typed, WORDS_LENGTH)


def one_line(typed: str, length: int) -> str:
    """What somebody wrote, without control or direction characters, blanks in runs, or more than `length`."""
    visible = "".join(c if not unicodedata.category(c).startswith("C") else " " for c in typed[: length * 10])
    return " ".join(unicodedata.normalize("NFC", visible).split())[:length].strip()


def ways(question: Question) -> int:
    """The ways to answer, of which one is right; 0 where the answer is typed."""
    count = len(question.choices)
    if question.kind is QuestionKind.TYPED:
        return 0
    if question.kind is QuestionKind.SEVERAL:
        return int(2**count - 1)
    return math.factorial(count) if question.kind is QuestionKind.ORDER else count


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
