"""The events of a briefing in bands: all together, or one band an actor, a side, a place. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing_app.model.facts import Dossier, Event

OTHERS = "Everything else"


class By(StrEnum):
    """What a band is."""

    PERSON = "By person"
    SIDE = "By side"
    PLACE = "By place"
    NOTHING = "All together"


@dataclass(frozen=True, slots=True)
class Moment:
    """One event on the line."""

    key: str
    when: When
    status: Status = Status.HAPPENED


@dataclass(frozen=True, slots=True)
class Band:
    """Events that are drawn along one line; `name` is empty where there is only one."""

    name: str
    moments: tuple[Moment, ...]


def bands(dossier: Dossier, by: By) -> list[Band]:
    """The dated events in bands, the fullest first; an event stands in each band it belongs to.

    What belongs to none comes last, under `OTHERS`.
    """
    dated = sorted((event for event in dossier.events if event.when), key=_first)
    names = _naming(dossier, by)
    found: defaultdict[str, list[Moment]] = defaultdict(list)
    for event in dated:
        for name in dict.fromkeys(names(event)) or (OTHERS,):
            if event.when:
                found[name].append(Moment(event.key, event.when, event.status))
    ordered = sorted(found, key=lambda name: (name == OTHERS, -len(found[name])))
    return [Band(name, tuple(found[name])) for name in ordered]


def folded(listed: Sequence[Band], most: int) -> list[Band]:
    """At most `most` bands (at least one): what is over is folded into the last one, each event once."""
    if len(listed) <= most:
        return list(listed)
    kept, over = listed[: most - 1], listed[most - 1 :]
    rest = {moment.key: moment for band in over for moment in band.moments}
    name = OTHERS if kept else ""
    return [*kept, Band(name, tuple(sorted(rest.values(), key=lambda moment: moment.when.first)))]


def _naming(dossier: Dossier, by: By) -> Callable[[Event], Iterable[str]]:
    actors = {actor.key: actor for actor in dossier.actors}
    if by is By.PLACE:
        return lambda event: [event.place] if event.place else []
    if by is By.PERSON:
        people = {key: actor.name for key, actor in actors.items() if actor.kind is ActorKind.PERSON}
        return lambda event: [people[key] for key in event.actors if key in people]
    if by is By.SIDE:
        sides = {
            key: actor.name if actor.kind is ActorKind.COUNTRY else actor.side or "" for key, actor in actors.items()
        }
        return lambda event: [sides[key] for key in event.actors if sides.get(key)]
    return lambda _event: [""]


def _first(event: Event) -> str:
    return f"{event.when.first.isoformat()} {event.when.edtf}" if event.when else ""
