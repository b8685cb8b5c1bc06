"""Numbers that two articles give differently for one thing.

Compared are sentences, not events: 'the talks lasted 35 minutes' is no event of its own. Two sentences tell one
thing if they report one event and count the same in it, or if they say the same of the same actors in nearly the
same words. A toll grows from day to day: two figures of two days are a development, and only a later figure that is
lower, or two of one day, are a difference; and the dead of one country are not the dead of two.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.collate import phrases, slots
from briefing_app.collate.days import told_on
from briefing_app.collate.names import fold
from briefing_app.collate.numbers import NOES, YEARS, Amount, amounts, grows, is_part, is_toll, values
from briefing_app.collate.reports import stems
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Difference, Slot, Version
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.collate.events import Merged
    from briefing_app.model.facts import Actor

_LIKE = 75  # token_sort_ratio of two sentences without their numbers and dates
_NEWS_AGE = 45  # days between two articles whose sentences may tell one undated thing
_FRESH = 10  # days between two articles whose tolls may be those of one disaster
_BUSY = 80  # figures with one actor and one unit in common; beyond this the actor is too common to tell anything
_BESIDE = 60  # characters on either side of a figure that say what it counts
_CLOSE = 1.25  # how far two tolls of one deed may be apart that are told of two articles in words of their own
_SOON = 3  # days between two such articles
_SINCE = re.compile(r"\bsince [^,.;]{0,30}")  # from when on it is counted, not when
_THAT = re.compile(r"(?:That|This|Those|These|It|They|Under (?:that|this|the|it))\b")  # of what was just told
_POINTED = re.compile(r"(?:That|This|Those|These|It|They|He|She|Its|His|Her|Their)\b")
_FAR = 4.0  # how far two figures of one thing may be apart where only the words beside them are the same
_A_WEEK = timedelta(days=6)
_IN_COMMON = 2  # telling words beside two figures that count the same
_TELLS = 20  # a figure from which two sentences that share it tell one thing


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure in its sentence.

    Attributes:
        actors: named in its paragraph, or in the one before where it names nobody; of a measure only those of the
            sentence.
        scope: countries and places among those of the sentence.
        doers: organisations and persons among those of the sentence.
        event: key of the event that the sentence reports.
        rest: the sentence without figure and date.
        beside: telling words next to the figure.
        day: when the sentence says it was.
        stated: every number of the sentence, whatever it counts.
        growing: it counts what becomes more from day to day.
        anchor: the day of what it belongs to: its sentence's, or that of the line before it points back to.
    """

    article: Article
    sentence: Span
    amount: Amount
    actors: frozenset[str]
    scope: frozenset[str]
    doers: frozenset[str]
    event: str | None
    rest: str
    beside: frozenset[str]
    day: When | None
    stated: frozenset[float]
    growing: bool
    anchor: When | None

    @property
    def text(self) -> str:
        return self.sentence.of(self.article.text)

    @property
    def as_of(self) -> When | None:
        """The day up to which it counts: 'killed ten on Sunday', printed on Tuesday, is what is known on Tuesday."""
        return self.article.published


def differences(articles: Sequence[Article], actors: Mapping[str, Actor], told: Merged) -> Iterator[Difference]:
    """One for each thing of which two articles state numbers that cannot both be right."""
    blocks: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for figure in _figures(articles, actors, told):
        on_day = {f"{figure.day} {stem}" for stem in figure.beside} if figure.day else set()
        result = {f"{part:.6f}" for part in math.modf(figure.amount.value)} if _is_tally(figure) else set()
        for key in {*figure.actors, figure.event or "", *on_day, *result} - {""}:
            blocks[figure.amount.unit, key].append(figure)
    rivals: dict[tuple[str, Span, int], list[_Figure]] = {}
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block[:_BUSY], 2):
            if _may_contradict(one, other) and _one_thing(one, other):
                row = rivals.setdefault(_place(one), [one])
                row += [] if other in row else [other]
    taken: set[tuple[str, Span, int]] = set()
    for place, row in rivals.items():
        if place not in taken:
            taken |= {_place(figure) for figure in row}
            yield _difference(row, actors, told)


