"""Reads invented sentences for the tests of quotes: what was said, by whom, of which kind."""

from __future__ import annotations

from functools import cache

from briefing_app.extract import actors, marks, quotes
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import Quote
from briefing_app.model.text import Article
from briefing_app.model.when import When


@cache
def read(text: str) -> tuple[tuple[Quote, ...], dict[str, str]]:
    article = Article("invented", text, published=When("2024-03-08"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    cast = actors.find(doc, article, stretches)
    return quotes.find(doc, article, stretches, cast), {actor.key: actor.name for actor in cast.actors}


def speakers(text: str) -> list[str | None]:
    found, names = read(text)
    return [names.get(quote.speaker or "") for quote in found]


def kinds(text: str) -> list[str]:
    return [quote.kind.value for quote in read(text)[0]]
