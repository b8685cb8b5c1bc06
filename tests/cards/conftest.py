"""A dossier of one article, built by hand fact by fact; each fact's evidence is its own words in the text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefing_app.cards.desk import Desk
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Difference,
    Dossier,
    Event,
    Office,
    Quote,
    QuoteKind,
    Slot,
    Status,
    Version,
)
from briefing_app.model.keys import digest, slug
from briefing_app.model.text import Article, Evidence, Furniture, FurnitureKind, Span
from briefing_app.model.when import When

PUBLISHED = When("2023-06-20")


class Brief:
    """The facts of a briefing as they are told; `text` grows with them.

    `mentioning`: every place where an actor is named is among its mentions.
    """

    def __init__(self) -> None:
        self._lines: list[tuple[str, int]] = []
        self._actors: dict[str, Actor] = {}
        self._events: list[tuple[Event, str, int]] = []
        self._quotes: list[tuple[Quote, str, int]] = []
        self._offices: list[tuple[str, str, When | None, bool, int]] = []
        self._differences: list[tuple[Slot, str, str, tuple[tuple[str, int], ...]]] = []
        self.likelier: str | None = None
        """Of each difference, the value that the sources bear out."""
        self._words: dict[str, str] = {}
        self.furniture: list[str] = []
        self.mentioning = False
        self.author: str | None = None
        self.title = "A title"
        self.outlets = {0: "Courier", 1: "Gazette", 2: "Herald"}

    def person(
        self, name: str, side: str | None = None, *, aliases: tuple[str, ...] = (), salience: float = 0.5
    ) -> str:
        return self.actor(name, ActorKind.PERSON, side, aliases=aliases, salience=salience)

    def actor(
        self,
        name: str,
        kind: ActorKind,
        side: str | None = None,
        *,
        aliases: tuple[str, ...] = (),
        salience: float = 0.2,
    ) -> str:
        key = f"{kind.value}/{slug(name)}"
        self._actors[key] = Actor(key, name, kind, aliases, side=side, salience=salience)
        return key

    def office(
        self,
        person: str,
        title: str,
        at: str | None = "2023-06",
        *,
        former: bool = False,
        source: int = 0,
        behind: str = "",
    ) -> None:
        """`behind`: what is printed right behind the name."""
        self._line(f"{title} {self._actors[person].name}{behind} spoke.", source)
        self._offices.append((person, title, When(at) if at else None, former, source))

    def event(
        self,
        what: str,
        when: str | None,
        *actors: str,
        place: str | None = None,
        status: Status = Status.HAPPENED,
        confidence: float = 0.9,
        source: int = 0,
        stated: bool = True,
        printed: str | None = None,
        lead: str = "",
    ) -> str:
        """`stated`: the sentence gives the date; `printed`: the sentence as the article has it, if not as `what`.

        `lead`: the sentence before it.
        """
        key = f"event/{digest(what)}"
        date = When(when) if when else None
        words = str(date) if date and stated else None
        line = printed or what
        told = f"Told of {words}: {line}" if words and words not in line else line
        self._line(f"{lead} {told}" if lead else told, source)
        event = Event(key, what, date, status, actors, (), place, words, salience=0.5, confidence=confidence)
        self._events.append((event, line, source))
        return key

    def quote(
        self,
        words: str,
        speaker: str | None,
        *,
        said_on: str | None = None,
        kind: QuoteKind = QuoteKind.SPEECH,
        addressee: str | None = None,
        occasion: str | None = None,
        confidence: float = 0.9,
        source: int = 0,
        printed: str = "“{}” was said.",
        rank: int | None = None,
        speaker_words: str | None = None,
    ) -> str:
        """`printed`: the reporter's sentence, with braces for the words; `rank`: if not by the order of adding."""
        self._line(printed.format(words), source)
        key = f"quote/{digest(words)}"
        quote = Quote(
            key,
            words,
            kind,
            (),
            speaker,
            addressee=addressee,
            occasion=occasion,
            said_on=When(said_on) if said_on else None,
            rank=rank or len(self._quotes) + 1,
            confidence=confidence,
            speaker_words=speaker_words,
        )
        self._quotes.append((quote, words, source))
        return key

    def tells(self, line: str, source: int = 0) -> None:
        """A line of the article on which no fact of the briefing rests."""
        self._line(line, source)

    def difference(self, slot: Slot, about: str, fact: str, *values: tuple[str, str]) -> None:
        """`values`: what a source says, and the words of the text that say it (already told)."""
        found = tuple((value, self._source_of(words)) for value, words in values)
        self._differences.append((slot, about, fact, found))
        self._words |= dict(values)

    def dossier(self) -> Dossier:
        articles = tuple(self._article(source) for source in sorted({source for _, source in self._lines} | {0}))
        by_source = dict(zip(sorted({source for _, source in self._lines} | {0}), articles, strict=True))

        def at(words: str, source: int) -> tuple[Evidence, ...]:
            article = by_source[source]
            start = article.text.index(words)
            return (Evidence(article.key, Span(start, start + len(words))),)

        actors = dict(self._actors)
        for person, title, when, former, source in self._offices:
            office = Office(title, when, former, at(f"{title} {actors[person].name}", source))
            actors[person] = replace(actors[person], offices=(*actors[person].offices, office))
        if self.mentioning:
            actors = {key: replace(actor, mentions=_mentions(actor, articles)) for key, actor in actors.items()}
        return Dossier(
            articles,
            tuple(actors.values()),
            tuple(replace(quote, evidence=at(words, source)) for quote, words, source in self._quotes),
            tuple(replace(event, evidence=at(words, source)) for event, words, source in self._events),
            tuple(
                Difference(
                    f"difference/{slot.value}/{digest(about)}",
                    slot,
                    about,
                    fact,
                    tuple(Version(value, at(self._words[value], source)) for value, source in values),
                    likelier=self.likelier,
                )
                for slot, about, fact, values in self._differences
            ),
        )

    def card(
        self,
        front: str,
        back: str,
        *,
        kind: CardKind = CardKind.EVENT,
        fact: str = "event/x",
        evidence: tuple[Evidence, ...] = (),
        actors: tuple[str, ...] = (),
        key: str | None = None,
    ) -> Card:
        """A card by hand, resting on the first line of the first article unless said otherwise."""
        if not evidence:
            article = self.dossier().articles[0]
            evidence = (Evidence(article.key, Span(0, article.text.index("\n") if "\n" in article.text else 1)),)
        form = Form.CLOZE if "[…]" in front else Form.QUESTION
        return Card(key or f"card/{digest(front, back)}", kind, form, front, back, fact, evidence, actors=actors)

    def desk(self) -> Desk:
        return Desk(self.dossier())

    def _line(self, line: str, source: int) -> None:
        self._lines.append((line, source))

    def _source_of(self, words: str) -> int:
        return next(source for line, source in self._lines if words in line)

    def _article(self, source: int) -> Article:
        outlet = self.outlets[source]
        text = "\n".join([f"{outlet} writes.", *(line for line, of in self._lines if of == source)])
        pieces = [
            Furniture(Span(text.index(words), text.index(words) + len(words)), FurnitureKind.CAPTION)
            for words in self.furniture
            if words in text
        ]
        return Article(f"{outlet}.md", text, tuple(pieces), self.title, outlet or None, self.author, PUBLISHED)


def _mentions(actor: Actor, articles: tuple[Article, ...]) -> tuple[Evidence, ...]:
    forms = re.compile("|".join(rf"\b{re.escape(form)}\b" for form in (actor.name, *actor.aliases)))
    return tuple(
        Evidence(article.key, Span(*found.span())) for article in articles for found in forms.finditer(article.text)
    )


@pytest.fixture
def brief() -> Brief:
    return Brief()
