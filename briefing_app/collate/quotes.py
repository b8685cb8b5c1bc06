"""Quotes of many articles made one each: the same words of one speaker, however much an outlet prints of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from briefing_app.collate.groups import Groups
from briefing_app.collate.offices import unite
from briefing_app.model.facts import Quote, QuoteKind
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.facts import Actor

# extraction.md 5.5: from this token_set_ratio two quotations are one, if their lengths are alike too
_SAME_WORDS = 90
_ALIKE_LENGTH = 0.6
# a quotation is another retold if four fifths of its words stand there in the same order ('two translations')
_IN_ORDER = 0.8
_RETOLD = 7  # words of such a quotation
_RETOLD_BY_NOBODY = 10  # the same where one of the two names no speaker
# below this many words a quotation is told by its speaker only
_SHORT = 4
_SHINGLE = 3
_COMMONPLACE = 200
_CONTRACTIONS = {"'m": " am", "'re": " are", "'ll": " will", "'ve": " have", "n't": " not"}
_CONTRACTED = re.compile(r"(?<=\w)('m|'re|'ll|'ve|n't)\b")
_NOBODYS = (QuoteKind.SCARE, QuoteKind.TITLE)


@dataclass(frozen=True, slots=True)
class Merged:
    """The quotes of a briefing.

    Attributes:
        quotes: each once, the most worth knowing first, ranked.
        members: by key here, the quotes of single articles it is made of.
    """

    quotes: tuple[Quote, ...]
    members: Mapping[str, tuple[Quote, ...]]


def merge(found: Sequence[Quote], actors: Mapping[str, Actor]) -> Merged:
    """One quote for each real one.

    Args:
        found: all articles' quotes, in order of publication, their speakers already keys of `actors`.
        actors: the briefing's actors by key.
    """
    rows = [[found[index] for index in group] for group in _grouped(found, actors).all()]
    united = [_united(row, actors) for row in rows]
    keyed = _distinct(united)
    members = {quote.key: tuple(row) for quote, row in zip(keyed, rows, strict=True)}
    ranked = sorted(keyed, key=lambda quote: _order(quote, actors))
    return Merged(tuple(replace(quote, rank=rank) for rank, quote in enumerate(ranked, 1)), members)


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation, blind to marks, case and an editor's brackets ('[T]he world')."""
    return _words(text)


@cache
def _words(text: str) -> tuple[str, ...]:
    plain = re.sub(r"\[(\w)\]", r"\1", text.casefold()).replace("’", "'")
    plain = _CONTRACTED.sub(lambda found: _CONTRACTIONS[found[1]], plain)
    return tuple(re.findall(r"\w+(?:'\w+)?", plain))


def compatible(one: Quote, other: Quote, actors: Mapping[str, Actor]) -> bool:
    """Whether both can have one speaker: the same, one unnamed, or one speaking for the other."""
    if one.speaker is None or other.speaker is None or one.speaker == other.speaker:
        return True
    first, second = actors[one.speaker], actors[other.speaker]
    return second.side == first.name or first.side == second.name


def _grouped(found: Sequence[Quote], actors: Mapping[str, Actor]) -> Groups:
    groups = Groups(len(found))
    first_of: dict[tuple[tuple[str, ...], str | None, bool], int] = {}
    for index, quote in enumerate(found):
        alike = words(quote.text), quote.speaker, quote.kind in _NOBODYS
        groups.join(index, first_of.setdefault(alike, index))
    speaker: dict[int, Quote] = dict(enumerate(found))
    for one, other in _neighbours([(index, found[index]) for index in first_of.values()]):
        first, second = groups.of(one), groups.of(other)
        if first == second or not _same(found[one], found[other], actors):
            continue
        if compatible(speaker[first], speaker[second], actors):
            known = max(speaker[first], speaker[second], key=lambda quote: _certainty(quote, actors))
            groups.join(first, second)
            speaker[min(first, second)] = known
    return groups


