"""Who said it: ordered sieves, the surest first, each with its measured precision.

The shape is that of Muzny et al. 2017 ('A two-stage sieve approach for quote attribution', EACL); the rules are those
of English news. A sieve answers with the words of the text that name the speaker.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import blocks, doing, talk
from briefing_app.extract import owned_words as owned
from briefing_app.extract import reporting_clause as clause
from briefing_app.extract import reporting_surface as surface
from briefing_app.extract import standing_alone as alone
from briefing_app.extract.sight import Sight, Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.extract.scene import Scene

SIEVES: tuple[Callable[[Sight], Voice | None], ...] = (
    talk.turn,
    talk.interviewed,
    owned.bracketed,
    owned.coined,
    clause.gapped,
    clause.governed,
    surface.beside,
    clause.according,
    clause.nearest,
    surface.announced,
    clause.noun,
    owned.answered,
    owned.captioned,
    owned.felt,
    alone.continued,
    talk.called_out,
    alone.answering,
    alone.floating,
    alone.foregoing,
    alone.credited,
    alone.recalled,
    alone.alternating,
    alone.introduced,
    talk.trailing,
    alone.carried,
    alone.viewed,
    alone.indirect,
    doing.doer,
)
_BACK = 6  # passages
_CERTAIN = frozenset({"governed", "beside", "according", "continued"})
_GUESSED = frozenset({"introduced", "carried", "doer", "trailing", "alternating"})
RULES = (*(sieve.__name__ for sieve in SIEVES), "adjoining", "document", "block", "interview", "labelled")
"""Every name that `Voice.rule` can have."""


def voices(scene: Scene) -> list[Voice | None]:
    """For each passage of `scene` the words that name its speaker, or None."""
    found: list[Voice | None] = []
    turns = blocks.in_turns(scene)
    sight: Sight | None = None
    for passage in scene.passages:
        partner = _partner(scene, passage.number, found)
        last = _last(sight, found)
        told_before = bool(found) and found[-1] is not None
        before = sight.passage if sight else None
        sight = Sight(scene, passage, before, last, partner, told_before, _other(last, found))
        told = (voice for sieve in SIEVES if (voice := sieve(sight)))
        nobody = clause.is_told_by_nobody(sight) or (alone.is_a_reply(sight) and alone.answering(sight) is None)
        nobody = nobody or owned.is_shown(sight)
        nobody = nobody or (talk.is_called_out(sight) and talk.called_out(sight) is None)
        voice = None if nobody else next(told, None)
        found.append(turns.get(passage.number) or (None if clause.is_unreal(voice) else voice))
    return _run_on(scene, found)


def _run_on(scene: Scene, found: list[Voice | None]) -> list[Voice | None]:
    """`found`, where what runs on into the next passage has the speaker whom that one's own clause names.

    '“It rained. | “We had forty calls,” Lee said.': a quotation that closes no mark has one speaker (Chicago 13.32),
    whoever spoke before it.
    """
    for number in range(len(found) - 2, -1, -1):
        here, following, told = scene.passages[number], found[number], found[number + 1]
        if told is None or told.rule not in _CERTAIN or not here.full:
            continue
        start = scene.passages[number + 1].span.start
        if here.stretch.closed:
            runs_on = following is None and not any(map(str.isalnum, scene.text[here.span.end : start]))
        else:
            runs_on = following is None or following.rule in _GUESSED
        if runs_on:
            found[number] = replace(told, rule="continued")
    return found


def _partner(scene: Scene, number: int, found: list[Voice | None]) -> Voice | None:
    """Who spoke last two paragraphs before passage `number`, if only one spoke in the paragraph between."""
    here = scene.passages[number].paragraph
    before = takewhile(lambda at: scene.passages[at].paragraph == here - 1, range(number - 1, -1, -1))
    between = [found[at] for at in before]
    at = number - len(between) - 1
    if not between or at < 0 or scene.passages[at].paragraph != here - 2:
        return None
    voices = {(voice.start, voice.end) if voice else None for voice in between}
    return found[at] if len(voices) == 1 else None


def _other(last: Voice | None, found: list[Voice | None]) -> Voice | None:
    """Who spoke before `last` in `found`, called otherwise, a few passages back at most."""
    if last is None or last.head is None:
        return None
    near = (voice for voice in reversed(found[-_BACK:]) if voice is not None)
    return next((one for one in near if one.head is not None and one.head.lower_ != last.head.lower_), None)


def _last(sight: Sight | None, found: list[Voice | None]) -> Voice | None:
    if not found:
        return None
    return found[-1] or (sight.voice if sight else None)
