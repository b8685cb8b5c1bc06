"""Quotations that two sources print in different words: a slip, or two translations."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from briefing_app.collate.quotes import words
from briefing_app.model.facts import Difference, Quote, QuoteKind, Slot, Version
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.collate.quotes import Merged
    from briefing_app.model.facts import Actor

_LIKE = 65  # token_sort_ratio of two translations of one sentence
_RUN = 4  # words in a row that both must have
_LEAST = 6  # words of a quotation that can be told from another by its likeness
_HANDLE = 12  # words by which a quotation is named
_MOST = 200  # quotations of one speaker that are compared with one another


def differences(said: Merged, actors: Mapping[str, Actor]) -> Iterator[Difference]:
    """One for each quotation whose words differ between articles by more than where it is cut."""
    for quote in said.quotes:
        forms = _unlike(said.members[quote.key])
        if quote.speaker and len(forms) > 1:
            yield _difference(quote, forms, actors)
    by_speaker: dict[str, list[Quote]] = defaultdict(list)
    for quote in said.quotes:
        if quote.speaker and quote.kind in (QuoteKind.SPEECH, QuoteKind.FRAGMENT):
            by_speaker[quote.speaker].append(quote)
    for row in by_speaker.values():
        for one, other in combinations(sorted(row[:_MOST], key=lambda quote: quote.key), 2):
            if _translations(one, other):
                yield _difference(one, (one, other), actors)


def _unlike(members: Sequence[Quote]) -> list[Quote]:
    """The members of which none is a part of another."""
    kept: list[Quote] = []
    for quote in sorted(members, key=lambda member: -len(words(member.text))):
        if not any(_within(words(quote.text), words(longer.text)) for longer in kept):
            kept.append(quote)
    return kept


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _translations(one: Quote, other: Quote) -> bool:
    """Whether two quotations of one speaker are one sentence of his in two wordings, in two articles."""
    first, second = words(one.text), words(other.text)
    if min(len(first), len(second)) < _LEAST or {p.article for p in one.evidence} & {
        p.article for p in other.evidence
    }:
        return False
    if one.said_on and other.said_on and not one.said_on.overlaps(other.said_on):
        return False
    runs = [{row[at : at + _RUN] for at in range(len(row) - _RUN + 1)} for row in (first, second)]
    return bool(runs[0] & runs[1]) and fuzz.token_sort_ratio(" ".join(first), " ".join(second)) >= _LIKE


def _difference(quote: Quote, forms: Sequence[Quote], actors: Mapping[str, Actor]) -> Difference:
    speaker = actors[quote.speaker].name if quote.speaker else "an unnamed speaker"
    date = f" ({quote.said_on})" if quote.said_on else ""
    return Difference(
        key=f"difference/words/{digest(*sorted(form.key for form in forms), quote.key)}",
        slot=Slot.WORDS,
        about=f"words of {speaker}{date} around “{_in_common(forms)}”",
        fact=quote.key,
        versions=tuple(Version(form.text, form.evidence) for form in forms),
    )


def _in_common(forms: Sequence[Quote]) -> str:
    """The longest run of words that the first two wordings share, as the first prints it; else how that begins."""
    first, second = words(forms[0].text), words(forms[1].text)
    shared = [(code.src_start, code.src_end) for code in LCSseq.opcodes(first, second) if code.tag == "equal"]
    start, end = max(shared, key=lambda run: run[1] - run[0], default=(0, 0))
    printed = forms[0].text.split()
    if end - start < _RUN - 1 or len(printed) != len(first):
        start, end = 0, _LEAST
    return " ".join(printed[start : min(end, start + _HANDLE)]).strip(",.;:")
