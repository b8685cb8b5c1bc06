"""Wrong choices that are no persons: what others of the dossier are, and countries that had no part in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.cards import Card, CardKind
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from briefing_app.model.facts import Dossier, Event

# questions whose answers are of one kind, whoever is asked about; 'Which post did …' may have any answer
_ONE_KIND = re.compile(r"(?:Which government office|At which|Which state|For which|Of which) ")
_MUCH = 4  # times as much attention
_CHOICES = 3  # wrong ones of a question
_IN_PASSING = 0.2  # share of attention up to which a country may stand beside others that are not in the news at all


def posts(card: Card, cards: Iterable[Card], dossier: Dossier, rng: Random) -> list[str]:
    """What other actor cards of the same question answer: another body, state or office; none that is right as well.

    Of offices only those of the same articles: a government is understood there. An answer that names its nation is
    no riddle where the others name none (G3), so it has no wrong choices.
    """
    names = {actor.key: actor.name for actor in dossier.actors}
    frame = _frame(card, names)
    if not frame or not _ONE_KIND.match(frame):
        return []
    together = frame.startswith("Which government")
    own = {piece.article for piece in card.evidence}
    told = " ".join(office.title for actor in dossier.actors if actor.key in card.actors for office in actor.offices)
    wrong = {
        other.back
        for other in cards
        if other.back.casefold() != card.back.casefold()
        and _frame(other, names) == frame
        and other.back.casefold() not in told.casefold()
        and (not together or own & {piece.article for piece in other.evidence})
    }
    if _names_nation(card.back) and not any(map(_names_nation, wrong)):
        return []
    shown = sorted(wrong)
    rng.shuffle(shown)
    return [*shown, *_other_states(card, frame, {card.back, *wrong}, told, rng)] if len(shown) < _CHOICES else shown


def _other_states(card: Card, frame: str, known: set[str], told: str, rng: Random) -> list[str]:
    """States of the United States that no office of the person names, beside the one that he sits for."""
    states = lexicon.load("seat_tags")
    if not frame.startswith("Which state") or card.back not in states:
        return []
    shown = [
        state for state in sorted(states) if state not in known and state not in told and state not in card.front
    ]
    rng.shuffle(shown)
    return shown[:_CHOICES]


def _frame(card: Card, names: Mapping[str, str]) -> str | None:
    """The words of an actor card's question before the person's name."""
    if card.kind is not CardKind.ACTOR:
        return None
    own = (names[key] for key in card.actors if key in names)
    return next((card.front.partition(name)[0] for name in own if name in card.front), None)


def countries(card: Card, dossier: Dossier, rng: Random) -> list[str]:
    """Countries of the same articles that had no part in what is asked, nor in anything else its doer did.

    All are as much in the news: beside the country that a briefing is about a third one is no temptation (G2).
    """
    events = {event.key: event for event in dossier.events}
    event = events.get(card.fact)
    right = next((actor for actor in dossier.actors if actor.name == card.back), None)
    if event is None or right is None:
        return []
    sides = {actor.side for actor in dossier.actors if actor.name in card.front and actor.name != card.back}
    barred = _taking_part(event, dossier.events)
    told = {piece.article for piece in event.evidence}
    named = [
        actor
        for actor in dossier.actors
        if actor.kind is ActorKind.COUNTRY
        and told & {piece.article for piece in actor.mentions}
        and actor.key not in barred
        and actor.name not in sides
        and right.salience / _MUCH <= actor.salience <= right.salience * _MUCH
        and actor is not right
        and not any(re.search(rf"\b{re.escape(form)}\b", card.front) for form in _forms(actor.name, actor.aliases))
    ]
    rng.shuffle(named)
    wrong = [actor.name for actor in named]
    if len(wrong) >= _CHOICES or right.salience > _IN_PASSING:
        return wrong
    return [*wrong, *_of_its_region(right.name, card, dossier, {*sides, *wrong}, rng)]


def _of_its_region(right: str, card: Card, dossier: Dossier, barred: set[str | None], rng: Random) -> list[str]:
    """Countries of the region of the right one that no article of the event names, nor the question."""
    regions = [names for names in lexicon.load("world").values() if right in names]
    told = {piece.article for piece in card.evidence}
    texts = " ".join([card.front, *(article.text for article in dossier.articles if article.key in told)])
    shown = [
        name
        for names in regions
        for name in names
        if name != right and name not in barred and not any(form in texts for form in _forms(name, ()))
    ]
    rng.shuffle(shown)
    return shown


def _taking_part(event: Event, events: Sequence[Event]) -> set[str]:
    """Everybody in the event, and in any other of its doer."""
    doer = set(event.actors[:1])
    return {key for other in events if other is event or doer & set(other.actors) for key in other.actors}


def _forms(name: str, aliases: Iterable[str]) -> set[str]:
    """What names a country in a question: its name, its people, its capital."""
    tables = (lexicon.load("demonyms"), lexicon.load("capitals"))
    return {
        name,
        *(form for form in aliases if form[:1].isupper()),
        *(f for table in tables for f in table.get(name, ())),
    }


def _names_nation(words: str) -> bool:
    return any(word.lower() in lexicon.nations() for word in re.findall(r"\w+", words))
