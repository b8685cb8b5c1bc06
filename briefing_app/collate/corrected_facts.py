"""Quotes, events and differences as a person put them right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefing_app.collate.offices import unite
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Difference, Event, Quote, Status
from briefing_app.model.keys import slug
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.collate.corrections import Corrections

_EDITS = (
    CorrectionKind.DATE,
    CorrectionKind.STATUS,
    CorrectionKind.PLACE,
    CorrectionKind.WHO,
    CorrectionKind.WORDING,
)
Fact = TypeVar("Fact", Quote, Event)


def on_quotes(
    quotes: Iterable[Quote],
    corrections: Corrections,
    actors: Mapping[str, str | None],
    split: Mapping[tuple[str, str], str],
) -> list[Quote]:
    """One article's quotes with the speakers a person gave them, without those rejected.

    Args:
        quotes: their speakers already keys of the briefing.
        corrections: of the briefing.
        actors: from every key an actor may be named by to its key in the briefing.
        split: see `corrected_actors.Cast`.
    """
    kept = []
    for found in quotes:
        if found.key not in corrections.targets and not split:
            kept.append(found)
            continue
        stands = corrections.stands([found.key])
        if stands is False:
            continue
        quote = replace(found, confidence=1.0) if stands else found
        row = corrections.on(CorrectionKind.SPEAKER, [quote.key])
        if row is None:
            said_by = (quote.speaker or "", slug(quote.speaker_words or ""))
            kept.append(replace(quote, speaker=split.get(said_by, quote.speaker)))
        else:
            speaker = actors.get(row.value) if row.value else None
            kept.append(replace(quote, speaker=speaker, confidence=1.0))
    return kept


def on_events(
    events: Iterable[Event],
    corrections: Corrections,
    members: Mapping[str, Sequence[str]],
    actors: Mapping[str, str | None],
) -> list[Event]:
    """The briefing's events as a person put them right, without those rejected.

    Args:
        events: of the briefing.
        corrections: of the briefing.
        members: by event key, the keys that its reports have in single articles.
        actors: as for `on_quotes`.
    """
    kept = []
    for event in events:
        keys = (event.key, *members.get(event.key, ()))
        if corrections.targets.isdisjoint(keys):
            kept.append(event)
            continue
        stands = corrections.stands(keys)
        if stands is not False:
            sure = stands or any(corrections.on(kind, keys) for kind in _EDITS)
            changed = _edited(event, keys, corrections, actors)
            kept.append(replace(changed, confidence=1.0) if sure else changed)
    return merged(kept, corrections)


def _edited(event: Event, keys: Sequence[str], corrections: Corrections, actors: Mapping[str, str | None]) -> Event:
    """`event` with its date, status, place, people and wording as they were last given."""
    if row := corrections.on(CorrectionKind.DATE, keys):
        event = replace(event, when=When(row.value) if row.value else None, date_confidence=1.0)
    if (row := corrections.on(CorrectionKind.STATUS, keys)) and row.value:
        event = replace(event, status=Status(row.value))
    if row := corrections.on(CorrectionKind.PLACE, keys):
        event = replace(event, place=row.value)
    if row := corrections.on(CorrectionKind.WHO, keys):
        named = (actors.get(key) for key in (row.value or "").splitlines())
        event = replace(event, actors=tuple(dict.fromkeys(key for key in named if key)))
    if (row := corrections.on(CorrectionKind.WORDING, keys)) and row.value:
        event = replace(event, what=row.value)
    return event


def on_differences(differences: Iterable[Difference], corrections: Corrections) -> tuple[Difference, ...]:
    """The differences that nobody rejected, with what a person said is right."""
    kept = []
    for row in differences:
        verdict = corrections.on(CorrectionKind.VERDICT, [row.key])
        if corrections.stands([row.key]) is False:
            continue
        both = tuple(version.value for version in row.versions)
        settled = () if verdict is None else (verdict.value,) if verdict.value else both
        kept.append(replace(row, settled=settled))
    return tuple(kept)


def merged(facts: Sequence[Fact], corrections: Corrections) -> list[Fact]:
    """Facts of which a person said that they are one, as one; the key of the one that stays.

    What was made one with a fact that is rejected goes with it.
    """
    now = {fact.key: fact for fact in facts}
    for row in corrections.of(CorrectionKind.MERGE).values():
        into = row.value or ""
        if row.target not in now or row.target == into:
            continue
        if stays := now.get(into):
            gone = now.pop(row.target)
            now[stays.key] = replace(stays, evidence=unite(stays.evidence, gone.evidence), confidence=1.0)
        elif into and corrections.stands([into]) is False:
            del now[row.target]
    return list(now.values())
