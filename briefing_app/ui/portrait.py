"""All that is known of one actor, as rows: offices, words, deeds, company, sources, names. No widgets here."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.model.offices import last_day
from briefing_app.ui import rows, words
from briefing_app.ui.tables import Row, initials

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Difference, Dossier, Office, Quote

_COMPANY = 12  # actors listed as company: the rest are met in passing


def portrait(actor: Actor, dossier: Dossier) -> list[Row]:
    """What is known of an actor, each kind under its heading."""
    quotes = [_quote_row(quote, dossier) for quote in dossier.quotes if quote.speaker == actor.key]
    events = sorted(
        (event for event in dossier.events if actor.key in event.actors),
        key=lambda event: event.when.first.isoformat() if event.when else "9",
    )
    differing = [found for found in dossier.differences if _concerns(found, actor)]
    return [
        *rows.section("Offices", offices(actor, dossier)),
        *rows.section(
            "Sources differ", [line for found in differing for line in rows.difference_rows(found, dossier)]
        ),
        *rows.section("Said", quotes),
        *rows.section("Took part in", [rows.event_row(event) for event in events]),
        *rows.section("Together with", company(actor, dossier)),
        *rows.section("Sources", _sources(actor, dossier)),
        *rows.section("Also written", [Row(alias) for alias in actor.aliases]),
    ]


def company(actor: Actor, dossier: Dossier) -> list[Row]:
    """Whom the articles show together with an actor: in how many events, and who spoke to whom."""
    events = Counter(
        key for event in dossier.events if actor.key in event.actors for key in event.actors if key != actor.key
    )
    spoke = Counter(quote.addressee for quote in dossier.quotes if quote.speaker == actor.key and quote.addressee)
    heard = Counter(quote.speaker for quote in dossier.quotes if quote.addressee == actor.key and quote.speaker)
    known = {each.key: each for each in dossier.actors}
    listed = []
    for key, _number in (events + spoke + heard).most_common(_COMPANY):
        if key in known:
            told = (
                words.count(events[key], "event") if events[key] else "",
                f"spoken to {_times(spoke[key])}" if spoke[key] else "",
                f"was spoken to by them {_times(heard[key])}" if heard[key] else "",
            )
            detail = " · ".join(part for part in told if part)
            listed.append(Row(known[key].name, key=key, detail=detail, lead=initials(known[key].name), disc=True))
    return listed


def bio(actor: Actor, dossier: Dossier) -> str:
    """Who it is, in a line: the office at the briefing's latest date, the side, how much is told."""
    articles = len({piece.article for piece in actor.mentions})
    office = words.role(actor, last_day(dossier))
    side = f"acts for {actor.side}" if actor.side and actor.side != office else ""
    told = f"named {_times(len(actor.mentions))} in {words.count(articles, 'article')}" if actor.mentions else ""
    return " · ".join(part for part in (office, side, told) if part)


def searchable(actor: Actor) -> str:
    """The words by which an actor is found."""
    return "\n".join([actor.name, *actor.aliases, *(held.title for held in actor.offices)]).casefold()


def offices(actor: Actor, dossier: Dossier) -> list[Row]:
    """Each office once, the latest first, with the dates and outlets that tell of it."""
    by_title: dict[str, list[Office]] = {}
    for held in sorted(actor.offices, key=_told_of, reverse=True):
        by_title.setdefault(f"{held.former}{held.title.casefold()}", []).append(held)
    return [_office_row(same, dossier) for same in by_title.values()]


def _office_row(same: list[Office], dossier: Dossier) -> Row:
    latest = same[0]
    dates = list(dict.fromkeys(str(held.at) for held in reversed(same) if held.at))
    outlets = {words.source(piece, dossier) for held in same for piece in held.evidence}
    return Row(
        f"{latest.title} (formerly)" if latest.former else latest.title,
        detail=" · ".join(dates),
        tag=rows.sureness(max(held.confidence for held in same)) or words.count(len(outlets), "source"),
        evidence=rows.first_in(latest.evidence, None),
    )


def _told_of(held: Office) -> str:
    return held.at.last.isoformat() if held.at else ""


def _quote_row(quote: Quote, dossier: Dossier) -> Row:
    """What the actor said; the name stands above."""
    where = words.occasion(quote) or (words.source(quote.evidence[0], dossier) if quote.evidence else "")
    return replace(rows.quote_row(quote, dossier), detail=where)


def _sources(actor: Actor, dossier: Dossier) -> list[Row]:
    number = Counter(piece.article for piece in actor.mentions)
    return [
        Row(
            words.headline(article),
            detail=words.byline(article),
            tag=words.count(number[article.key], "mention"),
            evidence=rows.first_in(actor.mentions, article.key),
        )
        for article in dossier.articles
        if number[article.key]
    ]


def _concerns(found: Difference, actor: Actor) -> bool:
    return found.fact == actor.key or any(actor.name in version.value for version in found.versions)


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"  # noqa: PLR2004 - as one says it
