"""Wrong choices: of the same kind, side and time as the right one, and wrong by everything the dossier says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from random import Random

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Dossier


def people(card: Card, dossier: Dossier, rng: Random) -> list[str]:
    """Names of persons who are not the answer, nor on the card, nor right by another article; the likeliest first.

    The same side comes first, then those much spoken of; `rng` breaks ties.
    """
    right = next(actor for actor in dossier.actors if actor.name == card.back)
    barred = {right.key, *card.actors, *_sharing(card, dossier)}
    rivals = [
        actor
        for actor in dossier.actors
        if actor.kind is ActorKind.PERSON and actor.key not in barred and not _also_right(actor, right)
    ]
    rng.shuffle(rivals)
    rivals.sort(key=lambda actor: (actor.side != right.side, " " not in actor.name, -actor.salience))
    return [actor.name for actor in rivals]


def _sharing(card: Card, dossier: Dossier) -> set[str]:
    """Everybody who took part in the event asked about, or was given the quote asked about."""
    part = {key for event in dossier.events if event.key == card.fact for key in event.actors}
    said = {quote.speaker for quote in dossier.quotes if quote.key == card.fact and quote.speaker}
    return part | said


def _also_right(rival: Actor, right: Actor) -> bool:
    """Whether some article gives `rival` an office that `right` held at the same time."""
    return any(
        mine.title.casefold() == theirs.title.casefold()
        and (not mine.at or not theirs.at or mine.at.overlaps(theirs.at))
        for mine in right.offices
        for theirs in rival.offices
    )


def dates(card: Card, dossier: Dossier, rng: Random) -> list[str]:
    """Dates of the answer's precision that are not the answer's: first those of other events near it, then shifts."""
    event = next(event for event in dossier.events if event.key == card.fact)
    when = event.when
    if when is None:
        return []
    near = [
        other.when
        for other in dossier.events
        if other.when and other.when.precision is when.precision and not other.when.overlaps(when)
    ]
    near.sort(key=lambda other: abs(other.first - when.first))
    shifts = [*_shifted(when)]
    rng.shuffle(shifts)
    return list(dict.fromkeys(str(choice) for choice in [*near[:2], *shifts] if not choice.overlaps(when)))


def _shifted(when: When) -> list[When]:
    """The same date moved by a few of its own units."""
    if when.precision is Precision.DAY:
        return [When.day(when.first + timedelta(days=days)) for days in (-9, -2, -1, 1, 3, 8)]
    if when.precision is Precision.MONTH:
        months = [when.first.year * 12 + when.first.month - 1 + step for step in (-7, -2, -1, 1, 3, 6)]
        return [When.of(month // 12, month % 12 + 1) for month in months]
    if when.precision is Precision.YEAR:
        return [When.of(when.first.year + step) for step in (-3, -1, 1, 2)]
    return [
        When.between(When.day(when.first + timedelta(days=days)), When.day(when.last + timedelta(days=days)))
        for days in (-7, -2, 3, 7)
    ]
