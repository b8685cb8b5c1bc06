"""Cards on what happened when, where, with whom and how much: one for an event, two if neither tells the other.

Most facts can be asked in more than one way: by the date, where a sentence states it, or by a name or a figure in it
(`ways`). Which is taken is decided by the event's key, so that a deck mixes them and a card keeps its question.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import gate
from briefing_app.cards.events import (
    anchors,
    datable,
    faithful,
    fragments,
    handover,
    pairs,
    reduced,
    substituted,
    tellings,
    ways,
)
from briefing_app.cards.rubric import asking, doubts, headlines, parties, seen
from briefing_app.cards.sentences import singular, weak
from briefing_app.cards.words import loose
from briefing_app.model.facts import Event, Slot, Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card

PRINTABLE = 0.5  # below it an event's sentence cannot be printed whole; its main clause may
_CUT = 0.3  # below it the clause lacks what it needs
_SAME_DEED = 80  # token_set_ratio of two sentences of which one may be the other with a rival's name
_EXPECTS = r"\b(?:anticipat|expect|predict|believ|forecast|think|thought|hop|fear|suspect|estimat)(?:e?s|e?d|e|ing)?"
_EXPECTING = re.compile(_EXPECTS)
# what only the printed sentence tells of a clause
_OF_THE_PRINT = (
    fragments.is_of_each,
    fragments.may_own_anothers,
    fragments.only_describes,
    fragments.is_scattered,
    fragments.runs_on,
    fragments.is_only_called_so,
    fragments.is_another_name,
    fragments.is_of_an_office,
)
_LONGEST_FRONT = 40  # words (B10)


def cards(desk: Desk) -> Iterator[Card]:
    """The cards of all events of the dossier; what is told twice in other words is asked once (H1)."""
    asked: dict[frozenset[str], list[Event]] = {}
    for event in desk.dossier.events:
        told = asked.setdefault(singular.people_of(desk, event), [])
        if (
            event.confidence < _CUT
            or not desk.sound(event.evidence)
            or any(_is_told(desk, event, other) for other in told)
        ):
            continue
        made = _first_told(desk, event)
        told += [event] if made else []
        yield from made


def _is_told(desk: Desk, event: Event, other: Event) -> bool:
    return singular.tells_the_same(desk, event, other) or singular.says_it_again(desk, event, other)


def _first_told(desk: Desk, event: Event) -> tuple[Card, ...]:
    """The cards of the fullest clause that can be asked; a later question on the event goes on with that clause."""
    whole = desk.clause(event)
    for clause in tellings.of(desk, event):
        desk.take(event, clause)
        if (event.confidence >= PRINTABLE or faithful.is_bare(desk, event)) and can_be_asked(desk, event):
            made = tuple(_of_event(desk, event))
            if made:
                return made
    if whole is not None:
        desk.take(event, whole)
    return ()


def can_be_asked(desk: Desk, event: Event) -> bool:
    """Whether the clause in hand stands alone, says all that is said, and chooses between no two sources."""
    if not doubts.stands_alone(desk, event) or not faithful.is_whole(desk, event):
        return False
    clause = desk.clause(event)
    if clause is not None and (parties.is_passer_by(desk, event, clause) or _is_no_event(desk, event, clause)):
        return False
    if clause is not None and _is_of_what_followed(desk, event, clause):
        return False
    if not (reduced.is_right(desk, event) and substituted.is_sure(desk, event)):
        return False
    return not (_told_of_a_rival(desk, event) or _is_contested_holder(desk, event) or _is_only_bounded(desk, event))


def _is_only_bounded(desk: Desk, event: Event) -> bool:
    """Whether its date is the end of a time: 'By July 24 both had spoken' tells no day (C4)."""
    if not event.when_words or event.status is not Status.HAPPENED:
        return False
    by = re.compile(rf"\b[Bb]y (?:late |early |the end of )?{re.escape(event.when_words)}\b")
    return any(map(by.search, faithful.printed(desk, event)))


def _is_of_what_followed(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether its day is that of what it led to: 'When two MPs joined, the party was expelled on 21 May' (A3)."""
    if not event.when_words or event.when is None or event.when.precision is not Precision.DAY:
        return False
    led = re.compile(rf"\s*(?:When|After|Once|As soon as) [^,]*\b{re.escape(clause.verb)}\b[^,]*,")
    opened = [(told, led.match(told)) for told in faithful.printed(desk, event)]
    return bool(opened) and all(found and event.when_words in told[found.end() :] for told, found in opened)