def _place(figure: _Figure) -> tuple[str, Span, int]:
    return figure.article.key, figure.sentence, figure.amount.start


# ---------------------------------------------------------------- finding


def _figures(articles: Sequence[Article], actors: Mapping[str, Actor], told: Merged) -> Iterator[_Figure]:
    """Every figure of the articles' own text that is the only one of its unit in its sentence."""
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors.values():
        for piece in actor.mentions:
            named[piece.article].append((piece.span.start, actor.key))
    reported: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for happening in told.events:
        for piece in happening.evidence:
            reported[piece.article].append((piece.span.start, happening.key))
    lands = {key for key, it in actors.items() if it.kind in (ActorKind.COUNTRY, ActorKind.PLACE)}
    for article in articles:
        people, happened = _Marks(named[article.key]), _Marks(reported[article.key])
        last = Span(0, 0)
        for sentence in sentences(article.text):
            text, before, last = sentence.of(article.text), last, sentence
            stated = _stated(text)
            units = Counter(amount.unit for amount in stated)
            if not stated or article.is_furniture(sentence):
                continue
            here = people.within(sentence)
            paragraph = _paragraph(article.text, sentence)
            around = people.within(paragraph) or people.within(_paragraph(article.text, _before(paragraph)))
            event = min(happened.within(sentence), default=None)
            for amount in stated:
                if units[amount.unit] == 1 and not is_part(text, amount):
                    # 'the conversation lasted two hours': which one, only its own sentence can say
                    who = here if amount.measured else around
                    pointed = before if _points_back(article.text, before, sentence) else None
                    yield _figure(article, (sentence, pointed), amount, (who, here & lands, here - lands), event)


def _stated(text: str) -> list[Amount]:
    """The amounts of a sentence; of '20 kilometres (12 miles)' the first alone."""
    if not any(letter.isdigit() for letter in text) and not _spelt(text):
        return []
    kept: list[Amount] = []
    for amount in amounts(text):
        twin = kept and kept[-1].unit == amount.unit and text[: amount.start].endswith(f"{kept[-1].words} (")
        if not (twin and replace(amount, hedged=True).agrees(kept[-1])):
            kept.append(amount)
    return kept


class _Marks:
    """Keys by where they stand in a text."""

    def __init__(self, marks: Iterable[tuple[int, str]]) -> None:
        self._marks = sorted(marks)
        self._starts = [start for start, _ in self._marks]

    def within(self, span: Span) -> frozenset[str]:
        """The keys that stand inside `span`."""
        first, last = (bisect_right(self._starts, at - 1) for at in (span.start, span.end))
        return frozenset(key for _, key in self._marks[first:last])


def _points_back(text: str, before: Span, sentence: Span) -> bool:
    """Whether a sentence goes on about what the one before it in its paragraph told: 'That agreement, …'."""
    return "\n" not in text[before.end : sentence.start] and bool(_THAT.match(text, sentence.start))


def _spelt(text: str) -> bool:
    return _NUMERAL.search(text) is not None


_NUMERAL = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety)\b",
    re.IGNORECASE,
)


def _before(paragraph: Span) -> Span:
    """The last character of the paragraph before, blank lines skipped as far as articles have them."""
    end = max(0, paragraph.start - 2)
    return Span(max(0, end - 1), end)


def _paragraph(text: str, sentence: Span) -> Span:
    end = text.find("\n", sentence.end)
    return Span(text.rfind("\n", 0, sentence.start) + 1, len(text) if end < 0 else end)


def _figure(
    article: Article,
    where: tuple[Span, Span | None],
    amount: Amount,
    named: tuple[frozenset[str], frozenset[str], frozenset[str]],
    event: str | None,
) -> _Figure:
    sentence, pointed = where
    text = sentence.of(article.text)
    day = told_on(_SINCE.sub("", text), article)
    before, after = text[: amount.start], text[amount.start + len(amount.words) :]
    thing = "" if amount.unit == "person" else amount.thing  # members, Republicans: as each outlet likes
    beside = f"{_tail(before)} {thing} {_tail(after[::-1])[::-1]}"
    return _Figure(
        article,
        sentence,
        amount,
        *named,
        event,
        fold(without_dates(before + after)),
        stems(fold(without_dates(beside))) - {amount.unit[:5]},
        day,
        values(text),
        grows(text, amount),
        day or (told_on(pointed.of(article.text), article) if pointed else None),
    )


