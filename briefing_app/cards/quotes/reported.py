"""Cards on who said what, where the report tells it in its own words: 'As reported in June 2023, who warned that …?'.

Often the sounder card of the two: a whole clause with names, where the quotation beside it points at what it tells.
A sentence is asked where the clause stands alone; its fact is the speaker's quotation that goes with it, if no card
was made of that, or the event it tells of.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_app.cards import gate
from briefing_app.cards.quotes import indirect, stated
from briefing_app.cards.rubric import (
    doubts,
    headlines,
    seen,
)
from briefing_app.cards.sentences import filled, singular
from briefing_app.cards.words import (
    matters,
    wording,
)
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Quote, QuoteKind
from briefing_app.model.keys import digest
from briefing_app.model.text import Evidence
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article, Span
    from briefing_app.model.when import When

_MOST_WORDS = 40  # of a front (B10)
_TELLS_MUCH = 10  # the same of a statement that needs neither a country nor the headline beside it
_BESIDE = 10  # characters between a sentence and the quotation that goes on with it


def cards(desk: Desk, asked: Container[str]) -> Iterator[Card]:
    """One for each sentence of indirect speech that stands alone, and at most one on who said it for a fact.

    Args:
        desk: the dossier.
        asked: the keys of quotations of which there are cards already.
    """
    used: set[str] = set()
    facts = _Facts(desk)
    for article in desk.dossier.articles:
        for told in indirect.of(article, facts.cast.get(article.key, ())):
            news = told.span.start < desk.heads[article.key]
            free = [fact for fact in facts.of(article, told, asked, news=news) if fact not in used]
            said = stated.alone(desk, article, told) if free and _is_of_note(told.speaker, desk) else None
            made = (card for fact in free if said for card in _of_sentence(desk, article, told, said, fact))
            card = next((card for card in made if not any(gate.of_card(card, desk))), None)
            if card:
                used |= {card.fact} if card.kind is CardKind.QUOTE else set()
                yield card


class _Facts:
    """The quotations, events and speakers of a dossier by article."""

    def __init__(self, desk: Desk) -> None:
        self.cast: dict[str, list[Actor]] = defaultdict(list)
        self._quotes: dict[str, list[tuple[int, Quote]]] = defaultdict(list)
        self._events: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for actor in desk.dossier.actors:
            if actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION):
                for article in dict.fromkeys(piece.article for piece in actor.mentions):
                    self.cast[article].append(actor)
        for quote in desk.dossier.quotes:
            for piece in quote.evidence if quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE) else ():
                self._quotes[piece.article].append((piece.span.start, quote))
        for event in desk.dossier.events:
            for piece in event.evidence:
                self._events[piece.article].append((piece.span, event.key))

    def of(self, article: Article, told: indirect.Told, asked: Container[str], *, news: bool) -> tuple[str, ...]:
        """The keys of the facts that a sentence may tell: the quotations beside it, the event in it, the speaker.

        None where the quotation beside it is asked: it would be one statement asked twice (H1). What the first
        sentences tell is the article's news, whatever is quoted behind them.
        """
        beside = sorted(
            (abs(start - told.span.start), quote.key)
            for start, quote in self._quotes[article.key]
            if quote.speaker == told.speaker.key
        )
        if not news and beside and beside[0][1] in asked and beside[0][0] <= len(told.span) + _BESIDE:
            return ()
        events = (key for span, key in self._events[article.key] if span.overlaps(told.span))
        return (*(key for _, key in beside if key not in asked), *events, told.speaker.key)


def _of_sentence(desk: Desk, article: Article, told: indirect.Told, said: str, fact: str) -> Iterator[Card]:
    """The ways to ask who made a statement, the best first."""
    when = article.published
    if when is None:
        return
    alone = filled.is_placed(said)
    much = alone or singular.weight_of(said, desk.names) >= _TELLS_MUCH
    for beside in (*(() if alone else (_headline(article),)), *(("",) if much else ())):
        front = f"{_lead(when, told)}{beside}, {_who_said(told, said)}?"
        if not matters.untold(front) and len(seen.outside_quotes(front).split()) <= _MOST_WORDS:
            yield _card(desk, Evidence(article.key, told.span), told, fact, front)


def _card(desk: Desk, evidence: Evidence, told: indirect.Told, fact: str, front: str) -> Card:
    known = desk.facts.get(fact)
    return Card(
        key=f"card/quote/told/{digest(fact)}",
        kind=CardKind.QUOTE,
        form=Form.QUESTION,
        front=front,
        back=told.speaker.name,
        fact=fact,
        evidence=(evidence,),
        actors=(told.speaker.key, *_named(desk, front)),
        suggested=isinstance(known, Quote) and known.confidence < SURE,
    )


def _named(desk: Desk, front: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.key for form, actor in desk.forms.items() if form in front))


def _headline(article: Article) -> str:
    """The headline beside the report, where nothing that was said tells of which country it is (B1)."""
    headline = headlines.short(article)
    return f" (headline: {headline})" if headline else ""


def _lead(when: When, told: indirect.Told) -> str:
    dated = told.today and when.precision is Precision.DAY
    return wording.capital(wording.date_of(when)) if dated else f"As reported {wording.month_of(when)}"


def _who_said(told: indirect.Told, said: str) -> str:
    """'who told reporters that Oslo was …'; of what he said of himself 'who was confident that Oslo …'."""
    if told.of_himself:
        return f"who {said}"
    to = f" {told.to}" if told.to and not doubts.points_back(f"X {told.to}") else ""
    return f"who {told.verb if told.verb != 'told' or to else 'said'}{to} that {said}"


def _is_of_note(speaker: Actor, desk: Desk) -> bool:
    """Whether the speaker is a person with a full name and an office, or a place in the briefing.

    Of what bodies were reported to say readers passed one card of three: many bodies said as much (B5).
    """
    known = bool(speaker.offices) or speaker.side is not None or speaker.salience >= 3 * desk.stranger
    return speaker.kind is ActorKind.PERSON and " " in speaker.name and known
