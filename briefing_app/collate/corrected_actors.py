"""Actors as a person put them right: split, merged, renamed, with other offices, rejected, added."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.collate.offices import merged as merged_offices
from briefing_app.collate.offices import unite
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Actor, ActorKind, Office
from briefing_app.model.keys import slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.collate.corrections import Corrections

KINDS = tuple(kind.value for kind in ActorKind)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a briefing after all corrections.

    Attributes:
        actors: the most salient first.
        goes_by: from each key an actor had to the key it has now, None for one that was rejected.
        split: from an actor's key and a form of its name to the actor whose form that is.
    """

    actors: tuple[Actor, ...]
    goes_by: dict[str, str | None]
    split: dict[tuple[str, str], str]


def on_actors(
    actors: Sequence[Actor],
    key_of: Mapping[tuple[str, str], str],
    corrections: Corrections,
    texts: Mapping[str, str],
) -> Cast:
    """The actors as a person put them right.

    Args:
        actors: of the briefing.
        key_of: from an article and the key an actor has in it to its key in the briefing.
        corrections: of the briefing.
        texts: by article key.
    """
    added = [actor for kind in KINDS for actor in corrections.added(kind, Actor)]
    have = {actor.key for actor in actors}
    table = _Table([*actors, *(actor for actor in added if actor.key not in have)], key_of, texts)
    for row in corrections.rows:
        table.lay(row.kind, row.target, row.value)
    return Cast(
        tuple(sorted(table.now.values(), key=lambda actor: (-actor.salience, actor.key))), table.goes_by, table.split
    )


class _Table:
    """The actors while corrections are laid over them, in the order in which they were made."""

    def __init__(
        self, actors: Sequence[Actor], key_of: Mapping[tuple[str, str], str], texts: Mapping[str, str]
    ) -> None:
        self.now = {actor.key: actor for actor in actors}
        self.goes_by: dict[str, str | None] = {actor.key: actor.key for actor in actors}
        self.split: dict[tuple[str, str], str] = {}
        self._names = _answers_to(key_of, self.now)
        self._texts = texts
        self._thrown: dict[str, Actor] = {}

    def lay(self, kind: CorrectionKind, target: str, value: str | None) -> None:
        """Lay one correction over the actors; one that names none of them changes nothing."""
        if kind is CorrectionKind.ACCEPT:
            self._take_back(target)
        key = self._key(target)
        if key is None:
            return
        match kind:
            case CorrectionKind.MERGE:
                self._merge(key, self._key(value or ""))
            case CorrectionKind.SPLIT:
                self._split(key, value or "")
            case CorrectionKind.REJECT:
                self._reject(key)
            case _:
                self.now[key] = _edited(self.now[key], kind, value)

    def _key(self, target: str) -> str | None:
        return self.goes_by.get(self._names.get(target, target))

    def _merge(self, gone: str, stays: str | None) -> None:
        if stays and stays != gone:
            self.now[stays] = _one(self.now[stays], self.now.pop(gone))
            self.goes_by = {key: stays if here == gone else here for key, here in self.goes_by.items()}

    def _split(self, key: str, form: str) -> None:
        actor = self.now[key]
        if form not in actor.aliases:
            return
        new = f"{actor.kind.value}/{slug(form)}"
        new = f"{new}-of-{slug(actor.name)}" if new in self.goes_by else new
        his = [piece for piece in actor.mentions if piece.span.of(self._texts.get(piece.article, "")) == form]
        self.now[new] = Actor(new, form, actor.kind, mentions=tuple(his), salience=actor.salience / 2)
        self.now[key] = replace(
            actor,
            aliases=tuple(alias for alias in actor.aliases if alias != form),
            mentions=tuple(piece for piece in actor.mentions if piece not in his),
        )
        self.goes_by[new] = new
        self.split[key, slug(form)] = new

    def _reject(self, key: str) -> None:
        self._thrown[key] = self.now.pop(key)
        self.goes_by = {old: None if here == key else here for old, here in self.goes_by.items()}

    def _take_back(self, target: str) -> None:
        key = self._names.get(target, target)
        if key in self._thrown:
            self.now[key] = self._thrown.pop(key)
            self.goes_by[key] = key


def _edited(actor: Actor, kind: CorrectionKind, value: str | None) -> Actor:
    """The key stays, so that cards and reviews do."""
    match kind:
        case CorrectionKind.ACCEPT:
            return replace(actor, confidence=1.0)
        case CorrectionKind.RENAME if value:
            aliases = tuple(sorted({*actor.aliases, actor.name} - {value}))
            return replace(actor, name=value, aliases=aliases, confidence=1.0)
        case CorrectionKind.OFFICE if value:
            written, told, instead = value.partition("\n")
            office = replace(from_json(written, Office), confidence=1.0)
            gone = _meant(actor.offices, instead if told else office.title)
            return replace(actor, offices=_exchanged(actor.offices, gone, [office]))
        case CorrectionKind.OFFICE_REJECT:
            return replace(actor, offices=_exchanged(actor.offices, _meant(actor.offices, value or ""), []))
        case CorrectionKind.SIDE:
            return replace(actor, side=value)
        case _:
            return actor


def _meant(offices: Sequence[Office], name: str) -> list[Office]:
    """The office of this `office_name`, else the only one of that title; for a mere title all of it."""
    title, told, at = name.partition("\n")
    titled = [office for office in offices if title and slug(office.title) == slug(title)]
    if not told:
        return titled
    dated = [office for office in titled if (office.at.edtf if office.at else "") == at]
    return dated or (titled if len(titled) == 1 else [])


def _exchanged(offices: Sequence[Office], gone: Sequence[Office], come: Sequence[Office]) -> tuple[Office, ...]:
    """The new ones stand where the first that goes stood."""
    place = offices.index(gone[0]) if gone else len(offices)
    left = [office for office in offices if office not in gone]
    return (*left[:place], *come, *left[place:])


def _answers_to(key_of: Mapping[tuple[str, str], str], actors: Mapping[str, Actor]) -> dict[str, str]:
    """Every key an actor may be named by, with its key in the briefing; a key of two actors names neither."""
    found: dict[str, set[str]] = defaultdict(set)
    for (_, there), here in key_of.items():
        found[there].add(here)
    plain = {there: next(iter(here)) for there, here in found.items() if len(here) == 1}
    return plain | {key: key for key in actors}


def _one(stays: Actor, gone: Actor) -> Actor:
    return replace(
        stays,
        aliases=tuple(sorted({*stays.aliases, *gone.aliases, gone.name} - {stays.name})),
        offices=merged_offices((*stays.offices, *gone.offices), stays.side),
        side=stays.side or gone.side,
        mentions=tuple(sorted(unite(stays.mentions, gone.mentions), key=lambda piece: (piece.article, piece.span))),
        salience=min(1.0, stays.salience + gone.salience),
        confidence=1.0,
        relation=stays.relation or gone.relation,
    )
