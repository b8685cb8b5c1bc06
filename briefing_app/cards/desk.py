"""A dossier laid out for card making: what is looked up again and again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import permutations
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import (
    clauses,
    first_words,
    gaps,
    opening,
    spelling,
    standing,
    worded_titles,
)
from briefing_app.model.briefing import Likelihood
from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Office, Quote, Slot
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.text import Article, Evidence
    from briefing_app.model.when import When

_OFTEN = re.compile(
    r"\b(?:regularly|frequently|often|repeatedly|routinely|weekly|monthly|several times|many times|multiple times|"
    r"over the (?:past|last) (?:few|several) years)\b"
)
_CUT_NAME = re.compile(r" [A-Z]\.?$")  # 'Ann L.': nobody can be asked for
STRANGER = 0.1  # of the most salient actor's share of attention
CORE = 0.3  # of the most salient person's share of attention makes a core person of a briefing


@dataclass(frozen=True)
class Desk:
    """One dossier with its indexes, and how likely its facts are to come up, as a person judged it."""

    dossier: Dossier
    likelihoods: Mapping[str, Likelihood] = field(default_factory=dict)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """By key."""
        return {actor.key: actor for actor in self.dossier.actors}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """By key."""
        return {article.key: article for article in self.dossier.articles}

    @cached_property
    def by_name(self) -> dict[str, Actor]:
        """By name."""
        return {actor.name: actor for actor in self.dossier.actors}

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """The capitals that each office is printed with most often, by the office in lower case without its state."""
        return spelling.capitals(self.dossier.actors)

    @cached_property
    def facts(self) -> dict[str, Event | Quote]:
        """Events and quotes by key."""
        events: dict[str, Event | Quote] = {event.key: event for event in self.dossier.events}
        return events | {quote.key: quote for quote in self.dossier.quotes}

    @cached_property
    def heads(self) -> dict[str, int]:
        """By article, where the first sentences of its own text end, which tell its news."""
        return {article.key: opening.end(article, opening.NEWS) for article in self.dossier.articles}

    @cached_property
    def openings(self) -> dict[str, int]:
        """By article, where its opening ends, before which nothing was told but its headline."""
        return {article.key: opening.end(article, opening.WHOLE) for article in self.dossier.articles}

    def tells_news(self, evidence: Iterable[Evidence]) -> bool:
        """Whether a piece of evidence lies in the first sentences of its article."""
        return any(piece.span.start < self.heads.get(piece.article, 0) for piece in evidence)

    @cached_property
    def leads(self) -> dict[str, int]:
        """By article, where the first of its events is told."""
        found: dict[str, int] = {}
        for event in self.dossier.events:
            for piece in self.sound(event.evidence):
                found[piece.article] = min(piece.span.start, found.get(piece.article, piece.span.start))
        return found

    @cached_property
    def of_actor(self) -> dict[str, list[Event]]:
        """The events in which each actor takes part."""
        found: dict[str, list[Event]] = {}
        for event in self.dossier.events:
            for key in event.actors:
                found.setdefault(key, []).append(event)
        return found

    @cached_property
    def forms(self) -> dict[str, Actor]:
        """What names an actor alone: full names of people, names of countries, bodies and places; no 'Chinese'."""
        found: dict[str, Actor] = {}
        shared: set[str] = set()
        for actor in self.dossier.actors:
            person = actor.kind is ActorKind.PERSON
            for form in {actor.name} if person else {actor.name, *actor.aliases}:
                if not form[:1].isupper() or gaps.is_demonym(form) or (person and " " not in form):
                    continue
                if found.setdefault(form, actor) is not actor:
                    shared.add(form)
        return {form: actor for form, actor in found.items() if form not in shared}

    @cached_property
    def contested(self) -> dict[tuple[Slot, str], list[tuple[Span, str]]]:
        """By slot and article, the stretches on which sources differ, each with the value it gives.

        Of a difference that a person settled with one value, or the sources bear one out, only what is wrong is
        contested.
        """
        found: dict[tuple[Slot, str], list[tuple[Span, str]]] = {}
        for row in self.dossier.differences:
            for version in row.versions:
                for piece in version.evidence if version.value != row.right else ():
                    found.setdefault((row.slot, piece.article), []).append((piece.span, version.value))
        return found

    @cached_property
    def settled(self) -> dict[tuple[Slot, str], str]:
        """By slot and fact, the one value that a person said is right."""
        return {(row.slot, row.fact): row.settled[0] for row in self.dossier.differences if len(row.settled) == 1}

    def is_contested(self, slot: Slot, evidence: Iterable[Evidence], front: str | None = None) -> bool:
        """Whether sources differ here: no plain card may choose between them (A7).

        Args:
            slot: in what they would differ.
            evidence: what a card rests on.
            front: only values that stand in this text count; None: all.
        """
        return any(
            piece.span.overlaps(span) and (front is None or value in front)
            for piece in evidence
            for span, value in self.contested.get((slot, piece.article), ())
        )

    @cached_property
    def rivals(self) -> tuple[tuple[str, str], ...]:
        """Names of people whom different sources give one office, each with each; who likely held it has no rival."""
        rows = [row for row in self.dossier.differences if row.slot is Slot.OFFICE and len(row.settled) != 1]
        pairs = ((row, permutations([version.value for version in row.versions], 2)) for row in rows)
        return tuple((name, rival) for row, both in pairs for name, rival in both if name != row.right)

    @cached_property
    def stranger(self) -> float:
        """The share of attention below which somebody without an office is not worth a card."""
        return STRANGER * max((actor.salience for actor in self.dossier.actors), default=0.0)

    @cached_property
    def best_quotes(self) -> tuple[Quote, ...]:
        """The quotations by worth, the best first, those without a rank last."""
        quotes = self.dossier.quotes
        return tuple(sorted(quotes, key=lambda quote: quote.rank or len(quotes)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Lower-case words of all names of people, bodies and places."""
        return frozenset(
            word
            for actor in self.dossier.actors
            for form in (actor.name, *actor.aliases)
            if form[:1].isupper()
            for word in re.findall(r"\w+", form.lower())
            if word not in lexicon.load("offices")["honorifics"]
            and word not in lexicon.load("small_words")["grammar"]
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """The words of `names`, and whatever names a state or its people."""
        return self.names | lexicon.nations().keys()

    @cached_property
    def core(self) -> tuple[Actor, ...]:
        """The persons the briefing turns on, of whom something is known that can be asked."""
        most = self.attention.get(ActorKind.PERSON, 0.0)
        return tuple(actor for actor in self.people if self._has_post(actor) and actor.salience >= CORE * most > 0)

    def _has_post(self, actor: Actor) -> bool:
        return not _CUT_NAME.search(actor.name) and any(
            office.at
            and worded_titles.titled(office.title, actor.side, self.surnames)
            and not self.is_contested(Slot.OFFICE, office.evidence)
            and not self.is_told_as_past(office)
            and not standing.is_looked_back_to(office, self.published(office.evidence))
            and not self.is_unfounded(actor, office)
            and not standing.is_long_ago(office.at, self.published(office.evidence))
            for office in actor.offices
        )

    def is_told_as_past(self, office: Office) -> bool:
        """Whether all that tells an office tells it as over (`standing`)."""
        pieces = self.sound(office.evidence)
        return standing.is_told_as_past(
            office, ((self.articles[piece.article].text, self.sentence(piece)[0], piece.span) for piece in pieces)
        )

    def is_unfounded(self, actor: Actor, office: Office) -> bool:
        """Whether all that tells an office of somebody gives none (`standing`)."""
        sound = self.sound(office.evidence)
        return bool(sound) and all(
            standing.is_unfounded(
                actor, office, self.articles[piece.article].text, self.sentence(piece)[0], piece.span
            )
            for piece in sound
        )

    @cached_property
    def people(self) -> tuple[Actor, ...]:
        """The persons with a full name."""
        return tuple(a for a in self.dossier.actors if a.kind is ActorKind.PERSON and " " in a.name)

    @cached_property
    def short_names(self) -> frozenset[str]:
        """The surnames of persons, and whatever else they are called."""
        people = [actor for actor in self.dossier.actors if actor.kind is ActorKind.PERSON]
        return frozenset(form for actor in people for form in (*actor.aliases, actor.name.split()[-1]))

    @cached_property
    def by_surname(self) -> dict[str, list[Actor]]:
        """The persons with a full name by its last word."""
        found: dict[str, list[Actor]] = {}
        for actor in self.people:
            found.setdefault(actor.name.split()[-1], []).append(actor)
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The places in `people` by each word of their full names, and by what they are called for short."""
        found: dict[str, list[int]] = {}
        for place, actor in enumerate(self.people):
            for word in {*actor.name.split(), *(alias for alias in actor.aliases if " " not in alias)}:
                found.setdefault(word, []).append(place)
        return found

    def people_in(self, text: str) -> list[Actor]:
        """The persons who may be named in a text, by any word of their names, in the dossier's order."""
        words = set(re.findall(r"\w[\w’'-]*\w|\w", text))
        words |= {re.sub(r"[’']s?$", "", word) for word in words if "’" in word or "'" in word}
        found = {place for word in words & self._by_word.keys() for place in self._by_word[word]}
        return [self.people[place] for place in sorted(found)]

    def people_of(self, article: str) -> list[Actor]:
        """The persons whom an article names: by what reading found, or by a fact made by hand."""
        if article not in self._people_of:
            self._people_of[article] = [
                actor
                for actor in self.people_in(self.articles[article].text)
                if not actor.mentions or article in self._mentioned_in[actor.key]
            ]
        return self._people_of[article]

    @cached_property
    def _people_of(self) -> dict[str, list[Actor]]:
        return {}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Family names as they are printed: the last words of names."""
        return frozenset(actor.name.split()[-1] for actor in self.people)

    @cached_property
    def parts_of_names(self) -> frozenset[str]:
        """Every word of a person's full name."""
        return frozenset(word for actor in self.people for word in actor.name.split())

    def words_of(self, article: str) -> frozenset[str]:
        """All words of an article's text, looked for once."""
        if article not in self._words_of:
            self._words_of[article] = frozenset(re.findall(r"\w+", self.articles[article].text))
        return self._words_of[article]

    @cached_property
    def _words_of(self) -> dict[str, frozenset[str]]:
        return {}

    def cast_of(self, event: Event) -> list[Actor]:
        """The event's actors, then every other person of its articles whose family name stands in its sentence."""
        words = set(re.findall(r"\w+", event.what))
        own = self.cast(event.actors)
        articles = {piece.article for piece in event.evidence}
        named = (actor for word in sorted(words & self.by_surname.keys()) for actor in self.by_surname[word])
        return [
            *own,
            *(
                actor
                for actor in named
                if actor.key not in event.actors and (not actor.mentions or self._mentioned_in[actor.key] & articles)
            ),
        ]

    @cached_property
    def _mentioned_in(self) -> dict[str, frozenset[str]]:
        """By person, the articles that mention him."""
        return {actor.key: frozenset(piece.article for piece in actor.mentions) for actor in self.people}

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the articles print with a small first letter: at the start of a sentence they are no names.

        Nor are words for people in the plural that stand only there: 'Gunmen', 'Prosecutors'.
        """
        texts = [article.text for article in self.dossier.articles]
        small = {word for text in texts for word in re.findall(r"(?<!\w)[a-z]\w+", text)}
        return frozenset(small | self._plurals)

    @cached_property
    def _plurals(self) -> frozenset[str]:
        return first_words.plurals([article.text for article in self.dossier.articles]) - {
            part.lower() for part in self.parts_of_names
        }

    @cached_property
    def uncapped(self) -> frozenset[str]:
        """Common words that are nobody's name by themselves ('security forces', but 'Labour')."""
        single = {form.lower() for form in self.forms if " " not in form}
        named = {word.lower() for form in self.forms for word in form.split()}
        parts = named | {part.lower() for part in self.parts_of_names}
        openings = first_words.openings([article.text for article in self.dossier.articles])
        return self.common - single | self._plurals | (openings - parts)

    @cached_property
    def events_by_article(self) -> dict[str, list[Event]]:
        """The events by the article of their first evidence."""
        found: dict[str, list[Event]] = {}
        for event in self.dossier.events:
            for piece in event.evidence[:1]:
                found.setdefault(piece.article, []).append(event)
        return found

    def clause(self, event: Event) -> Clause | None:
        """The event's sentence taken apart, once."""
        if event.key not in self._clauses:
            self._clauses[event.key] = clauses.parse(event, self.cast_of(event), self.uncapped)
        return self._clauses[event.key]

    def take(self, event: Event, clause: Clause) -> None:
        """Go on with this clause of an event instead of the whole one."""
        self._clauses[event.key] = clause

    @cached_property
    def _clauses(self) -> dict[str, Clause | None]:
        return {}

    def sentence(self, piece: Evidence) -> tuple[Span, str]:
        """The sentence in which a piece of evidence stands, looked for once."""
        at = piece.article, piece.span
        if at not in self._sentences:
            text = self.articles[piece.article].text
            whole = sentence_of(text, piece.span)
            self._sentences[at] = whole, whole.of(text)
        return self._sentences[at]

    @cached_property
    def _sentences(self) -> dict[tuple[str, Span], tuple[Span, str]]:
        return {}

    @cached_property
    def attention(self) -> dict[ActorKind, float]:
        """The share of attention of the most salient actor of each kind."""
        found: dict[ActorKind, float] = {}
        for actor in self.dossier.actors:
            found[actor.kind] = max(found.get(actor.kind, 0.0), actor.salience)
        return found

    @cached_property
    def habits(self) -> tuple[str, ...]:
        """The sentences of the articles that say how often something is done."""
        return tuple(
            sentence_of(article.text, Span(*found.span())).of(article.text)
            for article in self.dossier.articles
            for found in _OFTEN.finditer(article.text)
        )

    def published(self, evidence: Iterable[Evidence]) -> When | None:
        """The date of the earliest article among the evidence that has one."""
        dates = [self.articles[piece.article].published for piece in evidence if piece.article in self.articles]
        return min((date for date in dates if date), key=lambda when: when.first, default=None)

    def cast(self, keys: Iterable[str]) -> list[Actor]:
        """The actors with these keys."""
        return [self.actors[key] for key in keys if key in self.actors]

    def sound(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The evidence that lies in an article of the dossier and not in its furniture (A1, A2)."""
        return tuple(
            piece
            for piece in evidence
            if piece.article in self.articles and not self.articles[piece.article].is_furniture(piece.span)
        )
