"""Numbers that two articles give differently for one thing.

Compared are sentences, not events: 'the talks lasted 35 minutes' is no event of its own. Two sentences tell one
thing if they report one event, or if they say the same of the same people in nearly the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.collate import phrases
from briefing_app.collate.names import fold
from briefing_app.collate.numbers import Amount, amounts
from briefing_app.model.dated import dates_in, without_dates
from briefing_app.model.facts import ActorKind, Difference, Slot, Version
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Article, Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.collate.events import Merged
    from briefing_app.model.facts import Actor
    from briefing_app.model.when import When

_LIKE = 75  # token_sort_ratio of two sentences without their numbers and dates
_NEWS_AGE = 45  # days between two articles whose sentences may tell one undated thing
_BUSY = 80  # sentences about one actor in one unit; beyond this the actor is too common to tell anything


@dataclass(frozen=True, slots=True)
class _Figure:
    article: Article
    sentence: Span
    amount: Amount
    actors: frozenset[str]
    event: str | None
    rest: str
    day: str | None

    @property
    def text(self) -> str:
        return self.sentence.of(self.article.text)


def differences(articles: Sequence[Article], actors: Mapping[str, Actor], told: Merged) -> Iterator[Difference]:
    """One for each thing of which two articles state numbers that cannot both be right."""
    blocks: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for figure in _figures(articles, actors, told):
        for key in {*figure.actors, figure.event or ""} - {""}:
            blocks[figure.amount.unit, key].append(figure)
    rivals: dict[tuple[str, Span], list[_Figure]] = {}
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block[:_BUSY], 2):
            if one.article is not other.article and _one_thing(one, other) and not one.amount.agrees(other.amount):
                row = rivals.setdefault((one.article.key, one.sentence), [one])
                row += [] if other in row else [other]
    taken: set[tuple[str, Span]] = set()
    for place, row in rivals.items():
        if place not in taken:
            taken |= {(figure.article.key, figure.sentence) for figure in row}
            yield _difference(row, actors, told)


def _figures(articles: Sequence[Article], actors: Mapping[str, Actor], told: Merged) -> Iterator[_Figure]:
    named: dict[tuple[str, Span], set[str]] = defaultdict(set)
    by_key = {article.key: article for article in articles}
    sentence_at = _Sentences(by_key)
    for actor in actors.values():
        for piece in actor.mentions:
            named[piece.article, sentence_at(piece)].add(actor.key)
    told_in = {(piece.article, sentence_at(piece)): event.key for event in told.events for piece in event.evidence}
    for (key, sentence), people in sorted(named.items()):
        article = by_key[key]
        stated = list(amounts(sentence.of(article.text)))
        for amount in stated:
            if sum(other.unit == amount.unit for other in stated) == 1 and not article.is_furniture(sentence):
                yield _figure(article, sentence, amount, frozenset(people), told_in.get((key, sentence)))


class _Sentences:
    """The sentence around a piece of evidence, found once."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._known: dict[Evidence, Span] = {}

    def __call__(self, piece: Evidence) -> Span:
        if piece not in self._known:
            self._known[piece] = sentence_of(self._articles[piece.article].text, piece.span)
        return self._known[piece]


def _figure(article: Article, sentence: Span, amount: Amount, actors: frozenset[str], event: str | None) -> _Figure:
    text = sentence.of(article.text)
    rest = without_dates(text[: amount.start] + text[amount.start + len(amount.words) :])
    day = next((re.sub(r"[\s,]*\d{4}$", "", words) for _, words in dates_in(text)), None)
    return _Figure(article, sentence, amount, actors, event, fold(rest), day)


def _one_thing(one: _Figure, other: _Figure) -> bool:
    if one.amount.unit != other.amount.unit or (one.day and other.day and one.day != other.day):
        return False
    if one.event and one.event == other.event:
        return True
    if not one.day and not _published_near(one, other):
        return False
    return len(one.actors & other.actors) > 0 and fuzz.token_sort_ratio(one.rest, other.rest) >= _LIKE


def _published_near(one: _Figure, other: _Figure) -> bool:
    first, second = one.article.published, other.article.published
    return bool(first and second) and abs((first.first - second.first).days) <= _NEWS_AGE  # type: ignore[union-attr]


def _difference(row: Sequence[_Figure], actors: Mapping[str, Actor], told: Merged) -> Difference:
    first = row[0]
    people = [key for key in sorted(first.actors) if actors[key].kind is ActorKind.PERSON]
    return Difference(
        key=f"difference/number/{digest(first.amount.unit, fold(_gap(first)))}",
        slot=Slot.NUMBER,
        about=phrases.about(first.text, first.amount, _when(row, told)),
        fact=first.event or (people or sorted(first.actors))[0],
        versions=tuple(
            Version(figure.amount.words, (Evidence(figure.article.key, figure.sentence),)) for figure in row
        ),
    )


def _when(row: Sequence[_Figure], told: Merged) -> When | None:
    """The date of the thing: stated in full by a sentence, or the event's own; None if neither."""
    for figure in row:
        stated = next((when for when, _ in dates_in(figure.text) if when), None)
        if stated:
            return stated
    days = {event.key: event.when for event in told.events}
    return next((days[figure.event] for figure in row if figure.event and days.get(figure.event)), None)


def _gap(figure: _Figure) -> str:
    """The sentence with its figure left out, up to the comma after it."""
    text = figure.text
    after = text[figure.amount.start + len(figure.amount.words) :]
    return f"{text[: figure.amount.start]}…{re.split(r', |; ', after)[0].rstrip('.')}"
