"""Many extractions made one dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing_app.collate import actors, differences, events, quotes
from briefing_app.collate.corrections import Corrections, on_actors, on_differences, on_events, on_quotes
from briefing_app.collate.reports import take_apart
from briefing_app.model.facts import Dossier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.model.briefing import Correction
    from briefing_app.model.facts import Event, Extraction, Quote
    from briefing_app.model.text import Article


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

    merged = actors.merge(ordered, found)
    people, goes_by = on_actors(merged.actors, merged.key_of, laid)
    key_of = {there: goes_by[here] for there, here in merged.key_of.items()}
    by_key = {actor.key: actor for actor in people}

    said = quotes.merge(_quotes(found, key_of, laid, goes_by), by_key)
    texts = {article.key: article for article in ordered}
    reports = [
        take_apart(event, texts[extraction.article], by_key)
        for extraction in found
        for event in _events(extraction, key_of)
    ]
    told = events.merge(reports, len(found))
    members = {key: [report.event.key for report in row] for key, row in told.reports.items()}
    return Dossier(
        articles=tuple(ordered),
        actors=people,
        quotes=said.quotes,
        events=tuple(on_events(told.events, laid, members)),
        differences=on_differences(differences.find(ordered, by_key, said, told), laid),
    )


def _quotes(
    found: Sequence[Extraction],
    key_of: Mapping[tuple[str, str], str | None],
    laid: Corrections,
    goes_by: Mapping[str, str | None],
) -> list[Quote]:
    """All quotes in order of publication, naming the briefing's actors."""
    named = {there: here for (_, there), here in key_of.items()} | dict(goes_by)
    return [
        quote
        for extraction in found
        for quote in on_quotes(
            (
                replace(
                    quote,
                    speaker=key_of.get((extraction.article, quote.speaker or "")),
                    addressee=key_of.get((extraction.article, quote.addressee or "")),
                )
                for quote in extraction.quotes
            ),
            laid,
            named,
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
