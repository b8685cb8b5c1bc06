"""What stands on the one page for a meeting: chosen by worth, and as much of it as there is room for.

Somebody who takes the page into the room relies on it, so what the machine is not sure of is left out, and so is what
the person thinks unlikely to come up. The wording is that of the facts; nothing is made up here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefing_app import lexicon
from briefing_app.formats.text import one_line
from briefing_app.model import offices
from briefing_app.model.brief import Brief, Item, Matter, Part, PartKind
from briefing_app.model.briefing import Likelihood
from briefing_app.model.cards import CardKind
from briefing_app.model.confidence import LIKELY, QUESTION
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import Actor, ActorKind, Difference, Event, Quote, QuoteKind, Slot, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from briefing_app.model.facts import Dossier
    from briefing_app.model.text import Evidence

F = TypeVar("F", Actor, Event, Quote, Difference)

_QUOTE_WORDS = 40
_OUTLETS = 2  # named for one fact
# Words that tell the status already; what happened need not be called so.
_SAID_SO: dict[Status, tuple[str, ...]] = {
    Status.HAPPENED: ("",),
    Status.PLANNED: (" will ", " planned", " is to ", " are to ", "expected to "),
    Status.CANCELLED: ("cancel", "called off", "put off", "postpone", "scrapped"),
    Status.ALLEGED: ("alleged", "accuse", "claim", "said "),
}
_RANK: dict[Likelihood | None, int] = {Likelihood.CERTAIN: 0, Likelihood.LIKELY: 1, None: 2}


_SHARES = {PartKind.PEOPLE: 12, PartKind.DATES: 14, PartKind.QUOTES: 6, PartKind.DIFFERENCES: 5}


def of(matter: Matter, now: datetime) -> Brief:
    """The page, as full as can be; `fitted` makes it one page.

    Args:
        now: aware; the day it is made on.
    """
    dossier, weigh = matter.dossier, _Scales(matter)
    people = weigh.best([a for a in dossier.actors if _attends(a)], lambda actor: actor.salience)
    events = weigh.best([e for e in dossier.events if e.when and e.confidence >= QUESTION], lambda e: e.salience)
    quotes = weigh.best([q for q in dossier.quotes if _quotable(q)], lambda quote: 1 / (1 + quote.rank))
    differing = weigh.best([d for d in dossier.differences if not d.settled], _contention)
    items = {
        PartKind.PEOPLE: [_person(actor, dossier) for actor in people],
        PartKind.DATES: [_date(event, dossier) for event in events],
        PartKind.QUOTES: [_quote(quote, dossier) for quote in quotes],
        PartKind.DIFFERENCES: [_difference(found, dossier) for found in differing],
    }
    days = {_date(event, dossier): event.when.edtf for event in events if event.when}
    parts = tuple(_part(kind, found, days) for kind, found in items.items())
    left_out = sum(len(found) for found in items.values()) - sum(len(part.items) for part in parts)
    return Brief(one_line(matter.meeting.title), _line(matter, now), parts, _foot(dossier), left_out)


def _part(kind: PartKind, found: list[Item], days: dict[Item, str]) -> Part:
    """As many of the weightiest as make a full page; dates in order of time."""
    ranked = [replace(item, rank=nth) for nth, item in enumerate(found[: _SHARES[kind]])]
    if kind is PartKind.DATES:
        ranked.sort(key=lambda item: days[replace(item, rank=0)])
    return Part(kind, tuple(ranked), _SHARES[kind])


def fitted(page: Brief, fits: Callable[[Brief], bool]) -> Brief:
    """As much of the page as `fits`: the part that is fullest for its share gives up what weighs least."""
    while not fits(page) and any(part.items for part in page.parts):
        fullest = max(page.parts, key=lambda part: len(part.items) / part.share)
        gone = max(fullest.items, key=lambda item: item.rank)
        kept = replace(fullest, items=tuple(item for item in fullest.items if item is not gone))
        parts = tuple(kept if part is fullest else part for part in page.parts)
        page = replace(page, parts=parts, left_out=page.left_out + 1)
    return page


class _Scales:
    """Puts facts in order: as the person judged them, then by the worth of their cards, then by salience."""

    def __init__(self, matter: Matter) -> None:
        self._likelihoods = matter.likelihoods
        self._worth: dict[str, float] = {}
        for card in matter.cards:
            if card.kind is not CardKind.ACTOR:  # people stand in order of attention, not of what is asked of them
                self._worth[card.fact] = max(card.worth, self._worth.get(card.fact, 0.0))

    def best(self, facts: list[F], salience: Callable[[F], float]) -> list[F]:
        """The weightiest first, without those that are unlikely to come up."""
        wanted = [fact for fact in facts if self._likelihoods.get(fact.key) is not Likelihood.UNLIKELY]
        return sorted(wanted, key=lambda fact: (self._judged(fact), -self._value(fact), -salience(fact), fact.key))

    def _judged(self, fact: Actor | Event | Quote | Difference) -> int:
        return _RANK[self._likelihoods.get(fact.key)]

    def _value(self, fact: Actor | Event | Quote | Difference) -> float:
        return self._worth.get(fact.key, 0.0)


def _contention(found: Difference) -> int:
    """The more versions the better worth knowing; how a name is spelt comes last."""
    return 0 if found.slot is Slot.NAME else len(found.versions)


def _attends(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and bool(actor.offices) and actor.confidence >= QUESTION


def _quotable(quote: Quote) -> bool:
    said = quote.kind in (QuoteKind.SPEECH, QuoteKind.PRINT)
    return said and bool(quote.speaker) and quote.confidence >= LIKELY


def _person(actor: Actor, dossier: Dossier) -> Item:
    day = offices.last_day(dossier)
    office = offices.held(actor, day)
    title = offices.worded(office, day) if office else ""
    told = actor.side if actor.side and not _tells(title, actor.side) else ""
    return Item(one_line(actor.name), one_line(", ".join(part for part in (title, told) if part)))


def _tells(title: str, side: str) -> bool:
    """Whether the title names the side already ('Chinese President', 'US Secretary of State')."""
    forms = (side, *lexicon.load("demonyms").get(side, ()), *lexicon.load("countries").get(side, ()))
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", title) for form in forms)


def _date(event: Event, dossier: Dossier) -> Item:
    said = any(word in event.what.casefold() for word in _SAID_SO[event.status])
    status = "" if said else f" ({event.status.value})"
    what = without_dates(one_line(event.what)) if event.when else one_line(event.what)
    return Item(str(event.when), f"{what}{status}", _sources(event.evidence, dossier))


def _quote(quote: Quote, dossier: Dossier) -> Item:
    said = one_line(quote.text).rstrip(" ,").split()
    words = " ".join(said) if len(said) <= _QUOTE_WORDS else f"{' '.join(said[:_QUOTE_WORDS])} […]"
    name = next((actor.name for actor in dossier.actors if actor.key == quote.speaker), "")
    where = ", ".join(part for part in (quote.occasion, str(quote.said_on) if quote.said_on else None) if part)
    source = _sources(quote.evidence, dossier)
    return Item("", f"“{words}”", " · ".join(part for part in (name, one_line(where), source) if part))


def _difference(found: Difference, dossier: Dossier) -> Item:
    about = one_line(found.about)
    told = [f"{one_line(version.value)} ({_sources(version.evidence, dossier)})" for version in found.versions]
    return Item(about[:1].upper() + about[1:], " · ".join(told))


def _sources(evidence: Sequence[Evidence], dossier: Dossier) -> str:
    """The outlets, each once, the first two by name."""
    articles = {article.key: article for article in dossier.articles}
    named = [articles[piece.article] for piece in evidence if piece.article in articles]
    outlets = list(dict.fromkeys(one_line(article.outlet or article.name) for article in named))
    more = f" and {len(outlets) - _OUTLETS} more" if len(outlets) > _OUTLETS else ""
    return ", ".join(outlets[:_OUTLETS]) + more


def _line(matter: Matter, now: datetime) -> str:
    at = matter.meeting.at
    local = at.astimezone(now.tzinfo) if at else None
    when = f"{local:%A} {local.day} {local:%B %Y}, {local:%H:%M}" if local else ""
    return " · ".join(part for part in (when, f"as of {now.day} {now:%B %Y}") if part)


def _foot(dossier: Dossier) -> str:
    outlets = {article.outlet for article in dossier.articles if article.outlet}
    number = len(dossier.articles)
    told = f"From {number} article{'s' if number > 1 else ''}"
    return f"{told} of {len(outlets)} outlet{'s' if len(outlets) > 1 else ''}" if outlets else told