def _tail(text: str) -> str:
    """The last whole words of a text."""
    return text if len(text) <= _BESIDE else text[-_BESIDE:].partition(" ")[2]


# ---------------------------------------------------------------- comparing


def _may_contradict(one: _Figure, other: _Figure) -> bool:
    """Two figures of two articles that cannot both be right: none has grown, and no sentence has both."""
    if one.article is other.article or one.amount.agrees(other.amount):
        return False
    if one.growing and other.growing and _has_grown(one, other):
        return False
    return one.amount.value not in other.stated and other.amount.value not in one.stated


def _one_thing(one: _Figure, other: _Figure) -> bool:
    """Whether two figures of one unit (they share a block) count the same things on the same day."""
    if is_toll(one.amount):
        return _one_toll(one, other)
    if one.amount.is_share or other.amount.is_share:
        return _nearly(one, other) and _one_slot(one, other)
    if _told_alike(one, other):
        return _is_tally(one) or not slots.are_two((one.text, one.amount), (other.text, other.amount))
    return _one_slot(one, other)


def _told_alike(one: _Figure, other: _Figure) -> bool:
    """Whether two figures stand in one event's reports, or in nearly the same words."""
    if one.day and other.day and not one.day.overlaps(other.day):
        return False
    shared = len(one.beside & other.beside)
    if one.event and one.event == other.event and shared:
        return True
    if shared and len(one.actors & other.actors) >= _IN_COMMON and _share_another(one, other):
        return _published_near(one, other, _NEWS_AGE)
    within = one.scope <= other.scope or other.scope <= one.scope
    if _is_tally(one) and shared >= _IN_COMMON and _half_agrees(one.amount, other.amount):
        return _published_near(one, other, _FRESH)
    # of one year many things have a figure: 'exports of 1986', 'losses of 1986'
    one_day = one.day is not None and one.day == other.day and one.day.last - one.day.first <= _A_WEEK
    return (one_day or bool(one.actors & other.actors)) and within and _same_words(one, other, shared)


def _share_another(one: _Figure, other: _Figure) -> bool:
    """Whether their sentences have another telling figure in common: '19 km for 50 years', '20 km for 50 years'."""
    return any(value >= _TELLS and value not in YEARS for value in one.stated & other.stated)


def _one_slot(one: _Figure, other: _Figure) -> bool:
    """The same slot told in two wordings, of one stated day or in articles of the same days."""
    if one.day and other.day and not one.day.overlaps(other.day):
        return False
    if one.doers and other.doers and one.doers.isdisjoint(other.doers):
        return False
    if _is_tally(one) or not (one.scope <= other.scope or other.scope <= one.scope):
        return False
    when, then = one.anchor, other.anchor
    one_day = when is not None and when == then and when.precision is Precision.DAY
    if not one_day and not _published_near(one, other, _FRESH):
        return False
    return slots.is_one((one.text, one.amount), (other.text, other.amount))


def _same_words(one: _Figure, other: _Figure, shared: int) -> bool:
    """Nearly the same sentence, or the same words beside the figure in articles of the same days."""
    if fuzz.token_sort_ratio(one.rest, other.rest) >= _LIKE:
        return bool(one.day) or _published_near(one, other, _NEWS_AGE)
    if _is_tally(one):
        return shared > 0 and _half_agrees(one.amount, other.amount) and _published_near(one, other, _FRESH)
    low, high = sorted((one.amount.value, other.amount.value))
    if high > _FAR * low:
        return False  # the service of a debt is not the debt
    least = min(len(one.beside), len(other.beside))
    enough = 2 * shared >= least if one.day and one.day == other.day else 2 * shared > least
    return shared >= _IN_COMMON and enough and _published_near(one, other, _FRESH)


def _is_tally(figure: _Figure) -> bool:
    return figure.amount.unit == "tally"


def _half_agrees(one: Amount, other: Amount) -> bool:
    """Whether two results of a vote have the ayes or the noes in common."""
    return int(one.value) == int(other.value) or abs(one.value % 1 - other.value % 1) < 0.5 / NOES


