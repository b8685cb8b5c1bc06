"""Whether a question on an event has one right answer, and is asked once in a deck (rubric B4, B5, E4, H1)."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app import lexicon
from briefing_app.cards.rubric import worth
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind, Event

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.facts import Actor

_FEW = 5  # people, among whom anybody may be meant
_CENTRAL = 0.6  # of the most salient one's share of attention
_TWO = 2
_SAME_DEED = 80  # token_set_ratio of two predicates that a question could mean both
_MONTH = timedelta(days=31)
_NAMES = re.compile(r"[A-Z][\w’'.-]+(?: (?:of |the |and )?[A-Z][\w’'.-]+)*")
_SO_FAR = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?[a-z]+\b[^.;]*\b(?:so far|to date|by now|until now|already|since (?!\d))\b|"
    r"\b(?:[Ss]o far|[Tt]o date|[Uu]p to now|[Ss]ince [A-Z0-9])[^.;]*\b(?:has|have)\b|"
    r"\b(?:has|have) (?:so far|already)\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had) (?:\w+ )?[a-z]+\b")
_SORTS_OF_ANYBODY = ("meet", "travel", "call")  # what the same people do again and again


def is_still_counted(desk: Desk, event: Event, past: Clause, gap: Gap) -> bool:
    """Whether a figure counts up to an unknown day, and another report puts it higher: 'has so far taken in 900'."""
    counts = gap.actor is None and past.verb in listed("adds up") and gap.asks.startswith(("how m", "what p"))
    open_ended = _PERFECT if past.verb in listed("goes on") else _SO_FAR
    return counts and any(open_ended.search(desk.sentence(piece)[1]) for piece in desk.sound(event.evidence))


def tells_the_same(desk: Desk, event: Event, other: Event) -> bool:
    """Whether two events are of the same sort and the same two people, at dates that may be one."""
    people = people_of(desk, event)
    if len(people) < _TWO or people != people_of(desk, other) or event.status is not other.status:
        return False
    at_once = event.when and other.when and event.when.overlaps(other.when)
    return bool(at_once) and _sort(desk, event) == _sort(desk, other)


def says_it_again(desk: Desk, event: Event, other: Event) -> bool:
    """Whether one article tells one deed of somebody twice: 'linked aid to reform', 'directly linked more aid to'."""
    ours, theirs = desk.clause(event), desk.clause(other)
    if ours is None or theirs is None or ours.verb != theirs.verb or ours.verb in verbs.AUXILIARIES:
        return False
    articles = {piece.article for piece in event.evidence} & {piece.article for piece in other.evidence}
    first, second = (_telling(clause.rest, desk.names) for clause in (ours, theirs))
    return bool(articles) and len(first & second) > _TWO


def people_of(desk: Desk, event: Event) -> frozenset[str]:
    """The keys of the persons who take part in an event."""
    return frozenset(actor.key for actor in desk.cast(event.actors) if actor.kind is ActorKind.PERSON)


def _sort(desk: Desk, event: Event) -> str | None:
    """The sort of event that the predicate names, or else its sentence."""
    clause = desk.clause(event)
    return worth.sort_of(clause.predicate if clause else event.what) or worth.sort(event)


def also_met(desk: Desk, event: Event, doer: Actor) -> bool:
    """Whether the doer was with somebody else that day: then 'whom' has two answers."""
    people = {key for key in event.actors if desk.actors[key].kind is ActorKind.PERSON}
    return any(
        other.key != event.key
        and other.when is not None
        and event.when is not None
        and other.when.overlaps(event.when)
        and any(desk.actors[key].kind is ActorKind.PERSON and key not in people for key in other.actors)
        for other in desk.of_actor.get(doer.key, ())
    )


def weight_of(rest: str, names: frozenset[str]) -> int:
    """How much of it tells: the words that say which deed it was, and the names."""
    return len(_telling(rest, names)) + names_in(rest)


def names_in(rest: str) -> int:
    """How many names stand in it."""
    return len(_NAMES.findall(rest))


def names_its_doer(desk: Desk, clause: Clause) -> bool:
    """Whether the subject says who or whose: an actor, or a body or thing of one ('a Chinese warship')."""
    if clause.doer:
        return True
    later = clause.subject.split()
    return any(word[:1].isupper() and (index or word.lower() in lexicon.nations() or word in desk.forms)
               for index, word in enumerate(later))  # fmt: skip


def fits_one(desk: Desk, event: Event, told: str, gap: Gap, *, dated: bool) -> bool:
    """Whether only one answer fits the gap: the rest says enough, and no other event fits it as well.

    Args:
        desk: the dossier.
        event: what is asked about.
        told: its sentence.
        gap: what is asked in it.
        dated: whether the front gives the day, or of a figure any date.
    """
    rest = gap.rest(told)
    # a sort of thing that is asked for tells as much as a word: 'which campus'
    counted = gap.actor is None and gap.asks.startswith(("how many ", "which "))
    if weight_of(rest, desk.names) + counted < (_TWO if dated else _TWO + 1):
        return False
    if not _says_more(desk, event, gap, rest, dated=dated):
        return False
    if gap.actor and gap.actor.kind is ActorKind.PERSON and not dated and _is_of_anybody(desk, event):
        return False
    doer = event.actors[0] if event.actors else ""
    return not any(
        other.key != event.key
        and _about_then(event, other)
        and gap.answer not in other.what
        and not tells_the_same(desk, event, other)
        and fuzz.token_set_ratio(rest, other.what, processor=str.casefold) >= _SAME_DEED
        for other in desk.of_actor.get(doer, ())
    )


def is_central(desk: Desk, actor: Actor | None) -> bool:
    """Whether the briefing turns on an actor: who else would be meant (B9)."""
    return actor is not None and len(desk.people) > _FEW and leads(desk, actor)


def leads(desk: Desk, actor: Actor) -> bool:
    """Whether no other of its kind gets much more attention."""
    return actor.salience >= _CENTRAL * desk.attention.get(actor.kind, 0.0) > 0


def _says_more(desk: Desk, event: Event, gap: Gap, rest: str, *, dated: bool) -> bool:
    """Whether enough is told behind the subject: 'how much did Norway pay' is of many a bill."""
    clause = desk.clause(event)
    if clause is None or not (clause.doer or clause.subject.startswith(("a ", "an "))):
        return True  # the subject itself says what is meant
    behind = rest.removeprefix(clause.subject)
    if gap.actor is None and gap.asks.startswith("which "):
        return True
    if gap.actor is None and clause.verb in listed("gives") and not names_in(behind):
        return False
    kind = gap.actor.kind if gap.actor else None
    party = kind in (ActorKind.ORGANISATION, ActorKind.COUNTRY) and not dated
    least = 1 if kind is ActorKind.PERSON and dated else _TWO + party
    return weight_of(behind, desk.names) >= least


def _is_of_anybody(desk: Desk, event: Event) -> bool:
    """Whether the deed is itself a meeting, a call or a journey, not what was done at one ('praised at talks')."""
    clause = desk.clause(event)
    verb = clause.verb if clause else event.what
    own = verbs.plain(verb) and verb not in listed("idle") and worth.sort_of(verb) not in _SORTS_OF_ANYBODY
    return worth.sort(event) in _SORTS_OF_ANYBODY and not own


def _telling(rest: str, names: frozenset[str]) -> set[str]:
    """The words that say which deed it was: no small words, no names, nothing that everybody does each day."""
    grammar = lexicon.load("small_words")["grammar"]
    words = set(re.findall(r"(?<![\w-])[a-z][a-z-]{3,}", rest))
    return {word for word in words - names - _everyday() if word not in grammar and not word.endswith("ly")}


@cache
def _everyday() -> frozenset[str]:
    lists = lexicon.load("event_types")
    forms = (form for sort in _SORTS_OF_ANYBODY for form in lists[sort])
    return frozenset({word for form in forms for word in form.split()} | listed("idle"))


def _about_then(event: Event, other: Event) -> bool:
    """Whether both may be of one month; an undated event may be of any."""
    if event.when is None or other.when is None:
        return event.when is None and other.when is None
    gap = max(event.when.first, other.when.first) - min(event.when.last, other.when.last)
    return gap <= _MONTH
