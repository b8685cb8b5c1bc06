"""What was found in one article, as JSON for other programs (the form that shared/judge/score.py reads)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.facts import Actor, Dossier, Event, Extraction, Office, Quote
    from briefing_app.model.text import Article, Evidence, Span


def as_plain(article: Article, found: Extraction) -> dict[str, Any]:
    """Plain dicts and lists; offsets count characters of `article.text`; names instead of keys."""
    names = {actor.key: actor.name for actor in found.actors}
    return {
        "file": article.name,
        "key": article.key,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.edtf if article.published else None,
        "furniture": [_stretch(piece.span) | {"kind": piece.kind} for piece in article.furniture],
        "actors": [_actor(actor) for actor in found.actors],
        "quotes": [row for quote in found.quotes for row in (_quote(quote, names), *_again(quote, article, names))],
        "events": [_event(event, names) for event in found.events],
    }


def _again(quote: Quote, article: Article, names: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The other places of `quote` in its article, as a headline that repeats it: rows of their own, without rank."""
    for piece in quote.evidence[1:]:
        yield _quote(quote, names) | _stretch(piece.span) | {"text": piece.span.of(article.text), "rank": None}


def _stretch(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "side": actor.side,
        "salience": round(actor.salience, 3),
        "offices": [_office(office) for office in actor.offices],
        "relation": actor.relation,
        "confidence": round(actor.confidence, 2),
    }


def _office(office: Office) -> dict[str, Any]:
    return {
        "title": office.title,
        "at": office.at.edtf if office.at else None,
        "former": office.former,
        "confidence": round(office.confidence, 2),
    }


def _quote(quote: Quote, names: dict[str, str]) -> dict[str, Any]:
    return {
        **_stretch(quote.evidence[0].span),
        "text": quote.text,
        "kind": quote.kind,
        "speaker": names.get(quote.speaker or ""),
        "speaker_words": quote.speaker_words,
        "to": names.get(quote.addressee or ""),
        "occasion": quote.occasion,
        "said_on": quote.said_on.edtf if quote.said_on else None,
        "rank": quote.rank,
        "confidence": round(quote.confidence, 2),
    }


def _event(event: Event, names: dict[str, str]) -> dict[str, Any]:
    return {
        **_stretch(event.evidence[0].span),
        "what": event.what,
        "date": event.when.edtf if event.when else None,
        "date_words": event.when_words,
        "date_confidence": round(event.date_confidence, 2),
        "place": event.place,
        "status": event.status,
        "actors": [names[key] for key in event.actors if key in names],
        "salience": round(event.salience, 3),
        "confidence": round(event.confidence, 2),
    }


def dossier_as_plain(dossier: Dossier) -> dict[str, Any]:
    """What a briefing's articles say together, names instead of keys; every piece of evidence with its article."""
    names = {actor.key: actor.name for actor in dossier.actors}
    return {
        "articles": [_source(article) for article in dossier.articles],
        "actors": [_actor(actor) | _where(actor.mentions) for actor in dossier.actors],
        "quotes": [_quote(quote, names) | _where(quote.evidence) for quote in dossier.quotes],
        "events": [_event(event, names) | _where(event.evidence) for event in dossier.events],
        "differences": [
            {
                "slot": difference.slot,
                "about": difference.about,
                "versions": [{"value": it.value} | _where(it.evidence) for it in difference.versions],
                "likelier": difference.likelier,
            }
            for difference in dossier.differences
        ],
    }


def _source(article: Article) -> dict[str, Any]:
    return {
        "key": article.key,
        "file": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.edtf if article.published else None,
    }


def _where(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    return {"evidence": [{"article": it.article, **_stretch(it.span)} for it in evidence]}
