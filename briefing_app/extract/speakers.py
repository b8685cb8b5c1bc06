"""Who said it: ordered sieves, the surest first, each with its measured precision.

The shape is that of Muzny et al. 2017 ('A two-stage sieve approach for quote attribution', EACL); the rules are those
of English news. A sieve answers with the words of the text that name the speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import blocks
from briefing_app.extract import reporting_clause as clause
from briefing_app.extract import standing_alone as alone
from briefing_app.extract.sight import Sight, Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.extract.scene import Scene

SIEVES: tuple[Callable[[Sight], Voice | None], ...] = (
    clause.turn,
    clause.governed,
    clause.according,
    clause.beside,
    clause.nearest,
    clause.announced,
    clause.noun,
    alone.continued,
    alone.floating,
    alone.foregoing,
    alone.credited,
    alone.recalled,
    alone.alternating,
    alone.introduced,
    alone.carried,
    alone.viewed,
    alone.doer,
)
_TWO = 2  # passages
RULES = (*(sieve.__name__ for sieve in SIEVES), "adjoining", "document", "block", "interview")
"""Every name that `Voice.rule` can have."""


def voices(scene: Scene) -> list[Voice | None]:
    """For each passage of `scene` the words that name its speaker, or None."""
    found: list[Voice | None] = []
    turns = blocks.in_turns(scene)
    sight: Sight | None = None
    for passage in scene.passages:
        partner = _partner(scene, passage.number, found)
        sight = Sight(scene, passage, sight.passage if sight else None, _last(sight, found), partner)
        told = (voice for sieve in SIEVES if (voice := sieve(sight)))
        nobody = clause.is_told_by_nobody(sight)
        found.append(turns.get(passage.number) or (None if nobody else next(told, None)))
    return found


def _partner(scene: Scene, number: int, found: list[Voice | None]) -> Voice | None:
    """Who spoke two paragraphs before passage `number`, if the only passage of the paragraph between has a voice."""
    here = scene.passages[number].paragraph
    if number < _TWO or scene.passages[number - 1].paragraph != here - 1:
        return None
    return found[number - 2] if scene.passages[number - 2].paragraph == here - 2 else None


def _last(sight: Sight | None, found: list[Voice | None]) -> Voice | None:
    if not found:
        return None
    return found[-1] or (sight.voice if sight else None)
