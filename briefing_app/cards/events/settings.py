"""Where a deed was done, as a gap beside those that any sentence has: the town that an event lies in, a programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.events import faithful
from briefing_app.cards.words import shows, titles
from briefing_app.cards.words.gap import Gap
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import slug
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Event

# what is told of in a place need not have been told there: 'spoke of the death of Ann Lee in Oslo'
_OF_ANOTHER = re.compile(
    r"\b(?:death|killing|murder|shooting|funeral|arrest|assassination|attack|massacre|crash|bombing|protests?|riots?|"
    r"situation|events?|unrest|war|crisis)\b[^,;]*? (?:in|at|near) (?:the )?$|"
    r"\b(?:University|College|Institute|Hospital|School|Airport|Stadium|Cent(?:er|re)|Hotel|Church|Museum|Arena|Hall|"
    r"Library|Base|Park|Foundation|Academy) (?:in|at|near) $"  # where a body has its seat
)


def gaps(desk: Desk, event: Event, told: str, start: int) -> Iterator[Gap]:
    """The town and the programme of an event, where its sentence names them as phrases of their own.

    Args:
        desk: the dossier.
        event: what is asked about.
        told: its sentence.
        start: where the predicate begins.
    """
    found = shows.on(told, start)
    if found:
        name = found["show"]
        yield Gap(Span(*found.span("show")), "which programme", name[:1].upper() + name[1:])
    town = (event.place or "").split(",")[0].strip()
    at = re.compile(rf"\b(?:in|near) (?P<town>{re.escape(town)})(?![\w’'-])").search(told, start) if town else None
    if at and _is_town(desk, event, town):
        actor = Actor(f"{ActorKind.PLACE.value}/{slug(town)}", town, ActorKind.PLACE)
        yield Gap(Span(*at.span("town")), "which city or town", town, actor)


def _is_town(desk: Desk, event: Event, town: str) -> bool:
    """Whether it is a town, by itself or as printed with the state it lies in: 'Flint, Mich.', 'Lyon, France'."""
    known = {*lexicon.load("countries"), *lexicon.load("places")["cities"], *titles.regions()}
    if town in desk.forms or town in lexicon.load("countries") or town in titles.regions():
        return False  # asked already, or no town
    if town in known or any(town in cities for cities in lexicon.load("capitals").values()):
        return True
    tags = {tag for forms in lexicon.load("seat_tags").values() for tag in forms} | titles.regions() | known
    placed = re.compile(rf"\b{re.escape(town)}, (?P<state>[A-Z][\w.]*(?: [A-Z]\w*)?)")
    found = (placed.search(text) for text in faithful.printed(desk, event))
    return any(hit and ({hit["state"], hit["state"].rstrip("."), hit["state"].split()[0]} & tags) for hit in found)


def is_of_another(before: str) -> bool:
    """Whether the words before a place belong it to a thing told of, not to the deed: 'the death of Ann Lee in'."""
    return bool(_OF_ANOTHER.search(before))
