"""Many extractions made one dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from operator import is_
from typing import TYPE_CHECKING, TypeVar

from briefing_app.collate import actors, differences, events, quotes
from briefing_app.collate.corrected_actors import on_actors
from briefing_app.collate.corrected_facts import merged as merged_by_hand
from briefing_app.collate.corrected_facts import on_differences, on_events, on_quotes
from briefing_app.collate.corrections import Corrections
from briefing_app.collate.reports import take_apart
from briefing_app.model.facts import Dossier, Event, Extraction, Quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.collate.corrected_actors import Cast
    from briefing_app.model.briefing import Correction
    from briefing_app.model.text import Article

T = TypeVar("T")


def collate(
    articles: Sequence[Article], extractions: Sequence[Extraction], corrections: Sequence[Correction] = ()
) -> Dossier:
    """What the articles say together: each real actor, event and quote once, and where the sources differ.

    The order of the arguments makes no difference; an extraction whose article is not given is left out.

    Args:
        articles: as read.
        extractions: what was found in them, at most one an article.
        corrections: what a person put right, in any order.
    """
    ordered = sorted({article.key: article for article in articles}.values(), key=_age)
    by_article = {extraction.article: extraction for extraction in extractions}
    found = [by_article[article.key] for article in ordered if article.key in by_article]
    laid = Corrections(corrections)
    texts = {article.key: article for article in ordered}

    merged = actors.merge(ordered, found)
    cast = on_actors(merged.actors, merged.key_of, laid, {key: article.text for key, article in texts.items()})
    key_of = {there: cast.goes_by[here] for there, here in merged.key_of.items()}
    by_key = {actor.key: actor for actor in cast.actors}

    said = quotes.merge(_quotes(found, key_of, laid, cast), by_key)
    reports = [
        take_apart(event, texts[extraction.article], by_key)
        for extraction in found
        for event in _events(extraction, key_of)
    ]
    told = events.merge(reports, len(found))
    members = {key: [report.event.key for report in row] for key, row in told.reports.items()}
    return Dossier(
        articles=tuple(ordered),
        actors=cast.actors,
        quotes=tuple(merged_by_hand(said.quotes, laid)),
        events=tuple(on_events((*told.events, *laid.added("event", Event)), laid, members, cast.goes_by)),
        differences=on_differences(differences.find(ordered, by_key, said, told), laid),
    )


def lay(dossier: Dossier, corrections: Sequence[Correction]) -> Dossier:
    """`dossier` with further corrections laid over it, at once; `collate` with all of them comes to the same picture.

    What follows from a correction only by comparing articles anew (two quotes that are one when their speakers are,
    a difference that is none) shows after the next `collate`.
    """
    laid = Corrections(corrections)
    cast = on_actors(dossier.actors, {}, laid, {article.key: article.text for article in dossier.articles})
    moved = {key for key, now in cast.goes_by.items() if key != now}
    told = (
        event if moved.isdisjoint(event.actors) else replace(event, actors=_named(event.actors, cast.goes_by))
        for event in dossier.events
    )
    said = [
        quote
        if moved.isdisjoint((quote.speaker, quote.addressee))
        else replace(
            quote, speaker=cast.goes_by.get(quote.speaker or ""), addressee=cast.goes_by.get(quote.addressee or "")
        )
        for quote in (*dossier.quotes, *laid.added("quote", Quote))
    ]
    return replace(
        dossier,
        actors=_kept(dossier.actors, cast.actors),
        quotes=_kept(dossier.quotes, merged_by_hand(on_quotes(said, laid, cast.goes_by, cast.split), laid)),
        events=_kept(dossier.events, on_events((*told, *laid.added("event", Event)), laid, {}, cast.goes_by)),
        differences=_kept(dossier.differences, on_differences(dossier.differences, laid)),
    )


def _kept(before: tuple[T, ...], after: Sequence[T]) -> tuple[T, ...]:
    """`after`; where nothing has changed the very tuple of before, so that who shows it need not look again."""
    same = len(before) == len(after) and all(map(is_, before, after))
    return before if same else tuple(after)


def _named(actors: Sequence[str], goes_by: Mapping[str, str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for there in actors if (key := goes_by.get(there))))


def _quotes(
    found: Sequence[Extraction],
    key_of: Mapping[tuple[str, str], str | None],
    laid: Corrections,
    cast: Cast,
) -> list[Quote]:
    """All quotes in order of publication, then those a person found; they name the briefing's actors."""
    named = {there: here for (_, there), here in key_of.items()} | cast.goes_by
    return [
        quote
        for extraction in (*found, Extraction("", quotes=tuple(laid.added("quote", Quote))))
        for quote in on_quotes(
            (
                replace(
                    quote,
                    speaker=key_of.get(
                        (extraction.article, quote.speaker or ""), cast.goes_by.get(quote.speaker or "")
                    ),
                    addressee=key_of.get((extraction.article, quote.addressee or "")),
                )
                for quote in extraction.quotes
            ),
            laid,
            named,
            cast.split,
        )
    ]


def _events(extraction: Extraction, key_of: Mapping[tuple[str, str], str | None]) -> list[Event]:
    """An extraction's events, naming the briefing's actors."""
    return [
        replace(
            event,
            actors=tuple(
                dict.fromkeys(key for there in event.actors if (key := key_of.get((extraction.article, there))))
            ),
        )
        for event in extraction.events
    ]


def _age(article: Article) -> tuple[date, date, str]:
    """Oldest first; an article without a date comes last."""
    if article.published is None:
        return date.max, date.max, article.key
    return article.published.first, article.published.last, article.key