def _neighbours(found: Sequence[tuple[int, Quote]]) -> Iterator[tuple[int, int]]:
    """Pairs that have three words in a row in common, or all of theirs; a run that is everywhere tells nothing."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, quote in found:
        for run in _runs(words(quote.text)):
            blocks[run].append(index)
    small = (block for block in blocks.values() if len(block) <= _COMMONPLACE)
    yield from sorted({pair for block in small for pair in combinations(sorted(block), 2)})


def _runs(bare: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {bare} | {bare[at : at + _SHINGLE] for at in range(len(bare) - _SHINGLE + 1)}


def _same(one: Quote, other: Quote, actors: Mapping[str, Actor]) -> bool:
    if (one.kind in _NOBODYS) is not (other.kind in _NOBODYS) or not compatible(one, other, actors):
        return False
    short, long = sorted((words(one.text), words(other.text)), key=len)
    unnamed = one.speaker is None or other.speaker is None
    if len(short) == _SHORT - 1 and one.speaker and one.speaker == other.speaker:
        return f" {' '.join(short)} " in f" {' '.join(long)} "
    if len(short) < _SHORT:
        return bool(short) and short == long and not (unnamed and one.speaker != other.speaker)
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    if len(short) >= _RETOLD and LCSseq.similarity(short, long) >= _IN_ORDER * len(short):
        return not unnamed or len(short) >= _RETOLD_BY_NOBODY
    ratio = fuzz.token_set_ratio(" ".join(short), " ".join(long))
    least = max(_RETOLD_BY_NOBODY if unnamed else 0, _ALIKE_LENGTH * len(long))
    return len(short) >= least and ratio >= _SAME_WORDS


def _united(row: Sequence[Quote], actors: Mapping[str, Actor]) -> Quote:
    """The longest printed form, with the surest speaker and whatever else any article knows."""
    longest = max(row, key=lambda quote: (len(words(quote.text)), quote.text))
    known = max(row, key=lambda quote: _certainty(quote, actors))
    others = [quote for quote in row if quote is not longest]
    return replace(
        longest,
        kind=Counter(quote.kind for quote in (longest, *others)).most_common(1)[0][0],
        evidence=unite(longest.evidence, *(quote.evidence for quote in others)),
        speaker=known.speaker,
        speaker_words=known.speaker_words,
        confidence=known.confidence,
        addressee=_first(quote.addressee for quote in (known, longest, *others)),
        occasion=_first(quote.occasion for quote in (known, longest, *others)),
        said_on=min(
            (quote.said_on for quote in row if quote.said_on),
            key=lambda when: ((when.last - when.first).days, when.edtf),
            default=None,
        ),
        rank=min(quote.rank or len(row) for quote in row),
    )


def _certainty(quote: Quote, actors: Mapping[str, Actor]) -> tuple[bool, bool, float, str]:
    """A named speaker before none, a person before the state he speaks for, then the surer rule."""
    acts_for = quote.speaker is not None and actors[quote.speaker].side not in (None, actors[quote.speaker].name)
    return quote.speaker is not None, acts_for, quote.confidence, quote.speaker or ""


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _order(quote: Quote, actors: Mapping[str, Actor]) -> tuple[bool, float, str]:
    """What an analyst would want first: ranked high where it stands, said by someone who matters, printed often."""
    weight = actors[quote.speaker].salience if quote.speaker else 0.0
    printed = len({piece.article for piece in quote.evidence})
    worth = 1 / max(1, quote.rank) + weight + 0.25 * (printed - 1)
    return quote.kind in _NOBODYS, -worth, quote.key


def _distinct(quotes: Sequence[Quote]) -> list[Quote]:
    """Keys made different where two speakers used the same words; the first by speaker keeps the plain key."""
    taken: dict[str, str] = {}
    for quote in sorted(quotes, key=lambda quote: (quote.speaker or "", quote.kind.value)):
        taken.setdefault(quote.key, f"{quote.speaker} {quote.kind.value}")
    return [
        quote
        if taken[quote.key] == f"{quote.speaker} {quote.kind.value}"
        else replace(quote, key=f"{quote.key}-{digest(quote.speaker or '', quote.kind.value)[:6]}")
        for quote in quotes
    ]
