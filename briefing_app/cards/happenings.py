"""Cards on what happened when, where and with whom. One event gives one card, two if they do not tell each other."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import clauses, tables, wording
from briefing_app.cards.desk import SURE
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind, Event, Slot, Status
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.clauses import Clause
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.when import When

_QUOTES = re.compile(r"[“”\"]")
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_SAME_DEED = 80  # token_set_ratio of two predicates that a question could mean both
_POINTS_BACK = re.compile(
    r"(?:This|That|These|Those|Both|Such|Another|It|He|She|They|There|Which|Who|What|Where|When|While|As|Was|Were|Is|"
    r"Are|Had|Has)\b"
)
_SOMEBODY = re.compile(
    r"(?:An?|One|Some|Several|Many|Senior|Other)\b(?: [\w-]+){0,3} (?:officials?|diplomats?|analysts?|experts?|"
    r"observers?|sources?|leaders?|people|persons?|man|woman|media|reporters?)\b"
)
_LONGEST_CLOZE = 18  # words
_ENOUGH = 2  # words of a predicate after its verb
_SAYS_WHICH = r"(?! (?:of|to|with|between|in|on|at|that|over|by|from|against|for|about|near|who|which)\b)"
_CANCEL = re.compile(r"(?i)\b(?:cancel|call(?:ed|s|ing)? off|postpone|scrap|put off|shelve|derail)")


def cards(desk: Desk) -> Iterator[Card]:
    """The cards of all events of the dossier."""
    for event in desk.dossier.events:
        if event.when is None or not desk.sound(event.evidence) or not _stands_alone(desk, event):
            continue
        if _told_of_a_rival(desk, event) or _is_contested_holder(desk, event):
            continue
        yield from _of_event(desk, event, event.when)


def _of_event(desk: Desk, event: Event, when: When) -> Iterator[Card]:
    cast = desk.cast(event.actors)
    clause = desk.clause(event)
    reported = desk.published(event.evidence)
    first = None
    if clause and _says_enough(clause):
        first = _whom(desk, event, clause, cast, when) or _when(desk, event, clause, when, reported)
        first = first or _who(desk, event, clause, when, reported)
    elif not clause:
        first = _cloze(desk, event, cast, when)
    if (
        first is None
        or desk.is_contested(Slot.NUMBER, event.evidence, first.front)
        or re.search(r"[“”\"]", first.front)
    ):
        return  # words of somebody belong on a quote card
    yield first
    if clause and when.precision is Precision.DAY:
        yield from _where(desk, event, clause, when, first)


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


def _stands_alone(desk: Desk, event: Event) -> bool:
    """Whether the sentence can be understood without its article, and says what its status says."""
    if event.status is Status.CANCELLED and not _CANCEL.search(event.what):
        return False
    plain = clauses.statement(event, desk.cast(event.actors))
    return bool(event.actors) and not _points_back(plain) and len(plain.split()) in range(3, 36)


def _points_back(plain: str) -> bool:
    """Whether a noun after 'the' points at something that the sentence itself does not say ('the visit ended')."""
    nouns = "|".join(tables.words("small_words")["needs telling which"])
    bare = re.search(rf"\b[Tt]he (?:(?:two|three|[a-z]+) )?(?:{nouns})\b{_SAYS_WHICH}(?![’'])", plain)
    return bool(_POINTS_BACK.match(plain) or _SOMEBODY.match(plain) or bare)


def _says_enough(clause: Clause) -> bool:
    """Whether the predicate says what was done, and not only that something was ('reacted furiously')."""
    named = any(word[:1].isupper() for word in clause.rest.split())
    return clause.rest == "place" or named or len(clause.rest.split()) >= _ENOUGH


def _when(desk: Desk, event: Event, clause: Clause, when: When, reported: When | None) -> Card | None:
    if not _may_ask_date(desk, event):
        return None
    front = wording.when_did(clause, when, event.status, reported)
    return _card(desk, event, "when", front, str(when)) if front else None


def _cloze(desk: Desk, event: Event, cast: Sequence[Actor], when: When) -> Card | None:
    """The sentence with its date left out, where no question can be made of it."""
    if not _may_ask_date(desk, event) or event.status is not Status.HAPPENED:
        return None
    plain = clauses.statement(event, cast)
    if (
        "," in plain
        or plain.endswith("took place")
        or len(plain.split()) > _LONGEST_CLOZE
        or not any(plain.startswith(form) for actor in cast for form in (actor.name, *actor.aliases))
    ):
        return None
    front = wording.dated_cloze(plain, when)
    return _card(desk, event, "when", front, str(when)) if front else None


def _who(desk: Desk, event: Event, clause: Clause, when: When, reported: When | None) -> Card | None:
    if event.status is Status.PLANNED and clause.rest.startswith("likely "):
        return None  # a forecast, not a plan
    if clause.doer is None or not _is_particular(desk, event, clause) or _others_did(desk, event, clause):
        return None
    front = wording.who_did(clause, when, event.status, reported)
    return _card(desk, event, "who", front, clause.doer.name) if front else None


def _whom(desk: Desk, event: Event, clause: Clause, cast: Sequence[Actor], when: When) -> Card | None:
    """Whom somebody met: asked where the day is known and he met nobody else in the dossier that day."""
    if when.precision is not Precision.DAY or clause.doer is None or clause.doer.kind is not ActorKind.PERSON:
        return None
    others = [actor for actor in cast if actor.kind is ActorKind.PERSON and actor is not clause.doer]
    met = [actor for actor in others if actor.name in clause.rest]
    if event.status is not Status.HAPPENED or len(met) != 1 or _also_met(desk, event, clause.doer):
        return None
    if desk.is_contested(Slot.DATE, event.evidence) or not digest(event.key)[0] < "8":
        return None  # half of the meetings are asked by their day, half by the person met
    front = wording.with_whom(clause, met[0].name, when)
    return _card(desk, event, "whom", front, met[0].name) if front else None


def _where(desk: Desk, event: Event, clause: Clause, when: When, first: Card) -> Iterator[Card]:
    """A second card on the place, if the first does not name it."""
    place = (event.place or "").split(",")[0].strip()
    if not place or place in first.front or event.status is not Status.HAPPENED:
        return
    if desk.is_contested(Slot.PLACE, event.evidence):
        return
    front = wording.where_did(clause, place, when)
    if front:
        yield _card(desk, event, "where", front, place)


def _may_ask_date(desk: Desk, event: Event) -> bool:
    return (
        event.when is not None and event.when.precision in _EXACT and not desk.is_contested(Slot.DATE, event.evidence)
    )


def _is_particular(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the predicate names somebody or some place, so that not anybody could have done it."""
    named = [actor.name for actor in desk.cast(event.actors) if actor is not clause.doer]
    return any(name in clause.rest for name in named)


