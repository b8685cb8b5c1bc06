"""Whether the names that stand in a clause for pronouns and descriptions are those that were meant (rubric E2, A3).

Reading puts 'Boeing' for 'the company' and 'Norway and Sweden' for 'the two sides'. Where the sentence names the
other party by that very name, or has no word for two that were named, the wrong one was put in.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.events import faithful
from briefing_app.cards.rubric import asking
from briefing_app.cards.rubric.families import families
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor, Event

_BOTH = re.compile(
    r"\b(?:both|the two|two (?:sides|countries|leaders|governments|parties|nations)|they|them|their|"
    r"the (?:sides|countries|pair|couple|allies|neighbours|neighbors))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z][\w.]*\w|[A-Z]")
_OBJECT = re.compile(r"(?:the )?(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
_THING = re.compile(r"(?:the|that|this|its) (?P<noun>[a-z]+)\b")
_TWICE = 2


def is_sure(desk: Desk, event: Event) -> bool:
    """Whether nobody in the clause in hand was surely put in for somebody else."""
    clause, printed = desk.clause(event), faithful.printed(desk, event)
    if clause is None or not printed:
        return True
    if any(_is_for_a_thing(clause, text) for text in printed):
        return False
    told, cast = asking.sentence(clause), desk.cast(event.actors)
    on_both_sides = any(_is_named_twice(actor, told) and not _is_printed_twice(actor, printed) for actor in cast)
    return not (on_both_sides or _is_wrong_pair(cast, told, printed))


def _is_for_a_thing(clause: Clause, printed: str) -> bool:
    """Whether a name stands behind the verb for what is no body: 'announced the Union', of 'announced the deal'."""
    named = _OBJECT.match(clause.rest)
    _, told, behind = (
        printed.partition(f" {clause.verb} ") if named and named["name"] not in printed else ("", "", "")
    )
    found = _THING.match(behind) if told else None
    return found is not None and found["noun"] in families()


def _is_named_twice(actor: Actor, told: str) -> bool:
    """Whether a name stands twice as a party: 'sold Boeing to Boeing'; not 'Boeing sold Boeing's yard'."""
    forms = {actor.name} if actor.kind is ActorKind.COUNTRY else {actor.name, *actor.aliases}
    forms = {form for form in forms if form in told}
    if not any(told.find(two, told.find(one) + len(one)) >= 0 for one, two in product(forms, repeat=2)):
        return False
    names = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    # of a pair of names, which may stand for 'the two countries', neither is a party by itself
    before, behind = r"(?<! and )(?<! and the )", r"(?! (?:and (?:the )?)?[A-Z])"
    alone = rf"(?<![\w’'-])(?<!Bank of )(?<!University of ){before}(?:{names})(?![\w-])(?![’']){behind}"
    return len(re.findall(alone, told)) >= _TWICE


def _is_printed_twice(actor: Actor, printed: list[str]) -> bool:
    named = re.compile(rf"{_any_of(actor)}(?![’'])")
    return any(len(named.findall(told)) >= _TWICE for told in printed)


def _is_wrong_pair(cast: list[Actor], told: str, printed: list[str]) -> bool:
    """Whether two are joined whom the sentence does not name, and nothing in it stands for them, or others are."""
    if " and " not in told:
        return False
    near = [actor for actor in cast if any(form in told for form in _forms(actor))]
    for one in near:
        for other in near:
            if one is other or not _are_joined(one, other, told):
                continue
            bare = [text for text in printed if not (_is_in(one, text) and _is_in(other, text))]
            if bare and all(not _BOTH.search(text) or _names_others(text, one, other) for text in bare):
                return True
    return False


def _are_joined(one: Actor, other: Actor, told: str) -> bool:
    pairs = product(_forms(one), (" and ", " and the "), _forms(other))
    if not any("".join(pair) in told for pair in pairs):
        return False
    return re.search(f"{_any_of(one)} and (?:the )?{_any_of(other)}", told) is not None


def _is_in(actor: Actor, text: str) -> bool:
    return re.search(_any_of(actor), text) is not None


def _any_of(actor: Actor) -> str:
    """A pattern for all that names an actor as a word of its own."""
    forms = sorted(_forms(actor), key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?!\w)"


def _forms(actor: Actor) -> set[str]:
    last = {actor.name.split()[-1]} if actor.kind is ActorKind.PERSON else set()
    return {actor.name, *actor.aliases, *_of_a_land(actor), *last}


def _of_a_land(actor: Actor) -> frozenset[str]:
    """The words that mean a country: its people, its capital ('Norwegian', 'Oslo')."""
    return _forms_of_lands().get(actor.name, frozenset()) if actor.kind is ActorKind.COUNTRY else frozenset()


@cache
def _forms_of_lands() -> dict[str, frozenset[str]]:
    """All that names each country and its people, with its capital."""
    found: dict[str, set[str]] = {land: set(cities) for land, cities in lexicon.load("capitals").items()}
    for form, land in lexicon.nations().items():
        found.setdefault(land, set()).add(form.title())
    return {land: frozenset(forms) for land, forms in found.items()}


def _names_others(text: str, one: Actor, other: Actor) -> bool:
    """Whether the sentence itself names two lands, and not these two: 'the Danish-Polish pact of the two sides'."""
    words = (word.lower() for found in _WORD.findall(text.replace("-", " ")) for word in (found, f"{found}."))
    lands = {lexicon.nations()[word] for word in words if word in lexicon.nations()}
    return len(lands) >= _TWICE and not lands <= {one.name, other.name}
