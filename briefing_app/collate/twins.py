"""Two sentences that say the same but for one thing: the place, what became of a plan, or whether it is certain.

Compared are sentences, not events: what one source states and another only alleges is often no event at all
('China operates a base in Cuba'). Only the main clause counts, up to its first comma, and all other words must agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app import lexicon
from briefing_app.collate.days import WEEKDAY, told_on
from briefing_app.collate.names import fold
from briefing_app.collate.phrases import inside
from briefing_app.collate.reports import place_names
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import Difference, Slot, Version
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.model.facts import Actor

_LIKE = 85  # token_sort_ratio of two main clauses without date, place, verb of fate and hedge
_LEAST = 5  # words of a clause that can be told from another
_KEYS = 3  # long words of a clause by which its twin is looked for
_BUSY = 60  # clauses with one actor and one word in common; beyond this they are too common to tell anything
_NEWS_AGE = 45  # days between two articles that may tell one undated thing
_DATELINE = re.compile(r"^[A-Z]{3}[^—–\n]{0,60} [—–] ?")
_NAME = r"(?:the )?[A-Z][\w’'-]+(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*"
_PLACE = re.compile(rf" (?P<lead>off the (?:[a-z]+ )?coast of|off|in|at|near|over) (?P<name>{_NAME})")
_MEANS = re.compile(
    r" (?:by|via|over a|in a) (?:video(?: ?link| call| conference)?|tele(?:phone|conference)|phone)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A main clause: as printed, and without what two sources may tell differently."""

    article: Article
    span: Span
    head: str
    actors: frozenset[str]
    when: When | None
    places: tuple[str, ...]
    fate: str | None
    hedged: bool
    rest: str

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return (Evidence(self.article.key, self.span),)


def differences(articles: Sequence[Article], actors: Mapping[str, Actor]) -> Iterator[Difference]:
    """One for each thing of which two articles tell a different place, fate or standing."""
    blocks: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for told in _clauses(articles, actors):
        longest = sorted(set(_without(told, told.places).split()), key=lambda word: (-len(word), word))
        for key in sorted(told.actors):
            for word in longest[:_KEYS]:
                blocks[key, word].append(told)
    found: dict[str, Difference] = {}
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block[:_BUSY], 2):
            if one.article is not other.article and _alike(one, other):
                found |= {row.key: row for row in _of_pair(one, other)}
    yield from found.values()


def is_hedged(text: str) -> bool:
    """Whether hearsay is told as hearsay: 'allegedly', 'reportedly'."""
    return bool(_listed("hedges").search(text))


def _clauses(articles: Sequence[Article], actors: Mapping[str, Actor]) -> Iterator[_Told]:
    named: dict[tuple[str, Span], set[str]] = defaultdict(set)
    by_key = {article.key: article for article in articles}
    for actor in actors.values():
        for piece in actor.mentions:
            named[piece.article, sentence_of(by_key[piece.article].text, piece.span)].add(actor.key)
    order = {article.key: index for index, article in enumerate(articles)}
    for (key, span), keys in sorted(named.items(), key=lambda row: (order[row[0][0]], row[0][1])):
        told = _told(by_key[key], span, frozenset(keys))
        if told and not by_key[key].is_furniture(span):
            yield told


def _told(article: Article, span: Span, actors: frozenset[str]) -> _Told | None:
    text = _DATELINE.sub("", span.of(article.text))
    head = re.split(r"[,;:“”\"] ?", text)[0].rstrip(".!?")
    hedges = _listed("hedges")
    bare = without_dates(WEEKDAY.sub("", head))
    places = tuple(match.group().strip() for form in (_PLACE, _MEANS) for match in form.finditer(bare))
    fate = next((name for name in ("postponed", "cancelled") if _listed(name).search(head)), None)
    rest = _MEANS.sub("", hedges.sub("", bare))
    for form in ("postponed", "cancelled"):
        rest = _listed(form).sub("", rest)
    if len(rest.split()) < _LEAST:
        return None
    return _Told(
        article, span, head, actors, told_on(head, article), places, fate, bool(hedges.search(text)), fold(rest)
    )


def _alike(one: _Told, other: _Told) -> bool:
    """Whether two clauses tell one thing: of one date, or undated in articles of the same weeks."""
    if not one.actors & other.actors:
        return False
    if one.when and other.when:
        return one.when.overlaps(other.when)
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and abs((first.first - second.first).days) <= _NEWS_AGE


