"""The turns of an interview, and who is interviewed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.extract.cast import Cast
    from briefing_app.model.facts import Quote
    from briefing_app.model.text import Span

QUESTION = re.compile(r"^.*\byou(?:r|rs|rself)?\b.*\?\W*$", re.IGNORECASE | re.MULTILINE)
_FEWEST = 3  # lines that ask 'you' something


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
    asked = len(QUESTION.findall(text)) >= _FEWEST
    return max(persons, key=lambda key: persons[key], default=None) if asked else None