def _others_did(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the dossier knows somebody else who did the same about then: two right answers (B5)."""
    for other in desk.dossier.events:
        if other.key == event.key or not _about_then(event, other):
            continue
        there = desk.clause(other)
        if not there or there.subject == clause.subject:
            continue
        if fuzz.token_set_ratio(there.predicate, clause.predicate) >= _SAME_DEED:
            return True
    return False


def _about_then(event: Event, other: Event) -> bool:
    if event.when is None or other.when is None:
        return False
    gap = max(event.when.first, other.when.first) - min(event.when.last, other.when.last)
    return gap <= timedelta(days=31)


def _also_met(desk: Desk, event: Event, doer: Actor) -> bool:
    """Whether the doer was with somebody else that day: then 'whom' has two answers."""
    people = {key for key in event.actors if desk.actors[key].kind is ActorKind.PERSON}
    return any(
        other.key != event.key
        and doer.key in other.actors
        and other.when is not None
        and event.when is not None
        and other.when.overlaps(event.when)
        and any(desk.actors[key].kind is ActorKind.PERSON and key not in people for key in other.actors)
        for other in desk.dossier.events
    )


def _card(desk: Desk, event: Event, asked: str, front: str, back: str) -> Card:
    return Card(
        key=f"card/event/{asked}/{digest(event.key)}",
        kind=CardKind.EVENT,
        form=Form.CLOZE if wording.BLANK in front else Form.QUESTION,
        front=front[:1].upper() + front[1:],
        back=back,
        fact=event.key,
        evidence=desk.sound(event.evidence),
        actors=event.actors,
        suggested=event.confidence < SURE,
    )