def _of_pair(one: _Told, other: _Told) -> Iterator[Difference]:
    placeless = [_without(told, told.places) for told in (one, other)]
    if one.when and one.when == other.when and one.when.precision is Precision.DAY and _like(*placeless):
        yield from _places(one, other)
    if not _like(one.rest, other.rest):
        return
    if one.fate and other.fate and one.fate != other.fate:
        about = f"what became, {_on(one, other)}, of {_planned(one, one.fate)}"
        yield _difference(Slot.STATUS, about, one, other, (one.fate, other.fate))
    if one.hedged != other.hedged and one.fate == other.fate and set(one.places) == set(other.places):
        hedged = one if one.hedged else other
        plain = other if one.hedged else one
        about = f"standing of the claim{_month(one, other)} that {inside(_bare(plain))}"
        values = [("alleged" if told is hedged else "stated as fact") for told in (one, other)]
        yield _difference(Slot.STATUS, about, one, other, (values[0], values[1]))


def _places(one: _Told, other: _Told) -> Iterator[Difference]:
    """Where each names one place that the other does not, in the same way, and neither lies in the other."""
    mine, yours = ([place for place in told.places if place not in rest.places] for told, rest in _both(one, other))
    if len(mine) != 1 or len(yours) != 1 or _inside_one_another(mine[0], yours[0]):
        return
    means = [bool(_MEANS.search(f" {place}")) for place in (mine[0], yours[0])]
    if any(means) or mine[0].split()[0] == yours[0].split()[0]:
        about = f"where, {_on(one, other)}, {inside(_without_place(one, mine[0]))}"
        yield _difference(Slot.PLACE, about, one, other, (mine[0], yours[0]))


def _both(one: _Told, other: _Told) -> tuple[tuple[_Told, _Told], tuple[_Told, _Told]]:
    return (one, other), (other, one)


def _inside_one_another(one: str, other: str) -> bool:
    first, second = (_PLACE.search(f" {place}") for place in (one, other))
    if not first or not second:
        return False
    return bool(place_names(first["name"]) & place_names(second["name"]))


def _difference(slot: Slot, about: str, one: _Told, other: _Told, values: tuple[str, str]) -> Difference:
    return Difference(
        key=f"difference/{slot.value}/{digest(*sorted((one.rest, other.rest)))}",
        slot=slot,
        about=about,
        fact=min(one.actors & other.actors),
        versions=tuple(Version(value, told.evidence) for value, told in zip(values, (one, other), strict=True)),
    )


# ---------------------------------------------------------------- words


def _like(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(one, other) >= _LIKE


def _without(told: _Told, places: Sequence[str]) -> str:
    plain = told.rest
    for place in places:
        plain = plain.replace(fold(place), "")
    return re.sub(r"\s+", " ", plain).strip()


def _bare(told: _Told) -> str:
    return re.sub(r"\s+", " ", without_dates(WEEKDAY.sub("", told.head))).strip()


def _without_place(told: _Told, place: str) -> str:
    return re.sub(r"\s+", " ", _bare(told).replace(place, "")).strip()


def _planned(told: _Told, fate: str) -> str:
    """What was planned: 'Antony Blinken’s visit to Beijing', of 'Antony Blinken postponed his visit to Beijing'."""
    doer, _, rest = _listed(fate).sub("|", _bare(told), count=1).partition("|")
    doer = doer.strip()
    passive = re.sub(r" (?:was|were|is|are|has been|have been|had been)$", "", doer)
    if passive != doer:
        return inside(passive)
    return re.sub(r"^(?:his|her|its|their)\b", f"{inside(doer)}’s", rest.strip())


def _on(one: _Told, other: _Told) -> str:
    when = one.when or other.when or one.article.published or other.article.published
    if when is None:
        return "at an unknown date"
    return f"on {when}" if when.precision is Precision.DAY else f"in {when}"


def _month(one: _Told, other: _Told) -> str:
    when = one.when or other.when or one.article.published or other.article.published
    return f", in {When(when.edtf[:7])}," if when else ""


@cache
def _listed(section: str) -> re.Pattern[str]:
    forms = sorted(map(re.escape, lexicon.load("standing")[section]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
