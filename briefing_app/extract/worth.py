"""Which quotations are most worth knowing: positions, demands, refusals and assessments by those who matter."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.facts import ActorKind, QuoteKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.model.facts import Actor, Quote

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 12  # words that carry a thought; longer adds little
_MUCH, _LONGER = 18, 0.25  # words beyond those, and what they add together
_PIECE = 4  # words below which a fragment is hardly more than a term
_KIND = {
    QuoteKind.SPEECH: 0.5,
    QuoteKind.PRINT: 0.4,
    QuoteKind.FRAGMENT: 0.3,
    QuoteKind.SCARE: -2.0,
    QuoteKind.TITLE: -2.0,
}
_AGAIN, _OFTEN = 0.2, 3  # a speaker's later quotations count less, down to the fourth
_ASKED, _TO_YOU = 0.8, 0.15  # a question, and talk to a partner, take no position
_GOES_ON, _BREAK = 0.15, 80  # '“…,” Lee said. “…”': the first part has the point; characters of the clause between
_YOU = frozenset({"you", "your"})
_NAMED, _PERSON, _OFFICE, _STANCE, _SALIENCE = 0.4, 0.15, 0.1, 0.25, 0.6
_EARLY, _FIRST = 0.3, 0.25  # news tells the weightiest first (the inverted pyramid): the first quarter
_SET = 0.2  # the reporter says where or to what it was said


@cache
def _telling() -> frozenset[str]:
    words = lexicon.load("worth", "stance", "weight")
    return frozenset(words["stance"]) | frozenset(words["weight"])


def worth(quote: Quote, speakers: Mapping[str, Actor]) -> float:
    """How much `quote` is worth knowing: larger is more; only the order means anything.

    Args:
        quote: with its kind and speaker.
        speakers: the article's actors by key.
    """
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(quote.text)]
    value = _KIND[quote.kind] + min(len(words), _ENOUGH) / _ENOUGH
    value += _STANCE * min(2, sum(word in _telling() for word in words))
    value += _LONGER * min(max(0, len(words) - _ENOUGH), _MUCH) / _MUCH
    value -= _ASKED * quote.text.rstrip().endswith("?") + _TO_YOU * (not _YOU.isdisjoint(words))
    value -= 0.5 * (quote.kind is QuoteKind.FRAGMENT and len(words) < _PIECE)
    value += _SET * bool(quote.occasion)
    actor = speakers.get(quote.speaker or "")
    if actor is not None:
        value += _NAMED + _PERSON * (actor.kind is ActorKind.PERSON) + _OFFICE * bool(actor.offices)
        value += _SALIENCE * min(1.0, actor.salience)
    return value


def _repetitions(quotes: Sequence[Quote]) -> list[int]:
    """For each quote how many the same speaker has before it, at most `_OFTEN`: news puts the weightiest first."""
    said: Counter[str] = Counter()
    found = []
    for quote in quotes:
        who = quote.speaker or quote.speaker_words or ""
        found.append(min(_OFTEN, said[who]) if who else 0)
        said[who] += 1
    return found


def _goes_on(quotes: Sequence[Quote]) -> list[bool]:
    """For each quote whether its speaker goes on right behind the reporting clause."""
    found = []
    for quote, following in zip(quotes, [*quotes[1:], None], strict=True):
        if following is None or quote.speaker is None or following.speaker != quote.speaker:
            found.append(False)
        else:
            found.append(following.evidence[0].span.start - quote.evidence[0].span.end < _BREAK)
    return found


def ranks(quotes: Sequence[Quote], actors: Sequence[Actor], length: int) -> list[int]:
    """For each quote its rank, 1 the most worth knowing; of equals the earlier in the text first.

    Args:
        length: of the article, in characters.
    """
    speakers = {actor.key: actor for actor in actors}
    rows = zip(quotes, _repetitions(quotes), strict=True)
    values = [
        worth(quote, speakers) - _AGAIN * again + _EARLY * (quote.evidence[0].span.start < _FIRST * length)
        for quote, again in rows
    ]
    order = sorted(range(len(quotes)), key=lambda at: (-values[at], at))
    found = [0] * len(quotes)
    for rank, at in enumerate(order, 1):
        found[at] = rank
    return found
