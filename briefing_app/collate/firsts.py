"""Two articles that call one thing the first, the last or the largest since different years."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate.names import fold
from briefing_app.collate.reports import stems
from briefing_app.model.facts import Difference, Slot, Version
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Article, Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.model.facts import Actor

_NEWS_AGE = 10  # days between two articles that may tell of one thing
_SLACK = 1  # years by which 'in five years' may miss the year meant
_BUSY = 60  # claims with one word in common; beyond this it is too common to tell anything
_CLAIM = re.compile(
    r"\b(?P<which>first|last(?! (?:year|month|week|night|quarter|season|spring|summer|autumn|fall|winter|[A-Z]))|"
    r"largest|biggest|deadliest|worst|highest|lowest|sharpest)\b"
    r"(?P<what> [^.,;:“”\"\d]{3,90}?) "
    r"(?:since(?: [A-Z][a-z]+)? (?P<year>1[6-9]\d\d|20\d\d)|"
    r"in (?:about |nearly |almost |more than |over )?(?P<count>[a-z]+|\d{1,3}) (?P<unit>years|decades))\b"
)
_TENFOLD = {"years": 1, "decades": 10}


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence calls the first since when.

    Attributes:
        about: 'first visit by a minister', as printed.
        value: 'since 1996', as printed.
        year: the year it names or comes to.
        telling: telling words of `about`.
    """

    article: Article
    sentence: Span
    about: str
    value: str
    year: int
    telling: frozenset[str]


def differences(articles: Sequence[Article], actors: Mapping[str, Actor]) -> Iterator[Difference]:
    """One for each thing that two articles of the same days call the first since different years."""
    named: dict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        for piece in actor.mentions:
            named[piece.article].add(actor.key)
    blocks: dict[str, list[_Claim]] = defaultdict(list)
    for claim in (claim for article in articles for claim in _claims(article)):
        for stem in claim.telling:
            blocks[f"{claim.about.split()[0]} {stem}"].append(claim)
    found: dict[str, Difference] = {}
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block[:_BUSY], 2):
            shared = named[one.article.key] & named[other.article.key]
            if shared and _contradict(one, other):
                row = _difference(one, other, min(shared))
                found[row.key] = row
    yield from found.values()


def _claims(article: Article) -> Iterator[_Claim]:
    for match in _CLAIM.finditer(article.text):
        year = _year(match, article)
        span = Span(*match.span())
        if year is None or "\n" in match.group() or article.is_furniture(span):
            continue
        about = f"{match['which']}{match['what']}"
        value = match.group()[len(about) :].strip()
        yield _Claim(article, _sentence(article.text, span), about, value, year, stems(fold(match["what"])))


def _sentence(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    paragraph = Span(start, len(text) if end < 0 else end)
    return next((sentence for sentence in sentences(text, paragraph) if sentence.contains(span)), paragraph)


def _year(match: re.Match[str], article: Article) -> int | None:
    if match["year"]:
        return int(match["year"])
    numerals = lexicon.load("amounts")["numerals"]
    count = int(match["count"]) if match["count"].isdigit() else None
    if count is None and match["count"] in numerals:
        count = numerals.index(match["count"])
    if count is None or article.published is None:
        return None
    return article.published.first.year - count * _TENFOLD[match["unit"]]


def _contradict(one: _Claim, other: _Claim) -> bool:
    """The same thing by most of its words, told within days, since years further apart than counting errs."""
    first, second = one.article.published, other.article.published
    if one.article is other.article or not first or not second:
        return False
    near = abs((first.first - second.first).days) <= _NEWS_AGE
    shared, least = len(one.telling & other.telling), min(len(one.telling), len(other.telling))
    return near and 2 * shared >= least and abs(one.year - other.year) > _SLACK


def _difference(one: _Claim, other: _Claim, fact: str) -> Difference:
    longer = max((one, other), key=lambda claim: (len(claim.telling), claim.about))
    printed = one.article.published
    return Difference(
        key=f"difference/date/{digest('first', *sorted((one.about, other.about)))}",
        slot=Slot.DATE,
        about=f"what year it was the {longer.about} since" + (f" ({printed})" if printed else ""),
        fact=fact,
        versions=tuple(Version(it.value, (Evidence(it.article.key, it.sentence),)) for it in (one, other)),
    )