def _is_no_event(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the clause is a piece of one, leans on what was told before, or tells where a price went that day."""
    daily = event.when is None or event.when.precision is Precision.DAY
    if daily and fragments.is_of_the_market(clause):
        return True
    if fragments.is_cut(clause) or fragments.leans(clause) or fragments.has_nameless_parties(clause):
        return True
    if fragments.lacks_of_what(clause) or fragments.sets_a_scene(clause):
        return True
    printed = faithful.printed(desk, event)
    if any(sign(clause, printed) for sign in _OF_THE_PRINT):
        return True
    if fragments.judges(clause):
        return True
    return event.status is Status.PLANNED and any(_is_guess(clause, told) for told in printed)


def _is_guess(clause: Clause, told: str) -> bool:
    """Whether somebody expects it of another: 'Alder anticipates that the court will hear it' plans nothing (A5)."""
    if not _EXPECTING.search(told):
        return False
    subject = re.escape(clause.subject.removeprefix("the ").removeprefix("The "))
    return bool(re.search(rf"{_EXPECTS} (?:that )?(?:the |The )?{subject}\b", told))


def _of_event(desk: Desk, event: Event) -> Iterator[Card]:
    """A pair of questions, or the best one; and why it was called off."""
    clause = desk.clause(event)
    if clause is None:
        return
    clause = handover.with_office(desk, event, clause)
    hearsay = faithful.is_hearsay(desk, event)
    told = replace(event, status=Status.ALLEGED) if hearsay else event
    if not hearsay:
        yield from fitting(desk, event, clause, ways.why(desk, event, clause))
    if not doubts.says_enough(clause):
        return
    pairs_of = (tuple(fitting(desk, told, clause, two)) for two in pairs.of(desk, told, clause))
    twos = (two for two in pairs_of if len(two) > 1)
    ones = ((card,) for card in fitting(desk, told, clause, ways.single(desk, told, clause)))
    yield from _best(desk, twos, ones)


def _best(desk: Desk, twos: Iterator[tuple[Card, ...]], ones: Iterator[tuple[Card, ...]]) -> Iterator[Card]:
    """A pair or one question; what teaches little only where nothing else can be asked."""
    found: list[tuple[Card, ...]] = []
    for asked in chain(twos, ones):
        found.append(asked)
        if not any(weak.asks(card, desk) for card in asked):
            break
    else:
        found = found[:1]
    for first in found[-1:]:
        yield from first


def fitting(desk: Desk, event: Event, clause: Clause, made: Iterable[Card]) -> Iterator[Card]:
    """The cards that can stand, those that say 'the deal' under the headline that tells which."""
    for card in made:
        bare = any(doubts.is_under_headline(desk, event, noun) for noun in doubts.bare_nouns(card.front))
        told = _headed(desk, card) if bare else card
        if not _is_whole(desk, event, clause, told):
            continue
        refused = next(gate.of_card(told, desk), None)
        if refused and refused.code == "B1" and not bare:
            told = _headed(desk, card)
            refused = next(gate.of_card(told, desk), None)
        if refused is None:
            yield told


def _headed(desk: Desk, card: Card) -> Card:
    headline = headlines.short(desk.articles[card.evidence[0].article])
    return replace(card, front=f"{card.front.removesuffix('?')} (headline: {headline})?") if headline else card


def _is_whole(desk: Desk, event: Event, clause: Clause, card: Card) -> bool:
    """Whether a card is short enough, holds no quoted words and nothing on which sources differ, and says which."""
    if loose.is_of_a_game(card.front) and not anchors.is_told_first(desk, event, clause):
        return False
    return not (
        len(seen.outside_quotes(card.front).split()) > _LONGEST_FRONT
        or asking.is_quoting(card.front)
        or _tells_contested(desk, event, card)
        or datable.is_later(desk, event, card.front)
        or not anchors.says_which(desk, event, clause, card.front, card.back)
    )


def _tells_contested(desk: Desk, event: Event, card: Card) -> bool:
    """Whether a card holds a number, a place or a fate on which sources differ (A7)."""
    told = f"{card.front} {card.back} {event.what}"
    return any(desk.is_contested(slot, event.evidence, told) for slot in (Slot.NUMBER, Slot.PLACE, Slot.STATUS))


def _told_of_a_rival(desk: Desk, event: Event) -> bool:
    """Whether another source tells it of another holder of the office: then only the difference is asked (A7)."""
    return any(
        event.when
        and other.when
        and event.when.overlaps(other.when)
        and _alike(event.what.replace(name, rival), other)
        for name, rival in desk.rivals
        if name in event.what
        for other in desk.dossier.events
        if rival in other.what
    )


def _is_contested_holder(desk: Desk, event: Event) -> bool:
    """Whether the doer is introduced here by an office that other sources give to somebody else."""
    clause = desk.clause(event)
    names = {name for name, _ in desk.rivals}
    doer = clause.doer.name if clause and clause.doer else ""
    return doer in names and desk.is_contested(Slot.OFFICE, event.evidence, doer)


def _alike(told: str, other: Event) -> bool:
    return fuzz.token_set_ratio(told, other.what, processor=str.casefold) >= _SAME_DEED
