"""Who 'I' and 'you' are where nobody is quoted: in an interview printed as questions and answers.

Interviews print each turn behind a name ('LUND: I resigned …') or the questions in lines of their own (Guardian and
Observer style guides, "Q&A"); what is said there is told by the program like the reporter's own words.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.event_story import Story
    from briefing_app.model.facts import Quote
    from briefing_app.model.text import Span

_QUESTION = re.compile(r"^.*\byou(?:r|rs|rself)?\b.*\?\W*$", re.IGNORECASE | re.MULTILINE)
_FEWEST = 3  # lines that ask 'you' something
_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
_ASKED = frozenset({"you", "your", "yours", "yourself"})


def turns(quotes: Iterable[Quote], said: Sequence[Span]) -> tuple[tuple[Span, str], ...]:
    """The stretches that have a speaker and yet are told, with the speaker's key.

    Args:
        quotes: of the article.
        said: the stretches that count as quoted.
    """
    quoted = set(said)
    spoken = ((quote.evidence[0].span, quote.speaker) for quote in quotes)
    return tuple((span, speaker) for span, speaker in spoken if speaker is not None and span not in quoted)


def guest(text: str, cast: Cast, spoken: Sequence[tuple[Span, str]]) -> str | None:
    """Key of the one interviewed: who speaks most of the turns; where none is marked, the person most spoken of."""
    persons = {actor.key: actor.salience for actor in cast.actors if actor.kind is ActorKind.PERSON}
    turns_of = Counter(key for _, key in spoken if key in persons)
    if turns_of:
        return turns_of.most_common(1)[0][0]
    asked = len(_QUESTION.findall(text)) >= _FEWEST
    return max(persons, key=lambda key: persons[key], default=None) if asked else None


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
    return not inside and _QUESTION.match(line) is not None
