"""What a person put right, laid over what the machine found.

Corrections name facts by key. A fact of the dossier answers to its own key and to the keys its parts have in single
articles, so that a correction still finds it when another article has been read since.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefing_app.collate.offices import merged as merged_offices
from briefing_app.collate.offices import unite
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.facts import Actor, Difference, Event, Quote
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Fact = TypeVar("Fact", Quote, Event)


class Corrections:
    """The corrections of a briefing, the last word on each thing first found.

    Args:
        rows: in any order; of two on one thing the later one counts.
    """

    def __init__(self, rows: Iterable[Correction]) -> None:
        self._rows: dict[CorrectionKind, dict[str, Correction]] = defaultdict(dict)
        for row in sorted(rows, key=lambda row: (row.at, row.kind, row.target)):
            self._rows[row.kind].pop(row.target, None)
            self._rows[row.kind][row.target] = row

    def of(self, kind: CorrectionKind) -> Mapping[str, Correction]:
        """The corrections of one kind by target, oldest first."""
        return self._rows[kind]

    def on(self, kind: CorrectionKind, keys: Iterable[str]) -> Correction | None:
        """The latest correction of this kind on a fact that answers to `keys`."""
        found = [self._rows[kind][key] for key in keys if key in self._rows[kind]]
        return max(found, key=lambda row: row.at, default=None)


def on_actors(
    actors: Sequence[Actor], key_of: Mapping[tuple[str, str], str], corrections: Corrections
) -> tuple[tuple[Actor, ...], dict[str, str | None]]:
    """Actors merged, renamed and rejected as a person said.

    Returns:
        The actors, and for each key of `actors` the key it has now, or None if it was rejected.
    """
    now = {actor.key: actor for actor in actors}
    goes_by: dict[str, str | None] = {actor.key: actor.key for actor in actors}
    names = _answers_to(key_of, now)
    for row in corrections.of(CorrectionKind.MERGE).values():
        gone, stays = (goes_by.get(names.get(key or "", "")) for key in (row.target, row.value))
        if gone and stays and gone != stays:
            now[stays] = _one(now[stays], now.pop(gone))
            goes_by = {key: stays if here == gone else here for key, here in goes_by.items()}
    for row in corrections.of(CorrectionKind.RENAME).values():
        key = goes_by.get(names.get(row.target, ""))
        if key and row.value:
            now[key] = _renamed(now[key], row.value)
    for row in corrections.of(CorrectionKind.REJECT).values():
        key = goes_by.get(names.get(row.target, ""))
        if key:
            del now[key]
            goes_by = {old: None if here == key else here for old, here in goes_by.items()}
    return tuple(sorted(now.values(), key=lambda actor: (-actor.salience, actor.key))), goes_by


def on_quotes(quotes: Iterable[Quote], corrections: Corrections, actors: Mapping[str, str | None]) -> list[Quote]:
    """One article's quotes with the speakers a person gave them, without those rejected.

    Args:
        quotes: their speakers already keys of the briefing.
        corrections: of the briefing.
        actors: from every key an actor may be named by to its key in the briefing.
    """
    kept = []
    for quote in _not_rejected(quotes, corrections):
        row = corrections.on(CorrectionKind.SPEAKER, [quote.key])
        if row is None:
            kept.append(quote)
        else:
            speaker = actors.get(row.value) if row.value else None
            kept.append(replace(quote, speaker=speaker, confidence=1.0))
    return kept


def on_events(events: Iterable[Event], corrections: Corrections, members: Mapping[str, Sequence[str]]) -> list[Event]:
    """The briefing's events with the dates and wordings a person gave them, without those rejected.

    Args:
        events: of the briefing.
        corrections: of the briefing.
        members: by event key, the keys that its reports have in single articles.
    """
    kept = []
    for event in events:
        keys = (event.key, *members.get(event.key, ()))
        if corrections.on(CorrectionKind.REJECT, keys):
            continue
        dated, worded = (corrections.on(kind, keys) for kind in (CorrectionKind.DATE, CorrectionKind.WORDING))
        changed = replace(event, when=When(dated.value) if dated.value else None) if dated else event
        changed = replace(changed, what=worded.value) if worded and worded.value else changed
        kept.append(replace(changed, confidence=1.0) if dated or worded else changed)
    return kept


def on_differences(differences: Iterable[Difference], corrections: Corrections) -> tuple[Difference, ...]:
    """The differences that nobody rejected."""
    return tuple(row for row in differences if not corrections.on(CorrectionKind.REJECT, [row.key]))


def _not_rejected(facts: Iterable[Fact], corrections: Corrections) -> list[Fact]:
    return [fact for fact in facts if not corrections.on(CorrectionKind.REJECT, [fact.key])]


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
    )


def _renamed(actor: Actor, name: str) -> Actor:
    """The key stays, so that cards and reviews do."""
    return replace(actor, name=name, aliases=tuple(sorted({*actor.aliases, actor.name} - {name})))
