"""Who 'I' and 'you' are where nobody is quoted: in an interview printed as questions and answers.

Interviews print each turn behind a name ('LUND: I resigned …') or the questions in lines of their own (Guardian and
Observer style guides, "Q&A"); what is said there is told by the program like the reporter's own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.event_turns import QUESTION

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
_ASKED = frozenset({"you", "your", "yours", "yourself"})


def is_first(word: Token) -> bool:
    """Whether the word is 'I', 'me' or 'my'."""
    return word.lower_ in _SPEAKER


def who(story: Story, word: Token) -> str | None:
    """Key of whom 'I', 'my' or 'you' means outside quotation marks; None where no interview is printed."""
    if story.guest is None or story.quoted[word.i]:
        return None
    if is_first(word):
        inside = (key for span, key in story.turns if span.start <= word.idx < span.end)
        return next(inside, None if story.turns else story.guest)
    return story.guest if word.lower_ in _ASKED and _is_asked(story, word) else None


def _is_asked(story: Story, word: Token) -> bool:
    """Whether a word stands in a line that asks: no answer's 'you', which means anybody."""
    text = story.doc.text
    start, end = text.rfind("\n", 0, word.idx) + 1, text.find("\n", word.idx)
    line = text[start : end if end >= 0 else len(text)]
    inside = any(span.start <= word.idx < span.end for span, _ in story.turns)
    return not inside and QUESTION.match(line) is not None
