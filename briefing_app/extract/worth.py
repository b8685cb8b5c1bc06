"""Which quotations are most worth knowing: positions, demands, refusals and assessments by those who matter.

A linear order over traits of a quotation and of its place (the shape of Joachims 2002, 'Optimizing search engines
using clickthrough data': of two quotations of an article, the one an annotator would put on a card comes first). The
weights are data, fitted outside the program on annotated articles by `tests/bench/fit_worth.py`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract.titles import is_of_state
from briefing_app.model.facts import ActorKind, Quote, QuoteKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 12  # words that carry a thought; longer adds little
_MUCH = 18  # words beyond those that still add
_PIECE = 4  # words below which a fragment is hardly more than a term
_MOST = 2  # words of stance or of weight that count
_BREAK = 80  # characters of the clause between: '“…,” Lee said. “…”'; the first part has the point
_FIRST = 0.25  # of the text: news tells the weightiest first (the inverted pyramid)
_SECOND, _THIRD = 1, 2  # quotations of the speaker before
_YOU = frozenset({"you", "your"})
_NOBODYS = frozenset({QuoteKind.SCARE, QuoteKind.TITLE})
_BELOW_ALL = -100.0  # terms and names of works come last


@dataclass(frozen=True, slots=True)
class _Place:
    """One quotation among those of its article."""

    quote: Quote
    words: tuple[str, ...]
    before: int  # quotations of its speaker before it
    longest: bool  # of its speaker's
    goes_on: bool  # its speaker goes on right behind the reporting clause
    at: float  # share of the text before it


def ranks(quotes: Sequence[Quote], actors: Sequence[Actor], length: int) -> list[int]:
    """For each quote its rank, 1 the most worth knowing; of equals the earlier in the text first.

    Args:
        quotes: of one article, in order.
        actors: the article's.
        length: of the article, in characters.

    Raises:
        DataError: a word list or the table of weights is damaged.
    """
    weights = lexicon.weights("worth_weights")
    values = [
        math.fsum(weights.get(name, 0.0) * value for name, value in row.items())
        + _BELOW_ALL * (quote.kind in _NOBODYS)
        for quote, row in zip(quotes, traits(quotes, actors, length), strict=True)
    ]
    order = sorted(range(len(quotes)), key=lambda at: (-values[at], at))
    found = [0] * len(quotes)
    for rank, at in enumerate(order, 1):
        found[at] = rank
    return found


def traits(quotes: Sequence[Quote], actors: Sequence[Actor], length: int) -> list[dict[str, float]]:
    """For each quote what speaks for and against it, by name, each about 0..1; the arguments are those of `ranks`."""
    known = {actor.key: actor for actor in actors}
    places = _places(quotes, length)
    return [_said(one) | _placed(one) | _by(known.get(one.quote.speaker or "")) for one in places]


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("worth", "stance", "weight")[section])


def _places(quotes: Sequence[Quote], length: int) -> list[_Place]:
    words = [tuple(word.casefold().replace("’", "'") for word in _WORD.findall(quote.text)) for quote in quotes]
    most: Counter[str] = Counter()
    for quote, said in zip(quotes, words, strict=True):
        most[_who(quote)] = max(most[_who(quote)], len(said))
    before: Counter[str] = Counter()
    found = []
    for number, (quote, said) in enumerate(zip(quotes, words, strict=True)):
        who, following = _who(quote), quotes[number + 1] if number + 1 < len(quotes) else None
        start = quote.evidence[0].span.start
        place = _Place(
            quote,
            said,
            before[who] if who else 0,
            len(said) == most[who],
            following is not None and _goes_on(quote, following),
            start / max(1, length),
        )
        found.append(place)
        before[who] += 1
    return found


def _who(quote: Quote) -> str:
    return quote.speaker or quote.speaker_words or ""


def _goes_on(quote: Quote, following: Quote) -> bool:
    near = following.evidence[0].span.start - quote.evidence[0].span.end < _BREAK
    return quote.speaker is not None and following.speaker == quote.speaker and near


def _said(one: _Place) -> dict[str, float]:
    """What the words are like."""
    return {
        "a thought": min(len(one.words), _ENOUGH) / _ENOUGH,
        "long": min(max(0, len(one.words) - _ENOUGH), _MUCH) / _MUCH,
        "a piece": float(len(one.words) < _PIECE),
        "stance": min(_MOST, sum(word in _words("stance") for word in one.words)) / _MOST,
        "weight": min(_MOST, sum(word in _words("weight") for word in one.words)) / _MOST,
        "a question": float(one.quote.text.rstrip().endswith("?")),
        "to a partner": float(not _YOU.isdisjoint(one.words)),
    }


def _placed(one: _Place) -> dict[str, float]:
    """Where it stands in the article, and among its speaker's."""
    return {
        "first of its speaker": float(bool(_who(one.quote)) and not one.before),
        "second": float(one.before >= _SECOND),
        "third": float(one.before >= _THIRD),
        "longest of its speaker": float(one.longest),
        "goes on": float(one.goes_on),
        "early": float(one.at < _FIRST),
        "late": one.at,
        "occasion": float(bool(one.quote.occasion)),
        "addressee": float(bool(one.quote.addressee)),
        "dated": float(one.quote.said_on is not None),
    }


def _by(actor: Actor | None) -> dict[str, float]:
    """Who says it."""
    if actor is None:
        return {}
    return {
        "named": 1.0,
        "a person": float(actor.kind is ActorKind.PERSON),
        "of state": float(any(is_of_state(office.title) for office in actor.offices)),
        "salience": min(1.0, actor.salience),
    }
