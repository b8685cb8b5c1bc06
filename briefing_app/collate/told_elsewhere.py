"""What one article of a briefing says of a name that another only uses: whose surname, which body's letters."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate import names
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.collate.naming import Member
    from briefing_app.model.facts import Actor


def understood(members: Sequence[Member]) -> list[Member]:
    """The members, those of another kind or name where a second article tells what theirs is."""
    persons, bodies = _surnames(members), _letters(members)
    return [replace(member, actor=_as_told(member, persons, bodies)) for member in members]


def _as_told(member: Member, persons: Mapping[str, set[str]], bodies: Mapping[str, Mapping[str, Actor]]) -> Actor:
    actor = member.actor
    if actor.kind in (ActorKind.PLACE, ActorKind.ORGANISATION) and len(persons.get(actor.name, ())) == 1:
        return actor if actor.name in _known() else replace(actor, kind=ActorKind.PERSON, side=None)
    named = _named_by(member, bodies) if member.is_organisation else None
    return replace(actor, name=named.name, side=named.side) if named else actor


def _surnames(members: Sequence[Member]) -> dict[str, set[str]]:
    """The family names by which articles call people whom they also name in full, with those people."""
    found: dict[str, set[str]] = defaultdict(set)
    for member in members:
        if member.is_person and len(member.words) >= names.FULL:
            for alias in member.actor.aliases:
                if alias != member.actor.name and member.actor.name.endswith(f" {alias}"):
                    found[alias].add(" ".join(member.words))
    return found


def _letters(members: Sequence[Member]) -> dict[str, dict[str, Actor]]:
    """The abbreviations that articles put in brackets behind the name of a body, with those bodies."""
    found: dict[str, dict[str, Actor]] = defaultdict(dict)
    for member in members:
        name = member.actor.name
        for alias in member.actor.aliases if member.is_organisation else ():
            if alias.isupper() and f"{name} ({alias})" in member.text:
                found[alias].setdefault(name, member.actor)
    return found


def _named_by(member: Member, bodies: Mapping[str, Mapping[str, Actor]]) -> Actor | None:
    """The body that other articles write out, where this one only prints the letters, whatever the tables say."""
    printed = [form for form in (member.actor.name, *member.actor.aliases) if form in member.text]
    if len(printed) != 1 or printed[0] not in bodies:
        return None
    written = bodies[printed[0]]
    return next(iter(written.values())) if len(written) == 1 else None


@cache
def _known() -> frozenset[str]:
    """Names of towns, regions and bodies that the tables have."""
    places = (name for rows in lexicon.load("places").values() for name in rows)
    phrases = (
        phrase for file in ("capitals", "organisations") for row in lexicon.load(file).values() for phrase in row
    )
    return frozenset((*places, *phrases, *lexicon.load("organisations")))
