"""Questions for what was decided, why and where: what an analyst asks of a report after who and when.

Asked of the deciding clauses of printed sentences (`main_clauses`), tried like events of their own under the same
rules, since what was decided often stands behind an aside, a second verb or a doubtful date; then of events.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from briefing_app.cards.coverage import decided, main_clauses, places
from briefing_app.cards.events import (
    causes,
    faithful,
    handover,
    happenings,
    tellings,
)
from briefing_app.cards.rubric import seen
from briefing_app.cards.sentences import filled
from briefing_app.model.confidence import LIKELY
from briefing_app.model.facts import Event, Status
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.coverage.main_clauses import Told
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card

_OF_AN_ARTICLE, _OF_A_SENTENCE = 5, 2  # cards at most
_KEYS = ("card/event/decided/", "card/event/why/", "card/event/where/")
_CERTAIN = 1.0  # the clause is asked as it is printed: nothing was guessed


def made(card: Card) -> bool:
    """Whether a card asks what was decided, why or where."""
    return card.key.startswith(_KEYS)


def cards(desk: Desk) -> Iterator[Card]:
    """The cards on what the dossier's articles say was decided, no answer twice in an article."""
    clauses = chain.from_iterable(main_clauses.of(desk, article) for article in desk.dossier.articles)
    sentences = groupby(clauses, key=attrgetter("evidence"))
    told = (chain.from_iterable(_of(desk, one) for one in of_one) for _, of_one in sentences)
    known = (_of_event(desk, event) for event in desk.dossier.events if desk.sound(event.evidence))
    count: Counter[str] = Counter()
    answers: set[tuple[str, str]] = set()
    asked: set[str] = set()
    for found in chain(told, known):
        fresh = tuple(card for card in _apart(found) if card.fact not in asked)
        asked |= {card.fact for card in fresh if card.fact in desk.facts}
        for card in fresh:
            article = card.evidence[0].article
            if count[article] < _OF_AN_ARTICLE and (article, card.back.casefold()) not in answers:
                answers.add((article, card.back.casefold()))
                count[article] += 1
                yield card


def _apart(found: Iterator[Card]) -> Iterator[Card]:
    """Of the questions on one sentence those of which none tells another's answer (H4)."""
    kept: list[Card] = []
    for card in found:
        if not any(_tells(other, card) or _tells(card, other) for other in kept):
            kept.append(card)
    yield from islice(kept, _OF_A_SENTENCE)


def _tells(card: Card, other: Card) -> bool:
    return set(seen.words(other.back)) <= set(seen.words(card.front))


def _of(desk: Desk, told: Told) -> Iterator[Card]:
    """The questions of one printed clause that can stand, the fullest telling first."""
    event = _event(desk, told)
    for clause in tellings.of(desk, event):
        desk.take(event, clause)
        verb = not told.verb or told.verb in (clause.verb, *clause.rest.split()[:2])
        said = told.speaker or not faithful.is_hearsay(desk, event)
        if verb and said and happenings.can_be_asked(desk, event):
            for card in _asked(desk, event, clause, told):
                yield _of_known(desk, told, card)


def _of_event(desk: Desk, event: Event) -> Iterator[Card]:
    """The questions of one event, of the fullest clause that gives any."""
    whole = desk.clause(event)
    if whole is None or not (event.status is Status.PLANNED or _may_ask(whole)):
        return
    for clause in tellings.of(desk, event):
        desk.take(event, clause)
        sure = event.confidence >= happenings.PRINTABLE or faithful.is_bare(desk, event)
        if sure and not faithful.is_hearsay(desk, event) and happenings.can_be_asked(desk, event):
            found = tuple(_asked(desk, event, clause, None))
            if found:
                yield from found
                break
    desk.take(event, whole)


def _may_ask(clause: Clause) -> bool:
    """Whether a clause has a word of deciding, of a cause or of a deed done at a place: others are not tried."""
    told = f" {clause.predicate} "
    return main_clauses.is_deciding(told) or causes.is_stated(told) or places.is_done_at_one(clause)


def _asked(desk: Desk, event: Event, clause: Clause, told: Told | None) -> Iterator[Card]:
    """The questions on one clause that can stand; suggested where the event itself is a guess or somebody's word."""
    whole = handover.with_office(desk, event, clause)
    around = decided.Around(told.speaker, told.occasion, told.text) if told else decided.ALONE
    found = decided.asked(desk, event, whole, around)
    where = iter(()) if around.speaker else places.asked(desk, event, whole)
    unsure = event.status is Status.ALLEGED or event.confidence < LIKELY  # but not for want of a date
    for card in happenings.fitting(desk, event, whole, chain(found, where)):
        yield replace(card, suggested=unsure)


def _of_known(desk: Desk, told: Told, card: Card) -> Card:
    """The card of the event that reading made of the clause; of none, of who acts in it."""
    known = next(_known(desk, told), None)
    if known is None:
        return replace(card, fact=(card.actors or ("",))[0])
    return replace(card, fact=known.key, key=f"{card.key.rsplit('/', 1)[0]}/{digest(known.key, card.back)}")


def _event(desk: Desk, told: Told) -> Event:
    """The clause as an event: with the date and the place of the one that reading made of it, if any."""
    own = f"event/decided/{digest(told.evidence.article, told.text)}"
    known = next(_known(desk, told), None) or Event(own, "", None, Status.HAPPENED, (), (told.evidence,))
    forms = ((form, actor) for form, actor in desk.forms.items() if form in told.text)
    actors = dict.fromkeys(actor.key for form, actor in forms if filled.stands_in(form, told.text))
    return replace(known, key=own, what=f"{told.text}.", actors=tuple(actors), confidence=_CERTAIN)


def _known(desk: Desk, told: Told) -> Iterator[Event]:
    """The events of the same sentence told with the same verb."""
    for event in desk.events_by_article.get(told.evidence.article, ()):
        here = event.evidence[0].span.overlaps(told.evidence.span)
        clause = desk.clause(event) if here and event.status is Status.HAPPENED else None
        if clause and (told.verb in event.what if told.verb else f"{clause.subject} {clause.verb}" in told.text):
            yield event
