"""The name an actor goes by in a briefing: the fullest form that is spelt as most articles spell it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.collate import names, sound
from briefing_app.collate.lands import spelt
from briefing_app.model.facts import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.collate.names import Words

_TITLE = 6  # characters of a courtesy title with its space
_OWNED = re.compile(r"[’'](?:s\b|(?= ))")
_COURTESY = re.compile(r"(?:^|\W)(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? $")


@dataclass(frozen=True, slots=True)
class Member:
    """An actor as one article has it.

    Attributes:
        article: the article's key.
        text: the article's text.
    """

    article: str
    actor: Actor
    text: str

    @property
    def words(self) -> Words:
        """The words of the name, without titles."""
        return names.words(self.actor.name.removeprefix("the ").removeprefix("The "))

    @property
    def is_person(self) -> bool:
        """Whether the article takes it for a person."""
        return self.actor.kind is ActorKind.PERSON

    @property
    def is_organisation(self) -> bool:
        """Whether the article takes it for an organisation."""
        return self.actor.kind is ActorKind.ORGANISATION


def titled(actor: Actor, text: str) -> Actor:
    """`actor`, a person where its one-word name stands behind a courtesy title: nobody calls a firm 'Mr Asante'."""
    if actor.kind is ActorKind.PERSON or " " in actor.name:
        return actor
    before = (text[max(0, piece.span.start - _TITLE) : piece.span.start] for piece in actor.mentions)
    return replace(actor, kind=ActorKind.PERSON) if any(_COURTESY.search(words) for words in before) else actor


def best_name(row: Sequence[Member]) -> str:
    """The name for the actor that these appearances are of.

    A full name before a bare one, then what more articles print, the given name before its short form, more
    words before fewer, more mentions before fewer. A misspelling thus loses to the spelling of the rest.
    """
    printed = _attested(row)
    return min(printed, key=lambda form: (*_rank(form, row, printed), -len(form), form))


def _attested(row: Sequence[Member]) -> dict[str, list[Member]]:
    """Every form that is a name without a title, with the appearances that have it."""
    found: dict[str, list[Member]] = defaultdict(list)
    for member in row:
        found[member.actor.name].append(member)
        for alias in member.actor.aliases if member.is_person else ():
            if alias != member.actor.name and _is_full_name(alias, member.words):
                found[alias].append(member)
    return found


def _is_full_name(alias: str, name: Words) -> bool:
    """Whether an alias is a full name by itself: no title, no possessive, a word in common with the name."""
    bare = names.words(alias)
    parts = alias.split()
    untitled = len(bare) == len(alias.replace("-", " ").split()) and not names.is_titled(bare)
    proper = parts[0][:1].isupper() and not any(part.isupper() and len(part) > names.FULL for part in parts)
    return (
        len(bare) >= names.FULL and untitled and proper and alias[-2:] not in ("’s", "'s") and names.same(bare, name)
    )


def _rank(form: str, row: Sequence[Member], printed: Mapping[str, Sequence[Member]]) -> tuple[int, ...]:
    bare = names.words(form.removeprefix("the "))
    short = any(
        names.is_short_for(bare[0], names.words(other)[0])
        for other in printed
        if names.words(other)[-1:] == bare[-1:]
    )
    if not row[0].is_person:
        whose = form.startswith("the ") or bool(_OWNED.search(form))
        return (-len(spelt(bare)), whose, -len(printed[form]))
    said = sum(member.text.count(form) for member in printed[form])
    printing = len({member.article for member in printed[form]})
    slip = not sound.is_name(bare[0])
    return (len(bare) < names.FULL, -printing, short, -len(bare), slip, -said)