def _one_toll(one: _Figure, other: _Figure) -> bool:
    """Two tolls of one disaster and one land; or nearly the same ones of what one group did, told within days."""
    if one.day and other.day and not one.day.overlaps(other.day):
        return False
    alike = fuzz.token_set_ratio(one.rest, other.rest) >= _LIKE or one.event == other.event is not None
    if one.scope and one.scope == other.scope and alike and _published_near(one, other, _FRESH):
        return True
    said_alike = len((one.beside & other.beside) - {one.amount.unit}) >= _IN_COMMON + 1
    return _nearly(one, other) and said_alike and bool(one.doers & other.doers) and _published_near(one, other, _SOON)


def _nearly(one: _Figure, other: _Figure) -> bool:
    low, high = sorted((one.amount.value, other.amount.value))
    return high <= _CLOSE * low


def _has_grown(one: _Figure, other: _Figure) -> bool:
    """Whether the figure of a later day is the higher one: a development."""
    first, second = one.as_of, other.as_of
    if not first or not second or first.overlaps(second):
        return False
    earlier, later = (one, other) if first.first < second.first else (other, one)
    return later.amount.value >= earlier.amount.value


def _published_near(one: _Figure, other: _Figure, days: int) -> bool:
    first, second = one.article.published, other.article.published
    return bool(first and second) and abs((first.first - second.first).days) <= days  # type: ignore[union-attr]


# ---------------------------------------------------------------- telling


def _difference(row: Sequence[_Figure], actors: Mapping[str, Actor], told: Merged) -> Difference:
    first = row[0]
    people = [key for key in sorted(first.actors) if actors[key].kind is ActorKind.PERSON]
    days = {figure.as_of for figure in row}
    one_day = not is_toll(first.amount) or len(days) == 1
    return Difference(
        key=f"difference/number/{digest(first.amount.unit, fold(_gap(first)))}",
        slot=Slot.NUMBER,
        about=_about(row, told, one_day=one_day),
        fact=first.event or next(iter(people or sorted(first.actors)), ""),
        versions=tuple(
            Version(
                figure.amount.words if one_day else f"{figure.amount.words} (as of {figure.as_of})",
                (Evidence(figure.article.key, figure.sentence),),
            )
            for figure in row
        ),
    )


def _about(row: Sequence[_Figure], told: Merged, *, one_day: bool) -> str:
    """What the figures are of: as the first tells it, dated; in words of their own, as the plainest does."""
    first = row[0]
    if is_toll(first.amount) or any(_told_alike(first, other) for other in row[1:]):
        return phrases.about(first.text, first.amount, _when(row, told) if one_day else None)
    whole = [figure for figure in row if not _POINTED.match(figure.text)] or row
    named = (phrases.about(_lowered(figure, row), figure.amount, None) for figure in whole)
    return min(named, key=lambda about: (len(about), about))


def _lowered(figure: _Figure, row: Sequence[_Figure]) -> str:
    """The sentence, its first letter small where one of the articles prints its first word so elsewhere."""
    text = figure.text
    first = re.match(r"[A-Z][a-z]+\b", text)
    small = rf"(?<![\w’'-]){first.group().lower()}\b" if first else ""
    if small and any(re.search(small, other.article.text) for other in row):
        return text[0].lower() + text[1:]
    return text


def _when(row: Sequence[_Figure], told: Merged) -> When | None:
    """The date of the thing: stated by a sentence, or the event's own; None if neither."""
    stated = min((figure.day for figure in row if figure.day), key=lambda day: (day.first, day.last), default=None)
    if stated or is_toll(row[0].amount):
        return stated or row[0].as_of
    days = {event.key: event.when for event in told.events}
    return next((days[figure.event] for figure in row if figure.event and days.get(figure.event)), None)


def _gap(figure: _Figure) -> str:
    """The sentence with its figure left out, up to the comma after it."""
    text = figure.text
    after = text[figure.amount.start + len(figure.amount.words) :]
    return f"{text[: figure.amount.start]}…{re.split(r', |; ', after)[0].rstrip('.')}"
