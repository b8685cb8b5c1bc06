"""A newsroom: articles with what was found in them, built by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.collate.build import collate
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Event,
    Extraction,
    Office,
    Quote,
    QuoteKind,
    Status,
)
from briefing_app.model.keys import digest, slug
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.briefing import Correction
    from briefing_app.model.facts import Dossier


class Page:
    """One article; every fact points at its own words in the text, or at the whole of it."""

    def __init__(self, text: str, published: str, outlet: str) -> None:
        self.article = Article(f"{outlet}.md", text, outlet=outlet, published=When(published))
        self.actors: list[Actor] = []
        self.quotes: list[Quote] = []
        self.events: list[Event] = []

    @property
    def extraction(self) -> Extraction:
        return Extraction(self.article.key, tuple(self.actors), tuple(self.quotes), tuple(self.events))

    def at(self, words: str) -> Evidence:
        start = self.article.text.find(words)
        span = Span(start, start + len(words)) if start >= 0 else Span(0, len(self.article.text))
        return Evidence(self.article.key, span)

    def person(
        self,
        name: str,
        *titles: str,
        side: str | None = None,
        aliases: Sequence[str] = (),
        at: str | None = None,
        former: bool = False,
    ) -> str:
        when = When(at) if at else self.article.published
        offices = tuple(Office(title, when, former, (self.at(title),)) for title in titles)
        return self.actor(name, ActorKind.PERSON, offices, side, aliases)

    def actor(
        self,
        name: str,
        kind: ActorKind,
        offices: tuple[Office, ...] = (),
        side: str | None = None,
        aliases: Sequence[str] = (),
    ) -> str:
        key = f"{kind.value}/{slug(name)}"
        mentions = tuple(self.at(form) for form in (name, *aliases) if form in self.article.text) or (self.at(name),)
        self.actors.append(Actor(key, name, kind, tuple(aliases), offices, side, mentions, 0.2))
        return key

    def quote(
        self, words: str, speaker: str | None = None, kind: QuoteKind = QuoteKind.SPEECH, said_on: str | None = None
    ) -> str:
        key = f"quote/{digest(words)}"
        when = When(said_on) if said_on else None
        self.quotes.append(
            Quote(
                key, words, kind, (self.at(words),), speaker, said_on=when, rank=1, confidence=0.9 if speaker else 0.0
            )
        )
        return key

    def event(
        self,
        what: str,
        when: str | None,
        *actors: str,
        place: str | None = None,
        status: Status = Status.HAPPENED,
    ) -> str:
        key = f"event/{digest(self.article.key, what)}"
        date = When(when) if when else None
        self.events.append(
            Event(key, what, date, status, actors, (self.at(what),), place, salience=0.2, confidence=0.9)
        )
        return key


class Newsroom:
    """The articles of a briefing."""

    def __init__(self) -> None:
        self.pages: list[Page] = []

    def page(self, text: str = "", published: str = "2023-06-18", outlet: str = "") -> Page:
        number = len(self.pages) + 1
        self.pages.append(Page(text or f"Article number {number}.", published, outlet or f"Outlet {number}"))
        return self.pages[-1]

    def dossier(self, *corrections: Correction) -> Dossier:
        return collate([page.article for page in self.pages], [page.extraction for page in self.pages], corrections)


@pytest.fixture
def newsroom() -> Newsroom:
    return Newsroom()


@pytest.fixture(scope="session")
def open_newsroom() -> type[Newsroom]:
    """For tests that need a new one for each of many examples."""
    return Newsroom
